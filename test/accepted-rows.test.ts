import { describe, expect, it } from 'vitest'
import { type DialectId, dialects, translate, validate } from '../src/index'
import { decodedRows } from './conformance-rows'

const ids = Object.keys(dialects) as DialectId[]

describe.each(ids)('every accepted row of %s', (from) => {
  const rows = decodedRows(from).filter(
    ({ row, encoding }) => row.valid && row.options === undefined && encoding === 'json',
  )

  it.each(ids)('is written in %s as a request that is accepted there, or it is said why not', (to) => {
    expect(rows.length).toBeGreaterThan(75)
    for (const { row, body } of rows) {
      for (const losses of ['error', 'report'] as const) {
        const { value, issues = [] } = translate(body, { from, to, losses })
        const isAccounted = value === undefined ? issues.length > 0 : validate(to, value).issues === undefined
        expect([row.description, isAccounted]).toEqual([row.description, true])
      }
    }
  })
})
