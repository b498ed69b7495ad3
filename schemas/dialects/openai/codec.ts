import type { Static } from '@sinclair/typebox'
import {
  type CanonicalMedia,
  type CanonicalRequest,
  defineCodec,
  emptyRequest,
  isUpload,
  sizeInPixels,
} from '../../canonical'
import { parseSeconds } from '../../duration'
import { isUrl } from '../../quick-texts'
import type { Form, Request } from './schema'

type Reference = (Request | Static<typeof Form>)['input_reference']

/** Reads and writes document 001 and the official request. */
export const codec = defineCodec<Request | Static<typeof Form>>({
  expression: {
    size: 'pixels',
    sizes: ['1280x720', '720x1280', '1792x1024', '1024x1792'],
    // Agreed and disputed seconds together; every other count is refused.
    durations: [4, 8, 12, 16, 20],
    media: [{ kind: 'image', role: 'firstFrame', most: 1, takes: ['url', 'data', 'upload', 'file'] }],
    // Document 001 and the official reference name the same size and seconds; only the latter has a default model.
    watermarks: ['none', 'keep'],
    defaults: { model: { name: 'sora-2' }, size: { pixels: '720x1280' }, duration: 4 },
    // The answer is a single Video object, and nothing of the request publishes or splits it.
    always: { count: 1, private: false, storyboard: false },
  },
  places: {
    model: [['model']],
    prompt: [['prompt']],
    duration: [['seconds']],
    size: [['size']],
    media: [['input_reference']],
    watermark: [['watermark']],
  },
  read(request) {
    const canonical = emptyRequest()
    const { model, size, input_reference } = request
    if (model !== undefined) canonical.model = { name: model, variant: undefined }
    canonical.prompt = request.prompt
    canonical.duration = parseSeconds(request.seconds)
    if (size !== undefined) canonical.size = sizeInPixels(size)
    canonical.media = readMedia(input_reference)
    canonical.watermark = readWatermark(request.watermark)
    canonical.extensions = readExtensions(input_reference)
    return canonical
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.model !== undefined) body.model = request.model.name
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.duration !== undefined) body.seconds = `${request.duration}`
    if (request.size !== undefined) body.size = request.size.pixels
    const image = request.media?.[0]
    if (image !== undefined) body.input_reference = writeImage(image)
    if (request.watermark !== undefined) body.watermark = request.watermark === 'keep'
    if (request.extensions?.input_reference !== undefined) body.input_reference = request.extensions.input_reference
    return body
  },
})

function readMedia(reference: Reference): CanonicalMedia[] | undefined {
  if (reference === undefined || isOtherText(reference)) return undefined
  if (typeof reference === 'string') return [firstFrame({ url: reference }, ['input_reference'])]
  if (isUpload(reference)) return [firstFrame({ upload: reference }, ['input_reference'])]
  const { image_url, file_id } = reference
  if (image_url !== undefined) return [firstFrame({ url: image_url }, ['input_reference', 'image_url'])]
  return file_id === undefined ? undefined : [firstFrame({ file: file_id }, ['input_reference', 'file_id'])]
}

function firstFrame({ url, upload, file }: Partial<CanonicalMedia>, path: string[]): CanonicalMedia {
  return { kind: 'image', role: 'firstFrame', roleText: undefined, url, upload, file, path }
}

function readWatermark(watermark: boolean | undefined): CanonicalRequest['watermark'] {
  if (watermark === undefined) return undefined
  return watermark ? 'keep' : 'none'
}

// A form may hold any text in the place of a file; what is no URL, such as an empty field, is no image either.
function readExtensions(reference: Reference): CanonicalRequest['extensions'] {
  return isOtherText(reference) ? { input_reference: reference } : undefined
}

function isOtherText(reference: Reference): reference is string {
  return typeof reference === 'string' && !isUrl(reference)
}

function writeImage({ url, upload, file }: CanonicalMedia): unknown {
  if (upload !== undefined) return upload
  return url === undefined ? { file_id: file } : { image_url: url }
}
