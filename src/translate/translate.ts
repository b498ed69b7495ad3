import type { CanonicalField, CanonicalRequest, Codec } from '../../schemas/canonical'
import type { Dialect, Mode } from '../../schemas/contract'
import type { Issue } from '../../schemas/issue'
import { describeSize } from '../../schemas/size'
import { UntranslatableDialectError } from '../errors'
import { takes } from '../limits/fields'
import { holds, modeOfMedia } from '../limits/when'
import type { ValidateOptions } from '../options'
import { createReport } from '../report'
import { has, isObject, valueAt } from '../shape'
import { validate } from '../validate'
import { label } from '../wording'
import { checkWritten } from './check-written'
import { placeOf, reportApproximation, reportLoss, saysSomething, type TranslateContext } from './context'
import { detached } from './detached'
import { fitDuration } from './fit-duration'
import { fitMedia } from './fit-media'
import { fitModel } from './fit-model'
import { fitSize } from './fit-size'
import { inexactFirst } from './inexact-first'
import { type TraceEntry, traceOf } from './trace'

/** What the caller supplies for fields that the request leaves out. */
export interface TranslateDefaults {
  readonly model?: string
  readonly prompt?: string
  /** As WIDTHxHEIGHT. */
  readonly size?: string
  /** In seconds. */
  readonly duration?: number
}

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
  const read = validate(from, body, options)
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

/** Says of an unknown field what becomes of it. */
function withFate(issue: Issue): Issue {
  if (issue.code !== 'unknown-field') return issue
  return { ...issue, hint: [issue.hint, 'It is not carried over.'].filter((part) => part !== undefined).join(' ') }
}

function codecOf(dialect: Dialect): Codec<unknown> {
  if (dialect.codec === undefined) throw new UntranslatableDialectError(dialect.id)
  return dialect.codec
}

interface Filling {
  readonly source: Codec<unknown>
  readonly target: Codec<unknown>
  readonly defaults: TranslateDefaults
  readonly isSame: boolean
  /** Whether the request has a field in any words, such as seconds that are no number. */
  isSaid(field: CanonicalField): boolean
}

/** Fills in what the source's document, then what the caller says of absent fields. */
function fillDefaults(
  request: CanonicalRequest,
  { source, target, defaults: { model, prompt, size, duration }, isSame, isSaid }: Filling,
): Set<CanonicalField> {
  const documented = isSame ? {} : source.expression.defaults
  const given: CanonicalRequest = {
    ...(model === undefined ? {} : { model: { name: model } }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(size === undefined ? {} : { size: { pixels: size } }),
    ...(duration === undefined ? {} : { duration }),
  }
  const filled = new Set<CanonicalField>()
  for (const defaults of [documented, given]) {
    for (const [name, value] of Object.entries(defaults)) {
      // The keys of a canonical request are its fields; `Object.entries` widens them.
      const field = name as CanonicalField
      if (request[field] !== undefined || isSaid(field) || isAlways(target, field, value)) continue
      Object.assign(request, { [field]: value })
      filled.add(field)
    }
  }
  return filled
}

function isAlways(target: Codec<unknown>, field: CanonicalField, value: unknown): boolean {
  return has(target.expression.always, field) && target.expression.always[field] === value
}

/** Whether a fact of a model holds, by what the canonical request says. */
function applies(request: CanonicalRequest): TranslateContext['applies'] {
  return ({ when }) => {
    if (when === undefined) return true
    const { size } = request
    const resolution =
      size?.resolution ?? (size?.pixels === undefined ? undefined : describeSize(size.pixels)?.resolution)
    return holds(when, { mode: request.mode ?? modeOf(request), resolution })
  }
}

function modeOf({ media = [], target }: CanonicalRequest): Mode | undefined {
  if (target !== undefined) return target.action === 'extend' ? 'extend' : 'edit'
  return modeOfMedia(media)
}

/** Fits what a target may take in other terms, then leaves out what it cannot say at all. */
function fitRequest(
  request: CanonicalRequest,
  model: CanonicalRequest['model'],
  context: TranslateContext,
): CanonicalRequest {
  const settled = settledContext(request, context)
  const fitted: CanonicalRequest = {
    ...request,
    model,
    duration: fitDuration(request, settled),
    size: fitSize(request, settled),
    media: fitMedia(request, context),
    watermark: fitWatermark(request, context),
    target: fitTarget(request, context),
    mode: fitMode(request, context),
  }
  for (const name of Object.keys(request)) {
    // As above: `Object.keys` widens the fields of a canonical request.
    const field = name as CanonicalField
    if (field === 'extensions' || field === 'model' || field === 'mode') continue
    const hasPlace = has(context.target.places, field)
    if (hasPlace && isTakenByModel(field, request, context)) continue
    if (saysSomething(fitted, field) && !isAlways(context.target, field, request[field])) {
      loseField(field, context, hasPlace ? 'by this model' : undefined)
    }
    delete fitted[field]
  }
  if (context.from !== context.to) fitted.extensions = loseExtensions(request, context)
  return fitted
}

/** Whether the target's model takes what a field says; a disputed limit is left to the target's validation. */
function isTakenByModel(field: CanonicalField, request: CanonicalRequest, context: TranslateContext): boolean {
  const { limits, applies } = context
  const facts = (limits?.fields ?? []).filter((fact) => fact.field === field && fact.disputed !== true)
  return facts.every((fact) => request[fact.field] === undefined || !applies(fact) || takes(fact, request[fact.field]))
}

/** Media that will be left out no longer make the request what a limit's condition asks for. */
function settledContext(request: CanonicalRequest, context: TranslateContext): TranslateContext {
  if (request.media === undefined || request.media.length === 0) return context
  const media = fitMedia(request, { ...context, report: createReport(context.to.id) })
  return { ...context, applies: applies({ ...request, media }) }
}

function loseField(field: CanonicalField, context: TranslateContext, taker?: string): void {
  const path = placeOf(field, context)
  const why = taker === undefined ? `cannot be said in ${context.to.id}` : `is not taken ${taker} in ${context.to.id}`
  reportLoss({ field, path, message: `${label(path)} ${why}.` }, context)
}

function loseExtensions({ extensions = {} }: CanonicalRequest, context: TranslateContext): undefined {
  const silent = context.source.expression.silent ?? {}
  for (const [name, value] of Object.entries(extensions)) {
    if (has(silent, name) && isSame(silent[name], value)) continue
    const message = `${label([name])} cannot be said in ${context.to.id}.`
    reportLoss({ field: 'extensions', path: [name], message }, context)
  }
  return undefined
}

/** A silent value is a word, or an empty object. */
function isSame(silent: unknown, value: unknown): boolean {
  return silent === value || (isObject(silent) && isObject(value) && Object.keys(value).length === 0)
}

/** A mode that only repeats what the media say is said by the media. */
function fitMode(request: CanonicalRequest, context: TranslateContext): Mode | undefined {
  const { mode } = request
  if (mode === undefined || has(context.target.places, 'mode')) return mode
  if (mode !== modeOf(request)) loseField('mode', context)
  return undefined
}

/** A remix is no extension: a target that has the field for one of them cannot say the other. */
function fitTarget({ target }: CanonicalRequest, context: TranslateContext): CanonicalRequest['target'] {
  if (target === undefined || !has(context.target.places, 'target')) return target
  if (context.target.expression.actions?.includes(target.action) === true) return target
  loseField('target', context)
  return undefined
}

/** `preferNone` elsewhere becomes none; a wish to keep the mark becomes the target's nearest. */
function fitWatermark({ watermark }: CanonicalRequest, context: TranslateContext): CanonicalRequest['watermark'] {
  if (watermark === undefined || !has(context.target.places, 'watermark')) return watermark
  const achieved =
    context.target.expression.watermarks?.includes(watermark) === false ? nearestWatermark[watermark] : watermark
  if (achieved === watermark) return watermark
  const message = '`watermark` has no such value in the target.'
  reportApproximation({ field: 'watermark', message, requested: watermark, achieved }, context)
  return achieved
}

const nearestWatermark = { none: 'none', preferNone: 'none', keep: 'preferNone' } as const

/** Says of every filled field that is written as it is that nobody wrote it; a stronger finding speaks for itself. */
function reportDefaults(filled: ReadonlySet<CanonicalField>, context: TranslateContext): void {
  for (const field of filled) {
    const path = placeOf(field, context)
    if (context.report.has(path, 'warning') || !(field === 'model' || has(context.target.places, field))) continue
    context.report.add({
      code: 'defaulted',
      severity: 'warning',
      path,
      message: `${label(path)} was absent; what its absence means is written out.`,
    })
  }
}
