import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { accepts } from '../src/accepts'
import { compileDialect, defineDialect, defineFamily } from '../src/compile/index'
import { validate } from '../src/index'

// Keywords and facts that a dialect of a user may have, and none of ours does.

const family = defineFamily({
  id: 'kiln',
  title: 'Kiln',
  vendor: 'Nobody',
  sources: { handbook: { reference: 'Kiln handbook', read: '2026-11-21' } },
  models: [
    {
      id: 'kiln-1',
      names: { kiln: 'kiln-1' },
      fields: [
        { field: 'seed', supported: true, minimum: 5, sources: ['handbook'] },
        { field: 'count', supported: true, maximum: 3, sources: ['handbook'] },
      ],
    },
  ],
})

const kiln = compileDialect(
  defineDialect({
    id: 'kiln',
    title: 'Kiln',
    description: 'A dialect that only the tests know.',
    document: { title: 'Kiln handbook' },
    endpoints: [],
    schemas: {
      json: Type.Object({
        model: Type.String(),
        step: Type.Optional(Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 0.5 })),
        list: Type.Optional(Type.Array(Type.String(), { minItems: 1, maxItems: 2 })),
        either: Type.Optional(
          Type.Union([
            Type.Integer({ exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 2 }),
            Type.Array(Type.Null(), { minItems: 1, maxItems: 2 }),
            Type.Object({ kind: Type.Literal('a'), deep: Type.Array(Type.Null(), { maxItems: 1 }) }),
            Type.Object({ kind: Type.Literal('b'), other: Type.Optional(Type.Null()) }),
          ]),
        ),
        seed: Type.Optional(Type.Integer()),
        count: Type.Optional(Type.Integer()),
      }),
      created: Type.Object({}),
    },
    rules: [],
    fields: { model: ['model'], seed: ['seed'], count: ['count'] },
    unknownModel: 'warning',
    modelLimit: 'error',
  }),
  { families: [family] },
)

const found = (body: object) =>
  (validate(kiln, { model: 'kiln-1', ...body }).issues ?? []).map(({ code, path, message }) => [code, path, message])

describe('a keyword of a schema', () => {
  it.each([
    [{ step: 0 }, [['exclusiveMinimum', ['step'], '`step` must be above 0, not 0.']]],
    [{ step: 10 }, [['exclusiveMaximum', ['step'], '`step` must be below 10, not 10.']]],
    [{ step: 0.3 }, [['multipleOf', ['step'], '`step` must be a multiple of 0.5, not 0.3.']]],
    [{ step: 9.5 }, []],
    [{ list: [] }, [['minItems', ['list'], '`list` must have at least 1 items, not 0.']]],
    [{ list: ['a', 'b', 'c'] }, [['maxItems', ['list'], '`list` must have at most 2 items, not 3.']]],
    [{ list: ['a', 'b'] }, []],
    [{ either: 2 }, []],
    [{ either: 0 }, [['exclusiveMinimum', ['either'], '`either` must be above 0, not 0.']]],
    [{ either: 10 }, [['exclusiveMaximum', ['either'], '`either` must be below 10, not 10.']]],
    [{ either: 3 }, [['multipleOf', ['either'], '`either` must be a multiple of 2, not 3.']]],
    [{ either: [] }, [['minItems', ['either'], '`either` must have at least 1 items, not 0.']]],
    [{ either: [null, null, null] }, [['maxItems', ['either'], '`either` must have at most 2 items, not 3.']]],
    [{ either: { kind: 'b' } }, []],
    [
      { either: { kind: 'a', deep: [null, null] } },
      [['maxItems', ['either', 'deep'], '`either.deep` must have at most 1 items, not 2.']],
    ],
  ])('is told: %j', (body, issues) => {
    expect(found(body)).toEqual(issues)
  })
})

describe('a limit with one end', () => {
  it.each([
    [{ seed: 4 }, [['unsupported-field', ['seed'], '`seed`: kiln-1 takes at least 5.']]],
    [{ seed: 5 }, []],
    [{ count: 4 }, [['unsupported-field', ['count'], '`count`: kiln-1 takes at most 3.']]],
    [{ count: 3 }, []],
  ])('is told: %j', (body, issues) => {
    expect(found(body)).toEqual(issues)
  })
})

describe('a condition', () => {
  it('says nothing of values of another type', () => {
    const condition = { exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 1, minLength: 1, maxItems: 0 }
    expect(accepts(condition, true)).toBe(true)
    expect(accepts(undefined, 1)).toBe(true)
  })

  it('bounds numbers from outside', () => {
    expect([0, 0.5, 1].map((value) => accepts({ exclusiveMinimum: 0, exclusiveMaximum: 1 }, value))).toEqual([
      false,
      true,
      false,
    ])
    expect([1, 1.5].map((value) => accepts({ multipleOf: 1 }, value))).toEqual([true, false])
  })

  it('throws for a keyword that it does not know', () => {
    expect(() => accepts({ format: 'email' }, 'x')).toThrow()
  })
})
