import type { CanonicalMedia, MediaSlot } from '../../schemas/canonical'
import type { MediaRole } from '../../schemas/media'
import type { InputFact } from '../../schemas/model-facts'
import { label } from '../wording'
import { reportApproximation, reportLoss, type TranslateContext } from './context'
import { convertedFor, takesContent } from './media-content'
import { type MediaRoom, takesOneMore } from './media-room'

/** Where media go, as far as they have been placed. */
interface Placing {
  readonly context: TranslateContext
  readonly room: MediaRoom
  /** A slot with a bound stands here once for each piece of media in it. */
  readonly bounded: MediaSlot[]
  /** What an image without a role may stand for: one is the first frame, several are references. */
  readonly guess: MediaRole
}

/** Puts each piece of media where the target has a place for it, and reports what has none. */
export function fitMedia(
  media: CanonicalMedia[] | undefined,
  facts: readonly InputFact[],
  context: TranslateContext,
): CanonicalMedia[] | undefined {
  if (media === undefined || media.length === 0) return media
  const room = { facts, placed: new Map() }
  const placing: Placing = { context, room, bounded: [], guess: isSingle(media) ? 'firstFrame' : 'reference' }
  const places = new Array<CanonicalMedia | undefined>(media.length)
  // Media with a role take their places before media without one; the order stays that of the request.
  placeEach(media, true, places, placing)
  placeEach(media, false, places, placing)
  const fitted = places.filter((item) => item !== undefined)
  // Nothing is left of a list that was not empty: then there is no list to write.
  return fitted.length === 0 ? undefined : fitted
}

function placeEach(
  media: readonly CanonicalMedia[],
  withRole: boolean,
  places: (CanonicalMedia | undefined)[],
  placing: Placing,
): void {
  for (let index = 0; index < media.length; index += 1) {
    const item = media[index]
    if (item !== undefined && (item.role !== undefined) === withRole) places[index] = place(item, placing)
  }
}

/** Whether just one image has no role. */
function isSingle(media: readonly CanonicalMedia[]): boolean {
  let count = 0
  for (const { kind, role } of media) if (kind === 'image' && role === undefined) count += 1
  return count === 1
}

function place(item: CanonicalMedia, placing: Placing): CanonicalMedia | undefined {
  const { context, room, bounded } = placing
  const { role, kind } = item
  const guess = kind === 'image' ? placing.guess : 'reference'
  const slot = slotFor(item, role, placing) ?? slotFor(item, role === undefined ? guess : undefined, placing)
  if (slot === undefined) return loseItem(item, context)
  if (!takesOneMore(room, item, slot)) return loseSurplus(item, context)
  if (slot.most !== undefined) bounded.push(slot)
  return placed(item, slot, context)
}

/** The first free slot for a role; what a dialect wrote itself it also carries. */
function slotFor(item: CanonicalMedia, role: MediaRole | undefined, placing: Placing): MediaSlot | undefined {
  const { plan, from, to, target } = placing.context
  for (const slot of target.expression.media) {
    if (slot.role !== role || slot.kind !== item.kind || isFull(slot, placing)) continue
    if (from === to || takesContent(slot, item, plan)) return slot
  }
  return undefined
}

function isFull(slot: MediaSlot, { bounded }: Placing): boolean {
  return slot.most !== undefined && bounded.filter((each) => each === slot).length >= slot.most
}

function placed(item: CanonicalMedia, slot: MediaSlot, context: TranslateContext): CanonicalMedia {
  const { kind, role, roleText, path } = item
  // Within one dialect a file stays a file, which its form takes and perhaps nothing else.
  const isSame = context.from === context.to
  const isExact = slot.role === role && (isSame || roleText === undefined)
  const { url, upload, file } = (isSame ? undefined : convertedFor(slot, item)) ?? item
  if (isExact && url === item.url && upload === item.upload) return item
  if (!isExact) {
    const message = `${label(path)} is written ${slot.role === undefined ? 'without a role' : `as ${roleWords[slot.role]}`}.`
    const [requested, achieved] = [role ?? 'none', slot.role ?? 'none']
    reportApproximation(path, message, requested, achieved, undefined, context)
  }
  return { kind, role: slot.role, roleText: isSame ? roleText : undefined, url, upload, file, path }
}

const roleWords = {
  firstFrame: 'the first frame',
  lastFrame: 'the last frame',
  reference: 'a reference',
  source: 'the source video',
}

function loseSurplus(item: CanonicalMedia, context: TranslateContext): undefined {
  const message = `${label(item.path)} is more than the model takes in ${context.to.id}.`
  reportLoss('media', item.path, message, undefined, context)
  return undefined
}

function loseItem(item: CanonicalMedia, context: TranslateContext): undefined {
  const words = item.role === undefined ? `this ${item.kind}` : `${roleWords[item.role]} given this way`
  const message = `${label(item.path)}: ${context.to.id} has no place for ${words}.`
  reportLoss('media', item.path, message, undefined, context)
  return undefined
}
