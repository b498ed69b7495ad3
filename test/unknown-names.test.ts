import { expect, it, vi } from 'vitest'
import { type DialectId, dialects, validate } from '../src/index'

const compared = vi.hoisted(() => ({ times: 0 }))

vi.mock('fastest-levenshtein', async (load) => {
  const actual = await load<typeof import('fastest-levenshtein')>()
  const distance = (left: string, right: string) => {
    compared.times += 1
    return actual.distance(left, right)
  }
  return { ...actual, distance }
})

function comparisonsOf(id: DialectId, names: number): number {
  compared.times = 0
  validate(id, Object.fromEntries(Array.from({ length: names }, (_, index) => [`promp${index}`, 1])))
  return compared.times
}

it.each(Object.keys(dialects) as DialectId[])('compares no more unknown names than it reports: %s', (id) => {
  expect(comparisonsOf(id, 1)).toBeGreaterThan(0)
  expect(comparisonsOf(id, 32)).toBeGreaterThan(comparisonsOf(id, 20))
  expect(comparisonsOf(id, 200_000)).toBe(comparisonsOf(id, 32))
})
