import type { CanonicalMedia } from '../../schemas/canonical'
import type { MediaKind, MediaRole } from '../../schemas/media'
import type { InputFact } from '../../schemas/model-facts'
import type { FittedSlot } from './fitted-slots'

/** Media placed so far, counted against the undisputed limits of the target's model. */
export interface MediaRoom {
  readonly facts: readonly InputFact[]
  readonly placed: Map<MediaRole | MediaKind, number>
}

/** Whether the model takes one more of this kind and role; what it takes is counted. */
export function takesOneMore(room: MediaRoom, { kind, url }: CanonicalMedia, { role }: FittedSlot): boolean {
  // An empty text gives the model nothing.
  if (url === '' || room.facts.length === 0) return true
  if (!isFree(kind, room)) return false
  if (role !== undefined && (!isFree(role, room) || excludes(role, room))) return false
  count(kind, room)
  if (role !== undefined) count(role, room)
  return true
}

function count(what: MediaRole | MediaKind, { placed }: MediaRoom): void {
  placed.set(what, (placed.get(what) ?? 0) + 1)
}

function isFree(what: MediaRole | MediaKind, { facts, placed }: MediaRoom): boolean {
  const number = placed.get(what) ?? 0
  for (const { counts, disputedCounts } of facts) {
    if (number >= Math.max(counts?.[what] ?? Number.POSITIVE_INFINITY, disputedCounts?.[what] ?? 0)) return false
  }
  return true
}

function excludes(role: MediaRole, { facts, placed }: MediaRoom): boolean {
  return facts.some(
    ({ exclusive = [] }) =>
      exclusive.some((group) => group.includes(role)) &&
      exclusive.some((group) => !group.includes(role) && group.some((other) => placed.has(other))),
  )
}
