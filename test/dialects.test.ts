import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Examples } from '../schemas/example'
import { type DialectId, dialects, validate } from '../src/index'
import { checkExample } from './check-example'

const folder = new URL('../schemas/dialects', import.meta.url).pathname
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('the registry', () => {
  it('lists exactly the folders on disk, by the id that each dialect has', () => {
    expect(Object.keys(dialects).sort()).toEqual(folders.map(({ name }) => name).sort())
    expect(Object.values(dialects).map(({ id }) => id)).toEqual(Object.keys(dialects))
  })
})

describe.each(Object.keys(dialects) as DialectId[])('%s', async (id) => {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const dialect = dialects[id]

  it.each(examples.requests.map((example) => [example.description, example] as const))('%s', (_, example) => {
    checkExample(dialect, example)
  })

  it('describes each example once', () => {
    const descriptions = examples.requests.map(({ description }) => description)
    expect(descriptions).toEqual([...new Set(descriptions)])
  })

  it('shows every rule broken in an example', () => {
    const shown = new Set(
      examples.requests.flatMap(({ issues = [], warnings = [] }) => [...issues, ...warnings].map(({ code }) => code)),
    )
    expect(dialect.rules.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([])
  })
})
