import type { Condition, WireFields, WirePath } from '../../../schemas/contract'
import type { Shape } from '../../shape'
import { shapesAt, type Types, typesOf } from '../shape-at'

/** Where a dialect keeps what limits speak about, and what may stand there. */
export interface Subject {
  readonly fields: WireFields
  /** Absence means that anything may stand anywhere. */
  readonly shape?: Shape | undefined
}

/** A condition and the code of the issue where it does not hold. */
export type Coded = readonly [code: string, condition: Condition]

/** The types that may stand at a path. */
export function typesIn({ shape }: Subject, path: WirePath): Types {
  return shape === undefined ? new Set(['any']) : typesOf(shapesAt(shape, path))
}
