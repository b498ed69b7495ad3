import { safeName } from '../wording'
import { cut } from './printable'

/**
 * The member that an issue is about, fit to be printed.
 *
 * It holds no text of the request but the member's name and a value that is a number, a size or a word of a list:
 * prompts, URLs and keys are replaced by an ellipsis.
 */
export interface Excerpt {
  /** At most `longestExcerpt` characters, none of them a control character. */
  readonly text: string
  /** Index of the first marked character. */
  readonly caret: number
  /** Number of marked characters, at least 1. */
  readonly width: number
}

/** In UTF-16 units. */
export const longestExcerpt = 110

const longestName = 64

/** A member name in quotes, escaped and cut. */
export function showName(name: string): string {
  return cut(`"${safeName(name)}"`, longestName)
}
