import { type CanonicalMedia, type CanonicalSize, defineCodec, emptyRequest, sizeInWords } from '../../canonical'
import type { Request } from './schema'

/** Reads and writes document 004. */
export const codec = defineCodec<Request>({
  expression: {
    size: 'orientation',
    durations: [10, 15, 25],
    media: [{ kind: 'image', role: undefined, takes: ['url'] }],
    watermarks: ['none', 'preferNone'],
    defaults: { duration: 10, watermark: 'preferNone', private: false },
    // A request has no number of videos, and its answer is one task.
    always: { count: 1 },
  },
  places: {
    model: [['model']],
    prompt: [['prompt']],
    media: [['images']],
    size: [['size'], ['orientation']],
    duration: [['duration']],
    watermark: [['watermark']],
    private: [['private']],
    style: [['style']],
    storyboard: [['storyboard']],
  },
  read(request) {
    const canonical = emptyRequest()
    const { size, images } = request
    const resolution = resolutionOf(size)
    canonical.model = { name: request.model, variant: undefined }
    canonical.prompt = request.prompt
    canonical.media = images === undefined ? undefined : images.map(readImage)
    canonical.size = readSize(request.orientation, resolution)
    canonical.duration = request.duration
    canonical.watermark = readWatermark(request.watermark)
    canonical.private = request.private
    canonical.style = request.style
    canonical.storyboard = request.storyboard
    // A size in other words has no meaning by the document; the orientation beside it keeps its own.
    if (resolution === undefined && size !== undefined) canonical.extensions = { size }
    return canonical
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.model !== undefined) body.model = request.model.name
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.media !== undefined) body.images = request.media.map(({ url }) => url)
    if (request.size?.orientation !== undefined) body.orientation = request.size.orientation
    if (request.size?.resolution !== undefined) body.size = writeResolution(request.size.resolution)
    if (request.duration !== undefined) body.duration = request.duration
    if (request.watermark !== undefined) body.watermark = request.watermark !== 'none'
    if (request.private !== undefined) body.private = request.private
    if (request.style !== undefined) body.style = request.style
    if (request.storyboard !== undefined) body.storyboard = request.storyboard
    if (request.extensions?.size !== undefined) body.size = request.extensions.size
    return body
  },
})

function readImage(url: string, index: number): CanonicalMedia {
  return {
    kind: 'image',
    role: undefined,
    roleText: undefined,
    url,
    upload: undefined,
    file: undefined,
    path: ['images', index],
  }
}

/** The document puts `small` at about 720p; `large` is the next tier. */
function resolutionOf(size: Request['size']): string | undefined {
  if (size === 'small') return '720p'
  return size === 'large' ? '1080p' : undefined
}

function writeResolution(resolution: string): string {
  if (resolution === '720p') return 'small'
  if (resolution === '1080p') return 'large'
  throw new RangeError('This dialect writes 720p and 1080p only.')
}

function readSize(orientation: Request['orientation'], resolution: string | undefined): CanonicalSize | undefined {
  return orientation === undefined && resolution === undefined ? undefined : sizeInWords({ orientation, resolution })
}

/** True tries without a watermark and may fall back to one; false forces none. */
function readWatermark(watermark: Request['watermark']): 'none' | 'preferNone' | undefined {
  if (watermark === undefined) return undefined
  return watermark ? 'preferNone' : 'none'
}
