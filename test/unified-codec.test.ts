import { describe, expect, it } from 'vitest'
import { type CanonicalRequest, emptyRequest, sizeInWords } from '../schemas/canonical'
import { codec } from '../schemas/dialects/unified/codec'
import type { Request } from '../schemas/dialects/unified/schema'

const url = 'https://example.com/1.png'
const smallest = { model: 'sora-2', prompt: 'Rain.' }
const smallestRead = { ...emptyRequest(), model: { name: 'sora-2', variant: undefined }, prompt: 'Rain.' }

const noRole = { kind: 'image', role: undefined, roleText: undefined, upload: undefined, file: undefined } as const

// What a body says beside the smallest, and what is read of it.
const cases: [string, Omit<Request, 'model' | 'prompt'>, Partial<CanonicalRequest>][] = [
  ['nothing more', {}, {}],
  [
    'every field',
    {
      ...{ images: [url, 'https://example.com/2.png'], orientation: 'portrait', size: 'large', duration: 15 },
      ...{ watermark: true, private: true, style: 'anime', storyboard: true },
    },
    {
      media: [
        { ...noRole, url, path: ['images', 0] },
        { ...noRole, url: 'https://example.com/2.png', path: ['images', 1] },
      ],
      ...{ size: sizeInWords({ orientation: 'portrait', resolution: '1080p' }), duration: 15 },
      ...{ watermark: 'preferNone', private: true, style: 'anime', storyboard: true },
    },
  ],
  [
    'every field with its other or empty value',
    {
      ...{ images: [], orientation: 'landscape', size: 'small', duration: 10 },
      ...{ watermark: false, private: false, style: '', storyboard: false },
    },
    {
      ...{ media: [], size: sizeInWords({ orientation: 'landscape', resolution: '720p' }), duration: 10 },
      ...{ watermark: 'none', private: false, style: '', storyboard: false },
    },
  ],
  ['a size alone', { size: 'small' }, { size: sizeInWords({ resolution: '720p' }) }],
  ['an orientation alone', { orientation: 'portrait' }, { size: sizeInWords({ orientation: 'portrait' }) }],
  ['a size in other words', { size: 'huge' }, { extensions: { size: 'huge' } }],
  [
    'a size in other words beside an orientation',
    { size: '', orientation: 'portrait' },
    { size: sizeInWords({ orientation: 'portrait' }), extensions: { size: '' } },
  ],
]

describe('the codec of unified', () => {
  it.each(cases)('reads and writes %s', (_, more, read) => {
    const canonical = codec.read({ ...smallest, ...more } as Request)
    expect(canonical).toStrictEqual({ ...smallestRead, ...read })
    expect(codec.write(canonical)).toStrictEqual({ ...smallest, ...more })
  })

  it('writes nothing of a request that says nothing', () => {
    expect(codec.write(emptyRequest())).toStrictEqual({})
  })
})
