import { type Excerpt, longestExcerpt, showName } from './excerpt'
import { cut } from './printable'
import { type Token, tokensFrom } from './tokens'

const shownBefore = 6
const shownAfter = 3
const longestPlain = 24

/** Shows the tokens of the line around a syntax error, with every text but member names left out. */
export function syntaxExcerpt(text: string, offset: number): Excerpt {
  const before: string[] = []
  const after: string[] = []
  let previous: Token | undefined
  for (const token of tokensFrom(text, text.lastIndexOf('\n', offset - 1) + 1)) {
    if (after.length === shownAfter || token.kind === 'line-break') break
    const side = token.offset + token.length <= offset ? before : after
    side.push(show(text, token, previous))
    if (before.length > shownBefore) before.shift()
    previous = token
  }
  return joined(before, after)
}

function joined(before: string[], after: readonly string[]): Excerpt {
  const marked = after[0] ?? ''
  while (before.join(' ').length + marked.length >= longestExcerpt) before.shift()
  const lead = before.map((shown) => `${shown} `).join('')
  const text = cut((lead + after.join(' ')).trimEnd(), longestExcerpt)
  return { text, caret: lead.length, width: Math.max(1, marked.length) }
}

function show(text: string, token: Token, previous: Token | undefined): string {
  const end = token.offset + token.length
  if (token.kind === 'string') {
    return isName(text, end, previous) ? showName(text.slice(token.offset + 1, end - 1)) : '"…"'
  }
  return token.kind === 'other' || token.length > longestPlain ? '…' : text.slice(token.offset, end)
}

/** Whether a string is where a member starts: a colon after it alone may be an accident inside a prompt. */
function isName(text: string, end: number, previous: Token | undefined): boolean {
  const opens = previous === undefined || text[previous.offset] === '{' || text[previous.offset] === ','
  return opens && /^\s{0,20}:/.test(text.slice(end, end + 21))
}
