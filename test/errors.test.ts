import { describe, expect, it } from 'vitest'
import {
  InvalidOptionError,
  TranslationDefect,
  UncompiledDialectError,
  UnknownDialectError,
  UntranslatableDialectError,
} from '../src/errors'
import { dialects, type Issue } from '../src/index'
import { defaultLimits, limitsOf, optionsOf, plainOptions, type ValidateOptions } from '../src/options'
import { resolve, resolveAmong } from '../src/registered'
import { WrittenBody, WrittenDialect } from '../src/written-dialect'
import { lantern } from './private-dialect'

describe('an error', () => {
  const issue: Issue = { code: 'type', severity: 'error', path: ['a', 0, 'b'], message: 'x', dialect: 'lamp' }

  it.each([
    [new UnknownDialectError('x'), Error, 'UnknownDialectError', 'x'],
    [new InvalidOptionError('x'), RangeError, 'InvalidOptionError', 'x'],
    [
      new UncompiledDialectError('lamp'),
      Error,
      'UncompiledDialectError',
      'Dialect "lamp" is not compiled; pass it through compileDialect of vidialect/compile first.',
    ],
    [
      new UntranslatableDialectError('lamp'),
      Error,
      'UntranslatableDialectError',
      'Dialect "lamp" has no codec, so its requests cannot be translated.',
    ],
    [
      new UntranslatableDialectError('lamp', 'answers'),
      Error,
      'UntranslatableDialectError',
      'Dialect "lamp" has no codec, so its answers cannot be translated.',
    ],
    [
      new TranslationDefect('lamp', [issue, { ...issue, code: 'enum', path: [] }]),
      Error,
      'TranslationDefect',
      'The writer of "lamp" emitted a request that the dialect refuses: type at a.0.b, enum at .',
    ],
  ])('says its name and what is wrong: %s', (error, base, name, message) => {
    expect(error).toBeInstanceOf(base)
    expect([error.name, error.message]).toEqual([name, message])
  })
})

describe('the options of a call', () => {
  it('have the limits that were given, and the defaults of all others', () => {
    const known = {
      ...{ jsonBytes: 67_108_864, depth: 32, parts: 32, headers: 8, headerBytes: 8192 },
      ...{ fieldBytes: 1_048_576, fileBytes: 10_485_760, pixels: 50_000_000, silence: 60_000 },
    }
    expect(defaultLimits).toStrictEqual(known)
    expect(limitsOf({})).toStrictEqual(known)
    expect(limitsOf({ limits: { depth: 0, parts: undefined as never } })).toStrictEqual({ ...known, depth: 0 })
  })

  it('have every member in its place', () => {
    const given: ValidateOptions = {
      encoding: 'form',
      coerce: true,
      modelLimits: 'error',
      unknownFields: 'ignore',
      unknownModels: 'warning',
      lifecycle: 'warning',
      now: new Date(0),
      limits: { depth: 1 },
    }
    const none: Record<string, undefined> = {}
    for (const name of Object.keys(given)) none[name] = undefined
    expect(optionsOf(Object.assign({ other: 1 }, given))).toStrictEqual(given)
    expect(optionsOf(given, 'error')).toStrictEqual({ ...given, unknownFields: 'error' })
    expect(plainOptions).toStrictEqual(none)
  })
})

describe('a dialect of an id', () => {
  it('is found, and a dialect is itself', () => {
    expect(resolve('openai').id).toBe('openai')
    expect(resolve(lantern)).toBe(lantern)
    expect(resolveAmong(dialects, 'openai')).toBe(dialects.openai)
    expect(resolveAmong(dialects, lantern)).toBe(lantern)
  })

  it.each([
    ['opennai', 'There is no dialect "opennai". Did you mean "openai"?'],
    ['constructor', `There is no dialect "constructor". Known are ${Object.keys(dialects).join(', ')}.`],
  ])('is not found: %s', (id, message) => {
    for (const find of [() => resolve(id as never), () => resolveAmong(dialects, id as never)]) {
      expect(find).toThrow(new UnknownDialectError(message))
    }
  })
})

describe('a dialect as the build writes it', () => {
  it('puts its schema and its limits together once, when they are asked for', () => {
    const asked: string[] = []
    const clean = () => true
    const body = new WrittenBody(clean, () => {
      asked.push('schema')
      return { type: 'object' }
    })
    const upload = { path: ['file'] } as never
    const dialect = new WrittenDialect({ json: body, form: undefined, upload }, () => {
      asked.push('limits')
      return new Map() as never
    })
    expect([dialect.json, dialect.form, dialect.upload, body.clean, asked]).toEqual([
      body,
      undefined,
      upload,
      clean,
      [],
    ])
    expect(body.schema).toEqual({ type: 'object' })
    expect(body.schema).toBe(body.schema)
    expect(dialect.limits).toBe(dialect.limits)
    expect(asked).toEqual(['schema', 'limits'])
  })
})
