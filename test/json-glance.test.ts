import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfText, isPlainJson, quotesAmong } from '../src/intake/json-glance'
import { scanJson } from '../src/intake/json-scan'
import { forgetTexts, isKnownPlain } from '../src/intake/known-texts'

const depth = 4

const encoder = new TextEncoder()

const names = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'a\\"', '\\u0061', 'a:', 'ä')
const scalars = fc.constantFrom(
  ...['1', '-0', '1.5', '1e400', '9007199254740992', '-9007199254740991', '0.1e2'],
  ...['"a"', '"\\""', '"\\\\"', '"a: \\"b\\": "', '"\\ud800"', '"\\n"', 'true', 'null', '[]', '{}'],
)

/** Texts of JSON, with names that stand twice, numbers that lose digits and white space anywhere. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(' ,\n')}]`),
    fc
      .array(fc.tuple(names, tie('json')), { maxLength: 4 })
      .map((members) => `{${members.map(([name, text]) => `"${name}" \t: ${text}`).join(',')}}`),
  ),
}))

describe('isPlainJson', () => {
  it('says so only of texts that a scan finds nothing in', () => {
    fc.assert(
      fc.property(json, (text) => {
        expect(isPlainJson(text, JSON.parse(text), depth) && scanJson(text, depth).length > 0).toBe(false)
      }),
      { numRuns: 5000, seed: 20_260_101 },
    )
  })

  it('says so of every text that a scan finds nothing in and that has no escape by number', () => {
    fc.assert(
      fc.property(json, (text) => {
        const isPlain = scanJson(text, depth).length === 0 && !text.includes('\\u')
        expect(isPlainJson(text, JSON.parse(text), depth)).toBe(isPlain)
        expect(isPlainJson(text, JSON.parse(text), depth, quotesAmong(encoder.encode(text)))).toBe(isPlain)
      }),
      { numRuns: 5000, seed: 20_260_101 },
    )
  })

  it('leaves nesting that would overflow the stack to the scan, whatever depth a caller allows', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(isPlainJson(deep, JSON.parse(deep), 1_000_000)).toBe(false)
    expect(scanJson(deep, 1_000_000)).toEqual([])
  })

  it.each([
    ['{"a":1,"a":2}', false],
    ['{"a":1,"\\u0061":2}', false],
    ['{"a":{"b":1,"b":2}}', false],
    ['{"a":":","b":"\\":"}', true],
    ['[[[[]]]]', true],
    ['[[[[[]]]]]', false],
    ['[[[[1]]]]', true],
    ['1e400', false],
  ])('says of %s that it is plain: %s', (text, isPlain) => {
    expect(isPlainJson(text, JSON.parse(text), depth)).toBe(isPlain)
  })

  it.each([
    ['{"a":[1,-1,0.5,9007199254740991,-9007199254740991]}', true],
    ['9007199254740992', false],
    ['[-9007199254740992]', false],
    ['{"a":1e300}', false],
    ['{"a":-1e400}', false],
    ['[1.5e-400]', true],
    ['"a"', true],
    ['"\\\\"', true],
    ['"\\\\\\""', true],
    ['{"\\"":"\\"\\""}', true],
    ['{"\\"":1,"\\"":2}', false],
    ['"\\u0061"', false],
    ['{"a":[["b"],{"c":["d"]}],"e":null,"f":true}', true],
    ['[[[{}]]]', true],
    ['[[[[true]]]]', true],
    ['[[[[null]]]]', true],
    ['[[[{"a":[]}]]]', false],
    ['[[[{"a":1,"a":1}]]]', false],
  ])('tells of %s: %s', (text, isPlain) => {
    const value: unknown = JSON.parse(text)
    const found = [isPlainJson(text, value, depth), isPlainJson(text, value, depth, quotesAmong(encoder.encode(text)))]
    expect(found).toEqual([isPlain, isPlain])
  })

  it('remembers long texts, unless an escape is anywhere', () => {
    const long = 'a'.repeat(600)
    for (const text of [`"${long}"`, `["${long}"]`, `{"b":"${long}"}`, `{"b":[{"c":"${long}"}]}`]) {
      for (const other of ['', '\\n']) {
        forgetTexts()
        const whole = `["${other}",${text}]`
        expect([isPlainJson(whole, JSON.parse(whole), 8), isKnownPlain(long)]).toEqual([true, other === ''])
      }
    }
    forgetTexts()
  })

  it('denies every text where all objects inherit a member', () => {
    const text = '{"a":1}'
    const value: unknown = JSON.parse(text)
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, enumerable: true, configurable: true })
    const isPlain = isPlainJson(text, value, depth)
    Reflect.deleteProperty(Object.prototype, 'polluted')
    expect([isPlain, isPlainJson(text, value, depth)]).toEqual([false, true])
  })
})

describe('endOfText', () => {
  it.each([
    ['""', 2],
    ['"a"', 3],
    ['"a":"b"', 3],
    ['"\\""', 4],
    ['"\\\\"":', 4],
    ['"\\\\\\"" ', 6],
    ['"a\\"b\\"c" ', 9],
  ])('is behind the quote that ends %s', (text, end) => {
    expect(endOfText(text, 0)).toBe(end)
    expect(endOfText(`"":${text}`, 3)).toBe(end + 3)
  })
})

describe('quotesAmong', () => {
  it('counts the quotes among a few bytes, and leaves many', () => {
    const texts = ['', '"', '""', 'a"', '"abc"', '"ä""🌊"', '\\"', '"'.repeat(511), `${'"a'.repeat(256)}`]
    const counts = texts.map((text) => quotesAmong(encoder.encode(text)))
    expect(counts).toEqual([0, 1, 2, 1, 2, 4, 1, 511, 256])
    expect(quotesAmong(new Uint8Array(513).fill(0x22))).toBe(undefined)
  })
})
