import type { JsonSchemaOptions } from '../../src/json-schema/index'

/** Options that `validate` and a strict schema share, by the name that the report gives them. */
export const optionSets: Readonly<Record<string, JsonSchemaOptions>> = {
  default: {},
  'modelLimits error': { modelLimits: 'error' },
  'modelLimits ignore': { modelLimits: 'ignore' },
  'unknownFields error': { unknownFields: 'error' },
  'unknownModels error': { unknownModels: 'error' },
  'unknownModels ignore': { unknownModels: 'ignore' },
}
