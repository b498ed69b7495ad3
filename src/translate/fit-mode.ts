import type { CanonicalRequest } from '../../schemas/canonical'
import { fieldBits } from '../../schemas/said-fields'
import { modeOf } from './applies'
import { loseField, placeOf, reportApproximation, type TranslateContext } from './context'

/** Fits the mode, from what was read; one that only repeats what the media say is said by the media. */
export function fitMode(request: CanonicalRequest, context: TranslateContext): void {
  const { mode, modeText } = request
  const hasPlace = (context.plan.placed & fieldBits.mode) !== 0
  if (!hasPlace) request.mode = undefined
  if (!hasPlace && mode !== modeOf(request)) {
    request.modeText = undefined
    loseField('mode', context)
    return
  }
  // The word belongs to the dialect and to the model that it was written for.
  const isKept = context.from === context.to && context.model.name?.name === request.model?.name
  if (modeText === undefined || isKept) return
  request.modeText = undefined
  const message = '`mode` is a word of its own dialect; what it means is written.'
  reportApproximation(placeOf('mode', context).path, message, modeText, mode, undefined, context)
}
