import type { Condition, WirePath } from '../../../schemas/contract'
import type { FieldFact, PromptFact } from '../../../schemas/model-facts'
import { any, nest } from '../condition'
import { mayBe } from '../shape-at'
import { type Coded, type Subject, typesIn } from './subject'

/** Demands that a field is not used, or holds a number that the model takes. */
export function fieldConditions(fact: FieldFact, subject: Subject): readonly Coded[] {
  const path = subject.fields[fact.field]
  if (path === undefined || fact.disputed === true) return []
  const { minimum, maximum, supported } = fact
  if (!supported) return [['unsupported-field', nest(path, noDemand(fact, path, subject))]]
  const bounds = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) }
  return [['unsupported-field', nest(path, bounds)]]
}

/** Asking for nothing, for one video or for no audio. */
function noDemand({ field }: FieldFact, path: WirePath, subject: Subject): Condition {
  const types = typesIn(subject, path)
  const words = ['', ...(field === 'count' ? [1] : []), ...(field === 'audio' ? [false, 'off'] : [])]
  const possible = words.filter((word) => mayBe(types, typeof word))
  return any(...(possible.length === 0 ? [] : [{ enum: possible }]))
}

/** Demands a prompt that the model takes. */
export function promptConditions({ maxLength }: PromptFact, { fields }: Subject): readonly Coded[] {
  return fields.prompt === undefined ? [] : [['prompt-length', nest(fields.prompt, { maxLength })]]
}
