import type { ModelFamily } from '../schemas/model-facts'
import { sizeFor } from '../schemas/size'

/** What a size is sold as, and for which model. */
export interface SizeWish {
  readonly aspectRatio: string
  /** A tier such as `720p`, in any case. */
  readonly resolution: string
  /** Id of the model whose sizes count. Absence means those of the documents. */
  readonly model?: string | undefined
}

/**
 * Names the size that is sold as an aspect ratio and a resolution; a model with sizes of its own is asked first.
 *
 * @returns `undefined` for a pair that no document, or that model's document, lists.
 */
export function sizeAmong(
  families: Iterable<ModelFamily>,
  { aspectRatio, resolution, model }: SizeWish,
): string | undefined {
  const facts = [...families]
    .flatMap((family) => family.models)
    .filter(({ id }) => id === model)
    .flatMap(({ sizes = [] }) => sizes)
  const own = facts.flatMap(({ sizes = [], disputedSizes = [] }) => [...sizes, ...disputedSizes])
  return sizeFor(aspectRatio, resolution, own.length === 0 ? undefined : own)
}
