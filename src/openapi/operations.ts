import type { oas31 } from 'openapi3-ts'
import type { Authentication, Endpoint } from '../../schemas/contract'
import { valueAt } from '../shape'
import { answerComponents, answersOf } from './answers'
import { dialectSchemas } from './dialect-schemas'
import type { DocumentedDialect } from './documented'
import { camelCase, pascalCase } from './names'
import { requestBody } from './request-body'

/** Where a dialect stands in a document. */
export interface Mount {
  readonly documented: DocumentedDialect
  /** Put before every path. */
  readonly path: string
  /** Put before every name, so that dialects do not meet. */
  readonly prefix: string
  readonly tag: string
}

/** What a dialect adds to a document. */
export interface MountedDialect {
  readonly paths: oas31.PathsObject
  readonly components: Required<
    Pick<oas31.ComponentsObject, 'schemas' | 'requestBodies' | 'responses' | 'securitySchemes'>
  >
}

const operationNames: Readonly<Record<Endpoint['operation'], string>> = {
  create: 'createVideo',
  status: 'getVideo',
  content: 'downloadVideo',
}

/** Writes the operations of a dialect, and everything that they refer to. */
export function mountedDialect(mount: Mount): MountedDialect {
  const { documented, prefix } = mount
  const { references, schemas } = dialectSchemas(documented, prefix)
  const requestBodies: Record<string, oas31.RequestBodyObject> = {}
  const paths: Record<string, oas31.PathItemObject> = {}
  for (const endpoint of documented.dialect.endpoints) {
    const body = bodyName(endpoint, mount)
    if (body !== undefined) requestBodies[body] ??= requestBody(documented, endpoint.contentTypes, references)
    const place = `${mount.path}${endpoint.path}`
    paths[place] = { ...paths[place], [endpoint.method.toLowerCase()]: operationOf(endpoint, mount, body) }
  }
  return {
    paths,
    components: {
      schemas: { ...schemas },
      requestBodies,
      responses: answerComponents(documented, references, prefix),
      securitySchemes: securitySchemes(mount),
    },
  }
}

function operationOf(
  endpoint: Endpoint,
  { documented, path, prefix, tag }: Mount,
  body: string | undefined,
): oas31.OperationObject {
  const { summary, description = documented.dialect.description, authentication, operation } = endpoint
  const parameters = parametersOf(`${path}${endpoint.path}`, documented)
  return {
    operationId: operationIdOf(endpoint, prefix),
    summary,
    description,
    tags: [tag],
    security: authentication.map((each) => ({ [securityName(each, prefix)]: [] })),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { $ref: `#/components/requestBodies/${body}` } }),
    responses: answersOf(operation, prefix),
  }
}

function operationIdOf({ operation, operationId = operationNames[operation] }: Endpoint, prefix: string): string {
  return prefix === '' ? operationId : camelCase(`${prefix} ${operationId}`)
}

/** Operations that take the same media types share a body, under the name of the first of them. */
function bodyName({ contentTypes }: Endpoint, { documented, prefix }: Mount): string | undefined {
  const alike = documented.dialect.endpoints.filter((each) => each.contentTypes.join() === contentTypes.join())
  const [first] = contentTypes.length === 0 ? [] : alike
  return first === undefined ? undefined : pascalCase(operationIdOf(first, prefix))
}

/** The parameters in a path; each is a member of the answer to a create request. */
function parametersOf(path: string, { schemas, examples }: DocumentedDialect): oas31.ParameterObject[] {
  const [created] = examples.answers.filter(({ kind, valid }) => kind === 'created' && valid)
  return [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => {
    const description = schemas.created.properties?.[name]?.description
    const example = valueAt(created?.data, [name])
    return {
      name,
      in: 'path',
      required: true,
      ...(description === undefined ? {} : { description }),
      schema: { type: 'string' },
      ...(example === undefined ? {} : { example }),
    }
  })
}

function securityName(
  { scheme, header = '', name = scheme === 'bearer' ? 'bearer' : header }: Authentication,
  prefix: string,
) {
  return prefix === '' ? name : camelCase(`${prefix} ${name}`)
}

function securitySchemes({ documented, prefix }: Mount): Record<string, oas31.SecuritySchemeObject> {
  const all = documented.dialect.endpoints.flatMap(({ authentication }) => authentication)
  return Object.fromEntries(all.map((each) => [securityName(each, prefix), securityScheme(each)]))
}

function securityScheme({ scheme, header = '', description }: Authentication): oas31.SecuritySchemeObject {
  if (scheme === 'bearer') return { type: 'http', scheme, description }
  return { type: 'apiKey', in: 'header', name: header, description }
}
