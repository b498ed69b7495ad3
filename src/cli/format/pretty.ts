import type { Issue } from '../../../schemas/issue'
import type { Excerpt } from '../excerpt'
import type { Finding, Report } from '../finding'
import type { Palette } from '../palette'
import { cut, printable } from '../printable'
import { counted, type Tally } from '../tally'

const mostAllowed = 24
const longestAllowed = 60

/** All reports for people: a header for each file, its findings with code frames, and a summary. */
export function formatPretty(reports: readonly Report[], tally: Tally, palette: Palette): string {
  const blocks = reports.map((report) => block(report, palette))
  return `${blocks.join('\n').trimEnd()}\n\n${summary(tally, palette)}\n`
}

function block(report: Report, palette: Palette): string {
  const rows = [header(report, palette), ...tieNote(report, palette), ...findings(report, palette)]
  return report.findings.length === 0 ? rows.join('\n') : `${rows.join('\n')}\n`
}

function header(report: Report, palette: Palette): string {
  const verdict = report.findings.length === 0 ? ` ${palette.green('fine')}` : ''
  return `${palette.bold(printable(report.file))} ${palette.dim(`(${report.dialect})`)}${verdict}`
}

function tieNote({ dialect, candidates }: Report, palette: Palette): string[] {
  if (candidates.length === 0) return []
  const others = candidates.join(', ')
  return [palette.dim(`  judged as ${dialect}; fits ${others} as well, choose with --dialect`)]
}

function findings(report: Report, palette: Palette): string[] {
  return report.findings.flatMap((finding) => ['', ...lines(finding, palette)])
}

function lines({ issue, region, excerpt }: Finding, palette: Palette): string[] {
  const { line, column } = region.start
  const colour = issue.severity === 'error' ? palette.red : palette.yellow
  return [
    `  ${colour(issue.severity)} ${issue.code} ${palette.dim(`${line}:${column}`)}  ${printable(issue.message)}`,
    ...frame(line, excerpt, colour, palette),
    ...details(issue, palette),
  ]
}

function frame(line: number, excerpt: Excerpt, colour: (text: string) => string, palette: Palette): string[] {
  if (excerpt.text === '') return []
  const number = String(line)
  const mark = ' '.repeat(excerpt.caret) + colour('^'.repeat(excerpt.width))
  return [
    `    ${palette.dim(`${number} |`)} ${excerpt.text}`,
    `    ${palette.dim(`${' '.repeat(number.length)} |`)} ${mark}`,
  ]
}

function details({ hint, allowed, source }: Issue, palette: Palette): string[] {
  const rows: [name: string, text: string][] = []
  if (hint !== undefined) rows.push(['hint', printable(hint)])
  if (allowed !== undefined) rows.push(['allowed', list(allowed)])
  if (source !== undefined) rows.push(['source', printable(source)])
  return rows.map(([name, text]) => `    ${palette.dim(name.padEnd(7))}  ${text}`)
}

function list(values: readonly unknown[]): string {
  const shown = values
    .slice(0, mostAllowed)
    .map((value) => cut(printable(JSON.stringify(value) ?? '…'), longestAllowed))
  const more = values.length > mostAllowed ? ` and ${values.length - mostAllowed} more` : ''
  return shown.join(', ') + more
}

function summary(tally: Tally, palette: Palette): string {
  const found = `${counted(tally.errors, 'error')}, ${counted(tally.warnings, 'warning')}`
  const text = `${counted(tally.requests, 'request')}, ${tally.refused} refused: ${found}`
  if (tally.exitCode !== 0) return palette.red(text)
  return tally.warnings > 0 ? palette.yellow(text) : palette.green(text)
}
