import type { ExpectedFailure, Finding, Row, Verdict } from './row'

/** What a run of the suites came to. */
export interface Outcome {
  readonly rows: number
  readonly passed: number
  readonly expectedFailures: number
  /** One line for each row that failed unexpectedly, and for each expected failure that passed or is no row. */
  readonly problems: readonly string[]
}

/** What differs between a row and its verdict; absence means that they agree. */
export function differenceOf(row: Verdict, verdict: unknown): string | undefined {
  if (!isVerdict(verdict)) return `no verdict: ${JSON.stringify(verdict)?.slice(0, 200)}`
  const expected = inWords(row)
  const found = inWords(verdict)
  return expected === found ? undefined : `expected ${expected}, found ${found}`
}

/** Compares every verdict with its row, and the failures with those that are expected. */
export function outcomeOf(
  rows: readonly Row[],
  verdicts: readonly unknown[],
  expected: readonly ExpectedFailure[],
): Outcome {
  const known = new Set(expected.map(nameOf))
  const problems: string[] = []
  let passed = 0
  let expectedFailures = 0
  for (const [index, row] of rows.entries()) {
    const name = nameOf(row)
    const difference = differenceOf(row, verdicts[index])
    const isExpected = known.delete(name)
    if (difference === undefined) passed += 1
    else if (isExpected) expectedFailures += 1
    if (difference === undefined && isExpected) problems.push(`${name}: passes, so it is no expected failure`)
    if (difference !== undefined && !isExpected) problems.push(`${name}: ${difference}`)
  }
  for (const name of known) problems.push(`${name}: is expected to fail, and there is no such row`)
  return { rows: rows.length, passed, expectedFailures, problems }
}

function nameOf({ dialect, description }: ExpectedFailure): string {
  return `${dialect}: ${description}`
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false
  const { valid, issues, warnings } = value as Partial<Verdict>
  return typeof valid === 'boolean' && isFindings(issues) && isFindings(warnings)
}

function isFindings(list: unknown): list is readonly Finding[] {
  return Array.isArray(list) && list.every((each) => typeof each?.code === 'string' && Array.isArray(each.path))
}

/** The order of findings has no meaning, so that each list is sorted. */
function inWords({ valid, issues, warnings }: Verdict): string {
  const words = (list: readonly Finding[]) =>
    list
      .map(({ code, path }) => `${code} ${JSON.stringify(path)}`)
      .sort()
      .join(', ') || 'none'
  return `${valid ? 'valid' : 'invalid'} (issues: ${words(issues)}; warnings: ${words(warnings)})`
}
