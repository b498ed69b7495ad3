import type { Condition, UploadLimits } from '../../schemas/contract'
import { quickTests } from '../../schemas/quick-texts'
import type { Declarations } from './declarations'

/**
 * How generated code reads a value that conditions speak about.
 *
 * Members of a body are held in variables already, where it reads them; those of any other value are looked up.
 */
export interface Subject {
  /** A JavaScript expression without side effects. */
  readonly value: string
  /** The JSON Schema type that it is known to have. */
  readonly type?: string | undefined
  /** Tells the variable of a member, for a value that is known to be an object; `undefined` for a member never there. */
  readonly member?: (name: string) => string | undefined
  /** Writes the test of a member that is tested in a way of its own; `undefined` for every other member. */
  readonly ownTest?: (name: string, condition: Condition) => string | undefined
}

type Emit = (expected: never, subject: Subject, condition: Condition, declarations: Declarations) => string

const quoted = (value: unknown) => JSON.stringify(value)
const isText = (value: string) => `(typeof ${value} === 'string')`
const isNumber = (value: string) => `(typeof ${value} === 'number')`

/**
 * One JavaScript expression a keyword, each the same test as in `accepts`; about other types it is silent.
 *
 * Each binds as tightly as a call, so that `!` before it denies all of it.
 */
const emitters: Readonly<Record<string, Emit>> = {
  type: (type: string, subject, _, declarations) => {
    if (subject.member !== undefined) return `${type === 'object'}`
    const test = typeTests[type] ?? unsupported(`type ${type}`)
    return subject.type === type ? 'true' : test(subject.value, declarations)
  },
  enum: (words: unknown[], { value }) => any(words.map((word) => `${value} === ${quoted(word)}`)),
  const: (word: unknown, { value }) => `(${value} === ${quoted(word)})`,
  required: (names: string[], subject, _, declarations) =>
    unlessOther(subject, declarations, all(names.map((name) => has(subject, name, declarations)))),
  properties: (properties: Record<string, Condition>, subject, { required = [] }, declarations) =>
    all(
      Object.entries(properties).map(([name, property]) => {
        const member = memberOf(subject, name)
        if (member === undefined) return 'true'
        const test = subject.ownTest?.(name, property) ?? expression(property, { value: member }, declarations)
        // Whether a required member is there is tested before.
        const isThere = subject.member !== undefined && (required as readonly string[]).includes(name)
        return isThere ? test : `(!${has(subject, name, declarations)} || ${test})`
      }),
    ),
  items: (items: Condition, { value }, _, declarations) =>
    `(!Array.isArray(${value}) || ${value}.every(${lambda(items, declarations)}))`,
  contains: (items: Condition, { value }, _, declarations) =>
    `(!Array.isArray(${value}) || ${value}.some(${lambda(items, declarations)}))`,
  minItems: (count: number, { value }) => `(!Array.isArray(${value}) || ${value}.length >= ${count})`,
  maxItems: (count: number, { value }) => `(!Array.isArray(${value}) || ${value}.length <= ${count})`,
  minProperties: (count: number, subject, _, declarations) =>
    unlessOther(subject, declarations, `${declarations.use('namesIn')}(${subject.value}).length >= ${count}`),
  // Only whether a text is empty is counted alike in UTF-16 units and in code points.
  minLength: (count: number, subject) =>
    count === 1 ? ofText(subject, `${subject.value}.length > 0`) : unsupported('minLength above 1'),
  pattern: (pattern: string, subject, _, declarations) =>
    ofText(subject, patternTest(pattern, subject.value, declarations)),
  minimum: (bound: number, subject) => ofNumber(subject, `${subject.value} >= ${bound}`),
  maximum: (bound: number, subject) => ofNumber(subject, `${subject.value} <= ${bound}`),
  allOf: (conditions: Condition[], subject, _, declarations) =>
    all(conditions.map((each) => expression(each, subject, declarations))),
  anyOf: (conditions: Condition[], subject, _, declarations) =>
    any(conditions.map((each) => expression(each, subject, declarations))),
  not: (condition: Condition, subject, _, declarations) => `!${expression(condition, subject, declarations)}`,
  soundImage: (upload: UploadLimits | undefined, subject, _, declarations) =>
    ofText(subject, `${declarations.use('isSoundImage')}(${subject.value}, ${limitsName(upload, declarations)})`),
  if: (condition: Condition, subject, { then: consequence }, declarations) =>
    `(!${expression(condition, subject, declarations)} || ${expression(consequence as Condition, subject, declarations)})`,
}

const typeTests: Readonly<Record<string, (value: string, declarations: Declarations) => string>> = {
  string: isText,
  number: (value) => `Number.isFinite(${value})`,
  integer: (value) => `Number.isInteger(${value})`,
  boolean: (value) => `(typeof ${value} === 'boolean')`,
  object: (value, declarations) => `${declarations.use('isObject')}(${value})`,
  array: (value) => `Array.isArray(${value})`,
  null: (value) => `(${value} === null)`,
}

/** Tests a text; about any other value it is silent. */
function ofText({ value, type }: Subject, test: string): string {
  return type === 'string' ? `(${test})` : `(!${isText(value)} || ${test})`
}

function ofNumber({ value, type }: Subject, test: string): string {
  return type === 'number' || type === 'integer' ? `(${test})` : `(!${isNumber(value)} || ${test})`
}

function limitsName(upload: UploadLimits | undefined, declarations: Declarations): string {
  return upload === undefined ? 'undefined' : declarations.add('upload', quoted(upload))
}

/** Writes a test of a text against a pattern; a quick one that reads the text by hand goes before it. */
export function patternTest(pattern: string, value: string, declarations: Declarations): string {
  const name = declarations.add('pattern', `new RegExp(${quoted(pattern)}, 'u')`)
  const quick = Object.hasOwn(quickTests, pattern) ? quickTests[pattern] : undefined
  const test = `${name}.test(${value})`
  return quick === undefined ? test : `(${declarations.use(quick.name)}(${value}) || ${test})`
}

/**
 * Writes a condition as an expression in JavaScript, a fraction of the code that a general validator emits for it.
 *
 * @throws Error for a keyword that rules cannot use.
 */
export function expression(condition: Condition, subject: Subject, declarations: Declarations): string {
  const { type } = condition
  // Whatever else is asked of a value is asked after its type, and of members after what is required.
  const known = typeof type === 'string' ? { ...subject, type } : subject
  const keywords = Object.keys(condition).filter((keyword) => !['type', 'required', 'then'].includes(keyword))
  return all([
    ...(type === undefined ? [] : [emitted('type', subject, condition, declarations)]),
    ...(condition.required === undefined ? [] : [emitted('required', known, condition, declarations)]),
    ...keywords.map((keyword) => emitted(keyword, known, condition, declarations)),
  ])
}

function emitted(keyword: string, subject: Subject, condition: Condition, declarations: Declarations): string {
  const emit = Object.hasOwn(emitters, keyword) ? emitters[keyword] : undefined
  return emit === undefined ? unsupported(keyword) : emit(condition[keyword] as never, subject, condition, declarations)
}

/** Joins tests that must all hold. */
export function all(tests: readonly string[]): string {
  const open = [...new Set(tests)].filter((test) => test !== 'true')
  return open.length < 2 ? (open[0] ?? 'true') : `(${open.join(' && ')})`
}

/** Joins tests of which one must hold. */
export function any(tests: readonly string[]): string {
  return `(${tests.length === 0 ? 'false' : tests.join(' || ')})`
}

/** Tests an object; about any other value it is silent. */
function unlessOther({ value, type, member }: Subject, declarations: Declarations, test: string): string {
  const isKnown = member !== undefined || type === 'object'
  return isKnown ? `(${test})` : `(!${declarations.use('isObject')}(${value}) || ${test})`
}

function has({ value, member }: Subject, name: string, declarations: Declarations): string {
  if (member === undefined) return `${declarations.use('has')}(${value}, ${quoted(name)})`
  const variable = member(name)
  return variable === undefined ? 'false' : `(${variable} !== undefined)`
}

function memberOf({ value, member }: Subject, name: string): string | undefined {
  return member === undefined ? `${value}[${quoted(name)}]` : member(name)
}

function lambda(condition: Condition, declarations: Declarations): string {
  return declarations.add('test', `(item) => ${expression(condition, { value: 'item' }, declarations)}`)
}

function unsupported(what: string): never {
  throw new Error(`A rule uses ${what}, which rules cannot use.`)
}
