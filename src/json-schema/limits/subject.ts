import type { Condition, WireFields, WirePath } from '../../../schemas/contract'
import type { Shape } from '../../shape'
import { shapesAt, type Types, typesOf } from '../shape-at'

/** Where a dialect keeps what limits speak about, and what may stand there. */
export interface Subject {
  readonly fields: WireFields
  /** Absence means that anything may stand anywhere. */
  readonly shape?: Shape | undefined
  /** What limits say of the whole body again and again, by name; filled in as it is said. */
  readonly definitions: Map<string, Condition>
}

/** A condition and the code of the issue where it does not hold. */
export type Coded = readonly [code: string, condition: Condition]

/** The types that may stand at a path. */
export function typesIn({ shape }: Subject, path: WirePath): Types {
  return shape === undefined ? new Set(['any']) : typesOf(shapesAt(shape, path))
}

/** A condition shorter than this is said where it is needed; a reference would hardly be shorter. */
const shortest = 60

/** Says a condition on the whole body by reference to its name; a short one by itself. */
export function named({ definitions }: Subject, name: string, state: () => Condition): Condition {
  if (!definitions.has(name)) {
    const condition = state()
    if (JSON.stringify(condition).length < shortest) return condition
    definitions.set(name, condition)
  }
  return { $ref: `#/$defs/${name}` }
}
