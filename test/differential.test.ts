import { expect, it } from 'vitest'
import { differentialOf } from '../scripts/differential/compare'
import { type DialectId, dialects } from '../src/index'

// `npm run differential` goes on for as many as it is told.
it.each(Object.keys(dialects) as DialectId[])('other validators find the shapes of %s as we do', (id) => {
  const { bodies, accepted, tallies, unexplained } = differentialOf(id, 200, 20_260_101)
  expect(unexplained).toEqual([])
  expect([...tallies.keys()]).toEqual([
    'ajv standalone',
    'typebox TypeCompiler',
    'json schema in schemasafe',
    'strict json schema in schemasafe',
    'shipped decision',
  ])
  // Neither verdict is rare.
  expect(accepted / bodies).toBeGreaterThan(0.5)
  expect(accepted / bodies).toBeLessThan(0.9)
})
