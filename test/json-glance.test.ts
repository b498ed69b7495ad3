import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainJson, quotesAmong } from '../src/intake/json-glance'
import { scanJson } from '../src/intake/json-scan'

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
})

describe('quotesAmong', () => {
  it('counts the quotes among a few bytes, and leaves many', () => {
    const texts = ['', '"', '""', 'a"', '"abc"', '"ä""🌊"', '\\"', '"'.repeat(511), `${'"a'.repeat(256)}`]
    const counts = texts.map((text) => quotesAmong(encoder.encode(text)))
    expect(counts).toEqual([0, 1, 2, 1, 2, 4, 1, 511, 256])
    expect(quotesAmong(new Uint8Array(513).fill(0x22))).toBe(undefined)
  })
})
