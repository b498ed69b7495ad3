import { nearestDuration } from '../../schemas/duration'
import type { DurationFact } from '../../schemas/model-facts'
import { knownValuesFor, reportApproximation, reportLoss, type TranslateContext } from './context'
import { allowedSeconds, isListed, plainSeconds, wholeFrames } from './duration-lists'

/** Chooses the seconds to write: what is asked for where the target takes it, or else the nearest that it takes. */
export function fitDuration(
  duration: number | undefined,
  facts: readonly DurationFact[],
  context: TranslateContext,
): number | undefined {
  if (duration === undefined) return undefined
  const known = knownValuesFor(context)
  const written = known.seconds.get(duration)
  if (written === duration) return duration
  if (written !== undefined) return approximate(duration, written, known.allowedSeconds, context)
  const allowed = choices(duration, facts, context)
  if (allowed === undefined || allowed.includes(duration)) return duration
  // A negative length leaves the choice to the model, and no length is near to that.
  const achieved = duration < 0 ? undefined : nearestDuration(duration, allowed)
  return achieved === undefined ? loseDuration(duration, context) : approximate(duration, achieved, allowed, context)
}

/** The seconds to choose from; `undefined` where none speaks against these, or where they are only disputed. */
function choices(
  duration: number,
  facts: readonly DurationFact[],
  { target, plan }: TranslateContext,
): readonly number[] | undefined {
  const listed = isListed(duration, facts, target) ? undefined : allowedSeconds(facts, target)
  return listed ?? wholeFrames(duration, plan.countsFrames) ?? plainSeconds(duration, target)
}

function approximate(
  requested: number,
  achieved: number,
  allowed: readonly number[] | undefined,
  context: TranslateContext,
): number {
  const message = `${context.to.id} writes ${achieved} seconds for ${requested}.`
  reportApproximation({ field: 'duration', message, requested, achieved, allowed }, context)
  return achieved
}

function loseDuration(duration: number, context: TranslateContext): undefined {
  const message = `A duration of ${duration} seconds cannot be said in ${context.to.id}.`
  reportLoss({ field: 'duration', message, requested: duration }, context)
  return undefined
}
