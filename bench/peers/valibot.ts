import * as v from 'valibot'
import { absoluteOrDataUrl, absoluteUrl } from '../../schemas/patterns'
import type { Peer } from './peer'

const refused = v.optional(v.never())
const url = v.pipe(v.string(), v.regex(new RegExp(absoluteUrl)))
const urlOrData = v.pipe(v.string(), v.regex(new RegExp(absoluteOrDataUrl)))

const imageItem = v.object({
  type: v.literal('image_url'),
  role: v.optional(v.string()),
  image_url: v.object({ url: urlOrData }),
  video_url: refused,
  audio_url: refused,
  text: refused,
})

const videoItem = v.object({
  type: v.literal('video_url'),
  role: v.optional(v.string()),
  video_url: v.object({ url }),
  image_url: refused,
  audio_url: refused,
  text: refused,
})

const audioItem = v.object({
  type: v.literal('audio_url'),
  role: v.optional(v.string()),
  audio_url: v.object({ url }),
  image_url: refused,
  video_url: refused,
  text: refused,
})

// Valibot's objects take lists too.
const noList = v.custom<object>((value) => !Array.isArray(value))

const request = v.object({
  model: v.string(),
  prompt: v.string(),
  size: v.string(),
  seconds: v.string(),
  generate_audio: v.optional(v.boolean()),
  enhance_prompt: v.optional(v.boolean()),
  negative_prompt: v.optional(v.string()),
  person_generation: v.optional(v.string()),
  seed: v.optional(v.pipe(v.number(), v.safeInteger())),
  remix_video_id: v.optional(v.string()),
  input_reference: v.optional(
    v.pipe(
      noList,
      v.object({
        content: v.optional(v.array(v.variant('type', [imageItem, videoItem, audioItem]))),
        file_id: refused,
        image_url: refused,
      }),
    ),
  ),
  aspect_ratio: refused,
  resolution: refused,
  duration_seconds: refused,
  content: refused,
  img_url: refused,
})

export const valibot: Peer = {
  name: 'Valibot',
  from: 'valibot',
  note: 'Its objects take lists; a check of our own refuses them.',
  accepts: (body) => v.is(request, body),
  problems: (body) => v.safeParse(request, body).issues?.map(({ message }) => message) ?? [],
}
