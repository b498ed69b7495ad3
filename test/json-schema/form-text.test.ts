import { describe, expect, it } from 'vitest'
import type { Condition } from '../../schemas/contract'
import { asFormText } from '../../src/json-schema/form-text'
import { numberText, numberWords } from '../../src/json-schema/number-text'
import type { Shape } from '../../src/shape'

const text = { type: 'string' }
const number = { type: 'number' }

const shape: Shape = {
  type: 'object',
  properties: {
    text,
    loud: { type: 'boolean' },
    count: { type: 'integer' },
    share: number,
    either: { anyOf: [number, text] },
    several: { anyOf: [number, { type: 'boolean' }] },
    open: {},
    some: { anyOf: [number, {}] },
    list: { type: 'array', items: number },
    nothing: { type: 'null' },
  },
}

const spelled = (properties: Readonly<Record<string, Condition>>) => asFormText({ properties }, shape).properties

const matching = (pattern: string) => ({ type: 'string', pattern })

describe('the text of a form', () => {
  it.each<[name: string, said: Condition, expected: Condition]>([
    ['loud', { type: 'boolean' }, { anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }] }],
    ['count', { type: 'integer' }, { anyOf: [{ type: 'integer' }, matching(numberText({ isWhole: true }))] }],
    ['share', number, { anyOf: [number, matching(numberText({}))] }],
    [
      'share',
      { ...number, minimum: 1, maximum: 9 },
      { anyOf: [{ ...number, minimum: 1, maximum: 9 }, matching(numberText({ minimum: 1, maximum: 9 }))] },
    ],
    [
      'count',
      { type: 'integer', enum: [1, 'x', 2] },
      { anyOf: [{ type: 'integer', enum: [1, 'x', 2] }, matching(numberWords([1, 2]))] },
    ],
    ['count', { const: 1 }, { anyOf: [{ const: 1 }, matching(numberWords([1]))] }],
    ['count', { enum: [1, 2] }, { anyOf: [{ enum: [1, 2] }, matching(numberWords([1, 2]))] }],
    ['loud', { const: false }, { anyOf: [{ const: false }, { enum: ['false'] }] }],
    [
      'several',
      { enum: [true, 1, 'x'] },
      { anyOf: [{ enum: [true, 1, 'x'] }, matching(numberWords([1])), { enum: ['true'] }] },
    ],
    ['several', { enum: ['x'] }, { enum: ['x'] }],
    ['count', { minimum: 1 }, { minimum: 1, pattern: numberText({ minimum: 1 }) }],
    ['count', { maximum: 9 }, { maximum: 9, pattern: numberText({ maximum: 9 }) }],
    ['count', { multipleOf: 2 }, { multipleOf: 2 }],
    ['count', { not: { const: 1 } }, { not: { anyOf: [{ const: 1 }, matching(numberWords([1]))] } }],
    // Where text may stand, or anything, a text is not decoded.
    ['text', { const: '1' }, { const: '1' }],
    ['either', { minimum: 1 }, { minimum: 1 }],
    ['open', number, number],
    ['some', { minimum: 1 }, { minimum: 1 }],
    ['missing', { minimum: 1 }, { minimum: 1 }],
    ['nothing', { const: null }, { const: null }],
    ['list', { type: 'array', minItems: 1 }, { type: 'array', minItems: 1 }],
    ['list', { items: { minimum: 1 } }, { items: { minimum: 1, pattern: numberText({ minimum: 1 }) } }],
  ])('stands for a number or a truth value: %s, %j', (name, said, expected) => {
    expect(spelled({ [name]: said })).toEqual({ [name]: expected })
  })

  it('goes below what describes the value', () => {
    const notes = { title: 'Loud', description: 'Aloud.', deprecated: true, default: false, examples: [true] }
    expect(asFormText({ ...notes, properties: { loud: { type: 'boolean', ...notes } } }, shape)).toStrictEqual({
      ...notes,
      properties: { loud: { ...notes, anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }] } },
    })
    expect(spelled({ loud: { type: 'boolean', title: 'Loud' } })).toStrictEqual({
      loud: { title: 'Loud', anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }] },
    })
  })
})
