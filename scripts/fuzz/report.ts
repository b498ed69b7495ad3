import type { Campaign } from './campaign'

/** What a run did: for each target, then for each entry, then in all. */
export function reportLines(campaigns: readonly Campaign[], counters: number, seconds: number): string[] {
  const rows = campaigns.map(({ name, figures }) => ({ name, ...figures() }))
  const lines = rows.map(({ name, executions, inputs, covered }) =>
    [name.padEnd(36), count(executions), count(inputs), count(covered)].join(' '),
  )
  const executions = rows.reduce((sum, row) => sum + row.executions, 0)
  const rate = Math.round(executions / seconds)
  const findings = rows.reduce((sum, row) => sum + row.findings, 0)
  const slowest = Math.max(...rows.map(({ slow }) => slow))
  return [
    `${'target'.padEnd(36)} executions    corpus   covered`,
    ...lines,
    `${executions} executions in ${Math.round(seconds)} s, ${rate} a second`,
    `${new Set(rows.map(({ name }) => name)).size} targets, ${counters} counters in the library`,
    `${slowest} inputs took more than 50 ms`,
    `${findings} findings`,
  ]
}

const count = (value: number) => `${value}`.padStart(10)
