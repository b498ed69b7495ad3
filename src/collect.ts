import type { Path, Severity } from '../schemas/issue'
import { accepts } from './accepts'
import { knownWordsOf, nearestWord } from './nearest-word'
import { type Outline, outlineOf, type Tag } from './outline'
import { addFinding, type Finding, isFull, type Report } from './report'
import { wrongNumber, wrongText, wrongType, wrongWord } from './scalar-findings'
import { has, isObject, isType, member, mostAlike, type Shape } from './shape'
import { wrongTag } from './tag-findings'
import { label, safeName, typeWord } from './wording'

export interface CollectOptions {
  readonly unknownFields: Severity | 'ignore'
}

/** What is known of a body to need a look; everything else in it is right. */
export interface ShapeSuspects {
  /** In the order of the body. */
  readonly members: readonly string[]
  /** Whether a required member is missing. */
  readonly isMissing: boolean
}

/**
 * Finds what is wrong with the shape of a body: one problem, one finding, with a path to the offending member.
 *
 * Of a union only the branch that the writer meant is judged. Stops once the report is full. Where suspects are known
 * nothing else is visited.
 */
export function collect(
  shape: Shape,
  body: unknown,
  report: Report,
  options: CollectOptions,
  suspects?: ShapeSuspects,
): void {
  const outline = outlineOf(shape)
  const context: Context = { report, unknownFields: options.unknownFields, path: [] }
  if (suspects === undefined || outline.members === undefined || !isObject(body)) return visit(outline, body, context)
  if (suspects.isMissing && !holdsOther(outline, body)) reportMissing(outline, body, context)
  for (const name of suspects.members) visitMember(outline, outline.members, body, name, context)
}

interface Context {
  readonly report: Report
  readonly unknownFields: Severity | 'ignore'
  /** Where the visit is now; one list for all of it, so that only findings copy it. */
  readonly path: (string | number)[]
}

function visit(outline: Outline, value: unknown, context: Context): void {
  const { shape, type, words, alternatives, tag, members } = outline
  if (outline.isRefused) return refuse(outline, context)
  if (alternatives !== undefined) return visitAlternatives(shape, alternatives, value, context)
  const { path, report } = context
  if (type !== undefined && !isType(value, type)) return add(shape, wrongType(shape, [type], value, path), report)
  if (words?.includes(value) === false) return add(shape, wrongWord(words, value, path), report)
  if (typeof value !== 'object') {
    const finding = outline.isBounded ? boundFinding(shape, value, path) : undefined
    return finding === undefined ? undefined : add(shape, finding, report)
  }
  if (tag !== undefined) return visitTagged(shape, tag, value, context)
  if (Array.isArray(value)) return visitList(outline, value, context)
  if (members !== undefined && isObject(value)) visitMembers(outline, members, value, context)
}

type OwnFinding = Omit<Finding, 'severity'>

function boundFinding(shape: Shape, value: unknown, path: Path): OwnFinding | undefined {
  if (typeof value === 'string') return wrongText(shape, value, path)
  return typeof value === 'number' ? wrongNumber(shape, value, path) : undefined
}

/** Adds a finding, in the words of the schema's own annotation where it has one. */
function add({ issue }: Pick<Shape, 'issue'>, finding: OwnFinding, report: Report): void {
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

function refuse({ issue }: Outline, { path, report }: Context): void {
  addFinding(report, {
    code: issue?.code ?? 'not',
    severity: issue?.severity ?? 'error',
    path,
    message: issue?.message ?? `${label(path)} is not accepted.`,
    hint: issue?.hint,
  })
}

function visitList({ shape, item }: Outline, list: readonly unknown[], context: Context): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = shape
  const { path, report } = context
  if (list.length < minItems || list.length > maxItems) {
    const isShort = list.length < minItems
    const bound = isShort ? `at least ${minItems}` : `at most ${maxItems}`
    const message = `${label(path)} must have ${bound} items, not ${list.length}.`
    return add(shape, { code: isShort ? 'minItems' : 'maxItems', path, message }, report)
  }
  if (item === undefined) return
  for (let index = 0; index < list.length; index += 1) {
    if (isFull(report)) return
    path.push(index)
    visit(item, list[index], context)
    path.pop()
  }
}

type Members = ReadonlyMap<string, Outline>

function visitMembers(outline: Outline, members: Members, object: Record<string, unknown>, context: Context): void {
  if (!hasRequired(outline, object) && !holdsOther(outline, object)) reportMissing(outline, object, context)
  for (const name in object) {
    if (Object.hasOwn(object, name)) visitMember(outline, members, object, name, context)
  }
}

/** Visits a member; one that is undefined is absent, and is looked up only where its name matters. */
function visitMember(
  outline: Outline,
  members: Members,
  object: Record<string, unknown>,
  name: string,
  context: Context,
): void {
  const { path, report } = context
  if (isFull(report)) return
  const member = members.get(name)
  if (member === undefined && (outline.isOpen || isDropped(context))) return
  const value = object[name]
  if (value === undefined) return
  if (member === undefined) return unknownField(outline.shape, name, context)
  path.push(name)
  visit(member, value, context)
  path.pop()
}

function hasRequired({ required }: Outline, object: Record<string, unknown>): boolean {
  for (const name of required) if (!has(object, name)) return false
  return true
}

/** Whether an object holds the payload of another variant. */
function holdsOther({ members }: Outline, object: Record<string, unknown>): boolean {
  for (const name in object) {
    if (members?.get(name)?.isOfOtherVariant === true && has(object, name)) return true
  }
  return false
}

/** Whether a finding about an unknown field would go nowhere. */
function isDropped({ unknownFields, report }: Context): boolean {
  return unknownFields === 'ignore' || isFull(report, unknownFields)
}

function reportMissing({ shape, required }: Outline, object: Record<string, unknown>, context: Context): void {
  for (const name of required) if (!has(object, name)) missing(shape, name, context)
}

function missing(shape: Shape, name: string, { path, report }: Context): void {
  const place = [...path, name]
  const property = shape.properties?.[name]
  const type = property?.type === undefined ? '' : ` and must be ${property.expects ?? typeWord(property.type)}`
  add({}, { code: 'required', path: place, message: `${label(place)} is required${type}.` }, report)
}

function unknownField({ properties = {} }: Shape, name: string, { unknownFields, path, report }: Context): void {
  if (unknownFields === 'ignore' || isFull(report, unknownFields)) return
  const near = nearestWord(name, knownWordsOf(properties, acceptedNames))
  const shown = safeName(name)
  const where = path.length === 0 ? '' : ` in ${label(path)}`
  addFinding(report, {
    code: 'unknown-field',
    severity: unknownFields,
    path: [...path, shown],
    message: `\`${shown}\` is not a field of this dialect${where}.`,
    hint: near === undefined ? undefined : `Did you mean \`${near}\`?`,
  })
}

function acceptedNames(properties: Readonly<Record<string, Shape>>): readonly string[] {
  return Object.keys(properties).filter((name) => properties[name]?.not === undefined)
}

/** Judges by the branch whose type the value has; between several, by the most alike of those that accept it. */
function visitAlternatives(shape: Shape, branches: readonly Outline[], value: unknown, context: Context): void {
  const fitting = branches.filter(({ type }) => type === undefined || isType(value, type))
  const [first, ...others] = fitting
  if (first === undefined) {
    const types = [...new Set(branches.map(({ type }) => type ?? 'another'))]
    return add(shape, wrongType(shape, types, value, context.path), context.report)
  }
  if (others.length === 0) return visit(first, value, context)
  const shapes = fitting.map((branch) => branch.shape)
  const accepting = shapes.filter((branch) => accepts(branch, value))
  visit(outlineOf(mostAlike(accepting.length > 0 ? accepting : shapes, value)), value, context)
}

function visitTagged(shape: Shape, { name, branches }: Tag, value: unknown, context: Context): void {
  const branch = branches.get(member(value, name))
  if (branch !== undefined) return visit(branch, value, context)
  if (isObject(value)) add({}, wrongTag(shape, shape.oneOf ?? [], value, context.path), context.report)
}
