import type { CanonicalField } from '../../schemas/canonical'
import type { Dialect } from '../../schemas/contract'
import type { Issue } from '../../schemas/issue'
import { fieldBits, saidFields } from '../../schemas/said-fields'
import { optionsOf, type ValidateOptions } from '../options'
import { addFinding, most, type Report, samePath } from '../report'
import { validate } from '../validate'
import { checkDefaults } from './check-defaults'
import { checkWritten } from './check-written'
import { reportOf, type TranslateContext } from './context'
import { fillDefaults, reportDefaults, type TranslateDefaults } from './fill-defaults'
import { fitModel } from './fit-model'
import { fitRequest } from './fit-request'
import { noModel } from './fitted-models'
import { inexactFirst } from './inexact-first'
import { makeOwn } from './own-request'
import { type Plan, planFor } from './plan'
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

/** What does not depend on the dialects. */
export type SharedOptions = Omit<TranslateOptions, 'from' | 'to'>

/**
 * The body for the target with its warnings, or the issues that refuse it.
 *
 * A trace of what is refused tells where the other fields would have gone; there is none of a request that its own
 * dialect refuses.
 */
export type TranslateResult =
  | { value: Record<string, unknown>; issues?: undefined; warnings: Issue[]; trace?: TraceEntry[] }
  | { issues: Issue[]; value?: undefined; warnings: Issue[]; trace?: TraceEntry[] }

/**
 * Writes a request of one dialect in another, and accounts for every field: it is in the body, or in a warning, or in an
 * issue. The body passes `validate` of the target, shares nothing with the request, and leaves the request as it was.
 *
 * @throws UntranslatableDialectError for a dialect without a codec.
 * @throws InvalidOptionError for a default that no request can hold.
 * @throws TranslationDefect where a writer emits what its own dialect refuses: a defect of this library.
 */
export function translate(body: unknown, options: TranslateOptions): TranslateResult {
  return translateBy(planFor(options.from, options.to), body, options)
}

/** Translates by a plan; the options' own dialects are not asked. */
export function translateBy(plan: Plan, body: unknown, options: SharedOptions): TranslateResult {
  const { from, to, source, target } = plan
  if (options.defaults !== undefined) checkDefaults(options.defaults)
  const read = validate(from, body, heard(options))
  if (read.issues !== undefined) return { issues: read.issues, warnings: read.warnings }
  const request = source.read(read.value)
  const said = saidFields(request)
  const filled = fillDefaults(request, said, read.value, plan, options.defaults)
  const context: TranslateContext = {
    plan,
    from,
    to,
    source,
    target,
    encoding: options.encoding,
    body: read.value,
    filled,
    losses: options.losses ?? 'error',
    model: noModel,
    report: undefined,
    hasRemark: false,
  }
  context.model = fitModel(request.model, options.model, context)
  const asked = options.explain === true ? { ...request } : request
  const present = withFilled(said, filled)
  fitRequest(request, present, context)
  if (filled.size > 0) reportDefaults(filled, context)
  const isCut = context.report?.isCut === true || mayBeCut(read.warnings, body, options, context)
  if (isCut) refuseWhatIsCut(context)
  const before = read.warnings
  addFates(before)
  const { report } = context
  makeOwn(request, present)
  const isRefused = report !== undefined && report.issues.length > 0
  if (isRefused && options.explain !== true) return refused(report, before)
  const written = target.write(request)
  const result = isRefused ? refused(report, before) : checkWritten(written, request, context, before)
  if (options.explain !== true) return result
  const { issues = [], warnings } = result
  return { ...result, trace: traceOf(asked, written, { findings: [...issues, ...warnings], isCut }, context) }
}

function withFilled(said: number, filled: ReadonlySet<CanonicalField>): number {
  let bits = said
  if (filled.size > 0) for (const field of filled) bits |= fieldBits[field]
  return bits
}

/** Refuses a request of which more is lost than can be said: nothing is left out without a word. */
function refuseWhatIsCut(context: TranslateContext): void {
  addFinding(reportOf(context), {
    code: 'not-expressible',
    severity: 'error',
    path: [],
    message: `More of this request is lost in ${context.to.id} than the ${most} warnings that a report holds.`,
    hint: 'Send a request with fewer members that the target lacks.',
  })
}

/** Warnings of the source about what its request loses: other values are written, or none. */
const losses: ReadonlySet<string> = new Set(['coerced', 'refused-field'])

/** Whether the list of the source has no room for something that is not carried over, or not as it was sent. */
function mayBeCut(
  before: readonly Issue[],
  body: unknown,
  options: SharedOptions,
  { from }: TranslateContext,
): boolean {
  if (before.length < most) return false
  const { issues = [], warnings } = validate(from, body, optionsOf(options, 'error'))
  const lost = warnings.filter(({ code }) => losses.has(code))
  if (issues.length === most || (warnings.length === most && lost.length > 0)) return true
  return [...issues, ...lost].some((each) => !before.some((told) => isSame(told, each)))
}

function isSame(one: Issue, other: Issue): boolean {
  return one.code === other.code && samePath(one.path, other.path)
}

function refused({ issues, warnings }: Report, before: readonly Issue[]): TranslateResult {
  return { issues, warnings: inexactFirst(before.length === 0 ? warnings : [...before, ...warnings]) }
}

/** A field that validation may pass over is left out here, and nothing is left out without a word. */
function heard(options: SharedOptions): ValidateOptions {
  const { unknownFields } = options
  return optionsOf(options, unknownFields === 'ignore' ? 'warning' : unknownFields)
}

const fate = 'It is not carried over.'

/** Says of each unknown field what becomes of it; in place, since every copy of a finding would have a shape of its own. */
function addFates(issues: readonly Issue[]): void {
  for (const issue of issues) {
    if (issue.code === 'unknown-field') issue.hint = issue.hint === undefined ? fate : `${issue.hint} ${fate}`
  }
}
