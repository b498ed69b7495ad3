import type { Mode } from '../../schemas/contract'
import type { LimitContext } from './context'
import { judge } from './judge'
import { durationOf, modeOf, namedMode, textAt } from './quantities'

const impliedByMedia: ReadonlySet<Mode> = new Set(['i2v', 'i2v-first-last', 'reference'])

/** Reports a mode that the model does not have. */
export function checkMode(context: LimitContext): void {
  const { body, dialect, model } = context
  if (model.modes === undefined) return
  const mode = modeOf(body, dialect.fields)
  // A mode that only follows from the media is left to the limits of the media: that is one problem.
  if (mode === undefined || (impliedByMedia.has(mode) && namedMode(body, dialect.fields) === undefined)) return
  const named = textAt(body, dialect.fields.mode?.path)
  const path = named?.path ?? [...(textAt(body, dialect.fields.variant)?.path ?? dialect.fields.model)]
  const options = model.modes.map((fact) => ({ fact, allowed: fact.modes, disputed: fact.disputed ?? [] }))
  judge({ code: 'unsupported-mode', words: `the mode ${mode}`, found: { value: mode, path } }, options, context)
}

/** Reports a duration that the model does not take. */
export function checkDuration(context: LimitContext): void {
  const { body, dialect, model } = context
  if (model.durations === undefined) return
  const found = durationOf(body, dialect.fields)
  if (found === undefined) return
  const options = model.durations.map((fact) => ({ fact, allowed: fact.seconds, disputed: fact.disputed ?? [] }))
  judge({ code: 'unsupported-duration', words: `a duration of ${found.value} seconds`, found }, options, context)
}
