import type { DialectId, TranslateOptions } from '../src/index'
import { small, twentyReferences, withDataUrl } from './bodies'
import { built } from './built'
import { mixedBodies } from './mixed'

/** Bodies of one kind on their way from one dialect to another. */
export interface Route {
  readonly kind: string
  readonly name: string
  readonly bodies: readonly unknown[]
  readonly options: TranslateOptions & { readonly from: DialectId; readonly to: DialectId }
  /** How many findings the translation of the first body reports. */
  readonly warnings: number
}

const ids = Object.keys(small) as DialectId[]

const bodiesOf: Readonly<Record<string, Readonly<Partial<Record<DialectId, readonly unknown[]>>>>> = {
  small: eachAlone(small),
  mixed: { 'ope-ai': mixedBodies(built.validate, 64) },
  '20 references': eachAlone(twentyReferences),
  '1 MB Data URL': eachAlone(withDataUrl),
}

function eachAlone(
  bodies: Readonly<Partial<Record<DialectId, unknown>>>,
): Partial<Record<DialectId, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(bodies).map(([id, body]) => [id, [body]]))
}

/** Every pair of dialects over which the bodies of a kind travel with all of their media. */
export function routesOf(kind: string): Route[] {
  return ids.flatMap((from) => ids.filter((to) => to !== from).flatMap((to) => routeOf(kind, from, to)))
}

function routeOf(kind: string, from: DialectId, to: DialectId): Route[] {
  const bodies = bodiesOf[kind]?.[from] ?? []
  // What the target cannot say is left out and reported, as a gateway has it.
  const options = { from, to, losses: 'report', ...modelFor(from, to) } as const
  const results = bodies.map((body) => ({ body, result: built.translate(body, options) }))
  if (results.length === 0 || !results.every(({ body, result }) => keepsMedia(body, result.value))) return []
  const warnings = results[0]?.result.warnings.length ?? 0
  return [{ kind, name: `${from} → ${to}`, bodies, options, warnings }]
}

/** The Sora web request has model names that no other dialect has. */
function modelFor(from: DialectId, to: DialectId): { model?: string } {
  if (to === 'sora-web') return { model: 'turbo' }
  return from === 'sora-web' && to !== 'unified' ? { model: 'sora-2' } : {}
}

function keepsMedia(body: unknown, written: unknown): boolean {
  return written !== undefined && urlsIn(body) === urlsIn(written)
}

function urlsIn(body: unknown): number {
  return JSON.stringify(body).split(/"(?:https:|data:)/).length
}
