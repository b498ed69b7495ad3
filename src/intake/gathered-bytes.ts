/** Bytes that arrive piece by piece. */
export interface GatheredBytes {
  readonly length: number
  add(bytes: Uint8Array): void
  /** Joins everything that was added, in memory of its own. */
  join(): Uint8Array
}

/** Blocks grow to this length. */
const blockBytes = 64 * 1024

const none = new Uint8Array(0)

/**
 * Gathers bytes of any chunking.
 *
 * Small pieces share a block: a body that arrives byte by byte must not cost an object for each.
 */
export function gatherBytes(): GatheredBytes {
  const full: Uint8Array[] = []
  let block = none
  let used = 0
  let length = 0
  const keep = () => {
    if (used > 0) full.push(block.subarray(0, used))
    block = none
    used = 0
  }
  return {
    get length() {
      return length
    },
    add(bytes) {
      length += bytes.length
      if (used + bytes.length > block.length) {
        keep()
        if (bytes.length >= blockBytes / 4) return void full.push(bytes)
        block = new Uint8Array(Math.max(bytes.length, Math.min(blockBytes, Math.max(256, length))))
      }
      block.set(bytes, used)
      used += bytes.length
    },
    join() {
      keep()
      const whole = new Uint8Array(length)
      let offset = 0
      for (const part of full) {
        whole.set(part, offset)
        offset += part.length
      }
      return whole
    },
  }
}
