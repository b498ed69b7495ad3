import { type TSchema, Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { words } from '../schemas/vocabulary'
import { UnsupportedSchemaError } from '../src/compile/index'
import { normalise } from '../src/compile/normalise'

const unsupportedKeyword = (keyword: string) =>
  `The keyword ${keyword} is not supported; say it as a rule or as a pattern.`

describe('normalise', () => {
  it.each<[what: string, TSchema, message: string]>([
    ['a format', Type.String({ format: 'uri' }), unsupportedKeyword('format')],
    ['unique items', Type.Array(Type.String(), { uniqueItems: true }), unsupportedKeyword('uniqueItems')],
    ['a count of members', Type.Object({}, { minProperties: 1 }), unsupportedKeyword('minProperties')],
    [
      'a schema for further members',
      Type.Object({}, { additionalProperties: Type.String() }),
      'A schema for additionalProperties is not supported; use true or false.',
    ],
    ['a record', Type.Record(Type.String(), Type.String()), unsupportedKeyword('patternProperties')],
    [
      'a kind that the library does not have',
      Type.BigInt(),
      'TypeBox kind BigInt is not supported; use the kinds of schemas/vocabulary.ts.',
    ],
    [
      'a format deep inside',
      Type.Object({ list: Type.Array(Type.String({ format: 'uri' })) }),
      unsupportedKeyword('format'),
    ],
  ])('refuses %s, which would otherwise go unchecked', (_, schema, message) => {
    expect(() => normalise(schema)).toThrow(new UnsupportedSchemaError(message))
  })

  it('throws errors that are told by their name', () => {
    expect(new UnsupportedSchemaError('Not supported.').name).toBe('UnsupportedSchemaError')
  })

  const shot = Type.Object({ kind: Type.Literal('shot'), count: Type.Integer() })
  const note = Type.Object({ kind: Type.Literal('note') }, { additionalProperties: false })

  it.each<[what: string, TSchema, Condition]>([
    [
      'a text with what it must be',
      Type.String({ $id: 'text', minLength: 1, maxLength: 2, pattern: '^a' }),
      { type: 'string', minLength: 1, maxLength: 2, pattern: '^a' },
    ],
    [
      'a number with its bounds',
      Type.Number({ minimum: 1, maximum: 2, exclusiveMinimum: 0, exclusiveMaximum: 3, multipleOf: 0.5 }),
      { type: 'number', minimum: 1, maximum: 2, exclusiveMinimum: 0, exclusiveMaximum: 3, multipleOf: 0.5 },
    ],
    ['a whole number', Type.Integer({ minimum: 0 }), { type: 'integer', minimum: 0 }],
    ['what no text can say', Type.String({ minimum: 1, minItems: 1 }), { type: 'string' }],
    ['a boolean', Type.Boolean(), { type: 'boolean' }],
    ['null', Type.Null(), { type: 'null' }],
    ['any value', Type.Any(), {}],
    ['an unknown value', Type.Unknown(), {}],
    ['bytes, for which there is no word', Type.Uint8Array(), {}],
    ['no value', Type.Never(), { not: {} }],
    ['a literal', Type.Literal(7), { type: 'number', enum: [7] }],
    [
      'a list',
      Type.Array(Type.Null(), { minItems: 1, maxItems: 2 }),
      { type: 'array', items: { type: 'null' }, minItems: 1, maxItems: 2 },
    ],
    [
      'an object',
      Type.Object({ a: Type.Null(), b: Type.Optional(Type.Null()) }, { additionalProperties: true }),
      {
        type: 'object',
        properties: { a: { type: 'null' }, b: { type: 'null' } },
        required: ['a'],
        additionalProperties: true,
      },
    ],
    ['an object of nothing', Type.Object({}), { type: 'object', properties: {} }],
    ['words', words(['a', 'b']), { type: 'string', enum: ['a', 'b'] }],
    [
      'literals of several types',
      Type.Union([Type.Literal('a'), Type.Literal(1)]),
      {
        anyOf: [
          { type: 'string', enum: ['a'] },
          { type: 'number', enum: [1] },
        ],
      },
    ],
    [
      'words, and any text',
      Type.Union([Type.Literal('a'), Type.String()]),
      { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'string' }] },
    ],
    [
      'a union by tag',
      Type.Union([shot, note], { discriminator: 'kind' }),
      {
        type: 'object',
        discriminator: { propertyName: 'kind' },
        required: ['kind'],
        oneOf: [
          {
            type: 'object',
            properties: { kind: { type: 'string', enum: ['shot'] }, count: { type: 'integer' } },
            required: ['kind', 'count'],
          },
          {
            type: 'object',
            properties: { kind: { type: 'string', enum: ['note'] } },
            required: ['kind'],
            additionalProperties: false,
          },
        ],
      },
    ],
  ])('writes %s', (_, schema, condition) => {
    expect(normalise(schema)).toStrictEqual(condition)
  })

  it('keeps what is said beside a schema, at every depth', () => {
    const said = {
      ...{ title: 'A', description: 'An a.', default: 'a', examples: ['a'], deprecated: true },
      ...{ expects: 'an a', issue: { code: 'a' }, quantity: 'size', refusedTags: { b: 'c' } },
    }
    expect(normalise(Type.Object({ a: Type.String({ $comment: 'Silent.', ...said }) }, said))).toStrictEqual({
      type: 'object',
      properties: { a: { type: 'string', ...said } },
      required: ['a'],
      ...said,
    })
  })
})
