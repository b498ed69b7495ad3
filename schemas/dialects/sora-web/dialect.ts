import { schemas } from '#schema/sora-web'
import { type Authentication, defineDialect } from '../../contract'
import { once } from '../../once'

const apiKey: Authentication = { scheme: 'bearer', description: 'API key: `Authorization: Bearer <api-key>`.' }

// Document 002, size tables, and the table of frames below them.
const sizes = [
  [480, 480],
  [720, 720],
  [480, 854],
  [854, 480],
  [1280, 720],
  [720, 1280],
] as const

const frames = [150, 300]

const sizeTexts = sizes.map(([width, height]) => `${width}x${height}`)

// A side that is no size at all is an issue of its own.
const side = { type: 'number', minimum: 1 }

/** The create request of the Sora web product: pixels and frames as numbers, images as inpaint items. */
export const soraWeb = once(() =>
  defineDialect({
    id: 'sora-web',
    title: 'Sora web',
    description: 'Create request in the form of the Sora web product, with sizes in pixels and durations in frames.',
    document: {
      title: 'Sora web relay reference, POST /sora/v1/videos',
      url: 'https://docs.yutoai.net/en/api/api-254218816.html',
    },
    endpoints: [
      {
        method: 'POST',
        path: '/sora/v1/videos',
        operation: 'create',
        summary: 'Create a video task',
        description: 'Answers the id of a task.',
        contentTypes: ['application/json'],
        authentication: [apiKey],
      },
    ],
    schemas,
    // Document 002 shows the answer to a created task only; an error has its three members.
    errorBody: ({ message, code }) => ({ code, message, data: null }),
    rules: [
      {
        code: 'incomplete-size',
        severity: 'warning',
        at: ['height'],
        when: { required: ['width'] },
        expects: { required: ['height'] },
        message: '`height` should go with `width`.',
        hint: 'Send both, or neither.',
      },
      {
        code: 'incomplete-size',
        severity: 'warning',
        at: ['width'],
        when: { required: ['height'] },
        expects: { required: ['width'] },
        message: '`width` should go with `height`.',
        hint: 'Send both, or neither.',
      },
      {
        code: 'unlisted-size',
        severity: 'warning',
        at: ['width'],
        when: { required: ['width', 'height'], properties: { width: side, height: side } },
        expects: {
          anyOf: sizes.map(([width, height]) => ({
            properties: { width: { const: width }, height: { const: height } },
          })),
        },
        message: '`width` and `height` are none of the listed pairs.',
        hint: `Listed are ${sizeTexts.join(', ')}.`,
        allowed: sizeTexts,
      },
      {
        code: 'unlisted-frames',
        severity: 'warning',
        on: ['n_frames'],
        expects: { enum: frames },
        message: '`n_frames` is none of the listed counts.',
        hint: 'Send 150 for 5 seconds or 300 for 10.',
        allowed: frames,
      },
    ],
    fields: {
      model: ['model'],
      prompt: ['prompt'],
      duration: [{ path: ['n_frames'], unit: 'frames' }],
      width: ['width'],
      height: ['height'],
      count: ['n_variants'],
      target: [{ path: ['sdedit'], mode: 'edit' }],
      media: [{ path: ['inpaint_items', '*'], kind: 'image' }],
    },
    unknownModel: 'error',
    modelLimit: 'warning',
  }),
)
