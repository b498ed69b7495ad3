import { describe, expect, it } from 'vitest'
import { translate } from '../src/index'

const request = {
  model: 'sora-2',
  prompt: 'A lighthouse at dusk.',
  orientation: 'landscape',
  size: 'small',
  duration: 10,
  watermark: false,
  private: true,
}

const options = { from: 'unified', to: 'ope-ai', losses: 'report' } as const

const withImages = (count: number) => ({
  ...request,
  images: Array.from({ length: count }, (_, index) => `https://example.com/${index}.png`),
})

const refusal = {
  code: 'not-expressible',
  severity: 'error',
  path: [],
  message: 'More of this request is lost in ope-ai than the 32 warnings that a report holds.',
  hint: 'Send a request with fewer members that the target lacks.',
  dialect: 'ope-ai',
}

describe('a translation that loses more than its report holds', () => {
  it('is refused, since what follows the last warning would be lost in silence', () => {
    const result = translate(withImages(31), options)
    expect(result.value).toBeUndefined()
    expect(result.issues).toEqual([refusal])
    expect(result.warnings).toHaveLength(32)
  })

  it('is refused for unknown fields, which are not carried over either', () => {
    const unknown = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`other${index}`, 1]))
    expect(translate({ ...request, ...unknown }, options).issues).toEqual([refusal])
  })

  it('is refused for an unknown field that stands behind 32 respelt values', () => {
    const items = Array.from({ length: 32 }, () => ({ generation_id: 123 }))
    const asked = { prompt: 'Rain.', inpaint_items: items }
    const from = { from: 'sora-web', to: 'sora-web', losses: 'report', coerce: true } as const
    const message = refusal.message.replace('ope-ai', 'sora-web')
    const own = [{ ...refusal, message, dialect: 'sora-web' }]
    expect(translate({ ...asked, note: 1 }, from).issues).toEqual(own)
    expect(translate({ ...asked, inpaint_items: [...items, ...items] }, from).issues).toEqual(own)
    expect(translate({ note: 1, ...asked, inpaint_items: items.slice(1) }, from).issues).toBeUndefined()
  })

  it('traces nothing as exact of which nothing could be said', () => {
    const { trace = [] } = translate(withImages(31), { ...options, explain: true })
    const of = (name: string) => trace.find(({ from }) => from === name)
    expect(of('images')?.how).toBe('not-expressible')
    expect(of('private')).toEqual({ from: 'private', to: '', how: 'unreported' })
    expect(trace.filter(({ how }) => how === 'exact')).toEqual([])
  })

  it('traces as exact what is, where the report holds all', () => {
    const { trace = [] } = translate(withImages(20), { ...options, explain: true })
    expect(trace.find(({ from }) => from === 'prompt')?.how).toBe('exact')
  })

  it('is written where 32 warnings speak of nothing that is lost', () => {
    const images = Array.from({ length: 33 }, (_, index) => `ftp://example.com/${index}.png`)
    const { value, issues, warnings } = translate({ ...request, images }, { ...options, to: 'unified' })
    expect(issues).toBeUndefined()
    expect(value).toEqual({ ...request, images })
    expect(warnings.map(({ code }) => code)).toEqual(Array(32).fill('url-scheme'))
  })

  it('is written where the report holds all', () => {
    const { issues, warnings } = translate(withImages(20), options)
    expect(issues).toBeUndefined()
    expect(warnings.some(({ path }) => path[0] === 'watermark')).toBe(true)
  })
})
