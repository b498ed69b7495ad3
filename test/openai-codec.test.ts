import { describe, expect, it } from 'vitest'
import { emptyRequest, sizeInPixels } from '../schemas/canonical'
import { codec } from '../schemas/dialects/openai/codec'

const frame = {
  kind: 'image',
  role: 'firstFrame',
  roleText: undefined,
  url: undefined,
  upload: undefined,
  file: undefined,
}

const upload = { type: 'image/png', size: 1, bytes: new Uint8Array([1]) } as const

describe('the codec of openai', () => {
  it('reads nothing but the prompt of a request that has no more', () => {
    expect(codec.read({ prompt: 'Rain.' })).toStrictEqual({ ...emptyRequest(), prompt: 'Rain.' })
  })

  it('reads and writes every field', () => {
    const request = { model: 'sora-2-pro', prompt: 'Rain.', seconds: '8', size: '720x1280' } as const
    const canonical = codec.read(request)
    expect(canonical).toStrictEqual({
      ...emptyRequest(),
      model: { name: 'sora-2-pro', variant: undefined },
      prompt: 'Rain.',
      duration: 8,
      size: sizeInPixels('720x1280'),
    })
    expect(codec.write(canonical)).toStrictEqual(request)
  })

  it.each([
    ['text', 'https://example.com/1.png', { url: 'https://example.com/1.png', path: ['input_reference'] }],
    ['an upload', upload, { upload, path: ['input_reference'] }],
    [
      'a URL',
      { image_url: 'https://example.com/1.png' },
      { url: 'https://example.com/1.png', path: ['input_reference', 'image_url'] },
    ],
    ['a file', { file_id: 'file-1' }, { file: 'file-1', path: ['input_reference', 'file_id'] }],
  ])('reads a reference that is %s as a first frame, with its place', (_, input_reference, found) => {
    expect(codec.read({ model: 'sora-2', prompt: 'Rain.', input_reference })).toStrictEqual({
      ...emptyRequest(),
      model: { name: 'sora-2', variant: undefined },
      prompt: 'Rain.',
      media: [{ ...frame, ...found }],
    })
  })

  it.each([
    ['a URL in text as an object', 'https://example.com/1.png', { image_url: 'https://example.com/1.png' }],
    ['an upload', upload, upload],
    ['a URL', { image_url: 'https://example.com/1.png' }, { image_url: 'https://example.com/1.png' }],
    ['a file', { file_id: 'file-1' }, { file_id: 'file-1' }],
    ['text that is no URL', 'none', 'none'],
    ['empty text', '', ''],
  ])('writes %s to the reference again', (_, input_reference, written) => {
    const request = { model: 'sora-2', prompt: 'Rain.' }
    expect(codec.write(codec.read({ ...request, input_reference }))).toStrictEqual({
      ...request,
      input_reference: written,
    })
  })

  it.each(['none', ''])('keeps the text %j in the place of a file, which is no image', (input_reference) => {
    expect(codec.read({ model: 'sora-2', prompt: 'Rain.', input_reference })).toStrictEqual({
      ...emptyRequest(),
      model: { name: 'sora-2', variant: undefined },
      prompt: 'Rain.',
      extensions: { input_reference },
    })
  })

  it('reads no frame from a reference that says nothing', () => {
    expect(codec.read({ prompt: 'Rain.', input_reference: {} })).toStrictEqual({ ...emptyRequest(), prompt: 'Rain.' })
  })

  it.each([
    [true, 'keep'],
    [false, 'none'],
  ])('reads and writes a watermark of %s', (watermark, meant) => {
    const canonical = codec.read({ prompt: 'Rain.', watermark })
    expect(canonical).toStrictEqual({ ...emptyRequest(), prompt: 'Rain.', watermark: meant })
    expect(codec.write(canonical)).toStrictEqual({ prompt: 'Rain.', watermark })
  })

  it('writes nothing of a request that says nothing', () => {
    expect(codec.write(emptyRequest())).toStrictEqual({})
    expect(codec.write({ ...emptyRequest(), media: [] })).toStrictEqual({})
  })
})
