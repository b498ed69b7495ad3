import type { Dialect } from '../../schemas/contract'
import type { DurationFact, Fact, LimitTable, ModelLimits } from '../../schemas/model-facts'
import { valueText, withScope } from '../fact-text'
import { families } from '../index'

interface Row {
  readonly family: string
  /** What stands before the names of variants: the container that is named first. */
  readonly container: string
  readonly names: string[]
  readonly tasks: string
  /** Seconds and sizes. */
  readonly cells: readonly string[]
  /** Sizes in pixels that are too many for a cell. */
  readonly pixels: string
  /** Days from which the vendor no longer serves the models. */
  readonly retired: string
}

const columns = ['Seconds', 'Sizes']

/** The models that a dialect names and what they take, in Markdown; nothing where it names none. */
export function modelText(dialect: Dialect, limits: LimitTable): string {
  const rows = rowsOf(dialect, limits)
  if (rows.length === 0) return ''
  return ['**Models**', table(rows), ...pixelLists(rows), notes(dialect, rows).join(' ')].join('\n\n')
}

/** How to read the table. */
function notes({ modelLimit, unknownModel }: Dialect, rows: readonly Row[]): string[] {
  const says = (pattern: RegExp) =>
    rows.some(({ tasks, cells }) => [tasks, ...cells].some((text) => pattern.test(text)))
  return [
    modelLimit === 'error'
      ? 'A value that is not listed is refused.'
      : 'A value that is not listed is warned about; the model may refuse it.',
    ...(says(/\?/) ? ['Sources dispute what has a question mark.'] : []),
    ...(says(/(?:^|[ ;])-1\b/) ? ['With -1 the model chooses.'] : []),
    unknownModel === 'error' ? 'Another model is refused.' : 'Other models depend on the service.',
    ...(rows.some(({ retired }) => retired !== '') ? ['A retired model is no longer served by its vendor.'] : []),
  ]
}

/** A row for each group of a family that takes the same. Few columns, because pages give each the same width. */
function table(rows: readonly Row[]): string {
  const used = columns.filter((_, column) => rows.some(({ cells }) => cells[column] !== ''))
  const shown = rows.map((row, index) => {
    const cells = row.cells.filter((_, column) => used.includes(columns[column] ?? ''))
    return line([nameCell(row, rows[index - 1]?.family !== row.family), ...cells])
  })
  const head = ['Models', ...used]
  return [line(head), line(head.map(() => '---')), ...shown].join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The family is named at the first of its rows. */
function nameCell({ family, container, names, tasks, retired }: Row, isFirst: boolean): string {
  return [
    isFirst ? `**${family}** ` : '',
    `${container}${names.join(', ')}`,
    tasks === '' ? '' : `: ${tasks}`,
    retired === '' ? '' : ` (retired ${retired})`,
  ].join('')
}

/** Models that share a long list of sizes are named before it. */
function pixelLists(rows: readonly Row[]): string[] {
  const lists = new Map<string, string[]>()
  for (const { pixels, names } of rows) {
    if (pixels !== '') lists.set(pixels, [...(lists.get(pixels) ?? []), ...names])
  }
  if (lists.size === 0) return []
  return ['Sizes in pixels:', [...lists].map(([pixels, names]) => `- ${names.join(', ')}: ${pixels}`).join('\n')]
}

function rowsOf(dialect: Dialect, limits: LimitTable): Row[] {
  const rows = new Map<string, Row>()
  for (const { container, name, limit } of namedLimits(dialect, limits)) {
    const family = familyTitle(limit.family)
    const retired = (limit.lifecycle ?? []).map((fact) => fact.retired).join(', ')
    const tasks = factLines(limit.modes ?? [], (fact) => valueText(fact.modes, fact.disputed))
    const row = { family, container, names: [name], tasks, ...cellsOf(dialect, limit), retired }
    const key = JSON.stringify({ ...row, names: [] })
    const known = rows.get(key)
    if (known === undefined) rows.set(key, row)
    else known.names.push(name)
  }
  return [...rows.values()]
}

interface NamedLimit {
  readonly container: string
  readonly name: string
  readonly limit: ModelLimits
}

function namedLimits({ fields }: Dialect, limits: LimitTable): NamedLimit[] {
  return Object.entries(limits).flatMap(([name, entry]) => {
    if (!('variants' in entry)) return [{ container: '', name: `\`${name}\``, limit: entry }]
    const container = `\`${name}\` with \`${fields.variant?.join('.')}\` `
    return Object.entries(entry.variants).map(([variant, limit]) => ({ container, name: `\`${variant}\``, limit }))
  })
}

function familyTitle(id: string): string {
  const family = Object.values(families).find((each) => each.id === id)
  return family === undefined ? id : `${family.title} (${family.vendor})`
}

/** Longer lists of sizes stand below the table. */
const mostPixels = 8

function cellsOf({ fields }: Dialect, { durations = [], sizes = [] }: ModelLimits): Pick<Row, 'cells' | 'pixels'> {
  const takesPixels = fields.size !== undefined || fields.width !== undefined
  const pixels = takesPixels ? factLines(sizes, (fact) => valueText(fact.sizes, fact.disputedSizes)) : ''
  const isLong = sizes.some((fact) => (fact.sizes ?? []).length > mostPixels)
  const shapes = factLines(sizes, (fact) =>
    [
      fields.resolution === undefined ? '' : valueText(fact.resolutions, fact.disputedResolutions),
      fields.aspectRatio === undefined ? '' : valueText(fact.aspectRatios, fact.disputedAspectRatios),
    ]
      .filter((text) => text !== '')
      .join(' in '),
  )
  const shown = [shapes, isLong ? 'pixels below' : pixels].filter((text) => text !== '')
  return { cells: [factLines(durations, secondsText), shown.join('; ')], pixels: isLong ? pixels : '' }
}

function factLines<F extends Fact>(facts: readonly F[], textOf: (fact: F) => string): string {
  return facts
    .map((fact) => withScope(textOf(fact), fact).replace('  (', ' ('))
    .filter((text) => text !== '')
    .join('; ')
}

function secondsText({ seconds, disputed = [] }: DurationFact): string {
  return valueText(runs(seconds.filter((each) => !disputed.includes(each))), runs(disputed))
}

/** Writes three and more neighbours as one run: 4, 6–10. */
function runs(numbers: readonly number[]): string[] {
  const sorted = [...numbers].sort((left, right) => left - right)
  const groups: number[][] = []
  for (const number of sorted) {
    const last = groups.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else groups.push([number])
  }
  return groups.flatMap((group) => (group.length < 3 ? group.map(String) : [`${group[0]}–${group.at(-1)}`]))
}
