import { type TObject, Type } from '@sinclair/typebox'
import type { Condition, Dialect } from '../../schemas/contract'
import type { ModelLimits } from '../../schemas/model-facts'
import { modelConditions } from '../json-schema/limits/model-conditions'
import { inlined } from '../json-schema/share'

/**
 * Derives what a model takes in a dialect as a TypeBox schema, from the same facts that validation reads.
 *
 * It accepts every value that at least one source allows. Not in it, because a schema cannot say it: media counted over
 * several fields.
 */
export function modelSchema(dialect: Pick<Dialect, 'id' | 'fields'>, limits: ModelLimits): TObject {
  const definitions = new Map<string, Condition>()
  const conditions = modelConditions(limits, { fields: dialect.fields, definitions })
  const all = conditions.length === 0 ? {} : inlined({ allOf: conditions, $defs: Object.fromEntries(definitions) })
  return Type.Object({}, { $id: `${limits.id}.${dialect.id}`, additionalProperties: true, ...all })
}
