import { describe, expect, it } from 'vitest'
import { parseSeconds } from '../schemas/duration'
import { pngUpload } from '../schemas/example'
import { absoluteOrDataUrl, absoluteUrl } from '../schemas/patterns'
import { parseAspectRatio, parseResolution, parseSize } from '../schemas/size'
import { describeSize, framesToSeconds, secondsToFrames } from '../src/index'
import { imagePixels, imageType } from '../src/intake/image-header'
import { matches } from '../src/shape'

describe('describeSize', () => {
  it.each([
    ['480x480', { aspectRatio: '1:1', resolution: '480p' }],
    ['720x720', { aspectRatio: '1:1', resolution: '720p' }],
    ['480x854', { aspectRatio: '9:16', resolution: '480p' }],
    ['854x480', { aspectRatio: '16:9', resolution: '480p' }],
    ['1280x720', { aspectRatio: '16:9', resolution: '720p' }],
    ['720x1280', { aspectRatio: '9:16', resolution: '720p' }],
    ['1792x1024', { aspectRatio: '7:4', resolution: '1024p' }],
    ['1024x1792', { aspectRatio: '4:7', resolution: '1024p' }],
    ['1920x1080', { aspectRatio: '16:9', resolution: '1080p' }],
    ['1080x1920', { aspectRatio: '9:16', resolution: '1080p' }],
    ['2160x3840', { aspectRatio: '9:16', resolution: '4k' }],
  ])('names what %s is sold as', (size, description) => {
    expect(describeSize(size)).toEqual(description)
  })

  it.each(['999x999', 'invalid', '', '1280X720', '__proto__', '1280x720\n'])('knows nothing of %j', (size) => {
    expect(describeSize(size)).toBeUndefined()
  })

  it('gives each caller a description of its own', () => {
    const description = describeSize('1280x720')
    if (description !== undefined) description.aspectRatio = 'changed'
    expect(describeSize('1280x720')).toEqual({ aspectRatio: '16:9', resolution: '720p' })
  })
})

describe('frames and seconds', () => {
  it.each([
    [150, 5],
    [300, 10],
    [450, 15],
    [120, 4],
    [1, 1 / 30],
  ])('reads %d frames as %d seconds and back', (frames, seconds) => {
    expect(framesToSeconds(frames)).toBe(seconds)
    expect(secondsToFrames(seconds)).toBe(frames)
  })

  it.each([0, -150, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('gives no seconds for %d frames', (frames) => {
    expect(framesToSeconds(frames)).toBeUndefined()
  })

  it.each([0, -5, 0.01, Number.NaN, Number.POSITIVE_INFINITY])('gives no frames for %d seconds', (seconds) => {
    expect(secondsToFrames(seconds)).toBeUndefined()
  })
})

describe('parseSeconds', () => {
  it.each([
    ['4', 4],
    ['4.5', 4.5],
    [4, 4],
    [0, 0],
    ['-1', -1],
  ])('reads %j', (value, seconds) => {
    expect(parseSeconds(value)).toBe(seconds)
  })

  it.each([
    '4s',
    '0x4',
    '',
    ' 4',
    '4\n',
    '4e0',
    '٤',
    '04',
    'Infinity',
    '99999',
    null,
    true,
    Number.NaN,
    undefined,
    ['4'],
  ])('never guesses at %j', (value) => {
    expect(parseSeconds(value)).toBeUndefined()
  })
})

describe('parseSize', () => {
  it('reads width and height', () => {
    expect(parseSize('1280x720')).toEqual({ width: 1280, height: 720 })
  })

  it.each([
    '0x0',
    '0x720',
    '1280x0',
    '99999999999x1',
    '1280x7201234',
    '1280*720',
    '1280x720 ',
    '1280x',
    'x720',
    '1e3x5',
  ])('refuses %j', (size) => {
    expect(parseSize(size)).toBeUndefined()
  })
})

describe('resolutions and aspect ratios', () => {
  it.each([
    ['720P', '720p'],
    ['1080p', '1080p'],
    ['4K', '4k'],
  ])('reads %s as the tier %s', (text, tier) => {
    expect(parseResolution(text)).toBe(tier)
  })

  it.each(['1280x720', '720', 'p', '16:9', ''])('reads no tier from %j', (text) => {
    expect(parseResolution(text)).toBeUndefined()
  })

  it('reads a ratio, and no word or size', () => {
    expect(['16:9', '21:9', 'adaptive', '1280x720', '0:9', '16:0'].map(parseAspectRatio)).toEqual([
      '16:9',
      '21:9',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('image headers', () => {
  const png = pngUpload(1280, 720).bytes

  it.each([
    ['a PNG', png, 'image/png', { width: 1280, height: 720 }],
    ['a PNG cut before its height', png.slice(0, 20), 'image/png', undefined],
    [
      'a JPEG of metadata alone',
      Uint8Array.of(0xff, 0xd8, ...Array(9000).fill([0xff, 0xe1, 0, 2]).flat()),
      'image/jpeg',
      undefined,
    ],
    ['text that holds the mark of a WebP', new TextEncoder().encode('image = WEBP, 16 bytes'), undefined, undefined],
    ['a RIFF file of sound', new TextEncoder().encode('RIFF0000WAVEfmt '), undefined, undefined],
    ['a WebP cut before its size', new TextEncoder().encode('RIFF0000WEBPVP8X'), 'image/webp', undefined],
    ['nothing', new Uint8Array(0), undefined, undefined],
  ])('are read from %s', (_, bytes, type, pixels) => {
    expect({ type: imageType(bytes), pixels: imagePixels(bytes) }).toEqual({ type, pixels })
  })
})

describe('URL patterns', () => {
  it.each([
    'https://example.com/x',
    'HTTP://example.com',
    'ftp://example.com/x',
    'file:///x',
    'javascript:alert(1)',
    'mailto:a@b',
    'asset:x',
    'database:x',
    'https+unix:x',
  ])('accept %s', (text) => {
    for (const pattern of [absoluteUrl, absoluteOrDataUrl]) expect(matches(pattern, text)).toBe(true)
  })

  it.each([
    '',
    'x',
    '/x',
    '//example.com/x',
    ':x',
    '1a:x',
    'asset:',
    'asset:x y',
    'asset:x\n',
    'https:',
    'https:x',
    'https:/x',
    'https://',
    'https:///x',
    'HTTPS:x',
    'https://example.com/x y',
    'https://example.com/\n',
  ])('refuse %j', (text) => {
    for (const pattern of [absoluteUrl, absoluteOrDataUrl]) expect(matches(pattern, text)).toBe(false)
  })

  it('tell a Data URL from an absolute one', () => {
    for (const text of ['data:,x', 'Data:image/png;base64,AAAA']) {
      expect(matches(absoluteUrl, text)).toBe(false)
      expect(matches(absoluteOrDataUrl, text)).toBe(true)
    }
  })

  it.each([
    ['a URL of astral characters', `https://a${'😀'.repeat(16_000_000)}`],
    ['a text of astral characters behind another scheme', `asset:${'😀'.repeat(16_000_000)}`],
    ['a scheme that never ends', 'a'.repeat(64_000_000)],
    ['a Data URL whose head never ends', `data:${'😀'.repeat(16_000_000)}`],
  ])('refuse %s without a throw', (_, text) => {
    for (const pattern of [absoluteUrl, absoluteOrDataUrl]) expect(matches(pattern, text)).toBe(false)
  })

  it('accept a URL of a million characters and a Data URL of any length', () => {
    expect(matches(absoluteUrl, `https://a${'x'.repeat(1_000_000)}`)).toBe(true)
    expect(matches(absoluteOrDataUrl, `data:image/png;base64,${'A'.repeat(60_000_000)}`)).toBe(true)
  })
})
