import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import {
  handedDown,
  isAboutLists,
  isAboutObjects,
  isAboutScalars,
  isAboutUnknown,
} from '../src/compile/condition-reach'
import type { Shape } from '../src/shape'

describe('what is handed down', () => {
  const ofMember = { properties: { a: { type: 'string' } } }
  const ofItems = { items: { type: 'string' } }
  const ofBoth = { properties: { a: { type: 'string' } }, required: ['a'] }

  it('is what conditions say of members and of nothing else', () => {
    expect(handedDown([ofMember, ofItems, ofBoth], 'properties', ({ a }) => [a as Condition])).toEqual([
      [{ type: 'string' }],
      [ofItems, ofBoth],
    ])
  })

  it('is what conditions say of items and of nothing else', () => {
    expect(handedDown([ofMember, ofItems, { ...ofItems, minItems: 1 }], 'items', (each) => [each])).toEqual([
      [{ type: 'string' }],
      [ofMember, { ...ofItems, minItems: 1 }],
    ])
  })

  it('is only what is picked', () => {
    expect(handedDown([ofMember], 'properties', () => [])).toEqual([[], []])
  })
})

describe('a condition', () => {
  it.each<[Condition, about: readonly ('scalars' | 'objects' | 'lists')[]]>([
    [{}, []],
    [{ properties: {} }, ['objects']],
    [{ required: ['a'] }, ['objects']],
    [{ minProperties: 1 }, ['objects']],
    [{ items: {} }, ['lists']],
    [{ contains: {} }, ['lists']],
    [{ minItems: 1 }, ['lists']],
    [{ maxItems: 1 }, ['lists']],
    [{ pattern: '^a' }, ['scalars']],
    [{ minLength: 1 }, ['scalars']],
    [{ minimum: 1 }, ['scalars']],
    [{ maximum: 1 }, ['scalars']],
    [{ soundImage: undefined }, ['scalars']],
    [{ media: { path: ['a'] } }, []],
    [{ enum: ['a'] }, ['scalars', 'objects', 'lists']],
    [{ type: 'object', required: ['a'] }, ['scalars', 'objects', 'lists']],
    [{ required: ['a'], items: {} }, ['objects', 'lists']],
    [{ required: ['a'], pattern: '^a' }, ['scalars', 'objects']],
    [{ media: {}, minItems: 1, pattern: '^a' }, ['scalars', 'lists']],
  ])('is about what its keywords are about: %j', (condition, about) => {
    const tests = { scalars: isAboutScalars, objects: isAboutObjects, lists: isAboutLists }
    expect(Object.entries(tests).flatMap(([name, test]) => (test(condition) ? [name] : []))).toEqual(about)
  })

  const properties: Readonly<Record<string, Shape>> = { a: { type: 'string' } }

  it.each<[readonly Condition[], boolean]>([
    [[], false],
    [[{ properties: { a: { enum: ['x'] } } }], false],
    [[{ properties: { a: {}, b: {} } }], true],
    [[{ required: ['b'] }], false],
    [[{ properties: { b: {} }, required: ['a'] }], false],
    [[{ soundImage: undefined }], true],
    [[{ properties: { a: { items: { soundImage: undefined } } } }], true],
    [[{ anyOf: [{ const: null }, { soundImage: undefined }] }], true],
    [[{ const: null }, { soundImage: undefined }], true],
    [[{ enum: ['soundImage'] }], false],
  ])('may be about members that a shape does not know: %j', (conditions, isAbout) => {
    expect(isAboutUnknown(conditions, properties)).toBe(isAbout)
  })
})
