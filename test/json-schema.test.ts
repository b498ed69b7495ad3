import { Type } from '@sinclair/typebox'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '../schemas/contract'
import { absoluteOrDataUrl } from '../schemas/patterns'
import { compileDialect, defineDialect, refused } from '../src/compile/index'
import { type DialectId, type ValidateOptions, validate } from '../src/index'
import {
  createJsonSchema,
  InvalidOptionError,
  type JsonSchemaOptions,
  type JsonSchemaTarget,
  UncompiledDialectError,
  UnknownDialectError,
} from '../src/json-schema/index'
import { lantern, lanternExamples } from './private-dialect'
import { requestsOfExamples } from './requests'
import { examplesOf, ids } from './subjects'

const targets: readonly JsonSchemaTarget[] = ['draft-2020-12', 'draft-07', 'openapi-3.0']

/** Decides as any validator would; OpenAPI's words are read as annotations but for `nullable`. */
function decision(schema: Record<string, unknown>): (body: unknown) => boolean {
  const isNew = schema.$schema === 'https://json-schema.org/draft/2020-12/schema'
  const ajv = new (isNew ? Ajv2020 : Ajv)({
    strict: true,
    strictTypes: true,
    strictRequired: false,
    ownProperties: true,
  })
  const decide = ajv.compile<unknown>(schema)
  return (body) => decide(carried(body))
}

/** A body as JSON carries it, an uploaded file as base64 text. */
function carried(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body ?? null, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  )
}

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

  it.each<[unknown]>([
    [{}],
    [{ width: 1 }],
    [{ width: 1, height: 1 }],
    [{ width: 0, height: 1 }],
    [{ layers: [] }],
    [{ layers: [null] }],
    [{ layers: [''] }],
    [{ layers: ['', 'a'] }],
    [{ layers: 'a' }],
    [{ legacy: 1 }],
    [[]],
  ])('decide alike, and as validation does, about %j', (body) => {
    const isValid = validate(easel, body).issues === undefined
    const verdicts = (['draft-2020-12', 'draft-07'] as const).map((target) =>
      decision(createJsonSchema(easel, { strict: true, target }))(body),
    )
    expect(verdicts).toEqual([isValid, isValid])
  })
})

describe('the options of a schema', () => {
  it.each<[string, unknown, string]>([
    ['a wrong target', { target: 'draft-7' }, 'The option "target" cannot be "draft-7". Did you mean "draft-07"?'],
    [
      'a target of another kind',
      { target: 7 },
      'The option "target" cannot be 7. Known are draft-2020-12, draft-07, openapi-3.0.',
    ],
    [
      'a wrong severity',
      { modelLimits: 'fatal' },
      'The option "modelLimits" cannot be "fatal". Known are error, warning, ignore.',
    ],
    ['a wrong encoding', { encoding: 'forn' }, 'The option "encoding" cannot be "forn". Did you mean "form"?'],
    ['a truth value as text', { strict: 'true' }, 'The option "strict" cannot be "true". Known are true, false.'],
    ['a misspelt option', { strct: true }, 'There is no option "strct". Did you mean "strict"?'],
    [
      'an inherited name',
      { constructor: 1 },
      'There is no option "constructor". Known are strict, target, encoding, modelLimits, unknownFields, unknownModels.',
    ],
    ['no object', null, 'The options of a JSON Schema must be an object.'],
  ])('refuse %s by a named error', (_, options, message) => {
    expect(() => createJsonSchema('openai', options as JsonSchemaOptions)).toThrow(new InvalidOptionError(message))
  })

  it('may be undefined, which means the default', () => {
    const options = { strict: undefined, target: undefined, encoding: undefined, modelLimits: undefined }
    expect(createJsonSchema('openai', options)).toEqual(createJsonSchema('openai'))
  })

  it('go with an id that is registered or a dialect that is compiled', () => {
    expect(() => createJsonSchema('open-ai' as DialectId)).toThrow(
      new UnknownDialectError('There is no dialect "open-ai". Did you mean "ope-ai"?'),
    )
    const { compiled: _, form: __, '~standard': ___, ...raw } = lantern
    expect(() => createJsonSchema(defineDialect(raw))).toThrow(UncompiledDialectError)
    expect(() => createJsonSchema(defineDialect(raw), { strict: true })).toThrow(UncompiledDialectError)
  })
})

/** What `validate` refuses and a schema accepts, for a reason in scripts/parity/unsaid.ts. */
const unsaid = new Set([
  'alias-conflict',
  ...['image-type-mismatch', 'image-size-mismatch', 'image-too-large'],
  ...['unsupported-image-type', 'data-url-syntax', 'file-too-large'],
])

describe.each(ids)('the schemas of %s', (id) => {
  const encodings: readonly Encoding[] = ['json', 'form']
  const variants = targets.flatMap((target) =>
    encodings.flatMap((encoding) => [true, false].map((strict) => ({ target, encoding, strict }))),
  )

  it.each(variants)(
    'load in strict validators and are JSON of their own: $target, $encoding, strict $strict',
    (options) => {
      const schema = createJsonSchema(id, options)
      expect(decision(schema)([])).toBe(false)
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
      const again = createJsonSchema(id, options)
      delete schema.title
      for (const member of Object.values(schema)) if (Array.isArray(member)) member.length = 0
      expect(createJsonSchema(id, options)).toEqual(again)
    },
  )

  it.each(['draft-2020-12', 'draft-07'] as const)(
    'accept and refuse every example as validation does, in %s',
    (target) => {
      const options: readonly (ValidateOptions & JsonSchemaOptions)[] = [
        {},
        { modelLimits: 'error' },
        { modelLimits: 'ignore', unknownModels: 'ignore' },
        { unknownFields: 'error', unknownModels: 'error' },
      ]
      const differing = options.flatMap((each) => {
        const byEncoding = encodings.map((encoding) =>
          decision(createJsonSchema(id, { ...each, strict: true, target, encoding })),
        )
        return requestsOfExamples(id).flatMap(({ encoding, body }) => {
          const { issues = [] } = validate(id, body, { ...each, encoding })
          const isAccepted = byEncoding[encodings.indexOf(encoding)]?.(body)
          const isSaid = issues.length === 0 || issues.some(({ code }) => !unsaid.has(code))
          return isAccepted === (issues.length === 0) || !isSaid ? [] : [{ each, encoding, body, issues }]
        })
      })
      expect(differing).toEqual([])
    },
    60_000,
  )

  it('accept without strictness what has the shape, whatever the rules and the model say', () => {
    const shaped = decision(createJsonSchema(id))
    const strict = decision(createJsonSchema(id, { strict: true }))
    const requests = examplesOf.get(id)?.requests ?? []
    const bodies = requests.filter(({ encoding = 'json' }) => encoding === 'json').map(({ data }) => data)
    expect(bodies.filter((body) => strict(body) && !shaped(body))).toEqual([])
    const loose = bodies.filter((body) => shaped(body) && !strict(body))
    expect(loose.length > 0).toBe(id !== 'unified')
  })
})

it('the examples of the small dialect are judged as validation judges them', () => {
  const decide = decision(createJsonSchema(lantern, { strict: true }))
  expect(lanternExamples.requests.map(({ data }) => decide(data))).toEqual(
    lanternExamples.requests.map(({ valid }) => valid),
  )
})
