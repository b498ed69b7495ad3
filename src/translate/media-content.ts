import type { CanonicalMedia, MediaSlot } from '../../schemas/canonical'
import { unitAt } from '../../schemas/code-unit'
import { absoluteUrl } from '../../schemas/patterns'
import { matches } from '../shape'
import type { FittedSlot } from './fitted-slots'

/** How a piece of media holds its content; a link is any text but a Data URL. */
export type ContentForm = 'upload' | 'file' | 'data' | 'link'

/** Which form the content of a piece of media has. */
export function formOf({ url, upload }: CanonicalMedia): ContentForm {
  if (upload !== undefined) return 'upload'
  if (url === undefined) return 'file'
  return isDataUrl(url) ? 'data' : 'link'
}

/** Of which links a slot takes: where the source lets any text pass, URLs and other texts must be told apart. */
export type TakenLinks = 'all' | 'none' | 'urls' | 'texts'

export function takenLinks({ takes }: MediaSlot, isAnyText: boolean): TakenLinks {
  const takesUrl = takes.includes('url')
  if (takesUrl === takes.includes('text')) return takesUrl ? 'all' : 'none'
  // Where the source lets URLs pass only, its validation has matched the text already.
  if (!isAnyText) return takesUrl ? 'all' : 'none'
  return takesUrl ? 'urls' : 'texts'
}

/** Whether a slot takes a piece of media, in the form it came in or in another that says exactly the same. */
export function takesContent({ slot, links }: FittedSlot, form: ContentForm, url: string | undefined): boolean {
  if (form === 'link') {
    if (links === 'all' || links === 'none' || url === undefined) return links === 'all'
    return (links === 'urls') === matches(absoluteUrl, url)
  }
  const { takes } = slot
  return form === 'file' ? takes.includes('file') : takes.includes('upload') || takes.includes('data')
}

/** The other form, bytes or a Data URL, that a slot takes; `undefined` where it takes the form it came in. */
export function convertedFor({ takes }: MediaSlot, { url, upload }: CanonicalMedia): Content | undefined {
  if (upload !== undefined) return takes.includes('upload') ? undefined : { url: toDataUrl(upload.type, upload.bytes) }
  return url === undefined || !isDataUrl(url) || takes.includes('data') ? undefined : fromDataUrl(url)
}

/** What a piece of media holds; exactly one of the members is there. */
type Content = Pick<CanonicalMedia, 'url' | 'upload' | 'file'>

function isDataUrl(url: string): boolean {
  // Most media are links, and the first letter tells them apart for next to nothing.
  if (url.length < 5) return false
  const first = unitAt(url, 0)
  return (first === 0x64 || first === 0x44) && /^data:/i.test(url)
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
function fromDataUrl(url: string): Content {
  const [head, type] = dataUrl.exec(url.slice(0, 100)) ?? []
  if (head === undefined || type === undefined) return { url }
  try {
    const text = atob(url.slice(head.length))
    const bytes = Uint8Array.from(text, (character) => unitAt(character, 0))
    return { upload: { type: type.toLowerCase(), size: bytes.length, bytes } }
  } catch {
    // atob throws for text that is no base64.
    return { url }
  }
}
