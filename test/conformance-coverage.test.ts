import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Dialect, Encoding } from '../schemas/contract'
import { readRows } from '../scripts/conformance/row'
import { type DialectId, dialects } from '../src/index'
import { shapeOf } from '../src/shape'
import { decodedRows } from './conformance-rows'
import { modelDemands } from './model-demands'
import { aliasDemands, ruleDemands } from './rule-demands'
import { type Demand, shapeDemands } from './shape-demands'

const ids = Object.keys(dialects) as DialectId[]

describe.each(ids)('the suite of %s', (id) => {
  const dialect: Dialect = dialects[id]
  const rows = decodedRows(id)

  it('has 150 rows and more, each described once, with one body and no member that is not documented', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    const descriptions = rows.map(({ row }) => row.description)
    expect(descriptions).toEqual([...new Set(descriptions)])
    for (const { row } of rows) {
      const {
        description,
        dialect: named,
        contentType,
        contentEncoding,
        repeat,
        options,
        valid,
        issues,
        warnings,
        ...bodies
      } = row
      expect([named, Object.keys(bodies).length, valid]).toEqual([id, 1, issues.length === 0])
      expect(['body', 'bodyText', 'bodyBase64', 'parts']).toContain(Object.keys(bodies)[0])
      for (const { code, path, ...rest } of [...issues, ...warnings]) {
        expect([description, typeof code, Array.isArray(path), rest]).toEqual([description, 'string', true, {}])
      }
    }
  })

  it('shows every rule broken and kept', () => {
    expect(unmet(ruleDemands(dialect.rules, ['json', 'form']))).toEqual([])
  })

  it('shows every pair of names of one field agree and disagree', () => {
    expect(unmet(aliasDemands(dialect.aliases ?? []))).toEqual([])
  })

  it('shows every model accepted, and each of its limits kept and broken', () => {
    expect(unmet(modelDemands(dialect))).toEqual([])
  })

  it('shows every keyword of the schemas broken, and every member, word and bound kept', () => {
    const encodings = (['json', 'form'] as const).filter((encoding) => dialect.compiled?.[encoding] !== undefined)
    expect(unmet(encodings.flatMap((encoding) => shapeDemandsIn(dialect, encoding)))).toEqual([])
  })

  function unmet(demands: readonly Demand[]): readonly string[] {
    return demands.filter(({ isMet }) => !isMet(rows)).map(({ name }) => name)
  }
})

/** What a file is made of is the intake's, which reports its bytes by codes of its own; only its media type is the client's. */
function shapeDemandsIn({ compiled }: Dialect, encoding: Encoding): readonly Demand[] {
  const field = compiled?.upload?.field
  const ignored =
    encoding === 'form' && field !== undefined ? ['size', 'bytes'].map((name) => `at ${field}.${name}`) : []
  const ofType = ['required', 'type'].map((code) => `${code} at ${field}.type`)
  const demands = shapeDemands(shapeOf(compiled?.[encoding]?.schema ?? {}), encoding)
  return demands.filter(({ name }) => ![...ignored, ...ofType].some((each) => name.endsWith(each)))
}

describe('the suites', () => {
  // A body that is whole cannot fall silent, and no dialect documents URL-encoded forms.
  const unreachable = ['silent-body', 'form-syntax']

  it('report every code that the library has for requests', () => {
    const root = new URL('../src/', import.meta.url)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const read = files.filter(
      (name) => name.endsWith('.ts') && !/^(?:translate|cli|compile|openapi|error-answer)/.test(name),
    )
    const codes = read.flatMap((name) =>
      [
        ...readFileSync(new URL(name, root), 'utf8').matchAll(
          /(?:\bcode: |refus(?:e|al)\(\s*|^ {2}(?='[a-z-]+': \{))'([a-z0-9]+(?:-[a-z0-9]+)+)'/gm,
        ),
      ].map(([, code = '']) => code),
    )
    const reported = new Set(
      ids.flatMap((id) => readRows(id).flatMap((row) => [...row.issues, ...row.warnings])).map(({ code }) => code),
    )
    expect(codes.length).toBeGreaterThan(40)
    expect([...new Set(codes)].filter((code) => !reported.has(code) && !unreachable.includes(code))).toEqual([])
  })
})
