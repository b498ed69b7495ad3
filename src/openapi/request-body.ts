import type { oas31 } from 'openapi3-ts'
import type { Encoding, UploadLimits } from '../../schemas/contract'
import type { DescribedShape } from './described-shape'
import type { DocumentedDialect } from './documented'
import { encodingOf } from './encoding-of'
import { formValues } from './form-fields'
import { requestDescription } from './request-description'
import { requestExamples } from './shown-examples'
import type { Written } from './write-schema'

/** A reference to the schema of each encoding. */
export type BodySchemas = Readonly<Partial<Record<Encoding, Written>>>

/** The body of a create request in every media type that is taken. */
export function requestBody(
  documented: DocumentedDialect,
  contentTypes: readonly string[],
  schemas: BodySchemas,
): oas31.RequestBodyObject {
  const description = requestDescription(documented.dialect, documented.schemas)
  const content = contentTypes.flatMap((contentType) => {
    const schema = schemas[encodingOf(contentType)]
    return schema === undefined ? [] : [[contentType, mediaType(documented, encodingOf(contentType), schema)]]
  })
  return {
    ...(description === '' ? {} : { description }),
    required: true,
    content: Object.fromEntries(content),
  }
}

function mediaType(
  { dialect, schemas, examples }: DocumentedDialect,
  encoding: Encoding,
  schema: Written,
): oas31.MediaTypeObject {
  const form = encoding === 'form' ? schemas.form : undefined
  const spell = (data: unknown) => (form === undefined ? data : formValues(form, data))
  const shown = requestExamples(examples, encoding, dialect.fields.mode?.path, spell)
  return {
    schema,
    ...(Object.keys(shown).length === 0 ? {} : { examples: shown }),
    ...(form === undefined ? {} : partTypes(form, dialect.compiled?.upload)),
  }
}

/** The media types of the part that carries a file; one that also takes text may be text. */
function partTypes(form: DescribedShape, upload: UploadLimits | undefined): Pick<oas31.MediaTypeObject, 'encoding'> {
  if (upload === undefined) return {}
  const branches = form.properties?.[upload.field]?.anyOf ?? []
  const takesText = branches.some(({ type }) => type === 'string')
  const types = [...upload.types, ...(takesText ? ['text/plain'] : [])]
  return { encoding: { [upload.field]: { contentType: types.join(', ') } } }
}
