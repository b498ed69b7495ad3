import type { Issue } from '../../../src/index'
import { secret } from '../hostile'
import { holds } from '../target'

/** What every entry returns, whatever else it does. */
interface AnyResult {
  readonly value?: unknown
  readonly issues?: readonly Issue[] | undefined
  readonly warnings: readonly Issue[]
}

/** In characters of JSON; a finding that is longer repeats something of the request. */
const longestIssue = 4096

interface Bounds {
  /** Whether the secret stands in a name, which a finding may show. */
  readonly isSecretInName?: boolean
  /** How many issues, and how many warnings, there may be. */
  readonly most?: number
}

/** A result holds a value or issues, and its findings are bounded, printable and keep the secret. */
export function keepsResultLaws(result: AnyResult, { isSecretInName = false, most = 32 }: Bounds = {}): void {
  const { issues = [], warnings } = result
  holds('a result holds a value or issues', (result.issues === undefined) === Object.hasOwn(result, 'value'), () =>
    brief(result),
  )
  holds('a refusal has an issue', result.issues === undefined || issues.length > 0)
  keepsListLaws(issues, 'error', isSecretInName, most)
  keepsListLaws(warnings, 'warning', isSecretInName, most)
}

function keepsListLaws(
  findings: readonly Issue[],
  severity: Issue['severity'],
  isSecretInName: boolean,
  most: number,
): void {
  if (findings.length === 0) return
  holds('a list has only so many findings', findings.length <= most, () => `${findings.length} of ${severity}`)
  for (const issue of findings) keepsIssueLaws(issue, severity)
  const text = JSON.stringify(findings)
  holds('no finding holds a value of the request', isSecretInName || !text.includes(secret), () =>
    brief({ warnings: findings }),
  )
  if (text.length < longestIssue) return
  for (const issue of findings) {
    holds('a finding is short', JSON.stringify(issue).length <= longestIssue, () => issue.code)
  }
}

// Only printable characters: what is shown of a name is escaped.
const unprintable = /[^\u0020-\u007e\u2026×]/u

function keepsIssueLaws({ code, path, message, hint, ...issue }: Issue, severity: Issue['severity']): void {
  holds('a finding is in the list of its severity', issue.severity === severity, () => code)
  holds('a finding has a code and a message', code !== '' && message !== '', () => code)
  const shown = `${message}${hint ?? ''}${path.join('.')}`
  holds('a finding is printable', !unprintable.test(shown), () => `${code} ${JSON.stringify(shown)}`)
}

/** Names what a result found, for the message of a law. */
export function brief({ issues = [], warnings }: AnyResult): string {
  return [...issues, ...warnings].map(({ code, path }) => `${code} at ${path.join('.')}`).join(', ')
}
