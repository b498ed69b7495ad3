import type { CanonicalField, Codec } from '../../schemas/canonical'
import type { Dialect } from '../../schemas/contract'
import type { Issue } from '../../schemas/issue'
import { UntranslatableDialectError } from '../errors'
import type { ValidateOptions } from '../options'
import { createReport } from '../report'
import { valueAt } from '../shape'
import { validate } from '../validate'
import { applies } from './applies'
import { checkWritten } from './check-written'
import { placeOf } from './context'
import { detached } from './detached'
import { fillDefaults, reportDefaults, type TranslateDefaults } from './fill-defaults'
import { fitModel } from './fit-model'
import { fitRequest } from './fit-request'
import { inexactFirst } from './inexact-first'
import { type TraceEntry, traceOf } from './trace'

/** How a request is translated; the ValidateOptions are those of the source. */
export interface TranslateOptions extends ValidateOptions {
  readonly from: Dialect
  readonly to: Dialect
  /** Another model to write: the target's name for it, or its canonical id. */
  readonly model?: string | undefined
  /** Whether what the target cannot say refuses the translation, or is left out with a warning. Default is error. */
  readonly losses?: 'error' | 'report' | undefined
  readonly defaults?: TranslateDefaults | undefined
  /** Whether the result says, field by field, where each value went and why. Default is false. */
  readonly explain?: boolean | undefined
}

/** The body for the target with its warnings, or the issues that refuse it. */
export type TranslateResult =
  | { value: Record<string, unknown>; issues?: undefined; warnings: Issue[]; trace?: TraceEntry[] }
  | { issues: Issue[]; value?: undefined; warnings: Issue[]; trace?: undefined }

/**
 * Writes a request of one dialect in another, and accounts for every field: it is in the body, or in a warning, or in an
 * issue. The body passes `validate` of the target, shares nothing with the request, and leaves the request as it was.
 *
 * @throws UntranslatableDialectError for a dialect without a codec.
 * @throws TranslationDefect where a writer emits what its own dialect refuses: a defect of this library.
 */
export function translate(body: unknown, options: TranslateOptions): TranslateResult {
  const { from, to, losses = 'error', defaults = {} } = options
  const source = codecOf(from)
  const target = codecOf(to)
  const read = validate(from, body, heard(options))
  if (read.issues !== undefined) return { issues: read.issues, warnings: read.warnings }
  const before = read.warnings.map(withFate)
  const report = createReport(to.id)
  const request = source.read(read.value)
  const isSaid = (field: CanonicalField) =>
    (source.places[field] ?? []).some((path) => valueAt(read.value, path) !== undefined)
  const filled = fillDefaults(request, { source, target, defaults, isSaid, isSame: from === to })
  const model = fitModel({
    from,
    to,
    model: request.model,
    wanted: options.model,
    path: placeOf('model', { source, body: read.value }),
    losses,
    report,
  })
  const limits = model.limits
  const context = {
    from,
    to,
    source,
    target,
    encoding: options.encoding,
    body: read.value,
    filled,
    limits,
    report,
    losses,
    applies: applies(request),
  }
  const fitted = fitRequest(request, model.name, context)
  reportDefaults(filled, context)
  const { issues, warnings } = report
  if (issues.length > 0) return { issues, warnings: inexactFirst([...before, ...warnings]) }
  const result = checkWritten(detached(target.write(fitted)), context, before)
  if (options.explain !== true || result.issues !== undefined) return result
  return { ...result, trace: traceOf(request, result.value, result.warnings, context) }
}

/** A field that validation may pass over is left out here, and nothing is left out without a word. */
function heard(options: TranslateOptions): TranslateOptions {
  return options.unknownFields === 'ignore' ? { ...options, unknownFields: 'warning' } : options
}

/** Says of an unknown field what becomes of it. */
function withFate(issue: Issue): Issue {
  if (issue.code !== 'unknown-field') return issue
  return { ...issue, hint: [issue.hint, 'It is not carried over.'].filter((part) => part !== undefined).join(' ') }
}

function codecOf(dialect: Dialect): Codec<unknown> {
  if (dialect.codec === undefined) throw new UntranslatableDialectError(dialect.id)
  return dialect.codec
}
