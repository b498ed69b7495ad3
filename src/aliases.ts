import type { AliasGroup, WirePath } from '../schemas/contract'
import { parseSeconds } from '../schemas/duration'
import { describeSize, parseAspectRatio, parseResolution, parseSize } from '../schemas/size'
import { addFinding, hasError, type Report } from './report'
import { valueAt } from './shape'
import { isPrintable, label } from './wording'

/** Reports two names of one field that disagree; which of them is meant is never guessed. */
export function checkAliases(groups: readonly AliasGroup[], body: unknown, report: Report): void {
  compareAll(groups, body, (first, second) => reportConflict(first, second, body, report))
}

/** Whether no two names of one field disagree. */
export function aliasesAgree(groups: readonly AliasGroup[], body: unknown): boolean {
  let agree = true
  compareAll(groups, body, () => {
    agree = false
  })
  return agree
}

type OnConflict = (first: WirePath, second: WirePath) => void

function compareAll(groups: readonly AliasGroup[], body: unknown, conflict: OnConflict): void {
  for (const group of groups) {
    if (group.compare === 'size') compareSizes(group, body, conflict)
    else compareInOrder(group, readers[group.compare], body, conflict)
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

// As everywhere, an empty text or list is no input, so it disagrees with none.
const text: Reader = (value) => (typeof value === 'string' && value !== '' ? value : undefined)

const list: Reader = (value) => {
  if (!Array.isArray(value) || value.length === 0 || !value.every((item) => typeof item === 'string')) return undefined
  return JSON.stringify(value)
}

const readers: Readonly<Record<Exclude<AliasGroup['compare'], 'size'>, Reader>> = { number, ratio, text, list }

function compareInOrder({ fields }: AliasGroup, read: Reader, body: unknown, conflict: OnConflict): void {
  let first: { field: WirePath; meaning: string } | undefined
  for (const field of fields) {
    const meaning = read(valueAt(body, field))
    if (meaning === undefined) continue
    first ??= { field, meaning }
    if (meaning !== first.meaning) conflict(first.field, field)
  }
}

/** What a size field says; a member is `undefined` where the text or the table does not tell. */
interface Described {
  readonly pixels?: string | undefined
  readonly aspectRatio?: string | undefined
  readonly resolution?: string | undefined
}

/**
 * Compares a size, `fields[0]`, with width and height, and with the ratios and the resolution after them.
 *
 * Width and height are compared too: a size may hold a tier alone. A size in no table has no ratio and no resolution,
 * and is compared in pixels only.
 */
function compareSizes({ fields }: AliasGroup, body: unknown, conflict: OnConflict): void {
  const [sizeField, widthField, heightField, ...others] = fields
  if (sizeField === undefined || widthField === undefined || heightField === undefined) return
  const width = valueAt(body, widthField)
  const height = valueAt(body, heightField)
  const size = describe(valueAt(body, sizeField))
  const pixels = describe(typeof width === 'number' && typeof height === 'number' ? `${width}x${height}` : undefined)
  if (size?.pixels !== undefined && isOther(size.pixels, 0, width)) return conflict(sizeField, widthField)
  if (size?.pixels !== undefined && isOther(size.pixels, 1, height)) return conflict(sizeField, heightField)
  if (size !== undefined && pixels !== undefined && differ(size, pixels)) {
    return conflict(sizeField, widthField)
  }
  for (const [known, knownField] of [[size, sizeField] as const, [pixels, widthField] as const]) {
    if (known === undefined) continue
    for (const field of others) {
      const said = describe(valueAt(body, field))
      if (said !== undefined && differ(known, said)) conflict(knownField, field)
    }
  }
}

/** Whether a number is not the side of a size such as `1280x720`; each side may be sent without the other. */
function isOther(pixels: string, side: 0 | 1, value: unknown): boolean {
  return typeof value === 'number' && pixels.split('x')[side] !== `${value}`
}

function describe(value: unknown): Described | undefined {
  if (typeof value !== 'string') return undefined
  const isPixels = parseSize(value) !== undefined
  return isPixels
    ? { pixels: value, ...describeSize(value) }
    : { aspectRatio: parseAspectRatio(value), resolution: parseResolution(value) }
}

function differ(left: Described, right: Described): boolean {
  return (['pixels', 'aspectRatio', 'resolution'] as const).some(
    (quantity) => left[quantity] !== undefined && right[quantity] !== undefined && left[quantity] !== right[quantity],
  )
}

function reportConflict(first: WirePath, second: WirePath, body: unknown, report: Report): void {
  const path = [...second]
  if (hasError(report, path)) return
  const requested = valueAt(body, second)
  addFinding(report, {
    code: 'alias-conflict',
    severity: 'error',
    path,
    message: `${label(path)} disagrees with ${label([...first])}; they say one thing under two names.`,
    hint: 'Send one of the two, or make them agree.',
    requested: isPrintable(requested) ? requested : undefined,
  })
}
