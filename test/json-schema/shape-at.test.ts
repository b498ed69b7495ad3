import { describe, expect, it } from 'vitest'
import { mayBe, placeWithin, shapesAt, typesOf } from '../../src/json-schema/shape-at'
import type { Shape } from '../../src/shape'

const text = { type: 'string' }
const number = { type: 'number' }
const whole = { type: 'integer' }
const object = (properties: Readonly<Record<string, Shape>>) => ({ type: 'object', properties })

const shape: Shape = object({
  list: { type: 'array', items: object({ a: text }) },
  union: { anyOf: [object({ a: text, b: number }), object({ a: { oneOf: [number, whole] } }), text] },
  open: {},
})

describe('the shapes of a place', () => {
  it.each([
    [[], [shape]],
    [['open'], [{}]],
    [['list', '*', 'a'], [text]],
    [
      ['union', 'a'],
      [text, number, whole],
    ],
    [['union', 'b'], [number]],
    [['union'], shape.properties?.union?.anyOf],
    [['list', '0'], []],
    [['list', 'items'], []],
    [['union', '*'], []],
    [['missing', 'a'], []],
    [['constructor'], []],
  ])('are one of every branch that has it: %j', (path, expected) => {
    expect(shapesAt(shape, path)).toEqual(expected)
  })

  it('follow a schema into the value', () => {
    const place = [object({ a: text }), { anyOf: [object({ a: number }), { type: 'array', items: whole }] }]
    expect(placeWithin(place, 'properties', 'a')).toEqual([text, number])
    expect(placeWithin(place, 'properties', 'b')).toEqual([])
    expect(placeWithin([object({ '': text })], 'properties', undefined)).toEqual([text])
    expect(placeWithin(place, 'items', undefined)).toEqual([whole])
    expect(placeWithin(place, 'contains', undefined)).toEqual([whole])
    expect(placeWithin(place, 'allOf', undefined)).toBe(place)
    expect(placeWithin(place, '$defs', 'a')).toBe(place)
  })
})

describe('the types of a place', () => {
  it('are those of its shapes, a whole number among the numbers', () => {
    expect(typesOf([text, whole, number])).toEqual(new Set(['string', 'number']))
    expect(typesOf([whole, {}])).toEqual(new Set(['number', 'any']))
    expect(typesOf([])).toEqual(new Set())
  })

  it('may be any where a shape leaves it open', () => {
    expect(['string', 'number', 'null'].map((type) => mayBe(new Set(['string']), type))).toEqual([true, false, false])
    expect(['string', 'number'].map((type) => mayBe(new Set(['any']), type))).toEqual([true, true])
    expect(mayBe(new Set(), 'string')).toBe(false)
  })
})
