import { dialects } from '../index'
import { type DialectArgument, resolveAmong } from '../registered'
import { createSchema } from './create'
import type { JsonSchemaOptions } from './options'

export { InvalidOptionError, UncompiledDialectError, UnknownDialectError } from '../errors'
export type { JsonSchemaOptions, JsonSchemaTarget } from './options'

/**
 * Writes what a dialect accepts as a JSON Schema.
 *
 * Without `strict` it is the shape of a body. With it the dialect's rules and its model limits are in it too, so that any
 * validator decides as `validate` does with the same options; a warning refuses nothing. What JSON Schema cannot say is
 * listed in docs/json-schema.md.
 *
 * @throws UnknownDialectError for an id that is not registered.
 * @throws UncompiledDialectError for a dialect that did not pass through `compileDialect`.
 * @throws InvalidOptionError for an option or a value that there is not.
 *
 * @example
 * const schema = createJsonSchema(dialect, { strict: true, target: 'draft-07' })
 */
export function createJsonSchema(dialect: DialectArgument, options?: JsonSchemaOptions): Record<string, unknown> {
  return createSchema(resolveAmong(dialects, dialect), options)
}
