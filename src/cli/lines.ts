/** One line of a file, without its line break. */
export interface Line {
  /** Counts from 1, empty lines included. */
  readonly number: number
  readonly bytes: Uint8Array
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Cuts a stream of bytes into lines; LF and CRLF end a line, and so does the end of the stream.
 *
 * Lines without anything but white space are left out. Of a line longer than `mostBytes` the rest is dropped, so that
 * memory stays bounded.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  const keep = (part: Uint8Array) => {
    const kept = part.subarray(0, mostBytes - size)
    if (kept.length > 0) parts.push(kept)
    size += kept.length
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end))
      const line = { number, bytes: joined(parts, size) }
      if (!isBlank(line.bytes)) yield line
      parts = []
      size = 0
      number += 1
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  const last = { number, bytes: joined(parts, size) }
  if (!isBlank(last.bytes)) yield last
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const only = parts.length === 1 ? parts[0] : undefined
  const bytes = only ?? Buffer.concat(parts, size)
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === carriageReturn)
}
