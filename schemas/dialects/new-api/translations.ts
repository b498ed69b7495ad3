import { approximated, finding, type TranslationExample } from '../../example'

const prompt = 'A glider crosses a valley at noon.'
const base = { model: 'sora-2', prompt, seconds: 4, size: '1280x720' }
const seedance = { model: 'doubao-seedance-2-0-260128', prompt }
const one = 'https://example.com/glider.png'
const two = 'https://example.com/valley.png'

const item = (role: string, url: string) => ({ type: 'image_url', role, image_url: { url } })

/** Requests of document 003 in the other dialects, by the rules of translation. */
export const translations: readonly TranslationExample[] = [
  {
    description: "writes the gateway's name of a model, a ratio and a tier as pixels, and both frames as items",
    data: {
      model: 'doubao-seedance-1-5-pro-251215',
      prompt,
      duration: '5',
      aspect_ratio: '16:9',
      resolution: '720P',
      mode: 'i2v_first_last',
      image: one,
      end_image_url: two,
      seed: 0,
      sound: 'off',
    },
    to: 'ope-ai',
    expected: {
      model: 'bytedance-seedance-1.5',
      prompt,
      seconds: '5',
      size: '1280x720',
      input_reference: { content: [item('first_frame', one), item('last_frame', two)] },
      seed: 0,
      generate_audio: false,
    },
  },
  {
    description: 'writes references as items, and an upright ratio with the tier in `size`',
    data: { ...seedance, seconds: 10, size: '720P', ratio: '9:16', mode: 'reference_images', images: [one, two] },
    to: 'ope-ai',
    expected: {
      model: 'doubao-seedance-2-0-260128',
      prompt,
      seconds: '10',
      size: '720x1280',
      input_reference: { content: [item('reference_image', one), item('reference_image', two)] },
    },
    warnings: [finding('unknown-model', 'model')],
  },
  {
    description: 'refuses a ratio without a tier where the target takes pixels',
    data: { ...seedance, seconds: 10, aspect_ratio: '16:9' },
    to: 'ope-ai',
    issues: [finding('not-expressible', 'aspect_ratio')],
  },
  {
    description: 'refuses an extension where an earlier video can only be remixed',
    data: {
      model: 'kling-video',
      model_name: 'kling-v1-6',
      prompt,
      mode: 'extend',
      video_id: 'task_1',
      seconds: 5,
      size: '1280x720',
    },
    to: 'ope-ai',
    issues: [finding('not-expressible', 'video_id')],
  },
  {
    description: 'writes the single image as a reference by URL, and drops a count of one',
    data: { ...base, image_url: one, n: 1, response_format: 'url' },
    to: 'openai',
    expected: { ...base, seconds: '4', input_reference: { image_url: one } },
  },
  {
    description: 'refuses several images where only a first frame goes',
    data: { ...base, images: [one, two] },
    to: 'openai',
    issues: [finding('not-expressible', 'images', 0), finding('not-expressible', 'images', 1)],
    warnings: [finding('unsupported-input', 'images', 1)],
  },
  {
    description: 'writes a ratio and a tier as the size of the nearest tier',
    data: { model: 'sora-2-pro', prompt, seconds: '12', aspect_ratio: '16:9', resolution: '1080P' },
    to: 'openai',
    expected: { model: 'sora-2-pro', prompt, seconds: '12', size: '1280x720' },
    warnings: [
      approximated(['aspect_ratio'], '16:9 1080p', '1280x720'),
      finding('unsupported-resolution', 'resolution'),
    ],
  },
  {
    description: 'writes a square by ratio and tier as two numbers',
    data: { ...seedance, seconds: 10, size: '480P', aspect_ratio: '1:1', images: [one] },
    to: 'sora-web',
    options: { model: 'turbo' },
    expected: {
      model: 'turbo',
      prompt,
      width: 480,
      height: 480,
      n_frames: 300,
      inpaint_items: [{ type: 'image', url: one }],
    },
  },
  {
    description: 'writes a first frame without its role, and leaves out metadata where losses are reported',
    data: { ...base, image: one, metadata: { keep: [0] } },
    to: 'sora-web',
    options: { model: 'turbo', losses: 'report' },
    expected: {
      model: 'turbo',
      prompt,
      width: 1280,
      height: 720,
      n_frames: 150,
      inpaint_items: [{ type: 'image', url: one }],
    },
    warnings: [
      approximated(['seconds'], 4, 5),
      approximated(['image'], 'firstFrame', 'none'),
      finding('not-expressible', 'metadata'),
    ],
  },
  {
    description: 'writes numeric text as the nearest duration and an upright size as words',
    data: { ...base, mode: 't2v', seconds: '12', size: '720x1280' },
    to: 'unified',
    expected: { model: 'sora-2', prompt, orientation: 'portrait', size: 'small', duration: 10 },
    warnings: [approximated(['seconds'], 12, 10)],
  },
  {
    description: 'writes a ratio and a tier as words, and a list of images as a list',
    data: { ...seedance, duration: 15, aspect_ratio: '9:16', resolution: '1080p', images: [one, two] },
    to: 'unified',
    expected: {
      model: 'doubao-seedance-2-0-260128',
      prompt,
      images: [one, two],
      orientation: 'portrait',
      size: 'large',
      duration: 15,
    },
    warnings: [finding('unknown-model', 'model')],
  },
  {
    description: 'refuses a ratio that is neither upright nor lying',
    data: { ...seedance, duration: 10, aspect_ratio: '21:9', resolution: '720p' },
    to: 'unified',
    issues: [finding('not-expressible', 'aspect_ratio')],
  },
  {
    description: 'brings back the fields of Kling under the first name of each',
    data: {
      model: 'kling-video',
      model_name: 'kling-v2-6',
      prompt,
      mode: 't2v',
      duration: '5',
      size: '16:9',
      resolution: '1080P',
      quality: 'pro',
      sound: 'on',
      cfg_scale: 0,
      camera_control: { type: 'simple', config: { zoom: 0 } },
      metadata: { empty: [] },
      watermark_info: { enabled: false },
    },
    to: 'new-api',
    expected: {
      model: 'kling-video',
      model_name: 'kling-v2-6',
      prompt,
      mode: 't2v',
      seconds: 5,
      aspect_ratio: '16:9',
      resolution: '1080P',
      quality: 'pro',
      sound: 'on',
      cfg_scale: 0,
      camera_control: { type: 'simple', config: { zoom: 0 } },
      metadata: { empty: [] },
      watermark_info: { enabled: false },
    },
  },
]
