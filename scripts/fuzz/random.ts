/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, and without, a bound. */
  below(bound: number): number
  /** Whether something that happens once in so many times happens now. */
  once(inTimes: number): boolean
  /** One of at least one thing. */
  pick<T>(from: readonly T[]): T
}

/** Creates a generator of 32 bits of state: fast, and good enough to choose among mutations. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (bound: number) => next() % bound
  return {
    below,
    once: (inTimes) => below(inTimes) === 0,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('There is nothing to pick from.')
      // Within the bounds of the list.
      return from[below(from.length)] as (typeof from)[number]
    },
  }
}

/** Turns text into a seed, so that each target draws numbers of its own. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
