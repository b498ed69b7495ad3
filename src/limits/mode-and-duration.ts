import type { WireFields } from '../../schemas/contract'
import type { Mode } from '../../schemas/media'
import type { ModeFact } from '../../schemas/model-facts'
import type { LimitContext } from './context'
import { judge } from './judge'
import { durationOf, type Located, modeOf, namedMode, textAt } from './quantities'
import { isLeftToMedia } from './takes'

/** Reports a mode that the model does not have, and tells whether it is refused outright. */
export function checkMode(context: LimitContext): boolean {
  const { body, dialect, model } = context
  if (model.modes === undefined) return false
  const word = textAt(body, dialect.fields.mode?.path)
  if (word !== undefined && namedMode(body, dialect.fields) !== undefined) {
    return checkNamedMode(word, model.modes, context)
  }
  const mode = modeOf(body, dialect.fields, context.media)
  // A mode that only follows from the media is left to the limits of the media: that is one problem.
  return mode === undefined || isLeftToMedia(mode) ? false : checkImpliedMode(mode, model.modes, context)
}

/** Judges in the dialect's own words, so that a value of `allowed` can be sent as it is. */
function checkNamedMode(found: Located<string>, facts: readonly ModeFact[], context: LimitContext): boolean {
  const { fields } = context.dialect
  const options = facts.map((fact) => ({
    fact,
    allowed: fact.modes.flatMap((mode) => wordsFor(mode, fields)),
    disputed: (fact.disputed ?? []).flatMap((mode) => wordsFor(mode, fields)),
  }))
  return judge({ code: 'unsupported-mode', words: `take the mode ${found.value}`, found }, options, context)
}

function wordsFor(mode: Mode, { mode: field }: WireFields): string[] {
  return Object.entries(field?.words ?? {}).flatMap(([word, meant]) => (meant === mode ? [word] : []))
}

const impliedWords: Readonly<Partial<Record<Mode, string>>> = {
  t2v: 'make a video from text alone',
  edit: 'edit a video',
  extend: 'extend a video',
}

function checkImpliedMode(mode: Mode, facts: readonly ModeFact[], context: LimitContext): boolean {
  const { body, dialect } = context
  const path = [...(textAt(body, dialect.fields.variant)?.path ?? dialect.fields.model)]
  // What the model does instead would be listed in words that the request never used.
  const options = facts
    .filter(({ modes }) => !modes.includes(mode))
    .map((fact) => ({ fact, allowed: [], disputed: fact.disputed ?? [] }))
  const words = impliedWords[mode] ?? 'do that'
  return judge({ code: 'unsupported-mode', words, found: { value: mode, path } }, options, context)
}

/** Reports a duration that the model does not take. */
export function checkDuration(context: LimitContext): void {
  const { body, dialect, model } = context
  if (model.durations === undefined) return
  const found = durationOf(body, dialect.fields)
  if (found === undefined || model.durations.every(({ seconds }) => seconds.includes(found.value))) return
  const options = model.durations.map((fact) => ({ fact, allowed: fact.seconds, disputed: fact.disputed ?? [] }))
  const unit = found.value === 1 ? 'second' : 'seconds'
  judge({ code: 'unsupported-duration', words: `take a duration of ${found.value} ${unit}`, found }, options, context)
}
