/** What a number must be; bounds are inclusive. */
export interface NumberLimits {
  readonly isWhole?: boolean
  readonly minimum?: number
  readonly maximum?: number
}

const end = '(?![\\s\\S])'

const fraction = '(?:\\.[0-9]{1,15})?'

const zeros = '(?:\\.0{1,15})?'

/**
 * Writes a pattern for the texts of form fields that are read as a number within limits.
 *
 * A fraction of a bound is not compared, and neither is what a text has beyond the digits that a number keeps.
 */
export function numberText({ isWhole = false, minimum, maximum }: NumberLimits): string {
  const tail = isWhole ? zeros : fraction
  const positive = magnitude(Math.max(0, minimum ?? 0), maximum, tail)
  const negative = magnitude(Math.max(0, -(maximum ?? 0)), minimum === undefined ? undefined : -minimum, tail)
  const branches = [...positive.map((each) => `^${each}`), ...negative.map((each) => `^-${each}`)]
  return branches.length === 0 ? '(?!)' : `(?:${branches.join('|')})`
}

/** Writes a pattern for the texts that are read as one of some numbers. */
export function numberWords(numbers: readonly number[]): string {
  const words = numbers.map((number) => {
    const [whole = '', digits = ''] = `${Math.abs(number)}`.split('.')
    const sign = number === 0 ? '-?' : number < 0 ? '-' : ''
    return `${sign}${whole}${digits === '' ? zeros : `\\.${digits}0{0,${15 - digits.length}}`}`
  })
  return `^(?:${words.join('|')})${end}`
}

/** Texts of a number without sign from the least to the most; none where no number is. */
function magnitude(least: number, most: number | undefined, tail: string): readonly string[] {
  const from = BigInt(Math.floor(least))
  const to = most === undefined || most >= 1e16 ? undefined : BigInt(Math.ceil(most))
  if (to !== undefined && to < from) return []
  const lower = from === 0n ? '' : `(?=(?:${wholesFrom(`${from}`).join('|')})(?![0-9]))`
  if (to === undefined) return [`${lower}(?:0|[1-9][0-9]{0,15})${tail}${end}`]
  const below = to === 0n ? [] : [`${lower}(?:${wholesUpTo(`${to - 1n}`).join('|')})${tail}${end}`]
  return [...below, `${to}${zeros}${end}`]
}

/** Whole numbers up to one, in as few alternatives as it has digits. */
function wholesUpTo(digits: string): readonly string[] {
  const shorter =
    digits.length === 1 ? [] : [digits.length === 2 ? '[0-9]' : `(?:0|[1-9][0-9]{0,${digits.length - 2}})`]
  return [
    ...shorter,
    ...sameLength(digits, (digit, isFirst) => [isFirst && digits.length > 1 ? 1 : 0, digit - 1]),
    digits,
  ]
}

/** Whole numbers from one on, of at most 16 digits. */
function wholesFrom(digits: string): readonly string[] {
  const longer = digits.length > 15 ? [] : [`[1-9][0-9]{${digits.length},15}`]
  return [...sameLength(digits, (digit) => [digit + 1, 9]), ...longer, digits]
}

/** Numbers that share the first digits and differ in the next, for every place. */
function sameLength(digits: string, range: (digit: number, isFirst: boolean) => [number, number]): readonly string[] {
  return [...digits].flatMap((digit, index) => {
    const [from, to] = range(Number(digit), index === 0)
    const rest = digits.length - index - 1
    return from > to ? [] : [`${digits.slice(0, index)}[${from}-${to}]${rest === 0 ? '' : `[0-9]{${rest}}`}`]
  })
}
