import { describe, expect, it } from 'vitest'
import { all, always, any, given, isNever, nest, never, not, present } from '../src/json-schema/condition'
import { inSharedKeywords, withOldReferences } from '../src/json-schema/lower'
import { asSchemaObject } from '../src/json-schema/lower-open-api'
import { compacted } from '../src/json-schema/share'

const one = { enum: [1] }
const two = { enum: [2] }
const text = { type: 'string' }

describe('conditions', () => {
  it('hold together', () => {
    expect(all()).toEqual(always)
    expect(all(always, one)).toEqual(one)
    expect(all(one, never)).toEqual(never)
    expect(all(one, one)).toEqual(one)
    expect(all(one, text)).toEqual({ allOf: [one, text] })
    expect(all({ required: ['a'] }, { required: ['b'], properties: { b: one } })).toEqual({
      required: ['a', 'b'],
      properties: { b: one },
    })
    expect(all(nest(['a'], one), nest(['a'], two))).toEqual({
      allOf: [{ properties: { a: one } }, { properties: { a: two } }],
    })
  })

  it('hold one by one', () => {
    expect(any()).toEqual(never)
    expect(any(never, one)).toEqual(one)
    expect(any(one, always)).toEqual(always)
    expect(any(one, two, one)).toEqual({ anyOf: [one, two] })
  })

  it('are denied', () => {
    expect(not(one)).toEqual({ not: one })
    expect(not(not(one))).toEqual(one)
    expect(not(always)).toEqual(never)
    expect(not(never)).toEqual(always)
    expect([never, not(one), always].map(isNever)).toEqual([true, false, false])
  })

  it('follow from others', () => {
    expect(given(always, one)).toEqual(one)
    expect(given(one, always)).toEqual(always)
    expect(given(never, one)).toEqual(always)
    expect(given(one, two)).toEqual({ if: one, then: two })
  })

  it('are stated of a place, whether it must be there or not', () => {
    expect(nest(['a', '*', 'b'], one)).toEqual({ properties: { a: { items: { properties: { b: one } } } } })
    expect(nest(['a'], always)).toEqual(always)
    expect(present(['a'])).toEqual({ required: ['a'] })
    expect(present(['a'], never)).toEqual(never)
    expect(present(['a', '*', 'b'], one)).toEqual({
      required: ['a'],
      properties: {
        a: { type: 'array', contains: { type: 'object', required: ['b'], properties: { b: one } } },
      },
    })
  })
})

describe('older keywords', () => {
  it.each([
    [{ const: 1 }, { enum: [1] }],
    [
      { const: 1, enum: [1, 2] },
      { enum: [1, 2], allOf: [{ enum: [1] }] },
    ],
    [{ contains: one }, { not: { type: 'array', items: { not: one } } }],
    [
      { contains: not(one), not: two },
      { not: two, allOf: [{ not: { type: 'array', items: one } }] },
    ],
    [
      { contains: one, minContains: 0, maxContains: 2 },
      { anyOf: [{ type: 'array', maxItems: 2 }, { not: { type: 'array', items: one } }] },
    ],
    [{ if: one, then: two }, { anyOf: [{ not: one }, two] }],
    [
      { if: not(one), then: two, anyOf: [text] },
      { anyOf: [text], allOf: [{ anyOf: [one, two] }] },
    ],
    [{ if: one }, {}],
    [{ dependentRequired: { a: ['b'] } }, { dependencies: { a: ['b'] } }],
    [{ properties: { const: { const: 1 } } }, { properties: { const: { enum: [1] } } }],
  ])('stand for %j', (schema, expected) => {
    expect(inSharedKeywords(schema)).toEqual(expected)
  })

  it.each([
    [{ type: 'null' }, { type: 'string', nullable: true, enum: [null] }],
    [{ type: 'array' }, { type: 'array', items: {} }],
    [{ examples: [1, 2] }, { example: 1 }],
    [{ examples: [] }, {}],
    [{ exclusiveMinimum: 0 }, { minimum: 0, exclusiveMinimum: true }],
    [
      { minimum: 1, exclusiveMinimum: 0 },
      { minimum: 1, allOf: [{ minimum: 0, exclusiveMinimum: true }] },
    ],
    [{ exclusiveMaximum: 9 }, { maximum: 9, exclusiveMaximum: true }],
    [{ dependencies: { a: ['b'] } }, { anyOf: [{ not: { required: ['a'] } }, { required: ['b'] }] }],
  ])('of OpenAPI 3.0 stand for %j', (schema, expected) => {
    expect(asSchemaObject(schema)).toEqual(expected)
  })
})

describe('a long schema', () => {
  const often = { type: 'string', pattern: `^${'a'.repeat(100)}` }
  const properties = (count: number, of: object) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`member${index}`, of]))

  it('states once what it holds several times', () => {
    const outer = { not: often }
    const named = { 'has-size': { maxLength: 1, not: often } }
    const schema = {
      properties: { ...properties(400, outer), other: often, once: { $ref: '#/$defs/has-size' } },
      $defs: named,
    }
    const often2 = { $ref: '#/$defs/condition-2' }
    expect(compacted(schema)).toEqual({
      properties: {
        ...properties(400, { $ref: '#/$defs/condition-1' }),
        other: often2,
        once: { $ref: '#/$defs/has-size' },
      },
      $defs: {
        'has-size': { maxLength: 1, not: often2 },
        'condition-1': { not: often2 },
        'condition-2': often,
      },
    })
  })

  it('refers under the old name in draft 7', () => {
    expect(
      withOldReferences({ not: { $ref: '#/$defs/a' }, $defs: { a: { not: { $ref: '#/$defs/b' } }, b: text } }),
    ).toEqual({
      not: { $ref: '#/definitions/a' },
      definitions: { a: { not: { $ref: '#/definitions/b' } }, b: text },
    })
    expect(withOldReferences({ not: text })).toEqual({ not: text })
  })

  it('stays whole, without references, where it is short enough to read', () => {
    const schema = { title: 'x', $ref: '#/$defs/a', $defs: { a: { not: { $ref: '#/$defs/b' } }, b: often } }
    expect(compacted(schema)).toEqual({ title: 'x', not: often })
    expect(compacted({ properties: properties(3, often) })).toEqual({ properties: properties(3, often) })
  })
})
