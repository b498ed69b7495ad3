import { type CanonicalSize, type Codec, sizeInPixels } from '../../schemas/canonical'
import type { Dialect } from '../../schemas/contract'
import { nearestDuration } from '../../schemas/duration'
import type { ModelLimits } from '../../schemas/model-facts'
import { listedSizes } from '../../schemas/size'
import { allowedSeconds, isWritten } from './duration-lists'
import { exactWords, isTaken, sharedSizes } from './size-lists'

/** What becomes of the values that most requests name, worked out once for a model. */
export interface KnownValues {
  /**
   * By sizes in pixels that every list takes, whether it holds always or on a condition, what is written: the same, or
   * for a target without pixels the words that say it exactly.
   */
  readonly sizes: ReadonlyMap<string, CanonicalSize>
  /** Sizes to choose from where every list holds always. */
  readonly allowedSizes: readonly string[] | undefined
  /** By the seconds asked for those that are written; none where that depends on the rest of a request. */
  readonly seconds: ReadonlyMap<number, KnownSeconds>
  /** Seconds to choose from where every list holds always. */
  readonly allowedSeconds: readonly number[] | undefined
}

/** The seconds that are written, and what to say of them where others were asked for. */
interface KnownSeconds {
  readonly written: number
  readonly message: string | undefined
}

/** Says that seconds are written that were not asked for. */
export function secondsMessage(requested: number, achieved: number, { id }: Dialect): string {
  return `${id} writes ${achieved} seconds for ${requested}.`
}

// The longest video that a model sells is a minute long; longer ones are judged one by one.
const shortSeconds = Array.from({ length: 60 }, (_, index) => index + 1)

/** Works out what a model takes; a name that no table knows has no limits. */
export function knownValues(
  { sizes = [], durations = [] }: Pick<ModelLimits, 'sizes' | 'durations'>,
  to: Dialect,
  target: Codec<unknown>,
  countsFrames: boolean,
): KnownValues {
  const isConditional = durations.some(({ when }) => when !== undefined)
  const allowed = isConditional ? undefined : allowedSeconds(durations, target)
  const seconds = new Map<number, KnownSeconds>()
  for (const asked of shortSeconds) {
    const isExact = isWritten(asked, durations, target, countsFrames)
    const written = isExact ? asked : nearestDuration(asked, allowed ?? [])
    if (written === undefined) continue
    seconds.set(asked, { written, message: written === asked ? undefined : secondsMessage(asked, written, to) })
  }
  return {
    sizes: knownSizes(sizes, target),
    allowedSizes: sharedSizes(sizes, target),
    seconds,
    allowedSeconds: allowed,
  }
}

function knownSizes(
  facts: NonNullable<ModelLimits['sizes']>,
  target: Codec<unknown>,
): ReadonlyMap<string, CanonicalSize> {
  const sizes = new Map<string, CanonicalSize>()
  const isWords = target.expression.size === 'orientation'
  for (const pixels of isWords ? listedSizes : exactSizes(facts, target)) {
    const size = isWords ? exactWords(pixels) : sizeInPixels(pixels)
    if (size !== undefined) sizes.set(pixels, size)
  }
  return sizes
}

function exactSizes(facts: NonNullable<ModelLimits['sizes']>, target: Codec<unknown>): string[] {
  const named = [...listedSizes, ...facts.flatMap(({ sizes = [] }) => sizes)]
  // One by one: which facts hold together is known only for a request, and none is asked of an unlisted size.
  const alone = [[], ...facts.map((fact) => [fact])]
  return named.filter((pixels) => alone.every((each) => isTaken(pixels, each, target)))
}
