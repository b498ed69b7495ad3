import { describe, expect, it } from 'vitest'
import { translate, validate } from '../src/index'

const prompt = 'A kite over a field.'
const opeAi = { model: 'sora-2', prompt, size: '1280x720', seconds: '4' }

const place = ({ code, path }: { code: string; path: readonly (string | number)[] }) => [code, path.join('.')]

describe('the option model', () => {
  it.each(['openai', 'new-api', 'sora-web'] as const)('names an issue where %s has no such model', (to) => {
    const { issues } = translate(opeAi, { from: 'ope-ai', to, model: 'sora-9', losses: 'report' })
    expect(issues?.map((issue) => [...place(issue), issue.dialect])).toEqual([['unknown-model', 'model', to]])
  })

  it('passes any name to a target that takes any', () => {
    const { value } = translate(opeAi, { from: 'ope-ai', to: 'unified', model: 'sora-9', losses: 'report' })
    expect(value?.model).toBe('sora-9')
  })

  it('wins over a Kling name beside another model', () => {
    const body = { model: 'sora-2', prompt, model_name: 'some-text' }
    const { value } = translate(body, { from: 'new-api', to: 'new-api', model: 'kling-v2-6' })
    expect(value).toEqual({ model: 'kling-video', model_name: 'kling-v2-6', prompt })
  })

  it('names the mode where the chosen model has no such mode', () => {
    const body = { model: 'sora-2', prompt, mode: 'i2v', image: 'https://example.com/a.png' }
    const { issues } = translate(body, { from: 'new-api', to: 'new-api', model: 'gemini-omni' })
    expect(issues?.map(place)).toEqual([['not-expressible', 'mode']])
  })
})

describe('defaults of the caller', () => {
  it('do not replace seconds that are no number', () => {
    const options = { from: 'ope-ai', to: 'new-api', losses: 'report', defaults: { duration: 8 } } as const
    const { value, warnings } = translate({ ...opeAi, seconds: '0x4' }, options)
    expect(value).toEqual({ model: 'sora-2', prompt, size: '1280x720' })
    expect(warnings.map(place)).toEqual([
      ['not-expressible', 'seconds'],
      ['seconds-format', 'seconds'],
    ])
  })
})

describe('an object with a member bytes', () => {
  const reference = { type: 'image/png', size: 3, bytes: { text: 'no file' } }

  it('is no upload in JSON', () => {
    const { value } = translate(
      { model: 'sora-2', prompt, input_reference: reference },
      { from: 'new-api', to: 'new-api' },
    )
    expect(value).toEqual({ model: 'sora-2', prompt, input_reference: {} })
  })

  it('is no upload in a form', () => {
    const body = { model: 'sora-2', prompt, input_reference: reference }
    const { issues } = translate(body, { from: 'openai', to: 'openai', encoding: 'form' })
    expect(issues?.map(place)).toEqual([['type', 'input_reference.bytes']])
  })
})

describe('warnings within one dialect', () => {
  it('are each reported once', () => {
    const body = { model: 'sora-2', prompt, size: '1280x720' }
    const { warnings } = translate(body, { from: 'unified', to: 'unified' })
    expect(warnings.map(place)).toEqual([['unlisted-size', 'size']])
  })

  it('name a size in no table once', () => {
    const { warnings } = translate({ width: 9, height: 854 }, { from: 'sora-web', to: 'sora-web' })
    expect(warnings.map(place)).toEqual([['unlisted-size', 'width']])
  })
})

describe('seconds as text', () => {
  it.each([
    [100, '3.333'],
    [200, '6.667'],
    [150, '5'],
  ])('are a plain decimal for %i frames', (n_frames, seconds) => {
    const body = { model: 'sora-9', prompt, size: '1280x720', seconds }
    expect(translate(body, { from: 'ope-ai', to: 'ope-ai' }).value?.seconds).toBe(seconds)
    const { value, warnings } = translate(
      { prompt, width: 1280, height: 720, n_frames },
      { from: 'sora-web', to: 'ope-ai', model: 'sora-9' },
    )
    expect(value?.seconds).toBe(seconds)
    expect(warnings.some(({ code }) => code === 'approximated')).toBe(n_frames !== 150)
  })

  it('are refused where no plain decimal is near', () => {
    const body = { model: 'sora-2', prompt, size: '1280x720', seconds: 1e21 }
    const { issues } = translate(body, { from: 'new-api', to: 'ope-ai', model: 'sora-9' })
    expect(issues?.map(place)).toEqual([['not-expressible', 'seconds']])
  })
})

describe('a size in words', () => {
  it('keeps a tier without a ratio', () => {
    const body = { model: 'sora-2', prompt, resolution: '720P', seconds: 10 }
    const { value, warnings } = translate(body, { from: 'new-api', to: 'unified' })
    expect(value).toEqual({ model: 'sora-2', prompt, size: 'small', duration: 10 })
    expect(warnings.map(place)).toEqual([['unsupported-duration', 'seconds']])
  })

  it('is approximated where the pixels are not the usual ones', () => {
    const body = { ...opeAi, size: '1248x704', seconds: '10' }
    const { value, warnings } = translate(body, { from: 'ope-ai', to: 'unified', model: 'sora-9' })
    expect(value).toEqual({ model: 'sora-9', prompt, orientation: 'landscape', size: 'small', duration: 10 })
    expect(warnings.filter(({ code }) => code === 'approximated').map(place)).toEqual([['approximated', 'size']])
  })
})

describe('a shape that the model does not have', () => {
  it('is not expressible as pixels either', () => {
    const body = { ...opeAi, size: '480x480', seconds: '8' }
    const { issues } = translate(body, { from: 'ope-ai', to: 'new-api', model: 'veo3' })
    expect(issues?.map(place)).toEqual([['not-expressible', 'size']])
  })
})

describe('a count of videos', () => {
  it('is not expressible where it is a fraction', () => {
    const body = { prompt, n_variants: 1.5 }
    const options = { from: 'sora-web', to: 'new-api', model: 'sora-2' } as const
    expect(translate(body, options).issues?.map(place)).toEqual([['not-expressible', 'n_variants']])
    expect(translate(body, { ...options, losses: 'report' }).value).toEqual({ model: 'sora-2', prompt })
    expect(translate(body, { from: 'sora-web', to: 'sora-web' }).value).toEqual(body)
  })
})

describe('a length that the model chooses', () => {
  it('is near to no other length', () => {
    const body = { ...opeAi, seconds: '-1' }
    const { issues } = translate(body, { from: 'ope-ai', to: 'openai' })
    expect(issues?.map(place)).toEqual([['not-expressible', 'seconds']])
    expect(translate(body, { from: 'ope-ai', to: 'new-api', model: 'doubao-seedance-2-0-260128' }).value?.seconds).toBe(
      -1,
    )
  })
})

describe('what the target always does', () => {
  it.each(['openai', 'ope-ai', 'new-api'] as const)('needs no field in %s', (to) => {
    const body = { model: 'sora-9', prompt, duration: 10, private: false, storyboard: false } as const
    const options = { from: 'unified', to, model: 'sora-2', losses: 'report', defaults: { size: '1280x720' } } as const
    const { warnings } = translate(body, options)
    expect(warnings.map(place).filter(([, path]) => path === 'private' || path === 'storyboard')).toEqual([])
  })
})

describe('hints', () => {
  it('say that the caller filled in what cannot be said', () => {
    const options = { from: 'sora-web', to: 'openai', model: 'sora-2', defaults: { size: '999x999' } } as const
    const { warnings } = translate({ prompt }, options)
    const hints = warnings.filter(({ code }) => code === 'not-expressible').map(({ hint }) => hint)
    expect(hints).toEqual(['It is absent, and filled in from the option `defaults`.'])
  })

  it('say that an unknown field is not carried over', () => {
    const { value, warnings } = translate({ ...opeAi, promt: 'x' }, { from: 'ope-ai', to: 'openai' })
    expect(value).toEqual(opeAi)
    expect(warnings.map(({ code, hint }) => [code, hint])).toEqual([
      ['unknown-field', 'Did you mean `prompt`? It is not carried over.'],
    ])
  })
})

describe("the target's own name for a model", () => {
  it('has its limits where the source records no such model', () => {
    const body = { model: 'bytedance-seedance-1.5', prompt, duration: 25 }
    const options = { from: 'unified', to: 'ope-ai', losses: 'report', defaults: { size: '1280x720' } } as const
    const { value } = translate(body, options)
    expect(value).toEqual({ model: 'bytedance-seedance-1.5', prompt, size: '1280x720', seconds: '12' })
  })
})

describe('a mode word that document 003 has for another model', () => {
  const reference = 'https://example.com/a.png'
  const body = { model: 'sora-2', mode: 'multi_i2v', reference_images: [reference] }

  it('stays within its dialect', () => {
    expect(translate(body, { from: 'new-api', to: 'new-api', losses: 'report' }).value?.mode).toBe('multi_i2v')
  })

  it('is written as what it means for another model', () => {
    const { value, warnings } = translate(
      { ...body, prompt },
      { from: 'new-api', to: 'new-api', model: 'doubao-seedance-2-0-260128' },
    )
    expect(value).toEqual({
      ...{ model: 'doubao-seedance-2-0-260128', prompt },
      ...{ mode: 'reference_images', reference_images: [reference] },
    })
    expect(warnings.map((issue) => [...place(issue), issue.requested, issue.achieved])).toEqual([
      ['approximated', 'mode', 'multi_i2v', 'reference'],
      ['unlisted-mode', 'mode', undefined, undefined],
      ['unsupported-input', 'reference_images.0', undefined, undefined],
    ])
  })

  it('keeps an item that is named the first frame', () => {
    const content = [{ type: 'image_url', role: 'first_frame', image_url: { url: reference } }]
    const named = { model: 'sora-2', prompt, mode: 'multi_i2v', content, reference_images: [`${reference}?2`] }
    expect(translate(named, { from: 'new-api', to: 'new-api', losses: 'report' }).value?.content).toEqual(content)
  })
})

describe('the option unknownFields', () => {
  it('drops no field without a word', () => {
    const { value, warnings } = translate(
      { ...opeAi, sampler: 'euler' },
      { from: 'ope-ai', to: 'new-api', unknownFields: 'ignore' },
    )
    expect(value).toEqual({ model: 'sora-2', prompt, size: '1280x720', seconds: 4 })
    expect(warnings.map(place)).toEqual([['unknown-field', 'sampler']])
  })
})

describe('the role that a mode gives', () => {
  it('makes a single image a reference in the limits too', () => {
    const image = 'https://example.com/a.png'
    const model = 'doubao-seedance-2-0-260128'
    const body = { model, prompt, mode: 'reference_images', image, reference_images: [`${image}?2`] }
    const { warnings } = validate('new-api', body)
    expect(warnings.map(place)).toEqual([])
  })
})

describe('the trace of a refused translation', () => {
  it('tells where the other fields would have gone', () => {
    const { issues, trace } = translate({ ...opeAi, seed: 7 }, { from: 'ope-ai', to: 'openai', explain: true })
    expect(issues?.map(place)).toEqual([['not-expressible', 'seed']])
    expect(trace).toEqual([
      { from: 'model', to: 'model', how: 'exact' },
      { from: 'prompt', to: 'prompt', how: 'exact' },
      { from: 'seconds', to: 'seconds', how: 'exact' },
      { from: 'size', to: 'size', how: 'exact' },
      { from: 'seed', to: '', how: 'not-expressible' },
    ])
  })
})
