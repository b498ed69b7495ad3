import type { CanonicalMedia, MediaSlot } from '../../schemas/canonical'
import { absoluteUrl } from '../../schemas/patterns'
import { matches } from '../shape'
import type { Plan } from './plan'

/** A way in which media travel. */
export type Carrier = MediaSlot['takes'][number]

/**
 * Tells how a slot takes a piece of media: the way it came, or else another that says exactly the same, as bytes and
 * Data URLs do.
 *
 * @returns `undefined` where the slot does not take it.
 */
export function carrierFor(item: CanonicalMedia, { takes }: MediaSlot, plan: Plan): Carrier | undefined {
  const { url, upload } = item
  if (upload !== undefined) return firstTaken('upload', 'data', takes)
  if (url === undefined) return takes.includes('file') ? 'file' : undefined
  if (isDataUrl(url)) return firstTaken('data', 'upload', takes)
  const takesUrl = takes.includes('url')
  const takesText = takes.includes('text')
  if (takesUrl === takesText) return takesUrl ? 'url' : undefined
  // Where the source lets URLs pass only, its validation has matched the text already.
  const isUrl = !plan.textKinds.has(item.kind) || matches(absoluteUrl, url)
  return isUrl === takesUrl ? (isUrl ? 'url' : 'text') : undefined
}

function firstTaken(one: Carrier, other: Carrier, takes: MediaSlot['takes']): Carrier | undefined {
  if (takes.includes(one)) return one
  return takes.includes(other) ? other : undefined
}

function isDataUrl(url: string): boolean {
  // Most media are links, and the first letter tells them apart for next to nothing.
  const first = url.charCodeAt(0)
  return (first === 0x64 || first === 0x44) && /^data:/i.test(url)
}

/** Whether a piece of media must be written in another form than it came in. */
export function isConverted({ url, upload }: CanonicalMedia, carrier: Carrier | undefined): boolean {
  return (carrier === 'data' && upload !== undefined) || (carrier === 'upload' && url !== undefined)
}

/** The content of a piece of media in the form that a slot takes. */
export function carried({ url, upload, file }: CanonicalMedia, carrier: Carrier | undefined): Partial<CanonicalMedia> {
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
