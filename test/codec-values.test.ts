import { describe, expect, it } from 'vitest'
import type { CanonicalRequest } from '../schemas/canonical'
import { present } from '../schemas/canonical'
import { linesOf, sizeFor } from '../schemas/size'
import { dialectOf } from './dialect-of'

// What the laws reach by chance alone, value by value.

const image = 'https://example.com/1.png'

describe('the codec of new-api', () => {
  const { codec } = dialectOf('new-api')
  const smallest = { model: 'hailuo-video', prompt: 'Rain.' }
  const again = (body: Record<string, unknown>) => codec.write(codec.read({ ...smallest, ...body }))

  it.each([
    ['a size that is none beside its sides', { size: 'big', width: 1280, height: 720 }],
    ['a size that is none beside a ratio', { size: 'big', aspect_ratio: '16:9' }],
    ['an empty camera configuration', { camera_control: { config: {} } }],
    ['an empty camera movement', { camera_control: {} }],
    ['a watermark that says nothing', { watermark_info: {} }],
    ['a listed image without an image', { image_list: [{}, { type: 'subject' }] }],
    [
      'a reference that starts nothing in a mode that starts from an image',
      {
        mode: 'i2v',
        content: [{ type: 'image_url', role: 'reference_image', image_url: { url: image } }],
      },
    ],
    ['audio without a role', { content: [{ type: 'audio_url', audio_url: { url: image } }] }],
    [
      'texts and a draft in `content`',
      {
        content: [
          { type: 'text', text: 'Snow.' },
          { type: 'draft_task', draft_task: { id: 'task_1' } },
        ],
      },
    ],
    ['a reference that holds nothing', { input_reference: {} }],
    ['a reference that holds text alone', { input_reference: { content: [{ type: 'text', text: 'Snow.' }] } }],
    ['a reference by file id', { input_reference: { file_id: 'file-1' } }],
  ])('writes what it read: %s', (_, body) => {
    expect(again(body)).toEqual({ ...smallest, ...body })
  })

  it('writes a ratio beside a text that holds the place of the size', () => {
    const request = { model: { name: 'sora-2' }, size: { aspectRatio: '16:9' }, extensions: { size: 'big' } }
    expect(codec.write(request)).toEqual({ model: 'sora-2', size: 'big', aspect_ratio: '16:9' })
  })

  it('orders media by their roles, whatever the order of the fields', () => {
    const content = [
      { type: 'image_url', role: 'last_frame', image_url: { url: 'https://example.com/2.png' } },
      { type: 'image_url', role: 'first_frame', image_url: { url: image } },
    ]
    const { media = [] } = codec.read({ ...smallest, content })
    expect(media.map(({ role, url, path }) => ({ role, url, path }))).toEqual([
      { role: 'firstFrame', url: image, path: ['content', 1] },
      { role: 'lastFrame', url: 'https://example.com/2.png', path: ['content', 0] },
    ])
  })
})

describe('a codec that is given what no translation gives it', () => {
  const request = (more: CanonicalRequest) => ({ model: { name: 'turbo' }, ...more })

  it('says what it writes instead of writing something else', () => {
    const soraWeb = dialectOf('sora-web').codec
    expect(() => soraWeb.write(request({ size: { aspectRatio: '16:9' } }))).toThrow(
      new RangeError('This dialect writes a size in pixels only.'),
    )
    expect(() => soraWeb.write(request({ size: { pixels: 'big' } }))).toThrow(
      new RangeError('This dialect writes a size in pixels only.'),
    )
    expect(() => soraWeb.write(request({ duration: 0.01 }))).toThrow(
      new RangeError('This dialect writes whole frames only.'),
    )
    expect(() => dialectOf('unified').codec.write(request({ size: { resolution: '4k' } }))).toThrow(
      new RangeError('This dialect writes 720p and 1080p only.'),
    )
  })

  it('reads a reference to nothing as no media', () => {
    expect(
      dialectOf('openai').codec.read({ model: 'sora-2', prompt: 'Rain.', input_reference: {} }).media,
    ).toBeUndefined()
  })
})

describe('what codecs are made of', () => {
  it('leaves out what is not there, and everything where nothing is', () => {
    expect(present({ a: undefined, b: 0, c: '' })).toEqual({ b: 0, c: '' })
    expect(present({ a: undefined })).toEqual({})
  })

  it('counts the lines of a tier', () => {
    expect(['720p', '720P', '4k', '2K', 'adaptive', ''].map(linesOf)).toEqual([
      720,
      720,
      2160,
      1080,
      undefined,
      undefined,
    ])
  })

  it('finds a size by its tier in any case', () => {
    expect([sizeFor('16:9', '720P'), sizeFor('16:9', 'x'), sizeFor('5:4', '720p')]).toEqual([
      '1280x720',
      undefined,
      undefined,
    ])
  })
})
