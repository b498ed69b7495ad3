import { parseSeconds, secondsToFrames } from '../../schemas/duration'
import type { DurationFact, ModeFact, PromptFact, SizeFact } from '../../schemas/model-facts'
import { isQuickSize } from '../../schemas/quick-texts'
import { listedSizes, parseSize, sidesCode, soldAs } from '../../schemas/size'

// What every fact about a model allows, so that none of their conditions matters. Each may leave out what is allowed.

/** Whether every fact lists a video from text alone. */
export function takesText(facts: readonly ModeFact[] = []): boolean {
  return facts.every(({ modes }) => modes.includes('t2v'))
}

/** The durations that every fact lists, as requests write them; `undefined`, which asks for none, is one of them. */
export function sureSeconds(facts: readonly DurationFact[] | undefined): ReadonlySet<unknown> {
  return written(secondsInAll(facts))
}

/** The durations that every fact lists, in frames. */
export function sureFrames(facts: readonly DurationFact[] | undefined): ReadonlySet<unknown> {
  return written(secondsInAll(facts).flatMap((seconds) => secondsToFrames(seconds) ?? []))
}

function secondsInAll([first, ...others]: readonly DurationFact[] = []): readonly number[] {
  return (first?.seconds ?? []).filter((each) => others.every(({ seconds }) => seconds.includes(each)))
}

function written(numbers: readonly number[]): ReadonlySet<unknown> {
  const texts = numbers.map(String).filter((text) => parseSeconds(text) !== undefined)
  return new Set<unknown>([undefined, ...numbers, ...texts])
}

/**
 * The sizes that every fact takes: as a size that it lists, or as one sold in a resolution and a ratio that it lists.
 *
 * Each is there by its text and by the code of its sides.
 */
export function sureSizes(facts: readonly SizeFact[] = []): ReadonlySet<unknown> {
  const isDecided = facts.some(({ sizes, when }) => sizes !== undefined && when === undefined)
  const named = new Set([...listedSizes, ...facts.flatMap(({ sizes = [] }) => sizes)])
  const sure = [...named].filter((size) => {
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
