import { describe, expect, it } from 'vitest'
import { type ValidateOptions, validate } from '../src/index'

const valid = { model: 'sora-2', prompt: 'Rain on a tin roof.', size: '720x1280', seconds: '4' }

const found = (body: unknown, options: ValidateOptions = {}) => {
  const { issues = [], warnings } = validate('ope-ai', body, options)
  return [...issues, ...warnings].map(({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`)
}

describe('unknownFields', () => {
  const body = { ...valid, promt: 'x' }

  it('is a warning by default, an error or nothing on request', () => {
    expect(found(body)).toEqual(['warning unknown-field promt'])
    expect(found(body, { unknownFields: 'error' })).toEqual(['error unknown-field promt'])
    expect(found(body, { unknownFields: 'ignore' })).toEqual([])
  })

  it('names the field that was meant', () => {
    expect(validate('ope-ai', body).warnings).toEqual([
      {
        code: 'unknown-field',
        severity: 'warning',
        path: ['promt'],
        message: '`promt` is not a field of this dialect.',
        hint: 'Did you mean `prompt`?',
        dialect: 'ope-ai',
      },
    ])
  })

  it('does not suggest a field that is refused', () => {
    const { warnings } = validate('ope-ai', { ...valid, img_urls: [] })
    expect(warnings.map(({ hint }) => hint)).toEqual([undefined])
  })

  it('cuts and escapes a hostile name, in the path and in the message', () => {
    const name = `\u001b[31m\r\n${'x'.repeat(1_000_000)}`
    const [warning] = validate('ope-ai', { ...valid, [name]: 1 }).warnings
    const shown = `\\u{1b}[31m\\u{d}\\u{a}${'x'.repeat(57)}…`
    expect(warning?.path).toEqual([shown])
    expect(warning?.message).toBe(`\`${shown}\` is not a field of this dialect.`)
  })
})

describe('unknownModels', () => {
  const body = { ...valid, model: 'sora-3' }

  it('follows the dialect by default, an error or nothing on request', () => {
    expect(found(body)).toEqual(['warning unknown-model model'])
    expect(found(body, { unknownModels: 'error' })).toEqual(['error unknown-model model'])
    expect(found(body, { unknownModels: 'ignore' })).toEqual([])
  })

  it.each(['__proto__', 'constructor', 'toString', ''])('knows no model named %j', (model) => {
    expect(found({ ...valid, model })).toEqual(['warning unknown-model model'])
  })
})

describe('modelLimits', () => {
  it('follows the dialect by default, an error or nothing on request', () => {
    const body = { ...valid, seconds: '5' }
    expect(found(body)).toEqual(['warning unsupported-duration seconds'])
    expect(found(body, { modelLimits: 'error' })).toEqual(['error unsupported-duration seconds'])
    expect(found(body, { modelLimits: 'ignore' })).toEqual([])
  })

  it('never makes an error of a disputed limit', () => {
    expect(found({ ...valid, seconds: '16' }, { modelLimits: 'error' })).toEqual([
      'warning unsupported-duration seconds',
    ])
  })

  it('speaks for 25 seconds of sora-2 in unified alone', () => {
    const body = { model: 'sora-2', prompt: 'Rain on a tin roof.', duration: 25 }
    expect(validate('unified', body).warnings.map(({ code }) => code)).toEqual(['unsupported-duration'])
    expect(validate('unified', body, { modelLimits: 'error' }).issues?.map(({ code }) => code)).toEqual([
      'unsupported-duration',
    ])
    expect(validate('unified', body, { modelLimits: 'ignore' })).toMatchObject({ value: body, warnings: [] })
  })

  it.each([
    ['ope-ai', valid],
    ['new-api', { model: 'sora-2-pro' }],
  ])('takes 32,000 characters of prompt for Sora in %s, and no more', (dialect, rest) => {
    const codes = (length: number) =>
      validate(dialect as 'ope-ai', { ...rest, prompt: '😀'.repeat(length) }).warnings.map(({ code }) => code)
    expect(codes(32_000)).toEqual([])
    expect(codes(32_001)).toEqual(['prompt-length'])
  })

  it('never makes an error of references for a Veo 3 model, which document 003 recommends in general', () => {
    const body = { prompt: 'Rain on a tin roof.', mode: 'reference_images' }
    const images = ['https://example.com/1.png', 'https://example.com/2.png', 'https://example.com/3.png']
    for (const model of ['veo3', 'veo3-fast', 'veo3-pro', 'veo3-frames', 'veo3-fast-frames', 'veo3-pro-frames']) {
      const { issues, warnings } = validate(
        'new-api',
        { ...body, model, reference_images: images },
        { modelLimits: 'error' },
      )
      expect(issues).toBeUndefined()
      expect(new Set(warnings.map(({ code, hint }) => `${code} ${hint?.slice(0, 12)}`))).toEqual(
        new Set(['unsupported-input Document 003']),
      )
    }
  })

  it("never makes an error of the document's own example", () => {
    const item = { type: 'image_url', role: 'reference_image', image_url: { url: 'https://example.com/reference.png' } }
    const example = { model: 'bytedance-seedance-1.5', prompt: 'Turn to the camera.', size: '1280x720', seconds: '5' }
    expect(found({ ...example, input_reference: { content: [item] } }, { modelLimits: 'error' })).toEqual([
      'warning unsupported-input input_reference.content.0',
    ])
  })
})

describe('a model limit', () => {
  it('holds for a value that was respelled', () => {
    expect(found({ ...valid, seconds: 5 }, { coerce: true, modelLimits: 'error' })).toEqual([
      'error unsupported-duration seconds',
      'warning coerced seconds',
    ])
  })

  it('holds for a retired model', () => {
    const body = { model: 'doubao-seedance-1-0-lite-t2v-250428', prompt: 'Rain.', video_id: 'video_1' }
    const options = { modelLimits: 'error', lifecycle: 'warning', now: new Date('2030-01-01') } as const
    const { issues = [], warnings } = validate('new-api', body, options)
    expect([...issues, ...warnings].map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'unsupported-mode', path: ['model'] },
      { code: 'retired-model', path: ['model'] },
    ])
  })

  it('is an error on request even where a rule only warns', () => {
    const body = { model: 'sora-2', prompt: 'Rain.', duration: 25 }
    const codes = (options: ValidateOptions) => {
      const { issues = [], warnings } = validate('unified', body, options)
      return { issues: issues.map(({ code }) => code), warnings: warnings.map(({ code }) => code) }
    }
    expect(codes({})).toEqual({ issues: [], warnings: ['unsupported-duration'] })
    expect(codes({ modelLimits: 'error' }).issues).toEqual(['unsupported-duration'])
  })
})

describe('lifecycle', () => {
  const on = (day: string): ValidateOptions => ({ lifecycle: 'warning', now: new Date(`${day}T12:00:00Z`) })

  it('warns about a retired model from the day of its retirement on', () => {
    expect(found(valid, on('2026-09-24'))).toEqual(['warning retired-model model'])
    expect(found(valid, on('2026-09-23'))).toEqual([])
  })

  it('is ignored by default', () => {
    expect(found(valid, { now: new Date('2030-01-01') })).toEqual([])
  })
})

describe('coerce', () => {
  it('respells what is beyond doubt and says so, in a new object', () => {
    const body = Object.freeze({ ...valid, seconds: 8, size: '1280×720', generate_audio: 'true', seed: '7' })
    const result = validate('ope-ai', body, { coerce: true })
    expect(result.value).toEqual({ ...valid, seconds: '8', size: '1280x720', generate_audio: true, seed: 7 })
    expect(result.warnings.filter(({ code }) => code === 'coerced')).toEqual([
      coerced('size', '1280×720', '1280x720'),
      coerced('seconds', 8, '8'),
      coerced('generate_audio', 'true', true),
      coerced('seed', '7', 7),
    ])
  })

  it('reads seconds with a unit', () => {
    expect(validate('ope-ai', { ...valid, seconds: '8s' }, { coerce: true }).value).toEqual({ ...valid, seconds: '8' })
  })

  it('returns the same object where nothing is respelled', () => {
    expect(validate('ope-ai', valid, { coerce: true }).value).toBe(valid)
  })

  it.each([
    ['seed', '4.5'],
    ['seed', '0x4'],
    ['seed', ''],
    ['seed', 'Infinity'],
    ['seed', null],
    ['generate_audio', 'yes'],
    ['generate_audio', 1],
    ['generate_audio', null],
    ['seconds', null],
    ['seconds', Number.POSITIVE_INFINITY],
  ])('never respells %s: %j', (name, value) => {
    expect(found({ ...valid, [name]: value }, { coerce: true })).toEqual([`error type ${name}`])
  })

  function coerced(name: string, requested: unknown, achieved: unknown) {
    return {
      code: 'coerced',
      severity: 'warning',
      path: [name],
      message: `\`${name}\` was respelled as ${JSON.stringify(achieved)}.`,
      requested,
      achieved,
      dialect: 'ope-ai',
    }
  }
})
