import type { Condition } from '../../schemas/contract'

const single: ReadonlySet<string> = new Set(['items', 'contains', 'not', 'if', 'then'])

const byName: ReadonlySet<string> = new Set(['properties', '$defs'])

const several: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf'])

/** Applies a change to every schema within a schema and then to itself. */
export function rewrite(schema: Condition, change: (node: Condition) => Condition): Condition {
  return change(mapSchemas(schema, (inner) => rewrite(inner, change)))
}

/** Changes the schemas directly within a schema; `name` is that of a schema of `properties` or `$defs`. */
export function mapSchemas(schema: Condition, change: (inner: Condition, keyword: string, name?: string) => Condition) {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    // The three kinds of keywords hold nothing but schemas.
    if (single.has(keyword)) return [keyword, change(value as Condition, keyword)]
    if (several.has(keyword)) return [keyword, (value as Condition[]).map((inner) => change(inner, keyword))]
    if (!byName.has(keyword)) return [keyword, value]
    const members = Object.entries(value as Record<string, Condition>)
    return [keyword, Object.fromEntries(members.map(([name, inner]) => [name, change(inner, keyword, name)]))]
  })
  return Object.fromEntries(entries) as Condition
}

/** Leaves out some keywords, wherever they stand. */
export function without(schema: Condition, keywords: ReadonlySet<string>): Condition {
  return rewrite(schema, (node) =>
    Object.fromEntries(Object.entries(node).filter(([keyword]) => !keywords.has(keyword))),
  )
}

/** Puts keywords beside those of a node, or under `allOf` where the node has one of them already. */
export function beside(node: Condition, said: Condition): Condition {
  const isFree = Object.keys(said).every((keyword) => !Object.hasOwn(node, keyword))
  return isFree ? { ...node, ...said } : { ...node, allOf: [...((node.allOf ?? []) as Condition[]), said] }
}
