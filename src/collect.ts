import type { Path, Severity } from '../schemas/issue'
import { accepts } from './accepts'
import { nearestWord } from './nearest-word'
import type { Finding, Report } from './report'
import { has, isObject, isType, isWithinLength, matches, member, mostAlike, type Shape } from './shape'
import { either, foundWord, label, listed, safeName, typeWord } from './wording'

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
  const context = { report, options }
  if (suspects === undefined || !isObject(body)) visit(shape, body, [], context)
  else visitMembers(shape, body, suspects, [], context)
}

interface Context {
  readonly report: Report
  readonly options: CollectOptions
}

function visit(shape: Shape, value: unknown, path: Path, context: Context): void {
  if (shape.not !== undefined) return refuse(shape, path, context)
  if (shape.anyOf !== undefined) return visitAlternatives(shape, shape.anyOf, value, path, context)
  if (shape.type !== undefined && !isType(value, shape.type))
    return wrongType(shape, [shape.type], value, path, context)
  if (shape.enum !== undefined && !shape.enum.includes(value)) return wrongWord(shape, shape.enum, value, path, context)
  if (shape.oneOf !== undefined) return visitTagged(shape, shape.oneOf, value, path, context)
  if (typeof value === 'string') return visitText(shape, value, path, context)
  if (typeof value === 'number') return visitNumber(shape, value, path, context)
  if (Array.isArray(value)) return visitList(shape, value, path, context)
  if (isObject(value)) visitObject(shape, value, path, context)
}

/** Adds a finding, in the words of the schema's own annotation where it has one. */
function add(shape: Shape, finding: Omit<Finding, 'severity'>, context: Context): void {
  const { code, path, message, hint, allowed, requested } = finding
  const { issue } = shape
  context.report.add({
    code: issue?.code ?? code,
    severity: issue?.severity ?? 'error',
    path,
    message: issue?.message ?? message,
    hint: issue?.hint ?? hint,
    allowed,
    requested,
  })
}

function refuse(shape: Shape, path: Path, context: Context): void {
  add(shape, { code: 'not', path, message: `${label(path)} is not accepted.` }, context)
}

function wrongType(shape: Shape, types: readonly string[], value: unknown, path: Path, context: Context): void {
  const expected = shape.expects ?? either(types.map(typeWord))
  const message = `${label(path)} must be ${expected}, not ${foundWord(value)}.`
  add(shape, { code: 'type', path, message, hint: respelling(shape, types, value) }, context)
}

// Only numbers and truth values are repeated: any other text could be a prompt, a URL or a key.
function respelling(shape: Shape, types: readonly string[], value: unknown): string | undefined {
  const respelled = respelledValue(value)
  if (respelled === undefined || !accepts(shape, respelled) || !types.some((type) => isType(respelled, type))) {
    return undefined
  }
  return typeof respelled === 'string' ? `Send it as text: "${respelled}".` : `Send it without quotes: ${respelled}.`
}

function respelledValue(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return fromText(value)
  if (typeof value === 'boolean') return `${value}`
  return typeof value === 'number' && Number.isFinite(value) ? `${value}` : undefined
}

const plainNumber = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/

function fromText(text: string): number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  return plainNumber.test(text) ? Number(text) : undefined
}

function wrongWord(shape: Shape, allowed: readonly unknown[], value: unknown, path: Path, context: Context): void {
  const words = allowed.filter((word) => typeof word === 'string')
  const near = typeof value === 'string' ? nearestWord(value, words) : undefined
  const hint = near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`
  const message = `${label(path)} must be ${listed(allowed)}.`
  add(shape, { code: 'enum', path, message, hint, allowed }, context)
}

function visitText(shape: Shape, value: string, path: Path, context: Context): void {
  if (!isWithinLength(value, shape)) return wrongLength(shape, value, path, context)
  if (shape.pattern === undefined || matches(shape.pattern, value)) return
  const expected = shape.expects ?? 'of another form'
  add(shape, { code: 'pattern', path, message: `${label(path)} must be ${expected}.` }, context)
}

function wrongLength(shape: Shape, value: string, path: Path, context: Context): void {
  const { minLength = 0, maxLength } = shape
  const isShort = !isWithinLength(value, { minLength })
  const bound = isShort ? `at least ${minLength}` : `at most ${maxLength}`
  const unit = (isShort ? minLength : maxLength) === 1 ? 'character' : 'characters'
  const message = `${label(path)} must have ${bound} ${unit}.`
  add(shape, { code: isShort ? 'minLength' : 'maxLength', path, message }, context)
}

const bounds = [
  ['minimum', 'at least', (value: number, bound: number) => value >= bound],
  ['maximum', 'at most', (value: number, bound: number) => value <= bound],
  ['exclusiveMinimum', 'above', (value: number, bound: number) => value > bound],
  ['exclusiveMaximum', 'below', (value: number, bound: number) => value < bound],
  ['multipleOf', 'a multiple of', (value: number, unit: number) => Number.isInteger(value / unit)],
] as const

function visitNumber(shape: Shape, value: number, path: Path, context: Context): void {
  for (const [keyword, words, holds] of bounds) {
    const bound = shape[keyword]
    if (bound === undefined || holds(value, bound)) continue
    const message = `${label(path)} must be ${words} ${bound}, not ${value}.`
    return add(shape, { code: keyword, path, message, requested: value }, context)
  }
}

function visitList(shape: Shape, list: readonly unknown[], path: Path, context: Context): void {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items } = shape
  if (list.length < minItems || list.length > maxItems) {
    const isShort = list.length < minItems
    const bound = isShort ? `at least ${minItems}` : `at most ${maxItems}`
    const message = `${label(path)} must have ${bound} items, not ${list.length}.`
    return add(shape, { code: isShort ? 'minItems' : 'maxItems', path, message }, context)
  }
  if (items === undefined) return
  for (let index = 0; index < list.length; index += 1) {
    if (context.report.full()) return
    visit(items, list[index], [...path, index], context)
  }
}

function visitObject(shape: Shape, object: Record<string, unknown>, path: Path, context: Context): void {
  if (shape.properties !== undefined) visitMembers(shape, object, Object.keys(object), path, context)
}

/** Visits members by their names; one that is undefined is absent, and is looked up only where its name matters. */
function visitMembers(
  shape: Shape,
  object: Record<string, unknown>,
  names: readonly string[],
  path: Path,
  context: Context,
): void {
  const { properties = {}, required = [], additionalProperties } = shape
  if (!isMismatch(properties, object, names)) {
    for (const name of required) if (!has(object, name)) missing(shape, name, path, context)
  }
  for (const name of names) {
    if (context.report.full()) return
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property === undefined && (additionalProperties === true || isDropped(context))) continue
    const value = object[name]
    if (value === undefined) continue
    if (property !== undefined) visit(property, value, [...path, name], context)
    else unknownField(properties, name, path, context)
  }
}

/** Whether a member is another variant's payload: it stands for the missing one, and the mismatch names that problem. */
function isMismatch(
  properties: Readonly<Record<string, Shape>>,
  object: Record<string, unknown>,
  names: readonly string[],
): boolean {
  return names.some((name) => refusalOf(properties, name) === 'variant-mismatch' && object[name] !== undefined)
}

/** Whether a finding about an unknown field would go nowhere. */
function isDropped({ options, report }: Context): boolean {
  return options.unknownFields === 'ignore' || report.full(options.unknownFields)
}

function refusalOf(properties: Readonly<Record<string, Shape>>, name: string): string | undefined {
  return Object.hasOwn(properties, name) ? properties[name]?.issue?.code : undefined
}

function missing(shape: Shape, name: string, path: Path, context: Context): void {
  const place = [...path, name]
  const property = shape.properties?.[name]
  const type = property?.type === undefined ? '' : ` and must be ${property.expects ?? typeWord(property.type)}`
  add({}, { code: 'required', path: place, message: `${label(place)} is required${type}.` }, context)
}

function unknownField(properties: Readonly<Record<string, Shape>>, name: string, path: Path, context: Context): void {
  const severity = context.options.unknownFields
  if (severity === 'ignore' || context.report.full(severity)) return
  const known = Object.keys(properties).filter((candidate) => properties[candidate]?.not === undefined)
  const near = nearestWord(name, known)
  const shown = safeName(name)
  const where = path.length === 0 ? '' : ` in ${label(path)}`
  context.report.add({
    code: 'unknown-field',
    severity,
    path: [...path, shown],
    message: `\`${shown}\` is not a field of this dialect${where}.`,
    hint: near === undefined ? undefined : `Did you mean \`${near}\`?`,
  })
}

/** Judges by the branch whose type the value has; between several, by the most alike of those that accept it. */
function visitAlternatives(
  shape: Shape,
  branches: readonly Shape[],
  value: unknown,
  path: Path,
  context: Context,
): void {
  const fitting = branches.filter((branch) => branch.type === undefined || isType(value, branch.type))
  if (fitting.length === 0) {
    const types = [...new Set(branches.map((branch) => branch.type ?? 'another'))]
    return wrongType(shape, types, value, path, context)
  }
  const accepting = fitting.filter((branch) => accepts(branch, value))
  const meant = mostAlike(accepting.length > 0 ? accepting : fitting, value)
  // The union's own annotation speaks for a branch that has none.
  const annotated = shape.issue === undefined ? meant : { ...meant, issue: { ...shape.issue, ...meant.issue } }
  visit(annotated, value, path, context)
}

function visitTagged(shape: Shape, branches: readonly Shape[], value: unknown, path: Path, context: Context): void {
  const tagName = shape.discriminator?.propertyName ?? ''
  const tag = member(value, tagName)
  for (const branch of branches) {
    if (tagsOf(branch, tagName).includes(tag)) return visit(branch, value, path, context)
  }
  if (isObject(value)) wrongTag(shape, branches, value, path, context)
}

function tagsOf(branch: Shape, tagName: string): readonly unknown[] {
  return branch.properties?.[tagName]?.enum ?? []
}

function wrongTag(
  shape: Shape,
  branches: readonly Shape[],
  value: Record<string, unknown>,
  path: Path,
  context: Context,
): void {
  const tagName = shape.discriminator?.propertyName ?? ''
  const place = [...path, tagName]
  const allowed = branches.flatMap((branch) => tagsOf(branch, tagName))
  const tag = member(value, tagName)
  const remedy = typeof tag === 'string' ? member(shape.refusedTags, tag) : undefined
  if (typeof remedy === 'string') {
    const message = `${label(path)} is of a type that this dialect rejects.`
    return add({}, { code: 'refused-field', path: place, message, hint: remedy, allowed }, context)
  }
  // A payload that only one branch takes tells which branch was meant.
  const meant = branches.filter((branch) => tagsOf(branch, tagName).some((word) => Object.hasOwn(value, String(word))))
  const word = meant.length === 1 && meant[0] !== undefined ? tagsOf(meant[0], tagName)[0] : undefined
  const near = word ?? (typeof tag === 'string' ? nearestWord(tag, allowed.map(String)) : undefined)
  const hint = near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`
  if (!has(value, tagName)) {
    const message = `${label(place)} is required and must be ${listed(allowed)}.`
    return add({}, { code: 'required', path: place, message, hint, allowed }, context)
  }
  if (typeof tag !== 'string') {
    const message = `${label(place)} must be text, not ${foundWord(tag)}.`
    return add({}, { code: 'type', path: place, message, hint, allowed }, context)
  }
  add({}, { code: 'enum', path: place, message: `${label(place)} must be ${listed(allowed)}.`, hint, allowed }, context)
}
