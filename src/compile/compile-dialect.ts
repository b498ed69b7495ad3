import type { TSchema } from '@sinclair/typebox'
import type { CompiledBody, CompiledDialect, Dialect, DialectSchemas, Encoding } from '../../schemas/contract'
import type { ModelFamily } from '../../schemas/model-facts'
import { accepts } from '../accepts'
import { limitTable } from '../limits/limit-table'
import { checkMeaning } from '../meaning'
import { createReport } from '../report'
import { standard } from '../standard'
import { compileDecision } from './ajv'
import { closedShape, ruleConditions, withoutProse } from './compose'
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
  const known = { ...(upload === undefined ? {} : { upload }), limits: limitTable(dialect.id, families) }
  const compiled: CompiledDialect = {
    ...(json === undefined ? {} : { json: compileBody(dialect, json, 'json', known) }),
    ...(form === undefined ? {} : { form: compileBody(dialect, form, 'form', known) }),
    ...known,
  }
  return standard({ ...dialect, compiled })
}

function compileBody(
  dialect: Dialect,
  schema: TSchema,
  encoding: Encoding,
  known: Pick<CompiledDialect, 'upload' | 'limits'>,
): CompiledBody {
  const normalised = normalise(schema)
  const hasShape = compileDecision(closedShape(normalised))
  const conditions = ruleConditions(dialect.rules, encoding)
  const saysNothing = (body: unknown) => {
    const report = createReport(dialect.id)
    checkMeaning(dialect, known, body, report, { encoding })
    return report.issues.length + report.warnings.length === 0
  }
  return {
    schema: withoutProse(normalised),
    clean: (body) => hasShape(body) && conditions.every((condition) => accepts(condition, body)) && saysNothing(body),
  }
}
