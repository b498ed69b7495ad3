import type { Condition, WirePath } from '../schemas/contract'
import { quickTests } from '../schemas/quick-texts'

/** A schema in the form that `normalise` of the build writes; it is trusted, unlike every body. */
export interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly not?: Condition
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly discriminator?: { readonly propertyName: string }
  readonly refusedTags?: Readonly<Record<string, string>>
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly default?: unknown
  readonly expects?: string
  readonly quantity?: 'size' | 'duration'
  readonly issue?: {
    readonly code?: string
    readonly severity?: 'error' | 'warning'
    readonly message?: string
    readonly hint?: string
  }
}

/** Reads a compiled schema as a shape. */
export function shapeOf(schema: Condition): Shape {
  // Written by `normalise`, whose keywords are exactly these members.
  return schema as Shape
}

/** An object that is no list, null or class of bytes. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
}

/** Reads an own member; a name such as `constructor` finds nothing that the body does not hold. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** Whether a body holds a member; one that is `undefined` is absent, as JSON would leave it out. */
export function has(value: unknown, name: string): value is Record<string, unknown> {
  return member(value, name) !== undefined
}

/** The names of an object's members; one that is `undefined` is absent, as JSON would leave it out. */
export function namesIn(object: Record<string, unknown>): string[] {
  return Object.keys(object).filter((name) => object[name] !== undefined)
}

/** Reads the value at a path of plain names. */
export function valueAt(body: unknown, path: WirePath): unknown {
  let value = body
  for (let index = 0; index < path.length; index += 1) {
    // Within the bounds of the path.
    value = member(value, path[index] as string)
  }
  return value
}

/** The texts among values. */
export function textsIn(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string')
}

/** Whether a value is of a JSON Schema type. */
export function isType(value: unknown, type: string): boolean {
  if (type === 'object') return isObject(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'number') return Number.isFinite(value)
  return typeof value === type
}

/** Of at least one branch, the first that has most of an object's members. */
export function mostAlike(branches: readonly Shape[], value: unknown): Shape {
  const names = isObject(value) ? namesIn(value) : []
  const shared = ({ properties = {} }: Shape) => names.filter((name) => Object.hasOwn(properties, name)).length
  return branches.reduce((best, branch) => (shared(branch) > shared(best) ? branch : best))
}

/** The branch that an object is written for, by its tag or by its members; the shape itself where it has no branches. */
export function branchFor(shape: Shape, object: Record<string, unknown>): Shape {
  const tagName = shape.discriminator?.propertyName
  if (tagName !== undefined) {
    const tag = member(object, tagName)
    return shape.oneOf?.find((branch) => branch.properties?.[tagName]?.enum?.includes(tag)) ?? shape
  }
  const objects = shape.anyOf?.filter((branch) => branch.properties !== undefined) ?? []
  return objects.length === 0 ? shape : mostAlike(objects, object)
}

const patterns = new Map<string, (text: string) => boolean>()

/** Matches a text against a schema's pattern; patterns come from schemas, so the cache is as small as they are. */
export function matches(pattern: string, text: string): boolean {
  let test = patterns.get(pattern)
  if (test === undefined) {
    test = testOf(pattern)
    patterns.set(pattern, test)
  }
  return test(text)
}

function testOf(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, 'u')
  const quick = Object.hasOwn(quickTests, pattern) ? quickTests[pattern] : undefined
  return (text) => quick?.(text) === true || expression.test(text)
}

/** Counts code points exactly, but only where the count of UTF-16 units leaves the answer open. */
export function isWithinLength(text: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Shape): boolean {
  const units = text.length
  if (units < minLength || units > 2 * maxLength) return false
  if (units >= 2 * minLength && units <= maxLength) return true
  let points = 0
  for (const _ of text) points += 1
  return points >= minLength && points <= maxLength
}
