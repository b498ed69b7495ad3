/** A header such as `image/png; charset=x`: its first word in lower case, and its parameters as they are written. */
export interface HeaderValue {
  readonly value: string
  /** By name in lower case; quotes are removed and backslashes kept, since senders differ in what they mean. */
  readonly parameters: ReadonlyMap<string, string>
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"

const firstWord = new RegExp(`[ \\t]*(${token}(?:/${token})?)[ \\t]*`, 'y')

const parameter = new RegExp(`;[ \\t]*(?:(${token})=(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))[ \\t]*)?`, 'y')

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
  parameter.lastIndex = firstWord.lastIndex
  while (parameter.lastIndex < text.length) {
    const match = parameter.exec(text)
    if (match === null) return undefined
    const name = match[1]?.toLowerCase()
    if (name === undefined) continue
    if (parameters.has(name)) return undefined
    parameters.set(name, match[2] ?? match[3] ?? '')
  }
  return { value: value.toLowerCase(), parameters }
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
