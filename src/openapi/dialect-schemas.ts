import type { Encoding, Endpoint } from '../../schemas/contract'
import type { DescribedShape } from './described-shape'
import type { DescribedSchemas, DocumentedDialect } from './documented'
import { encodingOf } from './encoding-of'
import { formFields } from './form-fields'
import { mergeUnions } from './merge-unions'
import { type NamedSchemas, nameSchemas, type Root } from './name-schemas'

const names: Readonly<Record<keyof DescribedSchemas, string>> = {
  json: 'CreateVideoRequest',
  form: 'CreateVideoForm',
  created: 'CreatedVideo',
  status: 'VideoState',
  error: 'ErrorAnswer',
}

/** Writes the bodies and answers that a dialect's endpoints use as components, a form as it goes on the wire. */
export function dialectSchemas(documented: DocumentedDialect, prefix: string): NamedSchemas<keyof DescribedSchemas> {
  const { json, form, created, status, error } = documented.schemas
  const { endpoints } = documented.dialect
  const has = (operation: Endpoint['operation']) => endpoints.some((endpoint) => endpoint.operation === operation)
  const takes = (encoding: Encoding) =>
    endpoints.some(({ contentTypes }) => contentTypes.map(encodingOf).includes(encoding))
  const fields = form === undefined ? undefined : formFields(form, documented.dialect.compiled?.upload)
  const roots = [
    ...(takes('json') ? rootOf('json', withModels(json, documented)) : []),
    ...(takes('form') ? rootOf('form', withModels(fields, documented)) : []),
    ...(has('create') ? rootOf('created', created) : []),
    ...(has('status') ? rootOf('status', status) : []),
    ...(endpoints.length > 0 ? rootOf('error', error) : []),
  ]
  return nameSchemas(roots, prefix)
}

function rootOf(kind: keyof DescribedSchemas, shape: DescribedShape | undefined): Root<keyof DescribedSchemas>[] {
  return shape === undefined ? [] : [{ kind, name: names[kind], shape: mergeUnions(shape) }]
}

/** Where a dialect takes no other models than its own, the field of the model lists them. */
function withModels(
  shape: DescribedShape | undefined,
  { dialect, limits }: DocumentedDialect,
): DescribedShape | undefined {
  const [name = '', ...rest] = dialect.fields.model
  const field = shape?.properties?.[name]
  const models = Object.keys(limits)
  if (field === undefined || rest.length > 0 || dialect.unknownModel !== 'error' || models.length === 0) return shape
  return { ...shape, properties: { ...shape?.properties, [name]: { ...field, enum: models } } }
}
