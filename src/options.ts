import { type Encoding, uploadBytes } from '../schemas/contract'
import type { Severity } from '../schemas/issue'

/** Bounds of the intake. A bound that is left out has its default. */
export interface IntakeLimits {
  /** Bytes of a JSON body. Default is 64 MiB. */
  readonly jsonBytes: number
  /** Levels of nesting in a JSON body, and of brackets in the name of a form field. Default is 32. */
  readonly depth: number
  /** Parts of a form. Default is 32. */
  readonly parts: number
  /** Headers of a part. Default is 8. */
  readonly headers: number
  /** Bytes of a part's headers together, with their line ends. Default is 8 KiB. */
  readonly headerBytes: number
  /** Bytes of a form field's text. Default is 1 MiB. */
  readonly fieldBytes: number
  /** Bytes of an uploaded file, or of the image in a Data URL; a smaller limit of the dialect holds too. Default is 10,485,760. */
  readonly fileBytes: number
  /** Pixels of an image, width times height, as its header claims them. Default is 50 million. */
  readonly pixels: number
  /** Milliseconds without a byte after which a stream is given up. Default is a minute. */
  readonly silence: number
}

export const defaultLimits: IntakeLimits = {
  jsonBytes: 64 * 1024 * 1024,
  depth: 32,
  parts: 32,
  headers: 8,
  headerBytes: 8 * 1024,
  fieldBytes: 1024 * 1024,
  fileBytes: uploadBytes,
  pixels: 50_000_000,
  silence: 60_000,
}

/** Completes the limits of a call; one that is `undefined` has its default, too. */
export function limitsOf({ limits }: ValidateOptions): IntakeLimits {
  if (limits === undefined) return defaultLimits
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined)
  return { ...defaultLimits, ...Object.fromEntries(given) }
}

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
  /** Bounds that differ from the defaults. */
  readonly limits?: Partial<IntakeLimits> | undefined
}

/** Options with every member in its place, so that the engine reads those of all callers in the same way. */
export function optionsOf(given: ValidateOptions, unknownFields = given.unknownFields): ValidateOptions {
  const { encoding, coerce, modelLimits, unknownModels, lifecycle, now, limits } = given
  return { encoding, coerce, modelLimits, unknownFields, unknownModels, lifecycle, now, limits }
}

/** Options that say nothing. */
export const plainOptions = /* @__PURE__ */ optionsOf({})
