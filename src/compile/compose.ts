import type { Condition, Encoding, Rule } from '../../schemas/contract'
import { rewrite, without } from '../json-schema/rewrite'
import { ruleCondition } from '../json-schema/rule-conditions'

/** Annotations that the collector reads at run time; all others are for documents. */
const runtimeAnnotations = new Set(['expects', 'issue', 'quantity', 'refusedTags', 'default'])

const documentAnnotations = new Set(['title', 'description', 'examples', 'deprecated'])

/** Drops what only documents need, so that it costs nothing in a bundle. */
export function withoutProse(schema: Condition): Condition {
  return without(schema, documentAnnotations)
}

/** Leaves nothing but the keywords of JSON Schema. */
export function withoutAnnotations(schema: Condition): Condition {
  return without(schema, new Set([...documentAnnotations, ...runtimeAnnotations]))
}

/**
 * Closes a shape, so that it accepts only bodies without unknown fields.
 *
 * Length limits are stated in UTF-16 units and may refuse a text that the exact count in code points accepts; the
 * collector then decides. Counting code points on every request would cost more than parsing it.
 */
export function closedShape(schema: Condition): Condition {
  return rewrite(withoutAnnotations(schema), (node) => withoutBytes(closed(inUnits(node))))
}

/** States the rules of one encoding as conditions on the whole body. */
export function ruleConditions(rules: readonly Rule[], encoding: Encoding): readonly Condition[] {
  return rules.filter((rule) => rule.encoding === undefined || rule.encoding === encoding).map(ruleCondition)
}

function closed(node: Condition): Condition {
  if (node.properties === undefined || node.additionalProperties !== undefined) return node
  return { ...node, additionalProperties: false }
}

/** Ajv takes bytes for an object, whose members they are not. */
function withoutBytes(node: Condition): Condition {
  return node.type === 'object' ? { ...node, notBytes: true } : node
}

function inUnits(node: Condition): Condition {
  // A text of n code points has between n and 2n units.
  if (typeof node.minLength !== 'number' || node.minLength < 2) return node
  return { ...node, minLength: 2 * node.minLength - 1 }
}
