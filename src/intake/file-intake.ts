import type { UploadLimits } from '../../schemas/contract'
import { checkImage } from '../image-checks'
import type { IntakeLimits } from '../options'
import { createReport, type Finding } from '../report'
import { longFile, sizeAsked } from '../uploads'
import { label, listed, safeName } from '../wording'
import { gatherBytes } from './gathered-bytes'
import { headerBytes, shortHeader } from './image-header'
import type { PartHead } from './part-head'
import { refusal } from './refusal'

/** A file as a request holds it. */
export interface Upload {
  type: string
  /** In bytes. */
  size: number
  /** Absent where the bytes went into a sink. */
  bytes?: Uint8Array
}

/** Takes the bytes of an upload in their order; the writer of a `WritableStream` is one. */
export interface FileWriter {
  /** The next piece is read once the promise resolves; where there is none, at once. */
  write(bytes: Uint8Array): Promise<void> | void
  /** Called once the whole request is accepted. */
  close?(): Promise<void> | void
  /** Called where the request is refused after all. */
  abort?(): Promise<void> | void
}

/** Opens a place for an upload other than memory. */
export type Sink = (file: { readonly field: string; readonly type: string }) => FileWriter

/** Takes the bytes of one uploaded file. */
export interface FileIntake {
  readonly upload: Upload
  add(bytes: Uint8Array): Finding | undefined
  end(): Finding | undefined
  /** Passes on what has arrived and is judged; the promise, where there is one, resolves when the sink has taken it. */
  flush(): Promise<void> | undefined
  /** The bytes in memory: all of them, or with a sink the first of them, which were judged. */
  bytes(): Uint8Array
  /** Passes the rest on and closes the sink, or throws away what it was given. */
  finish(isAccepted: boolean): Promise<void>
}

/** Refuses a file by the headers of its part, before any of its bytes. */
export function refuseFile(limits: UploadLimits | undefined, { name, type }: PartHead): Finding | undefined {
  if (limits?.field !== name) {
    const hint = limits === undefined ? undefined : `Upload the file as \`${limits.field}\`.`
    const path = [safeName(name)]
    return refusal('unexpected-file', `${label(path)} takes no file.`, path, hint)
  }
  if (limits.types.includes(type)) return undefined
  const path = [name, 'type']
  return { ...refusal('enum', `${label(path)} must be ${listed(limits.types)}.`, path), allowed: limits.types }
}

/**
 * Opens a file for reading: its length is watched, and its first bytes are judged before the rest is taken, at most 64 KiB.
 *
 * @param fields - The fields so far; a size among them is compared with the image.
 */
export function openFile(
  upload: UploadLimits,
  type: string,
  fields: Readonly<Record<string, unknown>>,
  limits: IntakeLimits,
  sink: Sink | undefined,
): FileIntake {
  const { field, maxBytes = Number.POSITIVE_INFINITY } = upload
  const most = Math.min(maxBytes, limits.fileBytes)
  const file: Upload = { type, size: 0 }
  const start = gatherBytes()
  const kept = gatherBytes()
  let pending: Uint8Array[] = []
  /** Most images name their pixels early: the rest of their first 64 KiB is then neither copied nor waited for. */
  let wanted = shortHeader
  /** The bytes that were looked at, once they sufficed. */
  let looked: Uint8Array | undefined
  let writer: FileWriter | undefined

  function judge(): Finding | undefined {
    const bytes = start.join()
    const report = createReport('')
    const image = { path: [field], typePath: [field, 'type'], declared: type, bytes }
    // Where the size has not come yet, it is compared at the end.
    const isKnown = upload.matches !== undefined && Object.hasOwn(fields, upload.matches.field)
    checkImage(image, isKnown ? sizeAsked(upload, fields) : undefined, limits.pixels, report)
    const isUnknown = report.warnings.length > 0
    if (isUnknown && bytes.length === shortHeader) wanted = headerBytes
    else looked = bytes
    return report.issues[0]
  }

  /** Judges the start in the order of its bytes, so that every chunking of a file finds the same; returns the rest. */
  function addStart(bytes: Uint8Array): Finding | Uint8Array {
    let rest = bytes
    while (looked === undefined && rest.length > 0) {
      const head = rest.subarray(0, wanted - start.length)
      start.add(head)
      if (start.length > most) return longFile([field], most)
      const found = start.length === wanted ? judge() : undefined
      if (found !== undefined) return found
      rest = rest.subarray(head.length)
    }
    // A copy: what a sink does to its bytes must not matter here.
    if (looked !== undefined && sink !== undefined) pending.push(start.join())
    return rest
  }

  function flush(): Promise<void> | undefined {
    if (sink === undefined || pending.length === 0) return undefined
    writer ??= sink({ field, type })
    // Most chunks of a body are one piece of the file: no list is made for each.
    const last = pending.length === 1 ? pending.pop() : undefined
    if (last !== undefined) return writer.write(last) ?? undefined
    const pieces = pending
    pending = []
    return passOn(pieces, writer)
  }

  return {
    upload: file,
    add(bytes) {
      const rest = looked === undefined ? addStart(bytes) : bytes
      if (!(rest instanceof Uint8Array)) return rest
      file.size += bytes.length
      if (file.size > most) return longFile([field], most)
      if (sink === undefined) kept.add(bytes)
      else if (rest.length > 0) pending.push(rest)
      return undefined
    },
    end: () => (looked === undefined ? judge() : undefined),
    flush,
    bytes: () => (sink === undefined ? kept.join() : (looked ?? start.join())),
    async finish(isAccepted) {
      if (!isAccepted) return void (await writer?.abort?.())
      // A file that ended within what is looked at.
      if (sink !== undefined && writer === undefined && pending.length === 0) pending.push(start.join())
      await flush()
      await writer?.close?.()
    },
  }
}

/** Writes pieces in their order, and makes no promise where the writer makes none. */
function passOn(pieces: readonly Uint8Array[], writer: FileWriter): Promise<void> | undefined {
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    const taken = piece === undefined ? undefined : writer.write(piece)
    if (taken !== undefined) return Promise.resolve(taken).then(() => passOn(pieces.slice(index + 1), writer))
  }
  return undefined
}
