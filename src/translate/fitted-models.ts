import type { CanonicalRequest } from '../../schemas/canonical'
import type { Dialect } from '../../schemas/contract'
import type { Fact, LimitTable, ModelLimits } from '../../schemas/model-facts'
import type { KnownValues } from './known-values'

/** What a model takes, every kind of fact in its place, so that reading them takes the same path for all models. */
export type FittedLimits = Required<Pick<ModelLimits, 'durations' | 'sizes' | 'inputs' | 'fields'>>

const none: readonly never[] = []

/** The model to write, and what is known of it. */
export interface FittedModel {
  readonly name: NonNullable<CanonicalRequest['model']> | undefined
  /** Absent for a model that no table knows. */
  readonly limits: FittedLimits | undefined
  /** Whether any of its facts holds only for a mode or a resolution. */
  readonly isConditional: boolean
  /** What becomes of the values that most requests name; worked out for the first one. */
  known: KnownValues | undefined
}

/** The model of a name that no table knows. */
export function unknownModel(name: FittedModel['name']): FittedModel {
  return { name, limits: undefined, isConditional: false, known: undefined }
}

/** What stands where no model is named. */
export const noModel: FittedModel = unknownModel(undefined)

function knownModel(name: string, variant: string | undefined, limits: ModelLimits): FittedModel {
  const { durations = none, sizes = none, inputs = none, fields = none } = limits
  const facts: readonly Fact[] = [...durations, ...sizes, ...inputs, ...fields]
  const isConditional = facts.some(({ when }) => when !== undefined)
  return { name: { name, variant }, limits: { durations, sizes, inputs, fields }, isConditional, known: undefined }
}

/** The models of one dialect. */
export interface FittedModels {
  /** By canonical id; of several names for one the first, which is the one to write. */
  readonly byId: ReadonlyMap<string, FittedModel>
  /** By the name that the dialect uses; a name that stands for several models is none. */
  readonly byName: ReadonlyMap<string, FittedModel>
}

// By dialect: what is known of a model depends on the codec too, and dialects may share a table.
const indexes = new WeakMap<Dialect, FittedModels>()

/** The models of a dialect, worked out once. */
export function fittedModels(dialect: Dialect): FittedModels {
  let index = indexes.get(dialect)
  if (index === undefined) {
    index = indexOf(tableOf(dialect))
    indexes.set(dialect, index)
  }
  return index
}

const noModels: LimitTable = {}

/** The limits of a dialect's models. */
export function tableOf({ compiled }: Dialect): LimitTable {
  return compiled?.limits ?? noModels
}

function indexOf(table: LimitTable): FittedModels {
  const byId = new Map<string, FittedModel>()
  const byName = new Map<string, FittedModel>()
  const add = (model: FittedModel, { id }: ModelLimits) => {
    if (!byId.has(id)) byId.set(id, model)
    return model
  }
  for (const [name, entry] of Object.entries(table)) {
    if (!('variants' in entry)) byName.set(name, add(knownModel(name, undefined, entry), entry))
    else for (const [variant, limits] of Object.entries(entry.variants)) add(knownModel(name, variant, limits), limits)
  }
  return { byId, byName }
}
