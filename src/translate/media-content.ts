import type { CanonicalMedia, MediaSlot } from '../../schemas/canonical'
import { absoluteUrl } from '../../schemas/patterns'
import { matches } from '../shape'
import type { Plan } from './plan'

/** Whether a slot takes a piece of media, in the form it came in or in another that says exactly the same. */
export function takesContent({ takes }: MediaSlot, { kind, url, upload }: CanonicalMedia, plan: Plan): boolean {
  if (upload !== undefined) return takes.includes('upload') || takes.includes('data')
  if (url === undefined) return takes.includes('file')
  if (isDataUrl(url)) return takes.includes('data') || takes.includes('upload')
  const takesUrl = takes.includes('url')
  if (takesUrl === takes.includes('text')) return takesUrl
  // Where the source lets URLs pass only, its validation has matched the text already.
  return takesUrl === (!plan.textKinds.has(kind) || matches(absoluteUrl, url))
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
  const first = url.charCodeAt(0)
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
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    return { upload: { type: type.toLowerCase(), size: bytes.length, bytes } }
  } catch {
    // atob throws for text that is no base64.
    return { url }
  }
}
