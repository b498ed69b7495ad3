import type { Codec } from '../../schemas/canonical'
import type { ModelLimits } from '../../schemas/model-facts'
import { listedSizes } from '../../schemas/size'
import { isWritten } from './duration-lists'
import { isTaken } from './size-lists'

/** Values that are written as they are, whatever else a request says: every list takes them, conditional or not. */
export interface ExactValues {
  /** Sizes in pixels. */
  readonly sizes: ReadonlySet<string>
  /** Durations in seconds. */
  readonly seconds: ReadonlySet<number>
}

// The longest video that a model sells is a minute long; longer ones are judged one by one.
const shortSeconds = Array.from({ length: 60 }, (_, index) => index + 1)

/** Works out once, of the sizes and durations that requests name, which ones a model takes; any model without limits. */
export function exactValues(
  { sizes = [], durations = [] }: Pick<ModelLimits, 'sizes' | 'durations'>,
  target: Codec<unknown>,
  countsFrames: boolean,
): ExactValues {
  const { size, sizes: only = [] } = target.expression
  const named = size === 'orientation' ? [] : [...listedSizes, ...only, ...sizes.flatMap((fact) => fact.sizes ?? [])]
  return {
    // One by one: which facts hold together is known only for a request, and none is asked of an unlisted size.
    sizes: new Set(
      named.filter((pixels) => [[], ...sizes.map((fact) => [fact])].every((facts) => isTaken(pixels, facts, target))),
    ),
    seconds: new Set(shortSeconds.filter((seconds) => isWritten(seconds, durations, target, countsFrames))),
  }
}
