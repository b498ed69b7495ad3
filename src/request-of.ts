import type { Dialect, DialectSchemas } from '../schemas/contract'
import type { ValidateOptions } from './options'
import type { FormBody, JsonBody } from './standard'

/** Options that leave the encoding at its default. */
export type JsonOptions = ValidateOptions & { readonly encoding?: 'json' | undefined }

/** Options that say that a form was decoded. */
export type FormOptions = ValidateOptions & { readonly encoding: 'form' }

/** The request type of a dialect value, in the encoding that the options name; in either where they leave it open. */
export type RequestOf<D, Options extends ValidateOptions> =
  D extends Dialect<string, infer Schemas extends DialectSchemas>
    ? Options extends { readonly encoding: 'form' }
      ? FormBody<Schemas>
      : Options extends JsonOptions
        ? JsonBody<Schemas>
        : JsonBody<Schemas> | FormBody<Schemas>
    : unknown
