import type { Report } from '../finding'
import type { Verdict } from '../verdict'

/** One verdict as the command prints it in JSON, after the member that says where. */
export function verdictAsJson<Where extends object>(where: Where, verdict: Verdict) {
  const { dialect, candidates, issues, warnings } = verdict
  const rest = candidates.length > 0 ? { candidates } : {}
  return { ...where, dialect, ...rest, valid: issues.length === 0, issues, warnings }
}

/** All reports as one JSON array. */
export function formatJson(reports: readonly Report[]): string {
  return `${JSON.stringify(
    reports.map((report) => verdictAsJson({ file: report.file }, report)),
    undefined,
    2,
  )}\n`
}
