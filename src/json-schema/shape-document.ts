import type { Condition, Dialect } from '../../schemas/contract'
import { UncompiledDialectError } from '../errors'
import { shapeOf } from '../shape'
import { never } from './condition'
import { asFormText } from './form-text'
import type { ShapeOptions } from './options'
import { shapeCondition } from './shape-condition'
import { written } from './target'

/**
 * Writes the shape of a dialect's bodies as a JSON Schema that any validator takes.
 *
 * @throws UncompiledDialectError for a dialect that did not pass through `compileDialect`.
 */
export function shapeDocument(dialect: Dialect, options: ShapeOptions): Record<string, unknown> {
  return documentOf(dialect, options, ({ schema }) => shapeCondition(shapeOf(schema), isClosed(options)))
}

/** Writes a schema of a dialect's bodies under the dialect's name; a dialect without the encoding accepts no body in it. */
export function documentOf(
  dialect: Dialect,
  { encoding, target }: ShapeOptions,
  schemaOf: (body: { readonly schema: Condition }) => Condition,
): Record<string, unknown> {
  if (dialect.compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const body = dialect.compiled[encoding]
  const schema = body === undefined ? never : schemaOf(body)
  const spelled = body !== undefined && encoding === 'form' ? asFormText(schema, shapeOf(body.schema)) : schema
  return written({ title: dialect.title, description: dialect.description, ...spelled }, target)
}

export function isClosed({ unknownFields }: Pick<ShapeOptions, 'unknownFields'>): boolean {
  return unknownFields === 'error'
}
