import type { Condition } from '../../../schemas/contract'
import type { Mode } from '../../../schemas/media'
import { always, never, not, present } from '../condition'
import type { Subject } from './subject'

/** The mode that a request names; `undefined` where it names none. */
export type NamedMode = Mode | undefined

/** States that a request names one of some modes, or none where `undefined` is among them. */
export function names(modes: readonly NamedMode[], { fields: { mode } }: Subject): Condition {
  const mayBeUnnamed = modes.includes(undefined)
  if (mode === undefined) return mayBeUnnamed ? always : never
  const words = Object.entries(mode.words).flatMap(([word, meant]) =>
    modes.includes(meant) === mayBeUnnamed ? [] : [word],
  )
  if (words.length === 0) return mayBeUnnamed ? always : never
  const isOneOf = present(mode.path, { enum: words })
  return mayBeUnnamed ? not(isOneOf) : isOneOf
}

/** A condition and the modes that it holds in. */
export interface InModes {
  readonly modes: readonly NamedMode[]
  readonly condition: Condition
}

/** States what holds in each mode that a request may name, or in none, and gathers the modes that state the same. */
export function byNamedMode(subject: Subject, condition: (mode: NamedMode) => Condition): readonly InModes[] {
  const groups = new Map<string, { readonly condition: Condition; readonly modes: NamedMode[] }>()
  for (const mode of new Set([undefined, ...Object.values(subject.fields.mode?.words ?? {})])) {
    const stated = condition(mode)
    const key = JSON.stringify(stated)
    const group = groups.get(key) ?? { condition: stated, modes: [] }
    group.modes.push(mode)
    groups.set(key, group)
  }
  return [...groups.values()]
}
