import type { Path } from '../schemas/issue'
import { mapMembers } from './own-members'
import { addFinding, type Report } from './report'
import { branchFor, isObject, isType, type Shape } from './shape'
import { label } from './wording'

/**
 * Respells what can be respelled without doubt, each with a `coerced` warning that holds both spellings.
 *
 * Numbers and their plain decimal text, true and false and their text, a trailing `s` of seconds and the separator of a
 * size; "", "0x4", "Infinity", null and fractions of text are never touched.
 */
export function coerce(shape: Shape, value: unknown, report: Report, path: Path = []): unknown {
  if (Array.isArray(value)) {
    const { items } = shape
    return items === undefined
      ? value
      : mapMembers(value, (item, name) => coerce(items, item, report, [...path, Number(name)]))
  }
  if (isObject(value)) return coerceMembers(shape, value, report, path)
  const respelled = respell(shape, value)
  if (respelled === undefined || respelled === value) return value
  addFinding(report, {
    code: 'coerced',
    severity: 'warning',
    path,
    message: `${label(path)} was respelled as ${JSON.stringify(respelled)}.`,
    requested: value,
    achieved: respelled,
  })
  return respelled
}

function coerceMembers(shape: Shape, object: Record<string, unknown>, report: Report, path: Path): unknown {
  const { properties } = branchFor(shape, object)
  return mapMembers(object, (field, name) => {
    const property = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
    return property === undefined ? field : coerce(property, field, report, [...path, name])
  })
}

// A fraction is not coerced: rounding it would be a guess, and services differ in whether they take it.
const whole = /^(?:0|[1-9][0-9]{0,14})$/

const wholeSeconds = /^(?:0|[1-9][0-9]{0,3})s$/

const sizeWithSeparator = /^[1-9][0-9]{0,4}[xX*×][1-9][0-9]{0,4}$/

function respell(shape: Shape, value: unknown): unknown {
  const branches = shape.anyOf ?? [shape]
  if (typeof value === 'string' && shape.quantity !== undefined) {
    const tidy = tidyQuantity(shape.quantity, value)
    if (tidy !== undefined) return respellType(branches, tidy) ?? tidy
  }
  return respellType(branches, value)
}

function tidyQuantity(quantity: 'size' | 'duration', text: string): string | undefined {
  if (quantity === 'duration') return wholeSeconds.test(text) ? text.slice(0, -1) : undefined
  return sizeWithSeparator.test(text) ? text.replace(/[X*×]/, 'x') : undefined
}

function respellType(branches: readonly Shape[], value: unknown): unknown {
  const takes = (type: string) => branches.some((branch) => branch.type === type)
  if (branches.some((branch) => branch.type === undefined || isType(value, branch.type))) return undefined
  if (typeof value === 'number' && takes('string') && whole.test(`${value}`)) return `${value}`
  if (typeof value === 'boolean' && takes('string')) return `${value}`
  if (typeof value !== 'string') return undefined
  if (takes('boolean') && value === 'true') return true
  if (takes('boolean') && value === 'false') return false
  return (takes('number') || takes('integer')) && whole.test(value) ? Number(value) : undefined
}
