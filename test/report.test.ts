import { describe, expect, it } from 'vitest'
import {
  addApproximation,
  addFinding,
  createReport,
  type Finding,
  hasError,
  isFull,
  isJudged,
  most,
  type Report,
  samePath,
} from '../src/report'

const finding: Finding = { code: 'type', severity: 'error', path: ['seconds'], message: '`seconds` must be text' }
const warning: Finding = { ...finding, code: 'unknown-field', severity: 'warning' }

function reportWith(...findings: readonly Finding[]): Report {
  const report = createReport('openai')
  for (const each of findings) addFinding(report, each)
  return report
}

const full = (each: Finding) => reportWith(...Array.from({ length: most }, () => each))

describe('a finding', () => {
  it('is said with whose it is, and with nothing that the check does not know', () => {
    expect(reportWith(finding)).toStrictEqual({
      dialect: 'openai',
      issues: [{ ...finding, path: ['seconds'], dialect: 'openai' }],
      warnings: [],
      isCut: false,
    })
  })

  it.each([
    { hint: 'write it in quotes' },
    { model: 'sora-2' },
    { allowed: ['4', '8', '12'] },
    { requested: 5 },
    { achieved: null },
    { source: 'https://example.org/models' },
    { hint: '', model: '', allowed: [], requested: 0, achieved: false, source: '' },
  ])('keeps %o', (known) => {
    expect(reportWith({ ...finding, ...known }).issues).toStrictEqual([{ ...finding, dialect: 'openai', ...known }])
  })

  it('shares no list with the check', () => {
    const path = ['seconds']
    const allowed = ['4']
    const report = reportWith({ ...finding, path, allowed })
    path.push('changed')
    allowed.push('changed')
    expect(report.issues).toStrictEqual([{ ...finding, dialect: 'openai', allowed: ['4'] }])
  })
})

describe('a report', () => {
  it('holds 32 findings of either severity, and tells whether a warning had no room', () => {
    const issues = full(finding)
    addFinding(issues, finding)
    expect([issues.issues.length, issues.warnings.length, issues.isCut]).toEqual([32, 0, false])
    const warnings = full(warning)
    expect(warnings.isCut).toBe(false)
    addFinding(warnings, { ...warning, model: 'sora-2' })
    expect([warnings.issues.length, warnings.warnings.length, warnings.isCut]).toEqual([0, 32, true])
  })

  it.each([
    ['an empty one', reportWith(), false, false],
    ['one with an issue less', reportWith(...Array.from({ length: most - 1 }, () => finding)), false, false],
    ['one of issues', full(finding), true, false],
    ['one of warnings', full(warning), false, true],
  ])('is full, %s', (_, report, ofIssues, ofWarnings) => {
    expect([isFull(report), isFull(report, 'error'), isFull(report, 'warning')]).toEqual([
      ofIssues,
      ofIssues,
      ofWarnings,
    ])
  })
})

describe('an approximation', () => {
  const said = {
    code: 'approximated',
    severity: 'warning',
    path: ['seconds'],
    message: 'not so',
    dialect: 'openai',
  } as const

  it.each([
    ['a value', 5, 4, undefined, { requested: 5, achieved: 4 }],
    ['a value of a list', 5, 4, [4, 8], { requested: 5, achieved: 4, allowed: [4, 8] }],
    ['values that say no', false, 0, [], { requested: false, achieved: 0, allowed: [] }],
    ['what was not asked for', undefined, 4, undefined, { achieved: 4 }],
    ['what is not written', 5, undefined, [4], { requested: 5, allowed: [4] }],
  ])('tells of %s', (_, requested, achieved, allowed, members) => {
    const report = createReport('openai')
    addApproximation(report, ['seconds'], 'not so', requested, achieved, allowed)
    expect(report).toStrictEqual({
      dialect: 'openai',
      issues: [],
      warnings: [{ ...said, ...members }],
      isCut: false,
    })
  })

  it.each([[undefined], [[4]]])('shares no list, with the values %o', (allowed) => {
    const report = createReport('openai')
    const path = ['seconds']
    addApproximation(report, path, 'not so', 5, 4, allowed)
    path.push('changed')
    allowed?.push(8)
    const members = { requested: 5, achieved: 4, ...(allowed === undefined ? {} : { allowed: [4] }) }
    expect(report.warnings).toStrictEqual([{ ...said, ...members }])
  })

  it('has no room in a full report', () => {
    const report = full(warning)
    addApproximation(report, ['seconds'], 'not so', 5, 4, undefined)
    expect([report.warnings.length, report.warnings.at(-1)?.code, report.isCut]).toEqual([32, 'unknown-field', true])
  })
})

describe('what is judged already', () => {
  it.each([
    ['an issue there', finding, ['seconds'], true, true],
    ['an issue beside', finding, ['size'], false, false],
    ['an issue further in', { ...finding, path: ['seconds', 0] }, ['seconds'], false, false],
    ['an issue further out', finding, ['seconds', 0], false, false],
    ['a warning there', warning, ['seconds'], true, false],
    ['a warning beside', warning, ['size'], false, false],
    ['a remark on coercion', { ...warning, code: 'coerced' }, ['seconds'], false, false],
    ['a remark on an old model', { ...warning, code: 'retired-model' }, ['seconds'], false, false],
  ])('by %s', (_, each, path, forWarnings, forIssues) => {
    const report = reportWith(each)
    expect([isJudged(report, path, 'warning'), isJudged(report, path, 'error')]).toEqual([forWarnings, forIssues])
  })

  it.each([
    ['an issue there', finding, ['seconds'], true],
    ['an issue further out', finding, ['seconds', 0], true],
    ['an issue of all', { ...finding, path: [] }, ['seconds'], true],
    ['an issue further in', { ...finding, path: ['seconds', 0] }, ['seconds'], false],
    ['an issue beside', finding, ['size'], false],
    ['a warning there', warning, ['seconds'], false],
  ])('is an error with %s', (_, each, path, expected) => {
    expect(hasError(reportWith(each), path)).toBe(expected)
  })

  it.each([
    [['a', 0], ['a', 0], true],
    [['a'], ['a', 0], false],
    [['a', 0], ['a'], false],
    [['a', 0], ['a', 1], false],
    [['a', 0], ['a', '0'], false],
    [[], [], true],
  ])('at one place: %j and %j', (left, right, expected) => {
    expect(samePath(left, right)).toBe(expected)
  })
})
