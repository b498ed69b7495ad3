import { expect, test } from 'vitest'
import type { DescribedShape } from '../../src/openapi/described-shape'
import { writeSchema } from '../../src/openapi/write-schema'

/** Writes a schema with those that stand in it in place, each with the name that it would have. */
function written(shape: DescribedShape): object {
  return writeSchema(shape, (child, name) => ({ 'x-name': name('Outer'), ...written(child) }))
}

test.each<[string, DescribedShape, object]>([
  [
    'the keywords of OpenAPI, in their order, and no other',
    {
      examples: ['a'],
      maxLength: 9,
      minLength: 1,
      pattern: '^a',
      quantity: 'size',
      title: 'Word',
      type: 'string',
      deprecated: true,
      description: 'A word.',
      enum: ['a', 'b'],
      format: 'binary',
      issue: { code: 'own' },
    },
    {
      title: 'Word',
      description: 'A word.',
      deprecated: true,
      type: 'string',
      format: 'binary',
      enum: ['a', 'b'],
      pattern: '^a',
      minLength: 1,
      maxLength: 9,
      examples: ['a'],
    },
  ],
  [
    'bounds',
    { type: 'number', multipleOf: 2, exclusiveMaximum: 8, exclusiveMinimum: 1, maximum: 9, minimum: 0 },
    { type: 'number', minimum: 0, maximum: 9, exclusiveMinimum: 1, exclusiveMaximum: 8, multipleOf: 2 },
  ],
  [
    'lists, whose items are called after them',
    { maxItems: 2, minItems: 1, type: 'array', items: { type: 'string' } },
    { type: 'array', minItems: 1, maxItems: 2, items: { 'x-name': 'Outer item', type: 'string' } },
  ],
  [
    'members, which are called by their names, and those that are refused as names',
    {
      type: 'object',
      additionalProperties: false,
      required: ['a'],
      properties: {
        a: { type: 'string' },
        old: { not: {}, issue: { hint: 'Send `a`.' } },
        ancient: { not: {} },
      },
    },
    {
      type: 'object',
      required: ['a'],
      additionalProperties: false,
      properties: { a: { 'x-name': 'a', type: 'string' } },
      propertyNames: { not: { enum: ['old', 'ancient'] } },
    },
  ],
  [
    'a field that is only warned about as a deprecated one, with what to send instead',
    {
      type: 'object',
      properties: {
        old: { not: {}, issue: { severity: 'warning', hint: 'Send `a`.' } },
        ancient: { not: {}, issue: { severity: 'warning' } },
      },
    },
    {
      type: 'object',
      properties: {
        old: { 'x-name': 'old', deprecated: true, description: 'Send `a`.' },
        ancient: { 'x-name': 'ancient', deprecated: true, description: '' },
      },
    },
  ],
  [
    'a warning about a value as no more than the value',
    { type: 'string', issue: { severity: 'warning', hint: 'Send another.' } },
    { type: 'string' },
  ],
  [
    'alternatives, which are called as the value is',
    { description: 'Either.', anyOf: [{ type: 'string' }, { type: 'null' }] },
    {
      description: 'Either.',
      anyOf: [
        { 'x-name': 'Outer', type: 'string' },
        { 'x-name': 'Outer', type: 'null' },
      ],
    },
  ],
  ['several types', { types: ['string', 'null'], minLength: 1 }, { type: ['string', 'null'], minLength: 1 }],
  ['what a value must be, where nothing is said', { expects: 'a word' }, { description: 'A word.' }],
  ['what is said before what a value must be', { description: 'Said.', expects: 'a word' }, { description: 'Said.' }],
  ['what absence means', { default: 'calm' }, { description: 'Default is `"calm"`.' }],
  [
    'what absence means after what is said',
    { description: 'Said.', default: false },
    { description: 'Said. Default is `false`.' },
  ],
])('writes %s', (_, shape, expected) => {
  expect(JSON.stringify(written(shape), null, 1)).toBe(JSON.stringify(expected, null, 1))
})

const one: DescribedShape = { title: 'One', properties: { tag: { enum: ['one', 'uno'] } } }
const two: DescribedShape = { title: 'Two', properties: { tag: { enum: [2] } } }

const union: DescribedShape = {
  type: 'object',
  description: 'Either.',
  required: ['tag'],
  discriminator: { propertyName: 'tag' },
  oneOf: [one, two, { title: 'Any' }, { title: 'Open', properties: { tag: {} } }],
}

test('writes a tagged union, whose tags lead to the schemas that have a name', () => {
  const referred = writeSchema(union, ({ title }, name) => ({ $ref: `#/${name('Outer')}/${title}` }))
  expect(referred).toStrictEqual({
    description: 'Either.',
    discriminator: {
      propertyName: 'tag',
      mapping: { one: '#/Outer/One', uno: '#/Outer/One', 2: '#/Outer/Two' },
    },
    oneOf: [{ $ref: '#/Outer/One' }, { $ref: '#/Outer/Two' }, { $ref: '#/Outer/Any' }, { $ref: '#/Outer/Open' }],
  })
  const inPlace = writeSchema({ oneOf: [one, two], discriminator: { propertyName: 'tag' } }, ({ title = '' }) => ({
    title,
  }))
  expect(inPlace).toStrictEqual({
    discriminator: { propertyName: 'tag', mapping: {} },
    oneOf: [{ title: 'One' }, { title: 'Two' }],
  })
})

test('writes a union without a tag as no more than its branches', () => {
  const { discriminator: _, ...untagged } = union
  expect(writeSchema(untagged, ({ title }) => ({ $ref: `#/${title}` }))).toStrictEqual({
    description: 'Either.',
    oneOf: [{ $ref: '#/One' }, { $ref: '#/Two' }, { $ref: '#/Any' }, { $ref: '#/Open' }],
  })
})
