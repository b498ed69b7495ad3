import type { Dialect } from '../../schemas/contract'
import { type Change, type Edit, edited, partAt } from './edit'

/** Dialects of which one thing is not as it should be. */
export interface Mutant {
  /** The dialect or the family that is changed. */
  readonly group: string
  /** The place and the change; no two of a group share it. */
  readonly name: string
  /** What a request that tells the difference is likely to hold. */
  readonly words: readonly string[]
  /** Of which a request holds one, or it tells no difference. Absence means that any request may. */
  readonly about?: readonly string[]
  /** Makes the changed dialects; all others are as they were. */
  readonly dialects: () => readonly Dialect[]
}

/** Makes a mutant of an edit, whose place is said from a part of the whole, and of those that go with it. */
export function mutantOf<Whole>(
  group: string,
  whole: Whole,
  [edit, ...others]: Change,
  make: (whole: Whole) => readonly Dialect[],
): Mutant {
  return {
    group,
    name: `${edit.place.join('.')}: ${edit.what}`,
    words: wordsOf(whole, edit),
    dialects: () => make([edit, ...others].reduce(edited, whole)),
  }
}

function wordsOf(whole: unknown, { place, value }: Edit): readonly string[] {
  const scalars = [partAt(whole, place), value].filter((each) => typeof each === 'string' || typeof each === 'number')
  return [...place, ...scalars].flatMap((each) => (typeof each === 'number' ? [`${each}`, `#${each}`] : [each]))
}

/** Puts a decision of one's own in the place of the compiled one, which knows the unchanged dialect only. */
export function withDecision(dialect: Dialect, clean: (body: unknown) => boolean): Dialect {
  const { compiled } = dialect
  if (compiled === undefined) throw new TypeError(`${dialect.id} is not compiled.`)
  const { json, form } = compiled
  return {
    ...dialect,
    compiled: {
      ...compiled,
      ...(json && { json: { ...json, clean } }),
      ...(form && { form: { ...form, clean } }),
    },
  }
}
