import type { Static } from '@sinclair/typebox'
import { type CanonicalRequest, type CanonicalSize, defineCodec } from '../../canonical'
import type { Mode } from '../../contract'
import { parseSeconds } from '../../duration'
import { parseSize } from '../../size'
import { emptyListed, otherItems, readMedia, referenceLeft } from './read-media'
import { readSize } from './read-size'
import { modes } from './roles'
import type { Form, Request } from './schema'
import { writeMedia } from './write-media'

const kling = 'kling-video'
const omni = 'gemini-omni'

/** Reads and writes document 003. */
export const codec = defineCodec<Request | Static<typeof Form>>({
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
  places: {
    model: [['model'], ['model_name']],
    prompt: [['prompt']],
    negativePrompt: [['negative_prompt']],
    duration: [['seconds'], ['duration']],
    size: [['size'], ['width'], ['height'], ['aspect_ratio'], ['ratio'], ['resolution']],
    mode: [['mode']],
    media: [
      ...[['image'], ['image_url'], ['input_reference'], ['end_image_url'], ['last_image_url']],
      ...[['images'], ['image_urls'], ['reference_images'], ['image_list']],
      ...[['video'], ['video_url'], ['videos'], ['video_urls'], ['audio_urls'], ['content']],
    ],
    target: [['video_id']],
    seed: [['seed']],
    count: [['n']],
    fps: [['fps']],
    audio: [['sound']],
    guidance: [['cfg_scale']],
    cameraControl: [['camera_control']],
    callbackUrl: [['callback_url']],
    externalId: [['external_task_id']],
    user: [['user']],
    metadata: [['metadata']],
  },
  read(request) {
    const mode = readMode(request.mode)
    const media = readMedia(request, mode)
    // Where nothing is referred to, the word for it cannot be found again.
    const isOpen = mode === 'reference' && media?.some(({ role }) => role === 'reference') !== true
    const size = readSize(request)
    const isKling = request.model === kling
    const extended = isKling && (mode === 'extend' || request.mode === undefined) ? request.video_id : undefined
    return {
      model: { name: request.model, variant: isKling ? request.model_name : undefined },
      prompt: request.prompt,
      negativePrompt: request.negative_prompt,
      duration: parseSeconds(request.seconds) ?? parseSeconds(request.duration),
      size: size.size,
      mode,
      modeText: isOpen || isForeign(request) ? request.mode : undefined,
      media,
      target: extended === undefined ? undefined : { action: 'extend', id: extended },
      seed: request.seed,
      count: request.n,
      fps: request.fps,
      audio: request.sound === undefined ? undefined : request.sound === 'on',
      guidance: request.cfg_scale,
      cameraControl: readCamera(request.camera_control),
      callbackUrl: request.callback_url,
      externalId: request.external_task_id,
      user: request.user,
      metadata: request.metadata,
      extensions: whereSaid({
        ...size.left,
        model_name: isKling ? undefined : request.model_name,
        mode: mode === undefined ? request.mode : undefined,
        quality: request.quality,
        response_format: request.response_format,
        function_mode: request.function_mode,
        content: otherItems(request.content),
        input_reference: referenceLeft(request.input_reference),
        image_list: emptyListed(request.image_list),
        video_id: extended === undefined ? request.video_id : undefined,
        task_id: request.task_id,
        watermark_info: readWatermark(request.watermark_info),
      }),
    }
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.model !== undefined) body.model = request.model.name
    if (request.model?.variant !== undefined) body.model_name = request.model.variant
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.negativePrompt !== undefined) body.negative_prompt = request.negativePrompt
    if (request.duration !== undefined) body.seconds = request.duration
    Object.assign(body, writeSize(request.size, request.extensions ?? {}))
    if (request.mode !== undefined) body.mode = request.modeText ?? wordFor(request.mode, request)
    Object.assign(body, writeMedia(request))
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
    for (const name of ownMembers) {
      const value = request.extensions?.[name]
      // A variant that the caller chose with the model takes the place of the name that was read beside another model.
      const isChosen = name === 'model_name' && request.model?.variant !== undefined
      if (value !== undefined && !isChosen) body[name] = value
    }
    return body
  },
})

// The extensions but `content`, `input_reference` and `image_list`, which media share.
const ownMembers = [
  ...['size', 'width', 'height', 'aspect_ratio', 'ratio', 'resolution'],
  ...['model_name', 'mode', 'quality', 'response_format', 'function_mode', 'video_id', 'task_id', 'watermark_info'],
]

function readMode(word: string | undefined): Mode | undefined {
  return word !== undefined && Object.hasOwn(modes, word) ? modes[word] : undefined
}

/** Whether the mode is a word that document 003 has for another model. */
function isForeign({ model, mode }: Request | Static<typeof Form>): boolean {
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
function writeSize(size: CanonicalSize | undefined, taken: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { pixels, aspectRatio, resolution, text } = size ?? {}
  const sides = pixels === undefined ? undefined : parseSize(pixels)
  const isTaken = taken.size !== undefined
  const free = (...names: string[]) => names.find((name) => taken[name] === undefined) ?? 'size'
  return {
    ...whereSaid({
      size: isTaken ? undefined : (pixels ?? text),
      width: isTaken ? sides?.width : undefined,
      height: isTaken ? sides?.height : undefined,
    }),
    ...whereSaid({ [free('aspect_ratio', 'ratio')]: aspectRatio }),
    // Document 003 writes "720P".
    ...whereSaid({ [free('resolution')]: resolution?.toUpperCase() }),
  }
}

function readCamera(control: Request['camera_control']): Record<string, unknown> | undefined {
  if (control === undefined) return undefined
  const { type, config } = control
  if (config === undefined) return whereSaid({ type }) ?? {}
  const { horizontal, vertical, pan, tilt, roll, zoom } = config
  return whereSaid({ type, config: whereSaid({ horizontal, vertical, pan, tilt, roll, zoom }) ?? {} })
}

function readWatermark(info: Request['watermark_info']): Record<string, unknown> | undefined {
  return info === undefined ? undefined : (whereSaid({ enabled: info.enabled }) ?? {})
}

/** The members that are there; `undefined` where none is. */
function whereSaid(members: Record<string, unknown>): Record<string, unknown> | undefined {
  const said = Object.entries(members).filter(([, value]) => value !== undefined)
  return said.length === 0 ? undefined : Object.fromEntries(said)
}
