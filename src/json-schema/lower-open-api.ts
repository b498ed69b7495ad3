import type { Condition } from '../../schemas/contract'
import { all, any, not } from './condition'
import { beside, rewrite } from './rewrite'

/** Says a schema of shared keywords as a Schema Object of OpenAPI 3.0, which has a few keywords less and `nullable`. */
export function asSchemaObject(schema: Condition): Condition {
  return rewrite(schema, (node) => rewriteBounds(rewriteExamples(withItems(withoutNull(withoutDependencies(node))))))
}

function withoutDependencies({ dependencies, ...node }: Condition): Condition {
  if (dependencies === undefined) return node
  // Written from `dependentRequired`, which holds lists of names.
  const demands = Object.entries(dependencies as Record<string, string[]>).map(([name, required]) =>
    any(not({ required: [name] }), { required }),
  )
  return beside(node, all(...demands))
}

function withoutNull(node: Condition): Condition {
  return node.type === 'null' ? { ...node, type: 'string', nullable: true, enum: [null] } : node
}

/** A list must say what its items are. */
function withItems(node: Condition): Condition {
  return node.type === 'array' && node.items === undefined ? { ...node, items: {} } : node
}

function rewriteExamples({ examples, ...node }: Condition): Condition {
  return Array.isArray(examples) && examples.length > 0 ? { ...node, example: examples[0] } : node
}

/** Exclusive bounds are flags beside the bound. */
function rewriteBounds({ exclusiveMinimum: above, exclusiveMaximum: below, ...node }: Condition): Condition {
  const least = above === undefined ? node : beside(node, { minimum: above, exclusiveMinimum: true })
  return below === undefined ? least : beside(least, { maximum: below, exclusiveMaximum: true })
}
