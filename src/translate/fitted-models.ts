import type { CanonicalRequest } from '../../schemas/canonical'
import type { Fact, LimitTable, ModelLimits } from '../../schemas/model-facts'

/** The model to write, and what is known of it. */
export interface FittedModel {
  readonly name: NonNullable<CanonicalRequest['model']> | undefined
  /** Absent for a model that no table knows. */
  readonly limits: ModelLimits | undefined
  /** Whether any of its facts holds only for a mode or a resolution. */
  readonly isConditional: boolean
}

/** The model of a name that no table knows. */
export function unknownModel(name: FittedModel['name']): FittedModel {
  return { name, limits: undefined, isConditional: false }
}

export function knownModel(name: NonNullable<FittedModel['name']>, limits: ModelLimits): FittedModel {
  const { durations = [], sizes = [], inputs = [], fields = [] } = limits
  const facts: readonly Fact[] = [...durations, ...sizes, ...inputs, ...fields]
  return { name, limits, isConditional: facts.some(({ when }) => when !== undefined) }
}

const indexes = new WeakMap<LimitTable, ReadonlyMap<string, FittedModel>>()

/** The models of a table by canonical id; of several names for one the first, which is the one to write. */
export function fittedModels(table: LimitTable): ReadonlyMap<string, FittedModel> {
  let index = indexes.get(table)
  if (index === undefined) {
    index = indexOf(table)
    indexes.set(table, index)
  }
  return index
}

function indexOf(table: LimitTable): Map<string, FittedModel> {
  const index = new Map<string, FittedModel>()
  const add = (limits: ModelLimits, name: string, variant: string | undefined) => {
    if (!index.has(limits.id)) index.set(limits.id, knownModel({ name, variant }, limits))
  }
  for (const [name, entry] of Object.entries(table)) {
    if (!('variants' in entry)) add(entry, name, undefined)
    else for (const [variant, limits] of Object.entries(entry.variants)) add(limits, name, variant)
  }
  return index
}
