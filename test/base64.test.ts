import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64, isBase64 } from '../src/intake/base64'

const pattern = /^[A-Za-z0-9+/]*={0,2}$/

// A little longer than two of the pieces in which long content is looked over.
const long = 'aZ09+/'.repeat(5500)

describe('isBase64', () => {
  it('is the pattern of the alphabet with its padding, for short content', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(isBase64(text)).toBe(pattern.test(text))
      }),
      { numRuns: 1000, seed: 20_260_101 },
    )
  })

  it('is the pattern for long content with any unit anywhere in it', () => {
    const places = [0, 1, 7, 8, 16_383, 16_384, 16_385, 32_768, long.length - 2, long.length - 1, long.length]
    for (let unit = 0; unit < 0x180; unit += 1) {
      const letter = String.fromCharCode(unit)
      const found = places.map((place) => isBase64(long.slice(0, place) + letter + long.slice(place)))
      expect(found).toEqual(places.map((place) => pattern.test(long.slice(0, place) + letter + long.slice(place))))
    }
  })

  // At the ends of the eight bytes that are looked at in one turn, of the rest, and of a piece.
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030])(
    'finds what is no letter at place %i of long content, and takes every letter there',
    (place) => {
      const filled = 'A'.repeat(1031)
      const found = ['-', '=', '\0', '\x80', 'é', '一', '+', '/', '9', 'z'].map((letter) =>
        isBase64(filled.slice(0, place) + letter + filled.slice(place + 1)),
      )
      expect(found).toEqual([false, place === 1030, false, false, false, false, true, true, true, true])
    },
  )

  it.each([16_383, 16_384, 16_385, 32_768, 32_999])('looks at every piece of long content, at place %i', (place) => {
    const found = ['-', '一', 'z'].map((letter) => isBase64(long.slice(0, place) + letter + long.slice(place + 1)))
    expect(found).toEqual([false, false, true])
  })

  it.each(['', '=', '==', '===', '=A', 'A=A', '\ud800', '🌊', '一', '\n'])(
    'is the pattern for long content with %j behind it',
    (end) => {
      for (let length = 1020; length < 1030; length += 1) {
        const text = 'A'.repeat(length) + end
        expect(isBase64(text)).toBe(pattern.test(text))
      }
    },
  )
})

describe('decodeBase64', () => {
  it('decodes as many bytes as are asked for, or as there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(44), (bytes, most) => {
        expect(decodeBase64(Buffer.from(bytes).toString('base64'), most)).toStrictEqual(bytes.slice(0, most))
      }),
      { numRuns: 1000, seed: 20_260_101 },
    )
  })
})
