import type { Encoding, Rule } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { accepts } from './accepts'
import { knownWordsOf, nearestWord } from './nearest-word'
import { visitPlaces } from './places'
import { addFinding, hasError, isFull, type Report } from './report'
import { textsIn, valueAt } from './shape'

/**
 * Reports every rule that a body breaks.
 *
 * Where suspects are known, the other rules are not asked. A rule is silent where its place already has an error: a value of the wrong type breaks no rule besides.
 */
export function checkRules(
  rules: readonly Rule[],
  body: unknown,
  encoding: Encoding,
  report: Report,
  suspects?: readonly number[],
): void {
  if (suspects === undefined) for (const rule of rules) checkRule(rule, body, encoding, report)
  else if (suspects.length > 0) {
    for (const index of [...suspects].sort((left, right) => left - right)) {
      const rule = rules[index]
      if (rule !== undefined) checkRule(rule, body, encoding, report)
    }
  }
}

function checkRule(rule: Rule, body: unknown, encoding: Encoding, report: Report): void {
  const { on = [], when, expects } = rule
  if (rule.encoding !== undefined && rule.encoding !== encoding) return
  visitPlaces(body, on, (value, path) => {
    if (isFull(report)) return
    if (!accepts(when, value)) return
    if (!accepts(expects, value)) reportRule(rule, value, path, report)
  })
}

function reportRule(rule: Rule, value: unknown, path: Path, report: Report): void {
  const { code, severity, message, allowed } = rule
  const place = [...path, ...(rule.at ?? [])]
  if (hasError(report, place)) return
  addFinding(report, { code, severity, path: place, message, hint: hintOf(rule, value), allowed })
}

function hintOf({ hint, at = [], allowed = [] }: Rule, value: unknown): string | undefined {
  const remedy = typeof hint === 'function' ? hint(value) : hint
  const found = valueAt(value, at)
  const near = typeof found === 'string' ? nearestWord(found, knownWordsOf(allowed, textsIn)) : undefined
  if (near === undefined) return remedy
  return remedy === undefined ? `Did you mean "${near}"?` : `Did you mean "${near}"? ${remedy}`
}
