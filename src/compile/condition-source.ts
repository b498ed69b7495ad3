import type { Condition } from '../../schemas/contract'

/** Source text of one module part: declarations first, then the expression that uses them. */
export interface ConditionSource {
  readonly declarations: string
  /** A JavaScript function expression from a body to whether it satisfies every condition. */
  readonly decision: string
}

type Emit = (expected: never, value: string, condition: Condition, patterns: string[]) => string

const quoted = (value: unknown) => JSON.stringify(value)
const isText = (value: string) => `(typeof ${value} === 'string')`
const isNumber = (value: string) => `(typeof ${value} === 'number')`

/**
 * One JavaScript expression a keyword, each the same test as in `accepts`; about other types it is silent.
 *
 * Each binds as tightly as a call, so that `!` before it denies all of it.
 */
const emitters: Readonly<Record<string, Emit>> = {
  type: (type: string, value) => typeTests[type]?.(value) ?? unsupported(`type ${type}`),
  enum: (words: unknown[], value) => any(words.map((word) => `${value} === ${quoted(word)}`)),
  const: (word: unknown, value) => `(${value} === ${quoted(word)})`,
  required: (names: string[], value) => `(!isObject(${value}) || ${all(names.map((name) => has(value, name)))})`,
  properties: (properties: Record<string, Condition>, value, _, patterns) =>
    all(
      Object.entries(properties).map(
        ([name, property]) =>
          `(!${has(value, name)} || ${applied(property, `${value}[${quoted(name)}]`, value, patterns)})`,
      ),
    ),
  items: (items: Condition, value, _, patterns) =>
    `(!Array.isArray(${value}) || ${value}.every(${lambda(items, value, patterns)}))`,
  contains: (items: Condition, value, _, patterns) =>
    `(!Array.isArray(${value}) || ${value}.some(${lambda(items, value, patterns)}))`,
  minItems: (count: number, value) => `(!Array.isArray(${value}) || ${value}.length >= ${count})`,
  maxItems: (count: number, value) => `(!Array.isArray(${value}) || ${value}.length <= ${count})`,
  minProperties: (count: number, value) => `(!isObject(${value}) || Object.keys(${value}).length >= ${count})`,
  // Only whether a text is empty is counted alike in UTF-16 units and in code points.
  minLength: (count: number, value) =>
    count === 1 ? `(!${isText(value)} || ${value}.length > 0)` : unsupported('minLength above 1'),
  pattern: (pattern: string, value, _, patterns) => {
    if (!patterns.includes(pattern)) patterns.push(pattern)
    return `(!${isText(value)} || pattern${patterns.indexOf(pattern)}.test(${value}))`
  },
  minimum: (bound: number, value) => `(!${isNumber(value)} || ${value} >= ${bound})`,
  maximum: (bound: number, value) => `(!${isNumber(value)} || ${value} <= ${bound})`,
  allOf: (conditions: Condition[], value, _, patterns) =>
    all(conditions.map((each) => expression(each, value, patterns))),
  anyOf: (conditions: Condition[], value, _, patterns) =>
    any(conditions.map((each) => expression(each, value, patterns))),
  not: (condition: Condition, value, _, patterns) => `!${expression(condition, value, patterns)}`,
  if: (condition: Condition, value, { then: consequence }, patterns) =>
    `(!${expression(condition, value, patterns)} || ${expression(consequence as Condition, value, patterns)})`,
}

const typeTests: Readonly<Record<string, (value: string) => string>> = {
  string: isText,
  number: (value) => `Number.isFinite(${value})`,
  integer: (value) => `Number.isInteger(${value})`,
  boolean: (value) => `(typeof ${value} === 'boolean')`,
  object: (value) => `isObject(${value})`,
  array: (value) => `Array.isArray(${value})`,
  null: (value) => `(${value} === null)`,
}

/**
 * Writes conditions as one decision in JavaScript, a fraction of the code that a general validator emits for them.
 *
 * @throws Error for a keyword that rules cannot use.
 */
export function conditionSource(conditions: readonly Condition[]): ConditionSource {
  const patterns: string[] = []
  const tests = conditions.map((condition) => expression(condition, 'a', patterns))
  const declarations = patterns.map((pattern, index) => `const pattern${index} = new RegExp(${quoted(pattern)}, 'u')`)
  return {
    declarations: [
      "const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)",
      'const has = (value, name) => isObject(value) && Object.hasOwn(value, name) && value[name] !== undefined',
      ...declarations,
    ].join('\n'),
    decision: `(a) =>\n  ${tests.length === 0 ? 'true' : tests.join(' &&\n  ')}`,
  }
}

function expression(condition: Condition, value: string, patterns: string[]): string {
  const tests = Object.entries(condition)
    .filter(([keyword]) => keyword !== 'then')
    .map(([keyword, expected]) => {
      const emit = Object.hasOwn(emitters, keyword) ? emitters[keyword] : undefined
      return emit === undefined ? unsupported(keyword) : emit(expected as never, value, condition, patterns)
    })
  return all(tests)
}

function all(tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? 'true') : `(${tests.length === 0 ? 'true' : tests.join(' && ')})`
}

function any(tests: readonly string[]): string {
  return `(${tests.length === 0 ? 'false' : tests.join(' || ')})`
}

function has(value: string, name: string): string {
  return `has(${value}, ${quoted(name)})`
}

/** A nested value gets the next letter, so that no name shadows another. */
function lambda(condition: Condition, outer: string, patterns: string[]): string {
  const name = String.fromCharCode(outer.charCodeAt(0) + 1)
  return `((${name}) => ${expression(condition, name, patterns)})`
}

function applied(condition: Condition, value: string, outer: string, patterns: string[]): string {
  return `${lambda(condition, outer, patterns)}(${value})`
}

function unsupported(what: string): never {
  throw new Error(`A rule uses ${what}, which rules cannot use.`)
}
