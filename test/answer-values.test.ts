import { describe, expect, it } from 'vitest'
import {
  answerMember,
  answerNumber,
  answerSeconds,
  answerStatus,
  answerText,
  writeError,
  writeStatus,
} from '../schemas/canonical-answer'

describe('what an answer says', () => {
  it.each([
    ['a', 'a'],
    ['', ''],
    [7, '7'],
    [0, '0'],
    [1.5, undefined],
    [2 ** 53, undefined],
    [true, undefined],
    [null, undefined],
  ])('as text is read from %j', (value, expected) => {
    expect(answerText(value)).toBe(expected)
  })

  it.each([
    [0, 0],
    [1.5, 1.5],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['0', 0],
    ['100', 100],
    ['0.123456', 0.123_456],
    ['123456789012345.123456', 123_456_789_012_345.12],
    ['1234567890123456', undefined],
    ['0.1234567', undefined],
    ['0.', undefined],
    ['1.a', undefined],
    ['50%', undefined],
    ['', undefined],
    ['-1', undefined],
    ['01', undefined],
    [true, undefined],
    [null, undefined],
    [undefined, undefined],
  ])('as a number is read from %j', (value, expected) => {
    expect(answerNumber(value)).toBe(expected)
  })

  it.each([
    [8, 8],
    ['8', 8],
    [1.5, 1.5],
    [1e21, undefined],
    ['8s', undefined],
    [true, undefined],
    [null, undefined],
  ])('as seconds is read from %j', (value, expected) => {
    expect(answerSeconds(value)).toBe(expected)
  })

  it('as a state is the word of a dialect', () => {
    const dialectWords = { queued: 'waiting', completed: 'done' }
    expect(['waiting', 'done', 'queued', undefined].map((word) => answerStatus(dialectWords, word))).toEqual([
      'queued',
      'completed',
      undefined,
      undefined,
    ])
    expect([
      writeStatus(dialectWords, 'queued'),
      writeStatus(dialectWords, 'failed'),
      writeStatus(dialectWords, undefined),
    ]).toEqual(['waiting', undefined, undefined])
  })

  it('stands in a member of its own', () => {
    const inherited = Object.create({ code: 'a' })
    expect(answerMember({ code: 'a' }, 'code')).toBe('a')
    expect(
      [
        inherited,
        {},
        null,
        'code',
        undefined,
        {
          get code() {
            throw new Error('An accessor is not read.')
          },
        },
      ].map((value) => answerMember(value, 'code')),
    ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
  })

  it('of an error is written with what is known of it', () => {
    expect(writeError({})).toBeUndefined()
    expect(writeError({ errorCode: 'a' })).toStrictEqual({ code: 'a' })
    expect(writeError({ errorMessage: '' })).toStrictEqual({ message: '' })
    expect(writeError({ errorCode: 'a', errorMessage: 'b' })).toStrictEqual({ code: 'a', message: 'b' })
  })
})
