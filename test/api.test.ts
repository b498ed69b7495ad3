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
