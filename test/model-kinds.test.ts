import { describe, expect, it } from 'vitest'
import { createDeclarations } from '../src/compile/declarations'
import { createModelKinds } from '../src/compile/model-kinds'

describe('what rules ask of a model', () => {
  it('is nothing where nothing is asked', () => {
    const kinds = createModelKinds()
    expect(kinds.isAsked()).toBe(false)
    expect(kinds.source(createDeclarations())).toBe('')
  })

  it('is a bit for each thing that is asked, however often', () => {
    const kinds = createModelKinds()
    const asked = [{ const: 'a' }, { pattern: '^b' }, { const: 'a' }, { const: 'c' }]
    expect(asked.map((condition) => kinds.test(condition))).toEqual([
      '((kinds & 1) !== 0)',
      '((kinds & 2) !== 0)',
      '((kinds & 1) !== 0)',
      '((kinds & 4) !== 0)',
    ])
    expect(kinds.isAsked()).toBe(true)
    const declarations = createDeclarations()
    expect(kinds.source(declarations)).toBe(
      'const kindsOf = (name) => ((name === "a") ? 1 : 0) | ' +
        "((!(typeof name === 'string') || pattern0.test(name)) ? 2 : 0) | " +
        '((name === "c") ? 4 : 0)',
    )
    expect(declarations.source()).toBe('const pattern0 = new RegExp("^b", \'u\')')
  })

  it('is at most as much as a number has bits', () => {
    const kinds = createModelKinds()
    for (let word = 0; word < 31; word += 1) kinds.test({ const: word })
    expect(kinds.source(createDeclarations())).toMatch(/ \(\(name === 30\) \? 1073741824 : 0\)$/)
    kinds.test({ const: 31 })
    expect(() => kinds.source(createDeclarations())).toThrow(new Error('Rules ask more than 31 things of a model.'))
  })
})
