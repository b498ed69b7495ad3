import { schemas } from '#schema/openai'
import { type Authentication, type Condition, defineDialect } from '../../contract'
import { once } from '../../once'
import { plainWhole } from '../../patterns'
import { urlScheme } from '../../url-scheme'

const apiKey: Authentication = { scheme: 'bearer', description: 'API key: `Authorization: Bearer <api-key>`.' }

// The rules have no `oneOf`; an upload, told by its bytes, has neither of the two.
const exactlyOne = (...members: string[]): Condition => ({
  anyOf: members.map((member) => ({ required: [member] })),
  not: { required: ['image_url', 'file_id'] },
})

const oneReference = {
  code: 'one-reference',
  severity: 'error',
  on: ['input_reference'],
  when: { type: 'object' },
  message: '`input_reference` must have exactly one of `image_url` and `file_id`.',
  hint: 'Send `image_url` for an image on the web, `file_id` for one that was uploaded before.',
} as const

/** The official OpenAI video request, as a form and as JSON. */
export const openai = once(() =>
  defineDialect({
    id: 'openai',
    title: 'OpenAI',
    description: "Create request of OpenAI's video API, as gateways pass it on in their official transfer groups.",
    document: {
      title: 'OpenAI API reference, Create video',
      url: 'https://platform.openai.com/docs/api-reference/videos/create',
    },
    endpoints: [
      {
        method: 'POST',
        path: '/v1/videos',
        operation: 'create',
        summary: 'Create a video',
        description: 'A form carries the reference image as a file; JSON refers to it.',
        contentTypes: ['multipart/form-data', 'application/json'],
        authentication: [apiKey],
      },
    ],
    schemas,
    rules: [
      {
        code: 'model-default',
        severity: 'warning',
        encoding: 'json',
        at: ['model'],
        expects: { required: ['model'] },
        message: '`model` is absent, which means sora-2; some gateways require it.',
        hint: 'Send "sora-2".',
      },
      {
        code: 'seconds-format',
        severity: 'error',
        on: ['seconds'],
        expects: { pattern: plainWhole },
        message: '`seconds` must be a plain whole number as text.',
        hint: 'Send for example "4".',
      },
      {
        code: 'reference-not-a-file',
        severity: 'warning',
        encoding: 'form',
        on: ['input_reference'],
        expects: { type: 'object' },
        message: '`input_reference` should be an uploaded file, not text.',
        hint: 'Upload the image, or send its URL as the field `input_reference[image_url]`.',
      },
      { ...oneReference, encoding: 'json', expects: exactlyOne('image_url', 'file_id') },
      { ...oneReference, encoding: 'form', expects: exactlyOne('image_url', 'file_id', 'bytes') },
      urlScheme(['input_reference', 'image_url'], 'an http or https URL, or a Data URL'),
    ],
    fields: {
      model: ['model'],
      defaultModel: 'sora-2',
      prompt: ['prompt'],
      duration: [{ path: ['seconds'], unit: 'seconds' }],
      size: [['size']],
      media: [{ path: ['input_reference'], kind: 'image', role: 'firstFrame' }],
    },
    unknownModel: 'error',
    modelLimit: 'error',
  }),
)
