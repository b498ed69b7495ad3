import type { MediaField, Medium, WireFields, WirePath } from '../../schemas/contract'
import { framesToSeconds, parseSeconds } from '../../schemas/duration'
import type { Path } from '../../schemas/issue'
import type { MediaKind, MediaRole, Mode } from '../../schemas/media'
import { isQuickSize } from '../../schemas/quick-texts'
import { parseAspectRatio, parseRatioWord, parseResolution, pixelsOf, soldAs } from '../../schemas/size'
import { has, member, valueAt } from '../shape'
import { modeOfMedia } from './when'

/** A value and the field that it was read from. */
export interface Located<T> {
  readonly value: T
  readonly path: Path
}

/** A piece of media and what it is for, where the request says so. */
export interface MediaItem {
  readonly kind: MediaKind
  readonly role: MediaRole | undefined
  readonly path: Path
}

/** Reads text, or nothing where the field is absent or holds something else. */
export function textAt(body: unknown, path: WirePath | undefined): Located<string> | undefined {
  if (path === undefined) return undefined
  const value = valueAt(body, path)
  return typeof value === 'string' ? { value, path: [...path] } : undefined
}

/** Reads seconds from a value that counts them, or frames. */
export function secondsIn(value: unknown, unit: 'seconds' | 'frames'): number | undefined {
  const read = parseSeconds(value)
  return read !== undefined && unit === 'frames' ? framesToSeconds(read) : read
}

/** Reads the duration in seconds. */
export function durationOf(body: unknown, { duration = [] }: WireFields): Located<number> | undefined {
  for (const { path, unit } of duration) {
    const seconds = secondsIn(valueAt(body, path), unit)
    if (seconds !== undefined) return { value: seconds, path: [...path] }
  }
  return undefined
}

/** Reads the size in pixels, from its text or from width and height. */
export function sizeOf(body: unknown, { size = [], width, height }: WireFields): Located<string> | undefined {
  for (const path of size) {
    const text = textAt(body, path)
    if (text !== undefined && isQuickSize(text.value)) return text
  }
  if (width === undefined || height === undefined) return undefined
  const across = valueAt(body, width)
  const down = valueAt(body, height)
  if (typeof across !== 'number' || typeof down !== 'number') return undefined
  const pixels = pixelsOf(across, down)
  return pixels === undefined ? undefined : { value: pixels, path: [...width] }
}

/** Reads the resolution: from its own field, from a size field that holds a tier, or through the size table. */
export function resolutionOf(body: unknown, fields: WireFields): Located<string> | undefined {
  const named = readFirst(body, [...(fields.resolution ?? []), ...(fields.size ?? [])], parseResolution)
  if (named !== undefined) return named
  const size = sizeOf(body, fields)
  const description = size === undefined ? undefined : soldAs(size.value)
  return size === undefined || description === undefined
    ? undefined
    : { value: description.resolution, path: size.path }
}

/** Reads the aspect ratio that a field names; a size is judged by its own limit. */
export function aspectRatioOf(body: unknown, { aspectRatio = [], size = [] }: WireFields): Located<string> | undefined {
  return readFirst(body, [...aspectRatio, ...size], (text) => parseAspectRatio(text) ?? parseRatioWord(text))
}

function readFirst(
  body: unknown,
  paths: readonly WirePath[],
  read: (text: string) => string | undefined,
): Located<string> | undefined {
  for (const path of paths) {
    const text = textAt(body, path)
    const value = text === undefined ? undefined : read(text.value)
    if (text !== undefined && value !== undefined) return { value, path: text.path }
  }
  return undefined
}

/**
 * Reads every piece of media; the mode gives a role to media that name none.
 *
 * A text that two fields share in one role counts once: they are names of one field, and `alias-conflict` refuses any
 * that differ. The same text in two roles, a loop's first and last frame, counts in both.
 */
export function mediaOf(body: unknown, fields: WireFields): readonly MediaItem[] {
  return meaningsOf(body, fields).map(({ kind, role }, index) => ({
    kind,
    role,
    path: mediaPath(index, body, fields) ?? [],
  }))
}

/** Reads what every piece of media is, without its path. */
export function meaningsOf(body: unknown, fields: WireFields): readonly Medium[] {
  const held = heldPlaces(body, fields)
  return held.length === 0 ? [] : meaningsAt(held, body, namedMode(body, fields), fields)
}

/** Finds the path of a piece of media by its place among all; most reports need one path of many. */
export function mediaPath(index: number, body: unknown, fields: WireFields): Path | undefined {
  const path: Path = []
  meaningsAt(heldPlaces(body, fields), body, namedMode(body, fields), fields, { index, path })
  // It was written on the way back.
  return path.length === 0 ? undefined : path.reverse()
}

function heldPlaces(body: unknown, { media = [] }: WireFields): readonly MediaField[] {
  return media.filter(({ path }) => has(body, path[0] ?? ''))
}

/** A piece of media that is looked for, after which no other is read. */
interface Wanted {
  readonly index: number
  /** Where its path goes. */
  readonly path: Path
}

/** Reads what the media at the places given are. */
function meaningsAt(
  places: readonly MediaField[],
  body: unknown,
  mode: Mode | undefined,
  fields: WireFields,
  wanted?: Wanted,
): readonly Medium[] {
  const meanings: Medium[] = []
  // Only a second field can share a text with another.
  const isShared = places.length > 1 ? sharing() : undefined
  for (const field of places) {
    addMeanings({ field, reader: readerOf(field), mode, fields, meanings, isShared, wanted }, body, 0)
  }
  return meanings
}

interface Reading {
  readonly field: MediaField
  readonly reader: MeaningReader
  readonly mode: Mode | undefined
  readonly fields: WireFields
  readonly meanings: Medium[]
  readonly isShared: Sharing | undefined
  readonly wanted: Wanted | undefined
}

/** Adds what is at a place; once the wanted one is found, every step on the way back is one of its path. */
function addMeanings(reading: Reading, value: unknown, depth: number): void {
  if (isFound(reading)) return
  const step = reading.field.path[depth]
  if (step === undefined) addMeaning(reading, value)
  else if (step !== '*') {
    const next = member(value, step)
    if (next === undefined) return
    addMeanings(reading, next, depth + 1)
    if (isFound(reading)) reading.wanted?.path.push(step)
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      addMeanings(reading, value[index], depth + 1)
      if (!isFound(reading)) continue
      reading.wanted?.path.push(index)
      return
    }
  }
}

function isFound({ meanings, wanted }: Reading): boolean {
  return wanted !== undefined && meanings.length > wanted.index
}

function addMeaning({ field, reader, mode, fields, meanings, isShared }: Reading, value: unknown): void {
  const kind = kindOf(field, reader, value)
  if (kind === undefined || isEmpty(value)) return
  const role = roleOf(field, reader, value) ?? roleInMode(kind, mode, fields) ?? field.openRole
  if (isShared?.(role, value, field) !== true) meanings.push({ kind, role })
}

type Sharing = (role: MediaRole | undefined, value: unknown, field: MediaField) => boolean

/** Remembers values by role, and tells which of them another field had before. */
function sharing(): Sharing {
  const seen = new Map<MediaRole | undefined, Map<unknown, MediaField>>()
  return (role, value, field) => {
    const inRole = seen.get(role) ?? new Map<unknown, MediaField>()
    const first = inRole.get(value)
    if (first !== undefined && first !== field) return true
    seen.set(role, inRole.set(value, field))
    return false
  }
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || Array.isArray(value)
}

/** The words of a place for media, ready to be looked up. */
interface MeaningReader {
  readonly kinds: ReadonlyMap<unknown, MediaKind>
  readonly roles: ReadonlyMap<unknown, MediaRole>
}

const readers = new WeakMap<MediaField, MeaningReader>()

function readerOf(field: MediaField): MeaningReader {
  let known = readers.get(field)
  if (known === undefined) {
    const { kindFrom, roleFrom } = field
    known = {
      kinds: new Map(Object.entries(kindFrom?.words ?? {})),
      roles: new Map(Object.entries(roleFrom?.words ?? {})),
    }
    readers.set(field, known)
  }
  return known
}

function kindOf({ kind, kindFrom }: MediaField, { kinds }: MeaningReader, value: unknown): MediaKind | undefined {
  return kindFrom === undefined ? kind : (kinds.get(member(value, kindFrom.field)) ?? kind)
}

function roleOf({ role, roleFrom }: MediaField, { roles }: MeaningReader, value: unknown): MediaRole | undefined {
  return roleFrom === undefined ? role : (roles.get(member(value, roleFrom.field)) ?? role)
}

function roleInMode(kind: MediaKind, mode: Mode | undefined, fields: WireFields): MediaRole | undefined {
  return mode === undefined ? undefined : fields.mode?.roles[kind][mode]
}

/** Reads the mode that the request names. */
export function namedMode(body: unknown, { mode }: WireFields): Mode | undefined {
  const word = textAt(body, mode?.path)?.value
  return mode !== undefined && word !== undefined && Object.hasOwn(mode.words, word) ? mode.words[word] : undefined
}

/**
 * Reads the mode that the request names, or else the only one that its inputs allow.
 *
 * @returns `undefined` where the inputs leave it open, such as images without roles.
 */
export function modeOf(
  body: unknown,
  fields: WireFields,
  media: () => readonly Medium[] = () => meaningsOf(body, fields),
): Mode | undefined {
  const named = namedMode(body, fields)
  if (named !== undefined) return named
  for (const { path, mode } of fields.target ?? []) {
    if (valueAt(body, path) !== undefined) return mode
  }
  return modeOfMedia(media())
}
