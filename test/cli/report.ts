import type { Issue } from '../../schemas/issue'
import type { Finding, Report } from '../../src/cli/finding'

export const refused: Issue = {
  code: 'refused-field',
  severity: 'error',
  path: ['ratio'],
  message: '`ratio` is refused.',
  hint: 'Send `size` as WIDTHxHEIGHT instead.',
  dialect: 'first',
}

export const unlikely: Issue = {
  code: 'seconds-of-model',
  severity: 'warning',
  path: ['seconds'],
  message: '`seconds` is 5, which the model does not take.',
  allowed: ['4', '8'],
  dialect: 'first',
  source: 'A document, read 2026-11-20',
}

export const refusedFinding: Finding = {
  issue: refused,
  region: { start: { line: 3, column: 5 }, end: { line: 3, column: 12 } },
  excerpt: { text: '"ratio": "16:9"', caret: 0, width: 7 },
}

export const unlikelyFinding: Finding = {
  issue: unlikely,
  region: { start: { line: 12, column: 9 }, end: { line: 12, column: 12 } },
  excerpt: { text: '"seconds": "5"', caret: 11, width: 3 },
}

/** A report by hand, valid unless it has findings. */
export function reportOf(file: string, findings: Finding[] = [], candidates: string[] = []): Report {
  const issues = findings.map(({ issue }) => issue)
  return {
    file,
    dialect: 'first',
    candidates,
    issues: issues.filter(({ severity }) => severity === 'error'),
    warnings: issues.filter(({ severity }) => severity === 'warning'),
    findings,
  }
}
