import type { CanonicalRequest } from '../../schemas/canonical'
import { has } from '../shape'
import { modeOf } from './applies'
import { loseField, reportApproximation, type TranslateContext } from './context'

/** Chooses the mode to write; one that only repeats what the media say is said by the media. */
export function fitMode(
  request: CanonicalRequest,
  model: CanonicalRequest['model'],
  context: TranslateContext,
): Pick<CanonicalRequest, 'mode' | 'modeText'> {
  const { mode, modeText } = request
  if (mode === undefined) return {}
  const hasPlace = has(context.target.places, 'mode')
  if (!hasPlace && mode !== modeOf(request)) {
    loseField('mode', context)
    return { mode: undefined, modeText: undefined }
  }
  // The word belongs to the dialect and to the model that it was written for.
  const isKept = context.from === context.to && model?.name === request.model?.name
  if (modeText !== undefined && !isKept) {
    const message = '`mode` is a word of its own dialect; what it means is written.'
    reportApproximation({ field: 'mode', message, requested: modeText, achieved: mode }, context)
  }
  return { mode: hasPlace ? mode : undefined, modeText: isKept ? modeText : undefined }
}
