import { type Static, type TSchema, Type } from '@sinclair/typebox'
import type { UploadLimits } from '../../contract'
import { ErrorAnswer } from '../../error-answer-schema'
import { upload, urlOrData, words } from '../../vocabulary'

// Document 001 asks for a file and names neither types nor a length; the types are those of the official video guide.
export const uploadLimits = {
  field: 'input_reference',
  types: ['image/jpeg', 'image/png', 'image/webp'],
  matches: { field: 'size', absent: '720x1280' },
} as const satisfies UploadLimits

const model = 'Video model, `sora-2` or `sora-2-pro`.'

const fields = {
  prompt: Type.String({ minLength: 1, maxLength: 32_000, description: 'Text prompt.' }),
  size: Type.Optional(
    words(['1280x720', '720x1280', '1792x1024', '1024x1792'], {
      description: 'Output size as WIDTHxHEIGHT.',
      default: '720x1280',
      quantity: 'size',
    }),
  ),
  seconds: Type.Optional(
    Type.String({
      description: 'Video duration in seconds, as text; valid values depend on the model.',
      examples: ['4'],
      default: '4',
      quantity: 'duration',
    }),
  ),
  watermark: Type.Optional(Type.Boolean({ description: 'Whether the video carries a watermark.', examples: [false] })),
}

// The official reference takes either member and never both.
const referenceMembers = {
  image_url: Type.Optional(urlOrData({ description: 'Image URL or Data URL.' })),
  file_id: Type.Optional(Type.String({ description: 'Id of a file that was uploaded before.' })),
}

const referenceNotes = {
  title: 'Image reference',
  description: 'Image by exactly one of `image_url` and `file_id`.',
  expects: 'an object with `image_url` or `file_id`',
  issue: { hint: 'Send for example { "image_url": "https://example.com/image.png" }.' },
}

export const Request = Type.Object({
  model: Type.Optional(Type.String({ description: model, examples: ['sora-2'], default: 'sora-2' })),
  ...fields,
  input_reference: Type.Optional(Type.Object(referenceMembers, referenceNotes)),
})

export const Form = Type.Object({
  model: Type.String({ description: model, examples: ['sora-2'] }),
  ...fields,
  input_reference: Type.Optional(
    Type.Union(
      [
        upload(uploadLimits, { title: 'Image file', description: 'First frame.' }),
        // Closed, so that no uploaded file of a refused type is read as a reference.
        Type.Object(referenceMembers, { ...referenceNotes, additionalProperties: false }),
        // The document's example passes a URL where it asks for a file.
        Type.String({ description: 'A URL instead of a file; whether it is fetched is not said.' }),
      ],
      { description: 'Image that the video starts from.' },
    ),
  ),
})

const orNull = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(Type.Union([schema, Type.Null()], { description }))

// Document 001 answers `{}`; this is the official Video object, whose own examples leave out most of its members.
const Video = Type.Object(
  {
    id: Type.String({ description: 'Id of the video, for later queries.' }),
    object: Type.Optional(Type.Literal('video', { description: 'Kind of the answer.' })),
    model: Type.Optional(Type.String({ description: 'The model that was used.' })),
    status: Type.Optional(
      words(['queued', 'in_progress', 'completed', 'failed'], { description: 'State of the video.' }),
    ),
    progress: Type.Optional(Type.Number({ description: 'Approximate progress in percent.' })),
    created_at: Type.Optional(Type.Integer({ description: 'Unix time in seconds.' })),
    completed_at: orNull(Type.Integer(), 'Unix time in seconds, once finished.'),
    expires_at: orNull(Type.Integer(), 'Unix time in seconds from which the video cannot be downloaded.'),
    size: Type.Optional(Type.String({ description: 'Output size as WIDTHxHEIGHT.' })),
    seconds: Type.Optional(Type.String({ description: 'Video duration in seconds, as text.' })),
    remixed_from_video_id: orNull(Type.String(), 'Id of the video that this one remixes.'),
    prompt: orNull(Type.String(), 'The prompt that was used.'),
    // The official object has both; an answer that another dialect gave may know only one of them.
    error: orNull(
      Type.Object(
        {
          code: Type.Optional(Type.String({ description: 'What failed.' })),
          message: Type.Optional(Type.String({ description: 'Why it failed.' })),
        },
        { title: 'Video error' },
      ),
      'Why a failed video failed.',
    ),
  },
  { title: 'Video' },
)

export const Created = Video

export const Status = Video

export type Request = Static<typeof Request>

export const schemas = {
  json: Request,
  form: Form,
  created: Created,
  status: Status,
  error: ErrorAnswer,
  upload: uploadLimits,
}
