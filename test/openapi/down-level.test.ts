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
