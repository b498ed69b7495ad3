import { pngUpload } from '../schemas/example'
import { dataUrl, small } from './bodies'

// Bodies of the `ope-ai` dialect in shapes that can be of any size.

type Body = Readonly<Record<string, unknown>>

const item = (index: number) => ({
  type: 'image_url',
  role: 'reference_image',
  image_url: { url: `https://example.com/media/reference-${index}.png` },
})

const listOf = (count: number): Body => ({
  ...small['ope-ai'],
  model: 'house-video-1',
  input_reference: { content: Array.from({ length: count }, (_, index) => item(index)) },
})

const unheard = (index: number) => `a_field_of_a_long_name_that_no_document_has_heard_of_${index}`

/** Makes a body of about as many bytes of JSON. */
export const growing: Readonly<Record<string, (bytes: number) => Body>> = {
  'a long prompt': (bytes) => ({ ...small['ope-ai'], prompt: 'A boat. '.repeat(bytes / 8) }),
  'many references': (bytes) => listOf(Math.ceil(bytes / 107)),
  'a large Data URL': (bytes) => ({
    ...small['ope-ai'],
    input_reference: { content: [{ type: 'image_url', role: 'first_frame', image_url: { url: dataUrl(bytes) } }] },
  }),
  'many unknown fields': (bytes) => ({
    ...small['ope-ai'],
    ...Object.fromEntries(Array.from({ length: Math.ceil(bytes / 64) }, (_, index) => [unheard(index), 1])),
  }),
}

const boundary = '----bench'

export const formType = `multipart/form-data; boundary=${boundary}`

/** The small request as a form, with an uploaded image of as many bytes. */
export function upload(bytes: number): Uint8Array {
  const file = Buffer.alloc(bytes, 'A boat. ')
  file.set(pngUpload(1280, 720).bytes)
  const fields = Object.entries(small['ope-ai']).map(([name, value]) => `${part(`name="${name}"`)}\r\n${value}\r\n`)
  const head = `${part('name="input_reference"; filename="a.png"')}Content-Type: image/png\r\n\r\n`
  return Buffer.concat([Buffer.from(fields.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

function part(disposition: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`
}
