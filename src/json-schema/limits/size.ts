import type { Condition, WirePath } from '../../../schemas/contract'
import type { ModelLimits, SizeFact } from '../../../schemas/model-facts'
import { describeSize, listedSizes, type SizeDescription } from '../../../schemas/size'
import { all, always, any, given, not } from '../condition'
import { applies } from './mode'
import { firstIn, hasPixels, isRatio, isTier, pixelsIn, ratioPaths, soldAs, tierPaths, tierWords } from './size-fields'
import type { Coded, Subject } from './subject'

/**
 * Demands a size, a resolution and an aspect ratio that the model takes.
 *
 * A model without a list of sizes takes those that are sold as its resolutions and ratios. Where the request says no size
 * in pixels, its resolution and its aspect ratio are judged by themselves.
 */
export function sizeConditions({ sizes: facts = [] }: ModelLimits, subject: Subject): readonly Coded[] {
  const isListed = any(...facts.filter(({ sizes }) => sizes !== undefined).map((fact) => holds(fact, subject)))
  const isDescribed = all(hasPixels(subject), not(isListed))
  const isNamed = not(hasPixels(subject))
  return facts.flatMap((fact): readonly Coded[] => {
    const { listed, described, resolution, aspectRatio } = conditionsOf(fact, subject)
    return [
      ['unsupported-size', given(all(holds(fact, subject), hasPixels(subject)), listed)],
      ['unsupported-size', given(all(holds(fact, subject), isDescribed), described)],
      ['unsupported-resolution', given(all(holds(fact, subject), isNamed), resolution)],
      ['unsupported-aspect-ratio', given(all(holds(fact, subject), isNamed), aspectRatio)],
    ]
  })
}

const holds = ({ when }: SizeFact, subject: Subject) => (when === undefined ? always : applies(when, subject))

function conditionsOf(fact: SizeFact, subject: Subject) {
  const { sizes, resolutions, aspectRatios } = fact
  const tiers = resolutions && [...resolutions, ...(fact.disputedResolutions ?? [])]
  const ratios = aspectRatios && [...aspectRatios, ...(fact.disputedAspectRatios ?? [])]
  return {
    listed: sizes === undefined ? always : pixelsIn([...sizes, ...(fact.disputedSizes ?? [])], subject),
    described: all(
      ...othersThan(tiers, 'resolution').map(([name, sold]) => not(soldAs(name, sold, subject))),
      ...othersThan(ratios, 'aspectRatio').map(([name, sold]) => not(soldAs(name, sold, subject))),
    ),
    resolution: tiers === undefined ? always : lacksOther(tierPaths(subject), isTier, tierWords(tiers), subject),
    aspectRatio: ratios === undefined ? always : lacksOther(ratioPaths(subject), isRatio, ratios, subject),
  }
}

/** Demands that the first place that holds a form of text holds none but these words. */
function lacksOther(
  paths: readonly WirePath[],
  form: Condition,
  words: readonly string[],
  subject: Subject,
): Condition {
  return not(firstIn(paths, form, all(form, not({ enum: words })), subject))
}

/** The sizes that are sold as something else than what is taken, by what they are sold as. */
function othersThan(taken: readonly string[] | undefined, quantity: keyof SizeDescription): [string, string[]][] {
  const sizes = new Map<string, string[]>()
  for (const size of taken === undefined ? [] : listedSizes) {
    const sold = describeSize(size)?.[quantity]
    if (sold !== undefined && !taken?.includes(sold)) sizes.set(sold, [...(sizes.get(sold) ?? []), size])
  }
  return [...sizes]
}
