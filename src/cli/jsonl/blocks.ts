import { gatherBytes } from '../../intake/gathered-bytes'

const lineFeed = 0x0a

/** Whole lines of a stream, in memory of their own. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Number of its first line; counts from 1, empty lines included. */
  readonly firstLine: number
}

/**
 * Cuts a stream into blocks of whole lines, one for each chunk that ends any; the last line may lack its line break.
 *
 * Of a line longer than `mostBytes` the rest is dropped, so that memory stays bounded.
 */
export async function* blocksOf(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Block> {
  let firstLine = 1
  let begun = gatherBytes()
  // The next chunk may come in the memory of this one.
  const hold = (part: Uint8Array) => begun.add(new Uint8Array(part.subarray(0, mostBytes - begun.length)))
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed) + 1
    if (end === 0) {
      hold(chunk)
      continue
    }
    const first = chunk.indexOf(lineFeed)
    hold(chunk.subarray(0, first))
    const bytes = joined(begun.join(), chunk.subarray(first, end))
    yield { bytes, firstLine }
    firstLine += lineFeedsIn(chunk)
    begun = gatherBytes()
    hold(chunk.subarray(end))
  }
  if (begun.length > 0) yield { bytes: joined(begun.join(), new Uint8Array(0)), firstLine }
}

function joined(start: Uint8Array, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(start.length + rest.length)
  bytes.set(start)
  bytes.set(rest, start.length)
  return bytes
}

function lineFeedsIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) count += 1
  return count
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** As much as stays near the processor, with the text that it is decoded to, until its lines are judged. */
const pieceBytes = 64 * 1024

/** Lines without their line breaks LF or CRLF: text, or bytes where some of them are no UTF-8. */
export type Lines = readonly (string | Uint8Array)[]

/** Cuts a block into its lines, in lists of those that are decoded at once. */
export function* linesIn(bytes: Uint8Array): Generator<Lines> {
  for (let start = 0; start < bytes.length; ) {
    const end = endOfPiece(bytes, start)
    const piece = bytes.subarray(start, bytes[end - 1] === lineFeed ? end - 1 : end)
    // One line of a thousand that is no UTF-8 must not speak for the others.
    yield textLines(piece) ?? byteLines(piece)
    start = end
  }
}

/** The place behind the last line that ends within the length of a piece, or else behind the first line. */
function endOfPiece(bytes: Uint8Array, start: number): number {
  const most = start + pieceBytes
  if (most >= bytes.length) return bytes.length
  const end = bytes.lastIndexOf(lineFeed, most - 1) + 1
  return end > start ? end : bytes.indexOf(lineFeed, most) + 1 || bytes.length
}

function textLines(bytes: Uint8Array): string[] | undefined {
  try {
    const text = decoder.decode(bytes)
    const lines = text.split('\n')
    return text.includes('\r') ? lines.map(withoutReturn) : lines
  } catch {
    // TextDecoder throws a TypeError for malformed bytes, and for nothing else here.
    return undefined
  }
}

function byteLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  lines.push(bytes.subarray(start))
  return lines.map((line) => (line.at(-1) === 0x0d ? line.subarray(0, -1) : line))
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

const blank = /^[ \t\r]*$/

/** Whether a line holds nothing but white space. */
export function isBlank(line: string | Uint8Array): boolean {
  if (typeof line === 'string') return line === '' || (line.charCodeAt(0) <= 0x20 && blank.test(line))
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
