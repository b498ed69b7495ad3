import type { Issue, Path, Severity } from '../schemas/issue'

/** At most this many issues and this many warnings leave one validation, however large the body. */
export const most = 32

/** Warnings that say nothing against the value at their path. */
const remarks: ReadonlySet<string> = new Set(['coerced', 'retired-model'])

/** What a check knows of a finding; the report adds whose dialect it is. */
export interface Finding {
  code: string
  severity: Severity
  path: Readonly<Path>
  message: string
  hint?: string | undefined
  model?: string | undefined
  allowed?: readonly unknown[] | undefined
  requested?: unknown
  achieved?: unknown
  source?: string | undefined
}

/** What was found so far, up to the limit, in the order in which it was found. */
export interface Report {
  /** Whose findings these are. */
  readonly dialect: string
  readonly issues: Issue[]
  readonly warnings: Issue[]
  /** Whether a warning was dropped since the report had no room for it. */
  isCut: boolean
}

export function createReport(dialect: string): Report {
  return { dialect, issues: [], warnings: [], isCut: false }
}

/** Adds a finding, if there is room for one of its severity. */
export function addFinding(report: Report, finding: Finding): void {
  const { code, severity, path, message, hint, model, allowed, requested, achieved, source } = finding
  const issue = addPlain(report, code, severity, path, message, hint)
  if (issue === undefined) return
  if (model !== undefined) issue.model = model
  if (allowed !== undefined) issue.allowed = [...allowed]
  if (requested !== undefined) issue.requested = requested
  if (achieved !== undefined) issue.achieved = achieved
  if (source !== undefined) issue.source = source
}

/** Adds a finding that says nothing but this; member by member, since most findings of a body are such. */
export function addPlain(
  report: Report,
  code: string,
  severity: Severity,
  path: Readonly<Path>,
  message: string,
  hint: string | undefined,
): Issue | undefined {
  const list = severity === 'error' ? report.issues : report.warnings
  if (list.length >= most) {
    if (severity === 'warning') report.isCut = true
    return undefined
  }
  const { dialect } = report
  // No member but those of the literal has its place in the object itself, and most findings have a hint.
  const issue: Issue =
    hint === undefined
      ? { code, severity, path: path.slice(), message, dialect }
      : { code, severity, path: path.slice(), message, dialect, hint }
  list.push(issue)
  return issue
}

/** Adds the warning that a value is written otherwise; made whole, since each member that is added later costs as much as all others. */
export function addApproximation(
  report: Report,
  path: Readonly<Path>,
  message: string,
  requested: unknown,
  achieved: unknown,
  allowed: readonly unknown[] | undefined,
): void {
  const code = 'approximated'
  const severity = 'warning'
  if (report.warnings.length >= most || requested === undefined || achieved === undefined) {
    return addFinding(report, { code, severity, path, message, allowed, requested, achieved })
  }
  const { dialect } = report
  const issue: Issue =
    allowed === undefined
      ? { code, severity, path: path.slice(), message, dialect, requested, achieved }
      : { code, severity, path: path.slice(), message, dialect, allowed: allowed.slice(), requested, achieved }
  report.warnings.push(issue)
}

/** Whether the value at a path is judged already, so severely that a finding of this severity adds nothing. */
export function isJudged({ issues, warnings }: Report, path: Readonly<Path>, severity: Severity): boolean {
  for (const issue of issues) if (samePath(issue.path, path)) return true
  if (severity === 'warning')
    for (const issue of warnings) if (samePath(issue.path, path) && !remarks.has(issue.code)) return true
  return false
}

/** Whether an issue points at a path or at something that holds it. */
export function hasError({ issues }: Report, path: Readonly<Path>): boolean {
  for (const issue of issues) if (holds(issue.path, path)) return true
  return false
}

/** Whether further findings of a severity would be dropped; full of errors, collecting may stop. */
export function isFull({ issues, warnings }: Report, severity: Severity = 'error'): boolean {
  return (severity === 'error' ? issues : warnings).length >= most
}

/** Whether two paths lead to one place. */
export function samePath(left: Readonly<Path>, right: Readonly<Path>): boolean {
  return left.length === right.length && holds(left, right)
}

function holds(outer: Readonly<Path>, inner: Readonly<Path>): boolean {
  if (outer.length > inner.length) return false
  for (let index = 0; index < outer.length; index += 1) if (outer[index] !== inner[index]) return false
  return true
}
