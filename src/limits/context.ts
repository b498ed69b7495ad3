import type { Dialect, Medium } from '../../schemas/contract'
import type { Severity } from '../../schemas/issue'
import type { Fact, ModelLimits } from '../../schemas/model-facts'
import type { Report } from '../report'

/** What the checks of one request share. */
export interface LimitContext {
  readonly dialect: Dialect
  readonly body: unknown
  readonly report: Report
  readonly model: ModelLimits
  /** What the request calls the model; a name that the limits know, so it may be repeated. */
  readonly name: string
  /** Severity of an undisputed limit. */
  readonly severity: Severity
  /** Reads the media of the body, once. */
  media(): readonly Medium[]
  /** Whether a fact holds for this request's mode and resolution. */
  applies(fact: Fact): boolean
}
