import { describe, expect, it } from 'vitest'
import { wrongNumber, wrongText, wrongType, wrongWord } from '../src/scalar-findings'
import type { Shape } from '../src/shape'

const path = ['lamp']

describe('a value of the wrong type', () => {
  type Case = [shape: Shape, types: readonly string[], value: unknown, words: string, hint?: string]

  const text = { type: 'string' }
  const whole = { type: 'integer' }
  const number = { type: 'number' }
  const flag = { type: 'boolean' }
  const cases: readonly Case[] = [
    [text, ['string'], null, 'text, not null'],
    [text, ['string'], undefined, 'text, not nothing'],
    [text, ['string'], [], 'text, not a list'],
    [text, ['string'], {}, 'text, not an object'],
    [text, ['string'], 4, 'text, not a number', 'Send it as text: "4".'],
    [text, ['string'], 0.5, 'text, not a number', 'Send it as text: "0.5".'],
    [text, ['string'], true, 'text, not true', 'Send it as text: "true".'],
    [text, ['string'], false, 'text, not false', 'Send it as text: "false".'],
    [text, ['string'], Number.POSITIVE_INFINITY, 'text, not a number that JSON cannot hold'],
    [{ ...text, expects: 'a name' }, ['string'], null, 'a name, not null'],
    [{ ...text, enum: ['4', '8'] }, ['string'], 8, 'text, not a number', 'Send it as text: "8".'],
    [{ ...text, enum: ['4', '8'] }, ['string'], 5, 'text, not a number'],
    [whole, ['integer'], 1.5, 'a whole number, not a fraction'],
    [whole, ['integer'], Number.NaN, 'a whole number, not a number that JSON cannot hold'],
    [whole, ['integer'], '8', 'a whole number, not text', 'Send it without quotes: 8.'],
    [whole, ['integer'], '8.5', 'a whole number, not text'],
    [whole, ['integer'], 'true', 'a whole number, not text'],
    [whole, ['integer'], true, 'a whole number, not true'],
    [number, ['number'], '0', 'a number, not text', 'Send it without quotes: 0.'],
    [number, ['number'], '0.123456', 'a number, not text', 'Send it without quotes: 0.123456.'],
    [number, ['number'], '0.1234567', 'a number, not text'],
    [number, ['number'], '123456789012345', 'a number, not text', 'Send it without quotes: 123456789012345.'],
    [number, ['number'], '1234567890123456', 'a number, not text'],
    [number, ['number'], '08', 'a number, not text'],
    [number, ['number'], '8.', 'a number, not text'],
    [number, ['number'], '-8', 'a number, not text'],
    [number, ['number'], '8s', 'a number, not text'],
    [number, ['number'], 'a8', 'a number, not text'],
    [number, ['number'], '', 'a number, not text'],
    [{ ...number, maximum: 5 }, ['number'], '5', 'a number, not text', 'Send it without quotes: 5.'],
    [{ ...number, maximum: 5 }, ['number'], '6', 'a number, not text'],
    [flag, ['boolean'], 'true', 'true or false, not text', 'Send it without quotes: true.'],
    [flag, ['boolean'], 'false', 'true or false, not text', 'Send it without quotes: false.'],
    [flag, ['boolean'], '1', 'true or false, not text'],
    [flag, ['boolean'], 'yes', 'true or false, not text'],
    [{}, ['object', 'array'], '7', 'an object or a list, not text'],
    [
      { anyOf: [whole, flag] },
      ['integer', 'boolean', 'null'],
      'true',
      'a whole number, true or false or null, not text',
      'Send it without quotes: true.',
    ],
  ]

  it.each(cases)('%o as one of %o: %o', (shape, types, value, words, hint) => {
    expect(wrongType(shape, types, value, path)).toStrictEqual({
      code: 'type',
      path,
      message: `\`lamp\` must be ${words}.`,
      hint,
    })
  })
})

describe('a word that is not among those allowed', () => {
  const allowed = ['daylight', 7, 'candle']

  it.each([
    ['daylihgt', 'Did you mean "daylight"?'],
    ['CANDLE', 'Did you mean "candle"?'],
    ['neon', undefined],
    [8, undefined],
    [null, undefined],
  ])('%o', (value, hint) => {
    expect(wrongWord(allowed, value, path)).toStrictEqual({
      code: 'enum',
      path,
      message: '`lamp` must be "daylight", 7 or "candle".',
      hint,
      allowed,
    })
  })
})

describe('a text of the right type', () => {
  it.each<[Shape, string, string, string]>([
    [{ minLength: 1 }, '', 'minLength', 'have at least 1 character'],
    [{ minLength: 2, maxLength: 3 }, 'a', 'minLength', 'have at least 2 characters'],
    [{ minLength: 1, maxLength: 1 }, 'ab', 'maxLength', 'have at most 1 character'],
    [{ maxLength: 1 }, 'ab', 'maxLength', 'have at most 1 character'],
    [{ minLength: 1, maxLength: 3 }, 'abcd', 'maxLength', 'have at most 3 characters'],
    [{ maxLength: 2, pattern: '^a' }, 'bbb', 'maxLength', 'have at most 2 characters'],
    [{ pattern: '^a' }, 'b', 'pattern', 'be of another form'],
    [{ pattern: '^a', expects: 'a text with an a' }, 'b', 'pattern', 'be a text with an a'],
  ])('breaks %o: %o', (shape, value, code, words) => {
    expect(wrongText(shape, value, path)).toStrictEqual({ code, path, message: `\`lamp\` must ${words}.` })
  })

  it.each<[Shape, string]>([
    [{}, ''],
    [{ minLength: 1 }, 'a'],
    [{ maxLength: 1 }, '🎬'],
    [{ pattern: '^a' }, 'ab'],
  ])('keeps %o: %o', (shape, value) => {
    expect(wrongText(shape, value, path)).toBeUndefined()
  })
})

describe('a number of the right type', () => {
  it.each<[Shape, number, keyof Shape, string]>([
    [{ minimum: 2 }, 1, 'minimum', 'at least 2, not 1'],
    [{ maximum: 2 }, 3, 'maximum', 'at most 2, not 3'],
    [{ exclusiveMinimum: 2 }, 2, 'exclusiveMinimum', 'above 2, not 2'],
    [{ exclusiveMaximum: 2 }, 2, 'exclusiveMaximum', 'below 2, not 2'],
    [{ multipleOf: 4 }, 6, 'multipleOf', 'a multiple of 4, not 6'],
    [{ minimum: 0, maximum: 9, multipleOf: 4 }, 6, 'multipleOf', 'a multiple of 4, not 6'],
    [{ minimum: 4, multipleOf: 4 }, 3, 'minimum', 'at least 4, not 3'],
  ])('breaks %o: %o', (shape, value, code, words) => {
    expect(wrongNumber(shape, value, path)).toStrictEqual({
      code,
      path,
      message: `\`lamp\` must be ${words}.`,
      requested: value,
    })
  })

  it.each<[Shape, number]>([
    [{}, Number.NaN],
    [{ minimum: 2, maximum: 2 }, 2],
    [{ exclusiveMinimum: 1, exclusiveMaximum: 3 }, 2],
    [{ multipleOf: 4 }, 8],
  ])('keeps %o: %o', (shape, value) => {
    expect(wrongNumber(shape, value, path)).toBeUndefined()
  })
})
