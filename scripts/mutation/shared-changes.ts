import { type Change, type Edit, type Place, partAt } from './edit'

/** Edits of one part of a whole as changes: an object that stands in several places of it is stated once. */
export function sharedChanges(whole: unknown, place: Place, edits: readonly Edit[]): readonly Change[] {
  const places = new Map<unknown, Place[]>()
  collect(partAt(whole, place), place, places)
  return edits.flatMap((edit): readonly Change[] => {
    const holder = edit.place.slice(0, -1)
    const last = edit.place.slice(-1)
    const [first = holder, ...others] = places.get(partAt(whole, holder)) ?? []
    if (first.join() !== holder.join()) return []
    return [[edit, ...others.map((other) => ({ ...edit, place: [...other, ...last] }))]]
  })
}

function collect(part: unknown, place: Place, places: Map<unknown, Place[]>): void {
  if (typeof part !== 'object' || part === null) return
  places.set(part, [...(places.get(part) ?? []), place])
  for (const [name, member] of Object.entries(part)) {
    collect(member, [...place, Array.isArray(part) ? Number(name) : name], places)
  }
}
