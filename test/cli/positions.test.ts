import { expect, test } from 'vitest'
import type { Path } from '../../schemas/issue'
import { openSource } from '../../src/cli/json-source'
import { locate } from '../../src/cli/locate'
import { positionAt, regionOf } from '../../src/cli/positions'

const encode = (text: string) => new TextEncoder().encode(text)

function place(text: string, code: string, path: Path) {
  const source = openSource(encode(text))
  const spot = locate(source, { code, severity: 'error', path, message: 'A finding.', dialect: 'any' })
  const { start, end } = regionOf(source.text, spot)
  return [start.line, start.column, end.line, end.column]
}

test.each([
  ['counts from 1', 'ab', 0, { line: 1, column: 1 }],
  ['counts the end of the text', 'ab', 2, { line: 1, column: 3 }],
  ['starts a line after LF', 'a\nbc', 3, { line: 2, column: 2 }],
  ['starts a line after CRLF', 'a\r\nbc', 3, { line: 2, column: 1 }],
  ['keeps a line break on its own line', 'a\nb', 1, { line: 1, column: 2 }],
  ['counts a character beyond the basic plane as two', '😀x', 2, { line: 1, column: 3 }],
])('a position %s', (_, text, offset, expected) => {
  expect(positionAt(text, offset)).toStrictEqual(expected)
})

test.each<[string, string, string, Path, number[]]>([
  ['a value that is wrong', '{"a": 1,\n "b": 22}', 'type', ['b'], [2, 7, 2, 9]],
  ['the name of a field that no document names', '{"a": 1,\n "b": 22}', 'unknown-field', ['b'], [2, 2, 2, 5]],
  ['the name of a refused field', '{"b": 22}', 'refused-field', ['b'], [1, 2, 1, 5]],
  ['the start of the body for a missing member', '\n {"a": 1}', 'required', ['b'], [2, 2, 2, 3]],
  ['the start of the parent for a missing member', '{"a": {"c": 1}}', 'required', ['a', 'b'], [1, 7, 1, 8]],
  ['the start of an object or list', '{"a": [\n1]}', 'type', ['a'], [1, 7, 1, 8]],
  ['an item of a list', '{"a": [1,\n"x"]}', 'type', ['a', 1], [2, 1, 2, 4]],
  ['the item itself where it is unknown', '{"a": [1, 2]}', 'unknown-field', ['a', 1], [1, 11, 1, 12]],
  ['the list for an item that it does not have', '{"a": [1]}', 'type', ['a', 7], [1, 7, 1, 8]],
  ['the body for an empty path', '{"a": 1}', 'type', [], [1, 1, 1, 2]],
  [
    'the start of the parent for an unknown member that is not there',
    '{"a": {"c": 1}}',
    'unknown-field',
    ['a', 'b'],
    [1, 7, 1, 8],
  ],
  ['the name of a member that the schema does not take', '{"b": 22}', 'additionalProperties', ['b'], [1, 2, 1, 5]],
  ['the object where an item is sought', '{"a": {"b": 1}}', 'type', ['a', 0], [1, 7, 1, 8]],
  ['the list where a member is sought', '{"a": [["b", 1]]}', 'type', ['a', 'b'], [1, 7, 1, 8]],
  ['the text where a member is sought', '{"a": "b"}', 'type', ['a', 'b'], [1, 7, 1, 10]],
  [
    'the member of just that name before one that is escaped to it',
    String.raw`{"\\u{1b}": 1, "\u001b": 2}`,
    'type',
    ['\\u{1b}'],
    [1, 13, 1, 14],
  ],
  ['the last of two members with one name', '{"a": 1,\n "a": 2}', 'duplicate-name', ['a'], [2, 2, 2, 5]],
  ['a member whose name is written with an escape', String.raw`{"\u0061": 1}`, 'type', ['a'], [1, 12, 1, 13]],
  ['a member whose name the issue escapes', '{"ä\u202e": 1}', 'unknown-field', ['\\u{e4}\\u{202e}'], [1, 2, 1, 6]],
  [
    'a member whose name the issue cuts',
    `{"${'k'.repeat(99)}": 1}`,
    'unknown-field',
    [`${'k'.repeat(64)}…`],
    [1, 2, 1, 103],
  ],
  ['a member called __proto__', '{"__proto__": 1}', 'unknown-field', ['__proto__'], [1, 2, 1, 13]],
  ['no inherited member', '{"a": 1}', 'type', ['constructor', 'name'], [1, 1, 1, 2]],
  ['a column that does not count the byte order mark', '\ufeff{"a": 1}', 'type', ['a'], [1, 7, 1, 8]],
])('an issue points at %s', (_, text, code, path, expected) => {
  expect(place(text, code, path)).toStrictEqual(expected)
})

test.each([
  ['what stands where a comma is missing', '{"a": 1\n "b": 2}', [2, 2, 2, 3]],
  ['the end of a text that is cut', '{"a": \n\n', [1, 6, 1, 6]],
  ['the start of an empty text', '', [1, 1, 1, 1]],
  ['a second body', '{}\n{}', [2, 1, 2, 2]],
  ['a text that is not closed', '{"a": "x', [1, 7, 1, 8]],
  ['a comment', '{"a": 1 // b\n}', [1, 9, 1, 10]],
  ['a comma behind the last member', '{"a": 1,\n}', [2, 1, 2, 2]],
])('a syntax error points at %s', (_, text, expected) => {
  expect(place(text, 'json-syntax', [])).toStrictEqual(expected)
})

test('a syntax error of a text without places points at its start', () => {
  expect(place('['.repeat(65), 'json-syntax', [])).toStrictEqual([1, 1, 1, 1])
})

test('a text as deep as any that has places has them', () => {
  const text = `${'['.repeat(64)}\n1${']'.repeat(64)}`
  expect(place(text, 'type', Array(64).fill(0))).toStrictEqual([2, 1, 2, 2])
})

test('an issue that is not about syntax points at the body where the text is cut', () => {
  expect(place('{"a": "x', 'body-too-large', [])).toStrictEqual([1, 1, 1, 2])
})

test.each([
  ['nests too deep', '['.repeat(100_000)],
  ['nests too deep and closes', '{"a":'.repeat(100_000) + 1 + '}'.repeat(100_000)],
  ['has too many values', `[${'0,'.repeat(200_001)}0]`],
])('a text that %s has no places but its start', (_, text) => {
  expect(place(text, 'json-depth', [0, 0])).toStrictEqual([1, 1, 1, 1])
})

test('a long text in one member keeps its places', () => {
  expect(place(`{"a": "${'x'.repeat(14_000_000)}",\n"b": 1}`, 'type', ['b'])).toStrictEqual([2, 6, 2, 7])
})
