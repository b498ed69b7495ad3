import { type CanonicalSize, type Codec, sizeInWords } from '../../schemas/canonical'
import type { SizeFact } from '../../schemas/model-facts'
import { sizeFor, soldAs } from '../../schemas/size'
import { sharedValues } from './shared-values'

/** Whether every list of the target holds a size, or, where its model has no list, its tier and its ratio. */
export function isTaken(pixels: string, facts: readonly SizeFact[], { expression }: Codec<unknown>): boolean {
  if (expression.sizes?.includes(pixels) === false) return false
  if (facts.some(isListing)) return facts.every((fact) => includes(fact.sizes, fact.disputedSizes, pixels))
  const description = soldAs(pixels)
  return description !== undefined && facts.every((fact) => takes(fact, description))
}

function isListing({ sizes }: SizeFact): boolean {
  return sizes !== undefined
}

/** The sizes that every list holds as agreed; `undefined` where there is no list. */
export function sharedSizes(facts: readonly SizeFact[], { expression }: Codec<unknown>): readonly string[] | undefined {
  const lists: (readonly string[])[] = []
  for (const { sizes } of facts) if (sizes !== undefined) lists.push(sizes)
  if (expression.sizes !== undefined) lists.push(expression.sizes)
  return sharedValues(lists)
}

/** Whether a fact takes a shape and a tier, agreed or disputed. */
export function takes(
  fact: SizeFact,
  { aspectRatio, resolution }: { aspectRatio?: string; resolution?: string },
): boolean {
  const { resolutions, disputedResolutions, aspectRatios, disputedAspectRatios } = fact
  return (
    (resolution === undefined || includes(resolutions, disputedResolutions, resolution)) &&
    (aspectRatio === undefined || includes(aspectRatios, disputedAspectRatios, aspectRatio))
  )
}

function includes(
  agreed: readonly string[] | undefined,
  disputed: readonly string[] | undefined,
  value: string,
): boolean {
  return agreed === undefined || agreed.includes(value) || (disputed?.includes(value) ?? false)
}

/** How the video lies in the shapes that are nearly or exactly those of a target which knows no other. */
export const orientationOf: Readonly<Record<string, 'portrait' | 'landscape'>> = {
  '16:9': 'landscape',
  '9:16': 'portrait',
  '7:4': 'landscape',
  '4:7': 'portrait',
}

/** The tiers of a target that has two words for them. */
export const smallAndLarge: readonly string[] = ['720p', '1080p']

/** The words that say a size in pixels exactly; `undefined` where an orientation and one of two tiers do not. */
export function exactWords(pixels: string): CanonicalSize | undefined {
  const { aspectRatio, resolution } = soldAs(pixels) ?? {}
  if (resolution === undefined || (aspectRatio !== '16:9' && aspectRatio !== '9:16')) return undefined
  if (!smallAndLarge.includes(resolution) || sizeFor(aspectRatio, resolution) !== pixels) return undefined
  return sizeInWords({ orientation: orientationOf[aspectRatio], resolution })
}
