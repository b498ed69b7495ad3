import type { oas31 } from 'openapi3-ts'
import { type DescribedShape, isDiscouraged, isRefused } from './described-shape'
import { capitalised } from './names'

/** A schema in the words of OpenAPI, or a reference to one with what is said of this use. */
export type Written = oas31.SchemaObject | oas31.ReferenceObject

/** Writes a schema that stands in another; its name follows from the name of what it stands in. */
export type WriteChild = (child: DescribedShape, name: (outer: string) => string) => Written

const keywords = [
  ...['title', 'description', 'deprecated', 'type', 'format', 'enum', 'pattern', 'minLength', 'maxLength'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems'],
  ...['examples', 'required', 'additionalProperties'],
] as const

/**
 * Writes one schema in the words of OpenAPI 3.1.
 *
 * A refused field is not listed among the properties, and a request that has it does not match.
 */
export function writeSchema(shape: DescribedShape, write: WriteChild): oas31.SchemaObject {
  if (isDiscouraged(shape)) return { deprecated: true, description: shape.issue?.hint ?? '' }
  if (shape.oneOf !== undefined) return taggedUnion(shape, shape.oneOf, write)
  return {
    ...plainKeywords(shape),
    ...(shape.items === undefined ? {} : { items: write(shape.items, (list) => `${list} item`) }),
    ...(shape.properties === undefined ? {} : members(shape.properties, write)),
    ...(shape.anyOf === undefined ? {} : { anyOf: shape.anyOf.map((branch) => write(branch, same)) }),
  }
}

const same = (name: string) => name

function plainKeywords(shape: DescribedShape): oas31.SchemaObject {
  const description = descriptionOf(shape)
  const described: Readonly<Record<string, unknown>> = {
    ...shape,
    ...(description === '' ? {} : { description }),
    ...(shape.types === undefined ? {} : { type: shape.types }),
  }
  const present = keywords.filter((keyword) => keyword in described)
  return Object.fromEntries(present.map((keyword) => [keyword, described[keyword]]))
}

/**
 * What is said of a value, or else what it must be, and what its absence means.
 *
 * A default is said here and not as a keyword, because generators of clients then demand the field.
 */
function descriptionOf({ description, expects, default: value }: DescribedShape): string {
  const said = description ?? (expects === undefined ? undefined : `${capitalised(expects)}.`)
  const meant = value === undefined ? undefined : `Default is \`${JSON.stringify(value)}\`.`
  return [said, meant].filter((text) => text !== undefined).join(' ')
}

function members(properties: Readonly<Record<string, DescribedShape>>, write: WriteChild): oas31.SchemaObject {
  const entries = Object.entries(properties)
  const taken = entries.filter(([, property]) => !isRefused(property))
  const refused = entries.filter(([, property]) => isRefused(property)).map(([name]) => name)
  return {
    properties: Object.fromEntries(taken.map(([name, property]) => [name, write(property, () => name)])),
    ...(refused.length === 0 ? {} : { propertyNames: { not: { enum: refused } } }),
  }
}

/** Every branch requires the tag, so the union itself need not. */
function taggedUnion(
  shape: DescribedShape,
  branches: readonly DescribedShape[],
  write: WriteChild,
): oas31.SchemaObject {
  const { discriminator, type: _, required: _required, ...rest } = shape
  const written = branches.map((branch) => write(branch, same))
  const mapping = branches.flatMap((branch, index) => {
    const words = discriminator === undefined ? [] : (branch.properties?.[discriminator.propertyName]?.enum ?? [])
    const reference = written[index]?.$ref
    return reference === undefined ? [] : words.map((word) => [String(word), reference])
  })
  return {
    ...plainKeywords(rest),
    ...(discriminator === undefined
      ? {}
      : { discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } }),
    oneOf: written,
  }
}
