import { type Static, Type } from '@sinclair/typebox'
import { type UploadLimits, uploadBytes } from '../../contract'
import { ErrorAnswer } from '../../error-answer-schema'
import { otherPayloads, refused, safeInteger, upload, url, urlOrData } from '../../vocabulary'

// Field restrictions of document 000: 10 MB is read as 10 MiB, inclusive.
export const uploadLimits = {
  field: 'input_reference',
  types: ['image/jpeg', 'image/png', 'image/webp'],
  maxBytes: uploadBytes,
} as const satisfies UploadLimits

const sizeRemedy = 'Send `size` as WIDTHxHEIGHT instead, for example "1280x720".'

const role = Type.Optional(Type.String({ description: 'What the reference is for, for example `reference_image`.' }))

const textRemedy = 'Put the text in `prompt`.'

const payloads = ['image_url', 'video_url', 'audio_url'] as const

const imageItem = Type.Object(
  {
    type: Type.Literal('image_url'),
    role,
    image_url: Type.Object({ url: urlOrData({ description: 'Image URL or Data URL.' }) }),
    ...otherPayloads(payloads, 'image_url'),
    text: refused(textRemedy),
  },
  { title: 'Image reference' },
)

const videoItem = Type.Object(
  {
    type: Type.Literal('video_url'),
    role,
    video_url: Type.Object({ url: url({ description: 'Video URL.' }) }),
    ...otherPayloads(payloads, 'video_url'),
    text: refused(textRemedy),
  },
  { title: 'Video reference' },
)

const audioItem = Type.Object(
  {
    type: Type.Literal('audio_url'),
    role,
    audio_url: Type.Object({ url: url({ description: 'Audio URL.' }) }),
    ...otherPayloads(payloads, 'audio_url'),
    text: refused(textRemedy),
  },
  { title: 'Audio reference' },
)

const inputReference = Type.Object(
  {
    content: Type.Optional(
      Type.Array(
        Type.Union([imageItem, videoItem, audioItem], {
          discriminator: 'type',
          refusedTags: { text: textRemedy },
        }),
        { description: 'Images, videos and audio that the video refers to.' },
      ),
    ),
    file_id: refused('Upload the file as multipart/form-data, or send its URL in `input_reference.content`.'),
    image_url: refused('Send an item of type image_url in `input_reference.content` instead.'),
  },
  { description: 'Multimodal reference content.', expects: 'an object with the list `content`' },
)

const fields = {
  model: Type.String({ description: 'Video model id, for example `sora-2` or `bytedance-seedance-1.5`.' }),
  prompt: Type.String({ description: 'Text prompt.' }),
  size: Type.String({ description: 'Output size, preferably WIDTHxHEIGHT.', examples: ['720x1280'], quantity: 'size' }),
  seconds: Type.String({
    description: 'Video duration in seconds, as text; valid values depend on the model.',
    examples: ['4'],
    quantity: 'duration',
  }),
  generate_audio: Type.Optional(
    Type.Boolean({ description: 'Whether to generate audio, for models that support it.' }),
  ),
  enhance_prompt: Type.Optional(
    Type.Boolean({ description: 'Whether to enhance the prompt, for models that support it.' }),
  ),
  negative_prompt: Type.Optional(Type.String({ description: 'What the video should not show.' })),
  person_generation: Type.Optional(
    Type.String({ description: 'Person-generation policy; supported values depend on the model.' }),
  ),
  seed: Type.Optional(safeInteger({ description: 'Random seed.' })),
  remix_video_id: Type.Optional(Type.String({ description: 'Existing video task to remix or edit.' })),
  aspect_ratio: refused(sizeRemedy),
  resolution: refused(sizeRemedy),
  duration_seconds: refused('Send `seconds` as text instead, for example "4".'),
  content: refused('Send the items in `input_reference.content` instead.'),
}

const imgUrlRemedy = 'Send an item of type image_url in `input_reference.content` instead.'

export const Request = Type.Object({
  ...fields,
  input_reference: Type.Optional(inputReference),
  img_url: refused(imgUrlRemedy),
})

export const Form = Type.Object({
  ...fields,
  input_reference: Type.Optional(
    upload(uploadLimits, {
      description: 'One reference image.',
      expects: 'an uploaded image',
      issue: { hint: 'Upload the file, or send the URL as application/json, in `input_reference.content`.' },
    }),
  ),
  // The document rejects `img_url` in JSON requests and is silent about forms.
  img_url: refused(imgUrlRemedy, { severity: 'warning' }),
})

// The document shows the answer by an example and marks no member as required; without its id a task cannot be followed.
export const Created = Type.Object(
  {
    id: Type.String({ description: 'Task id, for later queries.' }),
    object: Type.Optional(Type.Literal('video', { description: 'Kind of the answer.' })),
    status: Type.Optional(Type.String({ description: 'A new task is `queued`.' })),
    created_at: Type.Optional(Type.Integer({ description: 'Unix time in seconds.' })),
    model: Type.Optional(Type.String({ description: 'The model that was asked for.' })),
    prompt: Type.Optional(Type.String({ description: 'The prompt that was sent.' })),
    size: Type.Optional(Type.String({ description: 'Output size.' })),
    seconds: Type.Optional(Type.String({ description: 'Video duration in seconds, as text.' })),
  },
  { title: 'Video task' },
)

export type Request = Static<typeof Request>

export const schemas = { json: Request, form: Form, created: Created, error: ErrorAnswer, upload: uploadLimits }
