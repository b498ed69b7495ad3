import { expect, test } from 'vitest'
import { parsedForDetection } from '../../src/cli/parsed-for-detection'

const encoder = new TextEncoder()
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test.each<[string, string, { body: unknown } | undefined]>([
  ['an object', '{"a": [1, null]}', { body: { a: [1, null] } }],
  ['a value that is no object', 'null', { body: null }],
  ['a text behind a byte order mark', '\uFEFF{}', { body: {} }],
  ['a text that ends with a byte order mark', '""\uFEFF', undefined],
  ['a text that is no JSON', '{"a": 1', undefined],
  ['no text', '', undefined],
  ['a text as deep as the engine takes', nested(32), { body: JSON.parse(nested(32)) }],
  ['a text that is deeper', nested(33), undefined],
])('reads %s', (_, text, expected) => {
  expect([parsedForDetection(text), parsedForDetection(encoder.encode(text))]).toStrictEqual([expected, expected])
})

test('reads no text that is longer than the engine takes', () => {
  expect(parsedForDetection(`{}${' '.repeat(64 * 1024 * 1024 - 1)}`)).toBe(undefined)
})
