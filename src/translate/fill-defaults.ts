import type { CanonicalField, CanonicalRequest, Codec } from '../../schemas/canonical'
import { has } from '../shape'
import { label } from '../wording'
import { placeOf, type TranslateContext } from './context'

/** What the caller supplies for fields that the request leaves out. */
export interface TranslateDefaults {
  readonly model?: string
  readonly prompt?: string
  /** As WIDTHxHEIGHT. */
  readonly size?: string
  /** In seconds. */
  readonly duration?: number
}

interface Filling {
  readonly source: Codec<unknown>
  readonly target: Codec<unknown>
  readonly defaults: TranslateDefaults
  readonly isSame: boolean
  /** Whether the request has a field in any words, such as seconds that are no number. */
  isSaid(field: CanonicalField): boolean
}

/** Fills in what the source's document, then what the caller says of absent fields. */
export function fillDefaults(
  request: CanonicalRequest,
  { source, target, defaults: { model, prompt, size, duration }, isSame, isSaid }: Filling,
): Set<CanonicalField> {
  const documented = isSame ? {} : source.expression.defaults
  const given: CanonicalRequest = {
    ...(model === undefined ? {} : { model: { name: model } }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(size === undefined ? {} : { size: { pixels: size } }),
    ...(duration === undefined ? {} : { duration }),
  }
  const filled = new Set<CanonicalField>()
  for (const defaults of [documented, given]) {
    for (const [name, value] of Object.entries(defaults)) {
      // The keys of a canonical request are its fields; `Object.entries` widens them.
      const field = name as CanonicalField
      if (request[field] !== undefined || isSaid(field) || isAlways(target, field, value)) continue
      Object.assign(request, { [field]: value })
      filled.add(field)
    }
  }
  return filled
}

export function isAlways(target: Codec<unknown>, field: CanonicalField, value: unknown): boolean {
  return has(target.expression.always, field) && target.expression.always[field] === value
}

/** Says of every filled field that is written as it is that nobody wrote it; a stronger finding speaks for itself. */
export function reportDefaults(filled: ReadonlySet<CanonicalField>, context: TranslateContext): void {
  for (const field of filled) {
    const path = placeOf(field, context)
    if (context.report.has(path, 'warning') || !(field === 'model' || has(context.target.places, field))) continue
    context.report.add({
      code: 'defaulted',
      severity: 'warning',
      path,
      message: `${label(path)} was absent; what its absence means is written out.`,
    })
  }
}
