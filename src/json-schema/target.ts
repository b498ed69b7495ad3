import type { Condition } from '../../schemas/contract'
import { inSharedKeywords, withOldReferences } from './lower'
import { asSchemaObject } from './lower-open-api'
import type { JsonSchemaTarget } from './options'
import { compacted, inlined } from './share'

const writers: Readonly<Record<JsonSchemaTarget, (schema: Condition) => Condition>> = {
  'draft-2020-12': (schema) => ({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...compacted(schema) }),
  'draft-07': (schema) => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...withOldReferences(compacted(inSharedKeywords(schema))),
  }),
  // A Schema Object belongs to a document that says its version, and that would have to hold definitions.
  'openapi-3.0': (schema) => asSchemaObject(inSharedKeywords(inlined(schema))),
}

/** Writes a schema in the words of a target, sharing nothing with the original. */
export function written(schema: Condition, target: JsonSchemaTarget): Record<string, unknown> {
  return structuredClone(writers[target](schema))
}
