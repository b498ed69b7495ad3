import { defaultLimits } from '../options'
import { measure } from './extent'

/**
 * Parses a JSON text as far as detection needs.
 *
 * @returns `undefined` for a text that is no JSON, or nests deeper than the engine takes.
 */
export function parsedForDetection(bytes: Uint8Array): { readonly body: unknown } | undefined {
  if (bytes.length > defaultLimits.jsonBytes) return undefined
  const text = new TextDecoder().decode(bytes)
  if (measure(text).depth > defaultLimits.depth) return undefined
  try {
    return { body: JSON.parse(text) }
  } catch {
    // The message would quote the request; the engine reports the place instead.
    return undefined
  }
}
