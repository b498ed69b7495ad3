import { ratio } from './figures'
import { machine, pinned } from './machine'
import type { Peer } from './peers/peer'
import type { Goal, Section, SectionResult, Table } from './result'

export interface Finding {
  readonly section: Section
  readonly result: SectionResult
}

/** Facts that stand above the figures. */
export interface Facts {
  readonly agreement: string
  readonly rounds: number
  readonly peers: readonly Peer[]
}

const head = `<!-- Written by \`npm run bench\`. Do not edit. -->

# How fast it is

Every figure is a ratio that was taken in one process: of the time of a deed to that of \`JSON.parse\` of the same body, or to
what its column or its section names instead. Each round times every deed once, in turns; a figure is the median over all
rounds, with the tenth and the ninetieth percentile in brackets. Lower is better. The built package is measured.
`

/** Writes the findings as Markdown. */
export function report(findings: readonly Finding[], facts: Facts): string {
  const goals = findings.flatMap(({ result }) => result.goals)
  const met = goals.filter(isMet).length
  return [
    head,
    `Measured on ${machine()}, in ${facts.rounds} rounds.\n`,
    `${facts.agreement}\n`,
    tableText(peerTable(facts.peers)),
    `${met} of ${goals.length} goals are met.\n`,
    ...findings.map(sectionText),
  ].join('\n')
}

function peerTable(peers: readonly Peer[]): Table {
  const rows = peers.map(({ name, from, note }) => [name, `${from} ${pinned(from)}`, note])
  return { title: 'The peers', head: ['name', 'package', 'how'], rows }
}

/** Writes one section as Markdown. */
export function sectionText({ section, result }: Finding): string {
  const goals: Table = {
    title: 'Goals',
    head: ['goal', 'measured (worst)', 'at most', 'aim', 'met'],
    rows: result.goals.map(goalRow),
  }
  return [`## ${section.title}\n`, `${section.about}\n`, ...[goals, ...result.tables].map(tableText)].join('\n')
}

function goalRow({ what, measured, most, aim }: Goal): string[] {
  const worst = measured.reduce((left, right) => (right.value > left.value ? right : left))
  const where = measured.length === 1 ? '' : ` (${worst.name})`
  return [what, ratio(worst.value) + where, `${most}`, aim === undefined ? '' : `${aim}`, verdict(measured, most)]
}

function verdict(measured: Goal['measured'], most: number): string {
  const met = measured.filter(({ value }) => value <= most).length
  if (met === measured.length) return 'yes'
  return measured.length === 1 ? '**no**' : `**no**, ${met} of ${measured.length}`
}

function isMet({ measured, most }: Goal): boolean {
  return measured.every(({ value }) => value <= most)
}

function tableText({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [`### ${title}\n`, line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}
