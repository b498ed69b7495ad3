import type { TSchema } from '@sinclair/typebox'
import type {
  CompiledBody,
  CompiledDialect,
  Condition,
  Dialect,
  DialectSchemas,
  Encoding,
  ModelFamily,
  Rule,
} from '../../schemas/contract'
import { standard } from '../standard'
import { compileDecision } from './ajv'
import { composeClean, withoutProse } from './compose'
import { limitTable } from './limit-table'
import { normalise } from './normalise'

export interface CompileOptions {
  /** Families whose models the dialect names. Default is none. */
  readonly families?: Iterable<ModelFamily>
}

/** The schema of one encoding, ready for the collector, and the schema that its decision is compiled from. */
export function bodySchemas(schema: TSchema, rules: readonly Rule[], encoding: Encoding) {
  const normalised = normalise(schema)
  return { schema: withoutProse(normalised), clean: composeClean(normalised, { encoding, rules }) }
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
  const { schema: shape, clean } = bodySchemas(schema, rules, encoding)
  return { schema: shape as Condition, clean: compileDecision(clean) }
}
