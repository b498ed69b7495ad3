import type { Condition, Dialect } from '../../schemas/contract'
import { shapeOf } from '../shape'
import { dataUrlConditions } from './data-url-conditions'
import { knownModelCondition, limitConditions } from './limit-conditions'
import { checkOptions, type JsonSchemaOptions } from './options'
import { without } from './rewrite'
import { refusingRules } from './rule-conditions'
import { shapesAt } from './shape-at'
import { shapeCondition } from './shape-condition'
import { documentOf, isClosed, shapeDocument } from './shape-document'
import { typed } from './typed'

/** `createJsonSchema` for a dialect value. */
export function createSchema(dialect: Dialect, options: JsonSchemaOptions = {}): Record<string, unknown> {
  checkOptions(options)
  const { strict = false, target = 'draft-2020-12', encoding = 'json', unknownFields = 'warning' } = options
  const shapeOptions = { target, encoding, unknownFields }
  if (!strict) return shapeDocument(dialect, shapeOptions)
  return documentOf(dialect, shapeOptions, ({ schema }) => ({
    // Fastify and APISIX write a default into the request, which `validate` never does.
    ...without(shapeCondition(shapeOf(schema), isClosed(shapeOptions)), new Set(['default'])),
    ...demands(dialect, schema, { ...options, encoding }),
  }))
}

/** What a body must satisfy beyond its shape. */
function demands(
  dialect: Dialect,
  schema: Condition,
  { encoding = 'json', modelLimits = dialect.modelLimit, unknownModels = dialect.unknownModel }: JsonSchemaOptions,
): Condition {
  const shape = shapeOf(schema)
  const place = shapesAt(shape, [])
  const table = dialect.compiled?.limits ?? {}
  const limits = limitConditions(dialect, modelLimits === 'error' ? table : {}, shape)
  const conditions = [
    ...refusingRules(dialect.rules, encoding),
    ...dataUrlConditions(dialect, shape),
    ...(unknownModels === 'error' ? [{ title: 'unknown-model', ...knownModelCondition(dialect, table) }] : []),
    ...limits.conditions,
  ]
  const definitions = [...limits.definitions].map(([name, condition]) => [name, typed(condition, place)] as const)
  return {
    ...(conditions.length === 0 ? {} : { allOf: conditions.map((condition) => typed(condition, place)) }),
    ...(definitions.length === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
  }
}
