import type { SizeFact } from '../../schemas/model-facts'
import { describeSize } from '../../schemas/size'
import { addFinding, isJudged } from '../report'
import { label } from '../wording'
import type { LimitContext } from './context'
import { judge } from './judge'
import { aspectRatioOf, type Located, resolutionOf, sizeOf } from './quantities'

/** How one quantity is listed in a fact, and said in a message. */
interface Term {
  readonly code: string
  readonly words: string
  readonly agreed: (fact: SizeFact) => readonly string[] | undefined
  readonly disputed: (fact: SizeFact) => readonly string[] | undefined
}

const sizeTerm: Term = {
  code: 'unsupported-size',
  words: 'size',
  agreed: ({ sizes }) => sizes,
  disputed: ({ disputedSizes }) => disputedSizes,
}

const resolutionTerm: Term = {
  code: 'unsupported-resolution',
  words: 'resolution',
  agreed: ({ resolutions }) => resolutions,
  disputed: ({ disputedResolutions }) => disputedResolutions,
}

const aspectRatioTerm: Term = {
  code: 'unsupported-aspect-ratio',
  words: 'aspect ratio',
  agreed: ({ aspectRatios }) => aspectRatios,
  disputed: ({ disputedAspectRatios }) => disputedAspectRatios,
}

/** Reports a size, a resolution or an aspect ratio that the model does not take. */
export function checkSize(context: LimitContext): void {
  const { body, dialect, model } = context
  const facts = model.sizes ?? []
  if (facts.length === 0) return
  const size = sizeOf(body, dialect.fields)
  if (size !== undefined && isListedAlways(facts, size.value)) return
  if (size === undefined) {
    checkTerm(resolutionTerm, resolutionOf(body, dialect.fields), context)
    return checkTerm(aspectRatioTerm, aspectRatioOf(body, dialect.fields), context)
  }
  if (facts.some((fact) => fact.sizes !== undefined && context.applies(fact))) return checkTerm(sizeTerm, size, context)
  // A model without a list of sizes takes those that are sold as its resolutions and ratios.
  const described = describedSize(size, context)
  checkTerm({ ...resolutionTerm, code: sizeTerm.code }, described?.resolution, context)
  checkTerm({ ...aspectRatioTerm, code: sizeTerm.code }, described?.aspectRatio, context)
}

/** Whether every fact lists a size, whenever it applies. */
function isListedAlways(facts: readonly SizeFact[], size: string): boolean {
  return facts.every(({ sizes, when }) => when === undefined && sizes?.includes(size) === true)
}

function checkTerm({ code, words, agreed, disputed }: Term, found: Located<string> | undefined, context: LimitContext) {
  if (found === undefined) return
  const listing = (context.model.sizes ?? []).filter((fact) => agreed(fact)?.includes(found.value) === false)
  if (listing.length === 0) return
  const options = listing.map((fact) => ({ fact, allowed: agreed(fact) ?? [], disputed: disputed(fact) ?? [] }))
  judge({ code, words: `take the ${words} ${found.value}`, found }, options, context)
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
  if (isJudged(report, size.path, 'warning')) return undefined
  addFinding(report, {
    code: 'unlisted-size',
    severity: 'warning',
    path: size.path,
    message: `${label(size.path)} is in no size table, so whether ${name} takes it is not known.`,
    model: model.id,
    requested: size.value,
  })
  return undefined
}
