import { type Example, type Examples, type ExpectedIssue, pngUpload } from '../../example'
import { translations } from './translations'

const prompt = 'A lighthouse keeper climbs a spiral stair while waves break below.'
const smallest = { model: 'sora-2', prompt }
const sora = { ...smallest, seconds: 4, size: '1280x720' }
const kling = { model: 'kling-video', model_name: 'kling-v2-6', mode: 't2v', prompt }
const omni = { model: 'gemini-omni', mode: 't2v', prompt }
const seedance = { model: 'doubao-seedance-1-0-pro-250528', prompt }
const reference = { model: 'viduq3-turbo', prompt }

const first = 'https://example.com/first.png'
const last = 'https://example.com/last.png'
const clip = 'https://example.com/clip.mp4'
const song = 'https://example.com/song.mp3'

const imageItem = (role: string, url = first) => ({ type: 'image_url', role, image_url: { url } })
const videoItem = { type: 'video_url', role: 'reference_video', video_url: { url: clip } }

type Accepted = readonly [description: string, rules: readonly number[], data: unknown]
type Found = readonly [...Accepted, finding: ExpectedIssue]

const at = (code: string, ...path: (string | number)[]): ExpectedIssue => ({ code, path })

const accepted = ([description, rules, data]: Accepted): Example => ({ description, rules, data, valid: true })

const refused = ([description, rules, data, issue]: Found): Example => ({
  description,
  rules,
  data,
  valid: false,
  issues: [issue],
})

const warned = ([description, rules, data, warning]: Found): Example => ({
  description,
  rules,
  data,
  valid: true,
  warnings: [warning],
})

const documentExamples: Accepted[] = [
  [
    "accepts the document's Grok example",
    [1, 2, 3],
    {
      model: 'grok-imagine-1.0-video',
      prompt: 'A rain-soaked neon street, the camera gliding past steaming food stalls.',
      reference_images: ['https://example.com/ref-1.jpg'],
      seconds: 10,
      aspect_ratio: '16:9',
      resolution: '720P',
    },
  ],
  [
    "accepts the document's Kling example",
    [1, 3, 5],
    { ...kling, prompt: 'Sunset on a beach, wind in long hair.', duration: 5, aspect_ratio: '16:9' },
  ],
]

const values: Accepted[] = [
  ['accepts the smallest request', [1], smallest],
  ['accepts a numeric duration', [3], sora],
  ['accepts a duration as text', [3], { ...sora, seconds: '4' }],
  ...['seconds', 'duration'].map(
    (field): Accepted => [
      `accepts "-1" as \`${field}\`, which lets the model choose`,
      [3],
      { model: 'doubao-seedance-2-0-260128', prompt, [field]: '-1' },
    ],
  ),
  [
    'accepts the example values of the body list',
    [3],
    {
      model: 'hailuo-video',
      prompt,
      width: 512,
      height: 512,
      fps: 30,
      n: 1,
      response_format: 'url',
      user: 'user-1234',
      metadata: { style: 1 },
    },
  ],
  ['accepts the example seed of the body list', [3], { ...seedance, seed: 20231234 }],
  ['accepts a seed of 0', [3], { ...seedance, seed: 0 }],
  ['accepts empty metadata', [3], { ...smallest, metadata: {} }],
  ['accepts an empty list of images without a mode', [3], { ...smallest, images: [] }],
  ['accepts a tier as `size`', [3], { ...smallest, size: '720P' }],
  ['accepts a ratio as `size`', [3], { ...smallest, size: '16:9' }],
  ['accepts a reference as text', [3], { ...sora, mode: 'i2v', input_reference: first }],
  [
    'accepts a reference as an object that holds an object',
    [3, 4],
    { ...sora, mode: 'i2v', input_reference: { image_url: { url: first } } },
  ],
  ['accepts a reference as an object with `url`', [3, 4], { ...sora, mode: 'i2v', input_reference: { url: first } }],
  [
    'accepts a reference as an object with `content`',
    [3, 4],
    { ...seedance, mode: 'i2v', input_reference: { content: [imageItem('first_frame')] } },
  ],
  ['accepts a reference as an object', [3], { ...sora, mode: 'i2v', input_reference: { image_url: first } }],
  ['accepts base64 text as an image', [3], { ...kling, mode: 'i2v', image: 'iVBORw0KGgo=' }],
]

const wrongValues: Found[] = [
  ['refuses a truth value as a duration', [3], { ...smallest, seconds: true }, at('type', 'seconds')],
  ['refuses a duration with a unit', [3], { ...smallest, duration: '4s' }, at('pattern', 'duration')],
  ['refuses another negative duration', [3], { ...smallest, duration: '-2' }, at('pattern', 'duration')],
  ['refuses an empty duration', [3], { ...smallest, seconds: '' }, at('pattern', 'seconds')],
  ['refuses text as a width', [3], { ...smallest, width: '1280' }, at('type', 'width')],
  ['refuses text as metadata', [3], { ...smallest, metadata: '{}' }, at('type', 'metadata')],
  ['refuses a single text as `images`', [3], { ...smallest, images: first }, at('type', 'images')],
  ['refuses a list as a reference', [3], { ...smallest, input_reference: [first] }, at('type', 'input_reference')],
  [
    'refuses a list as the image of a reference object',
    [3],
    { ...sora, input_reference: { image_url: [first] } },
    at('type', 'input_reference', 'image_url'),
  ],
  [
    'refuses a payload of another type in a reference object',
    [3],
    { ...sora, input_reference: { content: [{ type: 'image_url', video_url: { url: clip } }] } },
    at('variant-mismatch', 'input_reference', 'content', 0, 'video_url'),
  ],
  ['refuses a seed that JSON rounds', [3], { ...seedance, seed: 2 ** 53 }, at('maximum', 'seed')],
  ['refuses a truth value as `sound`', [3], { ...kling, sound: true }, at('type', 'sound')],
  ['refuses a relative callback URL', [3], { ...smallest, callback_url: '/done' }, at('pattern', 'callback_url')],
  [
    'refuses a content item of an unknown type',
    [3],
    { ...reference, content: [{ type: 'image', image: first }] },
    at('enum', 'content', 0, 'type'),
  ],
  ...['image_url', 'video_url', 'audio_url'].flatMap((payload): Found[] => [
    [
      `refuses \`${payload}\` instead of the text of a content item`,
      [3],
      { ...reference, content: [{ type: 'text', [payload]: { url: first } }] },
      at('variant-mismatch', 'content', 0, payload),
    ],
    [
      `refuses \`${payload}\` beside the draft of a content item`,
      [3],
      { ...reference, content: [{ type: 'draft_task', draft_task: { id: 'task_1' }, [payload]: { url: first } }] },
      at('variant-mismatch', 'content', 0, payload),
    ],
  ]),
  ...['text', 'draft_task', 'video_url', 'audio_url'].map(
    (payload): Found => [
      `refuses \`${payload}\` instead of the image of a content item`,
      [3],
      { ...reference, content: [{ type: 'image_url', [payload]: { url: clip } }] },
      at('variant-mismatch', 'content', 0, payload),
    ],
  ),
  [
    'refuses an image beside the video of a content item',
    [3],
    { model: 'doubao-seedance-2-0-260128', prompt, content: [{ ...videoItem, image_url: { url: first } }] },
    at('variant-mismatch', 'content', 0, 'image_url'),
  ],
  [
    'refuses an image beside the audio of a content item',
    [3],
    { ...reference, content: [{ type: 'audio_url', audio_url: { url: song }, image_url: { url: first } }] },
    at('variant-mismatch', 'content', 0, 'image_url'),
  ],
]

const unusualValues: Found[] = [
  ['warns about a size with a wrong separator', [3], { ...smallest, size: '1280*720' }, at('size-format', 'size')],
  [
    'warns about the example size of the body list, which the model does not take',
    [3],
    { ...smallest, width: 512, height: 512 },
    at('unsupported-size', 'width'),
  ],
  [
    'warns about a `cfg_scale` above 1',
    [3],
    { ...kling, model_name: 'kling-v1-6', cfg_scale: 1.5 },
    at('unsupported-cfg-scale', 'cfg_scale'),
  ],
  [
    'warns about an image of another scheme',
    [3],
    { ...sora, mode: 'i2v', image_url: 'ftp://example.com/first.png' },
    at('url-scheme', 'image_url'),
  ],
  [
    'warns about an image that is a file name',
    [3],
    { ...reference, images: [first, 'first.png'] },
    at('url-scheme', 'images', 1),
  ],
  [
    'warns about a callback of another scheme',
    [3],
    { ...smallest, callback_url: 'ws://example.com/done' },
    at('url-scheme', 'callback_url'),
  ],
  [
    'warns about a reference object whose image is of another scheme',
    [3],
    { ...sora, mode: 'i2v', input_reference: { image_url: { url: 'ftp://example.com/first.png' } } },
    at('url-scheme', 'input_reference', 'image_url', 'url'),
  ],
  [
    'warns about an item of a reference object that is of another scheme',
    [3],
    { ...seedance, mode: 'i2v', input_reference: { content: [imageItem('first_frame', 'asset:first')] } },
    at('url-scheme', 'input_reference', 'content', 0, 'image_url', 'url'),
  ],
  [
    'warns about a video of a scheme without a host',
    [3],
    { ...omni, mode: 'edit', video: 'asset:clip' },
    at('url-scheme', 'video'),
  ],
  [
    'warns about a field that the document does not name',
    [3],
    { ...smallest, person_generation: 'allow' },
    at('unknown-field', 'person_generation'),
  ],
]

const wrongModels: Found[] = [
  ['refuses a request without a model', [1], { prompt }, at('required', 'model')],
  ['refuses a number as a model', [1], { model: 2, prompt }, at('type', 'model')],
  ['refuses a model that the document does not list', [1], { model: 'sora-3', prompt }, at('unknown-model', 'model')],
  ['refuses an empty model', [1], { model: '', prompt }, at('unknown-model', 'model')],
  [
    'refuses an account group after a Sora model',
    [1],
    { ...smallest, model: 'sora-2-official' },
    at('group-in-model-name', 'model'),
  ],
  [
    'refuses an account group after a Veo model',
    [1],
    { ...smallest, model: 'veo3.1-stable' },
    at('group-in-model-name', 'model'),
  ],
  [
    'refuses an account group after a model of another series',
    [1],
    { ...kling, model: 'kling-video-stable' },
    at('group-in-model-name', 'model'),
  ],
]

const agreeingAliases: Accepted[] = [
  ['accepts two durations that agree as number and text', [2], { ...smallest, seconds: 4, duration: '4' }],
  ['accepts a ratio and a resolution in place of a size', [2], { ...smallest, ratio: '16:9', resolution: '720P' }],
  ['accepts two ratios that agree', [2], { ...smallest, aspect_ratio: '9:16', ratio: '9:16' }],
  ['accepts two lists of images that agree', [2], { ...reference, images: [first, last], image_urls: [first, last] }],
  ['accepts a size that agrees with its ratio', [2], { ...smallest, size: '1280x720', aspect_ratio: '16:9' }],
  ['accepts a size that agrees with its tier', [2], { ...smallest, size: '1280x720', resolution: '720P' }],
  ['accepts tiers that differ in case only', [2], { ...smallest, size: '720P', resolution: '720p' }],
  [
    'accepts a size that agrees with width and height',
    [2],
    { ...smallest, size: '1280x720', width: 1280, height: 720 },
  ],
  [
    'accepts 854x480 as 16:9',
    [2],
    { model: 'grok-imagine-1.0-video', prompt, size: '854x480', aspect_ratio: '16:9', resolution: '480p' },
  ],
]

const conflictingAliases: Found[] = [
  ['refuses two durations', [2], { ...smallest, seconds: 4, duration: 8 }, at('alias-conflict', 'duration')],
  [
    'refuses a ratio that the pixels beside a tier do not have',
    [2],
    { ...smallest, size: '720p', width: 1280, height: 720, ratio: '9:16' },
    at('alias-conflict', 'ratio'),
  ],
  ['refuses two ratios', [2], { ...smallest, aspect_ratio: '16:9', ratio: '9:16' }, at('alias-conflict', 'ratio')],
  ['refuses two images', [2], { ...sora, image: first, image_url: last }, at('alias-conflict', 'image_url')],
  [
    'refuses the same images in another order',
    [2],
    { ...reference, images: [first, last], image_urls: [last, first] },
    at('alias-conflict', 'image_urls'),
  ],
  [
    'refuses two last frames',
    [2],
    { ...reference, mode: 'i2v_first_last', image: first, end_image_url: last, last_image_url: first },
    at('alias-conflict', 'last_image_url'),
  ],
  [
    'refuses a size in the other orientation',
    [2],
    { ...sora, aspect_ratio: '9:16' },
    at('alias-conflict', 'aspect_ratio'),
  ],
  ['refuses a size of another tier', [2], { ...sora, resolution: '1080p' }, at('alias-conflict', 'resolution')],
  ['refuses a size of another height', [2], { ...sora, width: 1280, height: 1080 }, at('alias-conflict', 'height')],
  ['refuses two tiers', [2], { ...smallest, size: '720P', resolution: '1080P' }, at('alias-conflict', 'resolution')],
]

const firstAndLast = { ...reference, mode: 'i2v_first_last' }
const material = { model: 'doubao-seedance-2-0-260128', prompt, mode: 'reference_material' }

const completeModes: Accepted[] = [
  ['accepts t2v with a prompt', [4], { ...sora, mode: 't2v' }],
  ...['image', 'image_url', 'input_reference'].map(
    (field): Accepted => [`accepts i2v with \`${field}\``, [4], { ...sora, mode: 'i2v', [field]: first }],
  ),
  ...['images', 'image_urls'].map(
    (field): Accepted => [`accepts i2v with \`${field}\``, [4], { ...sora, mode: 'i2v', [field]: [first] }],
  ),
  ['accepts i2v with an image in `content`', [4], { ...seedance, mode: 'i2v', content: [imageItem('first_frame')] }],
  ...['end_image_url', 'last_image_url'].map(
    (field): Accepted => [
      `accepts i2v_first_last with \`${field}\``,
      [4],
      { ...firstAndLast, image_url: first, [field]: last },
    ],
  ),
  [
    'accepts i2v_first_last with both frames in `content`',
    [4],
    { ...seedance, mode: 'i2v_first_last', content: [imageItem('first_frame'), imageItem('last_frame', last)] },
  ],
  ...['reference_images', 'images', 'image_urls'].map(
    (field): Accepted => [
      `accepts the mode reference_images with \`${field}\``,
      [4],
      { ...reference, mode: 'reference_images', [field]: [first, last] },
    ],
  ),
  ['accepts reference material as images', [4], { ...material, image_urls: [first] }],
  ['accepts reference material under the other name of its images', [4], { ...material, images: [first] }],
  ['accepts reference material as videos', [4], { ...material, video_urls: [clip] }],
  ['accepts reference material as images and audio', [4], { ...material, image_urls: [first], audio_urls: [song] }],
  ['accepts reference material in `content`', [4], { ...material, content: [imageItem('reference_image'), videoItem] }],
]

const editing: Accepted[] = [
  'happyhorse-1.0',
  'happyhorse-1.0-video-edit',
  'doubao-seedance-2-0-260128',
  'doubao-seedance-2-0-fast-260128',
].map((model) => [`accepts an edit by ${model}`, [4], { model, prompt, mode: 'edit', video_url: clip }])

const incompleteModes: Found[] = [
  ['refuses t2v without a prompt', [4], { model: 'sora-2', mode: 't2v' }, at('missing-mode-input', 'prompt')],
  [
    'refuses t2v with an empty prompt',
    [4],
    { model: 'sora-2', mode: 't2v', prompt: '' },
    at('missing-mode-input', 'prompt'),
  ],
  ['refuses i2v without an image', [4], { ...sora, mode: 'i2v' }, at('missing-mode-input', 'image')],
  [
    'refuses i2v with an empty list of images',
    [4],
    { ...sora, mode: 'i2v', images: [] },
    at('missing-mode-input', 'image'),
  ],
  [
    'refuses i2v with a reference object without images',
    [4],
    { ...sora, mode: 'i2v', input_reference: { content: [] } },
    at('missing-mode-input', 'image'),
  ],
  ['refuses i2v with an empty image', [4], { ...sora, mode: 'i2v', image: '' }, at('missing-mode-input', 'image')],
  [
    'refuses i2v with text alone in `content`',
    [4],
    { ...seedance, mode: 'i2v', content: [{ type: 'text', text: prompt }] },
    at('missing-mode-input', 'image'),
  ],
  [
    'refuses i2v_first_last without a last frame',
    [4],
    { ...firstAndLast, image_url: first },
    at('missing-mode-input', 'end_image_url'),
  ],
  [
    'refuses i2v_first_last without a first frame',
    [4],
    { ...firstAndLast, end_image_url: last },
    at('missing-mode-input', 'image'),
  ],
  [
    'refuses the mode reference_images without images',
    [4],
    { ...reference, mode: 'reference_images' },
    at('missing-mode-input', 'reference_images'),
  ],
  ['refuses reference material without any', [4], material, at('missing-mode-input', 'image_urls')],
]

const klingRequests: Accepted[] = [
  ['accepts a Kling request from an image', [5], { ...kling, mode: 'i2v', image: first }],
  [
    'accepts a Kling request with its own fields',
    [5],
    {
      ...kling,
      ...{ negative_prompt: 'people', sound: 'on', external_task_id: 'order-1234', watermark_info: { enabled: false } },
      camera_control: { type: 'simple', config: { horizontal: 2.5 } },
    },
  ],
  [
    'accepts fields whose words depend on the model',
    [3],
    { ...smallest, quality: 'high', function_mode: 'first_frame', task_id: 'task_0123456789' },
  ],
  [
    'accepts a Kling request from listed images',
    [5],
    { ...kling, model_name: 'kling-v1-6', mode: 'multi_i2v', image_list: [{ image: first }, last] },
  ],
  [
    'accepts an extension by Kling',
    [5],
    { ...kling, model_name: 'kling-v1-6', mode: 'extend', video_id: '743210987654' },
  ],
  [
    'accepts an extension by Kling without a prompt',
    [5, 7],
    { model: 'kling-video', model_name: 'kling-v1-6', mode: 'extend', video_id: '743210987654' },
  ],
]

const wrongKling: Found[] = [
  ['refuses Kling without `model_name`', [5], { model: 'kling-video', prompt }, at('required', 'model_name')],
  ['refuses an unlisted `model_name`', [5], { ...kling, model_name: 'kling-v9' }, at('enum', 'model_name')],
  ['refuses an empty `model_name`', [5], { ...kling, model_name: '' }, at('enum', 'model_name')],
  ['refuses Kling i2v without an image', [5], { ...kling, mode: 'i2v' }, at('missing-mode-input', 'image')],
  [
    'refuses Kling multi_i2v without images',
    [5],
    { ...kling, model_name: 'kling-v1-6', mode: 'multi_i2v', image_list: [] },
    at('missing-mode-input', 'image_list'),
  ],
  [
    'refuses a Kling extension without a video',
    [5],
    { ...kling, model_name: 'kling-v1-6', mode: 'extend' },
    at('missing-mode-input', 'video_id'),
  ],
]

const omniRequests: Accepted[] = [
  ['accepts text for gemini-omni', [6], { ...omni, seconds: 6 }],
  ['accepts references for gemini-omni', [6], { ...omni, mode: 'r2v', reference_images: [first, last] }],
  ...['video', 'video_url'].map(
    (field): Accepted => [`accepts an edit of \`${field}\``, [6], { ...omni, mode: 'edit', [field]: clip }],
  ),
  ['accepts an edit of `videos`', [6], { ...omni, mode: 'edit', videos: [clip] }],
  ['accepts an edit of a video in `content`', [6], { ...omni, mode: 'edit', content: [videoItem] }],
]

const wrongOmni: Found[] = [
  ['refuses another mode of gemini-omni', [6], { ...omni, mode: 'i2v', image: first }, at('enum', 'mode')],
  ['refuses gemini-omni without a prompt', [6], { ...omni, prompt: '' }, at('missing-mode-input', 'prompt')],
  ['refuses r2v without images', [6], { ...omni, mode: 'r2v' }, at('missing-mode-input', 'image')],
  ['refuses an edit without a video', [6], { ...omni, mode: 'edit', image: first }, at('missing-mode-input', 'video')],
]

const recommendations: Accepted[] = [
  [
    'accepts images for a Veo model that names its mode',
    [7],
    { model: 'veo3.1', prompt, mode: 'i2v', image_url: first },
  ],
  [
    'accepts an image for the image variant of Seedance',
    [7],
    { model: 'doubao-seedance-1-0-lite-i2v-250428', prompt, image_url: first },
  ],
  ['accepts text for the text variant of Seedance', [7], { model: 'doubao-seedance-1-0-lite-t2v-250428', prompt }],
]

const advised: Found[] = [
  ['warns about a mode that is not listed', [4], { ...sora, mode: 'storyboard' }, at('unlisted-mode', 'mode')],
  ['warns about an edit by a model that edits none', [4], { ...seedance, mode: 'edit' }, at('unlisted-mode', 'mode')],
  ['warns about a quality as the mode of Kling', [5], { ...kling, mode: 'pro' }, at('unlisted-mode', 'mode')],
  [
    'warns about a resolution that sora-2 does not take',
    [],
    { ...smallest, resolution: '1080p', aspect_ratio: '16:9' },
    at('unsupported-resolution', 'resolution'),
  ],
  [
    'warns about an aspect ratio that sora-2 does not take',
    [],
    { ...smallest, aspect_ratio: '1:1' },
    at('unsupported-aspect-ratio', 'aspect_ratio'),
  ],
  ['warns about a duration that gemini-omni maps', [6], { ...omni, seconds: 5 }, at('unsupported-duration', 'seconds')],
  ['warns about a request without a prompt', [7], { model: 'sora-2' }, at('prompt-recommended', 'prompt')],
  ['warns about an empty prompt', [7], { model: 'sora-2', prompt: '' }, at('prompt-recommended', 'prompt')],
  [
    'warns about images for a Veo model without a mode',
    [7],
    { model: 'veo3.1', prompt, image_url: first },
    at('mode-recommended', 'mode'),
  ],
  [
    'warns about the image variant of Seedance without images',
    [7],
    { model: 'doubao-seedance-1-0-lite-i2v-250428', prompt },
    at('model-variant', 'model'),
  ],
]

const forms: Example[] = [
  {
    description: 'accepts a form with an uploaded reference',
    encoding: 'form',
    data: { model: 'sora-2', prompt, seconds: '4', size: '1280x720', input_reference: pngUpload(1280, 720) },
    valid: true,
    rules: [3],
  },
  {
    description: 'accepts a form with texts for numbers',
    encoding: 'form',
    data: { ...seedance, seconds: '5', seed: '0', fps: '24' },
    valid: true,
    rules: [3],
  },
  {
    description: 'refuses an uploaded file of another type',
    encoding: 'form',
    data: { model: 'sora-2', prompt, input_reference: { ...pngUpload(1280, 720), type: 'image/gif' } },
    valid: false,
    issues: [{ code: 'enum', path: ['input_reference', 'type'] }],
    rules: [3],
  },
]

const several: Example[] = [
  {
    description: 'warns about an image for the text variant of Seedance, by rule and by limit',
    data: { model: 'doubao-seedance-1-0-lite-t2v-250428', prompt, image_url: first },
    valid: true,
    warnings: [
      { code: 'model-variant', path: ['model'] },
      { code: 'unsupported-input', path: ['image_url'] },
    ],
    rules: [7],
  },
  {
    description: 'reports every problem of a request',
    data: { seconds: [], prompt, mode: 'i2v' },
    valid: false,
    issues: [
      { code: 'required', path: ['model'] },
      { code: 'type', path: ['seconds'] },
      { code: 'missing-mode-input', path: ['image'] },
    ],
  },
]

/** Document 003 and its rules, as requests. */
export const examples: Examples = {
  requests: [
    ...[...documentExamples, ...values, ...agreeingAliases, ...completeModes, ...editing].map(accepted),
    ...[...klingRequests, ...omniRequests, ...recommendations].map(accepted),
    ...[...wrongModels, ...wrongValues, ...conflictingAliases, ...incompleteModes, ...wrongKling, ...wrongOmni].map(
      refused,
    ),
    ...[...unusualValues, ...advised].map(warned),
    ...forms,
    ...several,
  ],
  answers: [
    {
      description: 'accepts an answer with an id and a status',
      kind: 'created',
      data: { id: 'video_123', status: 'queued' },
      valid: true,
    },
    {
      description: 'accepts a new task in the form of the official Video object',
      kind: 'created',
      data: {
        id: 'video_123',
        object: 'video',
        model: 'sora-2',
        status: 'queued',
        progress: 0,
        created_at: 1767225600,
      },
      valid: true,
    },
    { description: 'refuses a new task without an id', kind: 'created', data: { status: 'queued' }, valid: false },
    {
      description: 'accepts a finished video',
      kind: 'status',
      data: { id: 'video_123', status: 'completed', video_url: clip },
      valid: true,
    },
    {
      description: 'accepts the legacy fields of a finished video',
      kind: 'status',
      data: { id: 'video_123', status: 'completed', url: clip, completed_at: 1767225700 },
      valid: true,
    },
    {
      description: 'refuses a status that the document does not list',
      kind: 'status',
      data: { id: 'video_123', status: 'succeeded' },
      valid: false,
    },
    {
      description: 'accepts the refusal of a mode without its image',
      kind: 'error',
      data: {
        error: {
          message: '`image` is required by this `mode`, or the image under another name.',
          type: 'invalid_request_error',
          param: 'image',
          code: 'missing-mode-input',
        },
      },
      valid: true,
    },
  ],
  translations,
}
