import type { Condition, WirePath } from '../../../schemas/contract'
import { aspectRatioText, resolutionText, sizeText } from '../../../schemas/patterns'
import { ratioWords, sizesOf } from '../../../schemas/size'
import { accepts } from '../../accepts'
import { all, always, any, isNever, never, not, present } from '../condition'
import { shapesAt } from '../shape-at'
import { named, type Subject } from './subject'

/** States that a request says its size in pixels, as a text or as width and height. */
export function hasPixels(subject: Subject): Condition {
  return named(subject, 'has-size', () => any(pixelText(subject), pixelPair(subject)))
}

function pixelText(subject: Subject): Condition {
  const { size = [] } = subject.fields
  return any(...size.map((path) => present(path, textOf(isPixels, path, subject))))
}

const isPixels: Condition = { type: 'string', pattern: sizeText }

/** A form of text at a place; one that enumerates its words has all of them in the form, or none that counts. */
function textOf(form: Condition, path: WirePath, { shape }: Subject): Condition {
  const places = shape === undefined ? [] : shapesAt(shape, path)
  const words = places.flatMap(({ enum: words = [] }) => words)
  if (places.length === 0 || places.some((place) => place.enum === undefined)) return form
  if (words.every((word) => accepts(form, word))) return always
  return words.some((word) => accepts(form, word)) ? form : never
}

const side = { type: 'integer', minimum: 1, maximum: 99_999 }

function pixelPair({ fields: { width, height } }: Subject): Condition {
  return width === undefined || height === undefined ? never : all(present(width, side), present(height, side))
}

/** States that the size of a request is one of these; of several places the first that says one counts. */
export function pixelsIn(sizes: readonly string[], subject: Subject): Condition {
  const { size = [], width, height } = subject.fields
  return any(
    firstIn(size, isPixels, { enum: sizes }, subject),
    width === undefined || height === undefined
      ? never
      : all(not(pixelText(subject)), any(...pairsOf(sizes, width, height))),
  )
}

function pairsOf(sizes: readonly string[], width: WirePath, height: WirePath): readonly Condition[] {
  const heights = new Map<number, number[]>()
  for (const size of sizes) {
    const [across = 0, down = 0] = size.split('x').map(Number)
    heights.set(across, [...(heights.get(across) ?? []), down])
  }
  return [...heights].map(([across, down]) => all(present(width, { enum: [across] }), present(height, { enum: down })))
}

/** States that the first place that holds a form of text holds a wanted one. */
export function firstIn(paths: readonly WirePath[], form: Condition, wanted: Condition, subject: Subject): Condition {
  const forms = paths.map((path) => textOf(form, path, subject))
  const branches = paths.map((path, index) => {
    const earlier = paths.slice(0, index).map((each, place) => not(present(each, forms[place] ?? form)))
    return isNever(forms[index] ?? form) ? never : all(...earlier, present(path, wanted))
  })
  return any(...branches)
}

/** Texts that name a tier; the last letter may be upper case. */
export const tierWords = (tiers: readonly string[]): string[] => tiers.flatMap((tier) => [tier, tier.toUpperCase()])

export const isTier: Condition = { type: 'string', pattern: resolutionText }

export const isRatio = any({ type: 'string', pattern: aspectRatioText }, { enum: ratioWords })

/** Places that may name a tier, in the order in which they count. */
export const tierPaths = ({ fields }: Subject) => [...(fields.resolution ?? []), ...(fields.size ?? [])]

export const ratioPaths = ({ fields }: Subject) => [...(fields.aspectRatio ?? []), ...(fields.size ?? [])]

/** States that the size of a request is sold as a resolution or an aspect ratio. */
export function soldAs(name: string, sizes: readonly string[], subject: Subject): Condition {
  return named(subject, `sold-as-${name.replace(':', '-to-')}`, () => pixelsIn(sizes, subject))
}

/** States that a request has one of some resolutions: by its name, or by a size that is sold as it. */
export function resolutionIn(tiers: readonly string[], subject: Subject): Condition {
  const paths = tierPaths(subject)
  const isNamed = any(...paths.map((path) => present(path, textOf(isTier, path, subject))))
  return any(
    firstIn(paths, isTier, { enum: tierWords(tiers) }, subject),
    all(not(isNamed), any(...tiers.map((tier) => soldAs(tier, sizesOf(tier), subject)))),
  )
}
