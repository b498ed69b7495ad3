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
  /** By the whole seconds asked for those that are written; none where that depends on the rest of a request. */
  readonly seconds: readonly (KnownSeconds | undefined)[]
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
const longestKnown = 60

/** What becomes of seconds, as far as that is known; a list, since a look-up in one costs next to nothing. */
export function knownSeconds({ seconds }: KnownValues, asked: number): KnownSeconds | undefined {
  return Number.isInteger(asked) && asked >= 0 && asked <= longestKnown ? seconds[asked] : undefined
}

/** Works out what a model takes; a name that no table knows has no limits. */
export function knownValues(
  { sizes = [], durations = [] }: Pick<ModelLimits, 'sizes' | 'durations'>,
  to: Dialect,
  target: Codec<unknown>,
  countsFrames: boolean,
): KnownValues {
  const isConditional = durations.some(({ when }) => when !== undefined)
  const allowed = isConditional ? undefined : allowedSeconds(durations, target)
  const seconds: (KnownSeconds | undefined)[] = [undefined]
  for (let asked = 1; asked <= longestKnown; asked += 1) {
    const isExact = isWritten(asked, durations, target, countsFrames)
    const written = isExact ? asked : nearestDuration(asked, allowed ?? [])
    const message = written === undefined || written === asked ? undefined : secondsMessage(asked, written, to)
    seconds.push(written === undefined ? undefined : { written, message })
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
