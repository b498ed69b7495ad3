/** Lines that are printed, gathered as bytes: to join millions of texts and encode them then costs more than to write them. */
export interface OutputBytes {
  add(text: string): void
  addBytes(text: Uint8Array): void
  /** Adds a text with a whole number in it. */
  addNumbered(parts: NumberedParts, number: number): void
  /** Takes what was added, in memory of its own. */
  take(): Uint8Array<ArrayBuffer>
}

/** What stands before a number and behind it. */
export interface NumberedParts {
  readonly before: Uint8Array
  readonly behind: Uint8Array
}

const encoder = new TextEncoder()

const leastCapacity = 16 * 1024

const mostDigits = 16

const zero = 0x30

export function openOutputBytes(): OutputBytes {
  let bytes = new Uint8Array(leastCapacity)
  let length = 0
  const reserve = (count: number) => {
    if (length + count <= bytes.length) return
    const larger = new Uint8Array(2 * (length + count))
    larger.set(bytes.subarray(0, length))
    bytes = larger
  }
  return {
    add(text) {
      // A unit of UTF-16 takes three bytes at most.
      reserve(3 * text.length)
      length += encoder.encodeInto(text, bytes.subarray(length)).written
    },
    addBytes(text) {
      reserve(text.length)
      bytes.set(text, length)
      length += text.length
    },
    addNumbered({ before, behind }, number) {
      reserve(before.length + mostDigits + behind.length)
      bytes.set(before, length)
      length = writeDigits(bytes, length + before.length, number)
      bytes.set(behind, length)
      length += behind.length
    },
    take() {
      const taken = bytes.subarray(0, length)
      bytes = new Uint8Array(bytes.length)
      length = 0
      return taken
    },
  }
}

/** Writes a whole number; tells the place behind it. */
function writeDigits(bytes: Uint8Array, start: number, number: number): number {
  let end = start + 1
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) end += 1
  let rest = number
  for (let at = end - 1; at >= start; at -= 1) {
    bytes[at] = zero + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  return end
}
