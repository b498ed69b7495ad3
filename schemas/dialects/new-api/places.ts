import type { Codec } from '../../canonical'

/** Where document 003 has each canonical field. */
export const places = {
  model: [['model'], ['model_name']],
  prompt: [['prompt']],
  negativePrompt: [['negative_prompt']],
  duration: [['seconds'], ['duration']],
  size: [['size'], ['width'], ['height'], ['aspect_ratio'], ['ratio'], ['resolution']],
  mode: [['mode']],
  media: [
    ...[['image'], ['image_url'], ['input_reference'], ['end_image_url'], ['last_image_url']],
    ...[['images'], ['image_urls'], ['reference_images'], ['image_list']],
    ...[['video'], ['video_url'], ['videos'], ['video_urls'], ['audio_urls'], ['content']],
  ],
  target: [['video_id']],
  seed: [['seed']],
  count: [['n']],
  fps: [['fps']],
  audio: [['sound']],
  guidance: [['cfg_scale']],
  cameraControl: [['camera_control']],
  callbackUrl: [['callback_url']],
  externalId: [['external_task_id']],
  user: [['user']],
  metadata: [['metadata']],
} satisfies Codec<unknown>['places']
