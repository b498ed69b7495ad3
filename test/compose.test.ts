import { describe, expect, it } from 'vitest'
import type { Rule } from '../schemas/contract'
import { closedShape, ruleConditions, withoutAnnotations, withoutProse } from '../src/compile/compose'

const annotated = {
  type: 'object',
  title: 'Body',
  description: 'A body.',
  examples: [{}],
  deprecated: true,
  refusedTags: { a: 'b' },
  properties: { a: { type: 'string', title: 'A', expects: 'a size', quantity: 'size', default: 'x', issue: {} } },
}

describe('a schema', () => {
  it('is left without what only documents need', () => {
    expect(withoutProse(annotated)).toEqual({
      type: 'object',
      refusedTags: { a: 'b' },
      properties: { a: { type: 'string', expects: 'a size', quantity: 'size', default: 'x', issue: {} } },
    })
  })

  it('is left with nothing but keywords of JSON Schema', () => {
    expect(withoutAnnotations(annotated)).toEqual({ type: 'object', properties: { a: { type: 'string' } } })
  })

  it('is closed at every depth, unless it says otherwise, and takes no bytes for an object', () => {
    const open = { type: 'object', properties: {}, additionalProperties: true }
    const schema = {
      ...annotated,
      properties: { a: { type: 'object', properties: {} }, b: open, c: { type: 'object' } },
    }
    expect(closedShape(schema)).toEqual({
      type: 'object',
      properties: {
        a: { type: 'object', properties: {}, additionalProperties: false, notBytes: true },
        b: { type: 'object', properties: {}, additionalProperties: true, notBytes: true },
        c: { type: 'object', notBytes: true },
      },
      additionalProperties: false,
      notBytes: true,
    })
  })

  it.each([
    [{ type: 'string' }, { type: 'string' }],
    [{ minLength: 0 }, { minLength: 0 }],
    [{ minLength: 1 }, { minLength: 1 }],
    [
      { minLength: 2, maxLength: 8 },
      { minLength: 3, maxLength: 8 },
    ],
    [{ minLength: 10 }, { minLength: 19 }],
  ])('states the least length in units of which as many code points may be made: %j', (schema, closed) => {
    expect(closedShape(schema)).toEqual(closed)
  })
})

it('states the rules of one encoding as conditions on the body', () => {
  const said = { code: 'said', severity: 'error', message: 'Say it.' } as const
  const rules: readonly Rule[] = [
    { ...said, expects: { required: ['a'] } },
    { ...said, on: ['a', '*'], when: { const: 1 }, expects: { const: 2 }, encoding: 'json' },
    { ...said, on: ['b'], expects: { const: 3 }, encoding: 'form' },
  ]
  const [first, second, third] = [
    { required: ['a'] },
    { properties: { a: { items: { if: { const: 1 }, then: { const: 2 } } } } },
    { properties: { b: { const: 3 } } },
  ]
  expect(ruleConditions(rules, 'json')).toEqual([first, second])
  expect(ruleConditions(rules, 'form')).toEqual([first, third])
})
