import type { Codec } from '../../schemas/canonical'
import { framesToSeconds, parseSeconds, secondsToFrames } from '../../schemas/duration'
import type { DurationFact } from '../../schemas/model-facts'
import { sharedValues } from './shared-values'

/** Whether seconds are written as they are. */
export function isWritten(
  duration: number,
  facts: readonly DurationFact[],
  target: Codec<unknown>,
  countsFrames: boolean,
): boolean {
  const isFine = wholeFrames(duration, countsFrames) === undefined && plainSeconds(duration, target) === undefined
  return isFine && isListed(duration, facts, target)
}

/** Whether every list holds the seconds, agreed or disputed. */
export function isListed(duration: number, facts: readonly DurationFact[], { expression }: Codec<unknown>): boolean {
  for (const { seconds, disputed } of facts) {
    if (!seconds.includes(duration) && disputed?.includes(duration) !== true) return false
  }
  return expression.durations?.includes(duration) !== false
}

/** The seconds that every list holds as agreed; `undefined` where there is no list. */
export function allowedSeconds(
  facts: readonly DurationFact[],
  { expression }: Codec<unknown>,
): readonly number[] | undefined {
  const lists: (readonly number[])[] = []
  for (const { seconds } of facts) lists.push(seconds)
  if (expression.durations !== undefined) lists.push(expression.durations)
  return sharedValues(lists)
}

/** The seconds on either side that give whole frames, where the target counts frames and these seconds give none. */
export function wholeFrames(duration: number, countsFrames: boolean): number[] | undefined {
  if (!countsFrames || secondsToFrames(duration) !== undefined) return undefined
  const frames = duration * (secondsToFrames(1) ?? 1)
  return [Math.floor(frames), Math.ceil(frames)].flatMap((count) => framesToSeconds(count) ?? [])
}

/** The nearest plain decimals, where the target writes seconds as text and these would be none. */
export function plainSeconds(duration: number, target: Codec<unknown>): number[] | undefined {
  if (target.expression.textSeconds !== true || isPlain(duration)) return undefined
  return [Math.floor(duration * 1000) / 1000, Math.ceil(duration * 1000) / 1000].filter(isPlain)
}

function isPlain(seconds: number): boolean {
  return (Number.isInteger(seconds) && seconds >= 0 && seconds < 1000) || parseSeconds(`${seconds}`) === seconds
}
