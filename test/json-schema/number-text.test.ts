import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accepts } from '../../src/accepts'
import { decodeForm } from '../../src/form'
import { type NumberLimits, numberText, numberWords } from '../../src/json-schema/number-text'

const texts = [
  ...['0', '-0', '1', '-1', '7', '9', '10', '12', '19', '99', '100', '101', '999', '1000', '2147483647', '2147483648'],
  ...['9007199254740990', '9007199254740991', '9007199254740992', '9999999999999999', '-9007199254740991'],
  ...[
    '-9007199254740992',
    '10000000000000000',
    '-100',
    '-10',
    '-5',
    '-4',
    '4.0',
    '4.5',
    '0.5',
    '-0.5',
    '6.033',
    '6.0330',
  ],
  ...[
    '4.000000000000000',
    '100.5',
    '99.9',
    '0.0',
    '12.',
    '.5',
    '+1',
    '01',
    '1e3',
    '0x4',
    ' 4',
    '4 ',
    '4\n',
    '',
    'Infinity',
  ],
]

describe('the pattern of a number in a form', () => {
  const bounds = [undefined, -Number.MAX_SAFE_INTEGER, -10, 0, 4, 9, 12, 100, 2 ** 31 - 1, Number.MAX_SAFE_INTEGER]
  const limits = bounds.flatMap((minimum) =>
    bounds.flatMap((maximum) =>
      [true, false].map((isWhole) => ({
        isWhole,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      })),
    ),
  )

  it('matches the texts that are read as a number within the limits', () => {
    const differing = limits.flatMap((each) => {
      const pattern = new RegExp(numberText(each), 'u')
      const { isWhole, ...bounded } = each
      const shape = { type: isWhole ? 'integer' : 'number', ...bounded }
      const isTaken = (text: string) => accepts(shape, decodeForm(shape, text))
      return texts.filter((text) => pattern.test(text) !== isTaken(text)).map((text) => ({ each, text }))
    })
    expect(differing).toEqual([])
  })

  it('does so for any digits', () => {
    const digits = fc.oneof(
      fc.integer({ min: -20_000, max: 20_000 }).map(String),
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(String),
      fc.tuple(fc.integer({ min: -200, max: 200 }), fc.nat(99_999)).map(([whole, fraction]) => `${whole}.${fraction}`),
    )
    const limit = fc.constantFrom(...limits)
    fc.assert(
      fc.property(digits, limit, (text, each) => {
        const number = Number(text)
        const isWithin = number >= (each.minimum ?? number) && number <= (each.maximum ?? number)
        expect(new RegExp(numberText(each), 'u').test(text)).toBe(
          isWithin && (!each.isWhole || Number.isInteger(number)),
        )
      }),
      { seed: 4, numRuns: 2000 },
    )
  })

  it('matches the texts of some numbers', () => {
    const pattern = new RegExp(numberWords([4, -1, 0, 6.033]), 'u')
    expect(texts.filter((text) => pattern.test(text))).toEqual(
      ['0', '-0', '-1', '4.0', '6.033', '6.0330', '4.000000000000000', '0.0'].sort(
        (left, right) => texts.indexOf(left) - texts.indexOf(right),
      ),
    )
  })
})

const whole = '(?:0|[1-9][0-9]{0,15})'
const fraction = '(?:\\.[0-9]{1,15})?'
const zeros = '(?:\\.0{1,15})?'
const end = '(?![\\s\\S])'

describe('the pattern of a number', () => {
  it.each<[NumberLimits, string]>([
    [{}, `(?:^${whole}${fraction}${end}|^-${whole}${fraction}${end})`],
    [{ isWhole: true }, `(?:^${whole}${zeros}${end}|^-${whole}${zeros}${end})`],
    [{ isWhole: true, minimum: 1 }, `(?:^(?=(?:[2-9]|[1-9][0-9]{1,15}|1)(?![0-9]))${whole}${zeros}${end})`],
    [
      { minimum: 4, maximum: 12 },
      `(?:^(?=(?:[5-9]|[1-9][0-9]{1,15}|4)(?![0-9]))(?:[0-9]|1[0-0]|11)${fraction}${end}|^12${zeros}${end})`,
    ],
    [
      { isWhole: true, minimum: -10, maximum: -1 },
      `(?:^-(?=(?:[2-9]|[1-9][0-9]{1,15}|1)(?![0-9]))(?:[0-8]|9)${zeros}${end}|^-10${zeros}${end})`,
    ],
    [
      { isWhole: true, minimum: 120, maximum: 2345 },
      '(?:^(?=(?:[2-9][0-9]{2}|1[3-9][0-9]{1}|12[1-9]|[1-9][0-9]{3,15}|120)(?![0-9]))' +
        '(?:(?:0|[1-9][0-9]{0,2})|[1-1][0-9]{3}|2[0-2][0-9]{2}|23[0-3][0-9]{1}|234[0-3]|2344)' +
        `${zeros}${end}|^2345${zeros}${end})`,
    ],
    [{ minimum: -1, maximum: 0 }, `(?:^0${zeros}${end}|^-(?:0)${fraction}${end}|^-1${zeros}${end})`],
    [
      { minimum: 1.5, maximum: 1.5 },
      `(?:^(?=(?:[2-9]|[1-9][0-9]{1,15}|1)(?![0-9]))(?:[0-0]|1)${fraction}${end}|^2${zeros}${end})`,
    ],
    [{ minimum: 2, maximum: 1 }, '(?!)'],
    [{ minimum: 9.5, maximum: 1e16 }, `(?:^(?=(?:[1-9][0-9]{1,15}|9)(?![0-9]))${whole}${fraction}${end})`],
    [
      { minimum: 999_999_999_999_999 },
      `(?:^(?=(?:[1-9][0-9]{15,15}|999999999999999)(?![0-9]))${whole}${fraction}${end})`,
    ],
    [
      { minimum: 9_999_999_999_999_998 },
      `(?:^(?=(?:999999999999999[9-9]|9999999999999998)(?![0-9]))${whole}${fraction}${end})`,
    ],
  ])('is of bounded length and never backtracks: %j', (limits, pattern) => {
    expect(numberText(limits)).toBe(pattern)
  })

  it('names the numbers themselves, with zeros after them', () => {
    expect(numberWords([4, -1, 0, 6.033])).toBe(`^(?:4${zeros}|-1${zeros}|-?0${zeros}|6\\.0330{0,12})${end}`)
  })
})
