import { unitAt } from './code-unit'
import {
  absoluteOrDataUrl,
  absoluteUrl,
  base64OrKnownScheme,
  knownScheme,
  plainDecimal,
  plainWebUrl,
  plainWhole,
  sizeOrTierOrRatio,
  sizeText,
} from './patterns'
import { soldAs } from './size'

// Running a regular expression costs more than reading a short text by hand, and most texts that requests hold are short.
// Each of these accepts only what its patterns accept; what it turns down, the pattern decides.

const zero = 48
const nine = 57
const colon = 58

/** Accepts a size such as `1280x720`, exactly as its pattern does. */
export function isQuickSize(text: string): boolean {
  // Most sizes are those of the tables.
  if (soldAs(text) !== undefined) return true
  const { length } = text
  if (length < 3 || length > 11) return false
  const cross = digitsFrom(text, 0, length)
  if (cross === 0 || cross + 1 >= length || unitAt(text, cross) !== 120) return false
  return digitsFrom(text, cross + 1, length) === length
}

/** The end of a number of one to five digits without a leading zero; where it starts, if there is none. */
function digitsFrom(text: string, start: number, length: number): number {
  let at = start
  while (at < start + 5 && at < length) {
    const code = unitAt(text, at)
    if (code < (at === start ? zero + 1 : zero) || code > nine) return at
    at += 1
  }
  return at
}

/** Accepts a whole number of one or two digits. */
export function isQuickNumber(text: string): boolean {
  const { length } = text
  if (length === 0 || length > 2) return false
  const first = unitAt(text, 0)
  if (length === 1) return first >= zero && first <= nine
  if (first <= zero || first > nine) return false
  const second = unitAt(text, 1)
  return second >= zero && second <= nine
}

/** Accepts a text that begins with `http:` or `https:` and holds more. */
export function isQuickScheme(text: string): boolean {
  if (text.length < 6) return false
  if (unitAt(text, 0) !== 104 || unitAt(text, 1) !== 116 || unitAt(text, 2) !== 116) return false
  if (unitAt(text, 3) !== 112) return false
  const code = unitAt(text, 4)
  return code === colon || (code === 115 && unitAt(text, 5) === colon)
}

/** Below this many units every pattern of visible characters accepts. */
const quickUrl = 2000

// One expression over the whole text costs half of reading it unit by unit.
const webUrl = new RegExp(plainWebUrl)

/** Accepts a web URL with a host and no blank or control character. */
export function isQuickUrl(text: string): boolean {
  return text.length <= quickUrl && webUrl.test(text)
}

const url = new RegExp(absoluteOrDataUrl)

/** Accepts an absolute URL, or the head of a Data URL, as the pattern does. */
export function isUrl(text: string): boolean {
  return isQuickUrl(text) || url.test(text)
}

/** The quick test of each pattern that has one. */
export const quickTests: Readonly<Record<string, (text: string) => boolean>> = {
  [sizeText]: isQuickSize,
  [sizeOrTierOrRatio]: isQuickSize,
  [plainDecimal]: isQuickNumber,
  [plainWhole]: isQuickNumber,
  [absoluteUrl]: isQuickUrl,
  [absoluteOrDataUrl]: isQuickUrl,
  [knownScheme]: isQuickScheme,
  [base64OrKnownScheme]: isQuickScheme,
}
