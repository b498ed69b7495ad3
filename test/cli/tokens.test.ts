import { describe, expect, test } from 'vitest'
import { endOfString, tokensFrom } from '../../src/cli/tokens'

/** The kinds of the tokens with their texts. */
const tokens = (text: string, start = 0) =>
  [...tokensFrom(text, start)].map(({ kind, offset, length }) => [kind, text.slice(offset, offset + length)])

describe('a text is cut into tokens:', () => {
  test.each<[string, string, [kind: string, text: string][]]>([
    ['none of nothing', '', []],
    ['none of spaces', ' \t\r ', []],
    ['each mark is one', '{[]}:,', [...'{[]}:,'].map((mark) => ['mark', mark])],
    [
      'spaces are left out, line breaks are not',
      ' \t{ \r\n\n}\t',
      [
        ['mark', '{'],
        ['line-break', '\n'],
        ['line-break', '\n'],
        ['mark', '}'],
      ],
    ],
    [
      'a string ends with its quote',
      '"a" "" "\\"" "\\\\"x',
      [
        ['string', '"a"'],
        ['string', '""'],
        ['string', '"\\""'],
        ['string', '"\\\\"'],
        ['other', 'x'],
      ],
    ],
    [
      'a string that a line break cuts is none',
      '"a, b\n"c\\\n"d',
      [
        ['other', '"a, b'],
        ['line-break', '\n'],
        ['other', '"c\\'],
        ['line-break', '\n'],
        ['other', '"d'],
      ],
    ],
    [
      'words and numbers of JSON are plain',
      'true,false null -1.5e+3]0',
      [
        ['plain', 'true'],
        ['mark', ','],
        ['plain', 'false'],
        ['plain', 'null'],
        ['plain', '-1.5e+3'],
        ['mark', ']'],
        ['plain', '0'],
      ],
    ],
    [
      'what runs into a word or a number is not',
      'truest 12px -x 1"a"',
      [
        ['other', 'truest'],
        ['other', '12px'],
        ['other', '-x'],
        ['other', '1'],
        ['string', '"a"'],
      ],
    ],
    ['a number of more than 42 characters is not', '1'.repeat(43), [['other', '1'.repeat(43)]]],
    [
      'a space that JSON does not know is one of its own',
      'a\u00a0\u00a0b',
      [
        ['other', 'a'],
        ['other', '\u00a0'],
        ['other', '\u00a0'],
        ['other', 'b'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toStrictEqual(expected)
  })

  test('from an offset on', () => {
    expect(tokens('{"a": 1}', 4)).toStrictEqual([
      ['mark', ':'],
      ['plain', '1'],
      ['mark', '}'],
    ])
  })
})

test.each([
  ['at its quote', '"ab"c', 3],
  ['not at one that is escaped', String.raw`"a\"b"`, 5],
  ['at one behind an escaped backslash', String.raw`"a\\"b"`, 4],
  ['at the line break that cuts it', '"ab\nc"', 3],
  ['at the line break behind a backslash', '"ab\\\nc"', 4],
  ['at the end of the text', '"ab', 3],
  ['at the end of the text behind a backslash', '"ab\\', 4],
])('a string ends %s', (_, text, end) => {
  expect(endOfString(text, 0)).toBe(end)
})
