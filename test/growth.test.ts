import { describe, expect, it } from 'vitest'
import { cases } from '../scripts/growth/cases'
import { exponentOf } from '../scripts/growth/fit'
import { sizes } from '../scripts/growth/sizes'
import { texts } from '../scripts/growth/texts'

describe('exponentOf', () => {
  it.each([
    ['a constant cost', () => 7, 0],
    ['a linear one', (size: number) => size / 1000, 1],
    ['a quadratic one', (size: number) => size ** 2, 2],
    ['one a little beyond linear', (size: number) => size ** 1.1, 1.1],
  ])('is that of %s', (_, costOf, exponent) => {
    expect(exponentOf(sizes.map((size) => ({ size, cost: costOf(size) })))).toBeCloseTo(exponent, 10)
  })

  it('lies between those of two costs', () => {
    const points = sizes.map((size) => ({ size, cost: Math.max(1e6, size) }))
    expect(exponentOf(points)).toBeGreaterThan(0)
    expect(exponentOf(points)).toBeLessThan(1)
  })

  it('is 0 for too few points', () => {
    expect(exponentOf([])).toBe(0)
    expect(exponentOf([1, 2].map((size) => ({ size, cost: size ** 2 })))).toBe(0)
  })
})

describe('what growth is measured on', () => {
  it.each(Object.entries(texts))('has about as many bytes as it should: %s', (_, textOf) => {
    for (const bytes of [1000, 64_000]) {
      const { length } = Buffer.from(textOf(bytes))
      expect(length).toBeGreaterThan(bytes * 0.85)
      expect(length).toBeLessThanOrEqual(bytes * 1.1)
    }
  })

  it.each(cases)('can be measured: $name', async ({ prepare }) => {
    for (const bytes of [1000, 20_000]) expect(await prepare(bytes)()).toBeTypeOf('object')
  })

  it('names every case once', () => {
    const names = cases.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
