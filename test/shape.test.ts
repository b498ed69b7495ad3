import { describe, expect, it } from 'vitest'
import {
  branchFor,
  has,
  isObject,
  isType,
  isWithinLength,
  matches,
  member,
  mostAlike,
  namesIn,
  type Shape,
  shapeOf,
  textsIn,
  valueAt,
} from '../src/shape'

it('reads a compiled schema as it is', () => {
  const schema = { type: 'string' }
  expect(shapeOf(schema)).toBe(schema)
})

describe('a member', () => {
  it.each([
    [{}, true],
    [Object.create(null), true],
    [new Date(), true],
    [[], false],
    [null, false],
    [undefined, false],
    ['text', false],
    [new Uint8Array(1), false],
  ])('is looked for in %o: %s', (value, holds) => {
    expect(isObject(value)).toBe(holds)
  })

  it.each([
    [{ lamp: 1 }, 'lamp', 1, true],
    [{ lamp: undefined }, 'lamp', undefined, false],
    [{ lamp: null }, 'lamp', null, true],
    [{}, 'constructor', undefined, false],
    [['a'], '0', undefined, false],
    [['a'], 'length', undefined, false],
    ['text', 'length', undefined, false],
    [null, 'lamp', undefined, false],
  ])('of %o by the name %s', (value, name, held, isThere) => {
    expect([member(value, name), has(value, name)]).toStrictEqual([held, isThere])
  })

  it('that is undefined has no name', () => {
    expect(namesIn({ b: 1, a: undefined, c: null })).toStrictEqual(['b', 'c'])
  })

  it.each([
    [[], { a: { b: 1 } }],
    [['a'], { b: 1 }],
    [['a', 'b'], 1],
    [['a', 'b', 'c'], undefined],
    [['d', 'b'], undefined],
  ])('is found at the path %j', (path, value) => {
    expect(valueAt({ a: { b: 1 } }, path)).toStrictEqual(value)
  })
})

it('finds the texts among values', () => {
  expect(textsIn(['a', 1, null, '', ['b']])).toStrictEqual(['a', ''])
})

describe('a value', () => {
  const values = ['', 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, true, null, undefined, {}, [], 1n]

  it.each<[string, readonly unknown[]]>([
    ['string', ['']],
    ['number', [0, 1.5]],
    ['integer', [0]],
    ['boolean', [true]],
    ['null', [null]],
    ['object', [{}]],
    ['array', [[]]],
  ])('is of the type %s', (type, those) => {
    expect(values.filter((value) => isType(value, type))).toStrictEqual(those)
  })
})

describe('a branch', () => {
  const lamp: Shape = { properties: { watts: {}, bulb: {} } }
  const candle: Shape = { properties: { wick: {}, wax: {}, bulb: {} } }
  const text: Shape = { type: 'string' }

  it.each([
    ['the first of those that hold as many members', { watts: 1, wick: 1 }, lamp],
    ['the one that holds more members', { watts: 1, wick: 1, wax: 1 }, candle],
    ['the first where none holds a member', { toString: 1 }, lamp],
    ['without members that are undefined', { watts: 1, wick: undefined, wax: undefined }, lamp],
    ['the first for what is no object', ['wick', 'wax'], lamp],
    ['the first for nothing', null, lamp],
  ])('is most alike: %s', (_, value, branch) => {
    expect(mostAlike([lamp, candle], value)).toBe(branch)
  })

  it('is most alike even among some without members', () => {
    expect(mostAlike([text, candle], { wick: 1 })).toBe(candle)
  })

  const ofLamp: Shape = { properties: { kind: { enum: ['lamp'] }, wick: {} } }
  const ofCandle: Shape = { properties: { kind: { enum: ['candle', 'taper'] } } }
  const discriminator = { propertyName: 'kind' }
  const tagged: Shape = {
    oneOf: [text, { properties: {} }, { properties: { kind: {} } }, ofLamp, ofCandle],
    discriminator,
  }
  const untagged: Shape = { anyOf: [text, lamp, candle] }
  const textual: Shape = { anyOf: [text] }

  it.each<[string, Shape, Record<string, unknown>, Shape]>([
    ['by its tag', tagged, { kind: 'lamp' }, ofLamp],
    ['by a further word of its tag', tagged, { kind: 'taper', wick: 1 }, ofCandle],
    ['not at all by another tag', tagged, { kind: 'neon' }, tagged],
    ['not at all without the tag', tagged, { wick: 1 }, tagged],
    [
      'not at all by a tag without branches',
      { discriminator, anyOf: [lamp] },
      { kind: 'lamp' },
      { discriminator, anyOf: [lamp] },
    ],
    ['by its members', untagged, { wick: 1 }, candle],
    ['as the first with members', untagged, {}, lamp],
    ['not at all where none has members', textual, { wick: 1 }, textual],
    ['not at all where there is none', lamp, { wick: 1 }, lamp],
  ])('is found %s', (_, shape, object, branch) => {
    expect(branchFor(shape, object)).toStrictEqual(branch)
  })
})

it('matches a text against a pattern, in code points, again and again', () => {
  const answers = ['🎬', 'a', 'ab', '', '🎬'].map((text) => matches('^.$', text))
  expect(answers).toEqual([true, true, false, false, true])
  expect(matches('^(?!a)', 'a')).toBe(false)
  expect(matches('^toString$', 'toString')).toBe(true)
  expect(matches('constructor', 'x')).toBe(false)
})

describe('the length of a text', () => {
  it.each<[text: string, bounds: Shape, isWithin: boolean]>([
    ['', {}, true],
    ['', { minLength: 1 }, false],
    ['a', { minLength: 1 }, true],
    ['a', { minLength: 2 }, false],
    ['ab', { minLength: 2 }, true],
    ['🎬', { minLength: 2 }, false],
    ['🎬🎬', { minLength: 2 }, true],
    ['🎬a', { minLength: 2 }, true],
    ['a', { maxLength: 1 }, true],
    ['ab', { maxLength: 1 }, false],
    ['abc', { maxLength: 1 }, false],
    ['🎬', { maxLength: 1 }, true],
    ['🎬a', { maxLength: 1 }, false],
    ['🎬', { maxLength: 0 }, false],
    ['🎬🎬', { minLength: 2, maxLength: 2 }, true],
    ['🎬🎬', { minLength: 3, maxLength: 3 }, false],
    ['🎬🎬🎬', { minLength: 2, maxLength: 2 }, false],
    ['🎬🎬🎬', { minLength: 4, maxLength: 8 }, false],
    ['abcd', { minLength: 4, maxLength: 4 }, true],
  ])('%s is within %o: %s', (text, bounds, isWithin) => {
    expect(isWithinLength(text, bounds)).toBe(isWithin)
  })
})
