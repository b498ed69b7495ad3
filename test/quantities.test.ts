import { describe, expect, it } from 'vitest'
import type { WireFields } from '../schemas/contract'
import { type DialectId, dialects } from '../src/index'
import {
  aspectRatioOf,
  durationOf,
  mediaOf,
  mediaPath,
  modeOf,
  namedMode,
  resolutionOf,
  secondsIn,
  sizeOf,
  textAt,
} from '../src/limits/quantities'

// How much of what a body asks for, and where it says so.

const bare: WireFields = { model: ['model'] }
const fieldsOf = (id: DialectId): WireFields => dialects[id].fields
const image = (name: string) => `https://example.org/${name}.png`

describe('a text', () => {
  it.each([
    [{ a: { b: 'x' } }, ['a', 'b'], { value: 'x', path: ['a', 'b'] }],
    [{ a: '' }, ['a'], { value: '', path: ['a'] }],
    [{ a: 1 }, ['a'], undefined],
    [{}, ['a'], undefined],
    [{ a: 'x' }, undefined, undefined],
  ])('of %j is read at %j', (body, path, found) => {
    expect(textAt(body, path)).toStrictEqual(found)
  })
})

describe('a duration', () => {
  it.each([
    ['8', 'seconds', 8],
    [8, 'seconds', 8],
    [300, 'frames', 10],
    ['8s', 'seconds', undefined],
    ['8s', 'frames', undefined],
    [undefined, 'frames', undefined],
  ] as const)('of %j in %s', (value, unit, seconds) => {
    expect(secondsIn(value, unit)).toBe(seconds)
  })

  it.each([
    ['new-api', { seconds: '8', duration: 5 }, { value: 8, path: ['seconds'] }],
    ['new-api', { seconds: '8s', duration: 5 }, { value: 5, path: ['duration'] }],
    ['sora-web', { n_frames: 150 }, { value: 5, path: ['n_frames'] }],
    ['new-api', {}, undefined],
  ] as const)('of %s is read from the first field that says one: %j', (id, body, found) => {
    expect(durationOf(body, fieldsOf(id))).toStrictEqual(found)
  })

  it('is read in no dialect that has none', () => {
    expect(durationOf({ seconds: 8 }, bare)).toBeUndefined()
  })
})

describe('a size', () => {
  it.each([
    ['of its text', { size: '1280x720', width: 1, height: 1 }, { value: '1280x720', path: ['size'] }],
    ['of its sides', { width: 640, height: 360 }, { value: '640x360', path: ['width'] }],
    ['of its sides, beside a tier', { size: '720p', width: 640, height: 360 }, { value: '640x360', path: ['width'] }],
    ['of one side', { width: 640 }, undefined],
    ['of the other side', { height: 640 }, undefined],
    ['of sides in text', { width: '640', height: '360' }, undefined],
    ['of one side in text', { width: 640, height: '360' }, undefined],
    ['of the other side in text', { width: '640', height: 360 }, undefined],
    ['of sides that no text says', { width: 640, height: 0.5 }, undefined],
  ])('is read %s', (_, body, found) => {
    expect(sizeOf(body, fieldsOf('new-api'))).toStrictEqual(found)
  })

  it.each([[{ ...bare, width: ['width'] as const }], [{ ...bare, height: ['height'] as const }], [bare]])(
    'is read of no sides that a dialect lacks: %j',
    (fields) => {
      expect(sizeOf({ width: 640, height: 360, size: '1280x720' }, fields)).toBeUndefined()
    },
  )
})

describe('a resolution', () => {
  it.each([
    ['of its field', { resolution: '1080P', size: '720p' }, { value: '1080p', path: ['resolution'] }],
    ['of a tier as size', { size: '720p' }, { value: '720p', path: ['size'] }],
    ['of a size', { size: '1280x720' }, { value: '720p', path: ['size'] }],
    ['of a size beside a word', { resolution: 'large', size: '1280x720' }, { value: '720p', path: ['size'] }],
    ['of sides', { width: 1920, height: 1080 }, { value: '1080p', path: ['width'] }],
    ['of no listed size', { size: '123x457' }, undefined],
    ['of nothing', {}, undefined],
  ])('is read %s', (_, body, found) => {
    expect(resolutionOf(body, fieldsOf('new-api'))).toStrictEqual(found)
  })

  it('is read in no dialect that has none', () => {
    expect(resolutionOf({ resolution: '720p', size: '720p' }, bare)).toBeUndefined()
  })
})

describe('an aspect ratio', () => {
  it.each([
    ['of its field', { aspect_ratio: '9:16', ratio: '1:1' }, { value: '9:16', path: ['aspect_ratio'] }],
    ['of its other name', { aspect_ratio: 'wide', ratio: '1:1' }, { value: '1:1', path: ['ratio'] }],
    ['of a word', { ratio: 'adaptive' }, { value: 'adaptive', path: ['ratio'] }],
    ['of a ratio as size', { size: '16:9' }, { value: '16:9', path: ['size'] }],
    ['of no size', { size: '1280x720' }, undefined],
    ['of nothing', {}, undefined],
  ])('is read %s', (_, body, found) => {
    expect(aspectRatioOf(body, fieldsOf('new-api'))).toStrictEqual(found)
  })

  it('is read in no dialect that has none', () => {
    expect(aspectRatioOf({ aspect_ratio: '9:16', size: '16:9' }, bare)).toBeUndefined()
  })
})

describe('media', () => {
  const medium = (kind: string, role: string | undefined, ...path: readonly (string | number)[]) => ({
    kind,
    role,
    path,
  })

  it.each([
    ['none', {}, []],
    ['one field', { image: image('a') }, [medium('image', 'firstFrame', 'image')]],
    [
      'a list',
      { images: [image('a'), image('b')] },
      [medium('image', undefined, 'images', 0), medium('image', undefined, 'images', 1)],
    ],
    ['a list in a mode', { mode: 'r2v', images: [image('a')] }, [medium('image', 'reference', 'images', 0)]],
    ['a list in an unknown mode', { mode: 'dance', images: [image('a')] }, [medium('image', undefined, 'images', 0)]],
    [
      'empty values',
      { image: '', video: null, images: ['', null, [], image('a')] },
      [medium('image', undefined, 'images', 3)],
    ],
    ['two names of one field', { image: image('a'), image_url: image('a') }, [medium('image', 'firstFrame', 'image')]],
    [
      'two names that differ',
      { image: image('a'), image_url: image('b') },
      [medium('image', 'firstFrame', 'image'), medium('image', 'firstFrame', 'image_url')],
    ],
    [
      'one text in two roles',
      { image: image('a'), end_image_url: image('a') },
      [medium('image', 'firstFrame', 'image'), medium('image', 'lastFrame', 'end_image_url')],
    ],
    [
      'one text twice in a list, beside another field',
      { images: [image('a'), image('a')], audio_urls: ['https://example.org/a.mp3'] },
      [
        medium('image', undefined, 'images', 0),
        medium('image', undefined, 'images', 1),
        medium('audio', 'reference', 'audio_urls', 0),
      ],
    ],
    [
      'items that say what they are',
      {
        content: [
          { type: 'text', text: 'rain' },
          { type: 'video_url', role: 'reference_video', video_url: { url: 'https://example.org/a.mp4' } },
          { type: 'image_url', image_url: { url: image('a') } },
        ],
      },
      [medium('video', 'reference', 'content', 1), medium('image', undefined, 'content', 2)],
    ],
    ['what is no list', { images: image('a'), video_urls: { 0: image('b') } }, []],
  ])('are read of %s', (_, body, media) => {
    expect(mediaOf(body, fieldsOf('new-api'))).toStrictEqual(media)
  })

  it('have a path each, and none beyond them', () => {
    const body = { image: image('a'), images: [image('b'), '', image('c')] }
    const fields = fieldsOf('new-api')
    expect([0, 1, 2, 3].map((index) => mediaPath(index, body, fields))).toEqual([
      ['image'],
      ['images', 0],
      ['images', 2],
      undefined,
    ])
    expect(mediaPath(0, {}, fields)).toBeUndefined()
    expect(mediaOf(body, bare)).toEqual([])
  })
})

describe('a mode', () => {
  it.each([
    ['that is named', { mode: 'edit' }, 'edit', 'edit'],
    ['by another word', { mode: 'r2v', image: image('a') }, 'reference', 'reference'],
    ['by no word of the dialect', { mode: 'toString' }, undefined, 't2v'],
    ['of a video to go on with', { video_id: 'video_1' }, undefined, 'extend'],
    ['of a first frame', { image: image('a') }, undefined, 'i2v'],
    ['of both frames', { image: image('a'), last_image_url: image('b') }, undefined, 'i2v-first-last'],
    ['of a last frame', { last_image_url: image('b') }, undefined, 'i2v-first-last'],
    ['of references', { image_list: [image('a')] }, undefined, 'reference'],
    ['of text', { prompt: 'rain' }, undefined, 't2v'],
    ['of a reference beside a first frame', { image: image('a'), image_list: [image('b')] }, undefined, undefined],
    [
      'of a reference beside a last frame',
      { image_list: [image('b')], end_image_url: image('a') },
      undefined,
      undefined,
    ],
    ['of a source', { video: 'https://example.org/a.mp4' }, undefined, undefined],
    ['of images without roles', { images: [image('a')] }, undefined, undefined],
    ['of images without roles after a frame', { image: image('b'), images: [image('a')] }, undefined, undefined],
  ] as const)('%s', (_, body, named, mode) => {
    const fields = fieldsOf('new-api')
    expect([namedMode(body, fields), modeOf(body, fields)]).toEqual([named, mode])
  })

  it('has no name in a dialect without one', () => {
    expect([namedMode({ mode: 'edit' }, bare), modeOf({ mode: 'edit' }, bare)]).toEqual([undefined, 't2v'])
  })
})
