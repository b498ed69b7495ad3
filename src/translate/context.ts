import type { CanonicalField, Codec } from '../../schemas/canonical'
import type { Dialect, Encoding } from '../../schemas/contract'
import type { Path } from '../../schemas/issue'
import { addApproximation, addPlain, createReport, type Report } from '../report'
import { has, member, valueAt } from '../shape'
import { label } from '../wording'
import type { FittedModel } from './fitted-models'
import { type KnownValues, knownValues } from './known-values'
import type { Place, Plan } from './plan'

/** What the steps of one translation share. */
export interface TranslateContext {
  readonly plan: Plan
  readonly from: Dialect
  readonly to: Dialect
  readonly source: Codec<unknown>
  readonly target: Codec<unknown>
  /** Encoding of the request that was read. */
  readonly encoding: Encoding | undefined
  readonly body: unknown
  /** Fields that the source's document or the caller filled in. */
  readonly filled: ReadonlySet<CanonicalField>
  readonly losses: 'error' | 'report'
  /** The model that is written; it is chosen first. */
  model: FittedModel
  /** What was found; absent as long as nothing was. */
  report: Report | undefined
  /** Whether something was found that makes the translation no less exact. */
  hasRemark: boolean
}

/** The report of a translation, made for the first finding. */
export function reportOf(context: TranslateContext): Report {
  context.report ??= createReport(context.to.id)
  return context.report
}

/** What the model to write takes as it is. */
export function knownValuesFor({ model, target, plan }: TranslateContext): KnownValues {
  if (model.limits === undefined) return plan.known
  model.known ??= knownValues(model.limits, plan.to, target, plan.countsFrames)
  return model.known
}

/** Whether a body holds a value at any of the places of a field. */
export function isSaid(field: CanonicalField, plan: Plan, body: unknown): boolean {
  return placeUsed(plan.places.get(field) ?? nowhere, body) !== undefined
}

/** The first of some places that a body uses. */
function placeUsed(places: readonly Place[], body: unknown): Place | undefined {
  for (const place of places) {
    const { path } = place
    const [name] = path
    const value = path.length === 1 && name !== undefined ? member(body, name) : valueAt(body, path)
    if (value !== undefined) return place
  }
  return undefined
}

/** Where a canonical field stands in the body that was read; the field's own first place where it was filled in. */
export function placeOf(field: CanonicalField, { plan, body }: TranslateContext): Place {
  const places = plan.places.get(field) ?? nowhere
  return (places.length > 1 ? placeUsed(places, body) : undefined) ?? places[0] ?? wholeBody
}

const nowhere: readonly Place[] = []

const wholeBody: Place = { path: [], label: label([]) }

/**
 * Reports that the target cannot say a field; a warning where the caller accepts losses or nobody wrote the field.
 *
 * @param path - Where the field stands in the body that was read.
 */
export function reportLoss(
  field: CanonicalField,
  path: Readonly<Path>,
  message: string,
  requested: unknown,
  context: TranslateContext,
): void {
  const isFilled = context.filled.has(field)
  const severity = context.losses === 'report' || isFilled ? 'warning' : 'error'
  const hint = isFilled ? whoFilled(field, context) : undefined
  const issue = addPlain(reportOf(context), 'not-expressible', severity, path, message, hint)
  if (issue !== undefined && requested !== undefined) issue.requested = requested
}

function whoFilled(field: CanonicalField, { from, source }: TranslateContext): string {
  return has(source.expression.defaults, field)
    ? `The document of ${from.id} fills it in where it is absent.`
    : 'It is absent, and filled in from the option `defaults`.'
}

/** Reports that the target can say a field only nearly. */
export function reportApproximation(
  path: Readonly<Path>,
  message: string,
  requested: unknown,
  achieved: unknown,
  allowed: readonly unknown[] | undefined,
  context: TranslateContext,
): void {
  addApproximation(reportOf(context), path, message, requested, achieved, allowed)
}

/** Whether the value of a field says anything: an empty list and an empty text ask for nothing. */
export function saysSomething(value: unknown): boolean {
  return value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** Reports that the target has no place for a field, or that its model does not take it. */
export function loseField(field: CanonicalField, context: TranslateContext, taker?: string): void {
  const { path, label } = placeOf(field, context)
  const why = taker === undefined ? `cannot be said in ${context.to.id}` : `is not taken ${taker} in ${context.to.id}`
  reportLoss(field, path, `${label} ${why}.`, undefined, context)
}
