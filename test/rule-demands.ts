import type { AliasGroup, Encoding, Rule } from '../schemas/contract'
import { accepts } from '../src/accepts'
import { visitPlaces } from '../src/places'
import { has } from '../src/shape'
import { type DecodedRow, isAt } from './conformance-rows'
import type { Demand } from './shape-demands'

/** What rules demand of a suite: each is broken in a row that reports it, and kept in a valid row that it speaks about. */
export function ruleDemands(rules: readonly Rule[], encodings: readonly Encoding[]): readonly Demand[] {
  return rules.flatMap((rule, index) => {
    const name = `rule ${index}, ${rule.code} at ${placeOf(rule).join('.')}`
    const isAsked = ({ encoding }: DecodedRow) =>
      encodings.includes(encoding) && (rule.encoding ?? encoding) === encoding
    return [
      { name: `${name}, broken`, isMet: (rows) => rows.some((each) => isAsked(each) && isBroken(rule, each)) },
      { name: `${name}, kept`, isMet: (rows) => rows.some((each) => isAsked(each) && isKept(rule, each)) },
    ] satisfies Demand[]
  })
}

function placeOf({ on = [], at = [] }: Rule): readonly string[] {
  return [...on, ...at]
}

function isReported(rule: Rule, { row }: DecodedRow): boolean {
  const findings = rule.severity === 'error' ? row.issues : row.warnings
  return findings.some((each) => each.code === rule.code && isAt(each, placeOf(rule)))
}

/** Rules may share a code and a place, so that the row must break this one by its condition, too. */
function isBroken(rule: Rule, decoded: DecodedRow): boolean {
  return isReported(rule, decoded) && verdicts(rule, decoded.body).includes(false)
}

function isKept(rule: Rule, decoded: DecodedRow): boolean {
  if (!decoded.row.valid || isReported(rule, decoded)) return false
  const found = verdicts(rule, decoded.body)
  return found.length > 0 && !found.includes(false)
}

/** Of every value that a rule speaks about, whether it keeps the rule. */
function verdicts({ on = [], when, expects }: Rule, body: unknown): readonly boolean[] {
  const found: boolean[] = []
  visitPlaces(body, on, (value) => {
    if (when === undefined || accepts(when, value)) found.push(accepts(expects, value))
  })
  return found
}

/** What aliases demand of a suite: every field that has another name agrees with it in one row and not in another. */
export function aliasDemands(groups: readonly AliasGroup[]): readonly Demand[] {
  return groups.flatMap(({ fields }) =>
    fields.slice(1).flatMap(([field = '']) => {
      const others = fields.flatMap(([name = '']) => (name === field ? [] : [name]))
      const isCompared = ({ body }: DecodedRow) => has(body, field) && others.some((name) => has(body, name))
      const isConflict = ({ row }: DecodedRow) =>
        row.issues.some((each) => each.code === 'alias-conflict' && isAt(each, [field]))
      return [
        { name: `alias ${field}, agreeing`, isMet: (rows) => rows.some((each) => each.row.valid && isCompared(each)) },
        {
          name: `alias ${field}, in conflict`,
          isMet: (rows) => rows.some((each) => isCompared(each) && isConflict(each)),
        },
      ] satisfies Demand[]
    }),
  )
}
