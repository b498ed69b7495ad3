import type { LimitTable, ModelLimits } from '../../schemas/model-facts'

/** What a dialect's table says of a model; `undefined` for a name that it lacks, and for a variant that it does not know. */
export function limitsFor(table: LimitTable, name: string, variant: string | undefined): ModelLimits | undefined {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined
  if (entry === undefined || !('variants' in entry)) return entry
  return variant !== undefined && Object.hasOwn(entry.variants, variant) ? entry.variants[variant] : undefined
}
