export type { AnswerExample, Example, Examples } from '../../schemas/example'
export { UncompiledDialectError, UnknownDialectError } from '../errors'
export { createOpenAPI } from './create-openapi'
export type { OpenAPIOptions } from './options'
