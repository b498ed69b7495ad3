import { expect, test } from 'vitest'
import { linesOf } from '../../src/cli/lines'

async function read(chunks: string[], mostBytes = 1000) {
  const lines: [number, string][] = []
  async function* source() {
    for (const chunk of chunks) yield new TextEncoder().encode(chunk)
  }
  for await (const { number, bytes } of linesOf(source(), mostBytes))
    lines.push([number, new TextDecoder().decode(bytes)])
  return lines
}

test.each<[string, string[], [number, string][]]>([
  [
    'ends lines at LF',
    ['a\nb\n'],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'ends lines at CRLF',
    ['a\r\nb\r\n'],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'takes a last line without line break',
    ['a\nb'],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'takes a last line that ends with CR',
    ['a\nb\r'],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [
    'joins a line from several chunks',
    ['a', 'b', 'c\nd'],
    [
      [1, 'abc'],
      [2, 'd'],
    ],
  ],
  [
    'joins CRLF from two chunks',
    ['a\r', '\nb'],
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  ['leaves empty lines out and counts them', ['\n\r\n \t\na\n\n'], [[4, 'a']]],
  ['finds no line in an empty file', [''], []],
])('%s', async (_, chunks, expected) => {
  expect(await read(chunks)).toStrictEqual(expected)
})

test('drops what exceeds the longest line, and reads on after it', async () => {
  expect(await read(['abc', 'def', 'ghi\nxyz\n'], 4)).toStrictEqual([
    [1, 'abcd'],
    [2, 'xyz'],
  ])
})
