import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchDelimiter } from '../src/intake/delimiter-search'
import { chunksOf, latin1 } from './multipart-body'

/** What the search tells of a text: its pieces, and between them the delimiters. */
function told(delimiter: string, text: string, lengths: readonly number[]): string[] {
  const pieces = ['']
  const search = searchDelimiter(delimiter, {
    content(bytes) {
      pieces.push(`${pieces.pop()}${String.fromCharCode(...bytes)}`)
    },
    delimiter: () => void pieces.push(''),
  })
  for (const chunk of chunksOf(latin1(text), ...lengths)) search.write(chunk)
  search.end()
  return pieces
}

/** Another byte that the search numbers alike when it follows this one: it looks at pairs, and several share a number. */
const twin = (first: string, second: string) =>
  String.fromCharCode(first.charCodeAt(0) ^ 1, second.charCodeAt(0) ^ 0x10)

describe('the search for a delimiter', () => {
  const boundary = fc.string({ unit: fc.constantFrom('-', 'a', 'b', '0', '='), minLength: 1, maxLength: 70 })
  const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 })

  it('cuts a text where `split` does, whatever the chunks', () => {
    const property = fc.property(boundary, lengths, fc.infiniteStream(fc.nat(0xffff)), (name, chunks, numbers) => {
      const delimiter = `\r\n--${name}`
      let text = ''
      for (const number of numbers.take(40)) {
        const start = number % delimiter.length
        const end = (number >> 8) % (delimiter.length + 1)
        const pair = twin(delimiter[start] ?? '', delimiter[start + 1] ?? '')
        text += [delimiter, delimiter.slice(start, end), pair, delimiter.slice(0, end), 'zz\0'][number % 5]
      }
      expect(told(delimiter, text, chunks)).toEqual(text.split(delimiter))
    })
    fc.assert(property, { seed: 20260101, numRuns: 1000 })
  })

  it('finds one that nothing but other bytes surround, at every place and cut at every place', () => {
    const delimiter = '\r\n--XX-boundary'
    for (let before = 0; before < 40; before += 1) {
      const text = `${'\0'.repeat(before)}${delimiter}${'\xff'.repeat(20)}`
      for (let length = 1; length <= text.length; length += 1) {
        expect(told(delimiter, text, [length])).toEqual(text.split(delimiter))
      }
    }
  })

  it.each(['\r\n--b', '\r\n--bab-b', '\r\n--', '\r\n--XX-boundary'])(
    'finds %j among its own beginnings and its twins',
    (delimiter) => {
      const pieces = [...delimiter].map((first, index) => {
        const second = delimiter[index + 1] ?? 'z'
        return [
          delimiter.slice(0, index),
          twin(first, second),
          delimiter.slice(index),
          delimiter,
          first,
          '\0\0\0',
          delimiter.slice(0, -1),
          delimiter.slice(-2),
        ].join('')
      })
      const text = pieces.join('')
      for (const length of [1, 2, 3, delimiter.length - 1, delimiter.length, 40, text.length]) {
        expect(told(delimiter, text, [length])).toEqual(text.split(delimiter))
      }
    },
  )

  it('tells of bytes that are no delimiter at once, and of those that might be one at the next', () => {
    const pieces: string[] = []
    const listener = {
      content: (bytes: Uint8Array) => void pieces.push(String.fromCharCode(...bytes)),
      delimiter: () => void pieces.push('|'),
    }
    const search = searchDelimiter('\r\n--b', listener)
    const found = ['aaaaaaaa', 'a\r\n', '', 'a', '\r\n-', '-b', '-b\r\n--bx', '\r\n--', '\r', '\r'].map((text) => {
      search.write(latin1(text))
      return pieces.splice(0)
    })
    search.end()
    expect(found).toEqual([['aaaaaaaa'], ['a'], [], ['\r\n', 'a'], [], ['|'], ['-b', '|', 'x'], [], ['\r\n--'], ['\r']])
    expect(pieces.splice(0)).toEqual(['\r'])
    search.end()
    expect(pieces).toEqual([])
  })
})
