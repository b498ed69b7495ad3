/** A piece of a text that need not be JSON. */
export interface Token {
  readonly kind: 'string' | 'mark' | 'plain' | 'line-break' | 'other'
  readonly offset: number
  readonly length: number
}

const space = /[ \t\r]*/y
const plain = /(?:-?\d[\d.eE+-]{0,40}|true|false|null)(?![^\s,:[\]{}])/y
const other = /[^\s"{}[\],:]+|[\s\S]/y

/** Cuts a text into strings, marks, numbers and words of JSON, and all else; spaces are left out. */
export function* tokensFrom(text: string, start: number): Generator<Token> {
  let offset = start
  while (true) {
    offset += lengthOf(space, text, offset)
    if (offset >= text.length) return
    const token = tokenAt(text, offset)
    yield token
    offset += token.length
  }
}

function tokenAt(text: string, offset: number): Token {
  const character = text[offset] ?? ''
  if (character === '\n') return { kind: 'line-break', offset, length: 1 }
  if ('{}[],:'.includes(character)) return { kind: 'mark', offset, length: 1 }
  if (character === '"') {
    const end = endOfString(text, offset)
    return { kind: text[end] === '"' ? 'string' : 'other', offset, length: end - offset + (text[end] === '"' ? 1 : 0) }
  }
  const plainLength = lengthOf(plain, text, offset)
  if (plainLength > 0) return { kind: 'plain', offset, length: plainLength }
  return { kind: 'other', offset, length: lengthOf(other, text, offset) }
}

/** Index of the quote that ends a string, or of the line break or end of text that cuts it. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\' && text[at + 1] !== '\n') at += 1
    else if (character === '"' || character === '\n') return at
  }
  return text.length
}

function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0].length ?? 0
}
