import type { oas30, oas31 } from 'openapi3-ts'
import { OpenApiBuilder } from 'openapi3-ts/oas31'

/** Writes a document as YAML, such that readers of YAML 1.1 do not take `on` for true or `16:9` for a number. */
export function toYaml(document: oas30.OpenAPIObject | oas31.OpenAPIObject): string {
  // The builder writes the data as it is, whichever version it is of.
  const builder = OpenApiBuilder.create(document as oas31.OpenAPIObject)
  return builder.getSpecAsYaml(undefined, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false })
}
