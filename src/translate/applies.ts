import type { CanonicalRequest } from '../../schemas/canonical'
import type { Mode } from '../../schemas/contract'
import { describeSize } from '../../schemas/size'
import { holds, modeOfMedia } from '../limits/when'
import type { TranslateContext } from './context'

/** Whether a fact of a model holds, by what the canonical request says. */
export function applies(request: CanonicalRequest): TranslateContext['applies'] {
  return ({ when }) => {
    if (when === undefined) return true
    const { size } = request
    const resolution =
      size?.resolution ?? (size?.pixels === undefined ? undefined : describeSize(size.pixels)?.resolution)
    return holds(when, { mode: request.mode ?? modeOf(request), resolution })
  }
}

/** The task that the media and the target of a request make; `undefined` where they leave it open. */
export function modeOf({ media = [], target }: CanonicalRequest): Mode | undefined {
  if (target !== undefined) return target.action === 'extend' ? 'extend' : 'edit'
  return modeOfMedia(media)
}
