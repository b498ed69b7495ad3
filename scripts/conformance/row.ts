import { readFileSync } from 'node:fs'
import type { ValidateOptions } from '../../src/index'

/** Code and path of a finding. */
export interface Finding {
  readonly code: string
  readonly path: readonly (string | number)[]
}

/** What is said of one request; the order of findings has no meaning. */
export interface Verdict {
  readonly valid: boolean
  readonly issues: readonly Finding[]
  readonly warnings: readonly Finding[]
}

/** One part of a form: text, or a file whose bytes are base64. */
export type Part =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly filename: string; readonly type: string; readonly base64: string }

/** The options of a row, as JSON: `now` is a moment in ISO 8601. */
export type RowOptions = Omit<ValidateOptions, 'now'> & { readonly now?: string }

/** One row of a suite; test/conformance/README.md says what its members mean. Exactly one of the four bodies is there. */
export interface Row extends Verdict {
  readonly description: string
  readonly dialect: string
  /** `null` stands for a request without the header. */
  readonly contentType: string | null
  readonly contentEncoding?: string
  readonly body?: unknown
  readonly bodyText?: string
  readonly bodyBase64?: string
  readonly parts?: readonly Part[]
  /** Texts that stand for a longer one: what is repeated, and how often. */
  readonly repeat?: Readonly<Record<string, readonly [text: string, times: number]>>
  readonly options?: RowOptions
}

/** A row that a port is known to answer otherwise. */
export type ExpectedFailure = Pick<Row, 'dialect' | 'description'>

/** Where the suites and the expected failures are. */
export const suiteFolder = new URL('../../test/conformance/', import.meta.url)

/** Reads the suite of a dialect. */
export function readRows(dialect: string): readonly Row[] {
  // The coverage test holds every row to its type.
  return readLines(new URL(`${dialect}.jsonl`, suiteFolder)) as Row[]
}

/** Reads a file of one JSON value a line. */
export function readLines(file: string | URL): readonly unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}
