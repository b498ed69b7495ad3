import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { handedDown, isAboutLists, isAboutObjects, isAboutScalars, isAboutUnknown } from './condition-reach'
import { all, any, expression, type Subject } from './condition-source'
import type { Declarations } from './declarations'
import { mediaField, mediaNote } from './media-source'
import { memberLoop } from './member-loop'
import { unlessPlainUrl } from './plain-url'
import { scalarTests } from './scalar-source'

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
  if (holdsOthers(shape)) return `(${faultsOf(shape, value, conditions, declarations)} === 0)`
  const subject = { value, type: shape.type }
  const tests = conditions.filter(isAboutScalars).map((each) => expression(each, subject, declarations))
  return all([...scalarTests(shape, value, declarations), ...tests])
}

/** Whether a value holds others, as tagged unions do too, which are unions of objects. */
function holdsOthers({ type }: Shape): boolean {
  return type === 'object' || type === 'array'
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
  const { oneOf, type } = shape
  if (shape.not === undefined) {
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
  return holdsOthers(shape) ? undefined : scalarParts(shape, value, conditions, declarations)
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
  const { items = {}, minItems, maxItems } = shape
  const [ofItems, others] = handedDown(conditions, 'items', (each) => [each])
  const judged = faultLines(items, 'item', ofItems, declarations)
  const loop = ['for (let index = 0; index < list.length; index += 1) {', 'const item = list[index]', ...judged, '}']
  const lines = [
    `if (!Array.isArray(list)) return ${anyFault}`,
    ...(minItems === undefined ? [] : [`if (list.length < ${minItems}) return ${anyFault}`]),
    ...(maxItems === undefined ? [] : [`if (list.length > ${maxItems}) return ${anyFault}`]),
    'let faults = 0',
    ...(judged.length === 0 ? [] : loop),
    ...others
      .filter(isAboutLists)
      .flatMap((each) => conditionLine(each, { value: 'list', type: 'array' }, declarations)),
    'return faults',
  ]
  return declarations.add('inList', `function @(list, found) {\n${lines.join('\n')}\n}`)
}

function conditionLine(condition: Condition, subject: Subject, declarations: Declarations): readonly string[] {
  const test = expression(condition, subject, declarations)
  return test === 'true' ? [] : [`if (!${test}) faults |= ${conditionFault}`]
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
    `const tag = value[${JSON.stringify(tag)}]`,
    // Only texts are compared, as in the tests of words.
    `if (typeof tag !== 'string') return ${anyFault}`,
    'switch (tag) {',
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
  const { properties = {}, required = [], additionalProperties: isOpen = false } = shape
  const [, undivided] = handedDown(conditions, 'properties', () => [])
  // The loop lets members pass that it does not know.
  const isAsked = (each: Condition) => undivided.includes(each) || (isOpen && isAboutUnknown([each], properties))
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
    ...conditions
      .filter((each) => isAsked(each) && isAboutObjects(each))
      .flatMap((each) => conditionLine(each, { value: 'value', type: 'object' }, declarations)),
    ...(media === undefined ? [] : [media.line]),
    'return faults',
  ]
  return declarations.add('inObject', `function @(value, found) {\n${lines.join('\n')}\n}`)
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
  const notes = textNotes(shape, value, conditions, declarations)
  const lines = branched(parts.test, `faults |= ${parts.fault}`, [
    ...(demanded === 'true' ? [] : [`if (!${demanded}) faults |= ${conditionFault}`]),
    ...notes,
  ])
  return unlessPlainUrl(shape, value, conditions, lines, notes, declarations)
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
