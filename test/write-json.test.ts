import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberPlain } from '../src/intake/known-texts'
import { writeJson } from '../src/write-json'

const circular: Record<string, unknown> = {}
circular.self = circular

const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) })

const long = 'x'.repeat(100)

describe('writeJson', () => {
  it('writes every plain value as JSON.stringify does', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.object({ withNullPrototype: true }), fc.array(fc.anything({ withDate: true }))),
        (value) => {
          expect(writeJson(value)).toBe(JSON.stringify(value))
        },
      ),
      { numRuns: 3000, seed: 20_260_101 },
    )
  })

  it.each(['', '"', '\\', '\n', '\u001f', '\u007f', '\ud7ff', '\ud800', '\udfff', '\ue000', '🌊', ' ', '/'])(
    'writes the text %j, short and long, as JSON.stringify does',
    (text) => {
      const value = { [text]: [text, text + long, long + text] }
      expect(writeJson(value)).toBe(JSON.stringify(value))
    },
  )

  it.each<[string, object]>([
    ['members that are undefined', { a: undefined, b: 1 }],
    ['undefined in a list', [undefined, 1]],
    ['holes', new Array(2)],
    ['numbers that JSON lacks', { a: Number.NaN, b: Number.POSITIVE_INFINITY, c: -0 }],
    ['functions and symbols', { a: () => 1, b: Symbol('b') }],
    ['dates', { a: new Date(0) }],
    ['a method toJSON', { toJSON: () => 7 }],
    ['inherited members', Object.create({ a: 1 }) as object],
    ['bytes', { a: new Uint8Array(2) }],
    ['deep nesting', nested(200)],
  ])('writes %s as JSON.stringify does', (_, value) => {
    expect(writeJson(value)).toBe(JSON.stringify(value))
  })

  it('throws for a value that holds itself, as JSON.stringify does', () => {
    expect(() => writeJson(circular)).toThrow(TypeError)
  })

  it('writes a text that is known to hold plain letters only', () => {
    const url = `data:image/png;base64,${'A'.repeat(20_000)}`
    rememberPlain(url)
    expect(writeJson({ url })).toBe(JSON.stringify({ url }))
  })
})
