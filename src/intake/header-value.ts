/** A header such as `image/png; charset=x`: its first word in lower case, and its parameters as they are written. */
export interface HeaderValue {
  readonly value: string
  /** By name in lower case; quotes are removed and backslashes kept, since senders differ in what they mean. */
  readonly parameters: ReadonlyMap<string, string>
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"

const firstWord = new RegExp(`[ \\t]*(${token}(?:/${token})?)[ \\t]*`, 'y')

const parameterName = new RegExp(`;[ \\t]*(?:(${token})=)?`, 'y')

const plainValue = new RegExp(token, 'y')

const blanks = /[ \t]*/y

/**
 * Reads a header of one value with parameters.
 *
 * @returns `undefined` for anything malformed, and where one parameter stands twice: services differ in which they read.
 */
export function parseHeaderValue(text: string): HeaderValue | undefined {
  firstWord.lastIndex = 0
  const value = firstWord.exec(text)?.[1]
  if (value === undefined) return undefined
  const parameters = new Map<string, string>()
  for (let at = firstWord.lastIndex; at < text.length; at = endOf(blanks, text, at)) {
    parameterName.lastIndex = at
    const match = parameterName.exec(text)
    if (match === null) return undefined
    at = parameterName.lastIndex
    const name = match[1]?.toLowerCase()
    if (name === undefined) continue
    const isQuoted = text[at] === '"'
    const end = isQuoted ? endOfQuoted(text, at) : endOf(plainValue, text, at)
    if (end === 0 || parameters.has(name)) return undefined
    parameters.set(name, isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, end))
    at = end
  }
  return { value: value.toLowerCase(), parameters }
}

/** The place behind what an expression finds at a place; 0 where it finds nothing. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : 0
}

const lineEnd = /[\n\r\u2028\u2029]/

/** The place behind the quote that ends a text; 0 where none does. An expression of as many steps overflows the stack. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1
    if (text[at] !== '\\') continue
    at += 1
    if (lineEnd.test(text[at] ?? '')) return 0
  }
  return 0
}

/** Reads the media type alone, in lower case and without parameters; text that is none stays as it is. */
export function essenceOf(type: string): string {
  return parseHeaderValue(type)?.value ?? type
}

const unicode = new Set(['utf-8', 'utf8', 'us-ascii'])

/** Whether text of this type is read as UTF-8; absence of a charset means that it is. */
export function isUnicode({ parameters }: HeaderValue): boolean {
  return unicode.has(parameters.get('charset')?.toLowerCase() ?? 'utf-8')
}
