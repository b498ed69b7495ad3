import type { Dialect } from '../schemas/contract'
import { forgetTexts } from './intake/known-texts'
import { isObject } from './shape'
import { writeJson } from './write-json'

/** What goes on the wire. */
export interface EncodedRequest {
  readonly headers: Readonly<Record<string, string>>
  /** JSON text, or the bytes of a form. */
  readonly body: string | Uint8Array
}

const extensionOf: ReadonlyMap<unknown, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
])

/**
 * Encodes a request of a dialect: as JSON, or as a form where a file is uploaded or the dialect takes nothing else.
 *
 * In a form nested members get bracket names, `reference[url]` and `tags[]`, as the official SDK writes them; the caller's
 * file names are not sent.
 *
 * @throws TypeError for a value that holds itself, and for what neither JSON nor a form can carry, such as a bigint or a symbol.
 */
export function encodeRequest(dialect: Dialect, value: Readonly<Record<string, unknown>>): EncodedRequest {
  const takesJson = dialect.compiled?.json !== undefined || dialect.schemas.json !== undefined
  if (takesJson && !holdsUpload(value)) {
    const body = writeJson(value)
    forgetTexts()
    return { headers: { 'content-type': 'application/json' }, body }
  }
  const boundary = `vidialect-${crypto.randomUUID()}`
  const parts = fieldsOf(value).flatMap(([name, field]) => partOf(name, field, boundary))
  const body = concatenated([...parts, text(`--${boundary}--\r\n`)])
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body }
}

/** The name that goes with an uploaded file, whatever the caller's was. */
export function uploadName(type: unknown): string {
  return `upload.${extensionOf.get(type) ?? 'bin'}`
}

interface Upload {
  readonly type: string
  readonly bytes: Uint8Array
}

function holdsUpload(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).some(isUpload)
}

function isUpload(value: unknown): value is Upload {
  return isObject(value) && value.bytes instanceof Uint8Array && typeof value.type === 'string'
}

/** A member with its name in the form, or an object whose members are all behind. */
type Step = readonly [name: string, value: unknown] | { readonly left: object }

/** The fields of a form, files and all other values, without recursion: members may be nested deeper than the stack. */
function fieldsOf(root: object): (readonly [name: string, value: unknown])[] {
  const fields: (readonly [name: string, value: unknown])[] = []
  const held = new Set<object>()
  const pending: Step[] = Object.entries(root).reverse()
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if ('left' in step) {
      held.delete(step.left)
      continue
    }
    const [name, value] = step
    if (value === undefined) continue
    if (isUpload(value) || !(isObject(value) || Array.isArray(value))) {
      fields.push([name, value])
      continue
    }
    if (held.has(value)) throw new TypeError('A value that holds itself cannot be written as a form.')
    held.add(value)
    pending.push({ left: value }, ...membersOf(name, value).reverse())
  }
  return fields
}

function membersOf(name: string, value: object): Step[] {
  // `map` would leave a hole where the list has one, and the fields behind it would be lost.
  if (Array.isArray(value)) return Array.from(value, (item) => [`${name}[]`, item])
  return Object.entries(value).map(([member, each]) => [`${name}[${member}]`, each])
}

function partOf(name: string, value: unknown, boundary: string): Uint8Array[] {
  if (isUpload(value)) return filePart(name, value, boundary)
  return [text(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`)]
}

function filePart(name: string, { type, bytes }: Upload, boundary: string): Uint8Array[] {
  // Servers tell a file from a field by its name.
  const disposition = `form-data; name="${quoted(name)}"; filename="${uploadName(type)}"`
  const head = `--${boundary}\r\ncontent-disposition: ${disposition}\r\ncontent-type: ${extensionOf.has(type) ? type : 'application/octet-stream'}\r\n\r\n`
  return [text(head), bytes, text('\r\n')]
}

/** Escapes a name as browsers do, so that it cannot end its header. */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
