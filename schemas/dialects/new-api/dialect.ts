import { schemas } from '#schema/new-api'
import { type Authentication, defineDialect } from '../../contract'
import { once } from '../../once'
import { itemRoles, modes, roleByMode } from './roles'
import { rules } from './rules'

// How the items of `content` name their kind, wherever such a list stands.
const kindFrom = {
  field: 'type',
  words: { image_url: 'image', video_url: 'video', audio_url: 'audio' },
} as const

const apiKey: Authentication = { scheme: 'bearer', description: 'API key: `Authorization: Bearer sk-xxxxxx`.' }

/** The new-api gateway: many models behind one request, whose fields go by several names. */
export const newApi = once(() =>
  defineDialect({
    id: 'new-api',
    title: 'new-api',
    description: 'Create request of the new-api gateway: Sora-compatible, with aliases and modes for many models.',
    document: {
      title: 'new-api, Create video',
      url: 'https://docs.aiid.edu.kg/api-reference/en/video-generation-sora-compatible-formats/create-video',
    },
    endpoints: [
      {
        method: 'POST',
        path: '/v1/videos',
        operation: 'create',
        summary: 'Create a video task',
        description: 'Answers the id of a task; poll it until it is completed or failed.',
        contentTypes: ['application/json', 'multipart/form-data'],
        authentication: [apiKey],
      },
      {
        method: 'GET',
        path: '/v1/videos/{id}',
        operation: 'status',
        summary: 'Query a video task',
        description: 'Poll until `status` is completed or failed.',
        contentTypes: [],
        authentication: [apiKey],
      },
      {
        method: 'GET',
        path: '/v1/videos/{id}/content',
        operation: 'content',
        summary: 'Download a finished video',
        description: 'Answers the bytes of the video.',
        contentTypes: [],
        authentication: [apiKey],
      },
    ],
    schemas,
    rules: rules(),
    aliases: [
      { compare: 'number', fields: [['seconds'], ['duration']] },
      { compare: 'ratio', fields: [['aspect_ratio'], ['ratio']] },
      { compare: 'text', fields: [['image'], ['image_url']] },
      { compare: 'list', fields: [['images'], ['image_urls']] },
      { compare: 'text', fields: [['end_image_url'], ['last_image_url']] },
      { compare: 'size', fields: [['size'], ['width'], ['height'], ['aspect_ratio'], ['ratio'], ['resolution']] },
    ],
    fields: {
      model: ['model'],
      variant: ['model_name'],
      prompt: ['prompt'],
      duration: [
        { path: ['seconds'], unit: 'seconds' },
        { path: ['duration'], unit: 'seconds' },
      ],
      size: [['size']],
      width: ['width'],
      height: ['height'],
      resolution: [['resolution']],
      aspectRatio: [['aspect_ratio'], ['ratio']],
      mode: { path: ['mode'], words: modes, roles: roleByMode },
      seed: ['seed'],
      negativePrompt: ['negative_prompt'],
      audio: ['sound'],
      count: ['n'],
      target: [{ path: ['video_id'], mode: 'extend' }],
      media: [
        { path: ['image'], kind: 'image', openRole: 'firstFrame' },
        { path: ['image_url'], kind: 'image', openRole: 'firstFrame' },
        {
          path: ['input_reference'],
          kind: 'image',
          openRole: 'firstFrame',
          within: { path: ['content', '*'], kindFrom },
        },
        { path: ['end_image_url'], kind: 'image', role: 'lastFrame' },
        { path: ['last_image_url'], kind: 'image', role: 'lastFrame' },
        { path: ['images', '*'], kind: 'image' },
        { path: ['image_urls', '*'], kind: 'image' },
        { path: ['reference_images', '*'], kind: 'image', role: 'reference' },
        { path: ['image_list', '*'], kind: 'image', role: 'reference' },
        { path: ['video'], kind: 'video', role: 'source' },
        { path: ['video_url'], kind: 'video', role: 'source' },
        { path: ['videos', '*'], kind: 'video', role: 'source' },
        { path: ['video_urls', '*'], kind: 'video', role: 'reference' },
        { path: ['audio_urls', '*'], kind: 'audio', role: 'reference' },
        { path: ['content', '*'], kindFrom, roleFrom: { field: 'role', words: itemRoles } },
      ],
    },
    unknownModel: 'error',
    modelLimit: 'warning',
  }),
)
