import type { Codec } from '../../schemas/canonical'
import { framesToSeconds, parseSeconds, secondsToFrames } from '../../schemas/duration'
import type { DurationFact } from '../../schemas/model-facts'

/** Whether seconds that facts speak of are written as they are. */
export function isWritten(
  duration: number,
  facts: readonly DurationFact[],
  target: Codec<unknown>,
  countsFrames: boolean,
): boolean {
  return (
    areTaken(duration, facts) &&
    target.expression.durations?.includes(duration) !== false &&
    wholeFrames(duration, countsFrames) === undefined &&
    plainSeconds(duration, target) === undefined
  )
}

/** Whether every fact takes the seconds, agreed or disputed. */
export function areTaken(duration: number, facts: readonly DurationFact[]): boolean {
  for (const { seconds, disputed } of facts) {
    if (!seconds.includes(duration) && disputed?.includes(duration) !== true) return false
  }
  return true
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
