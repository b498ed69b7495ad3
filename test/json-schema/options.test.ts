import { describe, expect, it } from 'vitest'
import type { DialectId } from '../../src/index'
import {
  createJsonSchema,
  InvalidOptionError,
  type JsonSchemaOptions,
  UncompiledDialectError,
  UnknownDialectError,
} from '../../src/json-schema/index'
import { readTarget } from '../../src/json-schema/options'
import { bodies, sketch } from './sketch'

describe('the options of a schema', () => {
  it.each<[string, unknown, string]>([
    ['a wrong target', { target: 'draft-7' }, 'The option "target" cannot be "draft-7". Did you mean "draft-07"?'],
    [
      'a target of another kind',
      { target: 7 },
      'The option "target" cannot be 7. Known are draft-2020-12, draft-07, openapi-3.0.',
    ],
    [
      'a wrong severity',
      { modelLimits: 'fatal' },
      'The option "modelLimits" cannot be "fatal". Known are error, warning, ignore.',
    ],
    ['a wrong encoding', { encoding: 'forn' }, 'The option "encoding" cannot be "forn". Did you mean "form"?'],
    ['a truth value as text', { strict: 'true' }, 'The option "strict" cannot be "true". Known are true, false.'],
    ['a misspelt option', { strct: true }, 'There is no option "strct". Did you mean "strict"?'],
    [
      'an inherited name',
      { constructor: 1 },
      'There is no option "constructor". Known are strict, target, encoding, modelLimits, unknownFields, unknownModels.',
    ],
    ['no object', null, 'The options of a JSON Schema must be an object.'],
  ])('refuse %s by a named error', (_, options, message) => {
    expect(() => createJsonSchema('openai', options as JsonSchemaOptions)).toThrow(new InvalidOptionError(message))
  })

  it('may be undefined, which means the default', () => {
    const options = { strict: undefined, target: undefined, encoding: undefined, modelLimits: undefined }
    expect(createJsonSchema('openai', options)).toEqual(createJsonSchema('openai'))
  })

  it('go with an id that is registered or a dialect that is compiled', () => {
    expect(() => createJsonSchema('open-ai' as DialectId)).toThrow(
      new UnknownDialectError('There is no dialect "open-ai". Did you mean "ope-ai"?'),
    )
    for (const strict of [false, true]) {
      expect(() => createJsonSchema(sketch({}), { strict })).toThrow(new UncompiledDialectError('sketch'))
    }
  })

  it('name every target', () => {
    expect(['draft-2020-12', 'draft-07', 'openapi-3.0'].map(readTarget)).toEqual([
      'draft-2020-12',
      'draft-07',
      'openapi-3.0',
    ])
    expect(() => readTarget('openapi')).toThrow(
      new InvalidOptionError(
        'The option "target" cannot be "openapi". Known are draft-2020-12, draft-07, openapi-3.0.',
      ),
    )
  })

  it.each([
    { strict: true, encoding: 'json', modelLimits: 'error', unknownFields: 'error', unknownModels: 'error' },
    { strict: false, encoding: 'form', modelLimits: 'warning', unknownFields: 'warning', unknownModels: 'warning' },
    { target: 'draft-07', modelLimits: 'ignore', unknownFields: 'ignore', unknownModels: 'ignore' },
  ] as JsonSchemaOptions[])('may be %j', (options) => {
    expect(createJsonSchema(sketch({ compiled: bodies({}) }), options)).toMatchObject({ title: 'Sketch' })
  })
})
