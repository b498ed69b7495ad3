import type { CanonicalField, CanonicalRequest } from '../schemas/canonical'
import type { DialectId } from '../src/index'
import { has } from '../src/shape'
import { dialectOf } from './dialect-of'

/** Two dialects, between which a request is translated. */
export type Pair = readonly [from: DialectId, to: DialectId]

/**
 * The canonical fields that a target may leave out without a word: what it always does (n 1, private false), an empty
 * list, or an empty text for a field that it lacks, which ask for nothing, and a mode that repeats what the media say.
 */
function neutralFields([from, to]: Pair, body: unknown): Set<string> {
  const [source, target] = [dialectOf(from).codec, dialectOf(to).codec]
  const request: CanonicalRequest = source.read(body)
  const fields = Object.entries(request).filter(([field, value]) => {
    const always: Readonly<Record<string, unknown>> = { ...target.expression.always }
    if (has(always, field) && always[field] === value) return true
    if (Array.isArray(value) && value.length === 0) return true
    return !has(target.places, field) && (field === 'mode' || value === '')
  })
  return new Set(fields.map(([field]) => field))
}

/** The members that hold neutral fields, and those that say nothing beyond their own dialect. */
export function neutralNames(pair: Pair, body: unknown): Set<string> {
  const fields = [...neutralFields(pair, body)]
  const silent = Object.keys(dialectOf(pair[0]).codec.expression.silent ?? {})
  return new Set([...fields.flatMap((field) => namesOf(pair[0], field)), ...silent])
}

/** The members of a dialect that hold a canonical field. */
export function namesOf(id: DialectId, field: string): string[] {
  const { places } = dialectOf(id).codec
  // `Object.entries` widens the fields of a canonical request.
  const entries = Object.entries(places) as [CanonicalField, readonly (readonly string[])[]][]
  return entries.filter(([name]) => name === field).flatMap(([, paths]) => paths.flatMap(([name]) => name ?? []))
}
