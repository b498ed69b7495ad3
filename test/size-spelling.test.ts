import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { plainDecimal, sizeText } from '../schemas/patterns'
import type { CleanParts } from '../src/compile/clean-source'
import { createDeclarations } from '../src/compile/declarations'
import { isSizeSpelling, spellingTest } from '../src/compile/size-spelling'
import { partsWith } from './decision-parts'

const limited = { id: 'a-1', family: 'a', sizes: [{ sources: ['handbook'], sizes: ['1280x720'] }] } as const

const known: CleanParts = partsWith({
  shape: { type: 'object', properties: { size: { type: 'string' }, format: { type: 'string', minLength: 1 } } },
  fields: { model: ['model'], size: [['size'], ['pixels']] },
  limits: { 'a-1': limited },
})

describe('a condition that only the spelling of a size breaks', () => {
  it.each<[what: string, name: string, Condition, CleanParts, is: boolean]>([
    ['a pattern of sizes on the size', 'size', { pattern: sizeText }, known, true],
    ['one on another member', 'format', { pattern: sizeText }, known, false],
    ['one with another condition', 'size', { pattern: sizeText, minLength: 1 }, known, false],
    ['another pattern', 'size', { pattern: plainDecimal }, known, false],
    ['another pattern without a quick test', 'size', { pattern: '^[0-9]+x[0-9]+' }, known, false],
    ['another condition', 'size', { minLength: 1 }, known, false],
    ['no condition', 'size', {}, known, false],
    [
      'one where no size is limited',
      'size',
      { pattern: sizeText },
      { ...known, limits: { 'a-1': { id: 'a-1', family: 'a' } } },
      false,
    ],
    [
      'one on a size that is more than a text',
      'size',
      { pattern: sizeText },
      { ...known, shape: { properties: { size: { type: 'string', minLength: 1 } } } },
      false,
    ],
    ['one on a size that the body does not have', 'size', { pattern: sizeText }, { ...known, shape: {} }, false],
    [
      'one on a size deep in the body',
      'size',
      { pattern: sizeText },
      { ...known, dialect: { ...known.dialect, fields: { model: ['model'], size: [['size', 'text']] } } },
      false,
    ],
    [
      'one where the dialect has no size',
      'size',
      { pattern: sizeText },
      { ...known, dialect: { ...known.dialect, fields: { model: ['model'] } } },
      false,
    ],
  ])('is told from others: %s', (_, name, condition, parts, is) => {
    expect(isSizeSpelling(name, condition, parts)).toBe(is)
  })

  it('is asked only of a text that its model is not sure to take', () => {
    const declarations = createDeclarations()
    expect(spellingTest({ pattern: sizeText }, '$0', declarations)).toBe(
      "typeof $0 === 'string' && !isSureSize && !((isQuickSize($0) || pattern0.test($0)))",
    )
  })
})
