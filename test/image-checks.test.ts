import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { checkImage, type SizeAsked } from '../src/image-checks'
import { addFinding, createReport, type Finding } from '../src/report'
import { jpeg } from './jpeg'

const png = pngUpload(7, 5).bytes

/** What is found in an image of the field `image`, beside what was found before. */
function found(
  bytes: Uint8Array,
  asked?: SizeAsked,
  most = 35,
  before: readonly Finding[] = [],
  declared = 'image/png',
) {
  const report = createReport('lantern')
  for (const finding of before) addFinding(report, finding)
  checkImage({ path: ['image'], typePath: ['image', 'type'], declared, bytes }, asked, most, report)
  return [...report.issues.slice(before.length), ...report.warnings]
}

const issue = (code: string, path: string[], message: string, hint?: string, severity = 'error') => ({
  code,
  severity,
  path,
  message,
  dialect: 'lantern',
  ...(hint === undefined ? {} : { hint }),
})

const mismatch = {
  ...issue(
    'image-size-mismatch',
    ['image'],
    '`image` is 7x5 but the video is 5x7; the image must have the size of the video.',
    'Resize the image to 5x7, or send a `format` that equals it.',
  ),
  requested: '5x7',
  achieved: '7x5',
}

describe('an image', () => {
  it('is found sound', () => {
    expect(found(png)).toEqual([])
    expect(found(png, { field: 'format', size: '7x5' })).toEqual([])
    expect(found(jpeg(7, 5), undefined, 35, [], 'image/jpeg')).toEqual([])
  })

  it('is of its declared type', () => {
    const none = '`image` is not an image of the type that it declares.'
    expect(found(new Uint8Array(9))).toEqual([issue('image-type-mismatch', ['image', 'type'], none)])
    const other = '`image` is image/jpeg, not what it declares.'
    const wrong = issue('image-type-mismatch', ['image', 'type'], other, 'Declare it as image/jpeg.')
    expect(found(jpeg(7, 5))).toEqual([wrong])
    // What else is wrong with it is told, too.
    expect(found(jpeg(7, 5), { field: 'format', size: '5x7' })).toEqual([wrong, mismatch])
  })

  it('is not measured where it names no pixels', () => {
    const message = '`image` names no width and height in its first 64 KiB, so its size was not checked.'
    const unknown = issue('image-size-unknown', ['image'], message, undefined, 'warning')
    expect(found(png.slice(0, 20), { field: 'format', size: '5x7' })).toEqual([unknown])
  })

  it('has no more pixels than the limit', () => {
    const message = '`image` must have at most 34 pixels, width times height.'
    expect(found(png, { field: 'format', size: '5x7' }, 34)).toEqual([
      issue('image-too-large', ['image'], message, 'Send a smaller image.'),
    ])
  })

  it('has the pixels of the size asked for', () => {
    expect(found(png, { field: 'format', size: '5x7' })).toEqual([mismatch])
    expect(found(png, { field: 'format', size: '7x6' }).map(({ requested }) => requested)).toEqual(['7x6'])
  })

  it.each([undefined, 7, null, '', '5', '05x7', '5x7 ', 'sk-live-SECRET'])(
    'is compared with no size that is %j',
    (size) => {
      expect(found(png, { field: 'format', size })).toEqual([])
    },
  )

  it('is compared with no size that is refused itself', () => {
    const refused = (path: string[]) => ({ code: 'enum', severity: 'error', path, message: 'No.' }) as const
    const asked = { field: 'format', size: '5x7' }
    expect(found(png, asked, 35, [refused(['format'])])).toEqual([])
    expect(found(png, asked, 35, [refused([])])).toEqual([])
    expect(found(png, asked, 35, [refused(['image', 'format'])])).toEqual([mismatch])
  })
})
