import { expect, test } from 'vitest'
import { version } from '../../package.json'
import { absoluteOrDataUrl } from '../../schemas/patterns'
import { createOpenAPI } from '../../src/openapi/index'
import { lantern, lanternExamples } from '../private-dialect'

const smallest = { model: 'lantern-1', text: 'A lamp is lit.' }

const answer = (name: string) => ({ $ref: `#/components/responses/${name}` })

const lanternDocument = {
  openapi: '3.1.1',
  info: {
    title: 'Lantern video API',
    description: 'A dialect that only the tests know.\n\nFollows Lantern handbook.',
    version,
    contact: { name: 'vidialect' },
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/lantern': {
      post: {
        operationId: 'createVideo',
        summary: 'Create a video',
        description: 'A dialect that only the tests know.',
        tags: ['Videos'],
        security: [{ bearer: [] }],
        requestBody: { $ref: '#/components/requestBodies/CreateVideo' },
        responses: {
          200: answer('Created'),
          400: answer('Refused'),
          401: answer('Unauthorized'),
          413: answer('TooLarge'),
          415: answer('UnsupportedMediaType'),
        },
      },
    },
  },
  servers: [{ url: '/', description: 'The service that this document comes from.' }],
  tags: [
    {
      name: 'Videos',
      description: [
        '**Models**',
        '| Models | Seconds |\n| --- | --- |\n| **lantern** `lantern-1`, `lantern-latest` | 3, 6 |',
        'A value that is not listed is refused. Another model is refused.',
      ].join('\n\n'),
    },
  ],
  components: {
    schemas: {
      CreateVideoRequest: {
        type: 'object',
        required: ['model', 'text'],
        properties: {
          model: { type: 'string', enum: ['lantern-1', 'lantern-latest'] },
          text: { type: 'string', minLength: 1 },
          length: { type: 'integer' },
          pixels: { type: 'string' },
          mood: { type: 'string', enum: ['calm', 'wild'] },
          picture: {
            title: 'URL or Data URL',
            description: 'An absolute http or https URL or a Data URL.',
            type: 'string',
            pattern: absoluteOrDataUrl,
          },
        },
        propertyNames: { not: { enum: ['prompt'] } },
      },
      CreatedVideo: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
    },
    requestBodies: {
      CreateVideo: {
        description: [
          '**Refused fields**\n\n- `prompt`: Send `text` instead.',
          '**Warnings**\n\n- `pixels` should be WIDTHxHEIGHT. (`pixel-format`)',
        ].join('\n\n'),
        required: true,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/CreateVideoRequest' },
            examples: { 'the-smallest-request': { summary: 'The smallest request', value: smallest } },
          },
        },
      },
    },
    responses: {
      Created: {
        description: 'The task was created.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/CreatedVideo' },
            examples: { 'an-id': { summary: 'An id', value: { id: 'x' } } },
          },
        },
      },
      Refused: { description: 'The request is refused; the answer says why.' },
      Unauthorized: { description: 'The key or token is missing or not accepted.' },
      TooLarge: { description: 'The body or the uploaded file is too large.' },
      UnsupportedMediaType: { description: 'The body is of a media type that is not taken.' },
    },
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'A key.' } },
  },
}

test("documents a dialect of the caller's own, whole", () => {
  expect(createOpenAPI({ dialect: lantern, examples: lanternExamples })).toStrictEqual(lanternDocument)
})

test('shows no example of a dialect that brings none', () => {
  const { components } = createOpenAPI({ dialect: lantern })
  expect(components?.requestBodies?.CreateVideo).toStrictEqual({
    ...lanternDocument.components.requestBodies.CreateVideo,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/CreateVideoRequest' } } },
  })
})

test('writes what the caller says of the service', () => {
  const servers = [{ url: 'https://gateway.example' }]
  const { info, servers: written } = createOpenAPI({ dialect: lantern, info: { title: 'Ours', version: '2' }, servers })
  expect({ info, servers: written }).toStrictEqual({
    info: { ...lanternDocument.info, title: 'Ours', version: '2' },
    servers,
  })
})

test('documents only what its endpoints use', () => {
  const [endpoint] = lantern.endpoints
  const document = createOpenAPI({ dialect: { ...lantern, endpoints: [] } })
  expect({ paths: document.paths, components: document.components }).toStrictEqual({ paths: {}, components: {} })
  const formOnly = {
    ...lantern,
    endpoints: [{ ...endpoint, contentTypes: ['multipart/form-data'] }] as typeof lantern.endpoints,
  }
  expect(Object.keys(createOpenAPI({ dialect: formOnly }).components?.schemas ?? {})).toStrictEqual(['CreatedVideo'])
})
