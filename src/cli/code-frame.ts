import type { Node } from 'jsonc-parser'
import type { Issue } from '../../schemas/issue'
import { safeName } from '../wording'
import type { JsonSource } from './json-source'
import type { Spot } from './locate'
import { cut, printable } from './printable'
import { syntaxExcerpt } from './syntax-excerpt'

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

export const longestExcerpt = 110

const longestName = 64
const longestValue = 40
const ellipsis = '"…"'

const number = /^-?\d+(\.\d+)?$/
const sizeRatioOrTier = /^\d{1,5}([x:*]\d{1,5}|[pPkK])$/
const word = /^[A-Za-z][A-Za-z_-]{0,19}$/

/** Shows what an issue points at. */
export function excerptOf(source: JsonSource, spot: Spot, issue: Issue): Excerpt {
  if (spot.atSyntaxError) return syntaxExcerpt(source.text, spot.offset)
  if (!spot.node) return { text: '…', caret: 0, width: 1 }
  const value = showValue(source.text, spot.node, issue)
  const key = spot.node.parent?.type === 'property' ? spot.node.parent.children?.[0] : undefined
  if (!key) return { text: value, caret: 0, width: isContainer(spot.node) ? 1 : value.length }
  const name = showName(String(key.value))
  const text = `${name}: ${value}`
  if (spot.atKey) return { text, caret: 0, width: name.length }
  return { text, caret: name.length + 2, width: isContainer(spot.node) ? 1 : value.length }
}

/** A member name in quotes, escaped and cut. */
export function showName(name: string): string {
  return cut(`"${safeName(name)}"`, longestName)
}

function showValue(text: string, node: Node, issue: Issue): string {
  if (node.type === 'object') return node.children?.length ? '{…}' : '{}'
  if (node.type === 'array') return node.children?.length ? '[…]' : '[]'
  if (node.length > longestValue) return node.type === 'string' ? ellipsis : '…'
  const isSafe = node.type !== 'string' || isSafeText(String(node.value), issue)
  return isSafe ? printable(text.slice(node.offset, node.offset + node.length)) : ellipsis
}

function isSafeText(value: string, issue: Issue): boolean {
  if (value === '' || number.test(value) || sizeRatioOrTier.test(value)) return true
  return value === issue.requested || (issue.allowed !== undefined && word.test(value))
}

function isContainer(node: Node): boolean {
  return node.type === 'object' || node.type === 'array'
}
