import { pngUpload } from '../schemas/example'
import type { DialectId } from '../src/index'

// Every body is one that its dialect takes, without a warning where it can be, unless its name says otherwise.

type Body = Readonly<Record<string, unknown>>

const prompt = 'A paper boat drifts down a rain-soaked street.'

/** 4 kB. */
const longPrompt = 'The camera glides over wet rooftops at dawn. '.repeat(91)

/** A text-to-video request as a client writes it. */
export const small: Readonly<Record<DialectId, Body>> = {
  'ope-ai': { model: 'sora-2', prompt, size: '1280x720', seconds: '4' },
  openai: { model: 'sora-2', prompt, size: '1280x720', seconds: '4' },
  'sora-web': { model: 'turbo', prompt, width: 1280, height: 720, n_frames: 150 },
  'new-api': { model: 'sora-2', prompt, size: '1280x720', seconds: 4 },
  unified: { model: 'sora-2', prompt, orientation: 'landscape', size: 'small', duration: 10, watermark: false },
}

const twentyUrls = Array.from({ length: 20 }, (_, index) => `https://example.com/media/reference-${index}.png`)

const imageItem = (url: string) => ({ type: 'image_url', role: 'reference_image', image_url: { url } })

/** Twenty references and a prompt of 4 kB. The official request takes one reference, so it has none of these. */
export const twentyReferences: Readonly<Partial<Record<DialectId, Body>>> = {
  // No model that this dialect names takes 20 references, so the model is one that no table knows: one warning.
  'ope-ai': {
    model: 'house-video-1',
    prompt: longPrompt,
    size: '1280x720',
    seconds: '8',
    input_reference: { content: twentyUrls.map(imageItem) },
  },
  'sora-web': {
    model: 'turbo',
    prompt: longPrompt,
    width: 1280,
    height: 720,
    n_frames: 150,
    inpaint_items: twentyUrls.map((url) => ({ type: 'image', url })),
  },
  'new-api': {
    model: 'gemini-omni',
    prompt: longPrompt,
    size: '1280x720',
    seconds: 8,
    content: twentyUrls.map(imageItem),
  },
  unified: {
    model: 'sora-2',
    prompt: longPrompt,
    images: twentyUrls,
    orientation: 'landscape',
    size: 'small',
    duration: 15,
  },
}

/** A Data URL of this many bytes, of the head of a PNG and noise that no compression or search can use. */
export function dataUrl(bytes: number): string {
  const file = Buffer.alloc(Math.floor((bytes * 3) / 4))
  let state = 1
  for (let index = 0; index < file.length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    file[index] = state >>> 24
  }
  file.set(pngUpload(1280, 720).bytes)
  return `data:image/png;base64,${file.toString('base64')}`
}

const megabyte = dataUrl(2 ** 20)

/** One image of 1 MB within the request. */
export const withDataUrl: Readonly<Partial<Record<DialectId, Body>>> = {
  'ope-ai': {
    ...small['ope-ai'],
    input_reference: { content: [{ type: 'image_url', role: 'first_frame', image_url: { url: megabyte } }] },
  },
  openai: { ...small.openai, input_reference: { image_url: megabyte } },
  'new-api': { ...small['new-api'], input_reference: megabyte },
  'sora-web': { ...small['sora-web'], inpaint_items: [{ type: 'image', url: megabyte }] },
}

const wrongItem = (index: number) => ({
  type: 'image_url',
  video_url: { url: `https://example.com/clip-${index}.mp4` },
})

const withContent = (...content: readonly object[]) => ({ ...small['ope-ai'], input_reference: { content } })

/** Bodies of the `ope-ai` dialect that it refuses. */
export const refused: Readonly<Record<string, Body>> = {
  'a refused legacy field': { ...small['ope-ai'], duration_seconds: 4 },
  'a wrong union branch': withContent(wrongItem(0)),
  '20 wrong branches': withContent(...Array.from({ length: 20 }, (_, index) => wrongItem(index))),
}
