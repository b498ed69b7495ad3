import type { Condition, Dialect, WireFields } from '../../schemas/contract'
import type { LimitTable, ModelLimits } from '../../schemas/model-facts'
import type { Shape } from '../shape'
import { all, given, nest, never, present } from './condition'
import { modelConditions } from './limits/model-conditions'

/** States the limits of every model that a dialect names; models that share limits share a condition. */
export function limitConditions(
  { fields }: Pick<Dialect, 'fields'>,
  limits: LimitTable,
  shape: Shape,
): { readonly conditions: readonly Condition[]; readonly definitions: ReadonlyMap<string, Condition> } {
  const subject = { fields, shape, definitions: new Map<string, Condition>() }
  const groups = new Map<string, { readonly conditions: readonly Condition[]; readonly names: ModelName[] }>()
  for (const { name, of } of namedLimits(limits)) {
    const conditions = modelConditions(of, subject)
    const key = JSON.stringify([name.container, conditions])
    const group = groups.get(key) ?? { conditions, names: [] }
    group.names.push(name)
    groups.set(key, group)
  }
  const conditions = [...groups.values()].flatMap((group) =>
    group.conditions.length === 0 ? [] : [limitsOf(group.names, group.conditions, fields)],
  )
  return { conditions, definitions: subject.definitions }
}

/** What a dialect calls a model; a container goes before the name that tells its models apart. */
interface ModelName {
  readonly container?: string
  readonly name: string
}

function namedLimits(limits: LimitTable): readonly { readonly name: ModelName; readonly of: ModelLimits }[] {
  return Object.entries(limits).flatMap(([name, entry]) =>
    'variants' in entry
      ? Object.entries(entry.variants).map(([variant, of]) => ({ name: { container: name, name: variant }, of }))
      : [{ name: { name }, of: entry }],
  )
}

function limitsOf(models: readonly ModelName[], conditions: readonly Condition[], fields: WireFields): Condition {
  const names = models.map(({ name }) => name)
  return {
    title: `Limits of ${names.join(', ')}`,
    ...given(
      isModel(models[0]?.container, names, fields),
      conditions.length === 1 ? all(...conditions) : { allOf: conditions },
    ),
  }
}

function isModel(container: string | undefined, names: readonly string[], fields: WireFields): Condition {
  const { model, variant, defaultModel } = fields
  if (container === undefined) {
    const isNamed = { enum: names }
    return defaultModel !== undefined && names.includes(defaultModel) ? nest(model, isNamed) : present(model, isNamed)
  }
  if (variant === undefined) return never
  return all(present(model, { enum: [container] }), present(variant, { enum: names }))
}

/** Demands a model that a family knows. */
export function knownModelCondition({ fields }: Pick<Dialect, 'fields'>, limits: LimitTable): Condition {
  const { model, defaultModel } = fields
  const names = Object.keys(limits)
  const isKnown = names.length === 0 ? never : { enum: names }
  // An absent model means the default one.
  return defaultModel === undefined || names.includes(defaultModel) ? nest(model, isKnown) : present(model, isKnown)
}
