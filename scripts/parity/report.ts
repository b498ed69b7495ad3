import type { Comparison } from './compare'

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(part === whole ? 0 : 2)} %`

/** How many verdicts are equal, for every set of options and every validator. */
export function shareLines({ id, requests, verdicts, shares }: Comparison): string[] {
  const columns = [...new Set(shares.map(({ judge, target }) => `${judge} ${target}`))]
  const rows = [...verdicts].map(([options, { accepted, brokenOnce }]) => [
    options,
    percent(accepted, requests),
    percent(brokenOnce, requests),
    ...shares.filter((share) => share.options === options).map(({ equal }) => percent(equal, requests)),
  ])
  return [
    `${id}: ${requests} requests`,
    ...aligned([['options', 'valid', 'broken once', ...columns], ...rows]).map((line) => `  ${line}`),
  ]
}

/** More would hide what they have in common. */
const mostShown = 10

/** How many differences there are of every kind, and the first of those that nothing explains. */
export function differenceLines({ shares, unexplained }: Comparison): string[] {
  const kinds = [...new Set(shares.flatMap((share) => [...share.kinds.keys()]))].sort()
  const counts = kinds.map((kind) => {
    const each = shares.map((share) => share.kinds.get(kind) ?? 0)
    return `  ${kind}: ${Math.min(...each)} to ${Math.max(...each)} of them`
  })
  return [...counts, ...unexplained.slice(0, mostShown).map((line) => `  unexplained: ${line}`)]
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
