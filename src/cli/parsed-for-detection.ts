import { defaultLimits } from '../options'
import { measure } from './extent'

/**
 * Parses a JSON text as far as detection needs.
 *
 * @returns `undefined` for a text that is no JSON, or nests deeper than the engine takes.
 */
export function parsedForDetection(source: string | Uint8Array): { readonly body: unknown } | undefined {
  if (source.length > defaultLimits.jsonBytes) return undefined
  const text = typeof source === 'string' ? withoutMark(source) : new TextDecoder().decode(source)
  if (measure(text).depth > defaultLimits.depth) return undefined
  try {
    return { body: JSON.parse(text) }
  } catch {
    // The message would quote the request; the engine reports the place instead.
    return undefined
  }
}

/** Decoders leave a byte order mark out. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
