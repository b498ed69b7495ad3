export { UncompiledDialectError, UnknownDialectError } from '../errors'
export { createOpenAPI } from './create-openapi'
export type { OpenAPIOptions } from './options'
