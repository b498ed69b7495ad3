import type { Finding } from '../report'
import { type HeaderValue, isUnicode, parseHeaderValue } from './header-value'
import { decodeLatin1 } from './latin1'
import { refusal } from './refusal'
import { decodeUtf8 } from './utf8'

/** What the headers of one part say. The file name is read over: it is neither trusted nor passed on. */
export interface PartHead {
  readonly name: string
  readonly isFile: boolean
  /** Media type in lower case, without parameters. */
  readonly type: string
}

// Bytes beyond ASCII stand for themselves, one character each; control characters, a bare CR or LF among them, do not.
const line = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t -~\x80-\xff]*)$/

const transferEncodings = new Set(['7bit', '8bit', 'binary'])

/** Reads the headers of a part, strictly: what two parsers read differently is refused. */
export function readPartHead(bytes: Uint8Array, mostHeaders: number): PartHead | Finding {
  const headers = readHeaders(bytes, mostHeaders)
  if (!(headers instanceof Map)) return headers
  const encoding = headers.get('content-transfer-encoding')
  if (encoding !== undefined && !transferEncodings.has(encoding.toLowerCase())) {
    return refusal('transfer-encoding', 'A part must not be encoded for transfer.', [], 'Send its bytes as they are.')
  }
  const disposition = parseHeaderValue(headers.get('content-disposition') ?? '')
  if (disposition?.value !== 'form-data') return noDisposition
  const name = nameOf(disposition)
  if (name === undefined) return noDisposition
  const contentType = headers.get('content-type')
  const type = contentType === undefined ? undefined : parseHeaderValue(contentType)
  const isFile = disposition.parameters.has('filename') || disposition.parameters.has('filename*')
  if (isFile) return { name, isFile, type: type?.value ?? 'application/octet-stream' }
  if (contentType === undefined) return { name, isFile, type: 'text/plain' }
  if (type?.value !== 'text/plain') return ambiguous
  return isUnicode(type) ? { name, isFile, type: type.value } : otherCharset
}

const noDisposition = refusal(
  'content-disposition',
  'Every part must have one Content-Disposition of form-data with one name.',
)

// @fastify/busboy takes such a part for a file, undici for text.
const ambiguous = refusal(
  'ambiguous-part',
  'A part has a media type other than text/plain and no file name, so services differ in whether it is a file.',
  [],
  'Give the part a file name, or leave its Content-Type out.',
)

const otherCharset = refusal('charset', 'The text of a part must be UTF-8.')

function readHeaders(bytes: Uint8Array, most: number): Map<string, string> | Finding {
  const lines = decodeLatin1(bytes).split('\r\n')
  // The last line ends as well.
  lines.pop()
  if (lines.length > most) return refusal('too-many-headers', `A part must have at most ${most} headers.`)
  const headers = new Map<string, string>()
  for (const each of lines) {
    const [, name, value] = line.exec(each) ?? []
    if (name === undefined || value === undefined) return malformed
    if (headers.has(name.toLowerCase())) return duplicate
    headers.set(name.toLowerCase(), value.trim())
  }
  return headers
}

const malformed = refusal('multipart-syntax', 'A part has a header that is none.')

const duplicate = refusal('duplicate-header', 'A part has one header twice, and services differ in which they read.')

function nameOf({ parameters }: HeaderValue): string | undefined {
  const raw = parameters.get('name')
  // Browsers mean a backslash by a backslash, RFC 2045 an escape.
  if (raw === undefined || raw === '' || raw.includes('\\') || parameters.has('name*')) return undefined
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0))
  return decodeUtf8(bytes)?.replace(/%(?:22|0D|0A)/gi, (code) => String.fromCharCode(Number(`0x${code.slice(1)}`)))
}
