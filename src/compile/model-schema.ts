import { type TObject, Type } from '@sinclair/typebox'
import type {
  Condition,
  Dialect,
  DurationFact,
  FieldFact,
  InputFact,
  ModeFact,
  ModelLimits,
  SizeFact,
  When,
  WireFields,
  WirePath,
} from '../../schemas/contract'
import { secondsToFrames } from '../../schemas/duration'
import { sizeText } from '../../schemas/patterns'
import { sizesOf } from '../../schemas/size'
import { nest } from './compose'

/**
 * Derives what a model takes in a dialect as a TypeBox schema, from the same facts that validation reads.
 *
 * It accepts every value that at least one source allows. Not in it, because a schema cannot say it: a mode that only
 * follows from the media, media counted over several fields, and roles that exclude one another.
 */
export function modelSchema(dialect: Pick<Dialect, 'id' | 'fields'>, limits: ModelLimits): TObject {
  const { fields } = dialect
  const { modes = [], durations = [], sizes = [], inputs = [], fields: own = [], prompt = [] } = limits
  const conditions = [
    ...modes.map((fact) => given(fact.when, [modeCondition(fact, fields)], fields)),
    ...durations.map((fact) => given(fact.when, durationConditions(fact, fields), fields)),
    ...sizes.map((fact) => given(fact.when, sizeConditions(fact, fields), fields)),
    ...inputs.map((fact) => given(fact.when, inputConditions(fact, fields), fields)),
    ...own.map((fact) => given(fact.when, fieldConditions(fact, fields), fields)),
    ...prompt.map((fact) => given(fact.when, at(fields.prompt, { maxLength: fact.maxLength }), fields)),
  ].flat()
  const all = conditions.length === 0 ? {} : { allOf: conditions }
  return Type.Object({}, { $id: `${limits.id}.${dialect.id}`, additionalProperties: true, ...all })
}

/** Puts conditions under the one that they hold in. */
function given(when: When | undefined, conditions: readonly Condition[], fields: WireFields): readonly Condition[] {
  const tests = when === undefined ? [] : whenConditions(when, fields)
  if (tests.length === 0) return when === undefined ? conditions : []
  return conditions.map((condition) => ({ if: { allOf: tests }, then: condition }))
}

/** A condition that a schema can test; none where the dialect has no field for it. */
function whenConditions({ mode, resolution }: When, fields: WireFields): readonly Condition[] {
  const modePath = fields.mode?.path
  if (mode !== undefined && modePath === undefined) return []
  const words = Object.entries(fields.mode?.words ?? {}).flatMap(([word, meant]) =>
    mode?.includes(meant) ? [word] : [],
  )
  const tiers = (resolution ?? []).flatMap((tier) => [tier, tier.toUpperCase()])
  const pixels = (resolution ?? []).flatMap((tier) => sizesOf(tier))
  const named = [...(fields.resolution ?? []), ...(fields.size ?? [])].map((path) =>
    present(path, { enum: [...tiers, ...pixels] }),
  )
  return [
    ...(mode === undefined || modePath === undefined ? [] : [present(modePath, { enum: words })]),
    ...(resolution === undefined ? [] : [{ anyOf: [...named, ...pixelConditions(pixels, fields)] }]),
  ]
}

function pixelConditions(sizes: readonly string[], { width, height }: WireFields): readonly Condition[] {
  if (width === undefined || height === undefined) return []
  return sizes.map((size) => {
    const [across, down] = size.split('x').map(Number)
    return { allOf: [present(width, { const: across }), present(height, { const: down })] }
  })
}

/** A value that must be there and satisfy a condition. */
function present(path: WirePath, condition: Condition): Condition {
  const [name = ''] = path
  return { required: [name], ...nest(path, condition) }
}

/** A value that satisfies a condition where it is there. */
function at(path: WirePath | undefined, condition: Condition): readonly Condition[] {
  return path === undefined ? [] : [nest(path, condition)]
}

function modeCondition({ modes, disputed = [] }: ModeFact, { mode }: WireFields): Condition {
  const taken = new Set([...modes, ...disputed])
  const refused = Object.entries(mode?.words ?? {}).flatMap(([word, meant]) => (taken.has(meant) ? [] : [word]))
  return mode === undefined || refused.length === 0 ? {} : nest(mode.path, { not: { enum: refused } })
}

function durationConditions({ seconds, disputed = [] }: DurationFact, { duration = [] }: WireFields) {
  const taken = [...seconds, ...disputed]
  return duration.map(({ path, unit }) => {
    const numbers = unit === 'frames' ? taken.flatMap((each) => secondsToFrames(each) ?? []) : taken
    const isReadable = { anyOf: [{ type: 'number' }, { pattern: '^(?:-1|[0-9]+(?:\\.[0-9]+)?)(?![\\s\\S])' }] }
    return nest(path, { anyOf: [{ not: isReadable }, { enum: [...numbers, ...numbers.map(String)] }] })
  })
}

function sizeConditions(fact: SizeFact, fields: WireFields): readonly Condition[] {
  const { sizes, resolutions, aspectRatios } = fact
  const { disputedSizes = [], disputedResolutions = [], disputedAspectRatios = [] } = fact
  const tiers = [...(resolutions ?? []), ...disputedResolutions].flatMap((tier) => [tier, tier.toUpperCase()])
  const tierFields = [...(fields.resolution ?? []), ...(fields.size ?? [])]
  const ratioFields = [...(fields.aspectRatio ?? []), ...(fields.size ?? [])]
  return [
    ...(sizes === undefined
      ? []
      : (fields.size ?? []).map((path) => among(path, sizeText, [...sizes, ...disputedSizes]))),
    ...(resolutions === undefined ? [] : tierFields.map((path) => among(path, tierText, tiers))),
    ...(aspectRatios === undefined
      ? []
      : ratioFields.map((path) => among(path, ratioText, [...aspectRatios, ...disputedAspectRatios]))),
  ]
}

const tierText = '^(?:[1-9][0-9]{2,3}[pP]|[248][kK])(?![\\s\\S])'

const ratioText = '^(?:[1-9][0-9]?:[1-9][0-9]?|adaptive)(?![\\s\\S])'

/** Texts of one form must be among these; texts of another form are another fact's to judge. */
function among(path: WirePath, pattern: string, values: readonly string[]): Condition {
  return nest(path, { anyOf: [{ not: { type: 'string', pattern } }, { enum: values }] })
}

/** Only what one field alone decides: a list that is too long, or a field for something that the model takes none of. */
function inputConditions({ counts = {}, disputedCounts = {} }: InputFact, { media = [] }: WireFields) {
  return media.flatMap(({ path, kind, role, kindFrom }) => {
    if (kindFrom !== undefined) return []
    const limits = [kind, role].flatMap((what) => {
      const count = what === undefined ? undefined : counts[what]
      return what === undefined || count === undefined ? [] : [Math.max(count, disputedCounts[what] ?? count)]
    })
    if (limits.length === 0) return []
    const most = Math.min(...limits)
    if (path.at(-1) === '*') return [nest(path.slice(0, -1), { maxItems: most })]
    return most === 0 ? [nest(path, { enum: ['', null] })] : []
  })
}

function fieldConditions(fact: FieldFact, fields: WireFields): readonly Condition[] {
  if (fact.disputed === true) return []
  const { minimum, maximum, supported, field } = fact
  if (!supported) {
    // Asking for nothing, for one video or for no audio is no demand.
    return at(fields[field], {
      enum: ['', ...(field === 'count' ? [1] : []), ...(field === 'audio' ? [false, 'off'] : [])],
    })
  }
  return at(fields[field], {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  })
}
