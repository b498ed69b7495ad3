import type { Path } from '../schemas/issue'

/** Unknown names are the request's own text: they are shown no longer than this, in code points. */
const longestName = 64

/** Names a place in a body: `reference.content[0].type`; the body itself is `The body`. */
export function label(path: Readonly<Path>): string {
  if (path.length === 0) return 'The body'
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return `\`${text}\``
}

const printable = /^[ -~]*$/

/** Cuts an unknown name and escapes everything but printable ASCII, so that it can neither break a line nor a terminal. */
export function safeName(name: string): string {
  if (name.length <= longestName && printable.test(name)) return name
  let text = ''
  let points = 0
  for (const character of name) {
    if (points === longestName) return `${text}…`
    text += printable.test(character) ? character : escaped(character)
    points += 1
  }
  return text
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `\\u{${code.toString(16)}}`
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

/** Says a JSON Schema type in plain words. */
export function typeWord(type: string): string {
  return typeWords[type] ?? 'another value'
}

/** Says what kind of value was found, never which. */
export function foundWord(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'boolean') return `${value}`
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number' : 'a number that JSON cannot hold'
  return typeWord(typeof value)
}

/** Joins alternatives: `a, b or c`. */
export function either(alternatives: readonly string[]): string {
  return joined(alternatives, 'or')
}

/** Joins things that belong together: `a, b and c`. */
export function together(things: readonly string[]): string {
  return joined(things, 'and')
}

function joined(words: readonly string[], conjunction: string): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** Joins values as JSON, the first few where there are many. */
export function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, 16).map((value) => JSON.stringify(value))
  return values.length > 16 ? `${shown.join(', ')} and ${values.length - 16} more` : either(shown)
}

const lists = new WeakMap<readonly unknown[], string>()

/** Joins values as JSON, once for a list that never changes. */
export function listedOnce(values: readonly unknown[]): string {
  let known = lists.get(values)
  if (known === undefined) {
    known = listed(values)
    lists.set(values, known)
  }
  return known
}

// One grammar for numbers in texts: no sign, no exponent, no leading zero, at most four digits before the point.
const decimal = /^(?:0|[1-9][0-9]{0,3})(?:\.[0-9]{1,3})?$/

const size = /^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}$/

/** Whether a value of a request may be repeated in an issue: only numbers, sizes and truth values may. */
export function isPrintable(value: unknown): value is string | number | boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'boolean') return true
  return typeof value === 'string' && (decimal.test(value) || size.test(value))
}
