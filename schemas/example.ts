import type { Encoding } from './contract'
import type { Path } from './issue'

/** Code and path of an expected issue. */
export interface ExpectedIssue {
  readonly code: string
  readonly path: Path
}

/** A request and what validation must say of it, in the words of the JSON-Schema-Test-Suite. */
export interface Example {
  /** A fact in the present tense: "refuses a numeric `seconds`". */
  readonly description: string
  readonly data: unknown
  /** Default is json. */
  readonly encoding?: Encoding
  readonly valid: boolean
  /** Every error, in order; absent for a valid request. */
  readonly issues?: readonly ExpectedIssue[]
  /** Every warning, in order. Absence means none. */
  readonly warnings?: readonly ExpectedIssue[]
  /** Rows of the dialect's table in docs/rules.md that the example shows kept or broken. */
  readonly rules?: readonly number[]
}

/** An answer and whether the dialect's schema of that kind accepts it. */
export interface AnswerExample {
  readonly description: string
  readonly kind: 'created' | 'status' | 'error'
  readonly data: unknown
  readonly valid: boolean
}

/** Code and path of an expected warning; an approximation also says what was asked for and what is written. */
export interface ExpectedWarning extends ExpectedIssue {
  readonly requested?: unknown
  readonly achieved?: unknown
}

/** A request and what it becomes in another dialect, or in its own. */
export interface TranslationExample {
  /** A fact in the present tense: "writes the first frame as a reference by URL". */
  readonly description: string
  readonly data: unknown
  /** Default is json. */
  readonly encoding?: Encoding
  /** Id of the dialect that is written. */
  readonly to: string
  readonly options?: {
    readonly model?: string
    readonly losses?: 'error' | 'report'
    readonly defaults?: {
      readonly model?: string
      readonly prompt?: string
      readonly size?: string
      readonly duration?: number
    }
  }
  /** The whole body that is written; absent where the translation is refused. */
  readonly expected?: Readonly<Record<string, unknown>>
  /** Every issue, in order; absent where nothing is refused. */
  readonly issues?: readonly ExpectedIssue[]
  /** Every warning, in order. Absence means none. */
  readonly warnings?: readonly ExpectedWarning[]
}

/** The examples of one dialect. */
export interface Examples {
  readonly requests: readonly Example[]
  readonly answers: readonly AnswerExample[]
  /** Its requests in other dialects; absent for a dialect that cannot be translated. */
  readonly translations?: readonly TranslationExample[]
}

/** Creates an expected finding. */
export function finding(code: string, ...path: (string | number)[]): ExpectedIssue {
  return { code, path }
}

/** Creates the expected warning of an approximation. */
export function approximated(path: Path, requested: unknown, achieved: unknown): ExpectedWarning {
  return { code: 'approximated', path, requested, achieved }
}

/** Creates an upload whose PNG header claims these pixels; no picture follows. */
export function pngUpload(width: number, height: number, size = 33) {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const header = new DataView(bytes.buffer)
  header.setUint32(16, width)
  header.setUint32(20, height)
  bytes.set([8, 6, 0, 0, 0], 24)
  return { type: 'image/png', size, bytes }
}
