import { describe, expect, it } from 'vitest'
import { parseJson, type ValidateOptions } from '../src/index'

const valid = '{"model":"sora-2","prompt":"Rain.","size":"720x1280","seconds":"4"}'
const withMember = (member: string) => valid.replace('}', `,${member}}`)
const bytes = (text: string) => new TextEncoder().encode(text)

const errorsOf = (body: string | Uint8Array, limits = {}) =>
  (parseJson('ope-ai', body, { limits }).issues ?? []).map(({ code, path }) => ({ code, path }))

describe('parseJson', () => {
  it('returns the value of text and of bytes, with or without a byte order mark', () => {
    const expected = { value: JSON.parse(valid), warnings: [] }
    for (const body of [valid, bytes(valid), `\uFEFF${valid}`, bytes(`\uFEFF${valid}`)]) {
      expect(parseJson('ope-ai', body)).toEqual(expected)
    }
  })

  it.each([
    ['a name that stands twice', withMember('"model":"sora-2-pro"'), 'duplicate-name', ['model']],
    ['a name that stands twice behind an escape', withMember('"\\u006dodel":"x"'), 'duplicate-name', ['model']],
    [
      'a nested name that stands twice',
      withMember('"a":{"b":[{"c":1},{"c":1,"c":2}]}'),
      'duplicate-name',
      ['a', 'b', 1, 'c'],
    ],
    ['a number that becomes infinite', withMember('"seed":1e400'), 'number-range', ['seed']],
    ['a whole number that would be rounded', withMember('"seed":9007199254740993'), 'number-range', ['seed']],
    ['a negative one', withMember('"a":[0,-9007199254740993]'), 'number-range', ['a', 1]],
    ['text that is cut off', valid.slice(0, -1), 'json-syntax', []],
    ['text that goes on', `${valid}}`, 'json-syntax', []],
    ['nothing', '', 'json-syntax', []],
  ] as const)('refuses %s', (_, text, code, path) => {
    expect(errorsOf(text)).toEqual([{ code, path }])
  })

  it.each([
    ['the same name in two objects', withMember('"a":{"b":1},"c":{"b":1}')],
    ['names that only share text', withMember('"mode":"model","x":["model","model"]')],
    ['the largest safe number', withMember('"seed":9007199254740991')],
    ['escaped quotes and brackets in text', withMember('"negative_prompt":"\\\\\\"}]{[,\\\\"')],
    ['whitespace and small numbers', ` ${withMember('"a" : [ -0.5e-3 , 0 ]')} \n`],
  ])('accepts %s', (_, text) => {
    expect(errorsOf(text)).toEqual([])
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(errorsOf(new Uint8Array([0x7b, 0xff, 0x7d]))).toEqual([{ code: 'invalid-utf8', path: [] }])
  })

  it('refuses a level too many, however deep, and accepts the last level', () => {
    const nested = (levels: number) => withMember(`"a":${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(errorsOf(nested(31))).toEqual([])
    expect(errorsOf(nested(32)).map(({ code }) => code)).toEqual(['json-depth'])
    expect(errorsOf(nested(100_000)).map(({ code }) => code)).toEqual(['json-depth'])
    expect(errorsOf(nested(3), { depth: 3 }).map(({ code }) => code)).toEqual(['json-depth'])
  })

  it('refuses a body of one byte too many, counted in bytes', () => {
    const text = valid.replace('Rain.', 'é')
    expect(errorsOf(text, { jsonBytes: bytes(text).length })).toEqual([])
    expect(errorsOf(text, { jsonBytes: bytes(text).length - 1 })).toEqual([{ code: 'body-too-large', path: [] }])
    expect(errorsOf(bytes(text), { jsonBytes: bytes(text).length - 1 })).toEqual([{ code: 'body-too-large', path: [] }])
  })

  it('warns about half of a surrogate pair, escaped or raw', () => {
    const escaped = parseJson('ope-ai', valid.replace('Rain.', '\\ud800'))
    expect(escaped.warnings.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'lone-surrogate', path: ['prompt'] },
    ])
    const raw = parseJson('ope-ai', valid.replace('Rain.', '\ud800'))
    expect(raw.warnings.map(({ code, path }) => ({ code, path }))).toEqual([{ code: 'lone-surrogate', path: [] }])
    expect(parseJson('ope-ai', valid.replace('Rain.', '\\ud83d\\ude00')).warnings).toEqual([])
  })

  it('says once of a text with half a surrogate pair that it holds one, whatever else is escaped', () => {
    const text = '{"model":"sora-2","prompt":"\ud800 \\n"}'
    const { warnings } = parseJson('openai', text)
    expect(warnings.map(({ code, path }) => ({ code, path }))).toEqual([{ code: 'lone-surrogate', path: [] }])
  })

  it('reads on behind any number of lone surrogates', () => {
    const surrogates = Array(40).fill('"\\ud800"').join()
    const { issues, warnings } = parseJson('ope-ai', withMember(`"a":[${surrogates}],"seed":1,"seed":2`))
    expect(issues?.map(({ code, path }) => ({ code, path }))).toEqual([{ code: 'duplicate-name', path: ['seed'] }])
    expect(warnings.length).toBe(32)
  })

  it('ends with at most 32 warnings of both the text and the value', () => {
    const surrogates = Array(20).fill('"\\ud800"').join()
    const unknown = Array.from({ length: 20 }, (_, index) => `"unknown_${index}":1`).join()
    expect(parseJson('ope-ai', withMember(`"a":[${surrogates}],${unknown}`)).warnings.length).toBe(32)
  })

  it('keeps an issue below 4 KiB, however long the names that lead to it', () => {
    const name = '\\ud83d\\ude00'.repeat(100)
    const nested = Array(31)
      .fill(0)
      .reduce((inner: string) => `{"${name}":${inner},"${name}":1}`, '1')
    const { issues = [] } = parseJson('ope-ai', nested)
    expect(issues.length).toBe(31)
    for (const issue of issues) expect(JSON.stringify(issue).length).toBeLessThan(4096)
  })

  it('keeps the default of a limit that is given as undefined', () => {
    const limits = { depth: undefined, jsonBytes: undefined } as unknown as ValidateOptions['limits']
    const text = withMember(`"a":${'['.repeat(32)}${']'.repeat(32)}`)
    expect(parseJson('ope-ai', text, { limits }).issues?.map(({ code }) => code)).toEqual(['json-depth'])
  })

  it('quotes nothing of a body that is not JSON', () => {
    expect(parseJson('ope-ai', '{"prompt": sk-live-SECRET}')).toEqual({
      issues: [
        { code: 'json-syntax', severity: 'error', path: [], message: 'The body is not valid JSON.', dialect: 'ope-ai' },
      ],
      warnings: [],
    })
  })

  it.each(['null', '[]', '"text"', '1', 'true'])('refuses %s, which is no object', (text) => {
    expect(errorsOf(text)).toEqual([{ code: 'type', path: [] }])
  })
})

describe('what is said of JSON that is not taken', () => {
  const issue = (code: string, path: (string | number)[], message: string, hint?: string) => ({
    code,
    severity: 'error',
    path,
    message,
    dialect: 'new-api',
    ...(hint === undefined ? {} : { hint }),
  })
  const twice = 'Keep one of the two: services differ in which they read.'
  const whole = 'Send a whole number between -9007199254740991 and 9007199254740991.'
  const notUtf8 = issue('invalid-utf8', [], 'The body is not valid UTF-8.')
  const empty = issue('json-syntax', [], 'The body is empty.')
  const broken = issue('json-syntax', [], 'The body is not valid JSON.')

  it.each<[body: string | Uint8Array, issues: object[]]>([
    [new Uint8Array([0xff]), [notUtf8]],
    [new Uint8Array([0xef, 0xbb]), [notUtf8]],
    ['', [empty]],
    [' \n', [empty]],
    [new Uint8Array(), [empty]],
    ['\uFEFF', [empty]],
    ['x', [broken]],
    ['\uFEFF\uFEFF{}', [broken]],
    ['{"a":1,"a":2}', [issue('duplicate-name', ['a'], '`a` stands twice in one object.', twice)]],
    [
      '{"\\n":[1e400]}',
      [
        issue(
          'number-range',
          ['\\u{a}', 0],
          '`\\u{a}[0]` is a number that JSON readers change: it is infinite or beyond 2^53 - 1.',
          whole,
        ),
      ],
    ],
    ['[[[[]]]]', [issue('json-depth', [0, 0, 0], '`[0][0][0]` is nested deeper than 3 levels.')]],
    [
      '1e400',
      [
        issue(
          'number-range',
          [],
          'The body is a number that JSON readers change: it is infinite or beyond 2^53 - 1.',
          whole,
        ),
      ],
    ],
  ])('%j', (body, issues) => {
    expect(parseJson('new-api', body, { limits: { depth: 3 } })).toEqual({ issues, warnings: [] })
  })

  it('half of a surrogate pair', () => {
    const half = (place: string, ...path: string[]) => ({
      code: 'lone-surrogate',
      severity: 'warning',
      path,
      message: `${place} holds half of a surrogate pair, which UTF-8 cannot carry.`,
      dialect: 'new-api',
    })
    const body = (prompt: string) => `{"model":"sora-2","prompt":"${prompt}"}`
    const [raw, escaped] = ['\ud800', '\\ud800'].map((prompt) => parseJson('new-api', body(prompt)).warnings)
    expect([raw, escaped]).toEqual([[half('The body')], [half('`prompt`', 'prompt')]])
    // Of a body that is refused the warnings are told, too.
    const { issues, warnings } = parseJson('new-api', '{"a":"\\ud800","b":1e400}')
    expect([issues?.map(({ path }) => path), warnings]).toEqual([[['b']], [half('`a`', 'a')]])
    const both = parseJson('new-api', '{"a":"\ud800","b":1e400}')
    expect([both.issues?.map(({ path }) => path), both.warnings]).toEqual([[['b']], [half('The body')]])
  })

  it.each([
    ['ä', 2],
    ['aä', 3],
    ['一', 3],
    ['🌊', 4],
    ['aaa', 3],
    ['a', 1],
  ])('more bytes than the limit: of %j there are %i beside the quotes', (text, count) => {
    const length = count + 2
    const tooLong = issue('body-too-large', [], `The body must have at most ${length - 1} bytes.`)
    for (const body of [`"${text}"`, bytes(`"${text}"`)]) {
      const codes = [length + 100, length].map((jsonBytes) =>
        parseJson('new-api', body, { limits: { jsonBytes } }).issues?.map(({ code }) => code),
      )
      expect(codes).toEqual([['type'], ['type']])
      expect(parseJson('new-api', body, { limits: { jsonBytes: length - 1 } })).toEqual({
        issues: [tooLong],
        warnings: [],
      })
    }
  })
})

describe('JSON of a dialect that takes forms, too', () => {
  const refused = '{"model":"sora-2","prompt":"Rain.","size":"720x1280","seconds":"4","seed":"7"}'

  it('is judged as JSON, whatever the options say of the encoding', () => {
    const verdicts = [undefined, 'json', 'form'] as const
    const paths = verdicts.map((encoding) => parseJson('ope-ai', refused, { encoding }).issues?.map(({ path }) => path))
    expect(paths).toEqual([[['seed']], [['seed']], [['seed']]])
  })
})
