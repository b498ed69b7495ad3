import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberPlain } from '../src/intake/known-texts'
import { writeDeepJson } from '../src/write-deep-json'
import { writeJson } from '../src/write-json'

const circular: Record<string, unknown> = {}
circular.self = circular

const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) })

/** Nested as deeply as no stack is. */
function deep(levels: number, wrap: (inner: unknown) => object): object {
  let value = {}
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

const long = 'x'.repeat(100)

describe.each([
  ['writeJson', writeJson],
  ['writeDeepJson', writeDeepJson],
] as const)('%s', (_, writeJson) => {
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
    ['boxed values', { a: new String('a'), b: new Number(1), c: new Boolean(false), d: [Object('x')] }],
    ['a method toJSON that says nothing', { a: { toJSON: () => undefined }, b: [{ toJSON: () => undefined }] }],
    ['a method toJSON that asks for its name', { a: [{ toJSON: (name: string) => ({ name, toJSON: () => 1 }) }] }],
    ['a function with a method toJSON', { a: Object.assign(() => 1, { toJSON: () => 2 }) }],
    ['empty lists and objects', { a: [], b: {}, c: [[], {}] }],
  ])('writes %s as JSON.stringify does', (_, value) => {
    expect(writeJson(value)).toBe(JSON.stringify(value))
  })

  it('throws for a value that holds itself, as JSON.stringify does', () => {
    expect(() => writeJson(circular)).toThrow(TypeError)
  })

  it('throws for a bigint, as JSON.stringify does', () => {
    for (const value of [1n, Object(1n)]) expect(() => writeJson({ a: [value] })).toThrow(TypeError)
  })

  it('writes one object in two places twice', () => {
    const shared = { a: [1] }
    expect(writeJson([shared, shared, { shared }])).toBe(JSON.stringify([shared, shared, { shared }]))
  })

  it('writes no member that all objects inherit', () => {
    const value = { a: 1, b: [{ c: 'x' }] }
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, enumerable: true, configurable: true })
    const text = writeJson(value)
    Reflect.deleteProperty(Object.prototype, 'polluted')
    expect(text).toBe('{"a":1,"b":[{"c":"x"}]}')
  })

  it('writes a text that is known to hold plain letters only', () => {
    const url = `data:image/png;base64,${'A'.repeat(20_000)}`
    rememberPlain(url)
    expect(writeJson({ url })).toBe(JSON.stringify({ url }))
  })
})

describe('a value that is nested deeper than the stack', () => {
  const levels = 200_000

  it('is written as it is', () => {
    const ofObjects = { metadata: deep(levels, (a) => ({ a })) }
    expect(writeJson(ofObjects)).toBe(`{"metadata":${'{"a":'.repeat(levels)}{}${'}'.repeat(levels)}}`)
    expect(writeJson([deep(levels, (a) => [1, a])])).toBe(`[${'[1,'.repeat(levels)}{}${']'.repeat(levels)}]`)
  })

  it('is refused where it holds itself', () => {
    const inner: Record<string, unknown> = {}
    let outer: unknown = inner
    for (let level = 0; level < levels; level += 1) outer = [outer]
    inner.self = outer
    expect(() => writeJson([outer])).toThrow(TypeError)
  })

  it('throws what its own methods throw', () => {
    const error = new RangeError('mine')
    const own = {
      toJSON() {
        throw error
      },
    }
    expect(() => writeJson({ own })).toThrow(error)
  })
})
