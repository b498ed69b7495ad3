import { describe, expect, it } from 'vitest'
import {
  describeSize,
  linesOf,
  listedSizes,
  parseAspectRatio,
  parseRatioWord,
  parseResolution,
  parseSize,
  pixelsOf,
  ratioWords,
  sidesCode,
  sizeFor,
} from '../schemas/size'

describe('a size', () => {
  it.each([
    ['1280x720', { width: 1280, height: 720 }],
    ['1x1', { width: 1, height: 1 }],
    ['99999x10000', { width: 99_999, height: 10_000 }],
    ['100000x1', undefined],
    ['1x100000', undefined],
    ['01x1', undefined],
    ['1x01', undefined],
    ['0x1', undefined],
    ['1x0', undefined],
    ['1x', undefined],
    ['x1', undefined],
    ['1', undefined],
    ['', undefined],
    ['1X1', undefined],
    ['1x1x1', undefined],
    ['1:x1', undefined],
    ['1x/1', undefined],
    ['12800x72000x', undefined],
  ])('is read from %j', (text, pixels) => {
    expect(parseSize(text)).toStrictEqual(pixels)
  })

  it.each([
    [1280, 720, '1280x720', 128_000_720],
    [1, 1, '1x1', 100_001],
    [99_999, 99_999, '99999x99999', 9_999_999_999],
    [100_000, 1, undefined, undefined],
    [1, 100_000, undefined, undefined],
    [0, 1, undefined, undefined],
    [1, 0, undefined, undefined],
    [1.5, 1, undefined, undefined],
    [1, Number.NaN, undefined, undefined],
  ])('is written of %d and %d', (width, height, text, code) => {
    expect([pixelsOf(width, height), sidesCode(width, height)]).toEqual([text, code])
  })

  it('has no code without two numbers', () => {
    expect([sidesCode('1280', 720), sidesCode(1280, null), sidesCode(undefined, undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('that a document lists is written as it is listed, and sold as a ratio and a tier', () => {
    for (const size of listedSizes) {
      const { width = 0, height = 0 } = parseSize(size) ?? {}
      expect([pixelsOf(width, height), describeSize(size) === undefined]).toEqual([size, false])
    }
    expect(listedSizes).toContain('1280x720')
    expect(describeSize('854x480')).toStrictEqual({ aspectRatio: '16:9', resolution: '480p' })
    expect(describeSize('123x457')).toBeUndefined()
  })

  it.each([
    ['16:9', '720p', undefined, '1280x720'],
    ['16:9', '720P', undefined, '1280x720'],
    ['4:3', '720p', undefined, '1120x832'],
    ['4:3', '720p', ['1112x834', '1104x816'], '1112x834'],
    ['4:3', '720p', ['1104x816'], '1104x816'],
    ['4:3', '720p', ['1280x720'], undefined],
    ['4:3', '720p', [], undefined],
    ['4:3', 'large', undefined, undefined],
    ['17:9', '720p', undefined, undefined],
    ['17:9', '720p', ['1280x720'], undefined],
  ])('is sold as %s at %s, among %j', (ratio, tier, among, size) => {
    expect(sizeFor(ratio, tier, among)).toBe(size)
  })
})

describe('a resolution', () => {
  it.each([
    ['720p', '720p', 720],
    ['720P', '720p', 720],
    ['4k', '4k', 2160],
    ['4K', '4k', 2160],
    ['2k', '2k', 1080],
    ['1440p', '1440p', 1440],
    ['144P', '144p', 144],
    ['12345p', undefined, undefined],
    ['720', undefined, undefined],
    ['p', undefined, undefined],
    ['', undefined, undefined],
    ['large', undefined, undefined],
  ])('is read from %j', (text, tier, lines) => {
    expect([parseResolution(text), linesOf(text)]).toEqual([tier, lines])
  })
})

describe('an aspect ratio', () => {
  it.each([
    ['16:9', '16:9'],
    ['21:9', '21:9'],
    ['17:9', '17:9'],
    ['16:09', undefined],
    ['100:99', undefined],
    ['16/9', undefined],
    ['adaptive', undefined],
    ['', undefined],
  ])('is read from %j', (text, ratio) => {
    expect(parseAspectRatio(text)).toBe(ratio)
  })

  it('may be a word', () => {
    expect(ratioWords).toStrictEqual(['adaptive'])
    expect([parseRatioWord('adaptive'), parseRatioWord('16:9'), parseRatioWord('')]).toEqual([
      'adaptive',
      undefined,
      undefined,
    ])
  })
})
