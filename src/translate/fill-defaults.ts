import type { CanonicalField, CanonicalRequest } from '../../schemas/canonical'
import { fieldBits } from '../../schemas/said-fields'
import { addPlain, isJudged } from '../report'
import { has } from '../shape'
import { isSaid, placeOf, reportOf, type TranslateContext } from './context'
import { type Filling, fieldNames, isAlways, type Plan } from './plan'

/** What the caller supplies for fields that the request leaves out. */
export interface TranslateDefaults {
  readonly model?: string | undefined
  readonly prompt?: string | undefined
  /** As WIDTHxHEIGHT. */
  readonly size?: string | undefined
  /** In seconds, above 0. */
  readonly duration?: number | undefined
}

const nothing: ReadonlySet<CanonicalField> = new Set()

/** Fills in what the source's document, then what the caller says of fields that the body leaves out. */
export function fillDefaults(
  request: CanonicalRequest,
  said: number,
  body: unknown,
  plan: Plan,
  given: TranslateDefaults | undefined,
): ReadonlySet<CanonicalField> {
  if (given === undefined && (plan.defaulted & ~said) === 0) return nothing
  const { target, defaults } = plan
  const filled = new Set<CanonicalField>()
  for (const { field, bit, value } of given === undefined ? defaults : [...defaults, ...fillingsOf(given)]) {
    if ((said & bit) !== 0 || filled.has(field)) continue
    // A field may be said in words that `read` has no member for, such as seconds that are no number.
    if (isSaid(field, plan, body) || isAlways(target, field, value)) continue
    Object.assign(request, { [field]: value })
    filled.add(field)
  }
  return filled
}

function fillingsOf({ model, prompt, size, duration }: TranslateDefaults): Filling[] {
  const values: Partial<CanonicalRequest> = {
    model: model === undefined ? undefined : { name: model, variant: undefined },
    prompt,
    size: size === undefined ? undefined : { pixels: size },
    duration,
  }
  return fieldNames(values).flatMap((field) => {
    const value = values[field]
    return value === undefined ? [] : [{ field, bit: fieldBits[field], value }]
  })
}

/** Says of every filled field that is written as it is that nobody wrote it; a stronger finding speaks for itself. */
export function reportDefaults(filled: ReadonlySet<CanonicalField>, context: TranslateContext): void {
  for (const field of filled) {
    const { path, label } = placeOf(field, context)
    if (isJudged(reportOf(context), path, 'warning') || !(field === 'model' || has(context.target.places, field)))
      continue
    const message = `${label} was absent; what its absence means is written out.`
    addPlain(reportOf(context), 'defaulted', 'warning', path, message, undefined)
  }
}
