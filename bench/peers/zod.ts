import { z } from 'zod'
import { absoluteOrDataUrl, absoluteUrl } from '../../schemas/patterns'
import type { Peer } from './peer'

const refused = z.never().optional()
const url = z.string().regex(new RegExp(absoluteUrl))
const urlOrData = z.string().regex(new RegExp(absoluteOrDataUrl))

const imageItem = z.object({
  type: z.literal('image_url'),
  role: z.string().optional(),
  image_url: z.object({ url: urlOrData }),
  video_url: refused,
  audio_url: refused,
  text: refused,
})

const videoItem = z.object({
  type: z.literal('video_url'),
  role: z.string().optional(),
  video_url: z.object({ url }),
  image_url: refused,
  audio_url: refused,
  text: refused,
})

const audioItem = z.object({
  type: z.literal('audio_url'),
  role: z.string().optional(),
  audio_url: z.object({ url }),
  image_url: refused,
  video_url: refused,
  text: refused,
})

/** The rules; compiled-zod.ts compiles them. */
export const request = z.object({
  model: z.string(),
  prompt: z.string(),
  size: z.string(),
  seconds: z.string(),
  generate_audio: z.boolean().optional(),
  enhance_prompt: z.boolean().optional(),
  negative_prompt: z.string().optional(),
  person_generation: z.string().optional(),
  seed: z.int().optional(),
  remix_video_id: z.string().optional(),
  input_reference: z
    .object({
      content: z.array(z.discriminatedUnion('type', [imageItem, videoItem, audioItem])).optional(),
      file_id: refused,
      image_url: refused,
    })
    .optional(),
  aspect_ratio: refused,
  resolution: refused,
  duration_seconds: refused,
  content: refused,
  img_url: refused,
})

/** Every problem that a schema finds, in words. */
export function problemsOf(schema: typeof request, body: unknown): string[] {
  return schema.safeParse(body).error?.issues.map(({ message }) => message) ?? []
}

export const zod: Peer = {
  name: 'Zod',
  from: 'zod',
  note: '`safeParse`, which builds an output without the members that it does not know.',
  accepts: (body) => request.safeParse(body).success,
  problems: (body) => problemsOf(request, body),
}
