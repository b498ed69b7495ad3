import type { Condition } from '../../schemas/contract'
import { all, any, not } from './condition'
import { beside, rewrite } from './rewrite'

/**
 * Says a schema in keywords that draft 4 and draft 7 share.
 *
 * Kong's validator knows draft 4 only, and one that does not know a keyword lets every value pass it.
 */
export function inSharedKeywords(schema: Condition): Condition {
  return rewrite(schema, (node) => Object.entries(steps).reduce(lowered, node))
}

/** Draft 7 keeps definitions under another name. */
export function withOldReferences({ $defs, ...schema }: Condition): Condition {
  const renamed = rewrite({ ...schema, $defs: $defs ?? {} }, ({ $ref, ...node }) =>
    typeof $ref === 'string' ? { ...node, $ref: $ref.replace('#/$defs/', '#/definitions/') } : node,
  )
  const { $defs: definitions, ...written } = renamed
  return $defs === undefined ? written : { ...written, definitions }
}

type Lower = (expected: unknown, node: Condition) => Condition

function lowered(node: Condition, [keyword, lower]: readonly [string, Lower]): Condition {
  if (node[keyword] === undefined) return node
  const { [keyword]: expected, ...rest } = node
  const { then: _, minContains: __, maxContains: ___, ...left } = rest
  return beside(left, lower(expected, node))
}

const steps: Readonly<Record<string, Lower>> = {
  // Each keyword holds what JSON Schema says it holds.
  const: (word) => ({ enum: [word] }),
  contains: (item, { minContains = 1, maxContains }) =>
    all(
      minContains === 0 ? {} : { not: { type: 'array', items: not(item as Condition) } },
      maxContains === undefined ? {} : atMost(maxContains as number, item as Condition),
    ),
  if: (when, { then = {} }) => any(not(when as Condition), then as Condition),
  dependentRequired: (dependencies) => ({ dependencies }),
}

/** Draft 7 cannot count: only a list of nothing but such items is known to have too many. */
function atMost(count: number, item: Condition): Condition {
  return any({ type: 'array', maxItems: count }, not({ type: 'array', items: item }))
}
