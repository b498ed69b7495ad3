import { documentation } from '../../generated/documentation'
import type { Dialect, DialectSchemas } from '../../schemas/contract'
import type { Examples } from '../../schemas/example'
import type { LimitTable } from '../../schemas/model-facts'
import { normalise } from '../compile/normalise'
import { UncompiledDialectError } from '../errors'
import type { DescribedShape } from './described-shape'

/** What a document says of a dialect and validation does not need. */
export interface Documentation {
  readonly schemas: DialectSchemas
  readonly examples: Examples
}

/** The bodies and answers of a dialect, with their prose. */
export interface DescribedSchemas {
  readonly json?: DescribedShape
  readonly form?: DescribedShape
  readonly created: DescribedShape
  readonly status?: DescribedShape
  readonly error?: DescribedShape
}

/** A dialect with everything that its document shows. */
export interface DocumentedDialect {
  readonly dialect: Dialect
  readonly schemas: DescribedSchemas
  readonly examples: Examples
  readonly limits: LimitTable
}

const noExamples: Examples = { requests: [], answers: [] }

/**
 * Finds what a document shows of a dialect: its own schemas, or those that the build took out of a registered one.
 *
 * @throws UncompiledDialectError for a dialect without a limit table.
 */
export function documented(dialect: Dialect, examples?: Examples): DocumentedDialect {
  if (dialect.compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const registered = Object.hasOwn(documentation, dialect.id) ? documentation[dialect.id] : undefined
  const isWhole = 'created' in dialect.schemas
  const schemas = isWhole || registered === undefined ? dialect.schemas : registered.schemas
  return {
    dialect,
    schemas: described(schemas),
    examples: examples ?? (isWhole ? undefined : registered?.examples) ?? noExamples,
    limits: dialect.compiled.limits,
  }
}

function described({ json, form, created, status, error }: DialectSchemas): DescribedSchemas {
  return {
    ...(json === undefined ? {} : { json: normalise(json) }),
    ...(form === undefined ? {} : { form: normalise(form) }),
    created: normalise(created),
    ...(status === undefined ? {} : { status: normalise(status) }),
    ...(error === undefined ? {} : { error: normalise(error) }),
  }
}
