import type { Codec } from '../../schemas/canonical'
import type { SizeFact } from '../../schemas/model-facts'
import { soldAs } from '../../schemas/size'
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
