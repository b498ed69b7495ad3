import type { Node } from 'jsonc-parser'
import type { Issue } from '../../schemas/issue'
import { type Excerpt, showName } from './excerpt'
import type { JsonSource } from './json-source'
import { isContainer, type Spot } from './locate'
import { printable } from './printable'
import { syntaxExcerpt } from './syntax-excerpt'

const longestValue = 40
const ellipsis = '"…"'

// Longer runs of digits are ids and keys more often than numbers.
const number = /^-?\d{1,10}(\.\d{1,6})?$/
const sizeRatioOrTier = /^\d{1,5}([x:*]\d{1,5}|[pPkK])$/
const word = /^[A-Za-z][A-Za-z_-]{0,19}$/

/** Shows what an issue points at. */
export function excerptOf(source: JsonSource, spot: Spot, issue: Issue): Excerpt {
  if (spot.atSyntaxError) return syntaxExcerpt(source.text, spot.offset)
  if (!spot.node) return { text: '…', caret: 0, width: 1 }
  const value = showValue(source.text, spot.node, (text) => isSafeText(text, spot, issue))
  const key = spot.node.parent?.type === 'property' ? spot.node.parent.children?.[0] : undefined
  if (!key) return { text: value, caret: 0, width: isContainer(spot.node) ? 1 : value.length }
  const name = showName(String(key.value))
  const text = `${name}: ${value}`
  if (spot.atKey) return { text, caret: 0, width: name.length }
  return { text, caret: name.length + 2, width: isContainer(spot.node) ? 1 : value.length }
}

function showValue(text: string, node: Node, isSafe: (value: string) => boolean): string {
  if (node.type === 'object') return node.children?.length ? '{…}' : '{}'
  if (node.type === 'array') return node.children?.length ? '[…]' : '[]'
  if (node.length > longestValue) return node.type === 'string' ? ellipsis : '…'
  if (node.type === 'string' && !isSafe(String(node.value))) return ellipsis
  return printable(text.slice(node.offset, node.offset + node.length))
}

function isSafeText(value: string, spot: Spot, issue: Issue): boolean {
  if (value === '' || number.test(value) || sizeRatioOrTier.test(value)) return true
  if (value === issue.requested || value === issue.model) return true
  // The list of an issue about a name holds names.
  return issue.allowed !== undefined && !spot.atKey && word.test(value)
}
