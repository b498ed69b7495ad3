import type { IntakeLimits } from '../options'
import type { Finding } from '../report'
import { searchDelimiter } from './delimiter-search'
import { gatherBytes } from './gathered-bytes'
import { type PartHead, readPartHead } from './part-head'
import { refusal } from './refusal'

/** Receives the parts of a form in the order of the body. */
export interface PartListener {
  opened(head: PartHead): void
  content(bytes: Uint8Array): void
  closed(): void
  refuse(finding: Finding): void
  /** Whether anything was refused; nothing further is told then. */
  readonly isRefused: boolean
}

/** Takes a form in chunks of any length. */
export interface MultipartScanner {
  write(chunk: Uint8Array): void
  /** Ends the body; one that has not closed its last part is refused. */
  end(): void
}

type Place = 'before' | 'delimiter' | 'head' | 'content' | 'after'

/** Splits a form into its parts, and tells the same of every chunking of a body. */
export function createMultipartScanner(
  boundary: string,
  limits: IntakeLimits,
  listener: PartListener,
): MultipartScanner {
  let place: Place = 'before'
  let delimiters = 0
  let held = gatherBytes()
  /** How much of the end of the headers the last bytes are. */
  let matched = 0

  /** Bytes that the headers of this part may still have. */
  const room = () => lineBreak.length + limits.headerBytes + lineBreak.length - held.length

  const read: Readonly<Record<Exclude<Place, 'content'>, (bytes: Uint8Array) => void>> = {
    // One line break is the scanner's own; where a second one comes before the first boundary it belongs to that.
    before: (bytes) => collect(bytes, lineBreak, outside),
    after: (bytes) => collect(bytes, lineBreak, outside),
    delimiter(bytes) {
      const { first, rest } = upTo(2, bytes)
      if (first === undefined) return
      if (isText(first, '--')) place = 'after'
      else if (isText(first, lineBreak)) openHead()
      else return listener.refuse(brokenLine)
      next(rest)
    },
    head(bytes) {
      const candidates = bytes.subarray(0, room())
      let length = 0
      while (length < candidates.length && matched < headEnd.length) {
        const byte = candidates[length]
        matched = byte === headEnd[matched] ? matched + 1 : Number(byte === headEnd[0])
        length += 1
      }
      held.add(candidates.subarray(0, length))
      if (matched < headEnd.length) return room() > 0 ? undefined : listener.refuse(longHead(limits.headerBytes))
      const head = readPartHead(held.join().subarray(lineBreak.length, -lineBreak.length), limits.headers)
      if ('code' in head) return listener.refuse(head)
      place = 'content'
      listener.opened(head)
      next(bytes.subarray(length))
    },
  }

  function next(bytes: Uint8Array): void {
    if (bytes.length === 0 || listener.isRefused) return
    // Nearly all bytes of a form are content.
    if (place === 'content') listener.content(bytes)
    else read[place](bytes)
  }

  /** Holds bytes that must be exactly a text, and refuses what cannot become it. */
  function collect(bytes: Uint8Array, text: string, finding: Finding): void {
    held.add(bytes)
    if (held.length > text.length || !text.startsWith(latin1(held.join()))) listener.refuse(finding)
  }

  function upTo(count: number, bytes: Uint8Array): { first?: Uint8Array; rest: Uint8Array } {
    if (held.length === 0 && bytes.length >= count) {
      return { first: bytes.subarray(0, count), rest: bytes.subarray(count) }
    }
    const missing = count - held.length
    held.add(bytes.subarray(0, missing))
    const rest = bytes.subarray(missing)
    if (held.length < count) return { rest }
    const first = held.join()
    held = gatherBytes()
    return { first, rest }
  }

  function openHead(): void {
    place = 'head'
    if (delimiters > limits.parts) listener.refuse(manyParts(limits.parts))
    // The blank line that ends the headers is the second of two line breaks, even where there are no headers.
    held.add(lineBreakBytes)
    matched = lineBreak.length
  }

  function pass(): void {
    if (listener.isRefused) return
    const isDue = place === 'content' || place === 'before'
    if (place === 'content') listener.closed()
    delimiters += 1
    place = 'delimiter'
    held = gatherBytes()
    if (!isDue) listener.refuse(brokenLine)
  }

  const search = searchDelimiter(`${lineBreak}--${boundary}`, { content: next, delimiter: pass })
  // A boundary begins with a line break, but for the first one of a body.
  search.write(lineBreakBytes)

  return {
    write(chunk) {
      if (!listener.isRefused && chunk.length > 0) search.write(chunk)
    },
    end() {
      search.end()
      if (!listener.isRefused && place !== 'after') listener.refuse(unfinished)
    },
  }
}

const lineBreak = '\r\n'

const lineBreakBytes = new TextEncoder().encode(lineBreak)

const headEnd = new TextEncoder().encode('\r\n\r\n')

const outside = refusal('multipart-syntax', 'There is text before the first boundary or after the last one.')

const brokenLine = refusal('multipart-syntax', 'A boundary is not followed by the headers of a part.')

const unfinished = refusal('incomplete-body', 'The form ends before its closing boundary.')

const longHead = (most: number) =>
  refusal('headers-too-large', `The headers of a part must have at most ${most} bytes.`)

const manyParts = (most: number) => refusal('too-many-parts', `A form must have at most ${most} parts.`)

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Whether bytes are a text of as many. */
function isText(bytes: Uint8Array, text: string): boolean {
  return bytes.every((byte, index) => byte === text.charCodeAt(index))
}
