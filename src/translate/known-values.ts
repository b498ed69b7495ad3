import type { Codec } from '../../schemas/canonical'
import { nearestDuration } from '../../schemas/duration'
import type { ModelLimits } from '../../schemas/model-facts'
import { listedSizes } from '../../schemas/size'
import { allowedSeconds, isWritten } from './duration-lists'
import { isTaken, sharedSizes } from './size-lists'

/** What becomes of the values that most requests name, worked out once for a model. */
export interface KnownValues {
  /** Sizes in pixels that every list takes, whether it holds always or on a condition: they are written as they are. */
  readonly sizes: ReadonlySet<string>
  /** Sizes to choose from where every list holds always. */
  readonly allowedSizes: readonly string[] | undefined
  /** By the seconds asked for those that are written; none where that depends on the rest of a request. */
  readonly seconds: ReadonlyMap<number, number>
  /** Seconds to choose from where every list holds always. */
  readonly allowedSeconds: readonly number[] | undefined
}

// The longest video that a model sells is a minute long; longer ones are judged one by one.
const shortSeconds = Array.from({ length: 60 }, (_, index) => index + 1)

/** Works out what a model takes; a name that no table knows has no limits. */
export function knownValues(
  { sizes = [], durations = [] }: Pick<ModelLimits, 'sizes' | 'durations'>,
  target: Codec<unknown>,
  countsFrames: boolean,
): KnownValues {
  const isConditional = durations.some(({ when }) => when !== undefined)
  const allowed = isConditional ? undefined : allowedSeconds(durations, target)
  const seconds = new Map<number, number>()
  for (const asked of shortSeconds) {
    const isExact = isWritten(asked, durations, target, countsFrames)
    const written = isExact ? asked : nearestDuration(asked, allowed ?? [])
    if (written !== undefined) seconds.set(asked, written)
  }
  return {
    sizes: new Set(exactSizes(sizes, target)),
    allowedSizes: sharedSizes(sizes, target),
    seconds,
    allowedSeconds: allowed,
  }
}

function exactSizes(facts: NonNullable<ModelLimits['sizes']>, target: Codec<unknown>): string[] {
  if (target.expression.size === 'orientation') return []
  const named = [...listedSizes, ...facts.flatMap(({ sizes = [] }) => sizes)]
  // One by one: which facts hold together is known only for a request, and none is asked of an unlisted size.
  const alone = [[], ...facts.map((fact) => [fact])]
  return named.filter((pixels) => alone.every((each) => isTaken(pixels, each, target)))
}
