import { describe, expect, it } from 'vitest'
import {
  type CanonicalMedia,
  type CanonicalRequest,
  emptyRequest,
  sizeInPixels,
  sizeInWords,
} from '../schemas/canonical'
import { codec } from '../schemas/dialects/ope-ai/codec'
import type { Request } from '../schemas/dialects/ope-ai/schema'

const url = 'https://example.com/1'
const smallest = { model: 'sora-2', prompt: 'Rain.', seconds: '4', size: '720x1280' }

const smallestRead = {
  ...emptyRequest(),
  ...{ model: { name: 'sora-2', variant: undefined }, prompt: 'Rain.', duration: 4, size: sizeInPixels('720x1280') },
}

/** Media as they are read from the list of a reference, each from its own place. */
function listed(...media: Pick<CanonicalMedia, 'kind' | 'role' | 'roleText'>[]): CanonicalMedia[] {
  return media.map(({ kind, role, roleText }, index) => ({
    ...{ kind, role, roleText, url, upload: undefined, file: undefined },
    path: ['input_reference', 'content', index],
  }))
}

const held = { url }

// What a body says beside the smallest, and what is read of it.
const cases: [string, Partial<Request>, Partial<CanonicalRequest>][] = [
  ['nothing more', {}, {}],
  [
    'every field',
    {
      ...{ negative_prompt: 'Snow.', remix_video_id: 'video_1', seed: 7, generate_audio: true },
      ...{ person_generation: 'allow_adult', enhance_prompt: true },
    },
    {
      ...{ negativePrompt: 'Snow.', target: { action: 'remix', id: 'video_1' }, seed: 7, audio: true },
      ...{ personGeneration: 'allow_adult', enhancePrompt: true },
    },
  ],
  [
    'every field with an empty value',
    {
      ...{ prompt: '', negative_prompt: '', remix_video_id: '', seed: 0, generate_audio: false, seconds: '0' },
      ...{ person_generation: '', enhance_prompt: false, input_reference: { content: [] } },
    },
    {
      ...{ prompt: '', negativePrompt: '', target: { action: 'remix', id: '' }, seed: 0, audio: false, duration: 0 },
      ...{ personGeneration: '', enhancePrompt: false, media: [] },
    },
  ],
  ['a size that is no size in pixels', { size: '16:9' }, { size: sizeInWords({ text: '16:9' }) }],
  ['seconds that are no number', { seconds: 'short' }, { duration: undefined, extensions: { seconds: 'short' } }],
  ['a reference without its list', { input_reference: {} }, { extensions: { input_reference: {} } }],
  [
    'a reference without its list beside seconds that are no number',
    { seconds: '', input_reference: {} },
    { duration: undefined, extensions: { seconds: '', input_reference: {} } },
  ],
  [
    'images of every role',
    {
      input_reference: {
        content: [
          { type: 'image_url', image_url: held },
          { type: 'image_url', role: 'first_frame', image_url: held },
          { type: 'image_url', role: 'last_frame', image_url: held },
          { type: 'image_url', role: 'reference_image', image_url: held },
          { type: 'image_url', role: 'toString', image_url: held },
        ],
      },
    },
    {
      media: listed(
        { kind: 'image' },
        { kind: 'image', role: 'firstFrame' },
        { kind: 'image', role: 'lastFrame' },
        { kind: 'image', role: 'reference' },
        { kind: 'image', roleText: 'toString' },
      ),
    },
  ],
  [
    'videos and audio, which are no frames',
    {
      input_reference: {
        content: [
          { type: 'video_url', video_url: held },
          { type: 'video_url', role: 'reference_video', video_url: held },
          { type: 'video_url', role: 'first_frame', video_url: held },
          { type: 'audio_url', audio_url: held },
          { type: 'audio_url', role: 'reference_audio', audio_url: held },
          { type: 'audio_url', role: 'last_frame', audio_url: held },
          { type: 'audio_url', role: 'song', audio_url: held },
        ],
      },
    },
    {
      media: listed(
        { kind: 'video' },
        { kind: 'video', role: 'reference' },
        { kind: 'video', roleText: 'first_frame' },
        { kind: 'audio' },
        { kind: 'audio', role: 'reference' },
        { kind: 'audio', roleText: 'last_frame' },
        { kind: 'audio', roleText: 'song' },
      ),
    },
  ],
]

const upload = { type: 'image/png', size: 1, bytes: new Uint8Array([1]) } as const

describe('the codec of ope-ai', () => {
  it.each(cases)('reads and writes %s', (_, more, read) => {
    const canonical = codec.read({ ...smallest, ...more })
    expect(canonical).toStrictEqual({ ...smallestRead, ...read })
    expect(codec.write(canonical)).toStrictEqual({ ...smallest, ...more })
  })

  it('reads and writes an uploaded image as a first frame', () => {
    const canonical = codec.read({ ...smallest, input_reference: upload })
    const image = { kind: 'image', role: 'firstFrame', roleText: undefined, url: undefined, file: undefined } as const
    const media = [{ ...image, upload, path: ['input_reference'] }]
    expect(canonical).toStrictEqual({ ...smallestRead, media })
    expect(codec.write(canonical)).toStrictEqual({ ...smallest, input_reference: upload })
  })

  it('reads a word for the references of another kind as the word for its own', () => {
    const item = { type: 'image_url', role: 'reference_video', image_url: held } as const
    const canonical = codec.read({ ...smallest, input_reference: { content: [item] } })
    expect(canonical.media).toStrictEqual(listed({ kind: 'image', role: 'reference' }))
    expect(codec.write(canonical).input_reference).toStrictEqual({ content: [{ ...item, role: 'reference_image' }] })
  })

  it('writes nothing of a request that says nothing', () => {
    expect(codec.write(emptyRequest())).toStrictEqual({})
    expect(codec.write({ ...emptyRequest(), extensions: { other: 1 } })).toStrictEqual({})
  })
})
