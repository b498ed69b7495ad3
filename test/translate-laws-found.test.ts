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
