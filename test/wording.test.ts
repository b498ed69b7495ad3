import { describe, expect, it } from 'vitest'
import { either, foundWord, isPrintable, label, listed, listedOnce, safeName, together, typeWord } from '../src/wording'

it.each([
  [[], 'The body'],
  [['prompt'], '`prompt`'],
  [['reference', 'content', 0, 'type'], '`reference.content[0].type`'],
  [[0], '`[0]`'],
  [[0, 'url'], '`[0].url`'],
])('names the place %j %s', (path, words) => {
  expect(label(path)).toBe(words)
})

describe('a name that nobody knows', () => {
  it.each([
    ['', ''],
    ['prompt ~', 'prompt ~'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['x'.repeat(65), `${'x'.repeat(64)}…`],
    ['🎬'.repeat(64), '\\u{1f3ac}'.repeat(64)],
    ['🎬'.repeat(65), `${'\\u{1f3ac}'.repeat(64)}…`],
    ['a\nb\u007fc', 'a\\u{a}b\\u{7f}c'],
    ['\nab', '\\u{a}ab'],
    ['ab\n', 'ab\\u{a}'],
    ['\ud800', '\\u{d800}'],
    ['é', '\\u{e9}'],
  ])('%j is shown as %s', (name, shown) => {
    expect(safeName(name)).toBe(shown)
  })
})

it.each([
  ['string', 'text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['object', 'an object'],
  ['array', 'a list'],
  ['null', 'null'],
  ['bigint', 'another value'],
])('says the type %s as %s', (type, words) => {
  expect(typeWord(type)).toBe(words)
})

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [[], 'a list'],
  [{}, 'an object'],
  [true, 'true'],
  [false, 'false'],
  [7, 'a number'],
  [Number.NaN, 'a number that JSON cannot hold'],
  ['secret', 'text'],
  [7n, 'another value'],
])('says of %o that it found %s', (value, words) => {
  expect(foundWord(value)).toBe(words)
})

describe('a list of words', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a or b', 'a and b'],
    [['a', 'b', 'c'], 'a, b or c', 'a, b and c'],
  ])('%j', (words, alternatives, things) => {
    expect([either(words), together(words)]).toEqual([alternatives, things])
  })

  it('is written as JSON, with the first 16 of more', () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
    const fifteen = '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14'
    expect(listed([])).toBe('')
    expect(listed(['a', 1, null])).toBe('"a", 1 or null')
    expect(listed(numbers(16))).toBe(`${fifteen} or 15`)
    expect(listed(numbers(17))).toBe(`${fifteen}, 15 and 1 more`)
    expect(listed(numbers(20))).toBe(`${fifteen}, 15 and 4 more`)
  })

  it('is written once where it never changes', () => {
    const words = ['a', 'b']
    expect(listedOnce(words)).toBe('"a" or "b"')
    words.push('c')
    expect(listedOnce(words)).toBe('"a" or "b"')
    expect(listedOnce(['a', 'b', 'c'])).toBe('"a", "b" or "c"')
  })
})

describe('a value of a request', () => {
  it.each([0, -1, 1.5, 1e300, true, false, '0', '8', '9999', '0.125', '12.5', '1280x720', '99999x1'])(
    'may be repeated: %o',
    (value) => {
      expect(isPrintable(value)).toBe(true)
    },
  )

  it.each([
    ...[Number.NaN, Number.POSITIVE_INFINITY, null, undefined, {}, [['8']], '', 'secret', '-1', '1e3', '08', '12345'],
    ...['0.1234', '1.', '.5', 'a8', '8s', '8\n', '1280X720', '0x720', '123456x1', '1x123456', '1x0', 'a1x1', '1x1a'],
  ])('is not repeated: %o', (value) => {
    expect(isPrintable(value)).toBe(false)
  })
})
