import { decodeBase64, isBase64 } from './base64'
import { essenceOf } from './header-value'
import { headerBytes, imagePixels } from './image-header'
import { isKnownPlain, isKnownSound, rememberPlain, rememberSound } from './known-texts'

/** What a Data URL carries, told without decoding it. */
export interface DataUrl {
  /** Media type in lower case, without parameters. */
  readonly type: string
  /** Bytes of the content, counted from its length. */
  readonly size: number
  /** The first bytes of the content: as many as tell the pixels of an image, or 64 KiB. */
  readonly header: Uint8Array
}

const head = /^data:([^,]*);[ ]*base64,/i

/** A head is no longer than the pattern of Data URLs lets it be. */
const longestHead = 1100

const plainHead = /^[A-Za-z0-9:/+.;= -]*,$/

/** Whether a text is a Data URL of base64 that needs no escape in JSON; its content is then known to be sound. */
export function isPlainDataUrl(text: string): boolean {
  const start = head.exec(text.slice(0, longestHead))?.[0]
  return start !== undefined && plainHead.test(start) && isSound(text, start, text.slice(start.length))
}

function isSound(url: string, start: string, content: string): boolean {
  if (isKnownSound(url)) return true
  if (!isBase64(content)) return false
  rememberSound(url)
  if (!isKnownPlain(url) && plainHead.test(start)) rememberPlain(url)
  return true
}

/**
 * Reads the head of a Data URL and the header of the image in it; the rest is only looked over.
 *
 * @returns `undefined` where the content is not base64, of the common alphabet and with its padding.
 */
export function readDataUrl(url: string): DataUrl | undefined {
  const [start, type = ''] = head.exec(url.slice(0, longestHead)) ?? []
  if (start === undefined) return undefined
  const content = url.slice(start.length)
  if (content.length % 4 !== 0 || !isSound(url, start, content)) return undefined
  const padding = content.endsWith('==') ? 2 : content.endsWith('=') ? 1 : 0
  return { type: essenceOf(type), size: (content.length / 4) * 3 - padding, header: headerOf(content) }
}

/** Most images name their width and height in far fewer bytes than an intake reads. */
const firstBytes = 1023

function headerOf(content: string): Uint8Array {
  const first = decodeBase64(content, firstBytes)
  return first.length < firstBytes || imagePixels(first) !== undefined ? first : decodeBase64(content, headerBytes)
}
