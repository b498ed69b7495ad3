import type { AliasGroup, WirePath } from '../schemas/contract'
import { parseSeconds } from '../schemas/duration'
import { describeSize, parseAspectRatio, parseResolution, parseSize } from '../schemas/size'
import type { Report } from './report'
import { valueAt } from './shape'
import { isPrintable, label } from './wording'

/** Reports two names of one field that disagree; which of them is meant is never guessed. */
export function checkAliases(groups: readonly AliasGroup[], body: unknown, report: Report): void {
  for (const group of groups) {
    if (group.compare === 'size') compareSizes(group, body, report)
    else compareInOrder(group, readers[group.compare], body, report)
  }
}

type Reader = (value: unknown) => string | undefined

const number: Reader = (value) => {
  const seconds = parseSeconds(value)
  return seconds === undefined ? undefined : `${seconds}`
}

const ratio: Reader = (value) => {
  if (typeof value !== 'string') return undefined
  return parseAspectRatio(value) ?? describeSize(value)?.aspectRatio
}

const text: Reader = (value) => (typeof value === 'string' ? value : undefined)

const list: Reader = (value) => {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined
  return JSON.stringify(value)
}

const readers: Readonly<Record<Exclude<AliasGroup['compare'], 'size'>, Reader>> = { number, ratio, text, list }

function compareInOrder({ fields }: AliasGroup, read: Reader, body: unknown, report: Report): void {
  let first: { field: WirePath; meaning: string } | undefined
  for (const field of fields) {
    const meaning = read(valueAt(body, field))
    if (meaning === undefined) continue
    first ??= { field, meaning }
    if (meaning !== first.meaning) conflict(first.field, field, body, report)
  }
}

/** What a size says in the terms of another field; `undefined` where no table knows the size. */
interface Described {
  readonly size?: string
  readonly width?: string
  readonly height?: string
  readonly aspectRatio?: string | undefined
  readonly resolution?: string | undefined
}

/** Compares `fields[0]`, a size, with the fields after it: width, height, then ratios, then resolution. */
function compareSizes({ fields }: AliasGroup, body: unknown, report: Report): void {
  const [sizeField, ...others] = fields
  if (sizeField === undefined) return
  const described = describe(valueAt(body, sizeField))
  if (described === undefined) return
  for (const field of others) {
    const said = meaningOf(field, valueAt(body, field), described)
    if (said !== undefined && said.value !== said.expected) conflict(sizeField, field, body, report)
  }
}

function describe(size: unknown): Described | undefined {
  if (typeof size !== 'string') return undefined
  const pixels = parseSize(size)
  if (pixels === undefined) return { aspectRatio: parseAspectRatio(size), resolution: parseResolution(size) }
  return { width: `${pixels.width}`, height: `${pixels.height}`, ...describeSize(size) }
}

function meaningOf(field: WirePath, value: unknown, described: Described) {
  const name = field.at(-1)
  if (typeof value === 'number') {
    const expected = name === 'width' ? described.width : described.height
    return expected === undefined ? undefined : { value: `${value}`, expected }
  }
  if (typeof value !== 'string') return undefined
  const aspectRatio = parseAspectRatio(value)
  if (aspectRatio !== undefined && described.aspectRatio !== undefined) {
    return { value: aspectRatio, expected: described.aspectRatio }
  }
  const resolution = parseResolution(value)
  if (resolution === undefined || described.resolution === undefined) return undefined
  return { value: resolution, expected: described.resolution }
}

function conflict(first: WirePath, second: WirePath, body: unknown, report: Report): void {
  const path = [...second]
  if (report.hasError(path)) return
  const requested = valueAt(body, second)
  report.add({
    code: 'alias-conflict',
    severity: 'error',
    path,
    message: `${label(path)} disagrees with ${label([...first])}, which says the same thing under another name.`,
    hint: 'Send one of the two.',
    requested: isPrintable(requested) ? requested : undefined,
  })
}
