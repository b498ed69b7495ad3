import type { Condition } from '../../schemas/contract'
import { mapSchemas, rewrite } from './rewrite'

/** A schema up to this length is small enough to read as a whole. */
const longestWhole = 50_000

/** A condition shorter than this is repeated where it stands; a reference would hardly be shorter. */
const shortest = 60

const prefix = '#/$defs/'

/** Writes a schema without references where it is short, and otherwise states once what it holds several times. */
export function compacted(schema: Condition): Condition {
  const whole = inlined(schema)
  return JSON.stringify(whole).length <= longestWhole ? whole : shared(schema)
}

/** Puts every definition in the place of its references. */
export function inlined({ $defs, ...schema }: Condition): Condition {
  // Written by this library: named conditions, none of which refers to itself.
  const definitions = ($defs ?? {}) as Readonly<Record<string, Condition>>
  const known = new Map<unknown, Condition>()
  const resolved = (reference: unknown): Condition => {
    const found = known.get(reference) ?? inline(definitions[`${reference}`.slice(prefix.length)] ?? {})
    known.set(reference, found)
    return found
  }
  const inline = (each: Condition): Condition =>
    rewrite(each, ({ $ref, ...node }) => ($ref === undefined ? node : { ...node, ...resolved($ref) }))
  return inline(schema)
}

function shared(schema: Condition): Condition {
  const uses = countUses(schema)
  const definitions = new Map<string, { readonly name: string; schema: Condition }>()
  const refer = (node: Condition): Condition => {
    const text = JSON.stringify(node)
    if (text.length < shortest || (uses.get(text) ?? 0) < 2) return mapSchemas(node, refer)
    const known = definitions.get(text)
    if (known !== undefined) return { $ref: `${prefix}${known.name}` }
    const definition = { name: `condition-${definitions.size + 1}`, schema: node }
    definitions.set(text, definition)
    definition.schema = mapSchemas(node, refer)
    return { $ref: `${prefix}${definition.name}` }
  }
  const { $defs = {}, ...written } = mapSchemas(schema, refer)
  const found = [...definitions.values()].map(({ name, schema: each }) => [name, each] as const)
  return { ...written, $defs: { ...($defs as Condition), ...Object.fromEntries(found) } }
}

/** How often each schema stands within a schema; what stands within a repeated one counts once. */
function countUses(schema: Condition): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  const count = (node: Condition): Condition => {
    const text = JSON.stringify(node)
    uses.set(text, (uses.get(text) ?? 0) + 1)
    return uses.get(text) === 1 ? mapSchemas(node, count) : node
  }
  mapSchemas(schema, count)
  return uses
}
