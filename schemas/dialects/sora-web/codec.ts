import {
  type CanonicalMedia,
  type CanonicalRequest,
  defineCodec,
  emptyRequest,
  extensionsOf,
  present,
  sizeInPixels,
} from '../../canonical'
import { framesToSeconds, secondsToFrames } from '../../duration'
import { parseSize, pixelsOf } from '../../size'
import type { Request } from './schema'

type Item = NonNullable<Request['inpaint_items']>[number]

/** Members that only this dialect has, or has in a form that no other can say. */
const ownMembers = [
  'inpaint_items',
  'type',
  'style',
  'width',
  'height',
  'n_frames',
  'n_variants',
  'sdedit',
  'operation',
] as const

/** Reads and writes document 002. */
export const codec = defineCodec<Request>({
  expression: {
    size: 'pixels',
    media: [{ kind: 'image', role: undefined, takes: ['url', 'text'] }],
    defaults: {},
    // The document knows no hidden video, and a storyboard by its own operation only.
    always: { private: false, storyboard: false },
    silent: { type: 'video_gen', style: 'natural', operation: 'simple_compose' },
  },
  places: {
    actions: [['actions']],
    media: [['inpaint_items']],
    prompt: [['prompt']],
    size: [['width'], ['height']],
    duration: [['n_frames']],
    count: [['n_variants']],
    storyboard: [['operation']],
    model: [['model']],
  },
  read(request) {
    const { actions, inpaint_items, prompt, width, height, n_frames, n_variants, operation, model } = request
    const { type, style, sdedit } = request
    const canonical = emptyRequest()
    canonical.actions = actions?.map(({ time, description }) => ({ time, description }))
    canonical.media = readMedia(inpaint_items)
    canonical.prompt = prompt
    const pixels = width === undefined || height === undefined ? undefined : pixelsOf(width, height)
    if (pixels !== undefined) canonical.size = sizeInPixels(pixels)
    if (n_frames !== undefined) canonical.duration = framesToSeconds(n_frames)
    // The document lets fractions pass, and nobody makes half a video.
    if (Number.isSafeInteger(n_variants)) canonical.count = n_variants
    // Of the four operations only this one is a field elsewhere, document 004's `storyboard`.
    if (operation === 'storyboard') canonical.storyboard = true
    if (model !== undefined) canonical.model = { name: model, variant: undefined }
    const { media, size, duration, count, storyboard } = canonical
    canonical.extensions = readExtensions({
      inpaint_items: media === undefined ? inpaint_items : undefined,
      type,
      style,
      width: size === undefined ? width : undefined,
      height: size === undefined ? height : undefined,
      n_frames: duration === undefined ? n_frames : undefined,
      n_variants: count === undefined ? n_variants : undefined,
      sdedit,
      operation: storyboard === undefined ? operation : undefined,
    })
    return canonical
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.actions !== undefined) {
      body.actions = request.actions.map(({ time, description }) => ({ time, description }))
    }
    if (request.media !== undefined) body.inpaint_items = request.media.map(({ url }) => ({ type: 'image', url }))
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.size !== undefined) writePixels(request.size, body)
    if (request.duration !== undefined) body.n_frames = writeFrames(request.duration)
    if (request.count !== undefined) body.n_variants = request.count
    if (request.storyboard === true) body.operation = 'storyboard'
    if (request.model !== undefined) body.model = request.model.name
    if (request.extensions !== undefined) writeExtensions(request.extensions, body)
    return body
  },
})

type Own = { readonly [Name in (typeof ownMembers)[number]]: Request[Name] | undefined }

/** What no canonical member holds; most requests have nothing of it. */
function readExtensions(own: Own): CanonicalRequest['extensions'] {
  const { inpaint_items, type, style, width, height, n_frames, n_variants, sdedit, operation } = own
  const word = type ?? style ?? operation
  const number = width ?? height ?? n_frames ?? n_variants
  if ((word ?? number ?? inpaint_items ?? sdedit) === undefined) return undefined
  const items = inpaint_items?.map(copyItem)
  const edit = copyEdit(sdedit)
  return extensionsOf({
    inpaint_items: items,
    type,
    style,
    width,
    height,
    n_frames,
    n_variants,
    sdedit: edit,
    operation,
  })
}

function writeExtensions(extensions: Readonly<Record<string, unknown>>, body: Record<string, unknown>): void {
  for (const name of ownMembers) {
    const value = extensions[name]
    if (value !== undefined) body[name] = value
  }
}

function writePixels({ pixels }: NonNullable<CanonicalRequest['size']>, body: Record<string, unknown>): void {
  const sides = pixels === undefined ? undefined : parseSize(pixels)
  if (sides === undefined) throw new RangeError('This dialect writes a size in pixels only.')
  body.width = sides.width
  body.height = sides.height
}

function writeFrames(seconds: number): number {
  const frames = secondsToFrames(seconds)
  if (frames === undefined) throw new RangeError('This dialect writes whole frames only.')
  return frames
}

/** Images by URL; a list in which one item says more than that cannot be said elsewhere, and is kept whole. */
function readMedia(items: Request['inpaint_items']): CanonicalMedia[] | undefined {
  if (items === undefined) return undefined
  const images: CanonicalMedia[] = []
  for (const item of items) {
    if (item.url === undefined || saysMore(item)) return undefined
    images.push(readImage(item.url, images.length))
  }
  return images
}

function readImage(url: string, index: number): CanonicalMedia {
  return {
    kind: 'image',
    role: undefined,
    roleText: undefined,
    url,
    upload: undefined,
    file: undefined,
    path: ['inpaint_items', index],
  }
}

function saysMore(item: Item): boolean {
  return (
    item.frame_index !== undefined ||
    item.preset_id !== undefined ||
    item.generation_id !== undefined ||
    item.upload_media_id !== undefined ||
    item.source_start_frame !== undefined ||
    item.source_end_frame !== undefined
  )
}

function copyItem(item: Item): Record<string, unknown> {
  return present({
    type: item.type,
    url: item.url,
    frame_index: item.frame_index,
    preset_id: item.preset_id,
    generation_id: item.generation_id,
    upload_media_id: item.upload_media_id,
    source_start_frame: item.source_start_frame,
    source_end_frame: item.source_end_frame,
  })
}

/**
 * An edit is no canonical target: the document requires an `amount` that no other dialect has and nobody may invent,
 * and it names a generation, where the others name a video task.
 */
function copyEdit(edit: Request['sdedit']): Record<string, unknown> | undefined {
  if (edit === undefined) return undefined
  return {
    amount: edit.amount,
    source_generation_id: edit.source_generation_id,
    source_upload_media_id: edit.source_upload_media_id,
  }
}
