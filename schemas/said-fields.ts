import type { CanonicalField, CanonicalRequest } from './canonical'

/** A number for each field, each a bit of its own, so that questions about many fields are one operation. */
export const fieldBits: Readonly<Record<CanonicalField, number>> = {
  model: 1 << 0,
  prompt: 1 << 1,
  negativePrompt: 1 << 2,
  duration: 1 << 3,
  size: 1 << 4,
  mode: 1 << 5,
  modeText: 1 << 6,
  media: 1 << 7,
  target: 1 << 8,
  seed: 1 << 9,
  actions: 1 << 10,
  count: 1 << 11,
  fps: 1 << 12,
  audio: 1 << 13,
  watermark: 1 << 14,
  private: 1 << 15,
  style: 1 << 16,
  storyboard: 1 << 17,
  personGeneration: 1 << 18,
  enhancePrompt: 1 << 19,
  guidance: 1 << 20,
  cameraControl: 1 << 21,
  callbackUrl: 1 << 22,
  externalId: 1 << 23,
  user: 1 << 24,
  metadata: 1 << 25,
  extensions: 1 << 26,
}

/** The bits of the fields that a request says; member by member, which costs less than one look-up by name. */
export function saidFields(request: CanonicalRequest): number {
  let said = 0
  if (request.model !== undefined) said |= fieldBits.model
  if (request.prompt !== undefined) said |= fieldBits.prompt
  if (request.negativePrompt !== undefined) said |= fieldBits.negativePrompt
  if (request.duration !== undefined) said |= fieldBits.duration
  if (request.size !== undefined) said |= fieldBits.size
  if (request.mode !== undefined) said |= fieldBits.mode
  if (request.modeText !== undefined) said |= fieldBits.modeText
  if (request.media !== undefined) said |= fieldBits.media
  if (request.target !== undefined) said |= fieldBits.target
  if (request.seed !== undefined) said |= fieldBits.seed
  if (request.actions !== undefined) said |= fieldBits.actions
  if (request.count !== undefined) said |= fieldBits.count
  if (request.fps !== undefined) said |= fieldBits.fps
  if (request.audio !== undefined) said |= fieldBits.audio
  if (request.watermark !== undefined) said |= fieldBits.watermark
  if (request.private !== undefined) said |= fieldBits.private
  if (request.style !== undefined) said |= fieldBits.style
  if (request.storyboard !== undefined) said |= fieldBits.storyboard
  if (request.personGeneration !== undefined) said |= fieldBits.personGeneration
  if (request.enhancePrompt !== undefined) said |= fieldBits.enhancePrompt
  if (request.guidance !== undefined) said |= fieldBits.guidance
  if (request.cameraControl !== undefined) said |= fieldBits.cameraControl
  if (request.callbackUrl !== undefined) said |= fieldBits.callbackUrl
  if (request.externalId !== undefined) said |= fieldBits.externalId
  if (request.user !== undefined) said |= fieldBits.user
  if (request.metadata !== undefined) said |= fieldBits.metadata
  if (request.extensions !== undefined) said |= fieldBits.extensions
  return said
}
