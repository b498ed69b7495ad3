import type { MediaRole, Mode } from '../../schemas/media'
import type { When } from '../../schemas/model-facts'

/** Whether a fact's condition holds; a mode or resolution that nobody said satisfies none. */
export function holds(
  { mode, resolution }: When,
  said: { mode: Mode | undefined; resolution: string | undefined },
): boolean {
  return includes(mode, said.mode) && includes(resolution, said.resolution)
}

function includes<T>(allowed: readonly T[] | undefined, actual: T | undefined): boolean {
  return allowed === undefined || (actual !== undefined && allowed.includes(actual))
}

/** Modes that follow from media; a model that lacks one is told so by the limits of its media. */
export const impliedByMedia: ReadonlySet<Mode> = new Set(['i2v', 'i2v-first-last', 'reference'])

/**
 * Tells the only mode that media allow.
 *
 * @returns `undefined` where they leave it open, such as images without roles.
 */
export function modeOfMedia(media: readonly { readonly role?: MediaRole | undefined }[]): Mode | undefined {
  if (media.length === 0) return 't2v'
  let hasFirst = false
  let hasLast = false
  let hasReference = false
  for (const { role } of media) {
    if (role === undefined || role === 'source') return undefined
    if (role === 'firstFrame') hasFirst = true
    else if (role === 'lastFrame') hasLast = true
    else hasReference = true
  }
  if (hasReference) return hasFirst || hasLast ? undefined : 'reference'
  return hasLast ? 'i2v-first-last' : 'i2v'
}
