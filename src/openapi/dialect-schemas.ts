import type { DescribedShape } from './described-shape'
import type { DescribedSchemas, DocumentedDialect } from './documented'
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

/** Writes the bodies and answers of a dialect as components, a form as it goes on the wire. */
export function dialectSchemas(documented: DocumentedDialect, prefix: string): NamedSchemas<keyof DescribedSchemas> {
  const { json, form, created, status, error } = documented.schemas
  const fields = form === undefined ? undefined : formFields(form, documented.dialect.compiled?.upload)
  const roots = [
    ...rootOf('json', withModels(json, documented)),
    ...rootOf('form', withModels(fields, documented)),
    ...rootOf('created', created),
    ...rootOf('status', status),
    ...rootOf('error', error),
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
