import type { Condition, Dialect } from '../../schemas/contract'
import { shapeOf } from '../shape'
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
  return documentOf(dialect, shapeOptions, ({ schema }) => {
    const place = shapesAt(shapeOf(schema), [])
    const conditions = demands(dialect, schema, { ...options, encoding }).map((each) => typed(each, place))
    // Fastify and APISIX write a default into the request, which `validate` never does.
    const shape = without(shapeCondition(shapeOf(schema), isClosed(shapeOptions)), new Set(['default']))
    return { ...shape, ...(conditions.length === 0 ? {} : { allOf: conditions }) }
  })
}

/** What a body must satisfy beyond its shape. */
function demands(
  dialect: Dialect,
  schema: Condition,
  { encoding = 'json', modelLimits = dialect.modelLimit, unknownModels = dialect.unknownModel }: JsonSchemaOptions,
): readonly Condition[] {
  const limits = dialect.compiled?.limits ?? {}
  return [
    ...refusingRules(dialect.rules, encoding),
    ...(unknownModels === 'error' ? [{ title: 'unknown-model', ...knownModelCondition(dialect, limits) }] : []),
    ...(modelLimits === 'error' ? limitConditions(dialect, limits, shapeOf(schema)) : []),
  ]
}
