import type { WirePath } from '../../schemas/contract'
import type { FieldFact } from '../../schemas/model-facts'
import { addFinding, isJudged } from '../report'
import { isWithinLength, valueAt } from '../shape'
import { isPrintable, label } from '../wording'
import type { LimitContext } from './context'
import { conditionWords, sourceOf } from './judge'
import { textAt } from './quantities'

/** Reports a field that the model does not take, or a number outside what it takes. */
export function checkFields(context: LimitContext): void {
  const { body, dialect, model } = context
  for (const fact of model.fields ?? []) {
    const path: WirePath | undefined = dialect.fields[fact.field]
    const value = path === undefined ? undefined : valueAt(body, path)
    if (path === undefined || value === undefined || !context.applies(fact)) continue
    if (!takes(fact, value)) reportField(fact, path, value, context)
  }
}

/**
 * Whether a fact allows a value.
 *
 * Asking for one video, for nothing, or switching audio off, is no demand on a model that has no such field.
 */
export function takes({ field, supported, minimum, maximum }: FieldFact, value: unknown): boolean {
  if (!supported) return value === '' || (field === 'count' && value === 1) || (field === 'audio' && isOff(value))
  if (typeof value !== 'number') return true
  return value >= (minimum ?? value) && value <= (maximum ?? value)
}

function isOff(value: unknown): boolean {
  return value === false || value === 'off'
}

const fieldWords: Readonly<Record<FieldFact['field'], string>> = {
  seed: 'seed',
  negativePrompt: 'negative prompt',
  audio: 'switch for audio',
  count: 'count of videos',
}

function rangeWords({ minimum, maximum }: FieldFact): string {
  if (minimum === undefined) return `at most ${maximum}`
  if (maximum === undefined) return `at least ${minimum}`
  return minimum === maximum ? `only ${minimum}` : `${minimum} to ${maximum}`
}

function reportField(fact: FieldFact, place: WirePath, value: unknown, context: LimitContext): void {
  const { model, name, report } = context
  const path = [...place]
  const severity = fact.disputed === true ? 'warning' : context.severity
  if (isJudged(report, path, severity)) return
  addFinding(report, {
    code: 'unsupported-field',
    severity,
    path,
    message: `${label(path)}: ${name} ${fact.supported ? `takes ${rangeWords(fact)}` : `has no ${fieldWords[fact.field]}`}${conditionWords(fact.when)}.`,
    hint: fact.note,
    model: model.id,
    requested: isPrintable(value) ? value : undefined,
    source: sourceOf(fact),
  })
}

/** Reports a prompt longer than the model takes. */
export function checkPrompt(context: LimitContext): void {
  const { body, dialect, model, name, report, severity } = context
  const prompt = textAt(body, dialect.fields.prompt)
  if (prompt === undefined) return
  for (const fact of model.prompt ?? []) {
    if (isWithinLength(prompt.value, { maxLength: fact.maxLength }) || !context.applies(fact)) continue
    if (isJudged(report, prompt.path, severity)) return
    addFinding(report, {
      code: 'prompt-length',
      severity,
      path: prompt.path,
      message: `${label(prompt.path)}: ${name} takes at most ${fact.maxLength} characters.`,
      hint: fact.note,
      model: model.id,
      source: sourceOf(fact),
    })
  }
}
