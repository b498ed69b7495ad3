import type { Issue, Result } from '../schemas/issue'

export const boundary = 'XX-boundary'

export const contentType = `multipart/form-data; boundary=${boundary}`

/** A part as it stands on the wire: its header lines, and its content. */
export interface RawPart {
  readonly headers: string | Uint8Array
  readonly content: string | Uint8Array
}

/** A text field. */
export const field = (name: string, content: string): RawPart => ({
  headers: `Content-Disposition: form-data; name="${name}"\r\n`,
  content,
})

/** An uploaded file. */
export const file = (name: string, content: Uint8Array, type = 'image/png', more = ''): RawPart => ({
  headers: `Content-Disposition: form-data; name="${name}"; filename="a.png"\r\nContent-Type: ${type}\r\n${more}`,
  content,
})

/** Bytes of text in which each character is one byte. */
export const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

export function joined(...pieces: (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece))))
}

/** Writes the parts of a form, without its closing boundary. */
export function openForm(...parts: RawPart[]): Uint8Array {
  return joined(...parts.flatMap(({ headers, content }) => [`--${boundary}\r\n`, headers, '\r\n', content, '\r\n']))
}

/** Writes a form. */
export function form(...parts: RawPart[]): Uint8Array {
  return joined(openForm(...parts), `--${boundary}--\r\n`)
}

/** Cuts bytes into chunks of these lengths, over and over. */
export function* chunksOf(bytes: Uint8Array, ...lengths: number[]): Generator<Uint8Array> {
  let offset = 0
  for (let index = 0; offset < bytes.length; index += 1) {
    const length = lengths[index % lengths.length] ?? 1
    yield bytes.slice(offset, offset + length)
    offset += length
  }
}

export function webStream(chunks: Iterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = chunks.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
    },
    { highWaterMark: 0 },
  )
}

export const codeAndPath = ({ code, path }: Issue) => [code, ...path]

/** What a test compares of a result: the issues in short, or the value. */
export function verdict(result: Result<unknown>): unknown {
  return result.issues?.map(codeAndPath) ?? result.value
}
