import { sValidator } from '@hono/standard-validator'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Hono } from 'hono'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type DialectId, dialects, InvalidOptionError } from '../src/index'
import { createJsonSchema } from '../src/json-schema/index'

const valid = { model: 'sora-2', prompt: 'Rain on a tin roof.', size: '720x1280', seconds: '4' }
const opeAi = dialects['ope-ai']
const props = opeAi['~standard']

describe('~standard', () => {
  it('says which version of the standard it is, and whose', () => {
    expect({ version: props.version, vendor: props.vendor }).toEqual({ version: 1, vendor: 'vidialect' })
  })

  it('takes ValidateOptions as library options', () => {
    const body = { ...valid, promt: 'x' }
    const result = props.validate(body, { libraryOptions: { unknownFields: 'error' } })
    expect('issues' in result && result.issues?.map(({ path }) => path)).toEqual([['promt']])
    expect(props.validate(body)).toMatchObject({ value: body })
  })

  it('is there for forms of its own, and absent where a dialect takes none', () => {
    const form = opeAi.form?.['~standard'].validate({ ...valid, generate_audio: 'false' })
    expect(form).toMatchObject({ value: { ...valid, generate_audio: false } })
    expect(dialects.unified.form).toBeUndefined()
    const libraryOptions = { encoding: undefined, unknownFields: 'ignore' }
    const same = opeAi.form?.['~standard'].validate({ ...valid, generate_audio: 'false' }, { libraryOptions })
    expect(same).toEqual(form)
  })

  it('exports no refusal of a field that is only warned about', () => {
    const schema = opeAi.form?.['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
    expect(schema?.properties).toMatchObject({ img_url: { deprecated: true }, content: { not: {} } })
    expect(schema?.properties).not.toHaveProperty('img_url.not')
  })

  it('infers the request', () => {
    type Input = StandardSchemaV1.InferInput<typeof opeAi>
    expectTypeOf<Input['seconds']>().toEqualTypeOf<string>()
    expectTypeOf<Input['seed']>().toEqualTypeOf<number | undefined>()
  })

  it('serves the validator of Hono as it is', async () => {
    const app = new Hono().post('/', sValidator('json', opeAi), (context) =>
      context.json(context.req.valid('json').size),
    )
    const post = (body: unknown) =>
      app.request('/', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    const accepted = await post(valid)
    expect({ status: accepted.status, body: await accepted.json() }).toEqual({ status: 200, body: '720x1280' })
    expect((await post({ ...valid, seconds: 4 })).status).toBe(400)
  })

  it("serves vitest's own matcher", () => {
    expect(valid).toEqual(expect.schemaMatching(opeAi))
    expect({ ...valid, seconds: 4 }).not.toEqual(expect.schemaMatching(opeAi))
  })
})

describe.each(Object.keys(dialects) as DialectId[])('the JSON Schema of %s', (id) => {
  const { jsonSchema } = dialects[id]['~standard']

  it.each([
    ['draft-2020-12', 'https://json-schema.org/draft/2020-12/schema', new Ajv2020({ strict: false })],
    ['draft-07', 'http://json-schema.org/draft-07/schema#', new Ajv({ strict: false })],
  ])('loads as %s', (target, $schema, ajv) => {
    const schema = jsonSchema.input({ target })
    expect(schema.$schema).toBe($schema)
    expect(ajv.compile(schema)([])).toBe(false)
    expect(jsonSchema.output({ target })).toEqual(schema)
  })

  it.each(['draft-2020-12', 'draft-07', 'openapi-3.0'] as const)(
    'is the shape that createJsonSchema writes as %s',
    (target) => {
      expect(jsonSchema.input({ target })).toEqual(createJsonSchema(id, { target }))
    },
  )

  it('is refused for a target that it cannot be', () => {
    expect(() => jsonSchema.input({ target: 'openapi-3' })).toThrow(
      new InvalidOptionError('The option "target" cannot be "openapi-3". Did you mean "openapi-3.0"?'),
    )
  })
})
