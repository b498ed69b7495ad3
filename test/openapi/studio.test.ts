import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { combinedDocument } from '../../src/openapi/document'
import { documented } from '../../src/openapi/documented'
import { createOpenAPI } from '../../src/openapi/index'
import { lantern, lanternExamples } from '../private-dialect'
import { studio, studioExamples } from './studio'

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const body = (name: string) => ({ $ref: `#/components/requestBodies/${name}` })

const answers = (prefix: string, names: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(names).map(([status, name]) => [status, { $ref: `#/components/responses/${prefix}${name}` }]),
  )

const refusals = { 400: 'Refused', 401: 'Unauthorized', 413: 'TooLarge', 415: 'UnsupportedMediaType' }

const created = answers('', { 200: 'Created', ...refusals })

const shelf = { name: 'shelf', in: 'path', required: true, schema: { type: 'string' } }

const plainObject = (name: string, property: object) => ({
  type: 'object',
  required: [name],
  properties: { [name]: property },
})

const formContent = {
  schema: schema('CreateVideoForm'),
  examples: { 'a-frame': { summary: 'A frame', value: { prompt: 'Rain.', frame: '@upload.png' } } },
  encoding: { frame: { contentType: 'image/png, image/webp, text/plain' } },
}

const errorContent = { 'application/json': { schema: schema('ErrorAnswer') } }

const guide = { description: 'Studio guide', url: 'https://studio.example/guide' }

const here = { url: '/', description: 'The service that this document comes from.' }

const studioDocument = {
  openapi: '3.1.1',
  info: {
    title: 'Studio videos API',
    description: 'Videos of a studio.',
    version,
    contact: { name: 'vidialect' },
    license: { name: 'MIT', identifier: 'MIT' },
  },
  externalDocs: guide,
  servers: [{ url: 'https://api.studio.example', description: 'The studio.' }],
  tags: [{ name: 'Videos', description: 'Videos of a studio.', externalDocs: guide }],
  paths: {
    '/videos': {
      post: {
        operationId: 'createVideo',
        summary: 'Create a video',
        description: 'Videos of a studio.',
        tags: ['Videos'],
        security: [{ bearer: [] }, { 'x-studio-key': [] }],
        requestBody: body('CreateVideo'),
        responses: created,
      },
      get: {
        operationId: 'findVideo',
        summary: 'Find a video',
        description: 'The video that was made last.',
        tags: ['Videos'],
        security: [{ 'x-studio-key': [] }],
        responses: answers('', { 200: 'State', 401: 'Unauthorized', 404: 'NotFound' }),
      },
    },
    '/forms/{shelf}': {
      post: {
        operationId: 'createFromForm',
        summary: 'Create a video from a form',
        description: 'Videos of a studio.',
        tags: ['Videos'],
        security: [{ formKey: [] }],
        parameters: [shelf],
        requestBody: body('CreateFromForm'),
        responses: created,
      },
    },
    '/clips': {
      post: {
        operationId: 'createClip',
        summary: 'Create a clip',
        description: 'Videos of a studio.',
        tags: ['Videos'],
        security: [{ clipKey: [] }],
        requestBody: body('CreateVideo'),
        responses: created,
      },
    },
    '/shelves/{shelf}/videos/{id}/content': {
      get: {
        operationId: 'downloadVideo',
        summary: 'Download a video',
        description: 'Videos of a studio.',
        tags: ['Videos'],
        security: [{ bearer: [] }],
        parameters: [shelf, { ...shelf, name: 'id', description: 'Names the video.', example: 'video-1' }],
        responses: answers('', { 200: 'Content', 401: 'Unauthorized', 404: 'NotFound' }),
      },
    },
  },
  components: {
    schemas: {
      CreateVideoRequest: plainObject('prompt', { type: 'string' }),
      Mode: { type: 'string', enum: ['still', 'moving'] },
      CreateVideoForm: plainObject('prompt', { type: 'string' }),
      CreatedVideo: plainObject('id', { type: 'string', description: 'Names the video.' }),
      VideoState: plainObject('state', { type: 'string' }),
      ErrorAnswer: plainObject('message', { type: 'string' }),
    },
    requestBodies: {
      CreateVideo: {
        required: true,
        content: {
          'application/json': {
            schema: schema('CreateVideoRequest'),
            examples: { 'a-prompt': { summary: 'A prompt', value: { prompt: 'Rain.' } } },
          },
          'multipart/form-data': formContent,
        },
      },
      CreateFromForm: { required: true, content: { 'multipart/form-data': formContent } },
    },
    responses: {
      Created: {
        description: 'The task was created.',
        content: {
          'application/json': {
            schema: schema('CreatedVideo'),
            examples: {
              'an-id': { summary: 'An id', value: { id: 'video-1' } },
              'another-id': { summary: 'Another id', value: { id: 'video-2' } },
            },
          },
        },
      },
      State: {
        description: 'The state of the task.',
        content: {
          'application/json': {
            schema: schema('VideoState'),
            examples: { 'a-state': { summary: 'A state', value: { state: 'made' } } },
          },
        },
      },
      Content: {
        description: 'The bytes of the video.',
        content: { 'video/*': { schema: { type: 'string', format: 'binary' } } },
      },
      Refused: {
        description: 'The request is refused; the answer says why.',
        content: {
          'application/json': {
            schema: schema('ErrorAnswer'),
            examples: { 'a-refusal': { summary: 'A refusal', value: { message: 'No.' } } },
          },
        },
      },
      Unauthorized: { description: 'The key or token is missing or not accepted.', content: errorContent },
      NotFound: { description: 'There is no such video.', content: errorContent },
      TooLarge: { description: 'The body or the uploaded file is too large.', content: errorContent },
      UnsupportedMediaType: {
        description: 'The body is of a media type that is not taken.',
        content: errorContent,
      },
    },
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'A key.' },
      'x-studio-key': { type: 'apiKey', in: 'header', name: 'x-studio-key', description: 'The key in a header.' },
      formKey: { type: 'apiKey', in: 'header', name: 'x-form-key', description: 'The key in a header.' },
      clipKey: { type: 'http', scheme: 'bearer', description: 'A key.' },
    },
  },
}

const { CreateVideoForm, CreateVideoRequest } = studioDocument.components.schemas
Object.assign(CreateVideoRequest.properties, { mode: schema('Mode') })
Object.assign(CreateVideoForm.properties, {
  mode: schema('Mode'),
  frame: {
    type: 'string',
    format: 'binary',
    description: 'A file of type image/png or image/webp of at most 2,048 bytes. A URL.',
  },
})

test('documents a dialect with forms, several operations, keys and answers, whole', () => {
  expect(createOpenAPI({ dialect: studio, examples: studioExamples })).toStrictEqual(studioDocument)
})

test('keeps the order of its paths, schemas and answers', () => {
  const { paths, components = {} } = createOpenAPI({ dialect: studio, examples: studioExamples })
  expect([paths, components.schemas, components.responses].map((members) => Object.keys(members ?? {}))).toStrictEqual([
    ['/videos', '/forms/{shelf}', '/clips', '/shelves/{shelf}/videos/{id}/content'],
    ['CreateVideoRequest', 'Mode', 'CreateVideoForm', 'CreatedVideo', 'VideoState', 'ErrorAnswer'],
    ['Created', 'State', 'Content', 'Refused', 'Unauthorized', 'NotFound', 'TooLarge', 'UnsupportedMediaType'],
  ])
})

const mounts = [
  { documented: documented(studio, studioExamples), path: '/studio', prefix: 'StudioOne', tag: 'Studio' },
  { documented: documented(lantern, lanternExamples), path: '/lamp', prefix: 'Lantern', tag: 'Lantern' },
]

test('documents several dialects in one, each under a path and names of its own', () => {
  const { components, paths, ...rest } = combinedDocument(mounts, {})
  expect(rest).toStrictEqual({
    openapi: '3.1.1',
    info: {
      ...studioDocument.info,
      title: 'Video API in every dialect',
      description:
        'One service that takes every dialect of video generation: Studio at `/studio` and Lantern at `/lamp`.',
    },
    servers: [here],
    tags: [
      { name: 'Studio', description: 'Videos of a studio.', externalDocs: guide },
      {
        name: 'Lantern',
        description: [
          'A dialect that only the tests know.',
          '**Models**',
          '| Models | Seconds |\n| --- | --- |\n| **lantern** `lantern-1`, `lantern-latest` | 3, 6 |',
          'A value that is not listed is refused. Another model is refused.',
        ].join('\n\n'),
      },
    ],
  })
  expect(Object.keys(paths ?? {})).toStrictEqual([
    '/studio/videos',
    '/studio/forms/{shelf}',
    '/studio/clips',
    '/studio/shelves/{shelf}/videos/{id}/content',
    '/lamp/lantern',
  ])
  expect(paths?.['/studio/clips']).toStrictEqual({
    post: {
      operationId: 'studioOneCreateClip',
      summary: 'Create a clip',
      description: 'Videos of a studio.',
      tags: ['Studio'],
      security: [{ studioOneClipKey: [] }],
      requestBody: body('StudioOneCreateVideo'),
      responses: answers('StudioOne', { 200: 'Created', ...refusals }),
    },
  })
  expect(
    Object.fromEntries(Object.entries(components ?? {}).map(([kind, members]) => [kind, Object.keys(members)])),
  ).toStrictEqual({
    schemas: [
      ...Object.keys(studioDocument.components.schemas).map((name) => `StudioOne${name}`),
      'LanternCreateVideoRequest',
      'LanternCreatedVideo',
    ],
    requestBodies: ['StudioOneCreateVideo', 'StudioOneCreateFromForm', 'LanternCreateVideo'],
    responses: [
      ...Object.keys(studioDocument.components.responses).map((name) => `StudioOne${name}`),
      ...['Created', ...Object.values(refusals)].map((name) => `Lantern${name}`),
    ],
    securitySchemes: [
      ...['studioOneBearer', 'studioOneXStudioKey', 'studioOneFormKey', 'studioOneClipKey'],
      'lanternBearer',
    ],
  })
})

test('writes of several dialects what the caller says of the service', () => {
  const servers = [{ url: 'https://gateway.example' }]
  const { info, servers: written } = combinedDocument(mounts, { info: { title: 'Ours', version: '2' }, servers })
  expect({ info, servers: written }).toStrictEqual({
    info: {
      ...studioDocument.info,
      title: 'Ours',
      description:
        'One service that takes every dialect of video generation: Studio at `/studio` and Lantern at `/lamp`.',
      version: '2',
    },
    servers,
  })
})

test.each([
  ['Reel', 'Reel video API'],
  ['Reel Video', 'Reel Video API'],
  ['Reel of videos', 'Reel of videos API'],
  ['Videos of a reel', 'Videos of a reel video API'],
  ['Telvideo', 'Telvideo video API'],
])('calls the document of the dialect "%s" "%s"', (title, name) => {
  expect(createOpenAPI({ dialect: { ...studio, title } }).info.title).toBe(name)
})
