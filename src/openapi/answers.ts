import type { oas31 } from 'openapi3-ts'
import type { Endpoint } from '../../schemas/contract'
import type { DocumentedDialect } from './documented'
import { answerExamples } from './shown-examples'
import type { Written } from './write-schema'

/** References to the schemas of a dialect's answers. */
export type AnswerSchemas = Readonly<Partial<Record<'created' | 'status' | 'error', Written>>>

type Operation = Endpoint['operation']

const successNames = { create: 'Created', status: 'State', content: 'Content' } as const

const successes: Readonly<Record<Operation, string>> = {
  create: 'The task was created.',
  status: 'The state of the task.',
  content: 'The bytes of the video.',
}

/** Refusals by their status. */
const refusals = {
  400: { name: 'Refused', description: 'The request is refused; the answer says why.' },
  401: { name: 'Unauthorized', description: 'The key or token is missing or not accepted.' },
  404: { name: 'NotFound', description: 'There is no such video.' },
  413: { name: 'TooLarge', description: 'The body or the uploaded file is too large.' },
  415: { name: 'UnsupportedMediaType', description: 'The body is of a media type that is not taken.' },
} as const

const refusalsOf: Readonly<Record<Operation, readonly (keyof typeof refusals)[]>> = {
  create: [400, 401, 413, 415],
  status: [401, 404],
  content: [401, 404],
}

/** The answers of an operation by status, each a reference to one of `answerComponents`. */
export function answersOf(operation: Operation, prefix: string): oas31.ResponsesObject {
  const refused = refusalsOf[operation].map((status) => [status, referenceTo(refusals[status].name, prefix)])
  return { 200: referenceTo(successNames[operation], prefix), ...Object.fromEntries(refused) }
}

function referenceTo(name: string, prefix: string): oas31.ReferenceObject {
  return { $ref: `#/components/responses/${prefix}${name}` }
}

/** The answers of a dialect's operations by name. */
export function answerComponents(
  { dialect, examples }: DocumentedDialect,
  schemas: AnswerSchemas,
  prefix: string,
): Record<string, oas31.ResponseObject> {
  const operations = new Set(dialect.endpoints.map(({ operation }) => operation))
  const statuses = new Set([...operations].flatMap((operation) => refusalsOf[operation]))
  const errorExamples = answerExamples(examples, 'error')
  return Object.fromEntries([
    ...[...operations].map((operation) => [
      prefix + successNames[operation],
      { description: successes[operation], ...successContent(operation, examples, schemas) },
    ]),
    ...[...statuses].sort().map((status) => [
      prefix + refusals[status].name,
      {
        description: refusals[status].description,
        ...jsonContent(schemas.error, status === 400 ? errorExamples : {}),
      },
    ]),
  ])
}

function successContent(
  operation: Operation,
  examples: DocumentedDialect['examples'],
  { created, status }: AnswerSchemas,
): Pick<oas31.ResponseObject, 'content'> {
  if (operation === 'create') return jsonContent(created, answerExamples(examples, 'created'))
  if (operation === 'status') return jsonContent(status, answerExamples(examples, 'status'))
  return { content: { 'video/*': { schema: { type: 'string', format: 'binary' } } } }
}

function jsonContent(
  schema: Written | undefined,
  examples: oas31.ExamplesObject,
): Pick<oas31.ResponseObject, 'content'> {
  if (schema === undefined) return {}
  const shown = Object.keys(examples).length === 0 ? {} : { examples }
  return { content: { 'application/json': { schema, ...shown } } }
}
