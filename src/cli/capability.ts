import type { Fact, Model, ModelFamily, ModelName, Source } from '../../schemas/model-facts'

/** What one model takes, as far as one dialect or all of them are concerned. */
export interface Capability
  extends Required<Pick<Model, 'modes' | 'durations' | 'sizes' | 'inputs' | 'fields' | 'prompt'>> {
  readonly model: string
  readonly family: string
  readonly vendor: string
  /** Every name by dialect; the first of each is the one to write. */
  readonly names: Readonly<Record<string, readonly ModelName[]>>
  /** First day without the model, by the vendor; absent for a model that is served. */
  readonly retired?: string
  /** What the keys in `sources` of the facts mean. */
  readonly sources: Readonly<Record<string, Source>>
}

/** Reads a family's capabilities; with a dialect only the models that it names, and the facts that hold there. */
export function capabilitiesOf(family: ModelFamily, dialect?: string): Capability[] {
  return family.models
    .filter((model) => dialect === undefined || Object.hasOwn(model.names, dialect))
    .map((model) => capabilityOf(model, family, dialect))
}

function capabilityOf(model: Model, family: ModelFamily, dialect: string | undefined): Capability {
  const holding = <F extends Fact>(facts: readonly F[] | undefined) => factsIn(facts ?? [], dialect)
  const [retirement] = holding(model.lifecycle)
  return {
    model: model.id,
    family: family.title,
    vendor: family.vendor,
    names: namesOf(model, dialect),
    modes: holding(model.modes),
    durations: holding(model.durations),
    sizes: holding(model.sizes),
    inputs: holding(model.inputs),
    fields: holding(model.fields),
    prompt: holding(model.prompt),
    ...(retirement && { retired: retirement.retired }),
    sources: family.sources,
  }
}

function factsIn<F extends Fact>(facts: readonly F[], dialect: string | undefined): readonly F[] {
  if (dialect === undefined) return facts
  return facts.filter((fact) => fact.dialects === undefined || fact.dialects.includes(dialect))
}

function namesOf(model: Model, dialect: string | undefined): Record<string, readonly ModelName[]> {
  const entries = Object.entries(model.names).filter(([id]) => dialect === undefined || id === dialect)
  return Object.fromEntries(entries.map(([id, names]) => [id, isList(names) ? names : [names]]))
}

function isList(names: ModelName | readonly ModelName[]): names is readonly ModelName[] {
  return Array.isArray(names)
}
