import type { CanonicalField, CanonicalRequest } from '../../schemas/canonical'
import type { Issue } from '../../schemas/issue'
import { valueAt } from '../shape'
import type { TranslateContext } from './context'

/** Where one field of the request went, and why. */
export interface TraceEntry {
  /** Place in the request that was read. */
  readonly from: string
  /** Place in the body that was written; empty where the field was left out. */
  readonly to: string
  /** `exact`, or the codes of what was reported there; `unreported` where nothing is, and the report had no room for all. */
  readonly how: string
}

/** What was said of a translation, and whether more would have been. */
interface Said {
  readonly findings: readonly Issue[]
  readonly isCut: boolean
}

const accounts = new Set(['approximated', 'defaulted', 'not-expressible', 'coerced', 'unknown-field', 'unlisted-size'])

/** Lists, field by field, where each value of a request went and why. */
export function traceOf(
  request: CanonicalRequest,
  written: unknown,
  said: Said,
  context: TranslateContext,
): TraceEntry[] {
  const known = context.plan.fields.flatMap((field) => {
    if (request[field] === undefined) return []
    const to = (context.target.places[field] ?? []).filter((path) => valueAt(written, path) !== undefined)
    const places = placesOf(field, context)
    return places.map((from) => ({
      from: from.join('.'),
      to: to.map((path) => path.join('.')).join(', '),
      // What is left out whole is reported once, at the first of its places.
      how: howOf(to.length === 0 ? places : [from], said),
    }))
  })
  const own = Object.keys(request.extensions ?? {}).map((name) => {
    const isKept = valueAt(written, [name]) !== undefined && context.from === context.to
    return { from: name, to: isKept ? name : '', how: howOf([[name]], said) }
  })
  const unknown = said.findings
    .filter(({ code }) => code === 'unknown-field')
    .map(({ path }) => ({ from: path.join('.'), to: '', how: 'unknown-field' }))
  return [...known, ...own, ...unknown]
}

/** Every place that a field stands in; the field's own first place where it was filled in. */
function placesOf(field: CanonicalField, context: TranslateContext): readonly (readonly string[])[] {
  const places = context.source.places[field] ?? []
  const used = places.filter((path) => valueAt(context.body, path) !== undefined)
  return used.length > 0 ? used : places.slice(0, 1)
}

function howOf(places: readonly (readonly (string | number)[])[], { findings, isCut }: Said): string {
  const codes = findings
    .filter(({ code, path }) => accounts.has(code) && places.some((from) => isWithin(path, from)))
    .map(({ code }) => code)
  if (codes.length === 0) return isCut ? 'unreported' : 'exact'
  return [...new Set(codes)].join(', ')
}

function isWithin(path: readonly (string | number)[], place: readonly (string | number)[]): boolean {
  return place.every((step, index) => path[index] === step)
}
