import type { WirePath } from '../../schemas/contract'
import type { Shape } from '../shape'

/** The shapes that a value may have; none where the shape has no such place. */
export type Place = readonly Shape[]

/** The shapes that a path leads to, one of every branch of a union. */
export function shapesAt(shape: Shape, path: WirePath): Place {
  const branches = [...(shape.anyOf ?? []), ...(shape.oneOf ?? [])]
  if (branches.length > 0) return branches.flatMap((branch) => shapesAt(branch, path))
  const [head, ...rest] = path
  if (head === undefined) return [shape]
  const inner = head === '*' ? shape.items : memberOf(shape, head)
  return inner === undefined ? [] : shapesAt(inner, rest)
}

function memberOf({ properties = {} }: Shape, name: string): Shape | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined
}

/** The place that a schema within a schema speaks about; the same one unless the keyword leads into the value. */
export function placeWithin(place: Place, keyword: string, name: string | undefined): Place {
  if (keyword === 'properties') return place.flatMap((shape) => shapesAt(shape, [name ?? '']))
  if (keyword === 'items' || keyword === 'contains') return place.flatMap((shape) => shapesAt(shape, ['*']))
  return place
}

/** JSON Schema types; `any` stands for a value that the shape leaves open. */
export type Types = ReadonlySet<string>

/** The types of a place; a whole number is a number. */
export function typesOf(place: Place): Types {
  return new Set(place.map(({ type = 'any' }) => (type === 'integer' ? 'number' : type)))
}

/** Whether a value at a place may be of a type. */
export function mayBe(types: Types, type: string): boolean {
  return types.has(type) || types.has('any')
}
