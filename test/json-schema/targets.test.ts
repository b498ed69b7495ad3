import { Type } from '@sinclair/typebox'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { absoluteOrDataUrl } from '../../schemas/patterns'
import { compileDialect, defineDialect, refused } from '../../src/compile/index'
import { validate } from '../../src/index'
import { createJsonSchema, type JsonSchemaOptions } from '../../src/json-schema/index'
import { lantern, lanternExamples } from '../private-dialect'

describe('the schema of a small dialect', () => {
  const shape = {
    title: 'Lantern',
    description: 'A dialect that only the tests know.',
    type: 'object',
    properties: {
      model: { type: 'string' },
      text: { type: 'string', minLength: 1 },
      length: { type: 'integer' },
      pixels: { type: 'string' },
      mood: { type: 'string', enum: ['calm', 'wild'] },
      picture: { type: 'string', pattern: absoluteOrDataUrl },
      prompt: { description: 'Refused. Send `text` instead.', not: {} },
    },
    required: ['model', 'text'],
  }
  const names = { model: { enum: ['lantern-1', 'lantern-latest'] } }
  const known = { title: 'unknown-model', type: 'object', properties: names }
  const isLantern = { type: 'object', required: ['model'], properties: names }
  const lengths = { title: 'unsupported-duration', type: 'object', properties: { length: { enum: [3, 6] } } }

  it('is the shape', () => {
    expect(createJsonSchema(lantern)).toEqual({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...shape })
  })

  it('has the rules and limits that refuse besides, where it is strict; a rule that warns is not in it', () => {
    expect(createJsonSchema(lantern, { strict: true })).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...shape,
      allOf: [known, { title: 'Limits of lantern-1, lantern-latest', if: isLantern, then: lengths }],
    })
  })

  it('says the same in the words of draft 7, and of OpenAPI 3.0', () => {
    const inOldWords = {
      ...shape,
      allOf: [known, { title: 'Limits of lantern-1, lantern-latest', anyOf: [{ not: isLantern }, lengths] }],
    }
    const draft07 = { $schema: 'http://json-schema.org/draft-07/schema#', ...inOldWords }
    expect(createJsonSchema(lantern, { strict: true, target: 'draft-07' })).toEqual(draft07)
    expect(createJsonSchema(lantern, { strict: true, target: 'openapi-3.0' })).toEqual(inOldWords)
  })

  it('leaves out what only warns, and closes the body, on request', () => {
    const options: JsonSchemaOptions = {
      strict: true,
      modelLimits: 'warning',
      unknownModels: 'ignore',
      unknownFields: 'error',
    }
    expect(createJsonSchema(lantern, options)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...shape,
      additionalProperties: false,
    })
  })

  it('accepts nothing in an encoding that the dialect does not take', () => {
    expect(createJsonSchema(lantern, { encoding: 'form' })).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Lantern',
      description: 'A dialect that only the tests know.',
      not: {},
    })
  })
})

describe('the keywords of a target', () => {
  const easel = compileDialect(
    defineDialect({
      id: 'easel',
      title: 'Easel',
      description: 'A dialect of rules.',
      document: { title: 'Easel handbook' },
      endpoints: [],
      schemas: {
        json: Type.Object({
          width: Type.Optional(Type.Number({ exclusiveMinimum: 0, default: 1 })),
          height: Type.Optional(Type.Number()),
          layers: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Null()]))),
          legacy: refused('Send `layers`.', { severity: 'warning' }),
        }),
        created: Type.Object({}),
      },
      rules: [
        {
          code: 'incomplete-size',
          severity: 'error',
          when: { required: ['width'] },
          expects: { required: ['height'] },
          message: '`height` must go with `width`.',
        },
        {
          code: 'no-layer',
          severity: 'error',
          on: ['layers'],
          when: { not: { const: null } },
          expects: { contains: { minLength: 1 } },
          message: '`layers` must have a layer.',
        },
      ],
      fields: { model: ['model'] },
      unknownModel: 'warning',
      modelLimit: 'warning',
    }),
  )
  const layer = { anyOf: [{ type: 'string', minLength: 1 }, { not: { type: 'string' } }] }

  it('are those of draft 2020-12, without a default that a gateway would fill in', () => {
    expect(createJsonSchema(easel, { strict: true })).toMatchObject({
      properties: {
        width: { type: 'number', exclusiveMinimum: 0 },
        layers: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
        legacy: { description: 'Send `layers`.', deprecated: true },
      },
      allOf: [
        { title: 'incomplete-size', type: 'object', dependentRequired: { width: ['height'] } },
        {
          title: 'no-layer',
          properties: { layers: { if: { not: { const: null } }, then: { type: 'array', contains: layer } } },
        },
      ],
    })
    expect(createJsonSchema(easel, { strict: true })).not.toHaveProperty('properties.width.default')
    expect(createJsonSchema(easel)).toHaveProperty('properties.width.default', 1)
    expect(createJsonSchema(easel)).not.toHaveProperty('properties.legacy.not')
  })

  it('are those that draft 7 shares with draft 4', () => {
    const deniedLayer = { not: layer }
    expect(createJsonSchema(easel, { strict: true, target: 'draft-07' }).allOf).toEqual([
      {
        title: 'incomplete-size',
        description: '`height` must go with `width`.',
        type: 'object',
        dependencies: { width: ['height'] },
      },
      {
        title: 'no-layer',
        description: '`layers` must have a layer.',
        type: 'object',
        properties: {
          layers: { anyOf: [{ enum: [null] }, { type: 'array', not: { type: 'array', items: deniedLayer } }] },
        },
      },
    ])
  })

  it('are those of an OpenAPI 3.0 Schema Object', () => {
    const { properties, allOf } = createJsonSchema(easel, { strict: true, target: 'openapi-3.0' })
    expect(properties).toEqual({
      width: { type: 'number', minimum: 0, exclusiveMinimum: true },
      height: { type: 'number' },
      layers: {
        type: 'array',
        items: { anyOf: [{ type: 'string' }, { type: 'string', nullable: true, enum: [null] }] },
      },
      legacy: { description: 'Send `layers`.', deprecated: true },
    })
    expect(allOf).toMatchObject([
      { anyOf: [{ not: { required: ['width'] } }, { required: ['height'] }] },
      { properties: { layers: { anyOf: [{ enum: [null] }, { type: 'array', items: {} }] } } },
    ])
  })

  it('decide alike, and as validation does', () => {
    const bodies = [
      ...[{}, { width: 1 }, { width: 1, height: 1 }, { width: 0, height: 1 }, { legacy: 1 }, []],
      ...[[], [null], [''], ['', 'a'], 'a'].map((layers) => ({ layers })),
    ]
    const isValid = (body: unknown) => validate(easel, body).issues === undefined
    const options = { strict: true, strictRequired: false }
    const recent = new Ajv2020(options).compile(createJsonSchema(easel, { strict: true }))
    const old = new Ajv(options).compile(createJsonSchema(easel, { strict: true, target: 'draft-07' }))
    expect(bodies.map((body) => [recent(body), old(body)])).toEqual(
      bodies.map((body) => [isValid(body), isValid(body)]),
    )
  })
})

it('the examples of the small dialect are judged as validation judges them', () => {
  const decide = new Ajv2020().compile(createJsonSchema(lantern, { strict: true }))
  expect(lanternExamples.requests.map(({ data }) => decide(data))).toEqual(
    lanternExamples.requests.map(({ valid }) => valid),
  )
})
