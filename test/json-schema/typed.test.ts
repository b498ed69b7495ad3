import { describe, expect, it } from 'vitest'
import type { Condition } from '../../schemas/contract'
import { typed } from '../../src/json-schema/typed'
import type { Shape } from '../../src/shape'

const text = { type: 'string' }
const number = { type: 'number' }
const isNone = (type: string) => ({ not: { type } })

const shape: Shape = {
  type: 'object',
  properties: {
    text,
    either: { anyOf: [text, number] },
    whole: { type: 'integer' },
    open: {},
    list: { type: 'array', items: text },
    union: {
      anyOf: [
        { type: 'object', properties: { a: text } },
        { type: 'object', properties: { b: text } },
      ],
    },
    texts: { anyOf: [{ type: 'object', properties: { a: text } }, text] },
  },
}

describe('a typed condition', () => {
  const pattern = { pattern: 'x' }
  const either = { anyOf: [{ ...text, ...pattern }, isNone('string')] }

  it.each<[Condition, Condition]>([
    [{ enum: [1] }, { enum: [1] }],
    [{ required: ['a'] }, { type: 'object', required: ['a'] }],
    [
      { title: 'x', required: ['a'], anyOf: [{ required: ['b'] }] },
      { title: 'x', type: 'object', required: ['a'], anyOf: [{ type: 'object', required: ['b'] }] },
    ],
    [{ properties: { text: pattern } }, { type: 'object', properties: { text: { ...text, ...pattern } } }],
    [
      { properties: { text: { ...text, ...pattern } } },
      { type: 'object', properties: { text: { ...text, ...pattern } } },
    ],
    [{ properties: { either: pattern } }, { type: 'object', properties: { either } }],
    [
      { properties: { either: { ...pattern, minimum: 1 } } },
      {
        type: 'object',
        properties: { either: { allOf: [either, { anyOf: [{ ...number, minimum: 1 }, isNone('number')] }] } },
      },
    ],
    [
      { properties: { either: { ...pattern, title: 'x', anyOf: [{ enum: ['x'] }], allOf: [{ enum: ['x', 1] }] } } },
      {
        type: 'object',
        properties: {
          either: { title: 'x', anyOf: [{ enum: ['x'] }], allOf: [{ enum: ['x', 1] }, either] },
        },
      },
    ],
    [
      { properties: { whole: { minimum: 1 } } },
      { type: 'object', properties: { whole: { type: 'number', minimum: 1 } } },
    ],
    [{ properties: { open: pattern } }, { type: 'object', properties: { open: either } }],
    [{ properties: { missing: pattern } }, { type: 'object', properties: { missing: either } }],
    [
      { properties: { list: { contains: pattern, minContains: 0 } } },
      {
        type: 'object',
        properties: { list: { type: 'array', contains: { ...text, ...pattern }, minContains: 0 } },
      },
    ],
    [
      { properties: { list: { items: pattern, maxItems: 1 } } },
      { type: 'object', properties: { list: { type: 'array', items: { ...text, ...pattern }, maxItems: 1 } } },
    ],
    // The second branch of the union does not name the member, which may then be anything.
    [
      { properties: { union: { properties: { a: pattern } } } },
      { type: 'object', properties: { union: { type: 'object', properties: { a: either } } } },
    ],
    // A text has no members, and so leaves none open.
    [
      { properties: { texts: { properties: { a: pattern } } } },
      {
        type: 'object',
        properties: {
          texts: { anyOf: [{ type: 'object', properties: { a: { ...text, ...pattern } } }, isNone('object')] },
        },
      },
    ],
    [
      { if: { required: ['a'] }, then: { properties: { text: pattern } } },
      {
        if: { type: 'object', required: ['a'] },
        then: { type: 'object', properties: { text: { ...text, ...pattern } } },
      },
    ],
  ])('judges no value of another type: %j', (condition, expected) => {
    expect(typed(condition, [shape])).toEqual(expected)
  })

  it('demands a type beside what the condition says, but for what it says already', () => {
    const condition = { required: ['a'], minProperties: 1, allOf: [{ enum: [1] }], not: { enum: [2] } }
    expect(typed(condition, [{ type: 'object' }])).toEqual({ type: 'object', ...condition })
    expect(typed({ required: ['a'], anyOf: [{ enum: [1] }] }, [text])).toEqual({
      anyOf: [{ enum: [1] }],
      allOf: [{ anyOf: [{ type: 'object', required: ['a'] }, isNone('object')] }],
    })
    expect(typed({ properties: { '': pattern } }, [{ type: 'object', properties: {} }])).toEqual({
      type: 'object',
      properties: { '': either },
    })
  })

  it('names every type that may have the keyword, where nothing is known of a place', () => {
    expect(typed({ minItems: 1, minLength: 1 }, [])).toEqual({
      allOf: [
        { anyOf: [{ ...text, minLength: 1 }, isNone('string')] },
        { anyOf: [{ type: 'array', minItems: 1 }, isNone('array')] },
      ],
    })
  })

  it.each<[type: string, keyword: string, expected: unknown]>([
    ['string', 'minLength', 1],
    ['string', 'maxLength', 1],
    ['string', 'pattern', 'x'],
    ['number', 'minimum', 1],
    ['number', 'maximum', 1],
    ['number', 'exclusiveMinimum', 1],
    ['number', 'exclusiveMaximum', 1],
    ['number', 'multipleOf', 1],
    ['array', 'items', {}],
    ['array', 'contains', {}],
    ['array', 'minContains', 1],
    ['array', 'maxContains', 1],
    ['array', 'minItems', 1],
    ['array', 'maxItems', 1],
    ['object', 'properties', {}],
    ['object', 'required', []],
    ['object', 'additionalProperties', false],
    ['object', 'minProperties', 1],
    ['object', 'dependencies', {}],
    ['object', 'dependentRequired', {}],
  ])('is of the type %s for %s', (type, keyword, expected) => {
    expect(typed({ [keyword]: expected }, [{ type }])).toEqual({ type, [keyword]: expected })
  })
})
