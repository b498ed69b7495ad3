import type { oas31 } from 'openapi3-ts'
import { expect, test } from 'vitest'
import { downLevel } from '../../src/openapi/down-level'

const info = { title: 'Ours', version: '1', license: { name: 'MIT', identifier: 'MIT' } }

function written(schema: oas31.SchemaObject) {
  const document = downLevel({ openapi: '3.1.1', info, paths: {}, components: { schemas: { Body: schema } } })
  return document.components?.schemas?.Body
}

test.each<[string, oas31.SchemaObject, object]>([
  ['the first example', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
  ['no example where there is none', { type: 'string', examples: [] }, { type: 'string' }],
  ['a value or null', { type: ['string', 'null'], minLength: 1 }, { type: 'string', nullable: true, minLength: 1 }],
  [
    'values of several types',
    { type: ['number', 'string'], pattern: '^[0-9]+$' },
    { anyOf: [{ type: 'number' }, { type: 'string' }], pattern: '^[0-9]+$' },
  ],
  [
    'values of several types or null',
    { type: ['number', 'string', 'null'] },
    {
      anyOf: [
        { type: 'number', nullable: true },
        { type: 'string', nullable: true },
      ],
    },
  ],
  [
    'null',
    { type: 'null', description: 'No id.' },
    { type: 'string', nullable: true, enum: [null], description: 'No id.' },
  ],
  ['a list of one type as that type', { type: ['string'] }, { type: 'string' }],
  ['schemas that are negated', { not: { type: ['string', 'null'] } }, { not: { type: 'string', nullable: true } }],
  [
    'alternatives and lists of them',
    { anyOf: [{ type: 'null' }, { type: 'array', items: { anyOf: [{ examples: [1] }] } }] },
    {
      anyOf: [
        { type: 'string', nullable: true, enum: [null] },
        { type: 'array', items: { anyOf: [{ example: 1 }] } },
      ],
    },
  ],
  [
    'keywords of values as they are',
    { enum: ['a'], required: ['items'], default: { type: 'null' }, discriminator: { propertyName: 'type' } },
    { enum: ['a'], required: ['items'], default: { type: 'null' }, discriminator: { propertyName: 'type' } },
  ],
  ['a lower bound alone', { exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
  ['an upper bound alone', { exclusiveMaximum: 1 }, { maximum: 1, exclusiveMaximum: true }],
  [
    'bounds',
    { exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
  ],
  ['a reference alone', { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/A' }],
  [
    'what is said beside a reference',
    { $ref: '#/components/schemas/A', description: 'Ours.', examples: [1] },
    { allOf: [{ $ref: '#/components/schemas/A' }], description: 'Ours.', example: 1 },
  ],
  [
    'nothing of names that are refused',
    { type: 'object', propertyNames: { not: { enum: ['old'] } } },
    { type: 'object' },
  ],
  [
    'schemas in schemas, but for members of the same names as keywords',
    {
      properties: { type: { type: ['string', 'null'] }, examples: { items: { type: 'null' } } },
      oneOf: [{ examples: [0] }],
    },
    {
      properties: {
        type: { type: 'string', nullable: true },
        examples: { items: { type: 'string', nullable: true, enum: [null] } },
      },
      oneOf: [{ example: 0 }],
    },
  ],
])('writes %s', (_, schema, expected) => {
  expect(written(schema)).toStrictEqual(expected)
})

test('writes the whole document, and leaves examples as they are', () => {
  const example = { value: { schema: { type: ['string', 'null'] } } }
  const document = downLevel({
    openapi: '3.1.1',
    info,
    paths: {
      '/{id}': {
        post: {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', examples: ['a'] } }],
          requestBody: { content: { 'application/json': { schema: { type: 'null' }, examples: { example } } } },
          responses: {},
        },
      },
    },
  })
  expect(document).toStrictEqual({
    openapi: '3.0.3',
    info: { title: 'Ours', version: '1', license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' } },
    paths: {
      '/{id}': {
        post: {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', example: 'a' } }],
          requestBody: {
            content: {
              'application/json': {
                schema: { type: 'string', nullable: true, enum: [null] },
                examples: { example },
              },
            },
          },
          responses: {},
        },
      },
    },
    components: {},
  })
})

test('writes a document without a license address or schemas, and what is in lists', () => {
  const example = { type: 'null' }
  const own = { title: 'Ours', version: '1', license: { name: 'Own', url: 'https://a.example/license' } }
  const schema = { type: 'null' } as const
  const document = downLevel({
    openapi: '3.1.1',
    info: own,
    servers: [{ url: '/' }],
    paths: { '/': { get: { parameters: [{ name: 'id', in: 'query', schema, example }], security: [{ key: [] }] } } },
    components: { responses: { Made: { description: 'Made.', content: { 'a/b': { schema } } } } },
  })
  const written = { type: 'string', nullable: true, enum: [null] }
  expect(document).toStrictEqual({
    openapi: '3.0.3',
    info: own,
    servers: [{ url: '/' }],
    paths: {
      '/': { get: { parameters: [{ name: 'id', in: 'query', schema: written, example }], security: [{ key: [] }] } },
    },
    components: { responses: { Made: { description: 'Made.', content: { 'a/b': { schema: written } } } } },
  })
  expect(downLevel({ openapi: '3.1.1', info: { title: 'Ours', version: '1' }, paths: {} })).toStrictEqual({
    openapi: '3.0.3',
    info: { title: 'Ours', version: '1' },
    paths: {},
    components: {},
  })
})
