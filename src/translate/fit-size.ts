import { type CanonicalSize, sizeInPixels, sizeInWords } from '../../schemas/canonical'
import type { SizeFact } from '../../schemas/model-facts'
import { linesOf, parseSize, sizeFor, soldAs } from '../../schemas/size'
import { addFinding } from '../report'
import { knownValuesFor, placeOf, reportApproximation, reportLoss, reportOf, type TranslateContext } from './context'
import { sharedValues } from './shared-values'
import { isTaken, orientationOf, sharedSizes, smallAndLarge, takes } from './size-lists'

/** Chooses the size to write in the target's terms; the orientation never changes. */
export function fitSize(
  size: CanonicalSize | undefined,
  facts: readonly SizeFact[],
  context: TranslateContext,
): CanonicalSize | undefined {
  if (size === undefined) return undefined
  const { pixels } = size
  const known = pixels === undefined ? undefined : knownValuesFor(context).sizes.get(pixels)
  // Copies, for a codec may do with its request what it likes.
  if (known?.pixels !== undefined) return sizeInPixels(known.pixels)
  if (known !== undefined && size.orientation === undefined && size.text === undefined) return sizeInWords(known)
  if (size.text !== undefined && context.from === context.to) return size
  if (size.text !== undefined) return lose(size, 'is no size that another dialect could take', context)
  const form = context.plan.sizeForm
  if (form === 'orientation') return fitOrientation(size, context)
  if (pixels !== undefined) return fitPixels(pixels, facts, context)
  return form === 'any' ? fitTier(described(size), size, facts, context) : pixelsOf(size, facts, context)
}

function lose(size: CanonicalSize, why: string, context: TranslateContext): undefined {
  const requested = size.pixels ?? size.resolution
  const { path, label } = placeOf('size', context)
  reportLoss('size', path, `${label} ${why}.`, requested, context)
  return undefined
}

function approximate(what: string, requested: unknown, achieved: unknown, context: TranslateContext): void {
  const { path, label } = placeOf('size', context)
  reportApproximation(path, `${label} ${what}`, requested, achieved, undefined, context)
}

interface Described {
  readonly aspectRatio: string | undefined
  readonly resolution: string | undefined
}

/** What a size is sold as; an orientation is the video's usual ratio. */
function described({ pixels, aspectRatio, resolution, orientation }: CanonicalSize): Described {
  if (pixels !== undefined) return soldAs(pixels) ?? { aspectRatio: undefined, resolution: undefined }
  const upright = orientation === 'portrait' ? '9:16' : '16:9'
  return { aspectRatio: aspectRatio ?? (orientation === undefined ? undefined : upright), resolution }
}

function fitOrientation(size: CanonicalSize, context: TranslateContext): CanonicalSize | undefined {
  if (size.orientation !== undefined) return size
  const { aspectRatio, resolution } = described(size)
  if (aspectRatio === undefined && size.pixels === undefined)
    return sizeInWords({ resolution: fitSmallOrLarge({ aspectRatio, resolution }, size, context) })
  const orientation = aspectRatio === undefined ? undefined : member(orientationOf, aspectRatio)
  if (orientation === undefined)
    return lose(size, 'is neither 16:9 nor 9:16, and the target knows no other shape', context)
  if (aspectRatio === '7:4' || aspectRatio === '4:7') {
    const achieved = orientation === 'portrait' ? '9:16' : '16:9'
    approximate(`becomes ${orientation}.`, size.pixels ?? aspectRatio, achieved, context)
    return sizeInWords({ orientation, resolution: nearestTier(resolution, smallAndLarge) })
  }
  return sizeInWords({ orientation, resolution: fitSmallOrLarge({ aspectRatio, resolution }, size, context) })
}

/** The target has two words, of which the smaller is about 720p and the larger the next tier. */
function fitSmallOrLarge(
  { aspectRatio, resolution }: Described,
  size: CanonicalSize,
  context: TranslateContext,
): string | undefined {
  const achieved = nearestTier(resolution, smallAndLarge)
  // A size that only some vendors sell as that shape and tier comes back as another.
  const isUsual = size.pixels === undefined || sizeFor(aspectRatio ?? '', resolution ?? '') === size.pixels
  if (resolution !== undefined && (achieved !== resolution || !isUsual)) {
    approximate('becomes the nearest of small and large.', size.pixels ?? resolution, achieved, context)
  }
  return achieved
}

function fitPixels(pixels: string, facts: readonly SizeFact[], context: TranslateContext): CanonicalSize | undefined {
  if (isTaken(pixels, facts, context.target)) return sizeInPixels(pixels)
  if (parseSize(pixels) === undefined) return lose({ pixels }, 'is no size', context)
  const description = soldAs(pixels)
  if (description === undefined && context.target.expression.sizes === undefined) {
    warnUnlisted(pixels, context)
    return sizeInPixels(pixels)
  }
  if (description === undefined) {
    return lose({ pixels }, 'is in no table, so nothing of the same shape can be chosen', context)
  }
  return nearestPixels(description.aspectRatio, description.resolution, pixels, facts, context)
}

function warnUnlisted(pixels: string, context: TranslateContext): void {
  context.hasRemark = true
  addFinding(reportOf(context), {
    code: 'unlisted-size',
    severity: 'warning',
    path: placeOf('size', context).path,
    message: `${placeOf('size', context).label} is in no size table, and travels as it is.`,
    requested: pixels,
  })
}

/** Sizes that every list of the target allows; `undefined` where there is no list. */
function allowedSizes(facts: readonly SizeFact[], context: TranslateContext): readonly string[] | undefined {
  return context.model.isConditional ? sharedSizes(facts, context.target) : knownValuesFor(context).allowedSizes
}

function nearestPixels(
  aspectRatio: string,
  resolution: string,
  requested: string,
  facts: readonly SizeFact[],
  context: TranslateContext,
): CanonicalSize | undefined {
  const candidates = allowedSizes(facts, context) ?? soldSizes(aspectRatio, facts)
  const shaped = candidates.filter(
    (size) => soldAs(size)?.aspectRatio === aspectRatio && isTaken(size, facts, context.target),
  )
  const tier = nearestTier(
    resolution,
    shaped.map((size) => soldAs(size)?.resolution ?? ''),
  )
  const achieved = shaped.find((size) => soldAs(size)?.resolution === tier)
  if (achieved === undefined) {
    return lose({ pixels: requested }, `has the shape ${aspectRatio}, in which the target has no size`, context)
  }
  const message = `${context.to.id} writes ${achieved} for ${requested}.`
  reportApproximation(placeOf('size', context).path, message, requested, achieved, candidates, context)
  return sizeInPixels(achieved)
}

function soldSizes(aspectRatio: string, facts: readonly SizeFact[]): string[] {
  return allowedTiers(facts).flatMap((tier) => sizeFor(aspectRatio, tier) ?? [])
}

function allowedTiers(facts: readonly SizeFact[]): readonly string[] {
  const lists = facts.flatMap(({ resolutions }) => (resolutions === undefined ? [] : [resolutions]))
  return sharedValues(lists) ?? ['480p', '720p', '1080p']
}

/** A ratio and a tier for a target that takes pixels only. */
function pixelsOf(
  size: CanonicalSize,
  facts: readonly SizeFact[],
  context: TranslateContext,
): CanonicalSize | undefined {
  const { aspectRatio, resolution } = described(size)
  if (aspectRatio === undefined || resolution === undefined) {
    return lose(size, 'needs both a shape and a resolution for a target that takes pixels', context)
  }
  const pixels = sizeFor(aspectRatio, resolution, allowedSizes(facts, context))
  if (pixels === undefined) {
    return nearestPixels(aspectRatio, resolution, `${aspectRatio} ${resolution}`, facts, context)
  }
  if (size.orientation !== undefined) {
    approximate(`becomes ${pixels}: the word is only about as large.`, resolution, pixels, context)
  }
  return sizeInPixels(pixels)
}

/** A ratio and a tier for a target that takes both. */
function fitTier(
  { aspectRatio, resolution }: Described,
  size: CanonicalSize,
  facts: readonly SizeFact[],
  context: TranslateContext,
): CanonicalSize | undefined {
  if (aspectRatio !== undefined && !facts.every((fact) => takes(fact, { aspectRatio }))) {
    return lose(size, `has the shape ${aspectRatio}, which the model does not have`, context)
  }
  const isTaken = resolution === undefined || facts.every((fact) => takes(fact, { resolution }))
  const tier = isTaken ? resolution : nearestTier(resolution, allowedTiers(facts))
  if (tier !== resolution || size.orientation !== undefined) {
    const between = aspectRatio === undefined || tier === undefined ? '' : ' at '
    approximate(`becomes ${aspectRatio ?? ''}${between}${tier ?? ''}.`, resolution, tier ?? aspectRatio, context)
  }
  return sizeInWords({ aspectRatio, resolution: tier })
}

/** The tier nearest in lines; of two equally near the lower. */
function nearestTier(resolution: string | undefined, tiers: readonly string[]): string | undefined {
  if (resolution === undefined || tiers.includes(resolution)) return resolution
  const lines = linesOf(resolution)
  if (lines === undefined) return undefined
  const distance = (tier: string) => Math.abs((linesOf(tier) ?? Number.POSITIVE_INFINITY) - lines)
  return [...tiers].sort(
    (left, right) => distance(left) - distance(right) || (linesOf(left) ?? 0) - (linesOf(right) ?? 0),
  )[0]
}

function member<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
