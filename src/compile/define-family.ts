import type { TObject } from '@sinclair/typebox'
import type { Dialect } from '../../schemas/contract'
import { defineFamily as checkFamily, type ModelFamily } from '../../schemas/model-facts'
import { limitTable } from '../limits/limit-table'
import { modelSchema } from './model-schema'

/** A family that can say what its models take in a dialect. */
export interface DerivingFamily extends ModelFamily {
  /** One TypeBox schema for each name that the dialect uses for a model of the family; `/` joins a container's names. */
  schemas(dialect: Pick<Dialect, 'id' | 'fields'>): Readonly<Record<string, TObject>>
}

/** Checks the description of a model family, and derives from it a schema per model and dialect. */
export function defineFamily(family: ModelFamily): DerivingFamily {
  return { ...checkFamily(family), schemas: (dialect) => schemasOf(family, dialect) }
}

function schemasOf(family: ModelFamily, dialect: Pick<Dialect, 'id' | 'fields'>): Record<string, TObject> {
  const entries = Object.entries(limitTable(dialect.id, [family])).flatMap(([name, entry]) =>
    'variants' in entry
      ? Object.entries(entry.variants).map(([variant, limits]) => [`${name}/${variant}`, modelSchema(dialect, limits)])
      : [[name, modelSchema(dialect, entry)]],
  )
  return Object.fromEntries(entries)
}
