import type { FieldFact, WirePath } from '../../schemas/contract'
import { isWithinLength, valueAt } from '../shape'
import { isPrintable, label } from '../wording'
import type { LimitContext } from './context'
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

/** Asking for one video, or switching audio off, is no demand on a model that has no such field. */
function takes({ field, supported, minimum, maximum }: FieldFact, value: unknown): boolean {
  if (!supported) return (field === 'count' && value === 1) || (field === 'audio' && isOff(value))
  if (typeof value !== 'number') return true
  return value >= (minimum ?? value) && value <= (maximum ?? value)
}

function isOff(value: unknown): boolean {
  return value === false || value === 'off'
}

const fieldWords: Readonly<Record<FieldFact['field'], string>> = {
  seed: 'a seed',
  negativePrompt: 'a negative prompt',
  audio: 'a switch for audio',
  count: 'a count of videos',
}

function reportField(fact: FieldFact, place: WirePath, value: unknown, context: LimitContext): void {
  const { model, report } = context
  const path = [...place]
  const severity = fact.disputed === true ? 'warning' : context.severity
  if (report.has(path, severity)) return
  const { minimum, maximum } = fact
  const range = minimum === undefined ? `up to ${maximum}` : `from ${minimum} to ${maximum ?? 'any'}`
  const words = fieldWords[fact.field]
  report.add({
    code: 'unsupported-field',
    severity,
    path,
    message: fact.supported
      ? `${label(path)}: ${model.id} takes ${range}.`
      : `${label(path)}: ${model.id} has no ${words.slice(2)}.`,
    hint: fact.note,
    model: model.id,
    requested: isPrintable(value) ? value : undefined,
    source: fact.sources.join('; '),
  })
}

/** Reports a prompt longer than the model takes. */
export function checkPrompt(context: LimitContext): void {
  const { body, dialect, model, report, severity } = context
  const prompt = textAt(body, dialect.fields.prompt)
  if (prompt === undefined) return
  for (const fact of model.prompt ?? []) {
    if (isWithinLength(prompt.value, { maxLength: fact.maxLength }) || !context.applies(fact)) continue
    if (report.has(prompt.path, severity)) return
    report.add({
      code: 'prompt-length',
      severity,
      path: prompt.path,
      message: `${label(prompt.path)}: ${model.id} takes at most ${fact.maxLength} characters.`,
      hint: fact.note,
      model: model.id,
      source: fact.sources.join('; '),
    })
  }
}
