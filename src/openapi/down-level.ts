import type { oas30, oas31 } from 'openapi3-ts'
import { isObject, valueAt } from '../shape'

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
  const { $ref, type, examples, exclusiveMinimum, exclusiveMaximum, propertyNames, ...rest } = schema
  const written = eachMember(rest, (member, name) => {
    if (name === 'properties' && isObject(member)) return eachMember(member, downLevelSchema)
    if (name === 'items' || name === 'not') return downLevelSchema(member)
    return lists.includes(name) && Array.isArray(member) ? member.map(downLevelSchema) : member
  })
  const whole = {
    ...downLevelType(type),
    ...written,
    ...withoutNames(propertyNames),
    ...(Array.isArray(examples) && examples.length > 0 ? { example: examples[0] } : {}),
    ...(exclusiveMinimum === undefined ? {} : { minimum: exclusiveMinimum, exclusiveMinimum: true }),
    ...(exclusiveMaximum === undefined ? {} : { maximum: exclusiveMaximum, exclusiveMaximum: true }),
  }
  return $ref === undefined ? whole : reference($ref, whole)
}

/** OpenAPI 3.0 has no word for the names of members; that one is there, whatever its value, says the same. */
function withoutNames(propertyNames: unknown): Json {
  const names = valueAt(propertyNames, ['not', 'enum'])
  if (!Array.isArray(names)) return {}
  return { not: { anyOf: names.map((name: string) => ({ required: [name], properties: { [name]: {} } })) } }
}

/** Beside a reference nothing may stand, so that what is said of one use goes around it. */
function reference($ref: unknown, beside: Json): Json {
  return Object.keys(beside).length === 0 ? { $ref } : { allOf: [{ $ref }], ...beside }
}

function downLevelType(type: unknown): Json {
  if (type === 'null') return { type: 'string', nullable: true, enum: [null] }
  if (Array.isArray(type)) return { type: type.find((each) => each !== 'null'), nullable: true }
  return type === undefined ? {} : { type }
}

function eachMember(object: Json, change: (member: unknown, name: string) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([name, member]) => [name, change(member, name)]))
}
