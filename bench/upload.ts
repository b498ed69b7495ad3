import { pngUpload } from '../schemas/example'

// One upload of 10 MiB, in the words of a form.

export const contentType = 'multipart/form-data; boundary=----formdata-undici-012345678901'
export const kib = 1024
export const upload = 10 * 1024 * kib

/** The form up to the first byte of its file. */
export const head = (type: string) =>
  [
    ...Object.entries({ model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }).map(
      ([name, value]) =>
        `------formdata-undici-012345678901\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    '------formdata-undici-012345678901\r\nContent-Disposition: form-data; name="input_reference"; filename="a.png"\r\n',
    `Content-Type: ${type}\r\n\r\n`,
  ].join('')

export const close = '\r\n------formdata-undici-012345678901--\r\n'

/** The form in chunks of 64 KiB, the same block again and again, so that the source leaves no garbage of its own. */
export function* blocks(): Generator<Buffer> {
  const block = Buffer.alloc(64 * kib)
  yield Buffer.from(head('image/png'))
  yield Buffer.concat([pngUpload(720, 1280).bytes, block.subarray(33)])
  for (let left = upload - 64 * kib; left > 0; left -= 64 * kib) yield block
  yield Buffer.from(close)
}
