import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'

/**
 * Splits conditions into what they say of members or items, and the rest.
 *
 * Only a condition of that one keyword can be handed down.
 */
export function handedDown(
  conditions: readonly Condition[],
  keyword: 'properties' | 'items',
  pick: (stated: Readonly<Record<string, unknown>>) => readonly Condition[],
): readonly [down: readonly Condition[], rest: readonly Condition[]] {
  const isOnly = (condition: Condition) => Object.keys(condition).length === 1 && condition[keyword] !== undefined
  const down = conditions.filter(isOnly).flatMap((each) => pick(each[keyword] as Readonly<Record<string, unknown>>))
  return [down, conditions.filter((condition) => !isOnly(condition))]
}

const objectKeywords = ['properties', 'required', 'minProperties']
const listKeywords = ['items', 'contains', 'minItems', 'maxItems']
const scalarKeywords = ['pattern', 'minLength', 'minimum', 'maximum', 'soundImage']

/** Whether a condition says anything of texts, numbers and the like; a keyword about objects or lists is silent there. */
export const isAboutScalars = saysMoreThan([...objectKeywords, ...listKeywords])

/** Whether a condition says anything of objects. */
export const isAboutObjects = saysMoreThan([...listKeywords, ...scalarKeywords])

/** Whether a condition says anything of lists. */
export const isAboutLists = saysMoreThan([...objectKeywords, ...scalarKeywords])

function saysMoreThan(silent: readonly string[]): (condition: Condition) => boolean {
  return (condition) => !Object.keys(condition).every((keyword) => keyword === 'media' || silent.includes(keyword))
}

/** Whether conditions may be about a member that a shape does not know: an image is, wherever in an item it is. */
export function isAboutUnknown(conditions: readonly Condition[], properties: Readonly<Record<string, Shape>>): boolean {
  const [named] = handedDown(conditions, 'properties', (members) => [members])
  return (
    conditions.some((each) => holdsKeyword(each, 'soundImage')) ||
    named.some((members) => Object.keys(members).some((name) => properties[name] === undefined))
  )
}

function holdsKeyword(part: unknown, keyword: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  return Object.hasOwn(part, keyword) || Object.values(part).some((each) => holdsKeyword(each, keyword))
}
