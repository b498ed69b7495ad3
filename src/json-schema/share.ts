import type { Condition } from '../../schemas/contract'
import { mapSchemas } from './rewrite'

/** A schema up to this length is small enough to read as a whole. */
const longestWhole = 50_000

/** A schema shorter than this is repeated where it stands; a reference would hardly be shorter. */
const shortest = 60

/**
 * Writes what a long schema holds several times once, under `keyword`, and refers to it.
 *
 * Models share most of their limits.
 */
export function shared(schema: Condition, keyword: '$defs' | 'definitions'): Condition {
  if (JSON.stringify(schema).length <= longestWhole) return schema
  const uses = countUses(schema)
  const definitions = new Map<string, { readonly name: string; schema: Condition }>()
  const refer = (node: Condition): Condition => {
    const text = JSON.stringify(node)
    if (text.length < shortest || (uses.get(text) ?? 0) < 2) return mapSchemas(node, refer)
    const known = definitions.get(text)
    if (known !== undefined) return { $ref: `#/${keyword}/${known.name}` }
    const definition = { name: `condition-${definitions.size + 1}`, schema: node }
    definitions.set(text, definition)
    definition.schema = mapSchemas(node, refer)
    return { $ref: `#/${keyword}/${definition.name}` }
  }
  const written = mapSchemas(schema, refer)
  if (definitions.size === 0) return written
  return {
    ...written,
    [keyword]: Object.fromEntries([...definitions.values()].map(({ name, schema: each }) => [name, each])),
  }
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
