/** Which bucket, one bit of eight, a count falls into: once, twice, thrice, up to 7, 15, 31, 127, more. */
const buckets = Uint8Array.from({ length: 256 }, (_, count) => {
  if (count < 4) return count === 0 ? 0 : 1 << (count - 1)
  if (count < 8) return 8
  if (count < 16) return 16
  if (count < 32) return 32
  return count < 128 ? 64 : 128
})

/** Remembers how often each counter was hit, by orders of magnitude, and tells what is new. */
export interface Coverage {
  /** Forgets what the counters hold, before a run. */
  reset(): void
  /** Whether the run since then took a path that none before it took; remembers that path. */
  isNew(): boolean
  /** The path of the run since then, told apart from others by a number. */
  path(): number
  /** How many counters any run has hit. */
  covered(): number
}

/** Creates the memory of one target over counters that all targets share. */
export function createCoverage(counters: Uint8Array): Coverage {
  const words = new Uint32Array(counters.buffer, counters.byteOffset, counters.length / 4)
  const seen = new Uint8Array(counters.length)
  return {
    reset: () => void counters.fill(0),
    isNew() {
      let isNew = false
      for (let word = 0; word < words.length; word += 1) {
        if (words[word] === 0) continue
        for (let place = word * 4; place < word * 4 + 4; place += 1) {
          const before = seen[place] ?? 0
          const after = before | (buckets[counters[place] ?? 0] ?? 0)
          if (after === before) continue
          seen[place] = after
          isNew = true
        }
      }
      return isNew
    },
    path() {
      let hash = 0x811c9dc5
      for (let word = 0; word < words.length; word += 1) {
        if (words[word] === 0) continue
        for (let place = word * 4; place < word * 4 + 4; place += 1) {
          hash = Math.imul(hash ^ (place * 256 + (buckets[counters[place] ?? 0] ?? 0)), 0x01000193)
        }
      }
      return hash
    },
    covered: () => seen.reduce((count, bits) => count + (bits === 0 ? 0 : 1), 0),
  }
}
