import type { CanonicalField, Codec } from '../../schemas/canonical'
import type { Dialect, WirePath } from '../../schemas/contract'
import type { FieldFact } from '../../schemas/model-facts'
import { fieldBits } from '../../schemas/said-fields'
import { UntranslatableDialectError } from '../errors'
import { has } from '../shape'
import { label } from '../wording'
import { type FittedModel, fittedModels, tableOf, unknownModel } from './fitted-models'
import { type FittedSlots, fittedSlots } from './fitted-slots'
import { type KnownValues, knownValues } from './known-values'

/** What an absent field means. */
export interface Filling {
  readonly field: CanonicalField
  readonly bit: number
  readonly value: unknown
}

/** A field that the target lacks or that a model of it may not take. */
export interface Doubt {
  readonly field: CanonicalField
  readonly bit: number
  readonly hasPlace: boolean
  /** The value that the target needs not be told, since it always does that. */
  readonly always: unknown
  /** What to say where the target lacks it, of a field that the source has in one place only. */
  readonly loss: { readonly path: WirePath; readonly message: string } | undefined
}

/** Where a field of the source stands, and how messages call it. */
export interface Place {
  readonly path: WirePath
  readonly label: string
}

/** What is the same for every translation between two dialects. */
export interface Plan {
  readonly from: Dialect
  readonly to: Dialect
  readonly source: Codec<unknown>
  readonly target: Codec<unknown>
  /** Every field that a request of the source can have, in the source's order. */
  readonly fields: readonly CanonicalField[]
  /** Where each of them may stand. */
  readonly places: ReadonlyMap<CanonicalField, readonly Place[]>
  /** In the same order. */
  readonly doubts: readonly Doubt[]
  /** The bits of the doubts. */
  readonly doubtful: number
  /** What the source's document says of absent fields; nothing within one dialect. */
  readonly defaults: readonly Filling[]
  /** The bits of the defaults. */
  readonly defaulted: number
  /** The target's models by the source's names; without limits, the name alone is written. */
  readonly models: ReadonlyMap<string, FittedModel>
  /** The target's models by its own names and by their canonical ids, which go first. */
  readonly choices: ReadonlyMap<string, FittedModel>
  /** The bits of the fields that the target has a place for. */
  readonly placed: number
  /** The wishes about a watermark that the target can tell apart. */
  readonly watermarks: Codec<unknown>['expression']['watermarks'] | undefined
  /** What the target can say of a size. */
  readonly sizeForm: Codec<unknown>['expression']['size']
  /** Whether the target counts frames. */
  readonly countsFrames: boolean
  /** What is written as it is for a model without limits. */
  readonly known: KnownValues
  /** Where the target puts media. */
  readonly slots: FittedSlots
}

const plans = new WeakMap<Dialect, WeakMap<Dialect, Plan>>()

/**
 * Finds the plan for two dialects, which is made once and lives as long as they do.
 *
 * @throws UntranslatableDialectError for a dialect without a codec.
 */
export function planFor(from: Dialect, to: Dialect): Plan {
  let targets = plans.get(from)
  if (targets === undefined) {
    targets = new WeakMap()
    plans.set(from, targets)
  }
  let plan = targets.get(to)
  if (plan === undefined) {
    plan = createPlan(from, to)
    targets.set(to, plan)
  }
  return plan
}

function createPlan(from: Dialect, to: Dialect): Plan {
  const source = codecOf(from)
  const target = codecOf(to)
  const fields = fieldsOf(source)
  const doubts = fields.flatMap((field) => doubtAbout(field, source, to, target))
  const countsFrames = to.fields.duration?.[0]?.unit === 'frames'
  // What the target always does needs not be filled in.
  const defaults = from === to ? [] : fillingsOf(source).filter(({ field, value }) => !isAlways(target, field, value))
  return {
    from,
    to,
    source,
    target,
    fields,
    places: new Map(fields.map((field) => [field, placesOf(field, source)])),
    doubts,
    doubtful: bitsOf(doubts),
    defaults,
    defaulted: bitsOf(defaults),
    models: modelsOf(from, to),
    choices: choicesIn(to),
    placed: fieldNames(target.places).reduce(
      (bits, field) => (has(target.places, field) ? bits | fieldBits[field] : bits),
      0,
    ),
    watermarks: target.expression.watermarks,
    sizeForm: target.expression.size,
    countsFrames,
    known: knownValues({}, to, target, countsFrames),
    slots: fittedSlots(source, target),
  }
}

function bitsOf(fields: readonly { readonly bit: number }[]): number {
  return fields.reduce((bits, { bit }) => bits | bit, 0)
}

function codecOf(dialect: Dialect): Codec<unknown> {
  if (dialect.codec === undefined) throw new UntranslatableDialectError(dialect.id)
  return dialect.codec
}

// Fitted by steps of their own.
const isOwn: ReadonlySet<CanonicalField> = new Set(['model', 'mode', 'modeText', 'extensions'])

// What a caller may fill in even where the source has no such field.
const fillable = ['model', 'prompt', 'size', 'duration'] as const

function placesOf(field: CanonicalField, { places }: Codec<unknown>): Place[] {
  return (places[field] ?? []).map((path) => ({ path, label: label([...path]) }))
}

function fieldsOf({ places, expression }: Codec<unknown>): CanonicalField[] {
  return [...new Set([...fieldNames(places), ...fieldNames(expression.defaults), ...fillable])]
}

/** The fields of a part of a request. */
export function fieldNames(members: Readonly<Partial<Record<CanonicalField, unknown>>>): CanonicalField[] {
  // `Object.keys` widens the fields of a canonical request.
  return Object.keys(members) as CanonicalField[]
}

function fillingsOf({ expression: { defaults } }: Codec<unknown>): Filling[] {
  return fieldNames(defaults).map((field) => ({ field, bit: fieldBits[field], value: defaults[field] }))
}

const limited: Readonly<Record<FieldFact['field'], true>> = {
  seed: true,
  negativePrompt: true,
  audio: true,
  count: true,
}

function doubtAbout(field: CanonicalField, source: Codec<unknown>, to: Dialect, target: Codec<unknown>): Doubt[] {
  const hasPlace = has(target.places, field)
  if (isOwn.has(field) || (hasPlace && !Object.hasOwn(limited, field))) return []
  const { always } = target.expression
  return [
    {
      field,
      bit: fieldBits[field],
      hasPlace,
      always: has(always, field) ? always[field] : undefined,
      loss: hasPlace ? undefined : lossOf(field, source, to),
    },
  ]
}

function lossOf(field: CanonicalField, source: Codec<unknown>, { id }: Dialect): Doubt['loss'] {
  const [place, ...others] = placesOf(field, source)
  if (place === undefined || others.length > 0) return undefined
  return { path: place.path, message: `${place.label} cannot be said in ${id}.` }
}

/** A name that stands for several models needs the variant too, and is looked up for each request. */
function modelsOf(from: Dialect, to: Dialect): Map<string, FittedModel> {
  const models = new Map<string, FittedModel>()
  const recorded = fittedModels(to).byId
  for (const [name, entry] of Object.entries(tableOf(from))) {
    if ('variants' in entry) continue
    const model =
      recorded.get(entry.id) ?? (to.unknownModel === 'warning' ? unknownModel({ name, variant: undefined }) : undefined)
    if (model !== undefined) models.set(name, model)
  }
  return models
}

function choicesIn(to: Dialect): Map<string, FittedModel> {
  const { byId, byName } = fittedModels(to)
  return new Map([...byName, ...byId])
}

/** Whether a target does what a value asks for without being told. */
export function isAlways(target: Codec<unknown>, field: CanonicalField, value: unknown): boolean {
  return has(target.expression.always, field) && target.expression.always[field] === value
}
