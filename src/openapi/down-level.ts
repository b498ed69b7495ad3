import type { oas30, oas31 } from 'openapi3-ts'
import { isObject } from '../shape'

type Json = Readonly<Record<string, unknown>>

/** Writes a document of this library as OpenAPI 3.0.3; only the keywords that it writes are known. */
export function downLevel(document: oas31.OpenAPIObject): oas30.OpenAPIObject {
  const { info, components, paths } = document
  const { schemas, ...others } = components ?? {}
  return {
    ...document,
    openapi: '3.0.3',
    info: downLevelInfo(info),
    // Every part is what it was, but for the schemas within.
    paths: outsideSchemas(paths) as oas30.PathsObject,
    components: {
      ...(schemas === undefined ? {} : { schemas: eachMember(schemas, downLevelSchema) as oas30.SchemasObject }),
      ...(outsideSchemas(others) as oas30.ComponentsObject),
    },
  }
}

/** OpenAPI 3.0 names a license by its address. */
function downLevelInfo(info: oas31.InfoObject): oas31.InfoObject {
  if (info.license?.identifier === undefined) return info
  const { identifier, ...license } = info.license
  return { ...info, license: { ...license, url: `https://spdx.org/licenses/${identifier}.html` } }
}

/** Finds the schemas in paths, bodies and answers; examples are values and may hold anything. */
function outsideSchemas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outsideSchemas)
  if (!isObject(value)) return value
  return eachMember(value, (member, name) => {
    if (name === 'schema') return downLevelSchema(member)
    return name === 'examples' || name === 'example' ? member : outsideSchemas(member)
  })
}

const lists = ['anyOf', 'oneOf']

function downLevelSchema(schema: unknown): Json {
  if (!isObject(schema)) return {}
  // OpenAPI 3.0 has no word for the names of members; the description lists those that are refused.
  const { $ref, type, examples, exclusiveMinimum, exclusiveMaximum, propertyNames: _, ...rest } = schema
  const written = eachMember(rest, (member, name) => {
    if (name === 'properties' && isObject(member)) return eachMember(member, downLevelSchema)
    if (name === 'items' || name === 'not') return downLevelSchema(member)
    return lists.includes(name) && Array.isArray(member) ? member.map(downLevelSchema) : member
  })
  const whole = {
    ...downLevelType(type, written),
    ...(Array.isArray(examples) && examples.length > 0 ? { example: examples[0] } : {}),
    ...(exclusiveMinimum === undefined ? {} : { minimum: exclusiveMinimum, exclusiveMinimum: true }),
    ...(exclusiveMaximum === undefined ? {} : { maximum: exclusiveMaximum, exclusiveMaximum: true }),
  }
  return $ref === undefined ? whole : reference($ref, whole)
}

/** Beside a reference nothing may stand, so that what is said of one use goes around it. */
function reference($ref: unknown, beside: Json): Json {
  return Object.keys(beside).length === 0 ? { $ref } : { allOf: [{ $ref }], ...beside }
}

/** OpenAPI 3.0 knows one type and whether it may be null; several are alternatives. */
function downLevelType(type: unknown, schema: Json): Json {
  if (type === undefined) return schema
  if (type === 'null') return { ...schema, type: 'string', nullable: true, enum: [null] }
  if (!Array.isArray(type)) return { ...schema, type }
  const [first, ...more] = type.filter((each) => each !== 'null')
  const orNull = type.includes('null') ? { nullable: true } : {}
  if (more.length === 0) return { ...schema, type: first, ...orNull }
  return { ...schema, anyOf: [first, ...more].map((each) => ({ type: each, ...orNull })) }
}

function eachMember(object: Json, change: (member: unknown, name: string) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([name, member]) => [name, change(member, name)]))
}
