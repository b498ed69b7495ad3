import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { all, any, expression, patternTest } from './condition-source'
import type { Declarations } from './declarations'

/**
 * Writes a test of a value against a shape and against conditions, as an expression in JavaScript.
 *
 * It accepts no unknown member. Conditions on one member or on every item are handed down to where that is tested, so
 * that each value is read once. Where counting code points would decide, it refuses, and the collector decides.
 */
export function shapeTest(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  declarations: Declarations,
): string {
  if (shape.not !== undefined) return 'false'
  const branches = shape.anyOf
  if (branches !== undefined) {
    return any(branches.map((branch) => shapeTest(branch, value, conditions, declarations)))
  }
  if (shape.oneOf !== undefined) return `${taggedTest(shape, shape.oneOf, conditions, declarations)}(${value})`
  if (shape.type === 'object') return `${objectTest(shape, conditions, declarations)}(${value})`
  if (shape.type === 'array') return `${listTest(shape, conditions, declarations)}(${value})`
  const subject = { value, type: shape.type }
  const tests = conditions.filter(isAboutScalars).map((each) => expression(each, subject, declarations))
  return all([...scalarTests(shape, value, declarations), ...tests])
}

function scalarTests(shape: Shape, value: string, declarations: Declarations): readonly string[] {
  const { type, minLength = 0, maxLength, pattern } = shape
  if (shape.enum !== undefined) return [any(shape.enum.map((word) => `${value} === ${JSON.stringify(word)}`))]
  if (type === 'string') {
    return [
      `typeof ${value} === 'string'`,
      // A text of n code points has between n and 2n units.
      ...(minLength === 0 ? [] : [`${value}.length >= ${2 * minLength - 1}`]),
      ...(maxLength === undefined ? [] : [`${value}.length <= ${maxLength}`]),
      ...(pattern === undefined ? [] : [patternTest(pattern, value, declarations)]),
    ]
  }
  if (type === 'boolean') return [`typeof ${value} === 'boolean'`]
  if (type === 'null') return [`${value} === null`]
  if (type === 'integer') return [`Number.isInteger(${value})`, ...boundTests(shape, value)]
  return type === 'number' ? [`Number.isFinite(${value})`, ...boundTests(shape, value)] : []
}

const bounds = [
  ['minimum', '>='],
  ['maximum', '<='],
  ['exclusiveMinimum', '>'],
  ['exclusiveMaximum', '<'],
] as const

function boundTests(shape: Shape, value: string): readonly string[] {
  const tests = bounds.flatMap(([keyword, operator]) =>
    shape[keyword] === undefined ? [] : [`${value} ${operator} ${shape[keyword]}`],
  )
  const { multipleOf } = shape
  return multipleOf === undefined ? tests : [...tests, `Number.isInteger(${value} / ${multipleOf})`]
}

function listTest(shape: Shape, conditions: readonly Condition[], declarations: Declarations): string {
  const { items, minItems, maxItems } = shape
  const [ofItems, others] = handedDown(conditions, 'items', (each) => [each])
  const lines = [
    'if (!Array.isArray(list)) return false',
    ...(minItems === undefined ? [] : [`if (list.length < ${minItems}) return false`]),
    ...(maxItems === undefined ? [] : [`if (list.length > ${maxItems}) return false`]),
    ...others
      .filter(isAboutLists)
      .map((each) => `if (!${expression(each, { value: 'list' }, declarations)}) return false`),
  ]
  const test = items === undefined ? 'true' : shapeTest(items, 'item', ofItems, declarations)
  const loop = ['for (let index = 0; index < list.length; index += 1) {', 'const item = list[index]', unless(test), '}']
  return declarations.add(
    'isList',
    `function @(list) {\n${[...lines, ...(test === 'true' ? [] : loop)].join('\n')}\nreturn true\n}`,
  )
}

function taggedTest(
  shape: Shape,
  branches: readonly Shape[],
  conditions: readonly Condition[],
  declarations: Declarations,
): string {
  const tag = shape.discriminator?.propertyName ?? ''
  const cases = branches.flatMap((branch) => {
    const words = branch.properties?.[tag]?.enum ?? []
    const labels = words.map((word) => `case ${JSON.stringify(word)}:`)
    const stated = conditions.flatMap((each) => statedOf(each, tag, words))
    return [...labels, `return ${shapeTest(branch, 'value', stated, declarations)}`]
  })
  const lines = [
    "if (typeof value !== 'object' || value === null) return false",
    `switch (value[${JSON.stringify(tag)}]) {`,
    ...cases,
    '}',
    'return false',
  ]
  return declarations.add('isTagged', `function @(value) {\n${lines.join('\n')}\n}`)
}

/** What a condition states of a branch: one that depends on nothing but the tag is settled by the branch's own words. */
function statedOf(condition: Condition, tag: string, words: readonly unknown[]): readonly Condition[] {
  const { if: when, then } = condition
  const asked = when === undefined ? undefined : tagWords(when as Condition, tag)
  if (asked === undefined) return [condition]
  if (words.every((word) => asked.includes(word))) return [then as Condition]
  return words.some((word) => asked.includes(word)) ? [condition] : []
}

/** The words of a tag for which a condition holds; `undefined` where it is about anything else. */
function tagWords(condition: Condition, tag: string): readonly unknown[] | undefined {
  const { properties, required = [tag], ...others } = condition as Pick<Shape, 'properties' | 'required'>
  const { enum: words, ...rest } = properties?.[tag] ?? {}
  const isAlone = [others, rest].every((each) => Object.keys(each).length === 0)
  const isOfTag = isAlone && required.length === 1 && required[0] === tag && Object.keys(properties ?? {}).length === 1
  return isOfTag ? words : undefined
}

function objectTest(shape: Shape, conditions: readonly Condition[], declarations: Declarations): string {
  const [, others] = handedDown(conditions, 'properties', () => [])
  const tests = others.filter(isAboutObjects).map((each) => expression(each, { value: 'value' }, declarations))
  const { properties = {}, required = [] } = shape
  const names = Object.keys(properties)
  if (names.length === 0 && shape.additionalProperties === true && tests.length === 0)
    return declarations.use('isObject')
  const body = memberLoop(shape, conditions, declarations, {
    object: 'value',
    kept: (name) => (required.includes(name) ? `has${names.indexOf(name)}` : undefined),
    keep: () => 'true',
    start: 'false',
    fail: () => 'true',
  })
  const present = required.map((name) => `has${names.indexOf(name)}`)
  const lines = [
    `if (!${declarations.use('isObject')}(value)) return false`,
    ...body,
    `return ${all([...present, ...tests])}`,
  ]
  return declarations.add('isObject', `function @(value) {\n${lines.join('\n')}\n}`)
}

/** What a loop over members leaves behind in variables. */
export interface Kept {
  readonly object: string
  /** The variable of a member; none where nothing needs it. */
  readonly kept: (name: string) => string | undefined
  /** What goes into the variable. */
  readonly keep: (value: string) => string
  /** What is in the variable of an absent member. */
  readonly start: string
  /**
   * Whether the function ends, with false, where the member of a name fails its test, or where `undefined` is not a name
   * of the shape.
   */
  readonly fail: (name: string | undefined) => string
}

/** Writes the loop that reads each member once; an undefined member is absent, as JSON would leave it out. */
export function memberLoop(
  shape: Shape,
  conditions: readonly Condition[],
  declarations: Declarations,
  { object, kept, keep, start, fail }: Kept,
): readonly string[] {
  const properties = Object.entries(shape.properties ?? {}).filter(([, property]) => property.not === undefined)
  const refused = Object.entries(shape.properties ?? {}).filter(([, property]) => property.not !== undefined)
  const variables = properties.flatMap(([name]) => kept(name) ?? [])
  const cases = properties.flatMap(([name, property]) => {
    const [own] = handedDown(conditions, 'properties', (members) =>
      Object.hasOwn(members, name) ? [members[name] as Condition] : [],
    )
    const variable = kept(name)
    return [
      `case ${JSON.stringify(name)}:`,
      unless(shapeTest(property, 'member', own, declarations), fail(name)),
      ...(variable === undefined ? [] : [`${variable} = ${keep('member')}`]),
      'break',
    ]
  })
  const isOpen = shape.additionalProperties === true
  return [
    ...(variables.length === 0 ? [] : [`let ${variables.map((variable) => `${variable} = ${start}`).join(', ')}`]),
    `for (const name in ${object}) {`,
    // Written out like this, V8 knows in such a loop that each name is an own one, and the test costs nothing.
    `if (!Object.prototype.hasOwnProperty.call(${object}, name)) return false`,
    `const member = ${object}[name]`,
    'if (member === undefined) continue',
    'switch (name) {',
    ...cases,
    ...(isOpen
      ? refused.map(([name]) => `case ${JSON.stringify(name)}: ${ends(fail(undefined))}`)
      : [`default: ${ends(fail(undefined))}`]),
    '}',
    '}',
  ]
}

function unless(test: string, end = 'true'): string {
  return test === 'true' ? '' : `if (${all([`!(${test})`, end])}) return false`
}

function ends(end: string): string {
  return end === 'true' ? 'return false' : `if (${end}) return false`
}

/**
 * Splits conditions into what they say of members or items, and the rest.
 *
 * Only a condition of that one keyword can be handed down.
 */
export function handedDown(
  conditions: readonly Condition[],
  keyword: 'properties' | 'items',
  pick: (stated: Readonly<Record<string, unknown>>) => readonly Condition[],
): readonly [down: readonly Condition[], rest: readonly Condition[]] {
  const isOnly = (condition: Condition) => Object.keys(condition).length === 1 && condition[keyword] !== undefined
  const down = conditions.filter(isOnly).flatMap((each) => pick(each[keyword] as Readonly<Record<string, unknown>>))
  return [down, conditions.filter((condition) => !isOnly(condition))]
}

const objectKeywords = ['properties', 'required', 'minProperties']
const listKeywords = ['items', 'contains', 'minItems', 'maxItems']
const scalarKeywords = ['pattern', 'minLength', 'minimum', 'maximum', 'soundImage']

/** Whether a condition says anything of texts, numbers and the like; a keyword about objects or lists is silent there. */
const isAboutScalars = saysMoreThan([...objectKeywords, ...listKeywords])

const isAboutObjects = saysMoreThan([...listKeywords, ...scalarKeywords])

const isAboutLists = saysMoreThan([...objectKeywords, ...scalarKeywords])

function saysMoreThan(silent: readonly string[]): (condition: Condition) => boolean {
  return (condition) => !Object.keys(condition).every((keyword) => silent.includes(keyword))
}
