import { describe, expect, it } from 'vitest'
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
