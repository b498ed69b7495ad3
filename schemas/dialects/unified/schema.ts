import { type Static, Type } from '@sinclair/typebox'
import { ErrorAnswer } from '../../error-answer-schema'
import { url, words } from '../../vocabulary'

// The document's page lost its marks of required fields; no video can be made without these two.
export const Request = Type.Object({
  model: Type.String({ description: 'Model name; which are available depends on the channel.', examples: ['sora-2'] }),
  prompt: Type.String({ description: 'Text prompt.' }),
  images: Type.Optional(
    Type.Array(url({ description: 'Image URL.' }), { description: 'Reference images; empty for text-to-video.' }),
  ),
  orientation: Type.Optional(words(['portrait', 'landscape'], { description: 'Whether the video stands or lies.' })),
  size: Type.Optional(
    Type.String({ description: '`small` is about 720p, `large` the next tier.', examples: ['small'] }),
  ),
  duration: Type.Optional(
    Type.Union([Type.Literal(10), Type.Literal(15), Type.Literal(25)], {
      description: 'Video duration in seconds; 25 needs sora-2-pro.',
      default: 10,
      quantity: 'duration',
    }),
  ),
  watermark: Type.Optional(
    Type.Boolean({
      description: 'True prefers no watermark and may fall back to one; false forces none.',
      default: true,
    }),
  ),
  private: Type.Optional(
    Type.Boolean({ description: 'Whether to hide the video, which also forbids remixes.', default: false }),
  ),
  style: Type.Optional(
    Type.String({ description: 'Video style, for models such as `sora_video2` that support it.', examples: ['anime'] }),
  ),
  storyboard: Type.Optional(Type.Boolean({ description: 'Whether to use a storyboard for finer control.' })),
})

const text = (description: string) => Type.Optional(Type.String({ description }))

const Task = Type.Object(
  {
    id: Type.String({ description: 'Task id, for later queries.' }),
    status: Type.Optional(
      words(['pending', 'queued', 'processing', 'completed', 'failed', 'cancelled'], {
        description: 'State of the task.',
      }),
    ),
    status_update_time: Type.Optional(Type.Integer({ description: 'Unix time of the last change of status.' })),
    object: text('Often the word `video`.'),
    model: text('The model that was used.'),
    progress: Type.Optional(Type.Number({ description: 'Progress of the task.' })),
    created_at: Type.Optional(Type.Integer({ description: 'Unix time.' })),
    size: text('Output size.'),
    detail: Type.Optional(
      Type.Object({}, { additionalProperties: true, description: 'Details of the submission, usually its `input`.' }),
    ),
  },
  { title: 'Video task' },
)

export const Created = Task

// The document sends callers to "Query Task" and gives no path; its answer is the same task.
export const Status = Task

export type Request = Static<typeof Request>

export const schemas = { json: Request, created: Created, status: Status, error: ErrorAnswer }
