import { describe, expect, it } from 'vitest'
import type { WireFields } from '../schemas/contract'
import { pngUpload } from '../schemas/example'
import { checkDataUrls, holdsSoundImages, isSoundImage, mediaPlaces } from '../src/data-urls'
import { addFinding, createReport } from '../src/report'
import { jpeg } from './jpeg'

const url = (bytes: Uint8Array, type = 'image/png') => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

const png = url(pngUpload(7, 5).bytes)
const bad = 'data:image/png;base64,%'

const fields: WireFields = {
  model: ['model'],
  media: [
    { path: ['image'], kind: 'image' },
    { path: ['sound'], kind: 'audio' },
    {
      path: ['items', '*'],
      kindFrom: { field: 'type', words: { picture: 'image', clip: 'video' } },
    },
  ],
} as WireFields

const upload = {
  field: 'image',
  types: ['image/png', 'image/jpeg'],
  maxBytes: 40,
  matches: { field: 'format', absent: '7x5' },
}

const lantern = { fields, compiled: { upload } } as unknown as Parameters<typeof checkDataUrls>[0]

const plain = { fields } as Parameters<typeof checkDataUrls>[0]

function found(body: unknown, dialect = lantern, limits: { fileBytes?: number; pixels?: number } = {}) {
  const report = createReport('lantern')
  checkDataUrls(dialect, body, report, { limits })
  return [...report.issues, ...report.warnings]
}

const issue = (code: string, path: (string | number)[], message: string, hint?: string) => ({
  code,
  severity: 'error',
  path,
  message,
  dialect: 'lantern',
  ...(hint === undefined ? {} : { hint }),
})

const syntax = (shown: string, ...path: (string | number)[]) =>
  issue('data-url-syntax', path, `\`${shown}\` is a Data URL that is not base64.`, 'Encode it as base64.')

describe('an image in a Data URL', () => {
  it.each([
    { image: png },
    { image: 'https://example.com/data:' },
    { image: 'data' },
    { image: 'database of data:' },
    { image: [bad, '', '', '', ''] },
    { image: 'Data' },
    { image: 7 },
    { image: { url: png, n: 1, list: [null] } },
    { other: bad, sound: bad },
    {
      items: [
        { type: 'clip', url: bad },
        { type: 'x', url: bad },
        { type: 1, url: bad },
        { type: ['picture'], url: bad },
        { url: bad },
        bad,
      ],
    },
    {},
    null,
  ])('is found sound, or is none: %j', (body) => {
    expect(found(body)).toEqual([])
    expect(holdsSoundImages(lantern, body)).toBe(true)
  })

  it.each([
    [{ image: 'data:' }, syntax('image', 'image')],
    [{ image: 'DATA:,' }, syntax('image', 'image')],
    [{ image: { url: bad } }, syntax('image.url', 'image', 'url')],
    [{ image: { 'a\n': { b: bad } } }, syntax('image.a\\u{a}.b', 'image', 'a\\u{a}', 'b')],
    [{ image: { a: { b: { c: bad } } } }, syntax('image.a.b.c', 'image', 'a', 'b', 'c')],
    [{ items: [{ type: 'clip' }, { type: 'picture', url: bad }] }, syntax('items[1].url', 'items', 1, 'url')],
    [
      { image: url(pngUpload(7, 5).bytes, 'image/gif') },
      issue('unsupported-image-type', ['image'], '`image` must be a Data URL of "image/png" or "image/jpeg".'),
    ],
    [
      { image: url(new Uint8Array(41)) },
      issue('file-too-large', ['image'], '`image` must have at most 40 bytes, decoded.'),
    ],
    [
      { image: url(jpeg(7, 5, 1)) },
      issue(
        'image-type-mismatch',
        ['image'],
        '`image` is image/jpeg, not what it declares.',
        'Declare it as image/jpeg.',
      ),
    ],
    [
      { image: png, format: '5x7' },
      {
        ...issue(
          'image-size-mismatch',
          ['image'],
          '`image` is 7x5 but the video is 5x7; the image must have the size of the video.',
          'Resize the image to 5x7, or send a `format` that equals it.',
        ),
        requested: '5x7',
        achieved: '7x5',
      },
    ],
  ])('is refused like an upload: %j', (body, expected) => {
    expect(found(body)).toEqual([expected])
    expect(holdsSoundImages(lantern, body)).toBe(false)
  })

  it('is not looked for deeper than a reference nests', () => {
    expect(found({ image: { a: { b: { c: { d: bad } } } } })).toEqual([])
  })

  it('has the limits of the caller, and the types of all images where nothing is uploaded', () => {
    const bytes = pngUpload(5, 7).bytes
    const sent = { image: url(bytes) }
    expect(found(sent, plain)).toEqual([])
    expect(found(sent, plain, { fileBytes: 33, pixels: 35 })).toEqual([])
    expect(found(sent, plain, { fileBytes: 32 })).toEqual([
      issue('file-too-large', ['image'], '`image` must have at most 32 bytes, decoded.'),
    ])
    expect(found(sent, plain, { pixels: 34 })).toEqual([
      issue(
        'image-too-large',
        ['image'],
        '`image` must have at most 34 pixels, width times height.',
        'Send a smaller image.',
      ),
    ])
    expect(found({ image: url(new Uint8Array(40)) }, lantern, { fileBytes: 50 }).map(({ code }) => code)).toEqual([
      'image-type-mismatch',
    ])
    expect(found({ image: url(bytes, 'image/gif') }, plain)).toEqual([
      issue(
        'unsupported-image-type',
        ['image'],
        '`image` must be a Data URL of "image/png", "image/jpeg" or "image/webp".',
      ),
    ])
  })

  it('is judged once, and no more are once 32 are wrong', () => {
    const report = createReport('lantern')
    addFinding(report, { code: 'x', severity: 'error', path: ['image'], message: '' })
    checkDataUrls(lantern, { image: { url: bad } }, report, {})
    expect(report.issues.map(({ code }) => code)).toEqual(['x'])
    const items = Array.from({ length: 40 }, (_, index) => ({
      type: 'picture',
      // The last ones have no more than a warning.
      url: index < 32 ? bad : url(pngUpload(7, 5).bytes.slice(0, 20)),
    }))
    expect(found({ items })).toEqual(
      Array.from({ length: 32 }, (_, at) => syntax(`items[${at}].url`, 'items', at, 'url')),
    )
  })

  it('is sound whatever the body says of its size', () => {
    expect(isSoundImage(url(pngUpload(5, 7).bytes), upload)).toBe(true)
    expect(isSoundImage(url(new Uint8Array(41)), upload)).toBe(false)
    expect(isSoundImage(url(pngUpload(5, 7).bytes.slice(0, 20)), upload)).toBe(false)
    expect(isSoundImage(bad, undefined)).toBe(false)
    // With an error and a warning.
    const both = url(pngUpload(5, 7).bytes.slice(0, 20), 'image/jpeg')
    expect([isSoundImage(both, upload), holdsSoundImages(lantern, { image: both })]).toEqual([false, false])
    expect(isSoundImage('https://example.com', upload)).toBe(true)
  })
})

describe('the places of media', () => {
  it('are those within another, too, and are found once', () => {
    const inner = { path: ['image', 'url'], kind: 'image' }
    const nested = {
      model: ['model'],
      media: [{ path: ['a'] }, { path: ['items', '*'], within: inner }],
    } as unknown as WireFields
    const places = mediaPlaces(nested)
    expect(places).toEqual([
      { path: ['a'] },
      { path: ['items', '*'], within: inner },
      { path: ['items', '*', 'image', 'url'], kind: 'image' },
    ])
    expect(mediaPlaces(nested)).toBe(places)
    expect(mediaPlaces({ model: ['model'] } as WireFields)).toEqual([])
  })
})
