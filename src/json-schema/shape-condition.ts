import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { alternatives } from './alternatives'
import { never } from './condition'
import { pick } from './keywords'

/** Keywords that speak about the value itself, and never about what it holds. */
const valueKeywords = [
  ...['type', 'enum', 'minItems', 'maxItems', 'minLength', 'maxLength', 'pattern'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
] as const

const annotations = ['title', 'description', 'default', 'examples', 'deprecated'] as const

/**
 * States what the collector reports as errors, so that a body satisfies the condition exactly where it reports none.
 *
 * @param isClosed whether a field that no document names is an error.
 */
export function shapeCondition(shape: Shape, isClosed: boolean): Condition {
  const isWarned = shape.issue?.severity === 'warning'
  const notes = notesOf(shape, isWarned)
  // A refusal that only warns lets the request pass.
  if (shape.not !== undefined) return isWarned ? notes : { ...notes, ...never }
  const inner = (each: Shape) => shapeCondition(each, isClosed)
  if (shape.anyOf !== undefined) return { ...notes, ...alternatives(shape.anyOf, inner, isClosed) }
  const { properties, required = [], items, oneOf } = shape
  return {
    ...notes,
    ...(isWarned ? {} : pick(shape, valueKeywords)),
    ...(properties === undefined ? {} : { properties: mapValues(properties, inner) }),
    ...(required.length === 0 ? {} : { required }),
    ...(isClosed && properties !== undefined && shape.additionalProperties !== true
      ? { additionalProperties: false }
      : {}),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inner) }),
  }
}

/** A field that is refused, or warned about where it stands, is described by its remedy. */
function notesOf(shape: Shape, isWarned: boolean): Condition {
  const remedy = shape.not === undefined ? undefined : shape.issue?.hint
  return {
    ...pick(shape, annotations),
    ...(remedy === undefined ? {} : { description: isWarned ? remedy : `Refused. ${remedy}` }),
    ...(remedy !== undefined && isWarned ? { deprecated: true } : {}),
  }
}

function mapValues(shapes: Readonly<Record<string, Shape>>, change: (shape: Shape) => Condition): Condition {
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, change(shape)]))
}
