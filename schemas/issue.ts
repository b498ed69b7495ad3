/** An error refuses the request; a warning lets it pass. */
export type Severity = 'error' | 'warning'

/** Names and indexes from the body to a value. */
export type Path = (string | number)[]

/** One finding about a request. No value of the request appears in it, unless its grammar is a size, a number or an enumerated word. */
export interface Issue {
  /** A JSON Schema keyword (`required`, `type`, `enum`) for shape, a rule id (`refused-field`) for everything else. */
  code: string
  severity: Severity
  /** Points into the body that the caller passed; an empty path is the body itself. */
  path: Path
  /** One sentence: the field, what was expected, what was found. */
  message: string
  /** The remedy, with the corrected value where there is one. */
  hint?: string
  /** Id of the dialect that finds fault. */
  dialect: string
  /** Id of the model whose limit is concerned. */
  model?: string
  /** Every value that would have been accepted. */
  allowed?: unknown[]
  /** What the request asked for, where its grammar makes it safe to repeat. */
  requested?: unknown
  /** What a translation wrote instead. */
  achieved?: unknown
  /** Public source of the limit concerned. */
  source?: string
}

/** What `validate` and its kin return: a value, or the issues that refuse it. */
export type Result<T> =
  | { value: T; issues?: undefined; warnings: Issue[] }
  | { issues: Issue[]; value?: undefined; warnings: Issue[] }
