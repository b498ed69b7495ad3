import { approximated, finding, pngUpload, type TranslationExample } from '../../example'

const prompt = 'Rain on a tin roof, seen from the yard.'
const base = { model: 'sora-2', prompt, size: '1280x720', seconds: '4' }
const seedance = { ...base, model: 'bytedance-seedance-1.5', seconds: '5' }
const unknown = { ...base, model: 'house-model' }
const first = 'https://example.com/first.png'
const last = 'https://example.com/last.png'
const video = 'https://example.com/walk.mp4'
const audio = 'https://example.com/rain.mp3'
const dataUrl = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAABQAAAALQCAYAAAAAAAAA'

const image = (url: string, role?: string) => ({
  type: 'image_url',
  ...(role === undefined ? {} : { role }),
  image_url: { url },
})
const references = (...content: unknown[]) => ({ input_reference: { content } })

/** Requests of document 000 in the other dialects, by the rules of translation. */
export const translations: readonly TranslationExample[] = [
  {
    description: 'writes model, size and seconds that both take as they are',
    data: { ...base, size: '720x1280', seconds: '8' },
    to: 'openai',
    expected: { model: 'sora-2', prompt, size: '720x1280', seconds: '8' },
  },
  {
    description: 'leaves out what only this dialect says where losses are reported',
    data: {
      ...base,
      seed: 0,
      generate_audio: false,
      person_generation: 'allow_adult',
      enhance_prompt: false,
      ...references(image(first, 'first_frame')),
    },
    to: 'openai',
    options: { losses: 'report' },
    expected: { ...base, input_reference: { image_url: first } },
    warnings: [
      finding('not-expressible', 'seed'),
      finding('not-expressible', 'generate_audio'),
      finding('not-expressible', 'person_generation'),
      finding('not-expressible', 'enhance_prompt'),
      finding('unsupported-field', 'seed'),
    ],
  },
  {
    description: 'refuses a last frame where only a first one can be sent',
    data: { ...base, ...references(image(last, 'last_frame')) },
    to: 'openai',
    issues: [finding('not-expressible', 'input_reference', 'content', 0)],
    warnings: [finding('unsupported-input', 'input_reference', 'content', 0)],
  },
  {
    description: 'refuses an unknown model where the document enumerates the models',
    data: unknown,
    to: 'openai',
    issues: [finding('not-expressible', 'model')],
    warnings: [finding('unknown-model', 'model')],
  },
  {
    description: 'meets the limits of another model: the nearest tier, and of two durations the shorter',
    data: { ...seedance, size: '1920x1080', seconds: '6' },
    to: 'openai',
    options: { model: 'sora-2-pro' },
    expected: { model: 'sora-2-pro', prompt, size: '1280x720', seconds: '4' },
    warnings: [approximated(['size'], '1920x1080', '1280x720'), approximated(['seconds'], 6, 4)],
  },
  {
    description: 'writes a disputed size and duration unchanged',
    data: { ...base, size: '1792x1024', seconds: '16' },
    to: 'openai',
    expected: { model: 'sora-2', prompt, size: '1792x1024', seconds: '16' },
    warnings: [
      finding('unsupported-duration', 'seconds'),
      finding('unsupported-size', 'size'),
      finding('unsupported-duration', 'seconds'),
      finding('unsupported-size', 'size'),
    ],
  },
  {
    description: 'hands an uploaded image on as a file',
    data: { ...base, size: '720x1280', input_reference: pngUpload(720, 1280) },
    encoding: 'form',
    to: 'openai',
    expected: { ...base, size: '720x1280', input_reference: pngUpload(720, 1280) },
  },
  {
    description: 'hands a Data URL on as it is',
    data: { ...base, ...references(image(dataUrl, 'first_frame')) },
    to: 'openai',
    expected: { ...base, input_reference: { image_url: dataUrl } },
  },
  {
    description: 'refuses a remix that the target has no field for',
    data: { ...base, remix_video_id: 'video_1' },
    to: 'openai',
    issues: [finding('not-expressible', 'remix_video_id')],
  },
  {
    description: 'refuses a chosen model that the target does not have',
    data: base,
    to: 'openai',
    options: { model: 'house-model' },
    issues: [finding('unknown-model', 'model')],
  },
  {
    description: 'refuses a model other than turbo',
    data: base,
    to: 'sora-web',
    issues: [finding('not-expressible', 'model')],
  },
  {
    description: 'writes an upright size as two numbers and the nearest listed frames',
    data: { ...base, size: '480x854' },
    to: 'sora-web',
    options: { model: 'turbo' },
    expected: { model: 'turbo', prompt, width: 480, height: 854, n_frames: 150 },
    warnings: [approximated(['seconds'], 4, 5), finding('unsupported-size', 'size')],
  },
  {
    description: 'refuses a ratio in which the target has no size',
    data: { ...seedance, size: '1112x834', seconds: '10' },
    to: 'sora-web',
    options: { model: 'turbo' },
    issues: [finding('not-expressible', 'size')],
  },
  {
    description: 'lets a size in no table travel between pixels',
    data: { ...unknown, size: '999x999', seconds: '10', ...references(image(first)) },
    to: 'sora-web',
    options: { model: 'turbo' },
    expected: {
      model: 'turbo',
      prompt,
      width: 999,
      height: 999,
      n_frames: 300,
      inpaint_items: [{ type: 'image', url: first }],
    },
    warnings: [finding('unknown-model', 'model'), finding('unlisted-size', 'size')],
  },
  {
    description: "writes the vendor's name of a model and the model's own size of the same ratio and tier",
    data: { ...seedance, size: '854x480' },
    to: 'new-api',
    expected: { model: 'doubao-seedance-1-5-pro-251215', prompt, size: '864x496', seconds: 5 },
    warnings: [approximated(['size'], '854x480', '864x496'), finding('unsupported-size', 'size')],
  },
  {
    description: 'writes a first and a last frame to their fields, with seed and sound',
    data: {
      ...seedance,
      seed: 7,
      generate_audio: true,
      ...references(image(first, 'first_frame'), image(last, 'last_frame')),
    },
    to: 'new-api',
    expected: {
      model: 'doubao-seedance-1-5-pro-251215',
      prompt,
      size: '1280x720',
      seconds: 5,
      image: first,
      end_image_url: last,
      seed: 7,
      sound: 'on',
    },
  },
  {
    description: 'writes references of every kind to their lists',
    data: {
      ...unknown,
      ...references(
        image(first, 'reference_image'),
        { type: 'video_url', role: 'reference_video', video_url: { url: video } },
        { type: 'audio_url', role: 'reference_audio', audio_url: { url: audio } },
      ),
    },
    to: 'new-api',
    options: { model: 'doubao-seedance-2-0-260128' },
    expected: {
      model: 'doubao-seedance-2-0-260128',
      prompt,
      size: '1280x720',
      seconds: 4,
      reference_images: [first],
      video_urls: [video],
      audio_urls: [audio],
    },
    warnings: [finding('unknown-model', 'model')],
  },
  {
    description: 'refuses a reference beside a first frame where the model takes only one of the two',
    data: { ...unknown, ...references(image(first, 'first_frame'), image(last, 'reference_image')) },
    to: 'new-api',
    options: { model: 'doubao-seedance-2-0-260128', losses: 'report' },
    expected: {
      model: 'doubao-seedance-2-0-260128',
      prompt,
      size: '1280x720',
      seconds: 4,
      image: first,
    },
    warnings: [finding('not-expressible', 'input_reference', 'content', 1), finding('unknown-model', 'model')],
  },
  {
    description: 'leaves the length to the model where both can say so',
    data: { ...seedance, seconds: '-1' },
    to: 'new-api',
    expected: { model: 'doubao-seedance-1-5-pro-251215', prompt, size: '1280x720', seconds: -1 },
  },
  {
    description: 'refuses a remix where an earlier video can only be extended',
    data: { ...base, remix_video_id: 'video_1' },
    to: 'new-api',
    issues: [finding('not-expressible', 'remix_video_id')],
  },
  {
    description: 'refuses an unknown model and text that is no size',
    data: { ...unknown, size: 'invalid' },
    to: 'new-api',
    issues: [finding('not-expressible', 'model'), finding('not-expressible', 'size')],
    warnings: [finding('size-format', 'size'), finding('unknown-model', 'model')],
  },
  {
    description: 'refuses a negative prompt that the model of the target does not have',
    data: { ...base, negative_prompt: 'people' },
    to: 'new-api',
    issues: [finding('not-expressible', 'negative_prompt')],
    warnings: [finding('unsupported-field', 'negative_prompt')],
  },
  {
    description: 'writes 4:7 as portrait and large',
    data: { ...base, model: 'sora-2-pro', size: '1024x1792', seconds: '12' },
    to: 'unified',
    expected: { model: 'sora-2-pro', prompt, orientation: 'portrait', size: 'large', duration: 10 },
    warnings: [approximated(['size'], '1024x1792', '9:16'), approximated(['seconds'], 12, 10)],
  },
  {
    description: 'refuses a Data URL where only URLs go, and writes a first frame without its role',
    data: {
      ...unknown,
      size: '1920x1080',
      seconds: '15',
      ...references(image(dataUrl), image(first, 'first_frame')),
    },
    to: 'unified',
    issues: [finding('not-expressible', 'input_reference', 'content', 0)],
    warnings: [
      approximated(['input_reference', 'content', 1], 'firstFrame', 'none'),
      finding('unknown-model', 'model'),
    ],
  },
  {
    description: 'refuses an uploaded file where only URLs go',
    data: { ...base, size: '720x1280', seconds: '8', input_reference: pngUpload(720, 1280) },
    encoding: 'form',
    to: 'unified',
    options: { losses: 'report' },
    expected: { model: 'sora-2', prompt, orientation: 'portrait', size: 'small', duration: 10 },
    warnings: [approximated(['seconds'], 8, 10), finding('not-expressible', 'input_reference')],
  },
  {
    description: 'keeps its own name of a model that no alias is recorded for',
    data: { ...seedance, size: '720x1280', seconds: '10' },
    to: 'unified',
    expected: { model: 'bytedance-seedance-1.5', prompt, orientation: 'portrait', size: 'small', duration: 10 },
    warnings: [finding('unknown-model', 'model')],
  },
  {
    description: 'brings back 0, false, empty text, empty lists and text of its own',
    data: {
      ...base,
      size: 'invalid',
      seconds: 'five',
      seed: 0,
      generate_audio: false,
      negative_prompt: '',
      ...references(),
    },
    to: 'ope-ai',
    expected: {
      ...base,
      size: 'invalid',
      seconds: 'five',
      seed: 0,
      generate_audio: false,
      negative_prompt: '',
      ...references(),
    },
    warnings: [
      finding('size-format', 'size'),
      finding('seconds-format', 'seconds'),
      finding('unsupported-field', 'seed'),
    ],
  },
]
