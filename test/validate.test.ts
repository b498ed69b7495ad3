import { describe, expect, it } from 'vitest'
import type { CompiledBody, CompiledDialect, Dialect, Suspects } from '../schemas/contract'
import { UncompiledDialectError } from '../src/errors'
import type { ValidateOptions } from '../src/options'
import { standard } from '../src/standard'
import { noteAliases, noteLimits, noteMember, noteRules } from '../src/suspects'
import { validate } from '../src/validate'
import { lantern } from './private-dialect'

// Lantern with decisions written by hand, so that a test says what they note and what they clear.

const schema = {
  type: 'object',
  properties: {
    ...{ model: { type: 'string' }, text: { type: 'string' }, words: { type: 'string' }, length: { type: 'integer' } },
    file: {},
  },
  required: ['text'],
}

const unsure: CompiledBody['clean'] = () => false

function dialectWith(clean: CompiledBody['clean'], members: object = {}): Dialect {
  const body = { schema, clean }
  return {
    ...lantern,
    aliases: [{ fields: [['text'], ['words']], compare: 'text' }],
    rules: [
      { code: 'loud', severity: 'warning', on: ['text'], expects: { pattern: '^[a-z]*$' }, message: 'Too loud.' },
    ],
    compiled: {
      ...{ json: body, form: body, upload: { field: 'file', types: ['image/png'] } },
      limits: lantern.compiled?.limits ?? new Map(),
      ...members,
    } as CompiledDialect,
  }
}

const codesOf = (body: unknown, options?: ValidateOptions, clean = unsure) => {
  const { issues = [], warnings } = validate(dialectWith(clean), body, options)
  return [...issues, ...warnings].map(({ code }) => code)
}

const wrong = { model: 'lantern-1', text: 'LOUD', words: 'soft', length: 4, odd: 1 }

describe('a body', () => {
  it('that the decision clears is itself, and is not looked at', () => {
    const result = validate(
      dialectWith(() => true),
      wrong,
    )
    expect(result).toStrictEqual({ value: wrong, warnings: [] })
    expect(result.value).toBe(wrong)
  })

  it('that it does not clear is judged as a whole', () => {
    expect(validate(dialectWith(unsure), wrong)).toStrictEqual({
      issues: [
        {
          ...{ code: 'alias-conflict', severity: 'error', path: ['words'], dialect: 'lantern' },
          message: '`words` disagrees with `text`; they say one thing under two names.',
          hint: 'Send one of the two, or make them agree.',
        },
        {
          ...{
            code: 'unsupported-duration',
            severity: 'error',
            path: ['length'],
            dialect: 'lantern',
            model: 'lantern-1',
          },
          message: '`length`: lantern-1 does not take a duration of 4 seconds.',
          hint: 'It takes 3 or 6.',
          ...{ allowed: [3, 6], requested: 4, source: 'Lantern handbook' },
        },
      ],
      warnings: [
        {
          ...{ code: 'unknown-field', severity: 'warning', path: ['odd'], dialect: 'lantern' },
          message: '`odd` is not a field of this dialect.',
        },
        { code: 'loud', severity: 'warning', path: ['text'], message: 'Too loud.', dialect: 'lantern' },
      ],
    })
  })

  it('with warnings alone is a value', () => {
    const body = { text: 'soft', odd: 1 }
    const { value, issues, warnings } = validate(dialectWith(unsure), body)
    expect([value, issues, warnings.map(({ code }) => code)]).toEqual([body, undefined, ['unknown-field']])
    expect(value).toBe(body)
  })

  const noted =
    (note: (found: Suspects) => void): CompiledBody['clean'] =>
    (_value, _dialect, found) => {
      found.isComplete = true
      note(found)
      return false
    }

  it.each<[string, (found: Suspects) => void, readonly string[]]>([
    ['nothing', () => undefined, []],
    ['a member', (found) => noteMember(found, 'odd'), ['unknown-field']],
    ['a rule', (found) => noteRules(found, 0), ['loud']],
    ['names that disagree', noteAliases, ['alias-conflict']],
    ['limits', noteLimits, ['unsupported-duration']],
  ])('is looked at where the decision suspects %s', (_, note, codes) => {
    expect(codesOf(wrong, {}, noted(note))).toEqual(codes)
  })

  it('is looked at again only for limits of the caller and for retired models', () => {
    expect(codesOf(wrong, { lifecycle: 'ignore' }, () => true)).toEqual([])
    expect(codesOf(wrong, { lifecycle: 'warning' }, () => true)).toEqual([])
    expect(codesOf({ text: 'A' }, { limits: {} }, () => true)).toEqual(['loud'])
  })

  it.each<[ValidateOptions, readonly string[]]>([
    [{ unknownFields: 'ignore' }, ['alias-conflict', 'unsupported-duration', 'loud']],
    [{ unknownFields: 'error' }, ['unknown-field', 'alias-conflict', 'unsupported-duration', 'loud']],
    [{ modelLimits: 'ignore' }, ['alias-conflict', 'unknown-field', 'loud']],
  ])('is judged by the options %j', (options, codes) => {
    expect(codesOf(wrong, options)).toEqual(codes)
  })
})

describe('a form', () => {
  it('is decoded, and its file type written plainly', () => {
    const bytes = new Uint8Array(1)
    const body = { text: 'a', length: '3', file: { type: 'Image/PNG; x=y', bytes } }
    const clean: CompiledBody['clean'] = (_value, _dialect, _found, isForm) => isForm
    expect(validate(dialectWith(clean), body, { encoding: 'form' })).toStrictEqual({
      value: { text: 'a', length: 3, file: { type: 'image/png', bytes } },
      warnings: [],
    })
    const withoutUpload = dialectWith(clean, { upload: undefined })
    expect(validate(withoutUpload, body, { encoding: 'form' }).value).toStrictEqual({ ...body, length: 3 })
    expect(codesOf({ text: 'a', file: { type: 'image/png', bytes } }, { encoding: 'form' })).toEqual([
      'image-type-mismatch',
    ])
    expect(codesOf({ text: 'a', file: { bytes } })).toEqual(['type'])
  })

  it('and JSON are judged each by its own schema, and coerced alike', () => {
    const json = { schema, clean: unsure }
    const form = { schema: { ...schema, required: ['words'] }, clean: unsure }
    const dialect = dialectWith(unsure, { json, form })
    const pathsOf = (options: ValidateOptions) => validate(dialect, {}, options).issues?.map(({ path }) => path)
    expect([pathsOf({}), pathsOf({ encoding: 'form' })]).toEqual([[['text']], [['words']]])
    const coerced = validate(
      dialectWith(() => true),
      { text: 7, length: '3' },
      { coerce: true },
    )
    expect([coerced.value, coerced.warnings.map(({ code, path }) => [code, path])]).toEqual([
      { text: '7', length: 3 },
      [
        ['coerced', ['text']],
        ['coerced', ['length']],
      ],
    ])
    const asSent = { text: 7 }
    expect(
      validate(
        dialectWith(() => true),
        asSent,
        { coerce: false },
      ).value,
    ).toBe(asSent)
  })
})

describe('a dialect', () => {
  const refused = (message: string, hint: string) => ({
    issues: [{ code: 'unsupported-encoding', severity: 'error', path: [], message, dialect: 'lantern', hint }],
    warnings: [],
  })

  it('refuses an encoding that it does not take', () => {
    const noForm = dialectWith(unsure, { form: undefined })
    const noJson = dialectWith(unsure, { json: undefined })
    expect(validate(noForm, {}, { encoding: 'form' })).toStrictEqual(
      refused('This dialect takes no forms.', 'Send the request as application/json.'),
    )
    expect(validate(noJson, {})).toStrictEqual(
      refused('This dialect takes no JSON bodies.', 'Send the request as multipart/form-data.'),
    )
  })

  it('is refused where it is not compiled', () => {
    const { compiled: _, ...raw } = lantern
    expect(() => validate(raw, {})).toThrow(new UncompiledDialectError('lantern'))
  })

  it('is a Standard Schema, and so are its forms', () => {
    const both = standard(dialectWith((_value, _dialect, _found, isForm) => isForm))
    const { version, vendor, validate: judge } = both['~standard']
    expect([version, vendor]).toEqual([1, 'vidialect'])
    expect(
      judge({ text: 'a', odd: 1 }, { libraryOptions: { unknownFields: 'ignore', encoding: 'form' } }),
    ).toStrictEqual({
      value: { text: 'a', odd: 1 },
      warnings: [],
    })
    expect(judge({ text: 'A' })).toMatchObject({ value: { text: 'A' }, warnings: [{ code: 'loud' }] })
    expect(judge({ text: 'A' }, {})).toMatchObject({ warnings: [{ code: 'loud' }] })
    expect(both.form?.['~standard'].validate({ text: 'A' })).toStrictEqual({ value: { text: 'A' }, warnings: [] })
    expect(standard(dialectWith(unsure, { form: undefined })).form).toBeUndefined()
  })
})
