import type { LimitContext } from './context'
import { judge } from './judge'
import { durationOf, modeOf, textAt } from './quantities'

/** Reports a mode that the model does not have. */
export function checkMode(context: LimitContext): void {
  const { body, dialect, model } = context
  if (model.modes === undefined) return
  const mode = modeOf(body, dialect.fields)
  if (mode === undefined) return
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
