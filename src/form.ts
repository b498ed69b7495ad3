import { mapMembers } from './own-members'
import { branchFor, isObject, type Shape } from './shape'

/**
 * Turns the text of form fields into the types that the schema takes: "false" into false where it takes no text.
 *
 * Text stays text where the schema allows text, and nothing is guessed: what is not the JSON spelling of the type stays
 * as it is, for the schema to refuse.
 */
export function decodeForm(shape: Shape, value: unknown): unknown {
  if (typeof value === 'string') return decodeText(shape, value)
  if (Array.isArray(value)) {
    const { items } = shape
    return items === undefined ? value : mapMembers(value, (item) => decodeForm(items, item))
  }
  if (!isObject(value)) return value
  const { properties } = branchFor(shape, value)
  return mapMembers(value, (field, name) => {
    const property = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
    return property === undefined ? field : decodeForm(property, field)
  })
}

const decimal = /^-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,15})?$/

function decodeText(shape: Shape, text: string): unknown {
  const types = (shape.anyOf ?? [shape]).map((branch) => branch.type)
  if (types.includes('string') || types.includes(undefined)) return text
  if (types.includes('boolean') && text === 'true') return true
  if (types.includes('boolean') && text === 'false') return false
  if ((types.includes('number') || types.includes('integer')) && decimal.test(text)) return Number(text)
  return text
}
