import type { Dialect, Medium, WireFields } from '../../schemas/contract'
import type { Path } from '../../schemas/issue'
import type { Mode } from '../../schemas/media'
import type { LimitTable, ModelLimits } from '../../schemas/model-facts'
import { knownWordsOf, nearestWord } from '../nearest-word'
import type { ValidateOptions } from '../options'
import { addFinding, addPlain, hasError, type Report } from '../report'
import { valueAt } from '../shape'
import { label } from '../wording'
import type { LimitContext } from './context'
import { checkFields, checkPrompt } from './fields'
import { checkInputs } from './inputs'
import { limitsFor } from './limits-for'
import { checkDuration, checkMode } from './mode-and-duration'
import { meaningsOf, modeOf, resolutionOf, textAt } from './quantities'
import { checkSize } from './size'
import { holds } from './when'

/** Reports an unknown model, a retired one, and what the model does not take; media that are known are not read again. */
export function checkModel(
  dialect: Dialect,
  limits: LimitTable,
  body: unknown,
  report: Report,
  options: ValidateOptions,
  known?: readonly Medium[],
) {
  const { fields } = dialect
  const model = namedModel(dialect, body)
  if (model === undefined) return
  if (!Object.hasOwn(limits, model)) return unknownModel(dialect, limits, model, report, options)
  const variant = textAt(body, fields.variant)?.value
  const found = limitsFor(limits, model, variant)
  if (found === undefined) return
  if (options.lifecycle === 'warning') checkLifecycle(found, [...fields.model], report, options.now ?? new Date())
  if (options.modelLimits === 'ignore') return
  const media = mediaReader(body, fields, known)
  checkLimits({
    dialect,
    body,
    report,
    model: found,
    name: found === limits[model] || variant === undefined ? model : variant,
    severity: options.modelLimits ?? dialect.modelLimit,
    media,
    applies: applicability(body, dialect, media),
  })
}

function checkLimits(context: LimitContext): void {
  const isWrongMode = checkMode(context)
  checkDuration(context)
  checkSize(context)
  // What a wrong mode brings along is the same problem.
  if (!isWrongMode) checkInputs(context)
  checkFields(context)
  checkPrompt(context)
}

/** Whether the model that a body names has a day of retirement, past or to come. */
export function mayBeRetired(dialect: Dialect, limits: LimitTable, body: unknown): boolean {
  const model = namedModel(dialect, body)
  if (model === undefined) return false
  return limitsFor(limits, model, textAt(body, dialect.fields.variant)?.value)?.lifecycle !== undefined
}

function namedModel({ fields }: Dialect, body: unknown): string | undefined {
  const named = valueAt(body, fields.model)
  const model = named === undefined ? fields.defaultModel : named
  return typeof model === 'string' ? model : undefined
}

function mediaReader(body: unknown, fields: WireFields, known: readonly Medium[] | undefined): LimitContext['media'] {
  let read = known
  return () => {
    read ??= meaningsOf(body, fields)
    return read
  }
}

/** Reads mode and resolution only where a fact asks for them, and once: a body may hold any number of media. */
function applicability(body: unknown, { fields }: Dialect, media: LimitContext['media']): LimitContext['applies'] {
  let read: { mode: Mode | undefined; resolution: string | undefined } | undefined
  return ({ when }) => {
    if (when === undefined) return true
    read ??= { mode: modeOf(body, fields, media), resolution: resolutionOf(body, fields)?.value }
    return holds(when, read)
  }
}

function unknownModel(dialect: Dialect, limits: LimitTable, model: string, report: Report, options: ValidateOptions) {
  const severity = options.unknownModels ?? dialect.unknownModel
  const path: Path = [...dialect.fields.model]
  if (severity === 'ignore' || hasError(report, path)) return
  const near = nearestWord(model, knownWordsOf(limits, Object.keys))
  const closed = dialect.unknownModel === 'error'
  const message = `${label(path)} is not a model ${closed ? 'of this dialect' : 'known here'}.`
  const hint = near === undefined ? undefined : `Did you mean "${near}"?`
  const issue = addPlain(report, 'unknown-model', severity, path, message, hint)
  if (issue !== undefined && closed) issue.allowed = Object.keys(limits)
}

function checkLifecycle(model: ModelLimits, path: Path, report: Report, now: Date): void {
  for (const { retired, sources, note } of model.lifecycle ?? []) {
    if (now.toISOString().slice(0, 10) < retired) continue
    addFinding(report, {
      code: 'retired-model',
      severity: 'warning',
      path,
      message: `${model.id} was retired by its vendor on ${retired}.`,
      hint: note ?? 'Ask the gateway what serves the name now, or translate the request to another model.',
      model: model.id,
      source: sources.join('; '),
    })
  }
}
