import type { Path, Severity } from '../schemas/issue'
import { accepts } from './accepts'
import { knownWordsOf, nearestWord } from './nearest-word'
import { addFinding, type Finding, isFull, type Report } from './report'
import { wrongNumber, wrongText, wrongType, wrongWord } from './scalar-findings'
import { has, isObject, isType, member, mostAlike, type Shape } from './shape'
import { tagsOf, wrongTag } from './tag-findings'
import { label, safeName, typeWord } from './wording'

export interface CollectOptions {
  readonly unknownFields: Severity | 'ignore'
}

/**
 * Finds what is wrong with the shape of a body: one problem, one finding, with a path to the offending member.
 *
 * Of a union only the branch that the writer meant is judged. Stops once the report is full. Of a body whose other
 * members are known to be right only the suspects are visited, in the order of the body.
 */
export function collect(
  shape: Shape,
  body: unknown,
  report: Report,
  options: CollectOptions,
  suspects?: readonly string[],
): void {
  const context = { report, options, path: [] }
  if (suspects === undefined || !isObject(body)) visit(shape, body, context)
  else visitMembers(shape, body, suspects, context)
}

interface Context {
  readonly report: Report
  readonly options: CollectOptions
  /** Where the visit is now; one list for all of it, so that only findings copy it. */
  readonly path: (string | number)[]
}

function visit(shape: Shape, value: unknown, context: Context): void {
  const finding = scalarFinding(shape, value, context.path)
  if (finding !== undefined) return add(shape, finding, context.report)
  if (shape.anyOf !== undefined) return visitAlternatives(shape, shape.anyOf, value, context)
  if (shape.oneOf !== undefined) return visitTagged(shape, shape.oneOf, value, context)
  if (Array.isArray(value)) return visitList(shape, value, context)
  if (isObject(value) && shape.properties !== undefined) visitMembers(shape, value, Object.keys(value), context)
}

type OwnFinding = Omit<Finding, 'severity'>

/** What is wrong with a value itself, whatever is in it. */
function scalarFinding(shape: Shape, value: unknown, path: Path): OwnFinding | undefined {
  if (shape.not !== undefined) return { code: 'not', path, message: `${label(path)} is not accepted.` }
  if (shape.anyOf !== undefined) return undefined
  if (shape.type !== undefined && !isType(value, shape.type)) return wrongType(shape, [shape.type], value, path)
  if (shape.enum !== undefined && !shape.enum.includes(value)) return wrongWord(shape.enum, value, path)
  if (typeof value === 'string') return wrongText(shape, value, path)
  return typeof value === 'number' ? wrongNumber(shape, value, path) : undefined
}

/** Adds a finding, in the words of the schema's own annotation where it has one. */
function add({ issue }: Shape, finding: OwnFinding, report: Report): void {
  const { code, path, message, hint, allowed, requested } = finding
  addFinding(report, {
    code: issue?.code ?? code,
    severity: issue?.severity ?? 'error',
    path,
    message: issue?.message ?? message,
    hint: issue?.hint ?? hint,
    allowed,
    requested,
  })
}

function visitList(shape: Shape, list: readonly unknown[], context: Context): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = shape
  const { path, report } = context
  if (list.length < minItems || list.length > maxItems) {
    const isShort = list.length < minItems
    const bound = isShort ? `at least ${minItems}` : `at most ${maxItems}`
    const message = `${label(path)} must have ${bound} items, not ${list.length}.`
    return add(shape, { code: isShort ? 'minItems' : 'maxItems', path, message }, report)
  }
  if (items === undefined) return
  for (let index = 0; index < list.length; index += 1) {
    if (isFull(report)) return
    path.push(index)
    visit(items, list[index], context)
    path.pop()
  }
}

/** Visits members by their names; one that is undefined is absent, and is looked up only where its name matters. */
function visitMembers(shape: Shape, object: Record<string, unknown>, names: readonly string[], context: Context): void {
  const { properties = {}, required = [], additionalProperties } = shape
  const { path, report } = context
  if (!isMismatch(properties, object, names)) {
    for (const name of required) if (!has(object, name)) missing(shape, name, context)
  }
  for (const name of names) {
    if (isFull(report)) return
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property === undefined && (additionalProperties === true || isDropped(context))) continue
    const value = object[name]
    if (value === undefined) continue
    if (property === undefined) unknownField(properties, name, context)
    else {
      path.push(name)
      visit(property, value, context)
      path.pop()
    }
  }
}

/** Whether a member is another variant's payload: it stands for the missing one, and the mismatch names that problem. */
function isMismatch(
  properties: Readonly<Record<string, Shape>>,
  object: Record<string, unknown>,
  names: readonly string[],
): boolean {
  for (const name of names) {
    const refusal = Object.hasOwn(properties, name) ? properties[name]?.issue?.code : undefined
    if (refusal === 'variant-mismatch' && object[name] !== undefined) return true
  }
  return false
}

/** Whether a finding about an unknown field would go nowhere. */
function isDropped({ options, report }: Context): boolean {
  return options.unknownFields === 'ignore' || isFull(report, options.unknownFields)
}

function missing(shape: Shape, name: string, { path, report }: Context): void {
  const place = [...path, name]
  const property = shape.properties?.[name]
  const type = property?.type === undefined ? '' : ` and must be ${property.expects ?? typeWord(property.type)}`
  add({}, { code: 'required', path: place, message: `${label(place)} is required${type}.` }, report)
}

function unknownField(properties: Readonly<Record<string, Shape>>, name: string, context: Context): void {
  const { options, path, report } = context
  const severity = options.unknownFields
  if (severity === 'ignore' || isFull(report, severity)) return
  const near = nearestWord(name, knownWordsOf(properties, acceptedNames))
  const shown = safeName(name)
  const where = path.length === 0 ? '' : ` in ${label(path)}`
  addFinding(report, {
    code: 'unknown-field',
    severity,
    path: [...path, shown],
    message: `\`${shown}\` is not a field of this dialect${where}.`,
    hint: near === undefined ? undefined : `Did you mean \`${near}\`?`,
  })
}

function acceptedNames(properties: Readonly<Record<string, Shape>>): readonly string[] {
  return Object.keys(properties).filter((name) => properties[name]?.not === undefined)
}

/** Judges by the branch whose type the value has; between several, by the most alike of those that accept it. */
function visitAlternatives(shape: Shape, branches: readonly Shape[], value: unknown, context: Context): void {
  const fitting = branches.filter((branch) => branch.type === undefined || isType(value, branch.type))
  if (fitting.length === 0) {
    const types = [...new Set(branches.map((branch) => branch.type ?? 'another'))]
    return add(shape, wrongType(shape, types, value, context.path), context.report)
  }
  const accepting = fitting.filter((branch) => accepts(branch, value))
  const meant = mostAlike(accepting.length > 0 ? accepting : fitting, value)
  // The union's own annotation speaks for a branch that has none.
  const annotated = shape.issue === undefined ? meant : { ...meant, issue: { ...shape.issue, ...meant.issue } }
  visit(annotated, value, context)
}

function visitTagged(shape: Shape, branches: readonly Shape[], value: unknown, context: Context): void {
  const tagName = shape.discriminator?.propertyName ?? ''
  const tag = member(value, tagName)
  for (const branch of branches) if (tagsOf(branch, tagName).includes(tag)) return visit(branch, value, context)
  if (isObject(value)) add({}, wrongTag(shape, branches, value, context.path), context.report)
}
