import type { Condition, MediaField } from '../../../schemas/contract'
import type { MediaKind, MediaRole } from '../../../schemas/media'
import { all, always, any, never, not, present } from '../condition'
import { mayBe } from '../shape-at'
import { byNamedMode, type NamedMode, names } from './named-mode'
import { named, type Subject, typesIn } from './subject'

export const kinds: readonly MediaKind[] = ['image', 'video', 'audio']

/** States that a value of a place is a piece of media, of one kind or of any. */
export function mediaItem(field: MediaField, subject: Subject, kind?: MediaKind): Condition {
  const wanted = kind === undefined ? kinds : [kind]
  const byWord = wordsFor(field.kindFrom, wanted)
  const isOpen = field.kindFrom === undefined ? always : not(anyWord(field.kindFrom))
  const byPlace = field.kind !== undefined && wanted.includes(field.kind) ? all(isOpen, filled(field, subject)) : never
  return any(byWord, byPlace)
}

/** States that a piece of media has a role, or none, where the request names a mode. */
export function mediaItemInRole(
  field: MediaField,
  subject: Subject,
  role: MediaRole | undefined,
  mode: NamedMode,
): Condition {
  const isSilent = field.roleFrom === undefined ? always : not(anyWord(field.roleFrom))
  const silent = kinds.filter((kind) => silentRole(field, kind, mode, subject) === role)
  return any(
    role === undefined ? never : all(mediaItem(field, subject), wordsFor(field.roleFrom, [role])),
    all(
      isSilent,
      silent.length === kinds.length
        ? mediaItem(field, subject)
        : any(...silent.map((kind) => mediaItem(field, subject, kind))),
    ),
  )
}

/** States that a request has a piece of media. */
export function hasMedia(subject: Subject): Condition {
  const { media = [] } = subject.fields
  return named(subject, 'has-media', () => any(...media.map((field) => present(field.path, mediaItem(field, subject)))))
}

/** States that a request has a piece of media in a role, or in none; the mode that it names may give media a role. */
export function hasRole(subject: Subject, role: MediaRole | undefined): Condition {
  const { media = [] } = subject.fields
  return named(subject, `has-${role ?? 'media-of-no-role'}`, () => {
    const found = media.flatMap((field) =>
      byNamedMode(subject, (mode) => present(field.path, mediaItemInRole(field, subject, role, mode))),
    )
    return any(...found.map(({ modes, condition }) => all(names(modes, subject), condition)))
  })
}

/** States the same of a request that names no mode. */
export function hasRoleUnnamed(subject: Subject, role: MediaRole | undefined): Condition {
  const { media = [] } = subject.fields
  return named(subject, `has-${role ?? 'media-of-no-role'}-without-a-mode`, () =>
    any(...media.map((field) => present(field.path, mediaItemInRole(field, subject, role, undefined)))),
  )
}

/** What media are for that say nothing themselves: their place says it, or the mode does. */
function silentRole(field: MediaField, kind: MediaKind, mode: NamedMode, { fields }: Subject): MediaRole | undefined {
  const byMode = mode === undefined ? undefined : fields.mode?.roles[kind][mode]
  return field.role ?? byMode ?? field.openRole
}

interface Words<T> {
  readonly field: string
  readonly words: Readonly<Record<string, T>>
}

function wordsFor<T>(from: Words<T> | undefined, wanted: readonly T[]): Condition {
  if (from === undefined) return never
  const words = Object.entries(from.words).flatMap(([word, meant]) => (wanted.includes(meant) ? [word] : []))
  return words.length === 0 ? never : present([from.field], { enum: words })
}

function anyWord({ field, words }: Words<unknown>): Condition {
  return present([field], { enum: Object.keys(words) })
}

/** An empty text or null is sent by clients that fill every field, and is no media. */
function filled({ path }: MediaField, subject: Subject): Condition {
  const types = typesIn(subject, path)
  const isEmpty = any(
    mayBe(types, 'string') ? { enum: [''] } : never,
    mayBe(types, 'null') ? { type: 'null' } : never,
    mayBe(types, 'array') ? { type: 'array' } : never,
  )
  return not(isEmpty)
}
