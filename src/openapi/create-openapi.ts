import type { oas30, oas31 } from 'openapi3-ts'
import type { Dialect } from '../../schemas/contract'
import { dialects } from '../index'
import { resolveAmong } from '../registered'
import { combinedDocument, singleDocument } from './document'
import { documented } from './documented'
import { downLevel } from './down-level'
import { pascalCase } from './names'
import type { OpenAPIOptions } from './options'

/**
 * Writes the OpenAPI document of a dialect, or one that mounts every registered dialect under a path of its own.
 *
 * Everything in it comes from the data that validates. The result is plain data, new at every call.
 *
 * @throws UnknownDialectError for an id that is not registered.
 * @throws RangeError for a version other than 3.1 and 3.0.
 *
 * @example
 * const document = createOpenAPI({ dialect: myDialect, version: '3.0' })
 */
export function createOpenAPI(options: OpenAPIOptions & { readonly version: '3.0' }): oas30.OpenAPIObject
export function createOpenAPI(options?: OpenAPIOptions & { readonly version?: '3.1' }): oas31.OpenAPIObject
export function createOpenAPI(options?: OpenAPIOptions): oas30.OpenAPIObject | oas31.OpenAPIObject
export function createOpenAPI(options: OpenAPIOptions = {}): oas30.OpenAPIObject | oas31.OpenAPIObject {
  const { version = '3.1', dialect } = options
  if (version !== '3.1' && version !== '3.0') {
    throw new RangeError(`OpenAPI version "${version}" is not supported; use 3.1 or 3.0.`)
  }
  const written = dialect === undefined ? combined(options) : single(resolveAmong(dialects, dialect), options)
  // The parts of the dialects are shared between calls; the document is the caller's own.
  const document = structuredClone(written)
  return version === '3.1' ? document : downLevel(document)
}

function single(dialect: Dialect, options: OpenAPIOptions): oas31.OpenAPIObject {
  const mount = { documented: documented(dialect, options.examples), path: '', prefix: '', tag: 'Videos' }
  return singleDocument(mount, options)
}

function combined(options: OpenAPIOptions): oas31.OpenAPIObject {
  const mounts = Object.values<Dialect>(dialects).map((dialect) => ({
    documented: documented(dialect),
    path: `/${dialect.id}`,
    prefix: pascalCase(dialect.id),
    tag: dialect.title,
  }))
  return combinedDocument(mounts, options)
}
