import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineDialect } from '../src/compile/index'
import {
  type DialectId,
  detect,
  dialects,
  type Issue,
  type Result,
  UncompiledDialectError,
  UnknownDialectError,
  type ValidateOptions,
  validate,
} from '../src/index'
import { lantern } from './private-dialect'

const valid = { model: 'sora-2', prompt: 'Rain on a tin roof.', size: '720x1280', seconds: '4' }

describe('validate', () => {
  it('returns the same object for a valid body', () => {
    const result = validate('ope-ai', valid)
    expect(result).toEqual({ value: valid, warnings: [] })
    expect(result.value).toBe(valid)
  })

  it('takes a dialect value as it takes an id', () => {
    const body = { ...valid, seconds: 4 }
    expect(validate(dialects['ope-ai'], body)).toEqual(validate('ope-ai', body))
  })

  it('describes a problem as a whole issue', () => {
    expect(validate('ope-ai', { ...valid, seconds: 4 })).toEqual({
      issues: [
        {
          code: 'type',
          severity: 'error',
          path: ['seconds'],
          message: '`seconds` must be text, not a number.',
          hint: 'Send it as text: "4".',
          dialect: 'ope-ai',
        },
      ],
      warnings: [],
    })
  })

  it('describes a model limit with what is allowed, what was asked for and where the limit was read', () => {
    const { warnings } = validate('ope-ai', { ...valid, seconds: '5' })
    expect(warnings).toEqual([
      {
        code: 'unsupported-duration',
        severity: 'warning',
        path: ['seconds'],
        message: '`seconds`: sora-2 does not take a duration of 5 seconds.',
        hint: expect.stringContaining('It takes 4, 8 or 12.'),
        dialect: 'ope-ai',
        model: 'sora-2',
        allowed: [4, 8, 12],
        requested: 5,
        source: expect.stringContaining('OpenAI'),
      },
    ])
  })

  it('refuses a form where the dialect takes none', () => {
    expect(validate('unified', {}, { encoding: 'form' }).issues?.map(({ code, path }) => ({ code, path }))).toEqual([
      { code: 'unsupported-encoding', path: [] },
    ])
  })

  it('throws a named error for a wrong id, with the near one', () => {
    const wrong = 'ope_ai' as DialectId
    expect(() => validate(wrong, valid)).toThrow(
      new UnknownDialectError('There is no dialect "ope_ai". Did you mean "ope-ai"?'),
    )
    expect(() => validate('__proto__' as DialectId, valid)).toThrow(UnknownDialectError)
  })

  it('throws a named error for a dialect that is not compiled', () => {
    const { compiled: _, form: __, '~standard': ___, ...raw } = lantern
    expect(() => validate(defineDialect(raw), {})).toThrow(UncompiledDialectError)
  })

  it('types the value by the dialect and the encoding, and narrows by issues', () => {
    const result = validate('ope-ai', valid)
    expectTypeOf(result).toExtend<Result<{ model: string; size: string }>>()
    if (result.issues === undefined) expectTypeOf(result.value.seconds).toEqualTypeOf<string>()
    else expectTypeOf(result.issues).toEqualTypeOf<Issue[]>()
    const form = validate('ope-ai', valid, { encoding: 'form' })
    expectTypeOf(form.value?.input_reference).toExtend<{ bytes: Uint8Array } | undefined>()
    const either = validate('ope-ai', valid, {} as ValidateOptions)
    expectTypeOf(either.value).toEqualTypeOf<typeof form.value | typeof result.value>()
    const plain = validate('ope-ai', valid, { coerce: true, modelLimits: 'error' })
    expectTypeOf(plain.value).toEqualTypeOf<typeof result.value>()
    expectTypeOf<DialectId>().toExtend<string>()
    expectTypeOf<'no-such-dialect'>().not.toExtend<DialectId>()
  })
})

describe('detect', () => {
  it('ranks every dialect, the best first', () => {
    const candidates = detect({ body: valid })
    expect(candidates.map(({ dialect }) => dialect).sort()).toEqual(Object.keys(dialects).sort())
    expect(candidates[0]).toEqual({ dialect: 'ope-ai', errors: 0, unknownFields: 0 })
  })

  it('counts a path that a dialect does not have as an error', () => {
    const [best] = detect({ body: { model: 'sora-2', prompt: 'Rain.' }, path: '/v1/video/create?x=1' })
    expect(best).toEqual({ dialect: 'unified', errors: 0, unknownFields: 0 })
  })

  it('reads the body as a form where the content type says so', () => {
    const body = { ...valid, generate_audio: 'true' }
    const errorsOf = (contentType?: string) =>
      detect({ body, contentType }).find(({ dialect }) => dialect === 'ope-ai')?.errors
    expect(errorsOf('multipart/form-data; boundary=x')).toBe(0)
    expect(errorsOf()).toBe(1)
  })

  it('counts an encoding that a dialect does not take besides the errors of the body', () => {
    const errors = validate('unified', { model: 1 }).issues?.length ?? 0
    const candidates = detect({ body: { model: 1 }, contentType: 'multipart/form-data' })
    expect(candidates.find(({ dialect }) => dialect === 'unified')?.errors).toBe(errors + 1)
  })
})

describe('model limits', () => {
  const found = (body: object, options: object = {}) => {
    const { issues = [], warnings } = validate('new-api', { prompt: 'Rain.', ...body }, options)
    return [...issues, ...warnings].map(({ code, severity, path, message }) => ({
      code,
      severity,
      path: path.join('.'),
      message,
    }))
  }
  const urls = (count: number) => Array.from({ length: count }, (_, index) => `https://example.com/${index}.png`)

  it('names modes in the words of the dialect, so that each can be sent as it is', () => {
    const body = { model: 'happyhorse-1.0-i2v', prompt: 'Rain.', mode: 'reference_images', reference_images: urls(1) }
    expect(validate('new-api', body).warnings).toMatchObject([
      { code: 'unsupported-mode', requested: 'reference_images', allowed: ['i2v'] },
    ])
  })

  it('says what the model cannot make where no mode is sent', () => {
    expect(found({ model: 'happyhorse-1.0-i2v' })).toEqual([
      {
        code: 'unsupported-mode',
        severity: 'warning',
        path: 'model',
        message: '`model`: happyhorse-1.0-i2v does not make a video from text alone.',
      },
    ])
  })

  it('points at the first image beyond what any source allows, once', () => {
    expect(found({ model: 'veo3.1', mode: 'reference_images', reference_images: urls(4) })).toEqual([
      {
        code: 'unsupported-input',
        severity: 'warning',
        path: 'reference_images.3',
        message: '`reference_images[3]`: veo3.1 takes at most 3 references.',
      },
    ])
  })

  it('counts an image in each role that it has', () => {
    const [image] = urls(1)
    expect(found({ model: 'doubao-seedance-1-0-pro-fast-251015', image_url: image, end_image_url: image })).toEqual([
      {
        code: 'unsupported-input',
        severity: 'warning',
        path: 'end_image_url',
        message: '`end_image_url`: doubao-seedance-1-0-pro-fast-251015 takes no last-frame images.',
      },
    ])
  })

  it('counts an image that two names of one field share once', () => {
    const [image] = urls(1)
    expect(found({ model: 'sora-2', mode: 'i2v', image, image_url: image })).toEqual([])
  })

  it('says under which condition a limit holds', () => {
    expect(found({ model: 'veo3.1', seconds: 4, resolution: '1080p' }).map(({ message }) => message)).toEqual([
      '`seconds`: veo3.1 does not take a duration of 4 seconds at 1080p or 4k.',
    ])
  })

  it('refuses outright what a disputed limit would only warn about', () => {
    const body = {
      model: 'grok-imagine-video-1.5-preview',
      mode: 'reference_material',
      image_urls: urls(1),
      video_urls: ['https://example.com/0.mp4'],
    }
    expect(found(body, { modelLimits: 'error' }).filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'unsupported-input',
        severity: 'error',
        path: 'video_urls.0',
        message: '`video_urls[0]`: grok-imagine-video-1.5-preview takes no videos.',
      },
    ])
  })

  it.each([
    [{ size: '480p', width: 1280, height: 720 }, 'width'],
    [{ size: '16:9', width: 720, height: 1280 }, 'width'],
    [{ size: '1280x720', width: 720, height: 1280 }, 'width'],
    [{ width: 720, height: 1280, aspect_ratio: '16:9' }, 'aspect_ratio'],
    [{ size: '1280x720', resolution: '1080P' }, 'resolution'],
  ])('reports one conflict for %j', (body, path) => {
    expect(found({ model: 'grok-imagine-1.0-video', ...body })).toMatchObject([{ code: 'alias-conflict', path }])
  })

  it('compares no empty name with another', () => {
    expect(found({ model: 'sora-2', mode: 'i2v', image: '', image_url: urls(1)[0] })).toEqual([])
  })
})
