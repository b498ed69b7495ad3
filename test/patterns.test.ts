import { expect, it } from 'vitest'
import { absoluteOrDataUrl, absoluteUrl, plainDecimal, sizeText } from '../schemas/patterns'
import { findPatterns } from '../scripts/patterns/find'

// `npm run check:patterns` lets recheck look at what is found.
it('finds every regular expression that ships', () => {
  const patterns = findPatterns()
  expect(patterns.length).toBeGreaterThan(60)
  const sources = patterns.map(({ source }) => source)
  // Of generated code, of a literal, of a call whose text is put together, of a document alone.
  for (const source of [absoluteUrl, absoluteOrDataUrl, plainDecimal, sizeText, '^[A-Za-z0-9+/]*={0,2}$']) {
    expect(sources).toContain(source)
  }
  expect(sources.filter((source) => source.startsWith(';[ \\t]*(?:([!#$'))).toHaveLength(1)
  expect(patterns.filter(({ where }) => where.startsWith('json-schema/')).length).toBeGreaterThan(2)
})
