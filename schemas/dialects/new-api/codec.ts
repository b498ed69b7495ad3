import type { Static } from '@sinclair/typebox'
import { type CanonicalRequest, type CanonicalSize, defineCodec, emptyRequest, extensionsOf } from '../../canonical'
import { parseSeconds } from '../../duration'
import type { Mode } from '../../media'
import { parseSize } from '../../size'
import { part, partsIn } from './parts'
import { places } from './places'
import { emptyListed, otherItems, readMedia, referenceLeft } from './read-media'
import { type Left, readSize, readText } from './read-size'
import { modes } from './roles'
import type { Form, Request } from './schema'
import { writeMedia } from './write-media'

type AnyRequest = Request | Static<typeof Form>

const kling = 'kling-video'
const omni = 'gemini-omni'

/** Reads and writes document 003. */
export const codec = defineCodec<AnyRequest>({
  expression: {
    size: 'any',
    media: [
      { kind: 'image', role: undefined, takes: ['url', 'data', 'text'] },
      { kind: 'image', role: 'firstFrame', most: 1, takes: ['url', 'data', 'text', 'upload', 'file'] },
      { kind: 'image', role: 'lastFrame', most: 1, takes: ['url', 'data', 'text'] },
      { kind: 'image', role: 'reference', takes: ['url', 'data', 'text'] },
      { kind: 'video', role: undefined, takes: ['url'] },
      { kind: 'video', role: 'source', takes: ['url', 'data'] },
      { kind: 'video', role: 'reference', takes: ['url', 'data'] },
      { kind: 'audio', role: undefined, takes: ['url', 'data'] },
      { kind: 'audio', role: 'reference', takes: ['url', 'data'] },
    ],
    actions: ['extend'],
    defaults: {},
    // Nothing of the request publishes or splits the video.
    always: { private: false, storyboard: false },
    // Document 003 shows "url" as the response format, and its answer always gives one.
    silent: { response_format: 'url' },
  },
  places,
  read(request) {
    const canonical = emptyRequest()
    const parts = partsIn(request)
    canonical.model = { name: request.model, variant: request.model === kling ? request.model_name : undefined }
    canonical.prompt = request.prompt
    canonical.duration = parseSeconds(request.seconds) ?? parseSeconds(request.duration)
    const size = (parts & part.size) === 0 ? readText(request.size) : readSize(request)
    canonical.size = size.size
    const mode = (parts & part.other) === 0 ? undefined : readMode(request.mode)
    canonical.mode = mode
    if ((parts & part.media) !== 0) canonical.media = readMedia(request, mode)
    if ((parts & part.other) !== 0) readOthers(request, canonical)
    if (parts !== 0) canonical.extensions = readExtensions(request, canonical, size.left)
    return canonical
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.model !== undefined) body.model = request.model.name
    if (request.model?.variant !== undefined) body.model_name = request.model.variant
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.negativePrompt !== undefined) body.negative_prompt = request.negativePrompt
    if (request.duration !== undefined) body.seconds = request.duration
    if (request.size !== undefined) writeSize(request.size, request.extensions, body)
    if (request.mode !== undefined) body.mode = request.modeText ?? wordFor(request.mode, request)
    if (request.media !== undefined || request.extensions !== undefined) writeMedia(request, body)
    if (request.target !== undefined) body.video_id = request.target.id
    if (request.seed !== undefined) body.seed = request.seed
    if (request.count !== undefined) body.n = request.count
    if (request.fps !== undefined) body.fps = request.fps
    if (request.audio !== undefined) body.sound = request.audio ? 'on' : 'off'
    if (request.guidance !== undefined) body.cfg_scale = request.guidance
    if (request.cameraControl !== undefined) body.camera_control = request.cameraControl
    if (request.callbackUrl !== undefined) body.callback_url = request.callbackUrl
    if (request.externalId !== undefined) body.external_task_id = request.externalId
    if (request.user !== undefined) body.user = request.user
    if (request.metadata !== undefined) body.metadata = request.metadata
    if (request.extensions !== undefined) writeExtensions(request.extensions, request.model, body)
    return body
  },
})

function readOthers(request: AnyRequest, canonical: CanonicalRequest): void {
  const { mode } = canonical
  canonical.negativePrompt = request.negative_prompt
  if (isOpen(mode, canonical.media) || isForeign(request)) canonical.modeText = request.mode
  const isExtension = request.model === kling && (mode === 'extend' || request.mode === undefined)
  if (isExtension && request.video_id !== undefined) canonical.target = { action: 'extend', id: request.video_id }
  canonical.seed = request.seed
  canonical.count = request.n
  canonical.fps = request.fps
  if (request.sound !== undefined) canonical.audio = request.sound === 'on'
  canonical.guidance = request.cfg_scale
  canonical.cameraControl = readCamera(request.camera_control)
  canonical.callbackUrl = request.callback_url
  canonical.externalId = request.external_task_id
  canonical.user = request.user
  canonical.metadata = request.metadata
}

function readExtensions(
  request: AnyRequest,
  { mode, target }: CanonicalRequest,
  left: Left | undefined,
): CanonicalRequest['extensions'] {
  const isSaid = left !== undefined || (mode === undefined && request.mode !== undefined) || saysMore(request)
  if (!isSaid) return undefined
  return extensionsOf({
    size: left?.size,
    width: left?.width,
    height: left?.height,
    aspect_ratio: left?.aspect_ratio,
    ratio: left?.ratio,
    resolution: left?.resolution,
    model_name: request.model === kling ? undefined : request.model_name,
    mode: mode === undefined ? request.mode : undefined,
    quality: request.quality,
    response_format: request.response_format,
    function_mode: request.function_mode,
    content: otherItems(request.content),
    input_reference: referenceLeft(request.input_reference),
    image_list: emptyListed(request.image_list),
    video_id: target === undefined ? request.video_id : undefined,
    task_id: request.task_id,
    watermark_info: readWatermark(request.watermark_info),
  })
}

/** Whether a request uses a member that can hold what no canonical one does; most use none. */
function saysMore(request: AnyRequest): boolean {
  const word = request.model_name ?? request.quality ?? request.response_format ?? request.function_mode
  const list = word ?? request.content ?? request.input_reference ?? request.image_list
  return (list ?? request.video_id ?? request.task_id ?? request.watermark_info) !== undefined
}

function writeExtensions(
  extensions: Readonly<Record<string, unknown>>,
  model: CanonicalRequest['model'],
  body: Record<string, unknown>,
): void {
  for (const name of ownMembers) {
    const value = extensions[name]
    // A variant that the caller chose with the model takes the place of the name that was read beside another model.
    const isChosen = name === 'model_name' && model?.variant !== undefined
    if (value !== undefined && !isChosen) body[name] = value
  }
}

// The extensions but `content`, `input_reference` and `image_list`, which media share.
const ownMembers = [
  ...['size', 'width', 'height', 'aspect_ratio', 'ratio', 'resolution'],
  ...['model_name', 'mode', 'quality', 'response_format', 'function_mode', 'video_id', 'task_id', 'watermark_info'],
]

function readMode(word: string | undefined): Mode | undefined {
  return word !== undefined && Object.hasOwn(modes, word) ? modes[word] : undefined
}

/** Whether a request for references refers to nothing: then the word for its mode cannot be found again. */
function isOpen(mode: Mode | undefined, media: CanonicalRequest['media']): boolean {
  return mode === 'reference' && media?.some(({ role }) => role === 'reference') !== true
}

/** Whether the mode is a word that document 003 has for another model. */
function isForeign({ model, mode }: AnyRequest): boolean {
  return (mode === 'multi_i2v' && model !== kling) || (mode === 'r2v' && model !== omni)
}

/**
 * The word for a mode. Kling and gemini-omni have one for references; for other models document 003 tells two words
 * apart by what is referred to, so the word that was read need not be kept.
 */
function wordFor(mode: Mode, { model, media = [] }: CanonicalRequest): string {
  if (mode !== 'reference') return mode === 'i2v-first-last' ? 'i2v_first_last' : mode
  const references = media.filter(({ role, url }) => role === 'reference' && url !== undefined && url !== '')
  const hasImage = references.some(({ kind }) => kind === 'image')
  if (model?.name === kling && hasImage) return 'multi_i2v'
  if (model?.name === omni || references.length === 0) return 'r2v'
  return references.every(({ kind }) => kind === 'image') ? 'reference_images' : 'reference_material'
}

// Where a field holds a text that says something else, its quantity goes to another name of the same.
function writeSize(
  { pixels, aspectRatio, resolution, text }: CanonicalSize,
  taken: CanonicalRequest['extensions'],
  body: Record<string, unknown>,
): void {
  if (taken?.size !== undefined) {
    const sides = pixels === undefined ? undefined : parseSize(pixels)
    if (sides !== undefined) {
      body.width = sides.width
      body.height = sides.height
    }
  } else if ((pixels ?? text) !== undefined) body.size = pixels ?? text
  if (aspectRatio !== undefined) {
    if (taken?.aspect_ratio === undefined) body.aspect_ratio = aspectRatio
    else body[taken.ratio === undefined ? 'ratio' : 'size'] = aspectRatio
  }
  if (resolution === undefined) return
  // Document 003 writes "720P".
  const tier = resolution.toUpperCase()
  if (taken?.resolution === undefined) body.resolution = tier
  else body.size = tier
}

function readCamera(control: Request['camera_control']): Record<string, unknown> | undefined {
  if (control === undefined) return undefined
  const { type, config } = control
  if (config === undefined) return extensionsOf({ type }) ?? {}
  const { horizontal, vertical, pan, tilt, roll, zoom } = config
  return extensionsOf({ type, config: extensionsOf({ horizontal, vertical, pan, tilt, roll, zoom }) ?? {} })
}

function readWatermark(info: Request['watermark_info']): Record<string, unknown> | undefined {
  return info === undefined ? undefined : (extensionsOf({ enabled: info.enabled }) ?? {})
}
