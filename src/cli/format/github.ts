import { artifactPath } from '../artifact-path'
import type { Finding, Report } from '../finding'
import { printable } from '../printable'

/** One workflow command of GitHub Actions for each finding, which shows it beside the line concerned. */
export function formatGithub(reports: readonly Report[], cwd: string): string {
  return reports
    .flatMap((report) => report.findings.map((finding) => annotation(artifactPath(report.file, cwd), finding)))
    .join('')
}

function annotation(file: string, { issue, region }: Finding): string {
  const { start, end } = region
  const properties = Object.entries({
    file,
    line: start.line,
    col: start.column,
    ...(end.line === start.line && { endColumn: end.column }),
    title: issue.code,
  })
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  const message = issue.hint === undefined ? issue.message : `${issue.message}\n${issue.hint}`
  return `::${issue.severity} ${list}::${escapeData(message)}\n`
}

// The escapes of actions/toolkit, packages/core/src/command.ts.
function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return printable(escaped)
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
