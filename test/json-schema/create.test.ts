import { describe, expect, it } from 'vitest'
import type { Rule } from '../../schemas/contract'
import type { LimitTable } from '../../schemas/model-facts'
import { sizeText } from '../../schemas/patterns'
import { createSchema } from '../../src/json-schema/create'
import { knownModelCondition, limitConditions } from '../../src/json-schema/limit-conditions'
import type { JsonSchemaOptions } from '../../src/json-schema/options'
import { shapeDocument } from '../../src/json-schema/shape-document'
import { bodies, sketch } from './sketch'

const text = { type: 'string' }
const sources = ['handbook']

const schema = {
  type: 'object',
  properties: {
    model: text,
    seconds: { type: 'integer', default: 4 },
    image: text,
    inner: { type: 'object', properties: { x: text } },
  },
  required: ['model'],
}

const rules: readonly Rule[] = [
  { code: 'no-image', severity: 'error', expects: { required: ['image'] }, message: '`image` must be there.' },
  { code: 'json-only', severity: 'error', encoding: 'json', expects: { minProperties: 2 }, message: 'Two are needed.' },
]

const limits: LimitTable = {
  'pencil-1': { id: 'pencil-1', family: 'pencil', durations: [{ seconds: [4], sources }] },
  'pencil-2': { id: 'pencil-2', family: 'pencil', prompt: [{ maxLength: 9, sources }] },
}

const fields = {
  model: ['model'],
  duration: [{ path: ['seconds'], unit: 'seconds' as const }],
  media: [{ path: ['image'], kind: 'image' as const }],
}

const dialect = sketch({ fields, rules, compiled: { ...bodies(schema, schema), limits } })

const head = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Sketch',
  description: 'A dialect of few words.',
}

const strictly = {
  type: 'object',
  properties: { ...schema.properties, seconds: { type: 'integer' } },
  required: ['model'],
}

describe('the schema of a dialect', () => {
  const syntax = expect.objectContaining({ title: 'data-url-syntax', type: 'object' })
  const type = expect.objectContaining({ title: 'unsupported-image-type', type: 'object' })
  const noImage = { title: 'no-image', description: '`image` must be there.', type: 'object', required: ['image'] }
  const jsonOnly = { title: 'json-only', description: 'Two are needed.', type: 'object', minProperties: 2 }
  const isPencil = { type: 'object', required: ['model'], properties: { model: { enum: ['pencil-1'] } } }
  const lengths = {
    title: 'Limits of pencil-1',
    if: isPencil,
    then: { title: 'unsupported-duration', type: 'object', properties: { seconds: { enum: [4] } } },
  }
  const known = { title: 'unknown-model', type: 'object', properties: { model: { enum: ['pencil-1', 'pencil-2'] } } }

  it.each<[JsonSchemaOptions | undefined, object]>([
    [undefined, { ...head, ...schema }],
    [{ strict: true }, { ...head, ...strictly, allOf: [noImage, jsonOnly, syntax, type] }],
    [
      { strict: true, modelLimits: 'error' },
      { ...head, ...strictly, allOf: [noImage, jsonOnly, syntax, type, lengths] },
    ],
    [
      { strict: true, unknownModels: 'error' },
      { ...head, ...strictly, allOf: [noImage, jsonOnly, syntax, type, known] },
    ],
    [
      { strict: true, unknownFields: 'error' },
      {
        ...head,
        ...strictly,
        properties: { ...strictly.properties, inner: { ...schema.properties.inner, additionalProperties: false } },
        additionalProperties: false,
        allOf: [noImage, jsonOnly, syntax, type],
      },
    ],
    [{ unknownFields: 'ignore' }, { ...head, ...schema }],
  ])('has what the options ask for: %j', (options, expected) => {
    expect(createSchema(dialect, options)).toEqual(expected)
  })

  it('takes the severities of the dialect where no option says another', () => {
    const stern = { ...dialect, modelLimit: 'error', unknownModel: 'error' } as const
    expect(createSchema(stern, { strict: true }).allOf).toEqual([noImage, jsonOnly, syntax, type, known, lengths])
    expect(createSchema(stern, { strict: true, modelLimits: 'ignore', unknownModels: 'warning' }).allOf).toEqual([
      noImage,
      jsonOnly,
      syntax,
      type,
    ])
  })

  it('spells a form in texts, and leaves out the rules of the other encoding', () => {
    const form = createSchema(dialect, { strict: true, encoding: 'form' })
    expect(form.allOf).toEqual([noImage, syntax, type])
    expect(form.properties).toMatchObject({ seconds: { anyOf: [{ type: 'integer' }, { type: 'string' }] } })
    expect(createSchema(dialect).properties).toEqual(schema.properties)
  })

  it('is the shape alone where nothing is demanded besides', () => {
    const plain = sketch({ compiled: bodies(schema) })
    expect(createSchema(plain, { strict: true })).toEqual({ ...head, ...strictly })
    expect(createSchema(plain, { strict: true, encoding: 'form' })).toEqual({ ...head, not: {} })
    expect(shapeDocument(plain, { target: 'openapi-3.0', encoding: 'json' })).toEqual({
      title: 'Sketch',
      description: 'A dialect of few words.',
      ...schema,
    })
    expect(createSchema(plain, { target: 'draft-07' })).toEqual({
      ...head,
      $schema: 'http://json-schema.org/draft-07/schema#',
      ...schema,
    })
  })

  it('shares nothing with the dialect', () => {
    const written = createSchema(dialect)
    Object.assign(written.properties as object, { model: 1 })
    expect(createSchema(dialect)).toEqual({ ...head, ...schema })
  })

  it('writes out what its limits refer to, where it is short', () => {
    const resolutions = ['480p', '540p', '720p', '1080p', '4k']
    const sized = sketch({
      fields: { model: ['model'], size: [['size']] },
      modelLimit: 'error',
      compiled: {
        ...bodies({ type: 'object', properties: { model: text, size: text } }),
        limits: { big: { id: 'big', family: 'big', sizes: [{ resolutions, sources }] } },
      },
    })
    const at = (size: object) => ({ type: 'object', required: ['size'], properties: { size } })
    expect(createSchema(sized, { strict: true })).toHaveProperty(['allOf', 0, 'then', 'allOf', 0], {
      title: 'unsupported-size',
      if: at({ type: 'string', pattern: sizeText }),
      then: { not: at({ enum: ['1792x1024', '1024x1792'] }) },
    })
  })

  it('says by reference what its limits say again and again, of the types that may stand there', () => {
    const sized = sketch({
      fields: { model: ['model'], size: [['size']] },
      modelLimit: 'error',
      compiled: {
        ...bodies({ type: 'object', properties: { model: text, size: text } }),
        limits: Object.fromEntries(
          Array.from({ length: 40 }, (_, index) => [
            `model-${index}`,
            {
              id: `model-${index}`,
              family: 'sized',
              sizes: [{ resolutions: ['720p'], aspectRatios: [`${index}:9`], sources }],
            },
          ]),
        ),
      },
    })
    const { $defs } = createSchema(sized, { strict: true }) as { $defs: Record<string, unknown> }
    expect($defs['sold-as-1024p']).toEqual({
      type: 'object',
      required: ['size'],
      properties: { size: { enum: ['1792x1024', '1024x1792'] } },
    })
    const old = createSchema(sized, { strict: true, target: 'draft-07' })
    expect([old.$defs, Object.keys(old.definitions as object)]).toEqual([
      undefined,
      expect.arrayContaining(['sold-as-1024p', 'has-size']),
    ])
    expect(createSchema(sized, { strict: true, target: 'openapi-3.0' })).not.toHaveProperty('$defs')
  })
})

describe('the limits of models', () => {
  const prompt = (maxLength: number) => ({ id: 'x', family: 'x', prompt: [{ maxLength, sources }] })
  const of = { model: ['model'], variant: ['version'], prompt: ['prompt'] }
  const stated = (table: LimitTable, more = {}) => limitConditions({ fields: { ...of, ...more } }, table, {}).conditions
  const isModel = (...names: string[]) => ({ required: ['model'], properties: { model: { enum: names } } })
  const atMost = (maxLength: number) => ({ title: 'prompt-length', properties: { prompt: { maxLength } } })

  it('are stated once for the models that share them', () => {
    expect(stated({ a: prompt(1), b: prompt(2), c: prompt(1), d: { id: 'd', family: 'x' } })).toEqual([
      { title: 'Limits of a, c', if: isModel('a', 'c'), then: atMost(1) },
      { title: 'Limits of b', if: isModel('b'), then: atMost(2) },
    ])
  })

  it('hold for an absent model where it means one of them', () => {
    expect(stated({ a: prompt(1), b: prompt(2) }, { defaultModel: 'a' })).toEqual([
      { title: 'Limits of a', if: { properties: { model: { enum: ['a'] } } }, then: atMost(1) },
      { title: 'Limits of b', if: isModel('b'), then: atMost(2) },
    ])
  })

  it('hold for a variant within its container', () => {
    const table = {
      box: { variants: { a: prompt(1), b: prompt(1) } },
      crate: { variants: { a: prompt(1) } },
      a: prompt(1),
    }
    const isVariant = (container: string, ...names: string[]) => ({
      required: ['model', 'version'],
      properties: { model: { enum: [container] }, version: { enum: names } },
    })
    expect(stated(table)).toEqual([
      { title: 'Limits of a, b', if: isVariant('box', 'a', 'b'), then: atMost(1) },
      { title: 'Limits of a', if: isVariant('crate', 'a'), then: atMost(1) },
      { title: 'Limits of a', if: isModel('a'), then: atMost(1) },
    ])
    expect(stated({ box: { variants: { a: prompt(1) } } }, { variant: undefined })).toEqual([{ title: 'Limits of a' }])
  })

  it('are several conditions of one model', () => {
    const both = { ...prompt(1), fields: [{ field: 'seed' as const, supported: true, maximum: 9, sources }] }
    expect(stated({ a: both }, { seed: ['seed'] })).toEqual([
      {
        title: 'Limits of a',
        if: isModel('a'),
        then: { allOf: [{ title: 'unsupported-field', properties: { seed: { maximum: 9 } } }, atMost(1)] },
      },
    ])
  })

  it('know a model by its name', () => {
    const known = (table: LimitTable, more = {}) =>
      knownModelCondition({ fields: { model: ['model'], ...more } }, table)
    const isNamed = { properties: { model: { enum: ['a', 'b'] } } }
    const table = { a: prompt(1), b: prompt(1) }
    expect(known(table)).toEqual(isNamed)
    expect(known(table, { defaultModel: 'a' })).toEqual(isNamed)
    expect(known(table, { defaultModel: 'c' })).toEqual({ required: ['model'], ...isNamed })
    expect(known({})).toEqual({ properties: { model: { not: {} } } })
    expect(known({}, { defaultModel: 'c' })).toEqual({ not: {} })
  })
})
