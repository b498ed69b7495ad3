import { type CanonicalMedia, type CanonicalRequest, defineCodec, extensionsOf, present } from '../../canonical'
import { framesToSeconds, secondsToFrames } from '../../duration'
import { type Pixels, parseSize } from '../../size'
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
    const pixels = readPixels(request)
    const duration = request.n_frames === undefined ? undefined : framesToSeconds(request.n_frames)
    const media = readMedia(request.inpaint_items)
    // The document lets fractions pass, and nobody makes half a video.
    const count = Number.isSafeInteger(request.n_variants) ? request.n_variants : undefined
    // Of the four operations only this one is a field elsewhere, document 004's `storyboard`.
    const storyboard = request.operation === 'storyboard' ? true : undefined
    return {
      actions: request.actions?.map(({ time, description }) => ({ time, description })),
      media,
      prompt: request.prompt,
      size: pixels === undefined ? undefined : { pixels },
      duration,
      count,
      storyboard,
      model: request.model === undefined ? undefined : { name: request.model },
      extensions: extensionsOf({
        inpaint_items: media === undefined ? request.inpaint_items?.map(copyItem) : undefined,
        type: request.type,
        style: request.style,
        width: pixels === undefined ? request.width : undefined,
        height: pixels === undefined ? request.height : undefined,
        n_frames: duration === undefined ? request.n_frames : undefined,
        n_variants: count === undefined ? request.n_variants : undefined,
        sdedit: copyEdit(request.sdedit),
        operation: storyboard === undefined ? request.operation : undefined,
      }),
    }
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.actions !== undefined) {
      body.actions = request.actions.map(({ time, description }) => ({ time, description }))
    }
    if (request.media !== undefined) body.inpaint_items = request.media.map(({ url }) => ({ type: 'image', url }))
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.size !== undefined) Object.assign(body, writePixels(request.size))
    if (request.duration !== undefined) body.n_frames = writeFrames(request.duration)
    if (request.count !== undefined) body.n_variants = request.count
    if (request.storyboard === true) body.operation = 'storyboard'
    if (request.model !== undefined) body.model = request.model.name
    for (const name of ownMembers) {
      const value = request.extensions?.[name]
      if (value !== undefined) body[name] = value
    }
    return body
  },
})

/** Both sides as one text; one side alone, or a fraction of a pixel, is no size. */
function readPixels({ width, height }: Request): string | undefined {
  if (width === undefined || height === undefined) return undefined
  const pixels = `${width}x${height}`
  return parseSize(pixels) === undefined ? undefined : pixels
}

function writePixels({ pixels }: NonNullable<CanonicalRequest['size']>): Pixels {
  const sides = pixels === undefined ? undefined : parseSize(pixels)
  if (sides === undefined) throw new RangeError('This dialect writes a size in pixels only.')
  return sides
}

function writeFrames(seconds: number): number {
  const frames = secondsToFrames(seconds)
  if (frames === undefined) throw new RangeError('This dialect writes whole frames only.')
  return frames
}

/** Images by URL; a list in which one item says more than that cannot be said elsewhere, and is kept whole. */
function readMedia(items: Request['inpaint_items']): CanonicalMedia[] | undefined {
  const images = items?.flatMap((item, index): CanonicalMedia[] => {
    const { type, url, ...more } = copyItem(item)
    if (typeof url !== 'string' || Object.keys(more).length > 0) return []
    return [{ kind: 'image', url, path: ['inpaint_items', index] }]
  })
  return images?.length === items?.length ? images : undefined
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
