import { type Static, Type } from '@sinclair/typebox'
import type { UploadLimits } from '../../contract'
import { ErrorAnswer } from '../../error-answer-schema'
import { plainDecimal } from '../../patterns'
import { otherPayloads, safeInteger, upload, url, urlOrData, words } from '../../vocabulary'

// Document 003 limits neither type nor length; these are the types that Sora and Veo both take.
export const uploadLimits = {
  field: 'input_reference',
  types: ['image/jpeg', 'image/png', 'image/webp'],
} as const satisfies UploadLimits

const text = (description: string) => Type.Optional(Type.String({ description }))

// Kling takes base64 without the head of a Data URL, so an image is any text; a rule warns about what is none of these.
const imageText = (description: string) =>
  Type.String({
    description: `${description} A URL, a Data URL or base64 text.`,
    examples: ['https://example.com/1.png'],
  })

const image = (description: string) => Type.Optional(imageText(description))

const images = (description: string) =>
  Type.Optional(Type.Array(imageText('One image.'), { description, examples: [['https://example.com/1.png']] }))

const seconds = (description: string) =>
  Type.Optional(
    Type.Union(
      [
        Type.Number(),
        Type.String({ pattern: plainDecimal, expects: 'a plain decimal number, for example "4", or "-1"' }),
      ],
      {
        description,
        examples: [10, '10'],
        expects: 'a number or a numeric text',
        issue: { hint: 'Send for example 4 or "4".' },
        quantity: 'duration',
      },
    ),
  )

const role = Type.Optional(
  Type.String({ description: 'What the item is for, for example `first_frame` or `reference_image`.' }),
)

const payloads = ['text', 'image_url', 'video_url', 'audio_url', 'draft_task'] as const

// Document 003 names `content` without its form; this is Seedance's own.
const contentItem = Type.Union(
  [
    Type.Object(
      {
        type: Type.Literal('text'),
        text: Type.String({ description: 'Text prompt.' }),
        ...otherPayloads(payloads, 'text'),
      },
      { title: 'Text item' },
    ),
    Type.Object(
      {
        type: Type.Literal('image_url'),
        role,
        image_url: Type.Object({ url: urlOrData({ description: 'Image URL or Data URL.' }) }),
        ...otherPayloads(payloads, 'image_url'),
      },
      { title: 'Image item' },
    ),
    Type.Object(
      {
        type: Type.Literal('video_url'),
        role,
        video_url: Type.Object({ url: url({ description: 'Video URL.' }) }),
        ...otherPayloads(payloads, 'video_url'),
      },
      { title: 'Video item' },
    ),
    Type.Object(
      {
        type: Type.Literal('audio_url'),
        role,
        audio_url: Type.Object({ url: urlOrData({ description: 'Audio URL or Data URL.' }) }),
        ...otherPayloads(payloads, 'audio_url'),
      },
      { title: 'Audio item' },
    ),
    Type.Object(
      {
        type: Type.Literal('draft_task'),
        draft_task: Type.Object({ id: Type.String({ description: 'Id of the task that made the draft.' }) }),
        ...otherPayloads(payloads, 'draft_task'),
      },
      { title: 'Draft item' },
    ),
  ],
  { discriminator: 'type' },
)

const cameraControl = Type.Object(
  {
    type: Type.Optional(Type.String({ description: 'Camera movement, for example `simple`.' })),
    config: Type.Optional(
      Type.Object(
        {
          horizontal: Type.Optional(Type.Number()),
          vertical: Type.Optional(Type.Number()),
          pan: Type.Optional(Type.Number()),
          tilt: Type.Optional(Type.Number()),
          roll: Type.Optional(Type.Number()),
          zoom: Type.Optional(Type.Number()),
        },
        { title: 'Camera config', description: 'How far the camera moves in each direction.' },
      ),
    ),
  },
  { description: 'Camera movement of Kling.' },
)

const listedImage = Type.Object(
  { image: image('The image.'), image_url: image('The image.'), type: text('What the image is for.') },
  { title: 'Listed image' },
)

const fields = {
  model: Type.String({ description: 'Public model name, without account groups such as stable or official.' }),
  prompt: text('What the video shows; most models need it.'),
  image: image('Single image.'),
  duration: seconds('Video duration in seconds, the same as `seconds`.'),
  width: Type.Optional(Type.Integer({ description: 'Video width in pixels.', examples: [512] })),
  height: Type.Optional(Type.Integer({ description: 'Video height in pixels.', examples: [512] })),
  fps: Type.Optional(Type.Number({ description: 'Frames per second.', examples: [30] })),
  seed: Type.Optional(safeInteger({ description: 'Random seed.', examples: [20231234] })),
  n: Type.Optional(Type.Integer({ description: 'Number of videos.', examples: [1] })),
  response_format: Type.Optional(Type.String({ description: 'Form of the answer.', examples: ['url'] })),
  user: Type.Optional(Type.String({ description: 'Identifier of the end user.', examples: ['user-1234'] })),
  metadata: Type.Optional(
    Type.Object({}, { additionalProperties: true, description: 'Further fields that only one model knows.' }),
  ),
  mode: Type.Optional(
    Type.String({ description: 'The task of the request; what else is required depends on it.', examples: ['t2v'] }),
  ),
  images: images('Images, in order.'),
  size: Type.Optional(
    Type.String({
      description: 'Output size as WIDTHxHEIGHT, a tier such as `720P`, or a ratio such as `16:9`.',
      examples: ['1280x720'],
      quantity: 'size',
    }),
  ),
  seconds: seconds('Video duration in seconds.'),

  aspect_ratio: text('Aspect ratio, for example `16:9`.'),
  ratio: text('Aspect ratio, the same as `aspect_ratio`.'),
  quality: text('Quality, in the words of the model.'),
  resolution: text('Resolution tier, for example `720P`.'),
  image_url: image('Single image, the same as `image`.'),
  image_urls: images('Images, the same as `images`.'),
  reference_images: images('Images that the video refers to without starting from them.'),
  end_image_url: image('Last frame.'),
  last_image_url: image('Last frame, the same as `end_image_url`.'),
  video_urls: Type.Optional(Type.Array(urlOrData(), { description: 'Videos that the video refers to.' })),
  audio_urls: Type.Optional(Type.Array(urlOrData(), { description: 'Audio that the video refers to.' })),
  function_mode: text('Function of the model, in its own words.'),
  content: Type.Optional(
    Type.Array(contentItem, { description: 'Typed text, images, videos and audio, for complex reference material.' }),
  ),
  callback_url: Type.Optional(url({ description: 'Where the service reports the state of the task.' })),
  external_task_id: text("The caller's own id of the task."),

  model_name: text('Kling model, required with `kling-video`.'),
  negative_prompt: text('What the video should not show.'),
  cfg_scale: Type.Optional(Type.Number({ description: 'How closely Kling follows the prompt, from 0 to 1.' })),
  sound: Type.Optional(
    words(['on', 'off'], { description: 'Whether Kling generates sound.', issue: { hint: 'Send "on" or "off".' } }),
  ),
  camera_control: Type.Optional(cameraControl),
  image_list: Type.Optional(
    Type.Array(Type.Union([imageText('One image.'), listedImage]), { description: 'Reference images of Kling.' }),
  ),
  video_id: text('Video that Kling extends.'),
  task_id: text('Earlier task.'),
  watermark_info: Type.Optional(
    Type.Object(
      { enabled: Type.Optional(Type.Boolean({ description: 'Whether the video carries a watermark.' })) },
      { description: "Kling's watermark." },
    ),
  ),

  video: Type.Optional(urlOrData({ description: 'Video that gemini-omni edits.' })),
  video_url: Type.Optional(urlOrData({ description: 'Video that gemini-omni edits.' })),
  videos: Type.Optional(Type.Array(urlOrData(), { description: 'Videos that gemini-omni edits.' })),
}

const referenceText = imageText('Reference image.')

// The document says "a compatible object" and names no member; these are the members that other references have.
const referenceMembers = {
  image_url: Type.Optional(
    Type.Union([imageText('The image.'), Type.Object({ url: imageText('The image.') })], {
      description: 'The image.',
      expects: 'text or an object with `url`',
    }),
  ),
  url: image('The image.'),
  file_id: text('Id of an uploaded file.'),
  content: Type.Optional(Type.Array(contentItem, { description: 'Items as in `content`.' })),
}

const reference = 'Reference image, compatible with Sora and Veo.'

export const Request = Type.Object({
  ...fields,
  input_reference: Type.Optional(
    Type.Union([referenceText, Type.Object(referenceMembers, { title: 'Reference object' })], {
      description: reference,
      expects: 'text or an object',
    }),
  ),
})

// Closed, so that no uploaded file of a refused type is read as a reference object.
const closedReference = Type.Object(referenceMembers, { title: 'Reference object', additionalProperties: false })

export const Form = Type.Object({
  ...fields,
  input_reference: Type.Optional(
    Type.Union([upload(uploadLimits), referenceText, closedReference], {
      description: reference,
      expects: 'an uploaded image, text or an object',
    }),
  ),
})

// Document 003 lists status, `video_url`, `url` and `completed_at`; the rest is the official Video object, which the
// dialect is compatible with.
const Video = Type.Object(
  {
    id: Type.String({ description: 'Task id, for the status and content requests.' }),
    status: Type.Optional(
      words(['queued', 'in_progress', 'completed', 'failed'], { description: 'State of the task.' }),
    ),
    video_url: Type.Optional(Type.String({ description: 'The finished video.' })),
    url: Type.Optional(Type.String({ description: 'Legacy name of `video_url`.', deprecated: true })),
    completed_at: Type.Optional(
      Type.Integer({ description: 'Unix time in seconds at which the task ended.', deprecated: true }),
    ),
    object: text('The word `video`.'),
    model: text('Model name.'),
    prompt: text('Text prompt.'),
    progress: Type.Optional(Type.Number({ description: 'Progress in percent.' })),
    created_at: Type.Optional(Type.Integer({ description: 'Unix time in seconds.' })),
    seconds: text('Video duration in seconds, as text.'),
    size: text('Output size.'),
    error: Type.Optional(
      Type.Object(
        { code: text('What failed.'), message: text('Why it failed.') },
        { title: 'Video error', description: 'Why a failed task failed.', additionalProperties: true },
      ),
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
