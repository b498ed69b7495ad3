import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import type { Encoding, Rule } from '../schemas/contract'
import { pngUpload } from '../schemas/example'
import { plainDecimal } from '../schemas/patterns'
import { compileDialect, defineDialect, defineFamily } from '../src/compile/index'
import { isClean } from './findings'

const family = defineFamily({
  id: 'm',
  title: 'M',
  vendor: 'Nobody',
  sources: { handbook: { reference: 'M handbook', read: '2026-11-22' } },
  models: [
    {
      id: 'm-1',
      names: { small: 'm-1', large: { model: 'm', variant: '1' } },
      durations: [{ seconds: [4, 8], sources: ['handbook'] }],
    },
    { id: 'm-2', names: { large: [{ model: 'm', variant: '2' }, 'm-2'] } },
    { id: 'm-3', names: { other: 'm-3' } },
  ],
})

const file = Type.Object({ type: Type.String(), size: Type.Integer(), bytes: Type.Uint8Array() }, { title: 'File' })
const upload = { field: 'file', types: ['image/png'] }

const raw = defineDialect({
  id: 'small',
  title: 'Small',
  description: 'A dialect that only the tests know.',
  document: { title: 'Small handbook' },
  endpoints: [],
  schemas: {
    json: Type.Object({
      model: Type.String({ title: 'Model' }),
      seconds: Type.Optional(Type.Integer()),
      note: Type.Optional(Type.String()),
    }),
    form: Type.Object({ model: Type.String(), file: Type.Optional(file), note: Type.Optional(Type.String()) }),
    created: Type.Object({}),
    upload,
  },
  rules: [
    { code: 'short', severity: 'error', on: ['model'], expects: { minLength: 1 }, message: 'Name a model.' },
    ...(['json', 'form'] as const).map(
      (encoding): Rule => ({
        code: encoding,
        severity: 'error',
        encoding,
        on: ['note'],
        expects: { enum: [encoding] },
        message: `\`note\` must be ${encoding}.`,
      }),
    ),
  ],
  fields: { model: ['model'], duration: [{ path: ['seconds'], unit: 'seconds' }] },
  unknownModel: 'warning',
  modelLimit: 'error',
})

const small = compileDialect(raw, { families: [family] })
const { form, created } = raw.schemas
const formOnly = compileDialect({ ...raw, schemas: { form, created } })

describe('a dialect that is compiled', () => {
  const noImage = { type: 'image/png', size: 1, bytes: new Uint8Array(1) }

  it('has the schemas of its bodies without prose, and what it knows', () => {
    const { json, form, ...known } = small.compiled ?? {}
    expect(json?.schema).toEqual({
      type: 'object',
      properties: { model: { type: 'string' }, seconds: { type: 'integer' }, note: { type: 'string' } },
      required: ['model'],
    })
    expect(form?.schema).toEqual({
      type: 'object',
      properties: {
        model: { type: 'string' },
        file: {
          type: 'object',
          properties: { type: { type: 'string' }, size: { type: 'integer' }, bytes: {} },
          required: ['type', 'size', 'bytes'],
        },
        note: { type: 'string' },
      },
      required: ['model'],
    })
    expect(known).toStrictEqual({
      upload,
      limits: { 'm-1': { id: 'm-1', family: 'm', durations: [{ seconds: [4, 8], sources: ['M handbook'] }] } },
    })
  })

  it('has no more than it is made of', () => {
    expect(Object.keys(formOnly.compiled ?? {})).toEqual(['form', 'limits'])
    expect(formOnly.compiled?.limits).toEqual({})
  })

  it.each<[what: string, Encoding, body: unknown, isClean: boolean]>([
    ['a body that is right', 'json', { model: 'm-1', seconds: 4 }, true],
    ['a member that is unknown', 'json', { model: 'm-1', other: 1 }, false],
    ['a member that only the other encoding has', 'json', { model: 'm-1', file: 1 }, false],
    ['a body that a rule refuses', 'json', { model: '' }, false],
    ['a model that it warns about', 'json', { model: 'm-2' }, false],
    ['seconds that the model does not take', 'json', { model: 'm-1', seconds: 5 }, false],
    ['a body that a rule of JSON accepts', 'json', { model: 'm-1', note: 'json' }, true],
    ['a body that a rule of JSON refuses', 'json', { model: 'm-1', note: 'form' }, false],
    ['a form that a rule of forms accepts', 'form', { model: 'm-1', note: 'form' }, true],
    ['a form that a rule of forms refuses', 'form', { model: 'm-1', note: 'json' }, false],
    ['an image', 'form', { model: 'm-1', file: pngUpload(1, 1) }, true],
    ['a file that is no image', 'form', { model: 'm-1', file: noImage }, false],
    ['a file that is no image for a model that is unknown', 'form', { model: 'm-2', file: noImage }, false],
  ])('decides on %s', (_, encoding, body, expected) => {
    expect(isClean(small, encoding, body)).toBe(expected)
  })
})

describe('a family', () => {
  const schemasIn = (id: string) => family.schemas({ id, fields: small.fields })

  it('has a schema for each name of its models in a dialect', () => {
    expect(Object.entries(schemasIn('large')).map(([name, { $id }]) => [name, $id])).toEqual([
      ['m/1', 'm-1.large'],
      ['m/2', 'm-2.large'],
      ['m-2', 'm-2.large'],
    ])
  })

  it('has a schema of what a model takes', () => {
    const taken = { anyOf: [{ enum: [4, 8] }, { type: 'string', pattern: '^(?:(?:4|8)(?:\\.0{1,3})?)(?![\\s\\S])' }] }
    const anySeconds = { anyOf: [{ type: 'number' }, { type: 'string', pattern: plainDecimal }] }
    expect(JSON.parse(JSON.stringify(schemasIn('small')))).toEqual({
      'm-1': {
        $id: 'm-1.small',
        type: 'object',
        properties: {},
        additionalProperties: true,
        allOf: [{ title: 'unsupported-duration', properties: { seconds: { anyOf: [taken, { not: anySeconds }] } } }],
      },
    })
    expect(JSON.parse(JSON.stringify(schemasIn('other')))).toEqual({
      'm-3': { $id: 'm-3.other', type: 'object', properties: {}, additionalProperties: true },
    })
  })

  it('says what it was made of', () => {
    const { schemas: _, ...said } = family
    expect(said.models.map(({ id }) => id)).toEqual(['m-1', 'm-2', 'm-3'])
    expect(said.id).toBe('m')
  })
})
