import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { compileDecision } from '../src/compile/ajv'

const tag = { type: 'object', properties: { tag: { const: 'a' } }, required: ['tag'] }

describe('a decision that Ajv compiles', () => {
  it.each<[what: string, Condition, accepted: readonly unknown[], refused: readonly unknown[]]>([
    ['reads own members alone', { required: ['toString'] }, [{ toString: 1 }], [{}]],
    ['counts UTF-16 units', { type: 'string', maxLength: 1 }, ['a'], ['\u{1f30a}']],
    ['takes bytes for no object', { type: 'object', notBytes: true }, [{}], [new Uint8Array(1), [], null]],
    ['knows several types of one value', { type: ['string', 'integer'] }, ['a', 1], [1.5, null]],
    [
      'knows unions by their tags',
      { type: 'object', discriminator: { propertyName: 'tag' }, required: ['tag'], oneOf: [tag] },
      [{ tag: 'a' }],
      [{ tag: 'b' }, {}],
    ],
    [
      'knows members of values of any type',
      { properties: { a: { const: 1 } }, required: ['a'] },
      [{ a: 1 }, 'a'],
      [{ a: 2 }, {}],
    ],
  ])('%s', (_, schema, accepted, refused) => {
    const decide = compileDecision(schema)
    expect(accepted.filter((value) => !decide(value))).toEqual([])
    expect(refused.filter((value) => decide(value))).toEqual([])
  })

  it('does not compile a keyword that it does not know', () => {
    expect(() => compileDecision({ surprise: true })).toThrow('strict mode: unknown keyword: "surprise"')
  })
})
