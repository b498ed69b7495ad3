import type { Encoding } from '../schemas/contract'
import type { Severity } from '../schemas/issue'

/** Bounds of the intake, in bytes and counts. */
export interface IntakeLimits {
  /** Bytes of a JSON body. Default is 64 MiB. */
  readonly jsonBytes: number
  /** Levels of nesting in a JSON body. Default is 32. */
  readonly depth: number
}

export const defaultLimits: IntakeLimits = { jsonBytes: 64 * 1024 * 1024, depth: 32 }

/** How strictly a request is judged. */
export interface ValidateOptions {
  /** Whether the body is a parsed JSON value or decoded form fields. Default is json. */
  readonly encoding?: Encoding | undefined
  /** Respells what can be respelled without doubt (8 as "8", "true" as true), each with a `coerced` warning. Default is false. */
  readonly coerce?: boolean | undefined
  /** Severity of undisputed model limits. Default is the dialect's own; a disputed limit never becomes an error. */
  readonly modelLimits?: Severity | 'ignore' | undefined
  /** Severity of fields that no document names. Default is warning. */
  readonly unknownFields?: Severity | 'ignore' | undefined
  /** Severity of model names that no family knows. Default is the dialect's own. */
  readonly unknownModels?: Severity | 'ignore' | undefined
  /** Whether models that their vendor retired are warned about. Default is ignore. */
  readonly lifecycle?: 'warning' | 'ignore' | undefined
  /** The moment that `lifecycle` compares with. Default is the clock. */
  readonly now?: Date | undefined
  readonly limits?: Partial<IntakeLimits> | undefined
}
