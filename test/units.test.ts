import { describe, expect, it } from 'vitest'
import { parseSeconds } from '../schemas/duration'
import { parseAspectRatio, parseResolution, parseSize } from '../schemas/size'
import { describeSize, framesToSeconds, secondsToFrames } from '../src/index'

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
