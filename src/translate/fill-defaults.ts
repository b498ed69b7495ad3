import type { CanonicalField, CanonicalRequest, Codec } from '../../schemas/canonical'
import { addFinding, isJudged } from '../report'
import { has } from '../shape'
import { label } from '../wording'
import { isSaid, placeOf, reportOf, type TranslateContext } from './context'
import type { Filling, Plan } from './plan'

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
  body: unknown,
  { source, target, defaults }: Plan,
  given: TranslateDefaults | undefined,
): ReadonlySet<CanonicalField> {
  let filled: Set<CanonicalField> | undefined
  for (const { field, value } of given === undefined ? defaults : [...defaults, ...fillingsOf(given)]) {
    if (request[field] !== undefined) continue
    // A field may be said in words that `read` has no member for, such as seconds that are no number.
    if (isSaid(field, source, body) || isAlways(target, field, value)) continue
    Object.assign(request, { [field]: value })
    filled ??= new Set()
    filled.add(field)
  }
  return filled ?? nothing
}

function fillingsOf({ model, prompt, size, duration }: TranslateDefaults): Filling[] {
  const fillings: Filling[] = [
    { field: 'model', value: model === undefined ? undefined : { name: model, variant: undefined } },
    { field: 'prompt', value: prompt },
    { field: 'size', value: size === undefined ? undefined : { pixels: size } },
    { field: 'duration', value: duration },
  ]
  return fillings.filter(({ value }) => value !== undefined)
}

export function isAlways(target: Codec<unknown>, field: CanonicalField, value: unknown): boolean {
  return has(target.expression.always, field) && target.expression.always[field] === value
}

/** Says of every filled field that is written as it is that nobody wrote it; a stronger finding speaks for itself. */
export function reportDefaults(filled: ReadonlySet<CanonicalField>, context: TranslateContext): void {
  for (const field of filled) {
    const path = placeOf(field, context)
    if (isJudged(reportOf(context), path, 'warning') || !(field === 'model' || has(context.target.places, field)))
      continue
    addFinding(reportOf(context), {
      code: 'defaulted',
      severity: 'warning',
      path,
      message: `${label(path)} was absent; what its absence means is written out.`,
    })
  }
}
