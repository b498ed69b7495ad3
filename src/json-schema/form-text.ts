import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { any } from './condition'
import { numberText, numberWords } from './number-text'
import { mapSchemas } from './rewrite'
import { type Place, placeWithin, shapesAt } from './shape-at'

/**
 * Lets the text of a form field stand for the number or truth value that `decodeForm` reads it as.
 *
 * Where the shape takes text, the text stays what it is.
 */
export function asFormText(schema: Condition, shape: Shape): Condition {
  return spelled(schema, shapesAt(shape, []))
}

function spelled(schema: Condition, place: Place): Condition {
  const inner = mapSchemas(schema, (each, keyword, name) => spelled(each, placeWithin(place, keyword, name)))
  return isDecoded(place) ? orText(inner) : inner
}

const decodedTypes = new Set(['boolean', 'number', 'integer'])

function isDecoded(place: Place): boolean {
  const types = place.map(({ type }) => type)
  return !types.includes('string') && !types.includes(undefined) && types.some((type) => decodedTypes.has(type ?? ''))
}

const numeric = ['minimum', 'maximum']

function orText({ title, description, deprecated, default: usual, examples, ...node }: Condition): Condition {
  return { ...defined({ title, description, deprecated, default: usual, examples }), ...asText(node) }
}

function defined(notes: Condition): Condition {
  return Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== undefined))
}

function asText(node: Condition): Condition {
  if (node.type === 'boolean') return any(node, { enum: ['true', 'false'] })
  if (node.type === 'number' || node.type === 'integer') return any(node, { type: 'string', pattern: patternOf(node) })
  const words = Object.hasOwn(node, 'const') ? [node.const] : node.enum
  if (Array.isArray(words)) return any(node, ...textsOf(words))
  // Without a type, bounds say nothing of a text; a pattern says as much of a text alone.
  return numeric.some((keyword) => node[keyword] !== undefined) ? { ...node, pattern: patternOf(node) } : node
}

function patternOf({ type, enum: words, minimum, maximum }: Condition): string {
  if (Array.isArray(words)) return numberWords(words.filter((word) => typeof word === 'number'))
  return numberText({
    isWhole: type === 'integer',
    ...(typeof minimum === 'number' ? { minimum } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
  })
}

function textsOf(words: readonly unknown[]): readonly Condition[] {
  const numbers = words.filter((word) => typeof word === 'number')
  const truths = words.filter((word) => typeof word === 'boolean').map(String)
  return [
    ...(numbers.length === 0 ? [] : [{ type: 'string', pattern: numberWords(numbers) }]),
    ...(truths.length === 0 ? [] : [{ enum: truths }]),
  ]
}
