import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { translate, validate } from '../src/index'

describe('what the laws found', () => {
  it('keeps a resolution without a ratio', () => {
    const body = { model: 'sora-2', prompt: 'x', size: 'small' }
    expect(translate(body, { from: 'unified', to: 'unified' }).value).toEqual(body)
  })

  it('keeps an uploaded file within its own dialect', () => {
    const body = { model: 'sora-2', prompt: 'x', size: '1280x720', seconds: '4', input_reference: pngUpload(1280, 720) }
    expect(translate(body, { from: 'ope-ai', to: 'ope-ai', encoding: 'form' }).value).toEqual(body)
  })

  it('refuses a file whose bytes are text', () => {
    const file = { ...pngUpload(1280, 720), bytes: 'x' }
    const body = { model: 'sora-2', prompt: 'x', size: '1280x720', seconds: '4', input_reference: file }
    for (const id of ['ope-ai', 'openai'] as const) {
      const { issues } = validate(id, body, { encoding: 'form' })
      expect(issues?.map(({ code, path }) => [code, path])).toEqual([['type', ['input_reference', 'bytes']]])
    }
  })

  it('reports a fraction of a video as what no other dialect can say', () => {
    const { value, warnings } = translate(
      { model: 'turbo', prompt: 'x', n_variants: 1.5 },
      { from: 'sora-web', to: 'new-api', model: 'sora-2', losses: 'report' },
    )
    expect(value).toEqual({ model: 'sora-2', prompt: 'x' })
    expect(warnings.map(({ code, path }) => [code, path])).toContainEqual(['not-expressible', ['n_variants']])
    const kept = { model: 'turbo', prompt: 'x', n_variants: 1.5 }
    expect(translate(kept, { from: 'sora-web', to: 'sora-web' }).value).toEqual(kept)
  })

  it('writes seconds as text that reads as the same number', () => {
    const body = { model: 'turbo', prompt: 'x', width: 1280, height: 720, n_frames: 31 }
    const { value, warnings } = translate(body, { from: 'sora-web', to: 'ope-ai', losses: 'report' })
    expect(value?.seconds).toBe('1.033')
    const [found] = warnings.filter(({ code }) => code === 'approximated')
    expect(found).toMatchObject({ path: ['n_frames'], requested: 31 / 30, achieved: 1.033 })
  })

  it('keeps base64 text in the list of images that takes it', () => {
    const body = { model: 'sora-2', prompt: 'x', image_list: [{ image: 'iVBORw0KGgo=', type: 'style' }] }
    expect(translate(body, { from: 'new-api', to: 'new-api' }).value).toEqual(body)
  })

  it('keeps the word for a frame on a video, which no role matches', () => {
    const item = { type: 'video_url', role: 'first_frame', video_url: { url: 'https://example.com/1.mp4' } }
    const own = { model: 'house-video-1', prompt: 'x', size: '1280x720', seconds: '5' }
    const opeAi = { ...own, input_reference: { content: [item] } }
    expect(translate(opeAi, { from: 'ope-ai', to: 'ope-ai', losses: 'report' }).value).toEqual(opeAi)
    const newApi = { model: 'doubao-seedance-2-0-260128', prompt: 'x', content: [item] }
    expect(translate(newApi, { from: 'new-api', to: 'new-api', losses: 'report' }).value).toEqual(newApi)
  })

  it('explains no place of a lost field as exact', () => {
    const body = { model: 'turbo', prompt: 'x', width: 1112, height: 834 }
    const { trace } = translate(body, { from: 'sora-web', to: 'sora-web', losses: 'report', explain: true })
    const sides = trace?.filter(({ from }) => from === 'width' || from === 'height')
    expect(sides?.map(({ how }) => how)).toEqual(['not-expressible, unlisted-size', 'not-expressible, unlisted-size'])
  })
})

describe('a ratio beside a text that names none', () => {
  it.each([
    { size: '16:9', aspect_ratio: 'adaptive', ratio: 'wide' },
    { size: '720P', resolution: 'high', aspect_ratio: '16:9' },
    { size: '1280x720', aspect_ratio: '', ratio: 'wide' },
  ])('is written under another name: %o', (size) => {
    const body = { model: 'viduq3-turbo', prompt: 'x', ...size }
    expect(translate(body, { from: 'new-api', to: 'new-api' }).value).toEqual(body)
  })
})

describe('limits of a resolution', () => {
  it('are those of the size that is written', () => {
    const body = { model: 'kling-video', model_name: 'kling-v2-6', mode: 't2v', prompt: 'x', sound: 'on' }
    const request = { ...body, duration: '4', width: 854, height: 480 }
    const round = (value: unknown) => {
      const there = translate(value, { from: 'new-api', to: 'ope-ai', losses: 'report' })
      return translate(there.value, { from: 'ope-ai', to: 'new-api', losses: 'report' }).value
    }
    expect(round(round(request))).toEqual(round(request))
  })
})

describe('images that begin no video', () => {
  it('are base64 text that no item takes', () => {
    const body = {
      ...{
        model: 'happyhorse-1.0-video-edit',
        prompt: 'x',
        mode: 'i2v_first_last',
        reference_images: ['iVBORw0KGgo='],
      },
      ...{ image_url: 'https://example.com/first.png', end_image_url: 'https://example.com/last.png' },
    }
    const { issues } = translate(body, { from: 'new-api', to: 'new-api', losses: 'report' })
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([
      ['missing-mode-input', ['image']],
      ['missing-mode-input', ['end_image_url']],
    ])
  })
})

describe('videos of which the model takes one', () => {
  it('are the source before one that names no role', () => {
    const url = 'https://example.com/clip.mp4'
    const content = [{ type: 'video_url', role: '', video_url: { url: 'https://example.com/other.mp4' } }]
    const body = { model: 'happyhorse-1.0', prompt: 'x', mode: 'edit', video_url: url, content }
    const { value, warnings } = translate(body, { from: 'new-api', to: 'new-api', losses: 'report' })
    expect(value).toEqual({ model: 'happyhorse-1.0', prompt: 'x', mode: 'edit', video_url: url })
    const lost = warnings.filter(({ code }) => code === 'not-expressible').map(({ path }) => path)
    expect(lost).toEqual([['content', 0]])
  })
})

describe('a mode for references of which there are none', () => {
  it('leaves an item that is named the first frame where it is', () => {
    const content = [{ type: 'image_url', role: 'first_frame', image_url: { url: 'https://example.com/1.png' } }]
    const body = { model: 'viduq3-turbo', prompt: 'x', mode: 'r2v', content }
    expect(translate(body, { from: 'new-api', to: 'new-api' }).value).toEqual(body)
  })
})
