import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { accepts } from '../src/accepts'
import { expression } from '../src/compile/condition-source'
import { createDeclarations } from '../src/compile/declarations'
import { has, isObject, namesIn } from '../src/shape'

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

const values: readonly unknown[] = [
  ...['', 'a', 'ab', '1'],
  ...[0, 1, 2, 1.5, -1],
  ...[true, false, null],
  ...[[], ['a'], ['b', 'a'], [1, 2, 3], [{ a: 'a' }]],
  ...[{}, { a: 'a' }, { a: 1, b: 2 }, { a: null }, { a: { a: 'a' } }, { a: undefined }],
  new Uint8Array(1),
]

const conditions: readonly Condition[] = [
  {},
  ...types.map((type) => ({ type })),
  { enum: [] },
  { enum: ['a', 1, true, null] },
  ...['a', 1, false, null].map((word) => ({ const: word })),
  { required: [] },
  { required: ['a'] },
  { required: ['a', 'b'] },
  { properties: {} },
  { properties: { a: { type: 'string' } } },
  { properties: { a: { const: 1 }, b: { type: 'number' } } },
  { properties: { a: { properties: { a: { const: 'a' } } } } },
  { items: { type: 'string' } },
  { items: { properties: { a: { const: 'a' } } } },
  { contains: { const: 'a' } },
  { minItems: 1 },
  { maxItems: 1 },
  { minProperties: 1 },
  { minLength: 1 },
  { pattern: '^a(?![\\s\\S])' },
  { minimum: 1 },
  { maximum: 1 },
  { allOf: [] },
  { allOf: [{ type: 'string' }] },
  { allOf: [{ type: 'string' }, { minLength: 1 }] },
  { anyOf: [] },
  { anyOf: [{ type: 'null' }] },
  { anyOf: [{ type: 'boolean' }, { const: 'a' }] },
  { not: { type: 'string' } },
  { not: { type: 'number', minimum: 1 } },
  { if: { type: 'string' }, then: { const: 'a' } },
  { type: 'string', minLength: 1 },
]

const decide = (condition: Condition): ((value: unknown) => boolean) => {
  const declarations = createDeclarations()
  const test = expression(condition, { value: 'body' }, declarations)
  const decide = runInThisContext(
    `(has, isObject, namesIn) => {\n${declarations.source()}\nreturn (body) => ${test}\n}`,
  )
  return decide(has, isObject, namesIn)
}

const under: readonly (readonly [where: string, wrap: (condition: Condition) => Condition])[] = [
  ['plain', (condition) => condition],
  ['under `not`', (condition) => ({ not: condition })],
  ['under two `not`', (condition) => ({ not: { not: condition } })],
  ['under `not` in a member', (condition) => ({ properties: { a: { not: condition } } })],
  ['under `not` in an item', (condition) => ({ items: { not: condition } })],
  ['as what `if` asks', (condition) => ({ if: condition, then: { enum: [] } })],
  ['as what `then` demands', (condition) => ({ if: {}, then: condition })],
]

describe.each(under)('a condition %s', (_, wrap) => {
  it.each(conditions.map((condition) => [JSON.stringify(condition), condition] as const))(
    'decides as `accepts` does: %s',
    (_, condition) => {
      const decision = decide(wrap(condition))
      const differing = values.filter((value) => decision(value) !== accepts(wrap(condition), value))
      expect(differing).toEqual([])
    },
  )
})
