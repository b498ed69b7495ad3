import { nearestDuration } from '../../schemas/duration'
import type { DurationFact } from '../../schemas/model-facts'
import { knownValuesFor, placeOf, reportApproximation, reportLoss, type TranslateContext } from './context'
import { allowedSeconds, isListed, plainSeconds, wholeFrames } from './duration-lists'
import { knownSeconds, secondsMessage } from './known-values'

/** Chooses the seconds to write: what is asked for where the target takes it, or else the nearest that it takes. */
export function fitDuration(
  duration: number | undefined,
  facts: readonly DurationFact[],
  context: TranslateContext,
): number | undefined {
  if (duration === undefined) return undefined
  const known = knownValuesFor(context)
  const outcome = knownSeconds(known, duration)
  if (outcome !== undefined) {
    const { written, message } = outcome
    if (message !== undefined) report(message, duration, written, known.allowedSeconds, context)
    return written
  }
  const allowed = choices(duration, facts, context)
  if (allowed === undefined || allowed.includes(duration)) return duration
  // A negative length leaves the choice to the model, and no length is near to that.
  const achieved = duration < 0 ? undefined : nearestDuration(duration, allowed)
  if (achieved === undefined) return loseDuration(duration, context)
  report(secondsMessage(duration, achieved, context.to), duration, achieved, allowed, context)
  return achieved
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

function report(
  message: string,
  requested: number,
  achieved: number,
  allowed: readonly number[] | undefined,
  context: TranslateContext,
): void {
  reportApproximation(placeOf('duration', context).path, message, requested, achieved, allowed, context)
}

function loseDuration(duration: number, context: TranslateContext): undefined {
  const message = `A duration of ${duration} seconds cannot be said in ${context.to.id}.`
  reportLoss('duration', placeOf('duration', context).path, message, duration, context)
  return undefined
}
