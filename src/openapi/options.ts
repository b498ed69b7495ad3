import type { oas31 } from 'openapi3-ts'
import type { Examples } from '../../schemas/example'
import type { DialectArgument } from '../registered'

/** How a document is written. */
export interface OpenAPIOptions {
  /** A registered id, or a dialect of the caller's own. Absence means all registered ones, each under a path of its id. */
  readonly dialect?: DialectArgument
  /** Default is 3.1; 3.0 is the same document written as 3.0.3. */
  readonly version?: '3.1' | '3.0'
  /** Members of `info` that are written instead of the derived ones, such as the title or the contact. */
  readonly info?: Partial<oas31.InfoObject>
  /** Where the dialect is served. Default is what its document says, or else the place of the OpenAPI document. */
  readonly servers?: readonly oas31.ServerObject[]
  /** What to show of a dialect of the caller's own; a registered one brings its examples. */
  readonly examples?: Examples
}
