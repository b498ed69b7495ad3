import type { Condition } from '../../schemas/contract'
import { isQuickScheme, isQuickUrl, quickTests } from '../../schemas/quick-texts'
import type { Shape } from '../shape'
import type { Declarations } from './declarations'

/**
 * Writes lines that judge a text, to be gone through unless it is a web URL as most are.
 *
 * Such a URL is of a known scheme and no Data URL, so that one test settles what shape and conditions ask of it; where they
 * ask for more, the lines stay as they are. `held` are those among them that follow where nothing is wrong.
 */
export function unlessPlainUrl(
  shape: Shape,
  value: string,
  conditions: readonly Condition[],
  lines: readonly string[],
  held: readonly string[],
  declarations: Declarations,
): readonly string[] {
  if (!isUrl(shape) || conditions.length === 0 || !conditions.every(isSettled)) return lines
  const test = `typeof ${value} === 'string' && ${declarations.use(isQuickUrl.name)}(${value})`
  return held.length === 0
    ? [`if (!(${test})) {`, ...lines, '}']
    : [`if (${test}) {`, ...held, '} else {', ...lines, '}']
}

function isUrl({ type, pattern, enum: words, minLength, maxLength }: Shape): boolean {
  if (type !== 'string' || pattern === undefined || quickTests[pattern] !== isQuickUrl) return false
  return [words, minLength, maxLength].every((each) => each === undefined)
}

function isSettled(condition: Condition): boolean {
  return Object.entries(condition).every(
    ([keyword, expected]) =>
      keyword === 'media' ||
      keyword === 'soundImage' ||
      (keyword === 'pattern' && typeof expected === 'string' && quickTests[expected] === isQuickScheme),
  )
}
