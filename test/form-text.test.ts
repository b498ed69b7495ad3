import { Type } from '@sinclair/typebox'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accepts } from '../src/accepts'
import { compileDialect, defineDialect } from '../src/compile/index'
import { decodeForm } from '../src/form'
import { dialects, validate } from '../src/index'
import { createJsonSchema } from '../src/json-schema/index'
import { numberText, numberWords } from '../src/json-schema/number-text'

const texts = [
  ...['0', '-0', '1', '-1', '7', '9', '10', '12', '19', '99', '100', '101', '999', '1000', '2147483647', '2147483648'],
  ...['9007199254740990', '9007199254740991', '9007199254740992', '9999999999999999', '-9007199254740991'],
  ...[
    '-9007199254740992',
    '10000000000000000',
    '-100',
    '-10',
    '-5',
    '-4',
    '4.0',
    '4.5',
    '0.5',
    '-0.5',
    '6.033',
    '6.0330',
  ],
  ...[
    '4.000000000000000',
    '100.5',
    '99.9',
    '0.0',
    '12.',
    '.5',
    '+1',
    '01',
    '1e3',
    '0x4',
    ' 4',
    '4 ',
    '4\n',
    '',
    'Infinity',
  ],
]

describe('the pattern of a number in a form', () => {
  const bounds = [undefined, -Number.MAX_SAFE_INTEGER, -10, 0, 4, 9, 12, 100, 2 ** 31 - 1, Number.MAX_SAFE_INTEGER]
  const limits = bounds.flatMap((minimum) =>
    bounds.flatMap((maximum) =>
      [true, false].map((isWhole) => ({
        isWhole,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      })),
    ),
  )

  it('matches the texts that are read as a number within the limits', () => {
    const differing = limits.flatMap((each) => {
      const pattern = new RegExp(numberText(each), 'u')
      const { isWhole, ...bounded } = each
      const shape = { type: isWhole ? 'integer' : 'number', ...bounded }
      const isTaken = (text: string) => accepts(shape, decodeForm(shape, text))
      return texts.filter((text) => pattern.test(text) !== isTaken(text)).map((text) => ({ each, text }))
    })
    expect(differing).toEqual([])
  })

  it('does so for any digits', () => {
    const digits = fc.oneof(
      fc.integer({ min: -20_000, max: 20_000 }).map(String),
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(String),
      fc.tuple(fc.integer({ min: -200, max: 200 }), fc.nat(99_999)).map(([whole, fraction]) => `${whole}.${fraction}`),
    )
    const limit = fc.constantFrom(...limits)
    fc.assert(
      fc.property(digits, limit, (text, each) => {
        const number = Number(text)
        const isWithin = number >= (each.minimum ?? number) && number <= (each.maximum ?? number)
        expect(new RegExp(numberText(each), 'u').test(text)).toBe(
          isWithin && (!each.isWhole || Number.isInteger(number)),
        )
      }),
      { seed: 4, numRuns: 2000 },
    )
  })

  it('matches the texts of some numbers', () => {
    const pattern = new RegExp(numberWords([4, -1, 0, 6.033]), 'u')
    expect(texts.filter((text) => pattern.test(text))).toEqual(
      ['0', '-0', '-1', '4.0', '6.033', '6.0330', '4.000000000000000', '0.0'].sort(
        (left, right) => texts.indexOf(left) - texts.indexOf(right),
      ),
    )
  })
})

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
  const decide = new Ajv2020().compile<unknown>(createJsonSchema(tally, { strict: true, encoding: 'form' }))

  it('takes the text of a number or a truth value for it, in rules too', () => {
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
