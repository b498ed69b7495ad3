import { mutateValue } from './mutate-value'
import type { Random } from './random'
import type { Vocabulary } from './vocabulary'

/** Pieces of JSON text that readers disagree on. */
export const jsonTokens: readonly string[] = [
  ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\"', '\\\\', '\\u', '\\u0000', '\\ud800', '\\udc00', '\\u006d', '\\/'],
  ...['null', 'true', 'false', '0', '-0', '1e400', '-1e400', '1e-400', '1E+2', '9007199254740993', '9007199254740991'],
  ...[
    '0.1',
    '01',
    '+1',
    '.5',
    '1.',
    'NaN',
    'Infinity',
    '//',
    '/**/',
    "'",
    '\ufeff',
    '\xef\xbb\xbf',
    '\xc3\xa9',
    '\xed\xa0\x80',
  ],
  ...[
    '"__proto__":',
    '"model":',
    '"\\u006dodel":',
    '"a":1,"a":2',
    '"":',
    '{}',
    '[]',
    '[['.repeat(20),
    '{"a":'.repeat(33),
  ],
  ...[' ', '\n', '\t', '\r', '\x0b', '\xc2\xa0'],
]

/** Changes the value of a JSON text and writes it in another way; `undefined` where the text is none. */
export function mutateJsonText(
  text: string,
  other: string,
  vocabulary: Vocabulary,
  random: Random,
): string | undefined {
  const value = read(text)
  if (value === undefined) return undefined
  const changed = mutateValue(value, read(other) ?? {}, vocabulary, random)
  const written = JSON.stringify(changed, replaceUnwritable, random.once(4) ? random.below(4) : undefined) ?? 'null'
  return random.once(3) ? respelled(written, random) : written
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const replaceUnwritable = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

/** Writes a character as an escape, a member twice, or space where it means nothing. */
function respelled(text: string, random: Random): string {
  const at = random.below(text.length)
  const members = [...text.matchAll(/"[^"\\]*":/g)]
  const member = members.length === 0 ? undefined : random.pick(members)
  const ways = [
    () => text.replace(/[a-z](?=[^"]*":)/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    () => (member === undefined ? text : `${text.slice(0, member.index)}${member[0]}0,${text.slice(member.index)}`),
    () => text.replaceAll(':', random.pick([' : ', ':\n', '\t:'])),
    () => `${random.pick(['\ufeff', ' ', '\n', '\ufeff\ufeff'])}${text}`,
    () => `${text.slice(0, at)}${random.pick(jsonTokens)}${text.slice(at)}`,
  ]
  return random.pick(ways)()
}
