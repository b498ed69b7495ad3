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
    // Any letter beyond ASCII takes more bytes than one, and then not all of them are read.
    if (read !== end - start || written !== read || !areLetters(bytes, written)) return false
  }
  return true
}

const isLetter = new Uint8Array(256)
for (const letter of letters) isLetter[letter.charCodeAt(0)] = 1

/** Eight bytes at a turn, and no branch on any of them. */
function areLetters(bytes: Uint8Array, length: number): boolean {
  let all = 1
  let index = 0
  for (; index + 7 < length; index += 8) {
    all &= letterAt(bytes, index) & letterAt(bytes, index + 1) & letterAt(bytes, index + 2)
    all &= letterAt(bytes, index + 3) & letterAt(bytes, index + 4) & letterAt(bytes, index + 5)
    all &= letterAt(bytes, index + 6) & letterAt(bytes, index + 7)
  }
  for (; index < length; index += 1) all &= letterAt(bytes, index)
  return all === 1
}

function letterAt(bytes: Uint8Array, index: number): number {
  return isLetter[bytes[index] ?? 0] ?? 0
}
