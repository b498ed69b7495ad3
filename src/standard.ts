import type { Static, TSchema } from '@sinclair/typebox'
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import type { Dialect, DialectSchemas, Encoding } from '../schemas/contract'
import { readTarget } from './json-schema/options'
import { shapeDocument } from './json-schema/shape-document'
import type { ValidateOptions } from './options'
import { validate } from './validate'

/** The members that Standard Schema and Standard JSON Schema ask for, together. */
export interface StandardProps<Body> extends StandardSchemaV1.Props<Body>, StandardJSONSchemaV1.Props<Body> {
  /** Synchronous; `options.libraryOptions` are ValidateOptions. A success carries `warnings` besides. */
  readonly validate: (value: unknown, options?: StandardSchemaV1.Options) => StandardSchemaV1.Result<Body>
}

/** Anything that Standard Schema's consumers take. */
export interface Standard<Body> {
  readonly '~standard': StandardProps<Body>
}

/** A dialect that is fit for `validate` and for consumers of Standard Schema. */
export interface ReadyDialect<Id extends string = string, Schemas extends DialectSchemas = DialectSchemas>
  extends Dialect<Id, Schemas>,
    Standard<JsonBody<Schemas>> {
  /** The dialect's forms as a Standard Schema of their own; absent where it takes none. */
  readonly form: Standard<FormBody<Schemas>> | undefined
}

/** The JSON request of a dialect, as its schema types it. */
export type JsonBody<Schemas> = Schemas extends { readonly json: infer Schema extends TSchema }
  ? Static<Schema>
  : unknown

/** The decoded form of a dialect, as its schema types it. */
export type FormBody<Schemas> = Schemas extends { readonly form: infer Schema extends TSchema }
  ? Static<Schema>
  : unknown

/** Gives a compiled dialect its Standard Schema members. */
export function standard<Id extends string, Schemas extends DialectSchemas>(
  dialect: Dialect<Id, Schemas>,
): ReadyDialect<Id, Schemas> {
  const form: Standard<FormBody<Schemas>> | undefined =
    dialect.compiled?.form === undefined ? undefined : { '~standard': propsOf(dialect, 'form') }
  return { ...dialect, form, '~standard': propsOf(dialect, 'json') }
}

function propsOf<Body>(dialect: Dialect, encoding: Encoding): StandardProps<Body> {
  const schema = ({ target }: StandardJSONSchemaV1.Options) =>
    shapeDocument(dialect, { encoding, target: readTarget(target) })
  return {
    version: 1,
    vendor: 'vidialect',
    validate(value, options) {
      const libraryOptions: ValidateOptions = options?.libraryOptions ?? {}
      // A value without issues passed the schema that Body is inferred from.
      return validate(dialect, value, { ...libraryOptions, encoding }) as StandardSchemaV1.Result<Body>
    },
    jsonSchema: { input: schema, output: schema },
  }
}
