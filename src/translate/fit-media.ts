import type { CanonicalMedia } from '../../schemas/canonical'
import type { MediaKind, MediaRole } from '../../schemas/media'
import type { InputFact } from '../../schemas/model-facts'
import { label } from '../wording'
import { reportApproximation, reportLoss, type TranslateContext } from './context'
import { type FittedSlot, roleWords } from './fitted-slots'
import { type ContentForm, convertedFor, formOf, takesContent } from './media-content'
import { type MediaRoom, takesOneMore } from './media-room'

/** Where media go, as far as they have been placed. */
interface Placing {
  readonly context: TranslateContext
  readonly room: MediaRoom
  /** A slot with a bound stands here once for each piece of media in it. */
  readonly bounded: FittedSlot[]
  /** What an image without a role may stand for: one is the first frame, several are references. */
  readonly guess: MediaRole
  /** The piece that was placed last, and where; most media of a request go the same way. */
  last: Like | undefined
}

interface Like {
  readonly kind: MediaKind
  readonly role: MediaRole | undefined
  readonly form: ContentForm
  readonly slot: FittedSlot
}

/** Puts each piece of media where the target has a place for it, and reports what has none. */
export function fitMedia(
  media: CanonicalMedia[] | undefined,
  facts: readonly InputFact[],
  context: TranslateContext,
): CanonicalMedia[] | undefined {
  if (media === undefined || media.length === 0) return media
  const room = { facts, placed: new Map() }
  const guess = isSingle(media) ? 'firstFrame' : 'reference'
  const placing: Placing = { context, room, bounded: [], guess, last: undefined }
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
  for (let index = 0; index < media.length && count < 2; index += 1) {
    const item = media[index]
    if (item?.kind === 'image' && item.role === undefined) count += 1
  }
  return count === 1
}

function place(item: CanonicalMedia, placing: Placing): CanonicalMedia | undefined {
  const { context, room, bounded } = placing
  const form = formOf(item)
  const slot = slotFor(item, form, placing)
  if (slot === undefined) return loseItem(item, context)
  if (!takesOneMore(room, item, slot)) return loseSurplus(item, context)
  if (slot.most !== undefined) bounded.push(slot)
  return placed(item, form, slot, context)
}

/** The first free slot for a piece of media, by its role or by what it may stand for. */
function slotFor(item: CanonicalMedia, form: ContentForm, placing: Placing): FittedSlot | undefined {
  const { last, context } = placing
  const { kind, role } = item
  if (last !== undefined && last.kind === kind && last.role === role && last.form === form) return last.slot
  const guess = kind === 'image' ? placing.guess : 'reference'
  const slot =
    freeSlot(item, form, role, placing) ?? freeSlot(item, form, role === undefined ? guess : undefined, placing)
  const isForAll = slot !== undefined && slot.most === undefined && !context.plan.slots.readsLinks
  placing.last = isForAll ? { kind, role, form, slot } : undefined
  return slot
}

/** The first free slot for a role; what a dialect wrote itself it also carries. */
function freeSlot(
  { kind, url }: CanonicalMedia,
  form: ContentForm,
  role: MediaRole | undefined,
  placing: Placing,
): FittedSlot | undefined {
  const { plan, from, to } = placing.context
  for (const slot of plan.slots.list) {
    if (slot.role !== role || slot.kind !== kind || isFull(slot, placing)) continue
    if (from === to || takesContent(slot, form, url)) return slot
  }
  return undefined
}

function isFull(slot: FittedSlot, { bounded }: Placing): boolean {
  return slot.most !== undefined && bounded.filter((each) => each === slot).length >= slot.most
}

function placed(item: CanonicalMedia, form: ContentForm, to: FittedSlot, context: TranslateContext): CanonicalMedia {
  const { kind, role, roleText, path } = item
  // Within one dialect a file stays a file, which its form takes and perhaps nothing else.
  const isSame = context.from === context.to
  const isExact = to.role === role && (isSame || roleText === undefined)
  const isKept = isSame || form === 'link' || form === 'file'
  const { url, upload, file } = (isKept ? undefined : convertedFor(to.slot, item)) ?? item
  if (isExact && url === item.url && upload === item.upload) return item
  if (!isExact) {
    const message = `${label(path)} ${to.words}`
    reportApproximation(path, message, role ?? 'none', to.role ?? 'none', undefined, context)
  }
  return { kind, role: to.role, roleText: isSame ? roleText : undefined, url, upload, file, path }
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
