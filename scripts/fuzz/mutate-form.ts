import type { Random } from './random'
import type { Vocabulary } from './vocabulary'

/** The boundary that every seed has; mutations may break it. */
export const formBoundary = 'XX-boundary'

const delimiter = `--${formBoundary}`

/** Pieces of forms that parsers disagree on. */
export const formTokens: readonly string[] = [
  ...[
    delimiter,
    `\r\n${delimiter}`,
    `\r\n${delimiter}\r\n`,
    `\r\n${delimiter}--`,
    `${delimiter}--\r\n`,
    `\r\n--`,
    '--',
  ],
  ...['\r\n', '\r', '\n', '\r\n\r\n', '\0', ' ', '\t', ';', '"', '\\"', ':', '='],
  ...['Content-Disposition: form-data; ', 'content-disposition:form-data;', 'form-data', 'attachment', 'name="model"'],
  ...[
    'name=model',
    "name*=UTF-8''model",
    'filename="a.png"',
    "filename*=UTF-8''%e9",
    'filename=""',
    'name=""',
    'name="a[b]"',
  ],
  ...[
    'Content-Type: image/png\r\n',
    'Content-Type: text/plain; charset=utf-8\r\n',
    'Content-Type: application/json\r\n',
  ],
  ...[
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: 8bit\r\n',
    'X-Other: 1\r\n',
    '; charset=utf-16le',
  ],
  ...['[]', '[a]', '[', ']', '[__proto__]', '[0]', '[][a]', '[a]'.repeat(40)],
  ...[
    '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR',
    '\xff\xd8\xff\xe0',
    'RIFF\0\0\0\0WEBPVP8 ',
    '\xc3\xa9',
    '\xe9',
    '\xed\xa0\x80',
  ],
]

/** Changes the parts of a form: drops, repeats, swaps and mixes them, renames a field or gives it another text. */
export function mutateForm(form: string, other: string, vocabulary: Vocabulary, random: Random): string {
  const parts = partsOf(form)
  const part = random.below(Math.max(1, parts.length))
  const ways = [
    () => parts.toSpliced(part, 1),
    () => parts.toSpliced(part, 0, parts[part] ?? ''),
    () => parts.toSpliced(random.below(parts.length + 1), 0, ...partsOf(other).slice(0, 1 + random.below(3))),
    () => parts.toReversed(),
    () => [...parts, fieldOf(random.pick(vocabulary.names), textOf(vocabulary, random))],
    () => parts.with(part, renamed(parts[part] ?? '', vocabulary, random)),
    () => parts.with(part, rewritten(parts[part] ?? '', vocabulary, random)),
    () => parts.with(part, rewritten(parts[part] ?? '', vocabulary, random)),
    () => Array.from({ length: random.below(40) }, () => parts[part] ?? ''),
  ]
  const changed = parts.length === 0 ? [fieldOf('model', 'sora-2')] : random.pick(ways)()
  return `${changed.map((each) => `${delimiter}\r\n${each}`).join('')}${delimiter}--\r\n`
}

function partsOf(form: string): string[] {
  return form
    .split(`${delimiter}\r\n`)
    .slice(1)
    .map((part) => part.split(`${delimiter}--`)[0] ?? '')
}

const fieldOf = (name: string, text: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`

function renamed(part: string, { names }: Vocabulary, random: Random): string {
  const suffix = random.pick(['', '', '[]', `[${random.pick(names)}]`, `[][${random.pick(names)}]`])
  return part.replace(/name="[^"]*"/, () => `name="${random.pick(names)}${suffix}"`)
}

function rewritten(part: string, vocabulary: Vocabulary, random: Random): string {
  const name = /name="([^"[]*)/.exec(part)?.[1] ?? ''
  const [head = ''] = part.split('\r\n\r\n')
  return `${head}\r\n\r\n${textOf(vocabulary, random, name)}\r\n`
}

/** A text for a field, its bytes as characters. */
function textOf({ valuesOf, texts }: Vocabulary, random: Random, name = ''): string {
  const known = valuesOf.get(name)
  const value = known === undefined || random.once(3) ? random.pick(texts) : random.pick(known)
  return Buffer.from(typeof value === 'object' ? (JSON.stringify(value) ?? '') : `${value}`).toString('latin1')
}
