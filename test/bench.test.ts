import { describe, expect, it } from 'vitest'
import { chart, decadesOf, placeOf } from '../bench/chart'
import { growthOf } from '../bench/fit'
import { mixedBodies } from '../bench/mixed'
import { peers } from '../bench/peers/index'
import { median, quantile, spreadOf } from '../bench/spread'
import { bodyTexts, disagreements, judgesOf, refusedBeyondSchema } from '../bench/verdicts'
import { validate } from '../src/index'

describe('the peers of the bench', () => {
  const texts = bodyTexts()
  const judges = judgesOf(validate, peers)

  it('are seven, and each has two ways to judge', () => {
    expect(peers.map(({ name }) => name)).toEqual([
      'Ajv',
      'TypeBox',
      'Zod compiled',
      'Zod',
      'Valibot',
      'ArkType',
      'typia',
    ])
    expect(judges.length).toBe(15)
  })

  it('judge every body as vidialect does', () => {
    const accepted = texts.filter((text) => judges[0]?.accepts(JSON.parse(text)))
    expect(accepted.length).toBeGreaterThanOrEqual(90)
    expect(texts.length - accepted.length).toBeGreaterThanOrEqual(90)
    expect(disagreements(judges, texts)).toEqual([])
  })

  it('are found out where they do not', () => {
    const lenient = { name: 'lenient', accepts: () => true }
    expect(disagreements([...judges.slice(0, 1), lenient], ['null'])).toEqual([
      { judge: 'lenient', text: 'null', firstAccepts: false },
    ])
  })

  it('leave to vidialect alone what is in an image', () => {
    const alone = refusedBeyondSchema(validate, texts)
    expect(alone.length).toBeGreaterThan(0)
    expect(alone.every((text) => text.includes('"data:image/'))).toBe(true)
  })
})

describe('the mixed bodies of the bench', () => {
  it('differ in members and order, and are the same in every run', () => {
    const texts = mixedBodies(validate, 64).map((body) => JSON.stringify(body))
    expect(new Set(texts).size).toBeGreaterThan(50)
    expect(mixedBodies(validate, 64).map((body) => JSON.stringify(body))).toEqual(texts)
  })
})

describe('a spread', () => {
  it('has the middle and what a tenth lies below and above, in whatever order the values come', () => {
    expect(spreadOf([10, 0, 5, 4, 1, 7, 2, 9, 3, 8, 6])).toEqual({ median: 5, p10: 1, p90: 9 })
  })

  it('lies between two values where no value is in its place', () => {
    expect(median([4, 1])).toBe(2.5)
    expect(quantile([0, 10], 0.1)).toBe(1)
  })

  it('is not a number of no values', () => {
    expect(median([])).toBeNaN()
  })
})

describe('a fit', () => {
  const costs = (cost: (size: number) => number) => [1, 10, 100, 1000].map((size) => ({ size, cost: cost(size) }))

  it.each([
    ['linear', 1, (size: number) => 3 * size],
    ['quadratic', 2, (size: number) => size ** 2 / 7],
    ['constant', 0, () => 5],
  ])('knows what is %s', (_, exponent, cost) => {
    const found = growthOf(costs(cost))
    expect(found.exponent).toBeCloseTo(exponent, 10)
    expect(found.fit).toBeCloseTo(1, 10)
  })

  it('says how much of the variation the line explains', () => {
    const { exponent, fit } = growthOf([
      { size: 1, cost: 10 },
      { size: 10, cost: 1 },
      { size: 100, cost: 10 },
    ])
    expect([exponent, fit]).toEqual([0, 0])
  })
})

describe('the chart', () => {
  it('has a scale of whole decades that holds all values and 1', () => {
    expect(decadesOf([0.02, 30])).toEqual({ from: -2, to: 2 })
    expect(decadesOf([2, 3])).toEqual({ from: 0, to: 1 })
    expect(decadesOf([])).toEqual({ from: 0, to: 1 })
  })

  it('places a value by its logarithm', () => {
    const decades = { from: -2, to: 2 }
    expect([0.01, 0.1, 1, 100].map((value) => placeOf(value, decades))).toEqual([0, 0.25, 0.5, 1])
  })

  it('draws each value once and names each row once', () => {
    const bars = [
      { name: 'own & <one>', value: 0.1 },
      { name: 'other', value: 2 },
    ]
    const drawn = chart([
      {
        title: 'Both',
        panels: [
          { title: 'first', bars },
          { title: 'second', bars },
        ],
      },
    ])
    expect(drawn.match(/<circle /g)?.length).toBe(4)
    expect(drawn.match(/>own &amp; &lt;one></g)?.length).toBe(1)
    expect(drawn.match(/>0.100</g)?.length).toBe(2)
  })
})
