import { framesToSeconds, nearestDuration, parseSeconds, secondsToFrames } from '../../schemas/duration'
import type { DurationFact } from '../../schemas/model-facts'
import { reportApproximation, reportLoss, type TranslateContext } from './context'
import { sharedValues } from './shared-values'

/** Chooses the seconds to write: what is asked for where the target takes it, or else the nearest that it takes. */
export function fitDuration(
  duration: number | undefined,
  facts: readonly DurationFact[],
  context: TranslateContext,
): number | undefined {
  if (duration === undefined) return undefined
  const allowed =
    allowedSeconds(duration, facts, context) ?? wholeFrames(duration, context) ?? plainSeconds(duration, context)
  if (allowed === undefined || allowed.includes(duration)) return duration
  // A negative length leaves the choice to the model, and no length is near to that.
  const achieved = duration < 0 ? undefined : nearestDuration(duration, allowed)
  if (achieved === undefined) return loseDuration(duration, context)
  reportApproximation(
    {
      field: 'duration',
      message: `${context.to.id} writes ${achieved} seconds for ${duration}.`,
      requested: duration,
      achieved,
      allowed,
    },
    context,
  )
  return achieved
}

function loseDuration(duration: number, context: TranslateContext): undefined {
  const message = `A duration of ${duration} seconds cannot be said in ${context.to.id}.`
  reportLoss({ field: 'duration', message, requested: duration }, context)
  return undefined
}

/** The seconds on either side that give whole frames, where the target counts frames and these seconds give none. */
function wholeFrames(duration: number, { plan }: TranslateContext): number[] | undefined {
  if (!plan.countsFrames || secondsToFrames(duration) !== undefined) return undefined
  const frames = duration * (secondsToFrames(1) ?? 1)
  return [Math.floor(frames), Math.ceil(frames)].flatMap((count) => framesToSeconds(count) ?? [])
}

/** The nearest plain decimals, where the target writes seconds as text and these would be none. */
function plainSeconds(duration: number, { target }: TranslateContext): number[] | undefined {
  if (target.expression.textSeconds !== true || isPlain(duration)) return undefined
  return [Math.floor(duration * 1000) / 1000, Math.ceil(duration * 1000) / 1000].filter(isPlain)
}

function isPlain(seconds: number): boolean {
  return (Number.isInteger(seconds) && seconds >= 0 && seconds < 1000) || parseSeconds(`${seconds}`) === seconds
}

/** The seconds that every limit allows; `undefined` where none speaks, or where the value is only disputed. */
function allowedSeconds(
  duration: number,
  facts: readonly DurationFact[],
  { target }: TranslateContext,
): readonly number[] | undefined {
  const closed = target.expression.durations
  if (areTaken(duration, facts) && closed?.includes(duration) !== false) return undefined
  const lists = facts.map(({ seconds }) => seconds)
  if (closed !== undefined) lists.push(closed)
  return sharedValues(lists)
}

function areTaken(duration: number, facts: readonly DurationFact[]): boolean {
  for (const { seconds, disputed } of facts) {
    if (!seconds.includes(duration) && disputed?.includes(duration) !== true) return false
  }
  return true
}
