import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { defaultLimits } from '../src/options'
import { addFinding, createReport, type Finding } from '../src/report'
import { checkUpload, isSoundUpload, longFile, refuseBytes, sizeAsked, tidyUpload } from '../src/uploads'

const upload = { field: 'image', types: ['image/png'], maxBytes: 40, matches: { field: 'format', absent: '7x5' } }

const free = { field: 'image', types: ['image/png'] }

const file = pngUpload(7, 5)

const issue = (code: string, path: string[], message: string, hint?: string) => ({
  code,
  severity: 'error',
  path,
  message,
  dialect: 'lantern',
  ...(hint === undefined ? {} : { hint }),
})

const longer = (length: number) => {
  const bytes = new Uint8Array(length)
  bytes.set(file.bytes)
  return { ...file, bytes }
}

/** What is found in a body, beside what was found at a path before. */
function found(body: unknown, { limits = upload as typeof free, fileBytes = 1000, before = [] as string[][] } = {}) {
  const report = createReport('lantern')
  for (const path of before) addFinding(report, { code: 'x', severity: 'error', path, message: '' } satisfies Finding)
  checkUpload(limits, body, { ...defaultLimits, fileBytes }, report)
  return [...report.issues.slice(before.length), ...report.warnings]
}

describe('an uploaded file', () => {
  it.each([
    {},
    { image: 'text' },
    { image: {} },
    { image: null },
    null,
    'text',
    { image: file },
    { image: longer(40) },
  ])('is found sound, or is none: %j', (body) => {
    expect(found(body)).toEqual([])
    expect(isSoundUpload(upload, body)).toBe(true)
  })

  it.each([null, 'text', [1], {}, new Uint8Array(1).buffer])('holds bytes, not %j', (bytes) => {
    const body = { image: { ...file, bytes } }
    const wrong = issue('type', ['image', 'bytes'], '`image.bytes` must be bytes, a Uint8Array.')
    expect(found(body)).toEqual([wrong])
    expect(found(body, { before: [['image', 'bytes']] })).toEqual([])
    expect(found(body, { before: [['image', 'type']] })).toEqual([wrong])
    expect(isSoundUpload(upload, body)).toBe(false)
  })

  it('has no more bytes than the smaller of two limits', () => {
    const tooLong = (most: number) => issue('file-too-large', ['image'], `\`image\` must have at most ${most} bytes.`)
    expect(found({ image: longer(41) })).toEqual([tooLong(40)])
    expect(found({ image: longer(39) }, { fileBytes: 38 })).toEqual([tooLong(38)])
    expect(found({ image: longer(41) }, { limits: free })).toEqual([])
    expect(found({ image: longer(1001) }, { limits: free })).toEqual([tooLong(1000)])
    // A wrong size is told instead; the image itself is judged.
    expect(found({ image: longer(41) }, { before: [['image', 'size']] })).toEqual([])
    expect(longFile(['a', 0], 7)).toEqual({
      code: 'file-too-large',
      severity: 'error',
      path: ['a', 0],
      message: '`a[0]` must have at most 7 bytes.',
      hint: undefined,
    })
  })

  it('is judged by its bytes, unless its type is refused', () => {
    const wrong = { ...file, type: 'image/jpeg' }
    const message = '`image` is image/png, not what it declares.'
    const mismatch = issue('image-type-mismatch', ['image', 'type'], message, 'Declare it as image/png.')
    expect(found({ image: wrong })).toEqual([mismatch])
    expect(found({ image: wrong }, { before: [['image', 'type']] })).toEqual([])
    expect(found({ image: wrong }, { before: [['image', 'size']] })).toEqual([mismatch])
    expect(isSoundUpload(upload, { image: file.bytes })).toBe(true)
  })

  it('is not sound with a warning', () => {
    expect(found({ image: { ...file, bytes: file.bytes.slice(0, 20) } }).map(({ code }) => code)).toEqual([
      'image-size-unknown',
    ])
    expect(isSoundUpload(upload, { image: { ...file, bytes: file.bytes.slice(0, 20) } })).toBe(false)
    // Nor with an error and a warning.
    const both = { ...file, type: 'image/jpeg', bytes: file.bytes.slice(0, 20) }
    expect(isSoundUpload(upload, { image: both })).toBe(false)
  })

  it('is compared with the size of the body, or with the one that its absence means', () => {
    expect(sizeAsked(free, { format: '1x1' })).toBeUndefined()
    expect(sizeAsked(upload, { format: '1x1' })).toEqual({ field: 'format', size: '1x1' })
    expect(sizeAsked(upload, { format: '' })).toEqual({ field: 'format', size: '' })
    for (const body of [{}, null, { format: undefined }]) {
      expect(sizeAsked(upload, body)).toEqual({ field: 'format', size: '7x5' })
    }
    const requests = [{ image: file, format: '5x7' }, { image: pngUpload(5, 7) }, { image: file, format: '7x5' }]
    expect(requests.map((body) => found(body).map(({ requested, achieved }) => [requested, achieved]))).toEqual([
      [['5x7', '7x5']],
      [['7x5', '5x7']],
      [],
    ])
  })
})

describe('the type of an uploaded file', () => {
  it('is written in lower case and without parameters', () => {
    const odd = { ...file, type: 'IMAGE/PNG; q=1', note: 'x' }
    const body = { a: 1, image: odd, b: 2 }
    const tidy = tidyUpload(upload, body)
    expect(tidy).toEqual({ a: 1, image: { ...odd, type: 'image/png' }, b: 2 })
    expect(Object.keys(tidy as object)).toEqual(['a', 'image', 'b'])
    expect(body.image).toBe(odd)
  })

  it.each([
    { image: file },
    { image: { type: 'IMAGE/PNG' } },
    { image: { ...file, type: 7 } },
    { image: { ...file, type: 'no type' } },
    { image: 'IMAGE/PNG' },
    {},
    null,
    'text',
  ])('is left as it is in %j', (body) => expect(tidyUpload(upload, body)).toBe(body))
})

describe('a file in JSON', () => {
  const refused = (body: unknown) => {
    const report = createReport('lantern')
    refuseBytes(upload, body, report)
    return report.issues
  }

  it('is refused, since JSON has no bytes', () => {
    expect(refused({ image: file })).toEqual([
      issue(
        'type',
        ['image', 'bytes'],
        '`image.bytes` holds bytes, which JSON cannot carry.',
        "Judge the request with the option `encoding: 'form'`.",
      ),
    ])
  })

  it.each([{}, null, { image: { bytes: [1] } }, { image: null }, { bytes: file.bytes }])('is not %j', (body) => {
    expect(refused(body)).toEqual([])
  })
})
