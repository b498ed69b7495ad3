import { type Edit, within } from './edit'

// What can be wrong with plain facts: a member, an entry or a word left out, a number shifted by one to either side, a
// switch turned, a day too early or too late.

/** What a kind of facts is made of. */
export interface Grammar {
  /** Names of members that a fact cannot do without; their parts are changed all the same. */
  readonly needed: ReadonlySet<string>
  /** Whether a part is one thing, of which no part is left out. */
  readonly isWhole: (part: unknown) => boolean
}

const readings = new Set(['sources', 'note', 'reference', 'id', 'title'])

const dayMs = 86_400_000

/** Every single change of a fact that could make it say something else. */
export function factEdits(fact: unknown, grammar: Grammar): readonly Edit[] {
  if (grammar.isWhole(fact)) return []
  if (Array.isArray(fact)) {
    return fact.flatMap((item, index) => [
      { place: [index], what: `without ${isData(item) ? `entry ${index}` : JSON.stringify(item)}` },
      // A listed number is a word; only a bound has a neighbour.
      ...(isData(item) ? within([index], factEdits(item, grammar)) : []),
    ])
  }
  if (!isData(fact)) return otherValues(fact)
  return Object.entries(fact)
    .filter(([name]) => !readings.has(name))
    .flatMap(([name, member]) => [
      ...(grammar.needed.has(name) ? [] : [{ place: [name], what: 'without it' }]),
      ...within([name], factEdits(member, grammar)),
    ])
}

function isData(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function otherValues(value: unknown): readonly Edit[] {
  if (typeof value === 'boolean') return [{ place: [], what: `${!value}`, value: !value }]
  if (typeof value === 'number') {
    return [value - 1, value + 1]
      .filter((shifted) => shifted >= 0)
      .map((shifted) => ({ place: [], what: `${shifted}`, value: shifted }))
  }
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return []
  return [-dayMs, dayMs].map((shift) => {
    const day = new Date(Date.parse(value) + shift).toISOString().slice(0, 10)
    return { place: [], what: day, value: day }
  })
}
