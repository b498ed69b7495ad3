import type { Medium } from '../schemas/contract'
import type { MediaKind, MediaRole } from '../schemas/media'

/** Makes the media of a kind, one for each word that names a role; they are looked up by whatever a request says. */
export function mediaByRole(
  kind: MediaKind,
  roles: readonly (readonly [word: string, role: MediaRole])[],
): ReadonlyMap<unknown, Medium> {
  const media = new Map<unknown, Medium>()
  for (const [word, role] of roles) media.set(word, { kind, role })
  return media
}
