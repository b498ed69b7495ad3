import type { Encoding, Rule, WirePath } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { accepts } from './accepts'
import { nearestWord } from './nearest-word'
import type { Report } from './report'
import { has, valueAt } from './shape'

/**
 * Reports every rule that a body breaks.
 *
 * A rule is silent where its place already has an error: a value of the wrong type breaks no rule besides.
 */
export function checkRules(rules: readonly Rule[], body: unknown, encoding: Encoding, report: Report): void {
  for (const rule of rules) {
    if (rule.encoding !== undefined && rule.encoding !== encoding) continue
    for (const [value, path] of places(body, rule.on ?? [])) {
      if (report.full()) return
      if (rule.when !== undefined && !accepts(rule.when, value)) continue
      if (!accepts(rule.expects, value)) reportRule(rule, value, path, report)
    }
  }
}

function reportRule(rule: Rule, value: unknown, path: Path, report: Report): void {
  const { code, severity, message, allowed } = rule
  const place = [...path, ...(rule.at ?? [])]
  if (report.hasError(place)) return
  report.add({ code, severity, path: place, message, hint: hintOf(rule, value), allowed })
}

function hintOf({ hint, at = [], allowed = [] }: Rule, value: unknown): string | undefined {
  const remedy = typeof hint === 'function' ? hint(value) : hint
  const found = valueAt(value, at)
  const words = allowed.filter((word) => typeof word === 'string')
  const near = typeof found === 'string' ? nearestWord(found, words) : undefined
  if (near === undefined) return remedy
  return remedy === undefined ? `Did you mean "${near}"?` : `Did you mean "${near}"? ${remedy}`
}

/** Every value that a path with `*` for items leads to; an absent member leads nowhere. */
export function* places(body: unknown, steps: WirePath, path: Path = []): Generator<[unknown, Path]> {
  const [step, ...rest] = steps
  if (step === undefined) {
    yield [body, path]
    return
  }
  if (step === '*') {
    if (!Array.isArray(body)) return
    for (let index = 0; index < body.length; index += 1) yield* places(body[index], rest, [...path, index])
    return
  }
  if (has(body, step)) yield* places(body[step], rest, [...path, step])
}
