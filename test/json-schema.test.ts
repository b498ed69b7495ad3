import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '../schemas/contract'
import { type ValidateOptions, validate } from '../src/index'
import { createJsonSchema, type JsonSchemaOptions, type JsonSchemaTarget } from '../src/json-schema/index'
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
