import { type } from 'arktype'
import { absoluteOrDataUrl, absoluteUrl } from '../../schemas/patterns'
import type { Peer } from './peer'

const url = type(new RegExp(absoluteUrl))
const urlOrData = type(new RegExp(absoluteOrDataUrl))

const imageItem = type({
  type: "'image_url'",
  'role?': 'string',
  image_url: { url: urlOrData },
  'video_url?': 'never',
  'audio_url?': 'never',
  'text?': 'never',
})

const videoItem = type({
  type: "'video_url'",
  'role?': 'string',
  video_url: { url },
  'image_url?': 'never',
  'audio_url?': 'never',
  'text?': 'never',
})

const audioItem = type({
  type: "'audio_url'",
  'role?': 'string',
  audio_url: { url },
  'image_url?': 'never',
  'video_url?': 'never',
  'text?': 'never',
})

// ArkType's objects take lists too.
const reference = type({
  'content?': imageItem.or(videoItem).or(audioItem).array(),
  'file_id?': 'never',
  'image_url?': 'never',
}).narrow((value) => !Array.isArray(value))

const request = type({
  model: 'string',
  prompt: 'string',
  size: 'string',
  seconds: 'string',
  'generate_audio?': 'boolean',
  'enhance_prompt?': 'boolean',
  'negative_prompt?': 'string',
  'person_generation?': 'string',
  'seed?': 'number.safe & number.integer',
  'remix_video_id?': 'string',
  'input_reference?': reference,
  'aspect_ratio?': 'never',
  'resolution?': 'never',
  'duration_seconds?': 'never',
  'content?': 'never',
  'img_url?': 'never',
})

export const arktype: Peer = {
  name: 'ArkType',
  from: 'arktype',
  note: 'Its objects take lists; a check of our own refuses them.',
  accepts: (body) => request.allows(body),
  problems(body) {
    const result = request(body)
    return result instanceof type.errors ? result.map(({ message }) => message) : []
  },
}
