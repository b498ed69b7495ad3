import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { compileDialect, defineDialect } from '../src/compile/index'
import { type ValidateOptions, validate } from '../src/core'

const body = Type.Object({
  source: Type.Optional(
    Type.Union([
      Type.Object({ link: Type.Optional(Type.Integer()) }),
      Type.Object({ file: Type.Optional(Type.Integer()) }),
    ]),
  ),
  items: Type.Optional(
    Type.Array(
      Type.Union(
        [
          Type.Object({ type: Type.Literal('shot'), count: Type.Integer() }),
          Type.Object({ type: Type.Literal('text'), text: Type.String() }),
        ],
        { discriminator: 'type' },
      ),
    ),
  ),
})

const dialect = compileDialect(
  defineDialect({
    id: 'unions',
    title: 'Unions',
    description: 'A dialect of unions.',
    document: { title: 'None' },
    endpoints: [],
    schemas: { json: body, form: body, created: Type.Object({}) },
    rules: [],
    fields: { model: ['model'] },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
)

const judged = (value: unknown, options?: ValidateOptions) => {
  const result = validate(dialect, value, options)
  const found = [...(result.issues ?? []), ...result.warnings]
  return { value: result.value, found: found.map(({ code, path }) => ({ code, path })) }
}

describe('the branch of a union', () => {
  it('is the one whose members the object has, whatever else is wrong with the body', () => {
    expect(judged({ source: { file: 1 } })).toEqual({ value: { source: { file: 1 } }, found: [] })
    expect(judged({ source: { file: 1 }, other: 1 })).toEqual({
      value: { source: { file: 1 }, other: 1 },
      found: [{ code: 'unknown-field', path: ['other'] }],
    })
  })

  it('is the same for coercion', () => {
    expect(judged({ source: { file: '1' } }, { coerce: true })).toEqual({
      value: { source: { file: 1 } },
      found: [{ code: 'coerced', path: ['source', 'file'] }],
    })
  })

  it('is the same for forms, and follows the tag where there is one', () => {
    const form = {
      source: { file: '1' },
      items: [
        { type: 'shot', count: '2' },
        { type: 'text', text: '3' },
      ],
    }
    expect(judged(form, { encoding: 'form' })).toEqual({
      value: {
        source: { file: 1 },
        items: [
          { type: 'shot', count: 2 },
          { type: 'text', text: '3' },
        ],
      },
      found: [],
    })
  })
})
