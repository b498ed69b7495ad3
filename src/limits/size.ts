import { describeSize } from '../../schemas/size'
import { label } from '../wording'
import type { LimitContext } from './context'
import { judge } from './judge'
import { aspectRatioOf, type Located, resolutionOf, sizeOf } from './quantities'

/** Reports a size, a resolution or an aspect ratio that the model does not take. */
export function checkSize(context: LimitContext): void {
  const { body, dialect, model } = context
  const facts = model.sizes ?? []
  if (facts.length === 0) return
  const listing = facts.filter((fact) => fact.sizes !== undefined && context.applies(fact))
  const size = sizeOf(body, dialect.fields)
  if (size !== undefined && listing.length > 0) {
    const options = listing.map((fact) => ({ fact, allowed: fact.sizes ?? [], disputed: fact.disputedSizes ?? [] }))
    judge({ code: 'unsupported-size', words: `take the size ${size.value}`, found: size }, options, context)
  }
  const described = size !== undefined && listing.length === 0 ? describedSize(size, context) : undefined
  const resolution = size === undefined ? resolutionOf(body, dialect.fields) : described?.resolution
  const aspectRatio = size === undefined ? aspectRatioOf(body, dialect.fields) : described?.aspectRatio
  const code = (name: string) => (size === undefined ? `unsupported-${name}` : 'unsupported-size')
  if (resolution !== undefined) {
    const options = facts.flatMap((fact) =>
      fact.resolutions === undefined
        ? []
        : [{ fact, allowed: fact.resolutions, disputed: fact.disputedResolutions ?? [] }],
    )
    judge(
      { code: code('resolution'), words: `take the resolution ${resolution.value}`, found: resolution },
      options,
      context,
    )
  }
  if (aspectRatio !== undefined) {
    const options = facts.flatMap((fact) =>
      fact.aspectRatios === undefined
        ? []
        : [{ fact, allowed: fact.aspectRatios, disputed: fact.disputedAspectRatios ?? [] }],
    )
    judge(
      { code: code('aspect-ratio'), words: `take the aspect ratio ${aspectRatio.value}`, found: aspectRatio },
      options,
      context,
    )
  }
}

function describedSize(size: Located<string>, { report, model, name }: LimitContext) {
  const description = describeSize(size.value)
  if (description !== undefined) {
    const { path } = size
    return {
      resolution: { value: description.resolution, path },
      aspectRatio: { value: description.aspectRatio, path },
    }
  }
  if (report.has(size.path, 'warning')) return undefined
  report.add({
    code: 'unlisted-size',
    severity: 'warning',
    path: size.path,
    message: `${label(size.path)} is in no size table, so whether ${name} takes it is not known.`,
    model: model.id,
    requested: size.value,
  })
  return undefined
}
