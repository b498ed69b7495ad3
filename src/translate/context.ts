import type { CanonicalField, CanonicalRequest, Codec } from '../../schemas/canonical'
import type { Dialect, Encoding, Fact, ModelLimits } from '../../schemas/contract'
import type { Path } from '../../schemas/issue'
import type { Report } from '../report'
import { has, valueAt } from '../shape'
import { label } from '../wording'

/** What the steps of one translation share. */
export interface TranslateContext {
  readonly from: Dialect
  readonly to: Dialect
  readonly source: Codec<unknown>
  readonly target: Codec<unknown>
  /** Encoding of the request that was read. */
  readonly encoding: Encoding | undefined
  readonly body: unknown
  /** Fields that the source's document or the caller filled in. */
  readonly filled: ReadonlySet<CanonicalField>
  /** Limits of the model that is written; absent for a model that no table knows. */
  readonly limits: ModelLimits | undefined
  readonly report: Report
  readonly losses: 'error' | 'report'
  /** Whether a fact of the target's model holds for what is being written. */
  applies(fact: Fact): boolean
}

/** Where a canonical field stands in the body that was read; the field's own first place where it was filled in. */
export function placeOf(field: CanonicalField, { source, body }: Pick<TranslateContext, 'source' | 'body'>): Path {
  const places = source.places[field] ?? []
  const used = places.find((path) => valueAt(body, path) !== undefined)
  return [...(used ?? places[0] ?? [])]
}

/** A difference between what was asked for and what is written. */
export interface Difference {
  readonly field: CanonicalField
  readonly path?: Path
  readonly message: string
  readonly hint?: string | undefined
  readonly requested?: unknown
  readonly achieved?: unknown
  readonly allowed?: readonly unknown[] | undefined
}

/** Reports that the target cannot say a field; a warning where the caller accepts losses or nobody wrote the field. */
export function reportLoss(difference: Difference, context: TranslateContext): void {
  const { report, losses, filled } = context
  const isFilled = filled.has(difference.field)
  report.add({
    code: 'not-expressible',
    severity: losses === 'report' || isFilled ? 'warning' : 'error',
    path: difference.path ?? placeOf(difference.field, context),
    message: difference.message,
    hint: difference.hint ?? (isFilled ? whoFilled(difference.field, context) : undefined),
    requested: difference.requested,
    allowed: difference.allowed,
  })
}

function whoFilled(field: CanonicalField, { from, source }: TranslateContext): string {
  return has(source.expression.defaults, field)
    ? `The document of ${from.id} fills it in where it is absent.`
    : 'It is absent, and filled in from the option `defaults`.'
}

/** Reports that the target can say a field only nearly. */
export function reportApproximation(difference: Difference, context: TranslateContext): void {
  context.report.add({
    code: 'approximated',
    severity: 'warning',
    path: difference.path ?? placeOf(difference.field, context),
    message: difference.message,
    hint: difference.hint,
    requested: difference.requested,
    achieved: difference.achieved,
    allowed: difference.allowed,
  })
}

/** Whether a request says anything in a field: an empty list and an empty text ask for nothing. */
export function saysSomething(request: CanonicalRequest, field: CanonicalField): boolean {
  const value = has(request, field) ? request[field] : undefined
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** Reports that the target has no place for a field, or that its model does not take it. */
export function loseField(field: CanonicalField, context: TranslateContext, taker?: string): void {
  const path = placeOf(field, context)
  const why = taker === undefined ? `cannot be said in ${context.to.id}` : `is not taken ${taker} in ${context.to.id}`
  reportLoss({ field, path, message: `${label(path)} ${why}.` }, context)
}
