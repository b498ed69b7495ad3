import { type Node, type ParseError, parseTree } from 'jsonc-parser'
import { type Extent, measure } from './extent'

// The parser of positions recurses and makes an object per value: 100,000 levels overflow it.
const largest: Extent = { depth: 64, values: 200_000 }

/** A JSON text with what is known of its structure. */
export interface JsonSource {
  readonly text: string
  /** Absent where the text is too deep or too large for positions. */
  readonly tree?: Node
  /** Where the text stops being JSON; absent where it is JSON, or was not parsed. */
  readonly syntaxError?: number
}

/** Decodes a JSON text, without its byte order mark, and parses it for positions. */
export function openSource(bytes: Uint8Array): JsonSource {
  const text = new TextDecoder().decode(bytes)
  const extent = measure(text)
  if (extent.depth > largest.depth || extent.values > largest.values) return { text }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const first = errors[0]
  return { text, ...(tree && { tree }), ...(first && { syntaxError: first.offset }) }
}
