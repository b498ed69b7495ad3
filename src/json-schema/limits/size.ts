import type { Condition, ModelLimits, SizeFact } from '../../../schemas/contract'
import { describeSize, listedSizes, type SizeDescription } from '../../../schemas/size'
import { all, any, given, not } from '../condition'
import { applies } from './mode'
import { firstIn, hasPixels, isRatio, isTier, pixelsIn, ratioPaths, tierPaths, tierWords } from './size-fields'
import type { Subject } from './subject'

/**
 * Demands a size, a resolution and an aspect ratio that the model takes.
 *
 * A model without a list of sizes takes those that are sold as its resolutions and ratios. Where the request says no size
 * in pixels, its resolution and its aspect ratio are judged by themselves.
 */
export function sizeConditions({ sizes: facts = [] }: ModelLimits, subject: Subject): readonly Condition[] {
  const isListed = any(...facts.filter(({ sizes }) => sizes !== undefined).map((fact) => holds(fact, subject)))
  const isDescribed = all(hasPixels(subject), not(isListed))
  const isNamed = not(hasPixels(subject))
  return facts.flatMap((fact) => {
    const { listed, described, named } = conditionsOf(fact, subject)
    return [
      given(all(holds(fact, subject), hasPixels(subject)), listed),
      given(all(holds(fact, subject), isDescribed), described),
      given(all(holds(fact, subject), isNamed), named),
    ]
  })
}

const holds = ({ when }: SizeFact, subject: Subject) => (when === undefined ? {} : applies(when, subject))

function conditionsOf(fact: SizeFact, subject: Subject) {
  const { sizes, resolutions, aspectRatios } = fact
  const tiers = resolutions && [...resolutions, ...(fact.disputedResolutions ?? [])]
  const ratios = aspectRatios && [...aspectRatios, ...(fact.disputedAspectRatios ?? [])]
  return {
    listed: sizes === undefined ? {} : pixelsIn([...sizes, ...(fact.disputedSizes ?? [])], subject),
    described: all(
      ...othersThan(tiers, 'resolution').map((sold) => not(pixelsIn(sold, subject))),
      ...othersThan(ratios, 'aspectRatio').map((sold) => not(pixelsIn(sold, subject))),
    ),
    named: all(
      tiers === undefined ? {} : not(firstIn(tierPaths(subject), isTier, all(isTier, not({ enum: tierWords(tiers) })))),
      ratios === undefined ? {} : not(firstIn(ratioPaths(subject), isRatio, all(isRatio, not({ enum: ratios })))),
    ),
  }
}

/** The sizes that are sold as something else than what is taken, by what they are sold as. */
function othersThan(taken: readonly string[] | undefined, quantity: keyof SizeDescription): readonly string[][] {
  const sizes = new Map<string, string[]>()
  for (const size of taken === undefined ? [] : listedSizes) {
    const sold = describeSize(size)?.[quantity]
    if (sold !== undefined && !taken?.includes(sold)) sizes.set(sold, [...(sizes.get(sold) ?? []), size])
  }
  return [...sizes.values()]
}
