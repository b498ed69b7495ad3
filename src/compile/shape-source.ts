import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { all, any, expression, patternTest } from './condition-source'
import type { Declarations } from './declarations'
import { mediaField, mediaNote } from './media-source'

/**
 * Writes a test of a value against a shape and against conditions, as an expression in JavaScript.
 *
 * It accepts no unknown member. Conditions on one member or on every item are handed down to where that is tested, so
 * that each value is read once. Where counting code points would decide, it refuses, and the collector decides.
 */
function shapeTest(shape: Shape, value: string, conditions: readonly Condition[], declarations: Declarations): string {
  if (shape.not !== undefined) return 'false'
  const branches = shape.anyOf
  if (branches !== undefined) {
    return any(branches.map((branch) => shapeTest(branch, value, conditions, declarations)))
  }
  const hasMembers = shape.oneOf !== undefined || shape.type === 'object' || shape.type === 'array'
  if (hasMembers) return `(${faultsOf(shape, value, conditions, declarations)} === 0)`
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

/**
 * Faults of a value, as bits in generated code: one for its shape, one for what conditions say of it.
 *
 * What is of another shape has an issue of its own, which silences every rule about that place and what is in it. Where
 * it may have none, or where it is not known which conditions hold, both bits are set.
 */
export const shapeFault = 1
export const conditionFault = 2
const anyFault = 3

/** Writes the faults of a value as an expression; `0` where there are none. */
export function faultsOf(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  declarations: Declarations,
): string {
  const { oneOf, anyOf, type } = shape
  if (anyOf === undefined && shape.not === undefined) {
    if (oneOf !== undefined) return `${taggedFaults(shape, oneOf, conditions, declarations)}(${value}, found)`
    if (type === 'object') return `${objectFaults(shape, conditions, declarations)}(${value}, found)`
    if (type === 'array') return `${listFaults(shape, conditions, declarations)}(${value}, found)`
  }
  const { test, fault, demands } = scalarParts(shape, value, conditions, declarations)
  const demanded = all(demands) === 'true' ? '0' : `(${all(demands)} ? 0 : ${conditionFault})`
  return test === 'true' ? demanded : `(${test} ? ${demanded} : ${fault})`
}

/** The tests of a value that is no list, object or tagged union. */
export interface ScalarParts {
  readonly test: string
  /** The faults where the test fails. */
  readonly fault: number
  /** Tests of the conditions, in their order, for a value that passes the test. */
  readonly demands: readonly string[]
}

/** Writes the tests of a value apart; `undefined` for one whose faults a function of its own tells. */
export function partsOf(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  declarations: Declarations,
): ScalarParts | undefined {
  const hasFunction = shape.oneOf !== undefined || shape.type === 'object' || shape.type === 'array'
  return hasFunction && shape.anyOf === undefined ? undefined : scalarParts(shape, value, conditions, declarations)
}

function scalarParts(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  declarations: Declarations,
): ScalarParts {
  const { type, anyOf } = shape
  if (anyOf !== undefined || shape.not !== undefined) {
    return { test: shapeTest(shape, value, conditions, declarations), fault: faultOf(conditions), demands: [] }
  }
  const demands = conditions.map((each) =>
    isAboutScalars(each) ? expression(each, { value, type }, declarations) : 'true',
  )
  return {
    test: all(scalarTests(shape, value, declarations)),
    fault: isSilencing(shape) && mediaField(conditions) === undefined ? shapeFault : faultOf(conditions),
    demands,
  }
}

function faultOf(conditions: readonly Condition[]): number {
  return conditions.length === 0 ? shapeFault : anyFault
}

/** Whether a value that fails the test of a shape is sure to have an issue that is an error. */
function isSilencing({ issue, minLength = 0, maxLength }: Shape): boolean {
  return issue?.severity !== 'warning' && minLength < 2 && maxLength === undefined
}

function listFaults(shape: Shape, conditions: readonly Condition[], declarations: Declarations): string {
  const { items, minItems, maxItems } = shape
  const [ofItems, others] = handedDown(conditions, 'items', (each) => [each])
  const judged = items === undefined ? [] : faultLines(items, 'item', ofItems, declarations)
  const loop = ['for (let index = 0; index < list.length; index += 1) {', 'const item = list[index]', ...judged, '}']
  const lines = [
    `if (!Array.isArray(list)) return ${anyFault}`,
    ...(minItems === undefined ? [] : [`if (list.length < ${minItems}) return ${anyFault}`]),
    ...(maxItems === undefined ? [] : [`if (list.length > ${maxItems}) return ${anyFault}`]),
    'let faults = 0',
    ...(judged.length === 0 ? [] : loop),
    ...others
      .filter(isAboutLists)
      .map((each) => `if (!${expression(each, { value: 'list' }, declarations)}) faults |= ${conditionFault}`),
    'return faults',
  ]
  return declarations.add('inList', `function @(list, found) {\n${lines.join('\n')}\n}`)
}

function taggedFaults(
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
    return [...labels, `return ${faultsOf(branch, 'value', stated, declarations)}`]
  })
  const lines = [
    `if (typeof value !== 'object' || value === null) return ${anyFault}`,
    `switch (value[${JSON.stringify(tag)}]) {`,
    ...cases,
    '}',
    `return ${anyFault}`,
  ]
  return declarations.add('inTagged', `function @(value, found) {\n${lines.join('\n')}\n}`)
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

function objectFaults(shape: Shape, conditions: readonly Condition[], declarations: Declarations): string {
  const [, others] = handedDown(conditions, 'properties', () => [])
  const { properties = {}, required = [] } = shape
  const names = Object.keys(properties)
  const variables = required.map((name) => `has${names.indexOf(name)}`)
  const field = mediaField(conditions)
  const media = field === undefined ? undefined : mediaNote(field, shape, declarations)
  const kept = [
    ...variables.map((variable) => `${variable} = false`),
    ...(media?.roleName === undefined ? [] : ['role']),
  ]
  const loop = memberLoop(shape, conditions, {
    object: 'value',
    leave: `return ${anyFault}`,
    judge: (name, property, own) => [
      ...faultLines(property, 'member', own, declarations),
      ...(name === media?.roleName ? ['role = member'] : []),
      ...(required.includes(name) ? [`has${names.indexOf(name)} = true`] : []),
    ],
    refuse: (property) => `faults |= ${isSilencing(property) ? shapeFault : faultOf(conditions)}`,
    other: `faults |= ${isAboutUnknown(conditions, properties) ? anyFault : shapeFault}`,
  })
  const lines = [
    `if (!${declarations.use('isObject')}(value)) return ${anyFault}`,
    `let ${['faults = 0', ...kept].join(', ')}`,
    ...loop,
    ...(variables.length === 0 ? [] : [`if (!${all(variables)}) faults |= ${shapeFault}`]),
    ...others
      .filter(isAboutObjects)
      .map((each) => `if (!${expression(each, { value: 'value' }, declarations)}) faults |= ${conditionFault}`),
    ...(media === undefined ? [] : [media.line]),
    'return faults',
  ]
  return declarations.add('inObject', `function @(value, found) {\n${lines.join('\n')}\n}`)
}

/** Whether conditions may be about a member that a shape does not know: an image is, wherever in an item it is. */
function isAboutUnknown(conditions: readonly Condition[], properties: Readonly<Record<string, Shape>>): boolean {
  const [named] = handedDown(conditions, 'properties', (members) => [members])
  return (
    conditions.some((each) => holdsKeyword(each, 'soundImage')) ||
    named.some((members) => Object.keys(members).some((name) => properties[name] === undefined))
  )
}

function holdsKeyword(part: unknown, keyword: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  return Object.hasOwn(part, keyword) || Object.values(part).some((each) => holdsKeyword(each, keyword))
}

function faultLines(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  declarations: Declarations,
): readonly string[] {
  const parts = partsOf(shape, value, conditions, declarations)
  if (parts === undefined) return [`faults |= ${faultsOf(shape, value, conditions, declarations)}`]
  const demanded = all(parts.demands)
  return branched(parts.test, `faults |= ${parts.fault}`, [
    ...(demanded === 'true' ? [] : [`if (!${demanded}) faults |= ${conditionFault}`]),
    ...textNotes(shape, value, conditions, declarations),
  ])
}

/** Writes what a test that fails leads to, and what one that holds. */
export function branched(test: string, failed: string, held: readonly string[]): readonly string[] {
  if (test === 'true') return held
  return [`if (!(${test})) {`, failed, ...(held.length === 0 ? [] : ['} else {', ...held]), '}']
}

/** Writes the note of a text that is a piece of media; an empty one is none. */
function textNotes(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  declarations: Declarations,
): readonly string[] {
  const field = mediaField(conditions)
  const note = field === undefined ? undefined : mediaNote(field, shape, declarations)
  return note === undefined ? [] : [`if (${value} !== '') ${note.line}`]
}

/** How a loop over members is written out. */
export interface MemberLoop {
  readonly object: string
  /** What the function does at a member that it does not own. */
  readonly leave: string
  /** The lines about a member of a name, whose value is `member`. */
  readonly judge: (name: string, property: Shape, conditions: readonly Condition[]) => readonly string[]
  /** The line about a member that the shape refuses. */
  readonly refuse: (property: Shape) => string
  /** The line about a member that the shape does not know. */
  readonly other: string
}

/** Writes the loop that reads each member once; an undefined member is absent, as JSON would leave it out. */
export function memberLoop(
  shape: Shape,
  conditions: readonly Condition[],
  { object, leave, judge, refuse, other }: MemberLoop,
): readonly string[] {
  const isOpen = shape.additionalProperties === true
  const arms = Object.entries(shape.properties ?? {}).map(([name, property]) => {
    if (property.not !== undefined) return { name, lines: [refuse(property)] }
    const [own] = handedDown(conditions, 'properties', (members) =>
      Object.hasOwn(members, name) ? [members[name] as Condition] : [],
    )
    return { name, lines: judge(name, property, own) }
  })
  return [
    `for (const name in ${object}) {`,
    // Written out like this, V8 knows in such a loop that each name is an own one, and the test costs nothing.
    `if (!Object.prototype.hasOwnProperty.call(${object}, name)) ${leave}`,
    `const member = ${object}[name]`,
    'if (member === undefined) continue',
    ...switchOn(arms, isOpen ? '' : other),
    '}',
  ]
}

interface Arm {
  readonly name: string
  readonly lines: readonly string[]
}

/** Writes arms by their names, one for all names that are judged alike. */
function switchOn(arms: readonly Arm[], otherwise: string): readonly string[] {
  const labels = new Map<string, string[]>()
  for (const { name, lines } of arms) {
    const text = lines.join('\n')
    if (text !== otherwise) labels.set(text, [...(labels.get(text) ?? []), `case ${JSON.stringify(name)}:`])
  }
  const cases = [...labels].flatMap(([text, names]) => [...names, text, 'break'])
  return ['switch (name) {', ...cases, ...(otherwise === '' ? [] : ['default:', otherwise]), '}']
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
  return (condition) => !Object.keys(condition).every((keyword) => keyword === 'media' || silent.includes(keyword))
}
