import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../scripts/conformance/compare'
import { requestOf } from '../scripts/conformance/drive'
import { judge } from '../scripts/conformance/judge'
import { type Row, readRows, suiteFolder } from '../scripts/conformance/row'
import { type DialectId, dialects } from '../src/index'

const ids = Object.keys(dialects) as DialectId[]

it.each(ids)('%s answers every row of its suite', async (id) => {
  const rows = readRows(id)
  const verdicts = []
  for (const row of rows) verdicts.push(await judge(requestOf(row)))
  expect(outcomeOf(rows, verdicts, [])).toEqual({
    rows: rows.length,
    passed: rows.length,
    expectedFailures: 0,
    problems: [],
  })
})

it('no row is expected to fail', () => {
  expect(readFileSync(new URL('expected-failures.jsonl', suiteFolder), 'utf8')).toBe('')
})

describe('the comparison', () => {
  const row: Row = {
    ...{ description: 'refuses two things', dialect: 'unified', contentType: 'application/json', body: {} },
    valid: false,
    issues: [
      { code: 'required', path: ['model'] },
      { code: 'required', path: ['prompt'] },
    ],
    warnings: [],
  }
  const { valid, issues, warnings } = row
  const right = { valid, issues: [...issues].reverse(), warnings }
  const failure = { dialect: 'unified', description: 'refuses two things' }
  const words = (found: string) =>
    `unified: refuses two things: expected invalid (issues: required ["model"], required ["prompt"]; warnings: none), found ${found}`

  it('minds no order, and no member that a verdict has besides', () => {
    const more = { ...right, issues: right.issues.map((issue) => ({ ...issue, message: 'x' })), time: 1 }
    expect(outcomeOf([row], [more], [])).toEqual({ rows: 1, passed: 1, expectedFailures: 0, problems: [] })
  })

  it.each([
    [
      'another verdict',
      { ...right, valid: true },
      words('valid (issues: required ["model"], required ["prompt"]; warnings: none)'),
    ],
    [
      'one issue less',
      { ...right, issues: issues.slice(1) },
      words('invalid (issues: required ["prompt"]; warnings: none)'),
    ],
    [
      'another path',
      { ...right, issues: [issues[0], { code: 'required', path: ['prompt', 0] }] },
      words('invalid (issues: required ["model"], required ["prompt",0]; warnings: none)'),
    ],
    [
      'a warning',
      { ...right, warnings: [{ code: 'unknown-field', path: ['x'] }] },
      words('invalid (issues: required ["model"], required ["prompt"]; warnings: unknown-field ["x"])'),
    ],
    ['no answer', undefined, 'unified: refuses two things: no verdict: undefined'],
    ['an answer that is no verdict', { valid: false }, 'unified: refuses two things: no verdict: {"valid":false}'],
    [
      'issues that are none',
      { ...right, issues: [1] },
      'unified: refuses two things: no verdict: {"valid":false,"issues":[1],"warnings":[]}',
    ],
  ])('finds %s', (_, verdict, problem) => {
    expect(outcomeOf([row], [verdict], [])).toEqual({ rows: 1, passed: 0, expectedFailures: 0, problems: [problem] })
    expect(outcomeOf([row], [verdict], [failure])).toEqual({ rows: 1, passed: 0, expectedFailures: 1, problems: [] })
  })

  it('finds an expected failure that passes, and one that is no row', () => {
    expect(outcomeOf([row], [right], [failure, { ...failure, dialect: 'openai' }])).toEqual({
      rows: 1,
      passed: 1,
      expectedFailures: 0,
      problems: [
        'unified: refuses two things: passes, so it is no expected failure',
        'openai: refuses two things: is expected to fail, and there is no such row',
      ],
    })
  })
})

describe('the runner', () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/conformance.ts', ...args], {
      maxBuffer: 64 * 1024 * 1024,
    }).catch(({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }))

  // All of them are judged in process above.
  it('holds our own port to the suites that it is told', async () => {
    const count = readRows('openai').length + readRows('unified').length
    const { stdout } = await run('--dialect', 'openai', '--dialect', 'unified')
    expect(stdout.trim().split('\n').at(-1)).toBe(`${count} of ${count} rows pass, 0 fail as expected, 0 unexpectedly.`)
  })

  it('fails for a port that ends early', async () => {
    const count = readRows('unified').length
    const result = await run('--dialect', 'unified', '--', 'head', '-n', '2')
    expect(result).toMatchObject({ code: 1 })
    const lines = result.stdout.trim().split('\n')
    expect(lines).toHaveLength(count + 2)
    expect(lines.at(-1)).toBe(`0 of ${count} rows pass, 0 fail as expected, ${count} unexpectedly.`)
  })

  it('fails for a command that there is not', async () => {
    expect(await run('--dialect', 'unified', 'no-such-command')).toMatchObject({ code: 1, stdout: '' })
  })
})
