import { Type } from '@sinclair/typebox'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { compileDialect, defineDialect } from '../src/compile/index'
import { dialects, validate } from '../src/index'
import { createJsonSchema } from '../src/json-schema/index'

describe('the schema of a form', () => {
  const tally = compileDialect(
    defineDialect({
      id: 'tally',
      title: 'Tally',
      description: 'A form of numbers and truth values.',
      document: { title: 'Tally handbook' },
      endpoints: [],
      schemas: {
        form: Type.Object({
          loud: Type.Optional(Type.Boolean({ description: 'Aloud.' })),
          count: Type.Optional(Type.Integer({ minimum: 1 })),
          either: Type.Optional(Type.Union([Type.Number(), Type.String({ pattern: '^x' })])),
          one: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2)])),
        }),
        created: Type.Object({}),
      },
      rules: [
        {
          code: 'quiet',
          severity: 'error',
          when: { required: ['loud'], properties: { loud: { const: false } } },
          expects: { properties: { count: { maximum: 10 }, one: { const: 1 } } },
          message: '`count` must be at most 10 without sound.',
        },
      ],
      fields: { model: ['model'] },
      unknownModel: 'warning',
      modelLimit: 'warning',
    }),
  )

  it('takes the text of a number or a truth value for it, in rules too', () => {
    const decide = new Ajv2020().compile<unknown>(createJsonSchema(tally, { strict: true, encoding: 'form' }))
    const values = {
      loud: [undefined, true, false, 'true', 'false', 'False', 0],
      count: [undefined, 1, '1', '1.0', '0', '10', '11', 11, '1.5', '', true],
      either: [undefined, 1, '1', 'x', true],
      one: [undefined, 1, 2, 3, '1', '2', '2.0', '3'],
    }
    const bodies = values.loud.flatMap((loud) =>
      values.count.flatMap((count) =>
        values.either.flatMap((either) =>
          values.one.map((one) => JSON.parse(JSON.stringify({ loud, count, either, one })) as object),
        ),
      ),
    )
    const isValid = (body: object) => validate(tally, body, { encoding: 'form' }).issues === undefined
    expect(bodies.filter((body) => decide(body) !== isValid(body))).toEqual([])
    expect(bodies.filter(isValid).length).toBeGreaterThan(100)
  })

  it('keeps what describes a field beside what it takes', () => {
    expect(createJsonSchema(dialects.openai, { encoding: 'form' })).toHaveProperty('properties.watermark', {
      anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }],
    })
  })

  it.each(['json', 'form'] as const)(
    'judges a reference by the members that it has, as validation does (%s)',
    (encoding) => {
      const members = {
        type: ['image/png', 'image/gif'],
        size: [1],
        // No JSON text holds bytes.
        bytes: [encoding === 'form' ? new Uint8Array() : []],
        image_url: ['https://example.com/1.png', 'x'],
        file_id: ['file_1', 1],
        content: ['x'],
        note: [1],
      }
      const references = Object.entries(members).reduce<object[]>(
        (made, [name, values]) =>
          made.flatMap((each) => [each, ...values.map((value) => ({ ...each, [name]: value }))]),
        [{}],
      )
      for (const id of ['openai', 'new-api'] as const) {
        const judge = new Ajv2020({ strict: false }).compile<unknown>(createJsonSchema(id, { encoding, strict: true }))
        const differing = references.filter((reference) => {
          const body = { model: 'sora-2', prompt: 'Rain.', input_reference: reference }
          const { issues = [] } = validate(id, body, { encoding })
          return judge(body) !== issues.every(({ code }) => code === 'image-type-mismatch')
        })
        expect(differing).toEqual([])
      }
    },
  )
})
