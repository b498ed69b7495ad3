import type { Codec, MediaSlot } from '../../schemas/canonical'
import type { MediaKind, MediaRole } from '../../schemas/media'
import { type TakenLinks, takenLinks } from './media-content'

/** A place for media of the target, with what a translation asks of it for each piece; all have one shape. */
export interface FittedSlot {
  readonly slot: MediaSlot
  readonly kind: MediaKind
  readonly role: MediaRole | undefined
  readonly most: number | undefined
  readonly links: TakenLinks
  /** What to say of media that were not written this way. */
  readonly words: string
}

/** The places for media between two dialects. */
export interface FittedSlots {
  readonly list: readonly FittedSlot[]
  /** Whether a link itself decides which of them it takes. */
  readonly readsLinks: boolean
}

/** How messages call the roles. */
export const roleWords = {
  firstFrame: 'the first frame',
  lastFrame: 'the last frame',
  reference: 'a reference',
  source: 'the source video',
}

/** Works out what a target has for the media of a source. */
export function fittedSlots(source: Codec<unknown>, target: Codec<unknown>): FittedSlots {
  const textKinds = new Set(
    source.expression.media.filter(({ takes }) => takes.includes('text')).map(({ kind }) => kind),
  )
  const list = target.expression.media.map((slot) => {
    const { kind, role, most } = slot
    const words = `is written ${role === undefined ? 'without a role' : `as ${roleWords[role]}`}.`
    return { slot, kind, role, most, links: takenLinks(slot, textKinds.has(kind)), words }
  })
  return { list, readsLinks: list.some(({ links }) => links === 'urls' || links === 'texts') }
}
