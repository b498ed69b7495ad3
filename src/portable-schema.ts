import type { Condition, Dialect, Encoding } from '../schemas/contract'
import { UncompiledDialectError } from './errors'

const metaSchemas: Readonly<Record<string, string>> = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
}

const ownKeywords = new Set(['expects', 'issue', 'quantity', 'refusedTags', 'discriminator'])

/**
 * Writes the shape of a dialect's bodies as a JSON Schema that any validator takes.
 *
 * @throws RangeError for a target other than draft-2020-12 and draft-07.
 */
export function portableSchema(dialect: Dialect, encoding: Encoding, target: string): Record<string, unknown> {
  const $schema = Object.hasOwn(metaSchemas, target) ? metaSchemas[target] : undefined
  if ($schema === undefined)
    throw new RangeError(`JSON Schema target "${target}" is not supported; use draft-2020-12 or draft-07.`)
  if (dialect.compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const body = dialect.compiled[encoding]
  // A dialect without this encoding accepts no body in it.
  return { $schema, ...(body === undefined ? { not: {} } : plain(body.schema)) }
}

function plain(schema: Condition): Condition {
  // A refusal that only warns lets the request pass.
  if ((schema.issue as { severity?: string } | undefined)?.severity === 'warning') return {}
  const entries = Object.entries(schema).filter(([keyword]) => !ownKeywords.has(keyword))
  return Object.fromEntries(entries.map(([keyword, value]) => [keyword, plainValue(keyword, value)]))
}

function plainValue(keyword: string, value: unknown): unknown {
  if (keyword === 'items') return plain(value as Condition)
  if (keyword === 'anyOf' || keyword === 'oneOf') return (value as Condition[]).map(plain)
  if (keyword !== 'properties') return structuredClone(value)
  const properties = Object.entries(value as Record<string, Condition>)
  return Object.fromEntries(properties.map(([name, property]) => [name, plain(property)]))
}
