import { describe, expect, it } from 'vitest'
import { type DialectId, translate } from '../src/index'

const url = 'https://example.com/1.png'
const prompt = 'Rain.'

// Members of each dialect that have a canonical field; of new-api those that it has for this model.
const bodies: Record<DialectId, object> = {
  'ope-ai': {
    ...{ model: 'sora-2', prompt, negative_prompt: 'Snow.', seconds: '4', size: '1280x720' },
    ...{ input_reference: { content: [{ type: 'image_url', image_url: { url } }] }, remix_video_id: 'video_1' },
    ...{ seed: 7, generate_audio: true, person_generation: 'allow_adult', enhance_prompt: true },
  },
  openai: {
    ...{ model: 'sora-2', prompt, seconds: '8', size: '1280x720' },
    ...{ input_reference: { image_url: url }, watermark: true },
  },
  'sora-web': {
    ...{ actions: [{ time: 0, description: prompt }], inpaint_items: [{ type: 'image', url }], prompt, width: 1280 },
    ...{ height: 720, n_frames: 300, n_variants: 2, operation: 'storyboard', model: 'turbo' },
  },
  'new-api': {
    ...{ model: 'sora-2', prompt, seconds: 4, size: '1280x720', mode: 'i2v', image: url },
    ...{ seed: 7, fps: 24, sound: 'on', cfg_scale: 0.5, camera_control: { type: 'simple' }, callback_url: url },
    ...{ external_task_id: 'task_1', user: 'user_1', metadata: { color: 'red' } },
  },
  unified: {
    ...{ model: 'sora-2', prompt, images: [url], size: 'large', orientation: 'portrait', duration: 10 },
    ...{ watermark: false, private: true, style: 'anime', storyboard: true },
  },
}

/** The trace of a whole body, as a line for each member. */
function traceOf(from: DialectId, to: DialectId): string[] {
  const options = { from, to, modelLimits: 'ignore', losses: 'report', explain: true } as const
  const { trace = [] } = translate(bodies[from], options)
  return trace.map(({ from: place, to: written, how }) => `${place} > ${written}: ${how}`)
}

describe('the trace', () => {
  it.each(['ope-ai', 'openai', 'new-api'] as const)('names every member of %s for what it is', (id) => {
    expect(traceOf(id, id)).toEqual(Object.keys(bodies[id]).map((name) => `${name} > ${name}: exact`))
  })

  it.each<[DialectId, DialectId, string[]]>([
    [
      'sora-web',
      'sora-web',
      [
        ...['actions > actions: exact', 'inpaint_items > inpaint_items: exact', 'prompt > prompt: exact'],
        ...['width > width, height: exact', 'height > width, height: exact', 'n_frames > n_frames: exact'],
        ...['n_variants > n_variants: exact', 'operation > operation: exact', 'model > model: exact'],
      ],
    ],
    [
      'unified',
      'unified',
      [
        ...['model > model: exact', 'prompt > prompt: exact', 'images > images: exact'],
        ...['size > size, orientation: exact', 'orientation > size, orientation: exact'],
        ...['duration > duration: exact', 'watermark > watermark: exact', 'private > private: exact'],
        ...['style > style: exact', 'storyboard > storyboard: exact'],
      ],
    ],
    [
      'unified',
      'sora-web',
      [
        ...['model > : not-expressible', 'prompt > prompt: exact', 'images > inpaint_items: exact'],
        ...['size > width, height: approximated', 'orientation > width, height: exact', 'duration > n_frames: exact'],
        ...['watermark > : not-expressible', 'private > : not-expressible', 'style > : not-expressible'],
        'storyboard > operation: exact',
      ],
    ],
    [
      'sora-web',
      'unified',
      [
        ...['actions > : not-expressible', 'inpaint_items > images: exact', 'prompt > prompt: exact'],
        ...['width > size, orientation: exact', 'height > size, orientation: exact', 'n_frames > duration: exact'],
        ...['n_variants > : not-expressible', 'operation > storyboard: exact', 'model > model: exact'],
      ],
    ],
    [
      'openai',
      'unified',
      [
        ...['model > model: exact', 'prompt > prompt: exact', 'seconds > duration: approximated'],
        ...['size > size, orientation: exact', 'input_reference > images: approximated'],
        'watermark > watermark: approximated',
      ],
    ],
    [
      'unified',
      'openai',
      [
        ...['model > model: exact', 'prompt > prompt: exact', 'images > input_reference: approximated'],
        ...['size > size: approximated', 'orientation > size: exact', 'duration > seconds: approximated'],
        ...['watermark > watermark: exact', 'private > : not-expressible', 'style > : not-expressible'],
        'storyboard > : not-expressible',
      ],
    ],
    [
      'ope-ai',
      'new-api',
      [
        ...['model > model: exact', 'prompt > prompt: exact', 'negative_prompt > : not-expressible'],
        ...['seconds > seconds: exact', 'size > size: exact', 'input_reference > images: exact'],
        ...['remix_video_id > : not-expressible', 'seed > seed: exact'],
        ...['generate_audio > sound: exact', 'person_generation > : not-expressible'],
        'enhance_prompt > : not-expressible',
      ],
    ],
    [
      'new-api',
      'ope-ai',
      [
        ...['model > model: exact', 'prompt > prompt: exact'],
        ...['seconds > seconds: exact', 'size > size: exact', 'mode > : exact', 'image > input_reference: exact'],
        ...['seed > seed: exact', 'fps > : not-expressible', 'sound > generate_audio: exact'],
        ...['cfg_scale > : not-expressible', 'camera_control > : not-expressible', 'callback_url > : not-expressible'],
        ...['external_task_id > : not-expressible', 'user > : not-expressible', 'metadata > : not-expressible'],
      ],
    ],
  ])('names every member of a body from %s to %s, and where it went', (from, to, trace) => {
    expect(traceOf(from, to)).toEqual(trace)
  })
})
