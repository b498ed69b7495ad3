import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { accepts } from '../src/accepts'

// Each keyword beside its bound, with values that it takes, with those that it refuses, and of a type that it is not about.

type Case = readonly [keyword: string, condition: Condition, taken: readonly unknown[], refused: readonly unknown[]]

const wholeList = { type: 'integer' }

const cases: readonly Case[] = [
  ['none', {}, [undefined, null, 'a', {}, []], []],
  ['type', { type: 'string' }, ['', 'a'], [1, null, undefined, {}, []]],
  ['enum', { enum: ['a', 1] }, ['a', 1], ['b', '1', undefined]],
  ['const', { const: 'a' }, ['a'], ['b', undefined]],
  [
    'required',
    { required: ['a', 'b'] },
    [{ a: 1, b: null }, 'a', [], null],
    [{}, { a: 1 }, { a: 1, b: undefined }, Object.create({ a: 1, b: 1 })],
  ],
  [
    'properties',
    { properties: { a: { type: 'string' }, b: { type: 'string' } } },
    [{}, { a: 'a' }, { a: undefined }, { c: 1 }, 'a', null, []],
    [{ a: 1 }, { a: 'a', b: 1 }],
  ],
  [
    'additionalProperties false',
    { properties: { a: {} }, additionalProperties: false },
    [{}, { a: 1 }, { b: undefined }, 'b', ['b']],
    [{ b: 1 }, { a: 1, b: 1 }, { toString: 1 }],
  ],
  ['additionalProperties false alone', { additionalProperties: false }, [{}, null], [{ a: 1 }]],
  ['additionalProperties true', { properties: { a: {} }, additionalProperties: true }, [{ b: 1 }], []],
  ['items', { items: wholeList }, [[], [1, 2], 'a', {}, { 0: 'a' }], [['a'], [1, 'a']]],
  ['contains', { contains: wholeList }, [[1], ['a', 1], 'a', {}], [[], ['a']]],
  ['minItems', { minItems: 2 }, [[1, 2], [1, 2, 3], 'a', {}], [[], [1]]],
  ['maxItems', { maxItems: 1 }, [[], [1], 'abc', {}], [[1, 2]]],
  ['minProperties', { minProperties: 1 }, [{ a: 1 }, { a: 1, b: 1 }, [], 'a'], [{}, { a: undefined }]],
  ['minLength', { minLength: 2 }, ['ab', 'abc', 1, []], ['', 'a', '🎬']],
  ['maxLength', { maxLength: 1 }, ['', 'a', '🎬', 12, [1, 2]], ['ab']],
  ['pattern', { pattern: '^a' }, ['a', 'ab', 1, null], ['', 'ba']],
  ['minimum', { minimum: 2 }, [2, 3, '1', null], [1]],
  ['maximum', { maximum: 2 }, [1, 2, '3', [3]], [3]],
  ['exclusiveMinimum', { exclusiveMinimum: 2 }, [3, '1', null], [1, 2]],
  ['exclusiveMaximum', { exclusiveMaximum: 2 }, [1, '3', [3]], [2, 3]],
  ['multipleOf', { multipleOf: 0.5 }, [0, 1, 1.5, '0.3', null], [0.3]],
  ['allOf', { allOf: [{ type: 'string' }, { minLength: 2 }] }, ['ab'], ['a', 1]],
  ['anyOf', { anyOf: [{ type: 'string' }, { type: 'null' }] }, ['a', null], [1]],
  ['oneOf', { oneOf: [{ type: 'string' }, { minLength: 2 }] }, ['a', 1], ['ab']],
  ['not', { not: { type: 'string' } }, [1], ['a']],
  ['if', { if: { type: 'string' }, then: { minLength: 2 } }, ['ab', 1], ['a']],
  ['if without then', { if: { type: 'string' } }, ['a', 1], []],
  ['several', { type: 'string', minLength: 1, maxLength: 2 }, ['a', 'ab'], ['', 'abc', 1]],
  [
    'what says nothing of a value',
    {
      ...{ discriminator: { propertyName: 'a' }, expects: 'b', issue: { code: 'c' }, quantity: 'size' },
      ...{ then: { not: {} }, refusedTags: { d: 'e' }, default: 'f' },
    },
    [1, 'a', {}],
    [],
  ],
]

describe('accepts', () => {
  it.each(cases)('%s', (_, condition, taken, refused) => {
    const values = [...taken, ...refused]
    const answers = values.map((value) => [value, accepts(condition, value)])
    expect(answers).toStrictEqual(values.map((value, index) => [value, index < taken.length]))
  })

  it('takes everything where there is no condition', () => {
    expect([undefined, null, 1, {}].map((value) => accepts(undefined, value))).toEqual([true, true, true, true])
  })

  it.each(['format', 'constructor'])('refuses to go on at the keyword %s', (keyword) => {
    expect(() => accepts({ [keyword]: 'x' }, 1)).toThrow(
      new TypeError(`A rule uses the keyword "${keyword}", which rules cannot use.`),
    )
  })
})
