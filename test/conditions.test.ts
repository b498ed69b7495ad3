import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import {
  all,
  always,
  any,
  distinct,
  given,
  isAlways,
  isNever,
  nest,
  never,
  not,
  present,
} from '../src/json-schema/condition'
import { inSharedKeywords, withOldReferences } from '../src/json-schema/lower'
import { asSchemaObject } from '../src/json-schema/lower-open-api'
import { rewrite } from '../src/json-schema/rewrite'
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

  it('about members are one where no member has two', () => {
    expect(all(nest(['a'], one), nest(['b'], two))).toStrictEqual({ properties: { a: one, b: two } })
    expect(all({ required: ['a', 'b'] }, { required: ['b', 'c'] })).toStrictEqual({ required: ['a', 'b', 'c'] })
    expect(all(nest(['a'], one), present(['b']))).toStrictEqual({ required: ['b'], properties: { a: one } })
    expect(all({ properties: { a: one, b: two } }, { properties: { b: one, c: one } }, present(['c']))).toStrictEqual({
      allOf: [{ required: ['c'], properties: { a: one, b: two } }, { properties: { b: one, c: one } }],
    })
    expect(all({ type: 'object', required: ['a'] }, { required: ['b'] })).toStrictEqual({
      allOf: [{ type: 'object', required: ['a'] }, { required: ['b'] }],
    })
  })

  it('are told apart by what they say', () => {
    expect(distinct([one, two, { enum: [1] }])).toEqual([one, two])
    expect([always, never, one].map(isAlways)).toEqual([true, false, false])
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
    expect(not({ ...text, not: one })).toEqual({ not: { ...text, not: one } })
    expect(not(text)).toEqual({ not: text })
    expect([{ ...text, not: {} }, { allOf: [] }].map(isNever)).toEqual([false, false])
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
    expect([nest([], one), present([], one), present([])]).toEqual([one, one, always])
    expect(present(['*'], one)).toEqual({ contains: one })
    expect(present(['a', '*'])).toEqual({ required: ['a'], properties: { a: { type: 'array', contains: {} } } })
    expect(present(['a', 'b'])).toEqual({ required: ['a'], properties: { a: { type: 'object', required: ['b'] } } })
    expect(present(['a', '*', 'b'], one)).toEqual({
      required: ['a'],
      properties: {
        a: { type: 'array', contains: { type: 'object', required: ['b'], properties: { b: one } } },
      },
    })
  })
})

describe('older keywords', () => {
  it.each<[Condition, Condition]>([
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
    [
      { items: { const: 1 }, not: { const: 2 } },
      { items: one, not: two },
    ],
    [
      { allOf: [{ const: 1 }, text], anyOf: [{ const: 2 }], oneOf: [text, { const: 1 }] },
      { allOf: [one, text], anyOf: [two], oneOf: [text, one] },
    ],
    [{ $defs: { a: { const: 1 } } }, { $defs: { a: one } }],
    [
      { enum: [{ const: 1 }], default: { const: 1 } },
      { enum: [{ const: 1 }], default: { const: 1 } },
    ],
  ])('stand for %j', (schema, expected) => {
    expect(inSharedKeywords(schema)).toEqual(expected)
  })

  it.each([
    [{ type: 'null' }, { type: 'string', nullable: true, enum: [null] }],
    [{ type: 'array' }, { type: 'array', items: {} }],
    [
      { type: 'array', items: text },
      { type: 'array', items: text },
    ],
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
    expect(asSchemaObject(schema)).toStrictEqual(expected)
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

  it('is whole up to 50,000 characters, and repeats what has less than 60', () => {
    const short = { pattern: 'x'.repeat(59 - '{"pattern":""}'.length) }
    const long = { pattern: 'x'.repeat(60 - '{"pattern":""}'.length) }
    const single = { pattern: 'x'.repeat(60) }
    const schema = (length: number) => {
      const said = { properties: { a: short, b: short, c: long, d: long, e: { not: long, enum: [single] }, f: single } }
      const rest = length - JSON.stringify({ title: '', ...said }).length
      return { title: 'x'.repeat(rest), ...said }
    }
    expect(compacted(schema(50_000))).toEqual(schema(50_000))
    const reference = { $ref: '#/$defs/condition-1' }
    expect(compacted(schema(50_001))).toEqual({
      ...schema(50_001),
      properties: {
        a: short,
        b: short,
        c: reference,
        d: reference,
        e: { not: reference, enum: [single] },
        f: single,
      },
      $defs: { 'condition-1': long },
    })
  })

  it('counts what stands within a repeated condition once', () => {
    const inner = { pattern: 'x'.repeat(100) }
    const outer = { not: inner }
    const schema = { title: 'x'.repeat(50_000), properties: { a: outer, b: outer } }
    expect(compacted(schema)).toEqual({
      title: schema.title,
      properties: { a: { $ref: '#/$defs/condition-1' }, b: { $ref: '#/$defs/condition-1' } },
      $defs: { 'condition-1': outer },
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

describe('a rewritten schema', () => {
  it('is changed from within', () => {
    const schema = { if: one, then: { contains: two }, properties: { not: text } }
    expect(rewrite(schema, (node) => ({ ...node, title: `${Object.keys(node)}` }))).toEqual({
      title: 'if,then,properties',
      if: { ...one, title: 'enum' },
      then: { title: 'contains', contains: { ...two, title: 'enum' } },
      properties: { not: { ...text, title: 'type' } },
    })
  })
})
