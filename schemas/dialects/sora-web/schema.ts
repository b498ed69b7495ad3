import { type Static, Type } from '@sinclair/typebox'
import { words } from '../../vocabulary'

const text = (description: string) => Type.Optional(Type.String({ description }))

const number = (description: string) => Type.Optional(Type.Number({ description }))

const count = (description: string, examples: number[]) =>
  Type.Optional(Type.Number({ minimum: 1, description, examples }))

const action = Type.Object(
  {
    time: Type.Number({ description: 'When the action happens, in seconds.' }),
    description: Type.String({ description: 'What happens.' }),
  },
  { title: 'Action' },
)

const inpaintItem = Type.Object(
  {
    type: Type.Optional(Type.Literal('image', { description: 'Kind of the item.' })),
    // Its example is "string", so that other references than URLs may be meant.
    url: text('Image URL.'),
    frame_index: number('Frame of the video at which the image stands.'),
    preset_id: Type.Optional(Type.Null({ description: 'Preset id.' })),
    // Typed null in the document and titled as an id.
    generation_id: Type.Optional(
      Type.Union([Type.String(), Type.Null()], { description: 'Id of an earlier generation.' }),
    ),
    upload_media_id: text('Id of media that was uploaded before.'),
    source_start_frame: number('First frame of the source.'),
    source_end_frame: number('Last frame of the source.'),
  },
  { title: 'Inpaint item' },
)

const sdedit = Type.Object(
  {
    amount: Type.Number({ minimum: 1, maximum: 8, description: 'Strength of the edit.' }),
    source_generation_id: Type.String({ description: 'Id of the generation to edit.' }),
    source_upload_media_id: Type.Union([Type.String(), Type.Null()], { description: 'Id of the uploaded source.' }),
  },
  { description: 'Stochastic edit of an earlier generation.' },
)

export const Request = Type.Object({
  actions: Type.Optional(Type.Array(action, { description: 'What happens in the video, and when.' })),
  inpaint_items: Type.Optional(Type.Array(inpaintItem, { description: 'Images that the video contains.' })),
  type: Type.Optional(Type.Literal('video_gen', { description: 'Kind of the generation.' })),
  style: Type.Optional(Type.Literal('natural', { description: 'Style of the video.' })),
  prompt: text('Text prompt.'),
  width: count('Width in pixels: 480, 720, 854 or 1280.', [1280]),
  height: count('Height in pixels: 480, 720, 854 or 1280.', [720]),
  n_frames: count('Number of frames, 30 a second: 150 is 5 seconds, 300 is 10.', [150]),
  n_variants: count('Number of videos.', [1]),
  sdedit: Type.Optional(sdedit),
  operation: Type.Optional(
    words(['simple_compose', 'storyboard', 'remix', 'blend'], { description: 'How the video is made.' }),
  ),
  model: Type.Optional(Type.String({ description: 'Video model.', examples: ['turbo'] })),
})

export const Created = Type.Object(
  {
    code: Type.Literal('success', { description: 'Whether the task was created.' }),
    message: Type.String({ description: 'Empty on success.' }),
    data: Type.String({ description: 'Task id.' }),
  },
  { title: 'Created task' },
)

// Document 002 shows the answer to success alone; a refusal keeps its members.
const Failed = Type.Object(
  {
    code: Type.String({ description: 'What is wrong, for programs.', examples: ['minimum'] }),
    message: Type.String({
      description: 'What is wrong, for people.',
      examples: ['`width` must be at least 1, not 0.'],
    }),
    data: Type.Null({ description: 'No task was created.' }),
  },
  { title: 'Error answer' },
)

export type Request = Static<typeof Request>

export const schemas = { json: Request, created: Created, error: Failed }
