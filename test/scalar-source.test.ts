import { describe, expect, it } from 'vitest'
import { plainWhole } from '../schemas/patterns'
import { createDeclarations } from '../src/compile/declarations'
import { isPlainText, scalarTests } from '../src/compile/scalar-source'
import type { Shape } from '../src/shape'

describe('the tests of a value that holds no others', () => {
  it.each<[Shape, readonly string[]]>([
    [{ type: 'string' }, ["typeof v === 'string'"]],
    [{ type: 'string', minLength: 1 }, ["typeof v === 'string'", 'v.length >= 1']],
    [{ type: 'string', minLength: 3, maxLength: 8 }, ["typeof v === 'string'", 'v.length >= 5', 'v.length <= 8']],
    [{ type: 'string', pattern: '^a' }, ["typeof v === 'string'", 'pattern0.test(v)']],
    [{ type: 'string', enum: ['a', 'b'] }, ["typeof v === 'string'", '(v === "a" || v === "b")']],
    [{ type: 'number', enum: [1, 2.5] }, ['(v === 1 || v === 2.5)']],
    [{ enum: ['a', 1] }, ['(v === "a" || v === 1)']],
    [{ type: 'boolean' }, ["typeof v === 'boolean'"]],
    [{ type: 'null' }, ['v === null']],
    [{ type: 'integer' }, ['Number.isInteger(v)']],
    [{ type: 'integer', minimum: 0, maximum: 9 }, ['Number.isInteger(v)', 'v >= 0', 'v <= 9']],
    [{ type: 'number' }, ['Number.isFinite(v)']],
    [
      { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9, multipleOf: 0.5 },
      ['Number.isFinite(v)', 'v > 0', 'v < 9', 'Number.isInteger(v / 0.5)'],
    ],
    [{}, []],
  ])('are one for each thing that the shape says: %j', (shape, tests) => {
    expect(scalarTests(shape, 'v', createDeclarations())).toEqual(tests)
  })

  it('ask a quick test before a pattern that has one', () => {
    const declarations = createDeclarations()
    expect(scalarTests({ type: 'string', pattern: plainWhole }, 'v', declarations)).toEqual([
      "typeof v === 'string'",
      '(isQuickNumber(v) || pattern0.test(v))',
    ])
    expect(declarations.source()).toBe(`const pattern0 = new RegExp(${JSON.stringify(plainWhole)}, 'u')`)
    expect([...declarations.used]).toEqual(['isQuickNumber'])
  })
})

describe('a shape of nothing but texts', () => {
  it.each<[Shape | undefined, boolean]>([
    [{ type: 'string' }, true],
    [{ type: 'string', expects: 'a size', default: 'x' }, true],
    [undefined, false],
    [{}, false],
    [{ type: 'integer' }, false],
    [{ type: 'string', not: {} }, false],
    [{ type: 'string', anyOf: [] }, false],
    [{ type: 'string', enum: ['a'] }, false],
    [{ type: 'string', minLength: 1 }, false],
    [{ type: 'string', maxLength: 9 }, false],
    [{ type: 'string', pattern: '^a' }, false],
  ])('is told from others: %j', (shape, isPlain) => {
    expect(isPlainText(shape)).toBe(isPlain)
  })
})
