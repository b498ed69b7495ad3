import type { Condition, Encoding, Rule } from '../../schemas/contract'
import { isObject } from '../shape'
import { given, nest } from './condition'

/** States the rules that refuse a request, each under its code and message; rules that only warn refuse nothing. */
export function refusingRules(rules: readonly Rule[], encoding: Encoding): readonly Condition[] {
  return rules
    .filter((rule) => rule.severity === 'error' && (rule.encoding === undefined || rule.encoding === encoding))
    .map((rule) => ({ title: rule.code, description: rule.message, ...asDependency(ruleCondition(rule)) }))
}

/** A member that demands others is a keyword of its own. */
function asDependency(condition: Condition): Condition {
  const { if: when, then, ...rest } = condition
  const member = onlyRequired(when)
  const others = onlyRequired(then)
  if (member?.[0] === undefined || member.length > 1 || others === undefined) return condition
  return { ...rest, dependentRequired: { [member[0]]: others } }
}

function onlyRequired(condition: unknown): readonly string[] | undefined {
  if (!isObject(condition) || Object.keys(condition).length !== 1) return undefined
  return Array.isArray(condition.required) ? condition.required : undefined
}

/** States a rule as a condition on the whole body. */
export function ruleCondition({ on = [], when, expects }: Rule): Condition {
  return nest(on, when === undefined ? expects : given(when, expects))
}
