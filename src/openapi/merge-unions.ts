import { either } from '../wording'
import type { DescribedShape } from './described-shape'

const plainTypes = new Set(['string', 'number', 'integer', 'boolean', 'null'])

/**
 * Writes every union of plain values as one value of several types: a number or text, or text or null.
 *
 * What each type must be stays true, because every keyword speaks of one type alone.
 */
export function mergeUnions(shape: DescribedShape): DescribedShape {
  const { properties, items, anyOf, oneOf } = shape
  const within: DescribedShape = {
    ...shape,
    ...(properties === undefined ? {} : { properties: mergeMembers(properties) }),
    ...(items === undefined ? {} : { items: mergeUnions(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(mergeUnions) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(mergeUnions) }),
  }
  return within.anyOf !== undefined && isPlainUnion(within.anyOf) ? merged(within, within.anyOf) : within
}

function mergeMembers(properties: Readonly<Record<string, DescribedShape>>): Record<string, DescribedShape> {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, mergeUnions(property)]))
}

/** Listed words stay apart, and so do two kinds of text or of numbers. */
function isPlainUnion(branches: readonly DescribedShape[]): boolean {
  const types = branches.map(({ type }) => (type === 'integer' ? 'number' : type))
  const arePlain = branches.every(({ type, enum: words }) => plainTypes.has(String(type)) && words === undefined)
  return arePlain && new Set(types).size === types.length
}

function merged({ anyOf: _, ...union }: DescribedShape, branches: readonly DescribedShape[]): DescribedShape {
  const expected = branches.flatMap(({ expects }) => expects ?? [])
  return {
    ...Object.assign({}, ...branches.map(({ type: _t, title: _, description: _d, examples: _e, ...rules }) => rules)),
    ...(expected.length === 0 ? {} : { expects: either(expected) }),
    ...union,
    types: branches.flatMap(({ type }) => type ?? []),
  }
}
