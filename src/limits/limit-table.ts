import type { Fact, LimitTable, Model, ModelFamily, ModelLimits, ModelName } from '../../schemas/model-facts'

const factKinds = ['modes', 'durations', 'sizes', 'inputs', 'fields', 'prompt', 'lifecycle'] as const

/** A table that families are added to. */
export type OpenTable = Record<string, ModelLimits | { variants: Record<string, ModelLimits> }>

/** Derives what one dialect needs to know of the models it names. */
export function limitTable(dialect: string, families: Iterable<ModelFamily>): LimitTable {
  const table: OpenTable = {}
  for (const family of families) addFamily(table, dialect, family)
  return table
}

/** Adds what one dialect needs to know of a family; a later family cannot take a name from an earlier one. */
export function addFamily(table: OpenTable, dialect: string, family: ModelFamily): void {
  for (const model of family.models) {
    for (const name of namesIn(dialect, model)) addName(table, name, limitsIn(dialect, family, model))
  }
}

function namesIn(dialect: string, model: Model): readonly ModelName[] {
  const names = model.names[dialect]
  if (names === undefined) return []
  return isList(names) ? names : [names]
}

function isList(names: ModelName | readonly ModelName[]): names is readonly ModelName[] {
  return Array.isArray(names)
}

function addName(table: OpenTable, name: ModelName, limits: ModelLimits): void {
  if (typeof name === 'string') {
    table[name] ??= limits
    return
  }
  table[name.model] ??= { variants: {} }
  const container = table[name.model]
  if (container !== undefined && 'variants' in container) container.variants[name.variant] ??= limits
}

function limitsIn(dialect: string, family: ModelFamily, model: Model): ModelLimits {
  const limits: Record<string, unknown> = { id: model.id, family: family.id }
  for (const kind of factKinds) {
    const facts = (model[kind] ?? []).filter((fact: Fact) => fact.dialects?.includes(dialect) ?? true)
    if (facts.length > 0) limits[kind] = facts.map((fact: Fact) => withReferences(fact, family))
  }
  // Each member was taken from a Model, of which ModelLimits is the part without names.
  return limits as unknown as ModelLimits
}

function withReferences({ dialects: _, ...fact }: Fact, family: ModelFamily): Fact {
  return { ...fact, sources: fact.sources.map((key) => family.sources[key]?.reference ?? key) }
}
