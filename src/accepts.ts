import type { Condition } from '../schemas/contract'
import { has, isObject, isType, isWithinLength, matches, member, namesIn, type Shape } from './shape'

type Test = (expected: never, value: unknown, condition: Condition) => boolean

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** One test a keyword; as in JSON Schema, a keyword about one type says nothing about values of another. */
const tests: ReadonlyMap<string, Test | undefined> = new Map(
  Object.entries<Test | undefined>({
    type: (type: string, value) => isType(value, type),
    enum: (values: unknown[], value) => values.includes(value),
    const: (expected: unknown, value) => value === expected,
    required: (names: string[], value) => !isObject(value) || names.every((name) => has(value, name)),
    properties: (properties: Record<string, Condition>, value) =>
      Object.keys(properties).every((name) => !has(value, name) || accepts(properties[name], value[name])),
    additionalProperties: (isOpen: boolean, value, { properties }) =>
      isOpen || !isObject(value) || namesIn(value).every((name) => member(properties, name) !== undefined),
    items: (items: Condition, value) => !Array.isArray(value) || value.every((item) => accepts(items, item)),
    contains: (items: Condition, value) => !Array.isArray(value) || value.some((item) => accepts(items, item)),
    minItems: (count: number, value) => !Array.isArray(value) || value.length >= count,
    maxItems: (count: number, value) => !Array.isArray(value) || value.length <= count,
    minProperties: (count: number, value) => !isObject(value) || namesIn(value).length >= count,
    minLength: (minLength: number, value) => typeof value !== 'string' || isWithinLength(value, { minLength }),
    maxLength: (maxLength: number, value) => typeof value !== 'string' || isWithinLength(value, { maxLength }),
    pattern: (pattern: string, value) => typeof value !== 'string' || matches(pattern, value),
    minimum: (bound: number, value) => !isNumber(value) || value >= bound,
    maximum: (bound: number, value) => !isNumber(value) || value <= bound,
    exclusiveMinimum: (bound: number, value) => !isNumber(value) || value > bound,
    exclusiveMaximum: (bound: number, value) => !isNumber(value) || value < bound,
    multipleOf: (unit: number, value) => !isNumber(value) || Number.isInteger(value / unit),
    allOf: (conditions: Condition[], value) => conditions.every((condition) => accepts(condition, value)),
    anyOf: (conditions: Condition[], value) => conditions.some((condition) => accepts(condition, value)),
    oneOf: (conditions: Condition[], value) => conditions.filter((condition) => accepts(condition, value)).length === 1,
    not: (condition: Condition, value) => !accepts(condition, value),
    if: (condition: Condition, value, { then: consequence }) =>
      !accepts(condition, value) || accepts(consequence as Condition | undefined, value),

    // What says nothing about a value, or is read with another keyword.
    ...Object.fromEntries(
      ['then', 'discriminator', 'expects', 'issue', 'quantity', 'refusedTags', 'default'].map((name) => [
        name,
        undefined,
      ]),
    ),
  }),
)

/**
 * Decides whether a value satisfies a condition, without saying why not.
 *
 * @throws TypeError for a keyword outside the set above; conditions come from dialects, so this is a programming error.
 */
export function accepts(condition: Condition | Shape | undefined, value: unknown): boolean {
  if (condition === undefined) return true
  for (const keyword of Object.keys(condition)) {
    const test = tests.get(keyword)
    if (test !== undefined) {
      const expected = (condition as Condition)[keyword]
      if (!test(expected as never, value, condition as Condition)) return false
    } else if (!tests.has(keyword)) {
      throw new TypeError(`A rule uses the keyword "${keyword}", which rules cannot use.`)
    }
  }
  return true
}
