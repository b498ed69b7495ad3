import { type Example, type Examples, type ExpectedIssue, pngUpload } from '../../example'
import { translations } from './translations'

const prompt = 'A paper boat drifts down a rain-soaked street, camera low and steady.'
const smallest = { model: 'sora-2', prompt, size: '720x1280', seconds: '4' }
const seedance = { model: 'bytedance-seedance-1.5', prompt, size: '1280x720', seconds: '5' }

// No table knows this model, so no limit of a model speaks; that it is unknown is a warning.
const unlisted = { ...smallest, model: 'house-video-1' }

const image = 'https://example.com/reference.png'
const dataUrl = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAtAAAAUACAYAAAAAAAAA'

const payloads = ['image_url', 'video_url', 'audio_url'] as const

const item = (type: (typeof payloads)[number], url: unknown = image, rest: object = {}) => ({
  type,
  ...rest,
  [type]: { url },
})

const firstFrame = item('image_url', image, { role: 'first_frame' })

const withContent = (...content: unknown[]) => ({ ...seedance, input_reference: { content } })

const withItem = (content: unknown) => ({ ...unlisted, input_reference: { content: [content] } })

type Shown = readonly [description: string, rules: readonly number[], data: unknown]
type Found = readonly [...Shown, ...findings: ExpectedIssue[]]

const at = (code: string, ...path: (string | number)[]): ExpectedIssue => ({ code, path })

const atItem = (code: string, ...path: (string | number)[]) => at(code, 'input_reference', 'content', 0, ...path)

const unknownModel = at('unknown-model', 'model')

const accepted = ([description, rules, data]: Shown): Example => ({ description, rules, data, valid: true })

const warned = ([description, rules, data, ...warnings]: Found): Example => ({
  description,
  rules,
  data,
  valid: true,
  warnings,
})

const refused = ([description, rules, data, ...issues]: Found): Example => ({
  description,
  rules,
  data,
  valid: false,
  issues,
})

// Items of every type, which the model of the document takes only in part.
const refusedUnlisted = (found: Found): Example => ({ ...refused(found), warnings: [unknownModel] })

const inForm = (example: Example): Example => ({ ...example, encoding: 'form' })

const kept: Shown[] = [
  ["accepts the document's first example", [1, 2, 9], smallest],
  ['accepts an empty prompt', [1], { ...smallest, prompt: '' }],
  ['accepts the switches turned on', [3], { ...seedance, generate_audio: true, enhance_prompt: true }],
  ['accepts the switches turned off', [3], { ...seedance, generate_audio: false, enhance_prompt: false }],
  ['accepts a seed of 0', [3], { ...seedance, seed: 0 }],
  ['accepts a person policy', [3], { ...smallest, person_generation: 'allow_adult' }],
  ['accepts "-1", which lets the model choose', [1, 9], { ...seedance, seconds: '-1' }],
  ['accepts a remix of an earlier video', [3, 8], { ...smallest, remix_video_id: 'video_123' }],
  ['accepts an image with a role', [4, 5], withContent(firstFrame)],
  [
    'accepts a first and a last frame',
    [4, 5],
    withContent(firstFrame, item('image_url', image, { role: 'last_frame' })),
  ],
  ['accepts an image without a role', [4], withContent(item('image_url'))],
  ['accepts an image as a Data URL', [5], withContent(item('image_url', dataUrl))],
  ['accepts an empty list of references', [4], withContent()],
  ['accepts references without a list', [4, 6], { ...seedance, input_reference: {} }],
]

const advised: Found[] = [
  [
    "warns about the document's reference example, whose role the model does not take",
    [4],
    withContent(item('image_url', image, { role: 'reference_image' })),
    atItem('unsupported-input'),
  ],
  ['warns about a model that no table knows', [9], unlisted, unknownModel],
  ['accepts a fraction of a second', [1], { ...unlisted, seconds: '4.5' }, unknownModel],
  ['accepts 854x480', [2], { ...unlisted, size: '854x480' }, unknownModel],
  ['accepts an empty negative prompt', [3], { ...unlisted, negative_prompt: '' }, unknownModel],
  ['accepts a negative prompt', [3], { ...unlisted, negative_prompt: 'Rain on the lens.' }, unknownModel],
  ['accepts the largest seed', [3], { ...unlisted, seed: 2 ** 53 - 1 }, unknownModel],
  ['accepts the smallest seed', [3], { ...unlisted, seed: -(2 ** 53 - 1) }, unknownModel],
  [
    'accepts a video and an audio clip',
    [4, 5],
    {
      ...unlisted,
      input_reference: {
        content: [
          item('video_url', 'https://example.com/clip.mp4', { role: 'reference_video' }),
          item('audio_url', 'https://example.com/song.mp3'),
        ],
      },
    },
    unknownModel,
  ],
  ...['four', '4s', '0x4', '-2', '-1.5', ''].map(
    (seconds): Found => [
      `warns about "${seconds}" as \`seconds\``,
      [1],
      { ...smallest, seconds },
      at('seconds-format', 'seconds'),
    ],
  ),
  ...['720p', '1280*720', '1280x720\n', '0x720', ''].map(
    (size): Found => [
      `warns about ${JSON.stringify(size)} as \`size\``,
      [2],
      { ...smallest, size },
      at('size-format', 'size'),
    ],
  ),
  ...payloads.flatMap((payload) =>
    ['ftp://example.com/reference', 'file:///reference', 'asset:reference'].map(
      (url): Found => [
        `warns about \`${payload}\` of another scheme: ${url}`,
        [5],
        withItem(item(payload, url)),
        atItem('url-scheme', payload, 'url'),
        unknownModel,
      ],
    ),
  ),
  [
    'warns about a duration that the model does not take',
    [9],
    { ...smallest, seconds: '5' },
    at('unsupported-duration', 'seconds'),
  ],
  [
    'warns about a duration that sources dispute',
    [9],
    { ...smallest, seconds: '16' },
    at('unsupported-duration', 'seconds'),
  ],
  [
    'warns about a size that the model does not take',
    [2],
    { ...smallest, size: '854x480' },
    at('unsupported-size', 'size'),
  ],
  [
    'warns about a field that the document does not name',
    [],
    { ...smallest, watermark: false },
    at('unknown-field', 'watermark'),
  ],
  [
    'warns about a member of an item that the document does not name',
    [4],
    withContent({ ...firstFrame, detail: 'high' }),
    atItem('unknown-field', 'detail'),
  ],
]

const brokenFields: Found[] = [
  ['refuses a numeric `seconds`', [1], { ...smallest, seconds: 4 }, at('type', 'seconds')],
  [
    'refuses a request without its four fields',
    [1],
    {},
    at('required', 'model'),
    at('required', 'prompt'),
    at('required', 'size'),
    at('required', 'seconds'),
  ],
  ['refuses a `seconds` of 0', [1], { ...smallest, seconds: 0 }, at('type', 'seconds')],
  ['refuses a number as a model', [1], { ...smallest, model: 2 }, at('type', 'model')],
  ['refuses null as a prompt', [1], { ...smallest, prompt: null }, at('type', 'prompt')],
  ['refuses a list as a size', [1, 2], { ...smallest, size: [720, 1280] }, at('type', 'size')],
  ['refuses text as `generate_audio`', [3], { ...seedance, generate_audio: 'true' }, at('type', 'generate_audio')],
  ['refuses 1 as `enhance_prompt`', [3], { ...seedance, enhance_prompt: 1 }, at('type', 'enhance_prompt')],
  ...['negative_prompt', 'person_generation', 'remix_video_id'].map(
    (field): Found => [`refuses false as \`${field}\``, [3], { ...smallest, [field]: false }, at('type', field)],
  ),
  ['refuses a seed as text', [3], { ...seedance, seed: '7' }, at('type', 'seed')],
  ['refuses a seed that is no whole number', [3], { ...seedance, seed: 1.5 }, at('type', 'seed')],
  ['refuses a seed of 2^53, which JSON rounds', [3], { ...seedance, seed: 2 ** 53 }, at('maximum', 'seed')],
  ['refuses a seed of -2^53, which JSON rounds', [3], { ...seedance, seed: -(2 ** 53) }, at('minimum', 'seed')],
  ['refuses a body that is a list', [], [], at('type')],
  ['refuses null as a body', [], null, at('type')],
]

const brokenItems: Found[] = [
  ['refuses text as a reference', [4], { ...unlisted, input_reference: image }, at('type', 'input_reference')],
  [
    'refuses a single item that is no list',
    [4],
    { ...unlisted, input_reference: { content: firstFrame } },
    at('type', 'input_reference', 'content'),
  ],
  ['refuses a URL as an item', [4], withItem(image), atItem('type')],
  [
    'refuses an item of an unknown type',
    [4],
    withItem({ type: 'image', image_url: { url: image } }),
    atItem('enum', 'type'),
  ],
  ['refuses an item without a type', [4], withItem({ image_url: { url: image } }), atItem('required', 'type')],
  ...payloads.flatMap((payload): Found[] => [
    [
      `refuses an item of type ${payload} without its object`,
      [4],
      withItem({ type: payload }),
      atItem('required', payload),
    ],
    [
      `refuses \`${payload}\` without a URL`,
      [4],
      withItem({ type: payload, [payload]: {} }),
      atItem('required', payload, 'url'),
    ],
    [
      `refuses a URL in the place of the object \`${payload}\``,
      [4],
      withItem({ type: payload, [payload]: image }),
      atItem('type', payload),
    ],
    [
      `refuses a relative URL as \`${payload}\``,
      [5],
      withItem(item(payload, 'a.png')),
      atItem('pattern', payload, 'url'),
    ],
    [`refuses an empty URL as \`${payload}\``, [5], withItem(item(payload, '')), atItem('pattern', payload, 'url')],
    [
      `refuses a URL without a host as \`${payload}\``,
      [5],
      withItem(item(payload, 'https:reference.png')),
      atItem('pattern', payload, 'url'),
    ],
  ]),
  ...payloads.flatMap((type) =>
    payloads
      .filter((other) => other !== type)
      .map(
        (other): Found => [
          `refuses \`${other}\` beside an item of type ${type}`,
          [4],
          withItem(item(type, image, { [other]: { url: image } })),
          atItem('variant-mismatch', other),
        ],
      ),
  ),
  [
    'refuses the object of another type instead',
    [4],
    withItem({ type: 'image_url', video_url: { url: image } }),
    atItem('variant-mismatch', 'video_url'),
  ],
  ['refuses a numeric role', [4], withItem(item('image_url', image, { role: 1 })), atItem('type', 'role')],
  ...(['video_url', 'audio_url'] as const).map(
    (payload): Found => [
      `refuses a Data URL as \`${payload}\``,
      [5],
      withItem(item(payload, dataUrl)),
      atItem('pattern', payload, 'url'),
    ],
  ),
  [
    'refuses a Data URL of a GIF',
    [5],
    withItem(item('image_url', 'data:image/gif;base64,R0lGODlh')),
    atItem('unsupported-image-type', 'image_url', 'url'),
  ],
  ...payloads.map(
    (payload): Found => [
      `refuses \`text\` in an item of type ${payload}`,
      [6],
      withItem(item(payload, image, { text: '' })),
      atItem('refused-field', 'text'),
    ],
  ),
  ['refuses an item of type text', [6], withItem({ type: 'text', text: prompt }), atItem('refused-field', 'type')],
]

const refusedFields: Found[] = [
  ...(
    [
      ['aspect_ratio', '9:16'],
      ['resolution', '720p'],
      ['duration_seconds', 4],
      ['content', []],
      ['img_url', image],
    ] as const
  ).map(
    ([field, value]): Found => [
      `refuses \`${field}\``,
      [6],
      { ...smallest, [field]: value },
      at('refused-field', field),
    ],
  ),
  ...(['file_id', 'image_url'] as const).map(
    (field): Found => [
      `refuses \`input_reference.${field}\``,
      [6],
      { ...seedance, input_reference: { [field]: image } },
      at('refused-field', 'input_reference', field),
    ],
  ),
  [
    'refuses every refused field at once',
    [6],
    { ...smallest, resolution: '720p', aspect_ratio: '9:16' },
    at('refused-field', 'resolution'),
    at('refused-field', 'aspect_ratio'),
  ],
]

const largest = 10_485_760

const form = { ...smallest, input_reference: pngUpload(720, 1280) }

const keptForms: Shown[] = [
  ['accepts an uploaded image', [7, 8], form],
  ['accepts an upload of exactly 10 MB', [7], { ...smallest, input_reference: pngUpload(1, 1, largest) }],
  [
    'accepts form text as the type of its field',
    [1, 3, 7],
    { ...seedance, seed: '0', generate_audio: 'false', input_reference: pngUpload(1280, 720) },
  ],
]

const advisedForms: Found[] = [
  ['warns about a form without a file', [7], smallest, at('form-without-file')],
  ['warns about `img_url` in a form', [6], { ...form, img_url: image }, at('refused-field', 'img_url')],
]

const brokenForms: Found[] = [
  [
    'refuses an upload of one byte more',
    [7],
    { ...smallest, input_reference: pngUpload(1, 1, largest + 1) },
    at('maximum', 'input_reference', 'size'),
  ],
  [
    'refuses an upload of another type',
    [7],
    { ...smallest, input_reference: { ...pngUpload(1, 1), type: 'image/gif' } },
    at('enum', 'input_reference', 'type'),
  ],
  [
    'refuses a PNG that declares itself a JPEG',
    [7],
    { ...smallest, input_reference: { ...pngUpload(1, 1), type: 'image/jpeg' } },
    at('image-type-mismatch', 'input_reference', 'type'),
  ],
  ['refuses a URL in the place of a file', [7], { ...smallest, input_reference: image }, at('type', 'input_reference')],
  [
    'refuses an upload together with a remix',
    [8],
    { ...form, remix_video_id: 'video_123' },
    at('upload-with-remix', 'input_reference'),
  ],
  ...['aspect_ratio', 'resolution', 'duration_seconds', 'content'].map(
    (field): Found => [`refuses \`${field}\` in a form`, [6], { ...form, [field]: '' }, at('refused-field', field)],
  ),
  ['refuses form text that is no truth value', [3], { ...form, enhance_prompt: 'yes' }, at('type', 'enhance_prompt')],
  ['refuses form text that is no whole number', [3], { ...form, seed: '7s' }, at('type', 'seed')],
]

const task = {
  id: 'video_123',
  object: 'video',
  status: 'queued',
  created_at: 1767225600,
  model: 'sora-2',
  prompt,
  size: '720x1280',
  seconds: '4',
}

/** Document 000 and its rules, as requests. */
export const examples: Examples = {
  requests: [
    ...kept.map(accepted),
    ...advised.map(warned),
    ...[...brokenFields, ...refusedFields].map(refused),
    ...brokenItems.map(refusedUnlisted),
    ...[...keptForms.map(accepted), ...advisedForms.map(warned), ...brokenForms.map(refused)].map(inForm),
  ],
  answers: [
    { description: "accepts the document's example answer", kind: 'created', data: task, valid: true },
    { description: 'accepts an answer of an id alone', kind: 'created', data: { id: task.id }, valid: true },
    {
      description: 'refuses an answer without an id',
      kind: 'created',
      data: { object: 'video', status: 'queued' },
      valid: false,
    },
    {
      description: 'refuses a numeric `seconds` in an answer',
      kind: 'created',
      data: { ...task, seconds: 4 },
      valid: false,
    },
    {
      description: 'accepts the refusal of a numeric `seconds` in an answer',
      kind: 'error',
      data: {
        error: {
          message: '`seconds` must be text, not a number.',
          type: 'invalid_request_error',
          param: 'seconds',
          code: 'type',
        },
      },
      valid: true,
    },
  ],
  translations,
}
