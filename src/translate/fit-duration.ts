import type { Codec } from '../../schemas/canonical'
import { nearestDuration } from '../../schemas/duration'
import type { DurationFact } from '../../schemas/model-facts'
import { exactValuesFor, reportApproximation, reportLoss, type TranslateContext } from './context'
import { areTaken, plainSeconds, wholeFrames } from './duration-lists'
import { sharedValues } from './shared-values'

/** Chooses the seconds to write: what is asked for where the target takes it, or else the nearest that it takes. */
export function fitDuration(
  duration: number | undefined,
  facts: readonly DurationFact[],
  context: TranslateContext,
): number | undefined {
  if (duration === undefined || exactValuesFor(context).seconds.has(duration)) return duration
  const { target, plan } = context
  const allowed =
    allowedSeconds(duration, facts, target) ??
    wholeFrames(duration, plan.countsFrames) ??
    plainSeconds(duration, target)
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

/** The seconds that every limit allows; `undefined` where none speaks, or where the value is only disputed. */
function allowedSeconds(
  duration: number,
  facts: readonly DurationFact[],
  target: Codec<unknown>,
): readonly number[] | undefined {
  const closed = target.expression.durations
  if (areTaken(duration, facts) && closed?.includes(duration) !== false) return undefined
  const lists: (readonly number[])[] = []
  for (const { seconds } of facts) lists.push(seconds)
  if (closed !== undefined) lists.push(closed)
  return sharedValues(lists)
}
