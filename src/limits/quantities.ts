import type { MediaField, WireFields, WirePath } from '../../schemas/contract'
import { framesToSeconds, parseSeconds } from '../../schemas/duration'
import type { Path } from '../../schemas/issue'
import type { MediaKind, MediaRole, Mode } from '../../schemas/media'
import { isQuickSize } from '../../schemas/quick-texts'
import { parseAspectRatio, parseRatioWord, parseResolution, pixelsOf, soldAs } from '../../schemas/size'
import { visitPlaces } from '../places'
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
  const items: MediaItem[] = []
  const held = (fields.media ?? []).filter(({ path }) => has(body, path[0] ?? ''))
  const mode = held.length === 0 ? undefined : namedMode(body, fields)
  // Only a second field can share a text with another.
  const isShared = held.length > 1 ? sharing() : () => false
  for (const field of held) {
    visitPlaces(body, field.path, (value, path) => {
      const meant = meaningOf(field, value, mode, fields)
      if (meant === undefined || isShared(meant.role, value, field)) return
      items.push({ kind: meant.kind, role: meant.role, path: [...path] })
    })
  }
  return items
}

/** Tells what a value at a place for media is; `undefined` where it is none. */
function meaningOf(field: MediaField, value: unknown, mode: Mode | undefined, fields: WireFields): Meaning | undefined {
  const kind = kindOf(field, value)
  if (kind === undefined || isEmpty(value)) return undefined
  return { kind, role: roleOf(field, value) ?? roleInMode(kind, mode, fields) ?? field.openRole }
}

/** What a piece of media is, wherever it is. */
export type Meaning = Pick<MediaItem, 'kind' | 'role'>

/** Reads what the media at the places given are, without their paths; for a body that has a value at each. */
export function meaningsAt(
  places: readonly (MediaField | false | undefined)[],
  body: unknown,
  mode: Mode | undefined,
  fields: WireFields,
): readonly Meaning[] {
  const meanings: Meaning[] = []
  const isShared = places.filter(Boolean).length > 1 ? sharing() : undefined
  for (const field of places) if (field) addMeanings(field, body, 0, mode, fields, meanings, isShared)
  return meanings
}

function addMeanings(
  field: MediaField,
  value: unknown,
  depth: number,
  mode: Mode | undefined,
  fields: WireFields,
  meanings: Meaning[],
  isShared: Sharing | undefined,
): void {
  const step = field.path[depth]
  if (step === undefined) {
    const meant = meaningOf(field, value, mode, fields)
    if (meant !== undefined && isShared?.(meant.role, value, field) !== true) meanings.push(meant)
  } else if (step !== '*') {
    const next = member(value, step)
    if (next !== undefined) addMeanings(field, next, depth + 1, mode, fields, meanings, isShared)
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      addMeanings(field, value[index], depth + 1, mode, fields, meanings, isShared)
    }
  }
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

function kindOf({ kind, kindFrom }: MediaField, value: unknown): MediaKind | undefined {
  if (kindFrom === undefined) return kind
  const word = member(value, kindFrom.field)
  return typeof word === 'string' && Object.hasOwn(kindFrom.words, word) ? kindFrom.words[word] : kind
}

function roleOf({ role, roleFrom }: MediaField, value: unknown): MediaRole | undefined {
  if (roleFrom === undefined) return role
  const word = member(value, roleFrom.field)
  return typeof word === 'string' && Object.hasOwn(roleFrom.words, word) ? roleFrom.words[word] : role
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
export function modeOf(body: unknown, fields: WireFields): Mode | undefined {
  const named = namedMode(body, fields)
  if (named !== undefined) return named
  for (const { path, mode } of fields.target ?? []) {
    if (valueAt(body, path) !== undefined) return mode
  }
  return modeOfMedia(mediaOf(body, fields))
}
