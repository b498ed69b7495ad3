import { Kind, type TSchema } from '@sinclair/typebox'
import type { Condition } from '../../schemas/contract'

/** Thrown where a schema uses a TypeBox kind or a keyword that the library cannot check, collect and export alike. */
export class UnsupportedSchemaError extends Error {
  override name = 'UnsupportedSchemaError'
}

const scalarKinds: Readonly<Record<string, Condition>> = {
  Boolean: { type: 'boolean' },
  Null: { type: 'null' },
  Unknown: {},
  Any: {},
  Never: { not: {} },
  // Bytes come from the library's own form parser; JSON Schema has no word for them.
  Uint8Array: {},
}

const numberKeywords = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']

const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  String: ['minLength', 'maxLength', 'pattern'],
  Number: numberKeywords,
  Integer: numberKeywords,
}

const annotations = [
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'expects',
  'issue',
  'quantity',
  'refusedTags',
]

// What TypeBox itself writes, and what says nothing about values.
const silent = ['$id', '$comment', 'type', 'const', 'not', 'items', 'anyOf', 'properties', 'required', 'discriminator']

const objectKeywords = ['additionalProperties']

const listKeywords = ['minItems', 'maxItems']

const known: ReadonlySet<string> = new Set([
  ...silent,
  ...annotations,
  ...objectKeywords,
  ...listKeywords,
  ...Object.values(keywordsOf).flat(),
])

/**
 * Turns a TypeBox schema into the one JSON Schema form that the validators, the exported schemas and OpenAPI share.
 *
 * Literals become enumerations, unions of literals one enumeration, and unions with a `discriminator` a `oneOf` over
 * objects; annotations stay.
 *
 * @throws UnsupportedSchemaError for a kind or a keyword that is not in the closed sets above.
 */
export function normalise(schema: TSchema): Condition {
  const unknown = Object.keys(schema).find((keyword) => !known.has(keyword))
  if (unknown !== undefined) {
    throw new UnsupportedSchemaError(`The keyword ${unknown} is not supported; say it as a rule or as a pattern.`)
  }
  return { ...structure(schema), ...pick(schema, annotations) }
}

function structure(schema: TSchema): Condition {
  const kind: string = schema[Kind]
  if (Object.hasOwn(scalarKinds, kind)) return scalarKinds[kind] ?? {}
  if (Object.hasOwn(keywordsOf, kind)) return { type: kind.toLowerCase(), ...pick(schema, keywordsOf[kind] ?? []) }
  if (kind === 'Literal') return { type: typeof schema.const, enum: [schema.const] }
  if (kind === 'Array') {
    return { type: 'array', items: normalise(schema.items), ...pick(schema, listKeywords) }
  }
  if (kind === 'Object') return objectStructure(schema)
  if (kind === 'Union') return unionStructure(schema)
  throw new UnsupportedSchemaError(`TypeBox kind ${kind} is not supported; use the kinds of schemas/vocabulary.ts.`)
}

function objectStructure(schema: TSchema): Condition {
  if (typeof schema.additionalProperties === 'object') {
    throw new UnsupportedSchemaError('A schema for additionalProperties is not supported; use true or false.')
  }
  const properties: Record<string, Condition> = {}
  for (const [name, property] of Object.entries<TSchema>(schema.properties)) properties[name] = normalise(property)
  return {
    type: 'object',
    properties,
    ...(schema.required === undefined ? {} : { required: schema.required }),
    ...pick(schema, objectKeywords),
  }
}

function unionStructure(schema: TSchema): Condition {
  const branches = (schema.anyOf as TSchema[]).map(normalise)
  if (schema.discriminator !== undefined) {
    return {
      type: 'object',
      discriminator: { propertyName: schema.discriminator },
      required: [schema.discriminator],
      oneOf: branches,
    }
  }
  const [type, ...otherTypes] = new Set(branches.map((branch) => branch.type))
  const allEnumerated = branches.every((branch) => branch.enum !== undefined)
  if (allEnumerated && otherTypes.length === 0) {
    return { type, enum: branches.flatMap((branch) => branch.enum as unknown[]) }
  }
  return { anyOf: branches }
}

function pick(schema: TSchema, keywords: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {}
  for (const keyword of keywords) {
    if (schema[keyword] !== undefined) picked[keyword] = schema[keyword]
  }
  return picked
}
