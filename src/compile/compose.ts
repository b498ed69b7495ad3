import type { Condition, Encoding, Rule, WirePath } from '../../schemas/contract'

/** Annotations that the collector reads at run time; all others are for documents. */
const runtimeAnnotations = new Set(['expects', 'issue', 'quantity', 'refusedTags', 'default'])

const documentAnnotations = new Set(['title', 'description', 'examples', 'deprecated'])

/** Drops what only documents need, so that it costs nothing in a bundle. */
export function withoutProse(schema: Condition): Condition {
  return rewrite(schema, (node) => omit(node, documentAnnotations))
}

/** Leaves nothing but the keywords of JSON Schema. */
export function withoutAnnotations(schema: Condition): Condition {
  return rewrite(schema, (node) => omit(omit(node, documentAnnotations), runtimeAnnotations))
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

function ruleCondition(rule: Rule): Condition {
  const condition = rule.when === undefined ? rule.expects : { if: rule.when, then: rule.expects }
  return nest(rule.on ?? [], condition)
}

/** States a condition on the value at a path, where it is there; `*` is every item. */
export function nest(path: WirePath, condition: Condition): Condition {
  const [head, ...rest] = path
  if (head === undefined) return condition
  if (head === '*') return { items: nest(rest, condition) }
  return { properties: { [head]: nest(rest, condition) } }
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

function omit(node: Condition, names: ReadonlySet<string>): Condition {
  return Object.fromEntries(Object.entries(node).filter(([name]) => !names.has(name)))
}

/** Applies a change to every schema node, from the leaves up. */
function rewrite(schema: Condition, change: (node: Condition) => Condition): Condition {
  const node: Record<string, unknown> = { ...schema }
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    if (node[keyword] !== undefined)
      node[keyword] = (node[keyword] as Condition[]).map((branch) => rewrite(branch, change))
  }
  if (node.items !== undefined) node.items = rewrite(node.items as Condition, change)
  if (node.properties !== undefined) {
    const properties = Object.entries(node.properties as Record<string, Condition>)
    node.properties = Object.fromEntries(properties.map(([name, property]) => [name, rewrite(property, change)]))
  }
  return change(node)
}
