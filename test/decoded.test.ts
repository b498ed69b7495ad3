import { expect, it } from 'vitest'
import { decodedBodies, judgeDecoded } from '../scripts/conformance/decoded'
import { type DialectId, dialects } from '../src/index'

const ids = Object.keys(dialects) as DialectId[]

it.each(ids)('%s judges decoded bodies that no text says', (id) => {
  const bodies = decodedBodies(id)
  expect(bodies.map((each) => [each.description, judgeDecoded(dialects[id], each)])).toEqual(
    bodies.map(({ description, valid, issues, warnings }) => [description, { valid, issues, warnings }]),
  )
})
