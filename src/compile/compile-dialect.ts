import type { TSchema } from '@sinclair/typebox'
import type {
  CompiledBody,
  CompiledDialect,
  Dialect,
  DialectSchemas,
  Encoding,
  ModelFamily,
  Rule,
} from '../../schemas/contract'
import { accepts } from '../accepts'
import { standard } from '../standard'
import { compileDecision } from './ajv'
import { closedShape, ruleConditions, withoutProse } from './compose'
import { limitTable } from './limit-table'
import { normalise } from './normalise'

export interface CompileOptions {
  /** Families whose models the dialect names. Default is none. */
  readonly families?: Iterable<ModelFamily>
}

/**
 * Makes a dialect that a user defined fit for `validate` and its kin.
 *
 * Uses Ajv's code generation, so it does not run where that is disallowed; the shipped dialects need no compilation.
 */
export function compileDialect<Id extends string, Schemas extends DialectSchemas>(
  dialect: Dialect<Id, Schemas>,
  { families = [] }: CompileOptions = {},
) {
  const { json, form, upload } = dialect.schemas
  const compiled: CompiledDialect = {
    ...(json === undefined ? {} : { json: compileBody(json, dialect.rules, 'json') }),
    ...(form === undefined ? {} : { form: compileBody(form, dialect.rules, 'form') }),
    ...(upload === undefined ? {} : { upload }),
    limits: limitTable(dialect.id, families),
  }
  return standard({ ...dialect, compiled })
}

function compileBody(schema: TSchema, rules: readonly Rule[], encoding: Encoding): CompiledBody {
  const normalised = normalise(schema)
  const hasShape = compileDecision(closedShape(normalised))
  const conditions = ruleConditions(rules, encoding)
  return {
    schema: withoutProse(normalised),
    clean: (body) => hasShape(body) && conditions.every((condition) => accepts(condition, body)),
  }
}
