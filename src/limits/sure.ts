import type { DurationFact, ModeFact, PromptFact, SizeFact } from '../../schemas/model-facts'
import { isQuickSize } from '../../schemas/quick-texts'
import { listedSizes, parseSize, sidesCode, soldAs } from '../../schemas/size'

// What every fact about a model allows, so that none of their conditions matters. Each may leave out what is allowed.

/** Whether every fact lists a video from text alone. */
export function takesText(facts: readonly ModeFact[] = []): boolean {
  return facts.every(({ modes }) => modes.includes('t2v'))
}

/** The whole seconds below 32 that every fact lists, a bit each: testing one costs less than looking it up in a set. */
export function sureSeconds(facts: readonly DurationFact[] | undefined): number {
  return secondsInAll(facts).reduce((bits, each) => (isBit(each) ? bits | (1 << each) : bits), 0)
}

/** Whether seconds are among those of `sureSeconds`. */
export function isSureSecond(sure: number, seconds: number): boolean {
  return isBit(seconds) && ((sure >>> seconds) & 1) === 1
}

function isBit(seconds: number): boolean {
  return (seconds & 31) === seconds
}

function secondsInAll([first, ...others]: readonly DurationFact[] = []): readonly number[] {
  return (first?.seconds ?? []).filter((each) => others.every(({ seconds }) => seconds.includes(each)))
}

/**
 * The sizes that every fact takes: as a size that it lists, or as one sold in a resolution and a ratio that it lists.
 *
 * Each is there by its text and by the code of its sides.
 */
export function sureSizes(facts: readonly SizeFact[] = []): ReadonlySet<unknown> {
  const isDecided = facts.some(({ sizes, when }) => sizes !== undefined && when === undefined)
  // A size that one fact does not list is not sure.
  const named = facts.find(({ sizes }) => sizes !== undefined)?.sizes ?? listedSizes
  const sure = named.filter((size) => {
    const isListed = isQuickSize(size) && facts.every(({ sizes }) => sizes?.includes(size) !== false)
    return isListed && (isDecided || isSoldIn(facts, size))
  })
  return new Set<unknown>([...sure, ...sure.flatMap((size) => codeOf(size) ?? [])])
}

function codeOf(size: string): number | undefined {
  const { width, height } = parseSize(size) ?? {}
  return sidesCode(width, height)
}

function isSoldIn(facts: readonly SizeFact[], size: string): boolean {
  const sold = soldAs(size)
  if (sold === undefined) return false
  return facts.every(
    ({ resolutions, aspectRatios }) =>
      resolutions?.includes(sold.resolution) !== false && aspectRatios?.includes(sold.aspectRatio) !== false,
  )
}

/** The length that no fact forbids, in UTF-16 units, of which a text has at least as many as code points. */
export function sureLength(facts: readonly PromptFact[] = []): number {
  return Math.min(...facts.map(({ maxLength }) => maxLength))
}
