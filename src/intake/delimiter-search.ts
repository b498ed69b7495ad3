/** Receives a body cut at its delimiters, in order. */
export interface DelimiterListener {
  content(bytes: Uint8Array): void
  delimiter(): void
}

/** Takes a body in chunks of any length. */
export interface DelimiterSearch {
  write(chunk: Uint8Array): void
  /** Tells what was held back because a delimiter might have begun with it. */
  end(): void
}

/**
 * Finds a delimiter in chunks, without copying any of them.
 *
 * The delimiter's first byte must occur in it only once. So two beginnings never overlap: what a chunk ends in needs only
 * to be counted, and no body makes the search compare a byte more than a few times.
 *
 * @param text - ASCII, at most 255 bytes.
 */
export function searchDelimiter(text: string, listener: DelimiterListener): DelimiterSearch {
  const delimiter = new TextEncoder().encode(text)
  const last = delimiter.length - 1
  const skips = skipsOf(delimiter)
  /** How many bytes of a delimiter the chunks so far end in. */
  let held = 0

  /** Where the delimiter, of which some bytes are known, ends to be like the chunk from a position on. */
  function like(chunk: Uint8Array, position: number, known: number): number {
    let length = known
    while (length <= last && chunk[position + length - known] === delimiter[length]) length += 1
    return length
  }

  /** The next place where the delimiter stands or is cut off by the end of the chunk; else that end. */
  function beginning(chunk: Uint8Array, from: number): number {
    const { length } = delimiter
    const table = skips
    let end = from + last
    while (end < chunk.length) {
      // Horspool's step: to where the chunk's byte stands in the delimiter, or past it.
      const step = table[chunk[end] ?? 0] ?? 1
      // Most bytes are nowhere in it; said as a branch, the processor need not wait for one step to load the next.
      if (step === length) {
        end += length
        continue
      }
      const start = end - last
      if (chunk[start] === delimiter[0] && like(chunk, start, 0) > last) return start
      end += step
    }
    for (let start = end - last; start < chunk.length; start += 1) {
      if (chunk[start] === delimiter[0] && like(chunk, start, 0) === chunk.length - start) return start
    }
    return chunk.length
  }

  /** Goes on with what the last chunk ended in; returns the first byte of this one that is no part of it. */
  function resume(chunk: Uint8Array): number {
    const known = held
    held = like(chunk, 0, known)
    const taken = held - known
    if (held > last) {
      held = 0
      listener.delimiter()
    } else if (taken < chunk.length) {
      held = 0
      listener.content(delimiter.slice(0, known))
      return 0
    }
    return taken
  }

  return {
    write(chunk) {
      let position = held > 0 ? resume(chunk) : 0
      while (position < chunk.length) {
        const start = beginning(chunk, position)
        if (start > position) listener.content(within(chunk, position, start))
        position = Math.min(start + delimiter.length, chunk.length)
        if (start + last < chunk.length) listener.delimiter()
        else held = chunk.length - start
      }
    },
    end() {
      if (held > 0) listener.content(delimiter.slice(0, held))
      held = 0
    },
  }
}

/**
 * How far the search may step on from a byte that a delimiter might end at, but does not.
 *
 * The whole length stands for bytes that are nowhere in the delimiter, and for them only.
 */
function skipsOf(delimiter: Uint8Array): Uint8Array {
  const last = delimiter.length - 1
  const skips = new Uint8Array(256).fill(delimiter.length)
  for (const byte of delimiter.subarray(last)) skips[byte] = last
  for (const [index, byte] of delimiter.subarray(0, last).entries()) skips[byte] = last - index
  return skips
}

/** A piece of a chunk. Most chunks are content as a whole, and a view of each would cost more than the search. */
function within(chunk: Uint8Array, start: number, end: number): Uint8Array {
  return start === 0 && end === chunk.length ? chunk : chunk.subarray(start, end)
}
