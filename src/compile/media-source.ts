import type { Condition, MediaField, WireFields, WirePath } from '../../schemas/contract'
import { nest } from '../json-schema/condition'
import type { Shape } from '../shape'
import type { Declarations } from './declarations'

/**
 * Tells a decision where media are, as conditions that are handed down to where it reads them anyway.
 *
 * The keyword `media` is not of JSON Schema, and demands nothing. Left out, and read by `meaningsOf`, are places whose
 * media cannot be told there, and those of a single text, which costs little to read twice.
 */
export function mediaConditions({ media = [] }: WireFields, shape: Shape): readonly Condition[] {
  return media
    .filter((field) => isTold(field, shape, field.path, false))
    .map((field) => nest(field.path, { media: field }))
}

/** Whether what is at a place is told by its schema alone, or by the tag of a union. */
function isTold(field: MediaField, shape: Shape | undefined, path: WirePath, isItem: boolean): boolean {
  const [step, ...rest] = path
  if (shape === undefined || shape.not !== undefined || shape.anyOf !== undefined) return false
  if (step === '*') return isTold(field, shape.items, rest, true)
  if (step !== undefined) return shape.oneOf === undefined && isTold(field, shape.properties?.[step], rest, false)
  if (field.kindFrom !== undefined) return shape.discriminator?.propertyName === field.kindFrom.field
  return shape.properties !== undefined || (isItem && shape.type === 'string')
}

/** The place for media that conditions name. */
export function mediaField(conditions: readonly Condition[]): MediaField | undefined {
  // Only `mediaConditions` writes the keyword.
  return conditions.find(({ media }) => media !== undefined)?.media as MediaField | undefined
}

/** How a function notes the object that it reads as a piece of media. */
export interface MediaNote {
  /** The member that names the role, kept in the variable `role`; absence means that none does. */
  readonly roleName: string | undefined
  readonly line: string
}

/** Writes the note of a value that is media; `undefined` where it is none. */
export function mediaNote(field: MediaField, shape: Shape, declarations: Declarations): MediaNote | undefined {
  const { kindFrom, roleFrom, role, openRole } = field
  const [word] = kindFrom === undefined ? [] : (shape.properties?.[kindFrom.field]?.enum ?? [])
  const kind = (typeof word === 'string' ? kindFrom?.words[word] : undefined) ?? field.kind
  if (kind === undefined) return undefined
  // What media are is one of few things, each made once.
  const fallback = declarations.add(
    'medium',
    `{ kind: ${JSON.stringify(kind)}, role: ${JSON.stringify(role ?? openRole)} }`,
  )
  // V8 calls a function for `push` here, and stores an item in place.
  const note = (what: string) => `found.media[found.media.length] = ${what}`
  if (roleFrom === undefined || shape.properties?.[roleFrom.field] === undefined) {
    return { roleName: undefined, line: note(fallback) }
  }
  const roles = declarations.add('roles', JSON.stringify(Object.entries(roleFrom.words)))
  const media = declarations.add('media', `${declarations.use('mediaByRole')}(${JSON.stringify(kind)}, ${roles})`)
  return { roleName: roleFrom.field, line: note(`${media}.get(role) ?? ${fallback}`) }
}
