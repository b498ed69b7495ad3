import type { Condition, Dialect, Encoding, Rule, UploadLimits, WirePath } from '../../schemas/contract'
import type { LimitTable } from '../../schemas/model-facts'
import type { Shape } from '../shape'
import { aliasLines, anyOf } from './alias-source'
import { ruleConditions } from './compose'
import { expression, type Subject } from './condition-source'
import { type Decision, decisionSource, isAlike, joined, refusal } from './decision'
import type { Declarations } from './declarations'
import { imageConditions } from './image-conditions'
import { asksForMedia, limitLines, modelLines } from './limit-source'
import { mediaConditions } from './media-source'
import type { ModelKinds } from './model-kinds'
import { unlessPlainUrl } from './plain-url'
import { branched, conditionFault, faultsOf, partsOf, shapeFault } from './shape-source'
import { isSizeSpelling, spellingTest } from './size-spelling'

/** What one decision is written from. */
export interface CleanParts {
  readonly shape: Shape
  readonly encoding: Encoding
  readonly dialect: Pick<Dialect, 'aliases' | 'fields' | 'rules'>
  readonly limits: LimitTable
  /** What the rules of all encodings ask of the model. */
  readonly kinds: ModelKinds
  /** What an uploaded image must be; absent where the dialect takes none. */
  readonly upload: UploadLimits | undefined
}

/** The code that reads the value at a path of a body; `undefined` where the body cannot have it. */
export type Variables = (path?: WirePath) => string | undefined

interface IndexedCondition {
  readonly condition: Condition
  /** The place of its rule in the dialect. */
  readonly index: number
  /** Whether all that its rule may find lies within the place that the rule is about. */
  readonly isPlaced: boolean
}

/**
 * Writes functions from a body and its dialect to whether `validate` would report nothing of it, one for each encoding.
 *
 * One loop over the body's members tests each and keeps what rules, aliases and the model's limits ask for. It may refuse
 * what the collector would accept, never the other way round. After a failure it goes on, and notes what is suspect.
 *
 * A form differs from JSON in little, so that one function decides on both where it can.
 */
export function cleanSources(all: readonly CleanParts[], declarations: Declarations): readonly string[] {
  const names = [...new Set(all.flatMap(({ shape }) => Object.keys(shape.properties ?? {})))]
  const decisions = all.map((parts) => decisionOf(parts, names, declarations))
  const [json, form] = decisions
  if (json === undefined || form === undefined || !isAlike(json, form)) {
    return decisions.map((decision) => decisionSource(decision, names, declarations))
  }
  const both = decisionSource(joined(json, form, [refusal(declarations)]), names, declarations)
  return [both, both]
}

function decisionOf(parts: CleanParts, names: readonly string[], declarations: Declarations): Decision {
  const { shape, dialect } = parts
  const asked = new Set<string>()
  const member = (name: string) => {
    const property = shape.properties?.[name]
    if (property === undefined || property.not !== undefined) return undefined
    asked.add(name)
    return `$${names.indexOf(name)}`
  }
  const ownTest = (name: string, condition: Condition) =>
    name === dialect.fields.model[0] ? parts.kinds.test(condition) : undefined
  const conditions = indexedConditions(parts)
  const memberOf = (each: IndexedCondition) => handedTo(each, dialect.fields.model[0])
  const variable: Variables = ([name, ...rest] = []) => {
    const held = name === undefined ? undefined : member(name)
    return held === undefined || rest.length === 0
      ? held
      : `${declarations.use('valueAt')}(${held}, ${JSON.stringify(rest)})`
  }
  const ruleLines = conditions
    .filter((each) => memberOf(each) === undefined)
    .flatMap((each) => ruleLine(each, { value: 'body', member, ownTest }, declarations))
  const required = (shape.required ?? []).map((name) => `${member(name)} === undefined`)
  const down = conditions.filter((each) => memberOf(each) !== undefined)
  const demands: readonly Demand[] = [
    ...down,
    ...imageConditions(dialect.fields, shape, parts.upload).map((condition) => ({
      condition,
      note: `${declarations.use('noteImages')}(found)`,
    })),
    ...mediaDemands(parts),
  ]
  const arms = Object.entries(shape.properties ?? {}).map(([name, property]) => {
    if (property.not !== undefined) return [name, [refusal(declarations)]] as const
    const own = demands
      .flatMap((each) => demandOn(name, each))
      .filter(({ condition }) => !isSizeSpelling(name, condition, parts))
    return [name, [...judgeLines(property, own, declarations), ...placeLines(name, parts)]] as const
  })
  return {
    arms: new Map(arms),
    asked,
    isOpen: shape.additionalProperties === true,
    model: modelLines(parts, variable, declarations),
    notes: [
      ...(required.length === 0 ? [] : [`if (${required.join(' || ')}) ${declarations.use('noteMissing')}(found)`]),
      ...ruleLines,
      ...spellingLines(demands, parts, variable, declarations),
      ...aliasLines(parts, variable, declarations),
      ...uploadLines(parts, variable, declarations),
    ],
    limits: limitLines(parts, variable, declarations),
  }
}

/** Writes the note of a rule about the body as a whole; none of one that always holds. */
function ruleLine(
  { condition, index }: IndexedCondition,
  body: Subject,
  declarations: Declarations,
): readonly string[] {
  const test = expression(condition, body, declarations)
  return test === 'true' ? [] : [`if (!${test}) ${declarations.use('noteRules')}(found, ${index})`]
}

function indexedConditions({ dialect, encoding }: CleanParts): readonly IndexedCondition[] {
  return dialect.rules.flatMap((rule, index) =>
    ruleConditions([rule], encoding).map((condition) => ({ condition, index, isPlaced: isPlaced(rule) })),
  )
}

// Else a condition on what is within the place would be taken for one of a rule about that.
function isPlaced({ on = [], when, expects }: Rule): boolean {
  return on.length > 0 && (when !== undefined || (expects.properties === undefined && expects.items === undefined))
}

/** The one member that a condition is about; that of the model is not handed down, since it is looked up first. */
function handedTo({ condition, isPlaced }: IndexedCondition, modelName: string | undefined): string | undefined {
  // A condition on a place is one on the first member that leads there.
  const [name] = Object.keys(condition.properties ?? {})
  return isPlaced && name !== modelName ? name : undefined
}

/** What is asked of a member, by a rule or with the code that notes where it may not be so. */
interface Demand {
  readonly condition: Condition
  readonly index?: number
  readonly note?: string
}

/** Writes the notes of demands, each once, the rules among them together. */
function notesOf(demands: readonly Demand[], declarations: Declarations): readonly string[] {
  const rules = demands.flatMap(({ index }) => index ?? [])
  const others = new Set(demands.flatMap(({ note }) => note ?? []))
  return [...(rules.length === 0 ? [] : [`${declarations.use('noteRules')}(found, ${rules.join(', ')})`]), ...others]
}

function demandOn(name: string, demand: Demand): readonly Demand[] {
  // Each member of `properties` is a condition.
  const properties = demand.condition.properties as Readonly<Record<string, Condition>>
  const condition = properties[name]
  return condition === undefined ? [] : [{ ...demand, condition }]
}

/** Writes the notes of rules about the spelling of a size, which is read only where the model does not settle it. */
function spellingLines(
  demands: readonly Demand[],
  parts: CleanParts,
  variable: Variables,
  declarations: Declarations,
): readonly string[] {
  const path = parts.dialect.fields.size?.[0]
  const [name = ''] = path ?? []
  const value = variable(path)
  if (value === undefined) return []
  return demands
    .flatMap((each) => demandOn(name, each))
    .filter(({ condition }) => isSizeSpelling(name, condition, parts))
    .flatMap((each) =>
      notesOf([each], declarations).map((note) => `if (${spellingTest(each.condition, value, declarations)}) ${note}`),
    )
}

/** Notes a member that is of another shape, and the rules and images in it that are not known to be right. */
function judgeLines(shape: Shape, demands: readonly Demand[], declarations: Declarations): readonly string[] {
  const notes = notesOf(demands, declarations)
  const conditions = demands.map(({ condition }) => condition)
  const noteMember = `${declarations.use('noteMember')}(found, name)`
  const parts = partsOf(shape, 'member', conditions, declarations)
  if (parts === undefined) {
    return [
      `if ((faults = ${faultsOf(shape, 'member', conditions, declarations)}) !== 0) {`,
      `if ((faults & ${shapeFault}) !== 0 && ${noteMember}) return false`,
      ...(notes.length === 0 ? [] : [`if ((faults & ${conditionFault}) !== 0) {`, ...notes, '}']),
      '}',
    ]
  }
  const { test, fault, demands: tests } = parts
  const failed = new Set(
    tests.flatMap((each, index) =>
      each === 'true'
        ? []
        : notesOf(demands.slice(index, index + 1), declarations).map((note) => `if (!${each}) ${note}`),
    ),
  )
  const failing = [`if (${noteMember}) return false`, ...(fault === shapeFault ? [] : notes)]
  const lines = branched(test, failing.join('\n'), [...failed])
  return unlessPlainUrl(shape, 'member', conditions, lines, [], declarations)
}

function mediaDemands(parts: CleanParts): readonly Demand[] {
  if (!asksForMedia(parts)) return []
  return mediaConditions(parts.dialect.fields, parts.shape).map((condition) => ({ condition, note: 'places += 1' }))
}

/** Counts the places for media that a body holds; one that is not told where it is read counts twice. */
function placeLines(name: string, parts: CleanParts): readonly string[] {
  if (!asksForMedia(parts)) return []
  const { dialect, shape } = parts
  const here = (dialect.fields.media ?? []).filter(({ path }) => path[0] === name)
  if (here.length === 0) return []
  const isTold = here.length === 1 && mediaConditions({ ...dialect.fields, media: here }, shape).length === 1
  return [`places += ${isTold ? 1 : 2}`]
}

function uploadLines(
  { dialect, encoding, upload }: CleanParts,
  variable: Variables,
  declarations: Declarations,
): readonly string[] {
  if (upload === undefined) return []
  const file = variable([upload.field])
  const isSound = `${declarations.use('isSoundUpload')}(${declarations.add('upload', JSON.stringify(upload))}, body)`
  const media = anyOf((dialect.fields.media ?? []).map(({ path }) => variable(path.slice(0, 1))))
  const holdsSound = `${declarations.use('holdsSoundImages')}(dialect, body)`
  const noteUpload = () => `${declarations.use('noteUpload')}(found)`
  const noteImages = () => `${declarations.use('noteImages')}(found)`
  return [
    ...(encoding === 'json' ? [] : [`if (typeof ${file} === 'object' && !${isSound}) ${noteUpload()}`]),
    ...(upload.matches === undefined ? [] : [`if (${media} && !${holdsSound}) ${noteImages()}`]),
  ]
}
