import type { CanonicalMedia, CanonicalRequest, MediaSlot } from '../../schemas/canonical'
import type { MediaKind, MediaRole } from '../../schemas/contract'
import { absoluteUrl } from '../../schemas/patterns'
import { matches } from '../shape'
import { label } from '../wording'
import { reportApproximation, reportLoss, type TranslateContext } from './context'

/** Puts each piece of media where the target has a place for it, and reports what has none. */
export function fitMedia({ media }: CanonicalRequest, context: TranslateContext): CanonicalMedia[] | undefined {
  if (media === undefined) return undefined
  const { media: slots } = context.target.expression
  const used = new Map<MediaSlot, number>()
  const room = roomOf(context)
  const fitted = inTurn(media, (item) => {
    const slot = slotFor(
      item,
      media,
      slots.filter((each) => holds(each, item, used, context)),
    )
    if (slot === undefined) return loseItem(item, context)
    if (!room.takes(item, slot)) return loseSurplus(item, context)
    used.set(slot, (used.get(slot) ?? 0) + 1)
    return [placed(item, slot, context)]
  })
  // Nothing is left of a list that was not empty: then there is no list to write.
  return fitted.length === 0 && media.length > 0 ? undefined : fitted
}

/** Gives media with a role their places before media without one, and keeps the order of the request. */
function inTurn(
  media: readonly CanonicalMedia[],
  place: (item: CanonicalMedia) => readonly CanonicalMedia[],
): CanonicalMedia[] {
  const places = new Map<CanonicalMedia, readonly CanonicalMedia[]>()
  for (const item of media) if (item.role !== undefined) places.set(item, place(item))
  for (const item of media) if (item.role === undefined) places.set(item, place(item))
  return media.flatMap((item) => places.get(item) ?? [])
}

/** Counts what is placed against the undisputed limits of the target's model. */
function roomOf({ limits, applies }: TranslateContext) {
  const facts = (limits?.inputs ?? []).filter((fact) => applies(fact))
  const placedOf = new Map<MediaRole | MediaKind, number>()
  const isFree = (what: MediaRole | MediaKind) =>
    facts.every(({ counts, disputedCounts }) => {
      const most = Math.max(counts?.[what] ?? Number.POSITIVE_INFINITY, disputedCounts?.[what] ?? 0)
      return (placedOf.get(what) ?? 0) < most
    })
  const excludes = (role: MediaRole) =>
    facts.some(
      ({ exclusive = [] }) =>
        exclusive.some((group) => group.includes(role)) &&
        exclusive.some((group) => !group.includes(role) && group.some((other) => placedOf.has(other))),
    )
  return {
    /** Whether the model takes one more of this kind and role; what it takes is counted. */
    takes({ kind, url }: CanonicalMedia, { role }: MediaSlot): boolean {
      // An empty text gives the model nothing.
      if (url === '') return true
      const named = role === undefined ? [kind] : [kind, role]
      if (!named.every(isFree) || (role !== undefined && excludes(role))) return false
      for (const what of named) placedOf.set(what, (placedOf.get(what) ?? 0) + 1)
      return true
    },
  }
}

type Carrier = MediaSlot['takes'][number]

/** How a piece of media can be carried, the way it came first; bytes and Data URLs turn into each other exactly. */
function carriersOf({ url, upload }: CanonicalMedia): readonly Carrier[] {
  if (upload !== undefined) return ['upload', 'data']
  if (url === undefined) return ['file']
  if (/^data:/i.test(url)) return ['data', 'upload']
  return matches(absoluteUrl, url) ? ['url'] : ['text']
}

/** Whether a slot is free for an item; what a dialect wrote itself it also carries. */
function holds(
  slot: MediaSlot,
  item: CanonicalMedia,
  used: ReadonlyMap<MediaSlot, number>,
  { from, to }: TranslateContext,
): boolean {
  if (slot.kind !== item.kind || (used.get(slot) ?? 0) >= (slot.most ?? Number.POSITIVE_INFINITY)) return false
  return from === to || carriersOf(item).some((carrier) => slot.takes.includes(carrier))
}

function slotFor(
  item: CanonicalMedia,
  all: readonly CanonicalMedia[],
  slots: readonly MediaSlot[],
): MediaSlot | undefined {
  const alike = all.filter(({ kind, role }) => kind === item.kind && role === undefined)
  // Without a role one image is the first frame, several are references.
  const guessed = alike.length === 1 && item.kind === 'image' ? 'firstFrame' : 'reference'
  const wanted = item.role === undefined ? [undefined, guessed] : [item.role, undefined]
  return wanted.flatMap((role) => slots.find((slot) => slot.role === role) ?? [])[0]
}

function placed(item: CanonicalMedia, slot: MediaSlot, context: TranslateContext): CanonicalMedia {
  const { role, kind, path } = item
  if (slot.role !== role || (item.roleText !== undefined && context.from !== context.to)) {
    reportApproximation(
      {
        field: 'media',
        path,
        message: `${label(path)} is written ${slot.role === undefined ? 'without a role' : `as ${roleWords[slot.role]}`}.`,
        requested: role ?? 'none',
        achieved: slot.role ?? 'none',
      },
      context,
    )
  }
  // Within one dialect a file stays a file, which its form takes and perhaps nothing else.
  const isSame = context.from === context.to
  const carrier = isSame ? undefined : carriersOf(item).find((each) => slot.takes.includes(each))
  const roleText = context.from === context.to ? item.roleText : undefined
  return { kind, role: slot.role, roleText, path, ...carried(item, carrier) }
}

const roleWords = {
  firstFrame: 'the first frame',
  lastFrame: 'the last frame',
  reference: 'a reference',
  source: 'the source video',
}

function carried({ url, upload, file }: CanonicalMedia, carrier: Carrier | undefined): Partial<CanonicalMedia> {
  if (carrier === 'data' && upload !== undefined) return { url: toDataUrl(upload.type, upload.bytes) }
  if (carrier === 'upload' && url !== undefined) return fromDataUrl(url)
  return { url, upload, file }
}

/** Writes bytes as a Data URL, in slices: one call with megabytes of arguments would overflow the stack. */
function toDataUrl(type: string, bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return `data:${type};base64,${btoa(text)}`
}

const dataUrl = /^data:([a-z]+\/[a-z0-9.+-]+);base64,/i

/** Reads the bytes of a Data URL; one that is not base64 stays a URL. */
function fromDataUrl(url: string): Partial<CanonicalMedia> {
  const [head, type] = dataUrl.exec(url.slice(0, 100)) ?? []
  if (head === undefined || type === undefined) return { url }
  try {
    const text = atob(url.slice(head.length))
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    return { upload: { type: type.toLowerCase(), size: bytes.length, bytes } }
  } catch {
    // atob throws for text that is no base64.
    return { url }
  }
}

function loseSurplus(item: CanonicalMedia, context: TranslateContext): [] {
  const message = `${label(item.path)} is more than the model takes in ${context.to.id}.`
  reportLoss({ field: 'media', path: item.path, message }, context)
  return []
}

function loseItem(item: CanonicalMedia, context: TranslateContext): [] {
  const words = item.role === undefined ? `this ${item.kind}` : `${roleWords[item.role]} given this way`
  const message = `${label(item.path)}: ${context.to.id} has no place for ${words}.`
  reportLoss({ field: 'media', path: item.path, message }, context)
  return []
}
