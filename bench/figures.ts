import type { Finish } from './rounds'
import type { Spread } from './spread'

/** A ratio in three digits, or in two that count where it is tiny. */
export function ratio(value: number): string {
  if (value >= 10) return value.toFixed(1)
  return value >= 0.01 ? value.toFixed(value >= 1 ? 2 : 3) : value.toFixed(5)
}

/** The median with the tenth and the ninetieth percentile. */
export function spread({ median, p10, p90 }: Spread): string {
  return `${ratio(median)} [${ratio(p10)}..${ratio(p90)}]`
}

/** What a deed took in a race, as a multiple of the reference. */
export function spreadIn(finish: Finish | undefined, name: string): Spread {
  const found = finish?.ratios.get(name)
  if (found === undefined) throw new RangeError(`No race had ${name} in it.`)
  return found
}

export function medianIn(finish: Finish | undefined, name: string): number {
  return spreadIn(finish, name).median
}
