import { endOfString } from './tokens'

/** How deep a JSON text nests, and how many values it holds at most. */
export interface Extent {
  readonly depth: number
  readonly values: number
}

/** Measures a text in one pass, without recursion, whether it is JSON or not. */
export function measure(text: string): Extent {
  let depth = 0
  let deepest = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') {
      at = endOfString(text, at)
    } else if (character === '{' || character === '[') {
      depth += 1
      values += 1
      if (depth > deepest) deepest = depth
    } else if (character === '}' || character === ']') {
      depth -= 1
    } else if (character === ',' || character === ':') {
      values += 1
    }
  }
  return { depth: deepest, values }
}
