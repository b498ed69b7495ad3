import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { parseJson, parseMultipart, validate } from '../src/index'
import { imagePixels } from '../src/intake/image-header'
import { jpeg } from './jpeg'
import { contentType, field, file, form, joined, verdict } from './multipart-body'

const kib = 1024

/** EXIF that says the picture is turned by 90 degrees. */
function turned(width: number, height: number): Uint8Array {
  const exif = [
    ...Buffer.from('Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0', 'latin1'),
  ]
  const plain = jpeg(width, height)
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...plain.slice(2)])
}

function webp(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(30)
  bytes.set(Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'))
  bytes.set([(width - 1) & 0xff, (width - 1) >> 8, 0, (height - 1) & 0xff, (height - 1) >> 8, 0], 24)
  return bytes
}

const base = [field('model', 'sora-2'), field('prompt', 'x')]

const upload = async (bytes: Uint8Array, type: string, ...more: Parameters<typeof form>) => {
  const { issues, warnings } = await parseMultipart(
    'openai',
    form(...base, file('input_reference', bytes, type), ...more),
    contentType,
  )
  return [...(issues ?? []), ...warnings].map(({ code, path }) => [code, ...path])
}

const mismatch = [['image-size-mismatch', 'input_reference']]
const unknown = [['image-size-unknown', 'input_reference']]
const wrongType = [['image-type-mismatch', 'input_reference', 'type']]
const tooLarge = [['image-too-large', 'input_reference']]

describe('an uploaded image', () => {
  it.each([
    ['a JPEG', jpeg(720, 1280), 'image/jpeg', []],
    ['a WebP', webp(720, 1280), 'image/webp', []],
    ['a JPEG with 60 KB of metadata', jpeg(720, 1280, 60_000), 'image/jpeg', []],
    ['a type in other case, with parameters', webp(720, 1280), 'Image/WEBP; q=1', []],
    ['a JPEG that EXIF turns to the size asked for', turned(1280, 720), 'image/jpeg', mismatch],
    ['a JPEG that EXIF turns away from it', turned(720, 1280), 'image/jpeg', []],
    ['a JPEG whose dimensions follow the first 64 KiB', jpeg(720, 1280, 70_000), 'image/jpeg', unknown],
    ['a PNG of no width', pngUpload(0, 1280).bytes, 'image/png', unknown],
    ['a PNG of the largest sides', pngUpload(2 ** 31, 2 ** 31).bytes, 'image/png', tooLarge],
    ['a PNG of 50 megapixels and one', pngUpload(1, 50_000_001).bytes, 'image/png', tooLarge],
    ['a PNG of 50 megapixels', pngUpload(10_000, 5_000).bytes, 'image/png', mismatch],
    ['16 bytes that begin like a WebP', webp(720, 1280).slice(0, 16), 'image/webp', unknown],
    ['a GIF with a script', joined('GIF89a/*<script>*/'), 'image/png', wrongType],
    ['an SVG', joined('<svg width="720" height="1280"/>'), 'image/png', wrongType],
    ['a JPEG that says it is a PNG', jpeg(720, 1280), 'image/png', wrongType],
  ] as const)('is judged by its header: %s', async (_, bytes, type, expected) => {
    expect(await upload(bytes, type)).toEqual(expected)
  })

  it.each([
    ['no size, which means 720x1280', pngUpload(1280, 720), [], mismatch],
    ['a size that follows the file', pngUpload(1280, 720), [field('size', '1280x720')], []],
    ['another size that follows the file', pngUpload(720, 1280), [field('size', '1280x720')], mismatch],
  ] as const)('is compared with %s', async (_, { bytes }, more, expected) => {
    expect(await upload(bytes, 'image/png', ...more)).toEqual(expected)
  })

  it('is told both sizes', async () => {
    const body = form(...base, file('input_reference', pngUpload(1280, 720).bytes), field('size', '720x1280'))
    const { issues } = await parseMultipart('openai', body, contentType)
    expect(issues).toEqual([
      {
        code: 'image-size-mismatch',
        severity: 'error',
        path: ['input_reference'],
        message: '`input_reference` is 1280x720 but the video is 720x1280; the image must have the size of the video.',
        hint: 'Resize the image to 720x1280, or send a `size` that equals it.',
        dialect: 'openai',
        requested: '720x1280',
        achieved: '1280x720',
      },
    ])
  })

  it('is not compared with a size that is none, which may be any text', async () => {
    const body = form(...base, field('size', 'sk-live-SECRET'), file('input_reference', pngUpload(1, 1).bytes))
    const result = await parseMultipart('openai', body, contentType)
    expect(verdict(result)).toEqual([['enum', 'size']])
    expect(JSON.stringify(result)).not.toContain('SECRET')
  })

  it.each([
    ['openai', 10_485_761, 'file-too-large'],
    ['ope-ai', 10_485_761, 'file-too-large'],
    ['openai', 10_485_760, undefined],
  ] as const)('has its bytes counted in a decoded form of %s, too: %i', (dialect, length, code) => {
    const bytes = new Uint8Array(length)
    bytes.set(pngUpload(720, 1280).bytes)
    const upload = { type: 'image/png', size: 33, bytes }
    const body = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4', input_reference: upload }
    expect(validate(dialect, body, { encoding: 'form' }).issues?.[0]?.code).toBe(code)
  })

  it('has its type in any case in a decoded form, too', () => {
    const tidy = pngUpload(720, 1280)
    const body = { model: 'sora-2', prompt: 'x', input_reference: { ...tidy, type: 'IMAGE/PNG; a=b' } }
    const { value } = validate('openai', body, { encoding: 'form' })
    expect(value).toEqual({ ...body, input_reference: tidy })
    expect(body.input_reference.type).toBe('IMAGE/PNG; a=b')
  })
})

describe('the header of an image', () => {
  it('gives no dimensions that are cut off', () => {
    for (const whole of [jpeg(720, 1280), webp(720, 1280), pngUpload(720, 1280).bytes]) {
      const pixels = Array.from(whole, (_, length) => imagePixels(whole.slice(0, length)))
      for (const found of pixels) expect([undefined, { width: 720, height: 1280 }]).toContainEqual(found)
      expect(imagePixels(whole)).toEqual({ width: 720, height: 1280 })
    }
  })

  it('gives none where they lie across the end of the first 64 KiB', () => {
    for (let missing = 0; missing < 12; missing += 1) {
      const whole = jpeg(720, 1280, 64 * kib - 20 + missing)
      expect([undefined, { width: 720, height: 1280 }]).toContainEqual(imagePixels(whole))
    }
  })

  it('is read from a view, without what lies behind it', () => {
    const whole = pngUpload(720, 1280).bytes
    expect(imagePixels(whole.subarray(0, 20))).toBeUndefined()
  })
})

describe('a Data URL', () => {
  const url = (bytes: Uint8Array, head = 'data:image/png;base64,') => `${head}${Buffer.from(bytes).toString('base64')}`
  const png = pngUpload(720, 1280).bytes
  const sized = (length: number) => {
    const bytes = new Uint8Array(length)
    bytes.set(png)
    return bytes
  }
  const official = (image: string, size?: string) => {
    const body = { model: 'sora-2', prompt: 'x', input_reference: { image_url: image }, ...(size && { size }) }
    const { issues, warnings } = parseJson('openai', JSON.stringify(body))
    return [...(issues ?? []), ...warnings].map(({ code, path }) => [code, ...path])
  }
  const at = (code: string) => [[code, 'input_reference', 'image_url']]

  it.each([
    ['a PNG', url(png), []],
    ['a type in other case, with parameters', url(png, 'DATA:Image/PNG;name="a.png";BASE64,'), []],
    ['the largest image', url(sized(10_485_760)), []],
    ['an image of one byte more', url(sized(10_485_761)), at('file-too-large')],
    ['another size', url(pngUpload(1280, 720).bytes), at('image-size-mismatch')],
    ['too many pixels', url(pngUpload(65_535, 65_535).bytes), at('image-too-large')],
    ['no dimensions', url(png.slice(0, 8)), at('image-size-unknown')],
    ['a JPEG that says it is a PNG', url(jpeg(720, 1280)), at('image-type-mismatch')],
    ['a GIF', url(joined('GIF89a'), 'data:image/gif;base64,'), at('unsupported-image-type')],
    ['a page', 'data:text/html,<script>', at('data-url-syntax')],
    ['no type', url(png, 'data:;base64,'), at('unsupported-image-type')],
    ['no base64', 'data:image/png;base64,@@@@AAAA', at('data-url-syntax')],
    ['the alphabet of URLs', 'data:image/png;base64,iVBORw0K-_==', at('data-url-syntax')],
    ['a line break at the end', `${url(png)}\n`, at('data-url-syntax')],
    ['padding in the middle', 'data:image/png;base64,iVBO==BORw0K', at('data-url-syntax')],
    ['a length that is none', 'data:image/png;base64,iVBOR', at('data-url-syntax')],
    ['nothing', 'data:image/png;base64,', [...at('image-type-mismatch')]],
  ] as const)('is judged like an upload: %s', (_, image, expected) => {
    expect(official(image)).toEqual(expected)
  })

  it('keeps the limit of the document, whatever the caller allows', () => {
    const item = { type: 'image_url', image_url: { url: url(sized(10_485_761)) } }
    const body = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4', input_reference: { content: [item] } }
    const { issues } = validate('ope-ai', body, { limits: { fileBytes: 20_000_000 } })
    expect(issues?.map(({ code }) => code)).toEqual(['file-too-large'])
  })

  it('is compared with the size', () => {
    expect(official(url(pngUpload(1280, 720).bytes), '1280x720')).toEqual([])
  })

  it('is judged wherever a dialect takes images', () => {
    const gif = url(joined('GIF89a'), 'data:image/gif;base64,')
    const found = (dialect: Parameters<typeof validate>[0], body: object) =>
      validate(dialect, body)
        .issues?.filter(({ code }) => code === 'unsupported-image-type')
        .map(({ path }) => path.join('.'))
    const ask = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4' }
    const item = { type: 'image_url', image_url: { url: gif } }
    expect(found('ope-ai', { ...ask, input_reference: { content: [item] } })).toEqual([
      'input_reference.content.0.image_url.url',
    ])
    expect(found('new-api', { ...ask, images: [gif], input_reference: { image_url: { url: gif } } })).toEqual([
      'input_reference.image_url.url',
      'images.0',
    ])
    const audio = { type: 'audio_url', audio_url: { url: 'data:audio/wav;base64,AAAA' } }
    expect(found('new-api', { ...ask, input_reference: { content: [audio, item] } })).toEqual([
      'input_reference.content.1.image_url.url',
    ])
    expect(found('sora-web', { inpaint_items: [{ type: 'image', url: gif }] })).toEqual(['inpaint_items.0.url'])
  })

  it('is looked at in a member that a form does not know, whatever the options', () => {
    const url = 'data:image/png;base64,no'
    const content = [{ type: 'image_url', image_url: { url } }]
    const file = pngUpload(720, 1280)
    const body = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4', input_reference: { ...file, content } }
    const found = (limits: object | undefined) =>
      validate('ope-ai', body, { encoding: 'form', limits }).issues?.map(({ code, path }) => [code, ...path])
    const expected = [['data-url-syntax', 'input_reference', 'content', 0, 'image_url', 'url']]
    expect([found(undefined), found({})]).toEqual([expected, expected])
  })

  it('stands under an unknown name in no finding that does not cut and escape the name', () => {
    const name = `\u001b[31m\r\n${'x'.repeat(1000)}`
    const body = { model: 'sora-2', prompt: 'x', input_reference: { file_id: 'f', [name]: 'data:' } }
    const shown = `\\u{1b}[31m\\u{d}\\u{a}${'x'.repeat(57)}…`
    const found = validate('openai', body).issues?.find(({ code }) => code === 'data-url-syntax')
    expect(found?.path).toEqual(['input_reference', shown])
    expect(found?.message).toBe(`\`input_reference.${shown}\` is a Data URL that is not base64.`)
  })

  it('is judged in the brackets of a form', async () => {
    const body = form(...base, field('input_reference[image_url]', url(pngUpload(1280, 720).bytes)))
    expect(verdict(await parseMultipart('openai', body, contentType))).toEqual(at('image-size-mismatch'))
  })
})
