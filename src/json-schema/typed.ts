import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { any, not } from './condition'
import { keywordsByType, keywordTypes, pick } from './keywords'
import { mapSchemas } from './rewrite'
import { mayBe, type Place, placeWithin, typesOf } from './shape-at'

/**
 * Says of which type the values are that a condition speaks of; a condition never judges a value of the wrong type.
 *
 * Ajv in strict mode reports keywords without a type, and Kong's validator may forget what a value is once it has looked
 * into its members.
 */
export function typed(condition: Condition, place: Place): Condition {
  const node = mapSchemas(condition, (inner, keyword, name) => typed(inner, judgedWithin(place, keyword, name)))
  const spoken = keywordTypes(node)
  if (node.type !== undefined || spoken.length === 0) return node
  const said = spoken.flatMap((type) => keywordsByType[type] ?? [])
  const rest = pick(
    node,
    Object.keys(node).filter((keyword) => !said.includes(keyword)),
  )
  const parts = spoken.map((type) => ofType(type, pick(node, keywordsByType[type] ?? []), place))
  const [part = {}, ...others] = parts
  return others.length === 0 && Object.keys(part).every((keyword) => !Object.hasOwn(rest, keyword))
    ? { ...rest, ...part }
    : { ...rest, allOf: [...((rest.allOf ?? []) as Condition[]), ...parts] }
}

/** A member that one branch of a union does not name may be anything there. */
function judgedWithin(place: Place, keyword: string, name = ''): Place {
  const within = placeWithin(place, keyword, name)
  const isOpen = ({ type, properties = {} }: Shape) => type === 'object' && !Object.hasOwn(properties, name)
  return keyword === 'properties' && place.some(isOpen) ? [...within, {}] : within
}

/** Where values of other types may stand too, the condition holds for them. */
function ofType(type: string, part: Condition, place: Place): Condition {
  const types = typesOf(place)
  const isOnly = types.size === 1 && mayBe(types, type) && !types.has('any')
  return isOnly ? { type, ...part } : any({ type, ...part }, not({ type }))
}
