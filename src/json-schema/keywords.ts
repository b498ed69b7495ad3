import type { Condition } from '../../schemas/contract'

/** Keywords that speak about values of one type, and hold for every other value. */
export const keywordsByType: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'contains', 'minContains', 'maxContains', 'minItems', 'maxItems'],
  object: ['properties', 'required', 'additionalProperties', 'minProperties', 'dependencies', 'dependentRequired'],
}

/** The types that a schema speaks about by its own keywords. */
export function keywordTypes(schema: Condition): readonly string[] {
  return Object.entries(keywordsByType).flatMap(([type, keywords]) =>
    keywords.some((keyword) => schema[keyword] !== undefined) ? [type] : [],
  )
}

/** Some keywords of a schema. */
export function pick(schema: object, keywords: readonly string[]): Condition {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keywords.includes(keyword)))
}
