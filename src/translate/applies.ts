import type { CanonicalRequest, CanonicalSize } from '../../schemas/canonical'
import type { Mode } from '../../schemas/media'
import type { Fact } from '../../schemas/model-facts'
import { soldAs } from '../../schemas/size'
import { holds, modeOfMedia } from '../limits/when'

/** Whether a fact of a model holds for what is written; `undefined` where the model has no conditional facts. */
export type Applies = ((fact: Fact) => boolean) | undefined

/** Judges conditions by a request and the size that is written with it; both are read once, for the first condition. */
export function appliesTo(read: () => CanonicalRequest, size: CanonicalSize | undefined): Applies {
  let said: { mode: Mode | undefined; resolution: string | undefined } | undefined
  return ({ when }) => {
    if (when === undefined) return true
    said ??= situationOf(read(), size)
    return holds(when, said)
  }
}

function situationOf(request: CanonicalRequest, size: CanonicalSize | undefined) {
  const sold = size?.pixels === undefined ? undefined : soldAs(size.pixels)
  return { mode: request.mode ?? modeOf(request), resolution: size?.resolution ?? sold?.resolution }
}

const none: readonly never[] = []

/** The facts that hold. */
export function holding<F extends Fact>(facts: readonly F[] | undefined, applies: Applies): readonly F[] {
  if (facts === undefined) return none
  return applies === undefined ? facts : facts.filter(applies)
}

/** The task that the media and the target of a request make; `undefined` where they leave it open. */
export function modeOf({ media = [], target }: CanonicalRequest): Mode | undefined {
  if (target !== undefined) return target.action === 'extend' ? 'extend' : 'edit'
  return modeOfMedia(media)
}
