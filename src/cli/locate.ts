import type { Node } from 'jsonc-parser'
import type { Issue, Path } from '../../schemas/issue'
import { safeName } from '../wording'
import type { JsonSource } from './json-source'
import type { Span } from './positions'

/** Where an issue points, and what stands there. */
export interface Spot extends Span {
  /** The member or value that a code frame shows; absent for a text that is no JSON or was not parsed. */
  readonly node?: Node
  /** Whether the issue is about the name of the member and not about its value. */
  readonly atKey: boolean
  /** Whether the text stops being JSON here. */
  readonly atSyntaxError?: boolean
}

const syntaxCode = 'json-syntax'

/** Issues about a member that should not be there. */
const keyCodes = new Set(['unknown-field', 'refused-field', 'duplicate-name', 'additionalProperties'])

/** Finds the place of an issue: its key or value, the start of the parent for a member that is missing. */
export function locate(source: JsonSource, issue: Issue): Spot {
  if (issue.code === syntaxCode && source.syntaxError !== undefined) return syntaxSpot(source.text, source.syntaxError)
  if (!source.tree) return { offset: 0, length: 0, atKey: false }
  const { node, found } = follow(source.tree, issue.path)
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined
  if (found && key && keyCodes.has(issue.code)) return { offset: key.offset, length: key.length, node, atKey: true }
  return { offset: node.offset, length: isContainer(node) ? 1 : node.length, node, atKey: false }
}

/** Whether a value is an object or a list; of those only the start is marked. */
export function isContainer(node: Node): boolean {
  return node.type === 'object' || node.type === 'array'
}

function syntaxSpot(text: string, offset: number): Spot {
  const end = text.trimEnd().length
  return { offset: Math.min(offset, end), length: offset < end ? 1 : 0, atKey: false, atSyntaxError: true }
}

function follow(tree: Node, path: Path): { node: Node; found: boolean } {
  let node = tree
  for (const segment of path) {
    const next = child(node, segment)
    if (!next) return { node, found: false }
    node = next
  }
  return { node, found: true }
}

function child(node: Node, segment: string | number): Node | undefined {
  if (typeof segment === 'number') return node.type === 'array' ? node.children?.[segment] : undefined
  if (node.type !== 'object') return undefined
  // Of two members with one name the last counts, as in JSON.parse. Issues spell unknown names the safe way.
  const names = (member: Node, spell: (name: string) => string) =>
    spell(String(member.children?.[0]?.value)) === segment
  const member =
    node.children?.findLast((member) => names(member, (name) => name)) ??
    node.children?.findLast((member) => names(member, safeName))
  return member?.children?.[1]
}
