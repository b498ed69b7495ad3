import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, isBlank, linesIn } from '../../src/cli/jsonl/blocks'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

async function* source(chunks: readonly (string | Uint8Array)[]) {
  for (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk
}

async function blocks(chunks: readonly (string | Uint8Array)[], mostBytes = 1000) {
  const all: [number, string][] = []
  for await (const { bytes, firstLine } of blocksOf(source(chunks), mostBytes)) {
    all.push([firstLine, decoder.decode(bytes)])
  }
  return all
}

/** The lines that are judged, with their numbers. */
async function lines(chunks: readonly (string | Uint8Array)[], mostBytes = 1000) {
  const all: [number, string][] = []
  for await (const { bytes, firstLine } of blocksOf(source(chunks), mostBytes)) {
    for (const [index, line] of [...linesIn(bytes)].flat().entries()) {
      if (!isBlank(line)) all.push([firstLine + index, typeof line === 'string' ? line : `bytes ${line}`])
    }
  }
  return all
}

type Row = [number, string][]

const ab: Row = [
  [1, 'a'],
  [2, 'b'],
]

test.each<[string, string[], Row]>([
  ['ends lines at LF', ['a\nb\n'], ab],
  ['ends lines at CRLF', ['a\r\nb\r\n'], ab],
  ['takes a last line without line break', ['a\nb'], ab],
  ['takes a last line that ends with CR', ['a\nb\r'], ab],
  ['joins CRLF from two chunks', ['a\r', '\nb'], ab],
  ['keeps a byte order mark', ['\uFEFFa\n\uFEFFb'], ab.map(([number, text]) => [number, `\uFEFF${text}`])],
  [
    'joins a line from several chunks',
    ['a', 'b', 'c\nd'],
    [
      [1, 'abc'],
      [2, 'd'],
    ],
  ],
  ['leaves empty lines out and counts them', ['\n\r\n \t\na\n\n'], [[4, 'a']]],
  [
    'counts lines over chunks that end none',
    ['\n\n', 'a', 'b', '\n\nc'],
    [
      [3, 'ab'],
      [5, 'c'],
    ],
  ],
  ['finds no line in an empty file', [''], []],
  ['knows a line separator of Unicode for none', ['a\u2028b\u0085\n'], [[1, 'a\u2028b\u0085']]],
])('%s', async (_, chunks, expected) => {
  expect(await lines(chunks)).toStrictEqual(expected)
})

test('makes a block of every chunk that ends a line, with whole lines alone', async () => {
  expect(await blocks(['a\nb', 'c', 'd\n\ne\nf', ''])).toStrictEqual([
    [1, 'a\n'],
    [2, 'bcd\n\ne\n'],
    [5, 'f'],
  ])
})

test.each([
  ['of nothing', [], []],
  ['of empty chunks', ['', ''], []],
  ['behind the last line break', ['a\n'], [[1, 'a\n']]],
])('makes no block %s', async (_, chunks, expected) => {
  expect(await blocks(chunks)).toStrictEqual(expected)
})

test.each([
  ['', true],
  [' ', true],
  [' \t \r', true],
  [' a', false],
  ['\ta', false],
  ['a ', false],
  ['a', false],
  [' a ', false],
  ['\u0001', false],
  ['\u00a0', false],
  ['\uFEFF', false],
])('knows whether a line is blank, as text and as bytes: %j', (line, expected) => {
  expect([isBlank(line), isBlank(encoder.encode(line))]).toStrictEqual([expected, expected])
})

test('drops what exceeds the longest line, and reads on after it', async () => {
  expect(await lines(['abc', 'def', 'ghi\nxyz\n'], 4)).toStrictEqual([
    [1, 'abcd'],
    [2, 'xyz'],
  ])
})

test('leaves the lines beside one that is no UTF-8 as they are', async () => {
  const chunk = Uint8Array.from([...encoder.encode('{}\r\n'), 0xff, 0x0d, 0x0a, ...encoder.encode('ä\n \r\n')])
  expect(await lines([chunk])).toStrictEqual([
    [1, 'bytes 123,125'],
    [2, 'bytes 255'],
    [3, 'bytes 195,164'],
  ])
})

test('finds every line of a block that is far longer than what is decoded at once', async () => {
  const lengths = [0, 1, 100, 65_534, 65_535, 65_536, 65_537, 3, 200_000, 7, 65_535, 0, 65_536]
  const texts = lengths.map((length, index) => String(index % 10).repeat(length))
  const expected = texts.flatMap((text, index) => (text === '' ? [] : [[index + 1, text]]))
  expect(await lines([texts.join('\n')], 1_000_000)).toStrictEqual(expected)
  expect(await lines([`${texts.join('\r\n')}\r\n`], 1_000_000)).toStrictEqual(expected)
})

test('finds the same lines in every chunking', async () => {
  const piece = fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', ' ', 'ä', '\uFEFF')
  const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
  const property = fc.asyncProperty(fc.array(piece), cuts, async (pieces, lengths) => {
    const bytes = encoder.encode(pieces.join(''))
    const chunks: Uint8Array[] = []
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const length = lengths[turn % lengths.length] ?? 1
      chunks.push(bytes.slice(at, at + length))
      at += length
    }
    expect(await lines(chunks)).toStrictEqual(await lines([bytes]))
  })
  await fc.assert(property, { seed: 20260101 })
})
