import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DialectSchemas } from '../schemas/contract'
import type { Examples } from '../schemas/example'
import { type DialectId, dialects } from '../src/index'
import { describeDialect } from './dialect-suite'
import { lantern, lanternExamples } from './private-dialect'

const folder = new URL('../schemas/dialects', import.meta.url).pathname
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const ids = Object.keys(dialects) as DialectId[]

describe('the registry', () => {
  it('lists exactly the folders on disk, by the id that each dialect has', () => {
    expect([...ids].sort()).toEqual(folders.map(({ name }) => name).sort())
    expect(Object.values(dialects).map(({ id }) => id)).toEqual(ids)
  })
})

const pairs = new Map<string, number>()

for (const id of ids) {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const { schemas } = (await import(`../schemas/dialects/${id}/schema.ts`)) as { schemas: DialectSchemas }
  describeDialect(dialects[id], examples, schemas)
  for (const { to } of examples.translations ?? []) pairs.set(`${id} ${to}`, (pairs.get(`${id} ${to}`) ?? 0) + 1)

  it(`shows every row of the rules of ${id} kept and broken`, () => {
    expect(rowsWithoutExample(id, examples)).toEqual([])
  })
}

it.each(ids)('shows at least two requests of %s in every other dialect', (from) => {
  expect(ids.filter((to) => to !== from && (pairs.get(`${from} ${to}`) ?? 0) < 2)).toEqual([])
})

describeDialect(lantern, lanternExamples, lantern.schemas)

/** Rows of the dialect's table in docs/rules.md that have a severity but no kept or no broken example. */
function rowsWithoutExample(id: string, { requests }: Examples): string[] {
  const text = readFileSync(new URL('../docs/rules.md', import.meta.url), 'utf8')
  const section = text.split(/^## /m).find((part) => part.startsWith(`${id}\n`)) ?? ''
  const rows = [...section.matchAll(/^\| (\d+) +\|.*\| (.*?) +\|$/gm)].filter(([, , severity]) => severity !== '–')
  expect(rows.length).toBeGreaterThan(3)
  return rows.flatMap(([, number]) => {
    const showing = requests.filter(({ rules = [] }) => rules.includes(Number(number)))
    const isClean = ({ issues = [], warnings = [] }: (typeof requests)[number]) => issues.length + warnings.length === 0
    const kept = showing.some(isClean) ? [] : [`${number} kept`]
    const broken = showing.some((example) => !isClean(example)) ? [] : [`${number} broken`]
    return [...kept, ...broken]
  })
}
