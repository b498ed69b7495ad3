import { schemas } from '#schema/ope-ai'
import { type Authentication, defineDialect } from '../../contract'
import { once } from '../../once'
import { plainDecimal, sizeText } from '../../patterns'
import { urlScheme } from '../../url-scheme'

const apiKey: Authentication = {
  scheme: 'bearer',
  name: 'apiKey',
  description: 'API key: `Authorization: Bearer <api-key>`.',
}
const userToken: Authentication = {
  scheme: 'header',
  header: 'token',
  name: 'userToken',
  description: 'Frontend JWT in the `token` header.',
}
const adminToken: Authentication = {
  scheme: 'bearer',
  name: 'adminToken',
  description: 'Admin JWT: `Authorization: Bearer <jwt>`.',
}

const contentTypes = ['application/json', 'multipart/form-data']

const items = ['input_reference', 'content', '*']

/** The OPE.AI gateway: the Sora create request as text fields, with references as typed content items. */
export const opeAi = once(() =>
  defineDialect({
    id: 'ope-ai',
    title: 'OPE.AI',
    description: 'OpenAI/Sora-compatible create request of the OPE.AI platform, with strict refusals of legacy fields.',
    document: { title: 'OPE.AI API reference, Create Video', url: 'https://api-platform.ope.ai' },
    servers: [{ url: 'https://api-platform.ope.ai', description: 'OPE.AI' }],
    endpoints: [
      {
        method: 'POST',
        path: '/v1/videos',
        operation: 'create',
        summary: 'Create a video task with an API key',
        description: 'Answers the id of a task. Poll its status, and download the video once it has succeeded.',
        contentTypes,
        authentication: [apiKey],
      },
      {
        method: 'POST',
        path: '/api/videos',
        operation: 'create',
        operationId: 'createVideoWithToken',
        summary: 'Create a video task with a frontend token',
        description: 'Proxy endpoint of the web frontend; the request body is the same.',
        contentTypes,
        authentication: [userToken, adminToken],
      },
    ],
    schemas,
    rules: [
      {
        code: 'size-format',
        severity: 'warning',
        on: ['size'],
        expects: { pattern: sizeText },
        message: '`size` should be WIDTHxHEIGHT in pixels.',
        hint: 'Send for example "1280x720".',
      },
      {
        code: 'seconds-format',
        severity: 'warning',
        on: ['seconds'],
        expects: { pattern: plainDecimal },
        message: '`seconds` should be a plain decimal number as text, or "-1".',
        hint: 'Send for example "4".',
      },
      {
        code: 'upload-with-remix',
        severity: 'error',
        encoding: 'form',
        at: ['input_reference'],
        when: { required: ['remix_video_id'] },
        expects: { not: { required: ['input_reference'] } },
        message: '`input_reference` cannot be uploaded together with `remix_video_id`.',
        hint: 'Send the remix without a file, or the file without `remix_video_id`.',
      },
      {
        code: 'form-without-file',
        severity: 'warning',
        encoding: 'form',
        expects: { required: ['input_reference'] },
        message: 'A form is for uploading a file as `input_reference`, and this one has none.',
        hint: 'Send the fields as application/json instead.',
      },
      ...['image_url', 'video_url', 'audio_url'].map((payload) => ({
        ...urlScheme([...items, payload, 'url']),
        encoding: 'json' as const,
      })),
    ],
    fields: {
      model: ['model'],
      prompt: ['prompt'],
      duration: [{ path: ['seconds'], unit: 'seconds' }],
      size: [['size']],
      seed: ['seed'],
      negativePrompt: ['negative_prompt'],
      audio: ['generate_audio'],
      target: [{ path: ['remix_video_id'], mode: 'edit' }],
      media: [
        {
          path: items,
          kindFrom: { field: 'type', words: { image_url: 'image', video_url: 'video', audio_url: 'audio' } },
          roleFrom: {
            field: 'role',
            words: {
              first_frame: 'firstFrame',
              last_frame: 'lastFrame',
              reference_image: 'reference',
              reference_video: 'reference',
              reference_audio: 'reference',
            },
          },
        },
      ],
    },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
)
