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
  const pairs = pairsOf(delimiter)
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
    const { length } = chunk
    let end = passOver(chunk, from + last, pairs, last)
    while (end < length) {
      const start = end - last
      if (chunk[start] === delimiter[0] && like(chunk, start, 0) > last) return start
      // Horspool's step: to where the chunk's byte stands in the delimiter, or past it.
      end = passOver(chunk, end + (skips[chunk[end] ?? 0] ?? 1), pairs, last)
    }
    for (let start = cutFrom(chunk, end - last); start < length; start += 1) {
      if (chunk[start] === delimiter[0] && like(chunk, start, 0) === length - start) return start
    }
    return length
  }

  /** Where a delimiter that the end of the chunk cuts off may begin: only at its last byte, unless the last two fit. */
  function cutFrom(chunk: Uint8Array, from: number): number {
    const end = chunk.length - 1
    return from < end && pairAt(chunk, end, pairs) === 0 ? end : from
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
 * Steps over what is nowhere in a delimiter; returns the next place where one might end, or a place past the end.
 *
 * No delimiter stands over two bytes that are nowhere side by side in it: the next one begins with the second. This loop
 * runs over every upload: alone in a function, with one branch for two steps, it takes half the time.
 */
function passOver(chunk: Uint8Array, from: number, pairs: Uint8Array, last: number): number {
  const { length } = chunk
  let end = from
  while (end + last < length && (pairAt(chunk, end, pairs) | pairAt(chunk, end + last, pairs)) === 0) end += 2 * last
  while (end < length && pairAt(chunk, end, pairs) === 0) end += last
  return end
}

/** Whether a byte and the one before it stand side by side in the delimiter, or share a number with two that do. */
function pairAt(chunk: Uint8Array, position: number, pairs: Uint8Array): number {
  return pairs[pairOf(chunk[position - 1] ?? 0, chunk[position] ?? 0)] ?? 0
}

function pairOf(first: number, second: number): number {
  return (first << 4) ^ second
}

/** How far the search may step on from a byte that a delimiter might end at, but does not. */
function skipsOf(delimiter: Uint8Array): Uint8Array {
  const last = delimiter.length - 1
  const skips = new Uint8Array(256).fill(delimiter.length)
  for (let index = 0; index < last; index += 1) skips[delimiter[index] ?? 0] = last - index
  return skips
}

/** Marks the pairs of bytes that stand side by side in the delimiter, and the few that share a number with them. */
function pairsOf(delimiter: Uint8Array): Uint8Array {
  const pairs = new Uint8Array(256 * 16)
  for (let index = 1; index < delimiter.length; index += 1) {
    pairs[pairOf(delimiter[index - 1] ?? 0, delimiter[index] ?? 0)] = 1
  }
  return pairs
}

/** A piece of a chunk. Most chunks are content as a whole, and a view of each would cost more than the search. */
function within(chunk: Uint8Array, start: number, end: number): Uint8Array {
  return start === 0 && end === chunk.length ? chunk : chunk.subarray(start, end)
}
