import type { Path, Severity } from '../schemas/issue'
import { accepts } from './accepts'
import { knownWordsOf, nearestWord } from './nearest-word'
import { type Members, type Outline, outlineOf, type Tag } from './outline'
import { addFinding, addPlain, type Finding, isFull, type Report } from './report'
import { wrongNumber, wrongText, wrongType, wrongWord } from './scalar-findings'
import { has, isObject, isType, mostAlike, type Shape } from './shape'
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
  if (suspects.isMissing && lacksRequired(outline, outline.members, body)) reportMissing(outline, body, context)
  for (const name of suspects.members) visitMember(outline, outline.members, body, name, context)
}

interface Context {
  readonly report: Report
  readonly unknownFields: Severity | 'ignore'
  /** Where the visit is now; one list for all of it, so that only findings copy it. */
  readonly path: (string | number)[]
}

function visit(outline: Outline, value: unknown, context: Context): void {
  const { shape, type, words, alternatives } = outline
  if (outline.isRefused) return refuse(outline, context)
  if (alternatives !== undefined) return visitAlternatives(outline, alternatives, value, context)
  const { path, report } = context
  if (type !== undefined && !isType(value, type)) return add(outline, wrongType(shape, [type], value, path), report)
  if (words?.includes(value) === false) return add(outline, wrongWord(words, value, path), report)
  if (typeof value === 'object') return visitInside(outline, value, context)
  const finding = outline.isBounded ? boundFinding(shape, value, path) : undefined
  if (finding !== undefined) add(outline, finding, report)
}

function visitInside(outline: Outline, value: object | null, context: Context): void {
  const { tag, members } = outline
  if (Array.isArray(value)) return tag === undefined ? visitList(outline, value, context) : undefined
  if (!isObject(value)) return
  if (tag !== undefined) visitTagged(outline.shape, tag, value, context)
  else if (members !== undefined) visitMembers(outline, members, value, context)
}

type OwnFinding = Omit<Finding, 'severity'>

function boundFinding(shape: Shape, value: unknown, path: Path): OwnFinding | undefined {
  if (typeof value === 'string') return wrongText(shape, value, path)
  return typeof value === 'number' ? wrongNumber(shape, value, path) : undefined
}

/** Adds a finding, in the words of the schema's own annotation where it has one. */
function add({ issue }: Outline, finding: OwnFinding, report: Report): void {
  const { code, path, message, hint, allowed, requested } = finding
  addFinding(report, {
    code: issue.code ?? code,
    severity: issue.severity,
    path,
    message: issue.message ?? message,
    hint: issue.hint ?? hint,
    allowed,
    requested,
  })
}

function refuse({ issue }: Outline, { path, report }: Context): void {
  const message = issue.message ?? `${label(path)} is not accepted.`
  addPlain(report, issue.code ?? 'not', issue.severity, path, message, issue.hint)
}

function visitList(outline: Outline, list: readonly unknown[], context: Context): void {
  const { item } = outline
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = outline.shape
  const { path, report } = context
  if (list.length < minItems || list.length > maxItems) {
    const isShort = list.length < minItems
    const bound = isShort ? `at least ${minItems}` : `at most ${maxItems}`
    const message = `${label(path)} must have ${bound} items, not ${list.length}.`
    return add(outline, { code: isShort ? 'minItems' : 'maxItems', path, message }, report)
  }
  if (item === undefined) return
  for (let index = 0; index < list.length; index += 1) {
    if (isFull(report)) return
    path.push(index)
    visit(item, list[index], context)
    path.pop()
  }
}

function visitMembers(outline: Outline, members: Members, object: Record<string, unknown>, context: Context): void {
  if (lacksRequired(outline, members, object)) reportMissing(outline, object, context)
  for (const name in object) {
    // biome-ignore lint/suspicious/noPrototypeBuiltins: V8 knows in such a loop that each name is an own one, and the test costs nothing.
    if (Object.prototype.hasOwnProperty.call(object, name)) visitMember(outline, members, object, name, context)
  }
}

/** Visits a member; one that is undefined is absent, and is looked up only where its name matters. */
function visitMember(
  { shape, isOpen }: Outline,
  members: Members,
  object: Record<string, unknown>,
  name: string,
  context: Context,
): void {
  if (isFull(context.report)) return
  const outline = members.get(name)?.outline
  if (outline === undefined && (isOpen || isDropped(context))) return
  const value = object[name]
  if (value === undefined) return
  if (outline === undefined) return unknownField(shape, name, context)
  if (typeof value === outline.plainType) return
  context.path.push(name)
  if (outline.isRefused) refuse(outline, context)
  else visit(outline, value, context)
  context.path.pop()
}

/** Whether a required member is missing and no payload of another variant stands for it. */
function lacksRequired({ required }: Outline, members: Members, object: Record<string, unknown>): boolean {
  let missing = required.length
  if (missing === 0) return false
  for (const name in object) {
    // biome-ignore lint/suspicious/noPrototypeBuiltins: V8 knows in such a loop that each name is an own one, and the test costs nothing.
    if (!Object.prototype.hasOwnProperty.call(object, name)) continue
    const member = members.get(name)
    if (member === undefined || !(member.isRequired || member.isOfOtherVariant) || object[name] === undefined) continue
    if (member.isOfOtherVariant) return false
    missing -= 1
  }
  return missing > 0
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
  addPlain(report, 'required', 'error', place, `${label(place)} is required${type}.`, undefined)
}

function unknownField({ properties = {} }: Shape, name: string, { unknownFields, path, report }: Context): void {
  if (unknownFields === 'ignore') return
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
function visitAlternatives(outline: Outline, branches: readonly Outline[], value: unknown, context: Context): void {
  const fitting = branches.filter(({ type }) => type === undefined || isType(value, type))
  const [first, ...others] = fitting
  if (first === undefined) {
    const types = [...new Set(branches.map(({ type }) => type ?? 'another'))]
    return add(outline, wrongType(outline.shape, types, value, context.path), context.report)
  }
  if (others.length === 0) return visit(first, value, context)
  const shapes = fitting.map((branch) => branch.shape)
  const accepting = shapes.filter((branch) => accepts(branch, value))
  visit(outlineOf(mostAlike(accepting.length > 0 ? accepting : shapes, value)), value, context)
}

function visitTagged(shape: Shape, { name, branches }: Tag, object: Record<string, unknown>, context: Context): void {
  const branch = branches.get(Object.hasOwn(object, name) ? object[name] : undefined)
  if (branch === undefined) {
    const finding = wrongTag(shape, shape.oneOf ?? [], object, context.path)
    return addFinding(context.report, { severity: 'error', ...finding })
  }
  if (branch.members === undefined) visit(branch, object, context)
  else visitMembers(branch, branch.members, object, context)
}
