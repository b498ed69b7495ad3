import { approximated, finding, type TranslationExample } from '../../example'

const prompt = 'A heron lands on a tidal flat at dawn.'
const base = { prompt, width: 1280, height: 720, n_frames: 150, model: 'turbo' }
const one = 'https://example.com/heron.png'
const two = 'https://example.com/flat.png'
const actions = [{ time: 0, description: 'The heron lands.' }]
const sdedit = { amount: 1, source_generation_id: 'gen_1', source_upload_media_id: null }

/** Requests of document 002 in the other dialects, by the rules of translation. */
export const translations: readonly TranslationExample[] = [
  {
    description: 'keeps its own name of a model, and drops words that say nothing',
    data: { ...base, n_variants: 1, type: 'video_gen', style: 'natural', operation: 'simple_compose' },
    to: 'ope-ai',
    expected: { model: 'turbo', prompt, size: '1280x720', seconds: '5' },
    warnings: [finding('unknown-model', 'model')],
  },
  {
    description: 'refuses what the target requires and nobody gave',
    data: {},
    to: 'ope-ai',
    issues: [
      finding('required', 'model'),
      finding('required', 'prompt'),
      finding('required', 'size'),
      finding('required', 'seconds'),
    ],
  },
  {
    description: "fills in the caller's defaults",
    data: {},
    to: 'ope-ai',
    options: { defaults: { model: 'sora-2', prompt, size: '720x1280', duration: 8 } },
    expected: { model: 'sora-2', prompt, size: '720x1280', seconds: '8' },
    warnings: [
      finding('defaulted', 'model'),
      finding('defaulted', 'prompt'),
      finding('defaulted', 'width'),
      finding('defaulted', 'n_frames'),
    ],
  },
  {
    description: 'writes the nearest tier, the shorter of two durations, and no count',
    data: { ...base, width: 854, height: 480, n_frames: 300, n_variants: 2 },
    to: 'openai',
    options: { model: 'sora-2', losses: 'report' },
    expected: { model: 'sora-2', prompt, size: '1280x720', seconds: '8' },
    warnings: [
      approximated(['width'], '854x480', '1280x720'),
      approximated(['n_frames'], 10, 8),
      finding('not-expressible', 'n_variants'),
    ],
  },
  {
    description: 'takes the only image as the first frame',
    data: { ...base, inpaint_items: [{ type: 'image', url: one }] },
    to: 'openai',
    options: { model: 'sora-2' },
    expected: { model: 'sora-2', prompt, size: '1280x720', seconds: '4', input_reference: { image_url: one } },
    warnings: [approximated(['n_frames'], 5, 4), approximated(['inpaint_items', 0], 'none', 'firstFrame')],
  },
  {
    description: 'refuses turbo where the document enumerates the models',
    data: { ...base, n_variants: 1 },
    to: 'openai',
    issues: [finding('not-expressible', 'model')],
    warnings: [approximated(['n_frames'], 5, 4)],
  },
  {
    description: 'writes several images as a list without roles',
    data: { ...base, n_variants: 1, inpaint_items: [{ type: 'image', url: one }, { url: two }] },
    to: 'new-api',
    options: { model: 'doubao-seedance-2-0-260128' },
    expected: {
      model: 'doubao-seedance-2-0-260128',
      prompt,
      size: '1280x720',
      seconds: 5,
      n: 1,
      images: [one, two],
    },
  },
  {
    description: 'refuses actions, a storyboard and an edit, and never folds them into the prompt',
    data: { ...base, n_frames: 240, actions, operation: 'storyboard', sdedit },
    to: 'new-api',
    options: { model: 'sora-2' },
    issues: [
      finding('not-expressible', 'actions'),
      finding('not-expressible', 'operation'),
      finding('not-expressible', 'sdedit'),
    ],
    warnings: [finding('unlisted-frames', 'n_frames')],
  },
  {
    description: 'writes a storyboard, and an upright size as words',
    data: { ...base, width: 480, height: 854, n_frames: 300, operation: 'storyboard' },
    to: 'unified',
    expected: {
      model: 'turbo',
      prompt,
      orientation: 'portrait',
      size: 'small',
      duration: 10,
      storyboard: true,
    },
    warnings: [approximated(['width'], '480x854', '720p'), finding('unknown-model', 'model')],
  },
  {
    description: 'refuses a square where the target knows only orientation',
    data: { ...base, width: 720, height: 720, n_frames: 300 },
    to: 'unified',
    issues: [finding('not-expressible', 'width')],
  },
  {
    description: 'writes 450 frames as 15 seconds, and images in order',
    data: {
      ...base,
      n_frames: 450,
      inpaint_items: [
        { type: 'image', url: two },
        { type: 'image', url: one },
      ],
    },
    to: 'unified',
    options: { model: 'sora-2' },
    expected: {
      model: 'sora-2',
      prompt,
      images: [two, one],
      orientation: 'landscape',
      size: 'small',
      duration: 15,
    },
    warnings: [finding('unlisted-frames', 'n_frames')],
  },
  {
    description: 'brings back its own members, empty text and empty lists',
    data: {
      ...base,
      prompt: '',
      actions: [],
      type: 'video_gen',
      style: 'natural',
      operation: 'blend',
      sdedit,
      inpaint_items: [{ type: 'image', url: one, frame_index: 0, preset_id: null }],
    },
    to: 'sora-web',
    expected: {
      ...base,
      prompt: '',
      actions: [],
      type: 'video_gen',
      style: 'natural',
      operation: 'blend',
      sdedit,
      inpaint_items: [{ type: 'image', url: one, frame_index: 0, preset_id: null }],
    },
  },
]
