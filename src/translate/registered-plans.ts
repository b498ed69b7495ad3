import { dialects } from '../../generated/ready-dialects'
import type { DialectId } from '../../schemas/dialects/index'
import { type DialectArgument, resolveAmong } from '../registered'
import { type Plan, planFor } from './plan'

const plans = new Map<string, Map<string, Plan>>()

/** Most requests go the way of the one before. */
let last: Plan | undefined

/**
 * Finds the plan for two dialects; for two ids at once, without the dialects themselves.
 *
 * @throws UnknownDialectError for an id that is not registered, with the near one.
 */
export function planBetween(from: DialectArgument, to: DialectArgument): Plan {
  if (typeof from !== 'string' || typeof to !== 'string') {
    return planFor(resolveAmong(dialects, from), resolveAmong(dialects, to))
  }
  if (last === undefined || last.from.id !== from || last.to.id !== to) last = registeredPlan(from, to)
  return last
}

function registeredPlan(from: DialectId, to: DialectId): Plan {
  const known = plans.get(from)?.get(to)
  if (known !== undefined) return known
  const plan = planFor(resolveAmong(dialects, from), resolveAmong(dialects, to))
  const targets = plans.get(from) ?? new Map<string, Plan>()
  plans.set(from, targets.set(to, plan))
  return plan
}
