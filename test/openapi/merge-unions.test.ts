import { expect, test } from 'vitest'
import type { DescribedShape } from '../../src/openapi/described-shape'
import { mergeUnions } from '../../src/openapi/merge-unions'

test.each<[string, DescribedShape, DescribedShape]>([
  [
    'a number or text',
    {
      description: 'Seconds.',
      anyOf: [
        { type: 'number', minimum: 0 },
        { type: 'string', pattern: '^[0-9]+$', expects: 'a numeric text', description: 'Text.' },
      ],
    },
    {
      minimum: 0,
      pattern: '^[0-9]+$',
      expects: 'a numeric text',
      description: 'Seconds.',
      types: ['number', 'string'],
    },
  ],
  [
    'what the union itself expects',
    { expects: 'either', anyOf: [{ type: 'string', expects: 'text' }, { type: 'null' }] },
    { expects: 'either', types: ['string', 'null'] },
  ],
  [
    'what each of them expects, and nothing else that is said of them',
    {
      anyOf: [
        { type: 'string', expects: 'text', title: 'Text', examples: ['a'] },
        { type: 'boolean', title: 'Truth' },
        { type: 'integer', expects: 'a number', description: 'Number.' },
      ],
    },
    { expects: 'text or a number', types: ['string', 'boolean', 'integer'] },
  ],
  [
    'unions in unions',
    { anyOf: [{ properties: {} }, { anyOf: [{ type: 'string' }, { type: 'null' }] }] },
    { anyOf: [{ properties: {} }, { types: ['string', 'null'] }] },
  ],
  [
    'unions in branches that a tag tells apart',
    { oneOf: [{ items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }] },
    { oneOf: [{ items: { types: ['string', 'null'] } }] },
  ],
  [
    'unions within',
    { properties: { a: { items: { anyOf: [{ type: 'integer' }, { type: 'null' }] } } }, oneOf: [{ properties: {} }] },
    { properties: { a: { items: { types: ['integer', 'null'] } } }, oneOf: [{ properties: {} }] },
  ],
])('merges %s', (_, shape, expected) => {
  expect(mergeUnions(shape)).toStrictEqual(expected)
})

test.each<[string, DescribedShape]>([
  ['objects', { anyOf: [{ type: 'object', properties: {} }, { type: 'null' }] }],
  ['lists', { anyOf: [{ type: 'array' }, { type: 'null' }] }],
  ['branches of no type', { anyOf: [{ pattern: 'a' }, { type: 'null' }] }],
  ['listed words', { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] }],
  ['two kinds of text', { anyOf: [{ type: 'string' }, { type: 'string', pattern: 'a' }] }],
  ['two kinds of numbers', { anyOf: [{ type: 'number' }, { type: 'integer', minimum: 0 }] }],
])('keeps %s apart', (_, shape) => {
  expect(mergeUnions(shape)).toStrictEqual(shape)
})
