import type { Condition, Rule, WirePath } from '../../contract'
import { base64OrKnownScheme, sizeOrTierOrRatio } from '../../patterns'
import { urlScheme } from '../../url-scheme'

const all = (...conditions: Condition[]): Condition => ({ allOf: conditions })
const any = (...conditions: Condition[]): Condition => ({ anyOf: conditions })
const not = (condition: Condition): Condition => ({ not: condition })

const has = (field: string, condition: Condition): Condition => ({
  required: [field],
  properties: { [field]: condition },
})

// An empty text or list is sent by clients that fill every field, and gives the model nothing.
const text = (field: string) => has(field, { minLength: 1 })
const list = (field: string) => has(field, { contains: { minLength: 1 } })
const content = (...types: string[]) => has('content', { contains: has('type', { enum: types }) })

const kling = () => has('model', { const: 'kling-video' })
const omni = () => has('model', { const: 'gemini-omni' })
const mode = (...modes: string[]) => has('mode', { enum: modes })

const prompt = () => text('prompt')
const inputReference = () =>
  has('input_reference', {
    minLength: 1,
    minProperties: 1,
    properties: { content: { contains: has('type', { const: 'image_url' }) } },
  })
const imageLists = () => any(list('images'), list('image_urls'))
const singleImage = () => any(text('image'), text('image_url'), inputReference())
const referenceImages = () => any(list('reference_images'), imageLists(), content('image_url'))
const anyImage = () => any(singleImage(), referenceImages())
const lastFrameItem = () => all(has('type', { const: 'image_url' }), has('role', { const: 'last_frame' }))
const firstFrameItem = () => all(has('type', { const: 'image_url' }), not(has('role', { const: 'last_frame' })))

// Document 003, the sections on modes, on Kling and on Gemini Omni.
const commonModes = ['t2v', 'i2v', 'i2v_first_last', 'reference_images', 'reference_material']
const klingModes = ['t2v', 'i2v', 'multi_i2v', 'extend']
const omniModes = ['t2v', 'r2v', 'edit']

// Document 003 names no mode for an edit but gemini-omni's; these models edit at their vendors.
const editing = () =>
  all(
    mode('edit'),
    has('model', {
      enum: [
        'happyhorse-1.0',
        'happyhorse-1.0-video-edit',
        'doubao-seedance-2-0-260128',
        'doubao-seedance-2-0-fast-260128',
      ],
    }),
  )

const demandsPrompt = () =>
  any(all(not(omni()), mode(...commonModes)), all(kling(), mode('multi_i2v')), all(omni(), mode('t2v', 'r2v')))

// Document 003, 4.5.
const klingModels = [
  'kling-v1',
  'kling-v1-5',
  'kling-v1-6',
  'kling-v2-master',
  'kling-v2-1',
  'kling-v2-1-master',
  'kling-v2-5-turbo',
  'kling-v2-6',
  'kling-v3',
]

// Document 003, the list of `model`. A hint repeats a name from here only, never the text of a request.
const publicModels = [
  ...['sora-2', 'sora-2-pro', 'gemini-omni', 'kling-video', 'viduq3-turbo', 'hailuo-video'],
  ...['happyhorse-1.0', 'happyhorse-1.0-i2v', 'happyhorse-1.0-t2v', 'happyhorse-1.0-r2v', 'happyhorse-1.0-video-edit'],
  ...['doubao-seedance-1-0-lite-i2v-250428', 'doubao-seedance-1-0-lite-t2v-250428'],
  ...['doubao-seedance-1-0-pro-250528', 'doubao-seedance-1-0-pro-fast-251015', 'doubao-seedance-1-5-pro-251215'],
  ...['doubao-seedance-2-0-260128', 'doubao-seedance-2-0-fast-260128'],
  ...['veo3', 'veo3-fast', 'veo3-fast-frames', 'veo3-frames', 'veo3-pro', 'veo3-pro-frames'],
  ...['veo3.1', 'veo3.1-fast', 'veo3.1-pro', 'veo3.1-components', 'veo3.1-4k', 'veo3.1-pro-4k'],
  ...['grok-imagine-1.0-video', 'grok-imagine-video-1.5-preview', 'grok-video-3'],
]

const baseName = (model: unknown) => {
  const base = publicModels.find((name) => model === `${name}-stable` || model === `${name}-official`)
  const name = base === undefined ? 'the name without that ending' : `"${base}"`
  return `Send ${name}; the account or the token decides the group.`
}

const missingInput = (field: string, when: Condition, expects: Condition, message: string, hint: string): Rule => ({
  code: 'missing-mode-input',
  severity: 'error',
  at: [field],
  when,
  expects,
  message,
  hint,
})

const modeInputs = (): Rule[] => [
  missingInput(
    'prompt',
    demandsPrompt(),
    prompt(),
    '`prompt` is required by this `mode`.',
    'Send what the video should show.',
  ),
  missingInput(
    'image',
    all(not(omni()), mode('i2v', 'i2v_first_last')),
    any(singleImage(), imageLists(), has('content', { contains: firstFrameItem() })),
    '`image` is required by this `mode`, or the image under another name.',
    'Send `image`, `image_url`, `images`, `image_urls`, `input_reference` or an image in `content`.',
  ),
  missingInput(
    'end_image_url',
    all(not(omni()), mode('i2v_first_last')),
    any(text('end_image_url'), text('last_image_url'), has('content', { contains: lastFrameItem() })),
    '`end_image_url` is required by the mode i2v_first_last.',
    'Send `end_image_url`, `last_image_url` or an image with the role last_frame in `content`.',
  ),
  missingInput(
    'reference_images',
    all(not(omni()), mode('reference_images')),
    referenceImages(),
    '`reference_images` is required by the mode reference_images.',
    'Send `reference_images`, `images`, `image_urls` or images in `content`.',
  ),
  missingInput(
    'image_urls',
    all(not(omni()), mode('reference_material')),
    any(
      imageLists(),
      ...['video_urls', 'audio_urls'].map(list),
      content('image_url', 'video_url', 'audio_url', 'draft_task'),
    ),
    '`image_urls` or other material is required by the mode reference_material.',
    'Send `image_urls`, `images`, `video_urls`, `audio_urls` or items in `content`.',
  ),
  missingInput(
    'image_list',
    all(kling(), mode('multi_i2v')),
    list('image_list'),
    '`image_list` is required by the mode multi_i2v of kling-video.',
    'Send the reference images in `image_list`.',
  ),
  missingInput(
    'video_id',
    all(kling(), mode('extend')),
    text('video_id'),
    '`video_id` is required by the mode extend of kling-video.',
    'Send the id of the video to extend.',
  ),
  missingInput(
    'image',
    all(omni(), mode('r2v')),
    anyImage(),
    '`image` is required by the mode r2v of gemini-omni, or images under another name.',
    'Send for example `reference_images`.',
  ),
  missingInput(
    'video',
    all(omni(), mode('edit')),
    any(text('video'), text('video_url'), list('videos'), content('video_url')),
    '`video` is required by the mode edit of gemini-omni, or the video under another name.',
    'Send `video`, `video_url`, `videos` or a video in `content`.',
  ),
]

const modeIn = (modes: readonly string[]): Condition => ({ properties: { mode: { enum: modes } } })

const modeWords = (): Rule[] => [
  {
    code: 'unlisted-mode',
    severity: 'warning',
    at: ['mode'],
    when: all(not(kling()), not(omni()), not(editing())),
    expects: modeIn(commonModes),
    message: '`mode` is none of the common values.',
    hint: 'Send one of the common values, unless the channel documents its own.',
    allowed: commonModes,
  },
  {
    code: 'unlisted-mode',
    severity: 'warning',
    at: ['mode'],
    when: kling(),
    expects: modeIn(klingModes),
    message: '`mode` is the task of a kling-video request, and this one is not listed.',
    hint: "Send the task here; Kling's own std and pro have no documented field.",
    allowed: klingModes,
  },
  {
    code: 'enum',
    severity: 'error',
    at: ['mode'],
    when: omni(),
    expects: modeIn(omniModes),
    message: '`mode` must be t2v, r2v or edit with gemini-omni.',
    allowed: omniModes,
  },
]

const models = (): Rule[] => [
  {
    code: 'group-in-model-name',
    severity: 'error',
    on: ['model'],
    expects: { not: { pattern: '-(?:stable|official)(?![\\s\\S])' } },
    message: '`model` must be the base name; stable and official are groups of accounts.',
    hint: baseName,
  },
  {
    code: 'required',
    severity: 'error',
    at: ['model_name'],
    when: kling(),
    expects: { required: ['model_name'] },
    message: '`model_name` is required with kling-video.',
    hint: 'Send for example "kling-v2-6".',
    allowed: klingModels,
  },
  {
    code: 'enum',
    severity: 'error',
    at: ['model_name'],
    when: kling(),
    expects: { properties: { model_name: { enum: klingModels } } },
    message: '`model_name` must be one of the listed Kling models.',
    allowed: klingModels,
  },
]

const imagePaths: WirePath[] = [
  ...['image', 'image_url', 'end_image_url', 'last_image_url', 'input_reference'].map((field) => [field]),
  ...['images', 'image_urls', 'reference_images', 'image_list'].map((field) => [field, '*']),
  ['image_list', '*', 'image'],
  ['image_list', '*', 'image_url'],
  ['input_reference', 'image_url'],
  ['input_reference', 'image_url', 'url'],
  ['input_reference', 'url'],
]

const otherPaths: WirePath[] = [
  ...['video', 'video_url', 'callback_url'].map((field) => [field]),
  ...['videos', 'video_urls', 'audio_urls'].map((field) => [field, '*']),
  ...['image_url', 'video_url', 'audio_url'].flatMap((payload) => [
    ['content', '*', payload, 'url'],
    ['input_reference', 'content', '*', payload, 'url'],
  ]),
]

const values = (): Rule[] => [
  {
    code: 'size-format',
    severity: 'warning',
    on: ['size'],
    expects: { pattern: sizeOrTierOrRatio },
    message: '`size` should be WIDTHxHEIGHT, a resolution tier or an aspect ratio.',
    hint: 'Send for example "1280x720", "720P" or "16:9".',
  },
  {
    code: 'unsupported-cfg-scale',
    severity: 'warning',
    on: ['cfg_scale'],
    expects: { minimum: 0, maximum: 1 },
    message: '`cfg_scale` should be between 0 and 1.',
  },
  ...imagePaths.map((path) => urlScheme(path, 'an http or https URL, a Data URL or base64 text', base64OrKnownScheme)),
  ...otherPaths.map((path) => urlScheme(path)),
]

const seedance = (variant: string) => has('model', { pattern: `^doubao-seedance-[a-z0-9-]*-${variant}-` })

const recommendations = (): Rule[] => [
  {
    code: 'prompt-recommended',
    severity: 'warning',
    at: ['prompt'],
    // An extension by Kling needs no prompt.
    when: not(any(demandsPrompt(), all(kling(), mode('extend')))),
    expects: any(prompt(), content('text')),
    message: '`prompt` is recommended for this request.',
    hint: 'Send what the video should show.',
  },
  {
    code: 'mode-recommended',
    severity: 'warning',
    at: ['mode'],
    when: all(has('model', { pattern: '^veo' }), anyImage()),
    expects: { required: ['mode'] },
    message: '`mode` is recommended for images with a Veo model.',
    hint: 'Send for example "i2v" or "reference_images".',
  },
  {
    code: 'model-variant',
    severity: 'warning',
    at: ['model'],
    when: seedance('t2v'),
    expects: not(anyImage()),
    message: '`model` is made for text, and the request has images.',
    hint: 'Choose a Seedance `-i2v-` or pro model for images.',
  },
  {
    code: 'model-variant',
    severity: 'warning',
    at: ['model'],
    when: seedance('i2v'),
    expects: anyImage(),
    message: '`model` is made for images, and the request has none.',
    hint: 'Choose a Seedance `-t2v-` or pro model for text alone.',
  },
]

/** What document 003 demands beyond the shape of a body. */
export const rules = (): readonly Rule[] => [
  ...models(),
  ...values(),
  ...modeInputs(),
  ...modeWords(),
  ...recommendations(),
]
