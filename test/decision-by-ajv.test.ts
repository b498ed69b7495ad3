import { describe, expect, it } from 'vitest'
import { compileDecision } from '../src/compile/ajv'

const tag = (word: string) => ({ type: 'object', properties: { tag: { const: word } }, required: ['tag'] })

const decide = compileDecision({
  properties: {
    short: { type: 'string', maxLength: 1 },
    named: { type: 'object', required: ['toString'] },
    object: { type: 'object', notBytes: true },
    several: { type: ['string', 'integer'] },
    tagged: { type: 'object', discriminator: { propertyName: 'tag' }, required: ['tag'], oneOf: [tag('a'), tag('b')] },
    open: { properties: { a: { const: 1 } }, required: ['a'] },
  },
})

describe('a decision that Ajv compiles', () => {
  it.each<[what: string, accepted: readonly unknown[], refused: readonly unknown[]]>([
    ['counts UTF-16 units', [{ short: 'a' }], [{ short: '\u{1f30a}' }]],
    ['reads own members alone', [{ named: { toString: 1 } }], [{ named: {} }]],
    ['takes bytes for no object', [{ object: {} }], [{ object: new Uint8Array(1) }, { object: [] }, { object: null }]],
    ['knows several types of one value', [{ several: 'a' }, { several: 1 }], [{ several: 1.5 }, { several: null }]],
    ['knows unions by their tags', [{ tagged: { tag: 'b' } }], [{ tagged: { tag: 'c' } }, { tagged: {} }]],
    ['knows members of a value of any type', [{ open: { a: 1 } }, { open: 'a' }], [{ open: { a: 2 } }, { open: {} }]],
  ])('%s', (_, accepted, refused) => {
    expect(accepted.filter((value) => !decide(value))).toEqual([])
    expect(refused.filter((value) => decide(value))).toEqual([])
  })

  it.each([
    [{ surprise: true }, 'strict mode: unknown keyword: "surprise"'],
    [{ notBytes: 'yes' }, 'notBytes value must be ["boolean"]'],
  ])('is none for what it does not know: %j', (schema, message) => {
    expect(() => compileDecision(schema)).toThrow(message)
  })
})
