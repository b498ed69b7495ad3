import type { Dialect, LimitTable, ModelLimits, When } from '../../schemas/contract'
import type { Path } from '../../schemas/issue'
import { nearestWord } from '../nearest-word'
import type { ValidateOptions } from '../options'
import type { Report } from '../report'
import { label } from '../wording'
import type { LimitContext } from './context'
import { checkFields, checkPrompt } from './fields'
import { checkInputs } from './inputs'
import { checkDuration, checkMode } from './mode-and-duration'
import { modeOf, resolutionOf, textAt } from './quantities'
import { checkSize } from './size'

/** Reports an unknown model, a retired one, and what the model does not take. */
export function checkModel(
  dialect: Dialect,
  limits: LimitTable,
  body: unknown,
  report: Report,
  options: ValidateOptions,
) {
  const { fields } = dialect
  const name = textAt(body, fields.model)
  const model = name?.value ?? fields.defaultModel
  if (model === undefined) return
  const entry = Object.hasOwn(limits, model) ? limits[model] : undefined
  if (entry === undefined) return unknownModel(dialect, limits, model, report, options)
  const variant = textAt(body, fields.variant)?.value
  const found = 'variants' in entry ? variantOf(entry.variants, variant) : entry
  if (found === undefined) return
  if (options.lifecycle === 'warning') checkLifecycle(found, [...fields.model], report, options.now ?? new Date())
  if (options.modelLimits === 'ignore') return
  checkLimits({
    dialect,
    body,
    report,
    model: found,
    severity: options.modelLimits ?? dialect.modelLimit,
    applies: (fact) => fact.when === undefined || holds(fact.when, body, dialect),
  })
}

function checkLimits(context: LimitContext): void {
  checkMode(context)
  checkDuration(context)
  checkSize(context)
  checkInputs(context)
  checkFields(context)
  checkPrompt(context)
}

function variantOf(variants: Readonly<Record<string, ModelLimits>>, name: string | undefined): ModelLimits | undefined {
  return name !== undefined && Object.hasOwn(variants, name) ? variants[name] : undefined
}

function holds({ mode, resolution }: When, body: unknown, { fields }: Dialect): boolean {
  if (mode !== undefined) {
    const actual = modeOf(body, fields)
    if (actual === undefined || !mode.includes(actual)) return false
  }
  if (resolution === undefined) return true
  const actual = resolutionOf(body, fields)
  return actual !== undefined && resolution.includes(actual.value)
}

function unknownModel(dialect: Dialect, limits: LimitTable, model: string, report: Report, options: ValidateOptions) {
  const severity = options.unknownModels ?? dialect.unknownModel
  const path: Path = [...dialect.fields.model]
  if (severity === 'ignore' || report.hasError(path)) return
  const known = Object.keys(limits)
  const near = nearestWord(model, known)
  const closed = dialect.unknownModel === 'error'
  report.add({
    code: 'unknown-model',
    severity,
    path,
    message: closed ? `${label(path)} is not a model of this dialect.` : `${label(path)} is not a model known here.`,
    hint: near === undefined ? undefined : `Did you mean "${near}"?`,
    allowed: closed ? known : undefined,
  })
}

function checkLifecycle(model: ModelLimits, path: Path, report: Report, now: Date): void {
  for (const { retired, sources, note } of model.lifecycle ?? []) {
    if (now.toISOString().slice(0, 10) < retired) continue
    report.add({
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
