import type { Log, ReportingDescriptor, Result } from 'sarif'
import { version } from '../../../package.json'
import { artifactUri } from '../artifact-path'
import type { Finding, Report } from '../finding'

/** All reports as a SARIF 2.1.0 log. */
export function formatSarif(reports: readonly Report[], cwd: string): string {
  const codes = [...new Set(reports.flatMap((report) => report.findings.map(({ issue }) => issue.code)))].sort()
  const results = reports.flatMap((report) => {
    const uri = artifactUri(report.file, cwd)
    return report.findings.map((finding) => resultOf(finding, uri, codes.indexOf(finding.issue.code)))
  })
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'vidialect', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function ruleOf(code: string): ReportingDescriptor {
  return { id: code, shortDescription: { text: code.replaceAll('-', ' ') } }
}

function resultOf({ issue, region }: Finding, uri: string, ruleIndex: number): Result {
  const { start, end } = region
  return {
    ruleId: issue.code,
    ruleIndex,
    level: issue.severity,
    message: { text: issue.hint === undefined ? issue.message : `${issue.message} ${issue.hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
      },
    ],
  }
}
