import type { CanonicalMedia } from '../../canonical'
import type { MediaKind, MediaRole } from '../../media'

/**
 * Leaves out what an earlier place holds in the same role; a repetition within one place is meant.
 *
 * @returns `undefined` where no place is there.
 */
export function countOnce(places: readonly (CanonicalMedia[] | undefined)[]): CanonicalMedia[] | undefined {
  const [first, ...others] = places.filter((place) => place !== undefined)
  if (first === undefined || others.length === 0) return first
  const media = [...first]
  const seen = new Set(first.map(keyOf))
  for (const place of others) {
    const fresh = place.filter((item) => item.url === undefined || !seen.has(keyOf(item)))
    for (const item of fresh) seen.add(keyOf(item))
    media.push(...fresh)
  }
  return media
}

function keyOf({ kind, role, roleText, url }: CanonicalMedia): string {
  return `${kind} ${role} ${roleText} ${url}`
}

const kinds: readonly MediaKind[] = ['image', 'video', 'audio']
const roles: readonly (MediaRole | undefined)[] = ['firstFrame', 'lastFrame', undefined, 'reference', 'source']

/** Fields have no order among each other; within one role the order stays, for a prompt may count images. */
export function inOrder(media: CanonicalMedia[]): CanonicalMedia[] {
  return isSorted(media) ? media : media.sort((left, right) => rankOf(left) - rankOf(right))
}

function isSorted(media: readonly CanonicalMedia[]): boolean {
  let last: CanonicalMedia | undefined
  for (const item of media) {
    const isAlike = last === undefined || (last.kind === item.kind && last.role === item.role)
    if (!isAlike && last !== undefined && rankOf(item) < rankOf(last)) return false
    last = item
  }
  return true
}

function rankOf({ kind, role }: CanonicalMedia): number {
  return kinds.indexOf(kind) * roles.length + roles.indexOf(role)
}
