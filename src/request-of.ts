import type { Dialect, DialectSchemas } from '../schemas/contract'
import type { ValidateOptions } from './options'
import type { FormBody, JsonBody } from './standard'

/** The request type of a dialect value, in the encoding that the options name. */
export type RequestOf<D, Options extends ValidateOptions> =
  D extends Dialect<string, infer Schemas extends DialectSchemas>
    ? Options['encoding'] extends 'form'
      ? FormBody<Schemas>
      : JsonBody<Schemas>
    : unknown
