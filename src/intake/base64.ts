import { unitAt } from '../../schemas/code-unit'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

// One flat run: a group of four would overflow the stack on megabytes.
const alphabet = /^[A-Za-z0-9+/]*={0,2}$/

/** A pattern branches on every letter; in content that looks like noise half of the branches are guessed wrong. */
const longestByPattern = 1024

/** Bytes that are looked over at once: few enough to stay near the processor. */
const pieceLength = 16 * 1024

const encoder = new TextEncoder()

/** Whether a text is of the letters of base64, then of up to two signs of padding. */
export function isBase64(text: string): boolean {
  if (text.length <= longestByPattern) return alphabet.test(text)
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = text.length - padding
  const bytes = new Uint8Array(Math.min(length, pieceLength))
  for (let start = 0; start < length; start += pieceLength) {
    const end = Math.min(start + pieceLength, length)
    const { read, written } = encoder.encodeInto(text.slice(start, end), bytes)
    // The bytes of a letter beyond ASCII are no letters; where there is no room for them it is not read.
    if (read !== end - start || !areLetters(bytes, written)) return false
  }
  return true
}

const noLetter = 0x80

/** What each byte stands for, 0 to 63. */
const bitsOf = new Uint8Array(256).fill(noLetter)
for (let value = 0; value < letters.length; value += 1) bitsOf[unitAt(letters, value)] = value

/** Eight bytes at a turn, and no branch on any of them. */
function areLetters(bytes: Uint8Array, length: number): boolean {
  let any = 0
  let index = 0
  for (; index + 7 < length; index += 8) {
    any |= bitsOfByte(bytes, index) | bitsOfByte(bytes, index + 1) | bitsOfByte(bytes, index + 2)
    any |= bitsOfByte(bytes, index + 3) | bitsOfByte(bytes, index + 4) | bitsOfByte(bytes, index + 5)
    any |= bitsOfByte(bytes, index + 6) | bitsOfByte(bytes, index + 7)
  }
  for (; index < length; index += 1) any |= bitsOfByte(bytes, index)
  return any < noLetter
}

function bitsOfByte(bytes: Uint8Array, index: number): number {
  return bitsOf[bytes[index] ?? 0] ?? noLetter
}

/** Decodes the first bytes of content that is base64 and has its padding. */
export function decodeBase64(text: string, most: number): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array(Math.min((text.length / 4) * 3 - padding, most))
  let at = 0
  for (let index = 0; at < bytes.length; index += 4) {
    const group = (bitsAt(text, index) << 18) | (bitsAt(text, index + 1) << 12)
    const word = group | (bitsAt(text, index + 2) << 6) | bitsAt(text, index + 3)
    // What lies beyond the end is not written.
    bytes[at] = word >> 16
    bytes[at + 1] = word >> 8
    bytes[at + 2] = word
    at += 3
  }
  return bytes
}

/** Padding stands for nothing. */
function bitsAt(text: string, index: number): number {
  return (bitsOf[unitAt(text, index)] ?? 0) & 63
}
