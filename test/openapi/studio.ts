import { Type } from '@sinclair/typebox'
import { type Examples, pngUpload } from '../../schemas/example'
import { compileDialect, defineDialect, upload, words } from '../../src/compile/index'

const limits = { field: 'frame', types: ['image/png', 'image/webp'], maxBytes: 2048 }

const mode = Type.Optional(words(['still', 'moving']))

const bearer = { scheme: 'bearer', description: 'A key.' } as const

const header = { scheme: 'header', header: 'x-studio-key', description: 'The key in a header.' } as const

/** A dialect with all that the lantern lacks: forms, several operations and keys, an address and answers. */
export const studio = compileDialect(
  defineDialect({
    id: 'studio-one',
    title: 'Studio videos',
    description: 'Videos of a studio.',
    document: { title: 'Studio guide', url: 'https://studio.example/guide' },
    servers: [{ url: 'https://api.studio.example', description: 'The studio.' }],
    endpoints: [
      {
        method: 'POST',
        path: '/videos',
        operation: 'create',
        summary: 'Create a video',
        contentTypes: ['application/json', 'multipart/form-data'],
        authentication: [bearer, header],
      },
      {
        method: 'GET',
        path: '/videos',
        operation: 'status',
        operationId: 'findVideo',
        summary: 'Find a video',
        description: 'The video that was made last.',
        contentTypes: [],
        authentication: [header],
      },
      {
        method: 'POST',
        path: '/forms/{shelf}',
        operation: 'create',
        operationId: 'createFromForm',
        summary: 'Create a video from a form',
        contentTypes: ['multipart/form-data'],
        authentication: [{ ...header, name: 'formKey', header: 'x-form-key' }],
      },
      {
        method: 'POST',
        path: '/clips',
        operation: 'create',
        operationId: 'createClip',
        summary: 'Create a clip',
        contentTypes: ['application/json', 'multipart/form-data'],
        authentication: [{ ...bearer, name: 'clipKey' }],
      },
      {
        method: 'GET',
        path: '/shelves/{shelf}/videos/{id}/content',
        operation: 'content',
        summary: 'Download a video',
        contentTypes: [],
        authentication: [bearer],
      },
    ],
    schemas: {
      json: Type.Object({ prompt: Type.String(), mode }),
      form: Type.Object({
        prompt: Type.String(),
        mode,
        frame: Type.Optional(Type.Union([upload(limits), Type.String({ description: 'A URL.' })])),
      }),
      created: Type.Object({ id: Type.String({ description: 'Names the video.' }) }),
      status: Type.Object({ state: Type.String() }),
      error: Type.Object({ message: Type.String() }),
      upload: limits,
    },
    rules: [],
    fields: {
      model: ['model'],
      prompt: ['prompt'],
      mode: { path: ['mode'], words: { still: 'i2v', moving: 't2v' }, roles: { image: {}, video: {}, audio: {} } },
    },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
  { families: [] },
)

export const studioExamples: Examples = {
  requests: [
    { description: 'accepts a prompt', data: { prompt: 'Rain.' }, valid: true },
    {
      description: 'accepts a frame',
      data: { prompt: 'Rain.', frame: pngUpload(1, 1) },
      encoding: 'form',
      valid: true,
    },
  ],
  answers: [
    { description: 'refuses an id that is a number', kind: 'created', data: { id: 1 }, valid: false },
    { description: 'accepts an id', kind: 'created', data: { id: 'video-1' }, valid: true },
    { description: 'accepts another id', kind: 'created', data: { id: 'video-2' }, valid: true },
    { description: 'accepts a state', kind: 'status', data: { state: 'made' }, valid: true },
    { description: 'accepts a refusal', kind: 'error', data: { message: 'No.' }, valid: true },
  ],
}
