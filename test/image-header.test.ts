import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { imagePixels, imageType, imageTypes } from '../src/intake/image-header'
import { jpeg } from './jpeg'
import { latin1 } from './multipart-body'

const png = pngUpload(7, 5).bytes

const webp = latin1('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x06\0\0\x04\0\0')

const changed = (bytes: Uint8Array, place: number) => bytes.with(place, (bytes[place] ?? 0) ^ 1)

describe('the type of an image', () => {
  it('is one of three', () => expect(imageTypes).toEqual(['image/png', 'image/jpeg', 'image/webp']))

  it.each([
    ['image/png', png, [0, 1, 2, 3, 4, 5, 6, 7]],
    ['image/jpeg', jpeg(7, 5), [0, 1, 2]],
    ['image/webp', webp, [0, 1, 2, 3, 8, 9, 10, 11]],
  ])('is %s by every byte of its signature', (type, bytes, places) => {
    expect(imageType(bytes)).toBe(type)
    expect(imageType(bytes.slice(0, (places.at(-1) ?? 0) + 1))).toBe(type)
    expect(imageType(bytes.slice(0, places.at(-1)))).toBeUndefined()
    const found = Array.from({ length: 13 }, (_, place) => imageType(changed(bytes, place)))
    expect(found).toEqual(Array.from({ length: 13 }, (_, place) => (places.includes(place) ? undefined : type)))
  })
})

describe('the pixels of an image', () => {
  it.each([
    ['a PNG', png],
    ['a JPEG', jpeg(7, 5)],
    ['a WebP', webp],
    ['a JPEG of metadata as long as the short header', jpeg(7, 5, 1024)],
    ['a JPEG of the longest metadata', jpeg(7, 5, 65_500)],
  ])('are read from %s', (_, bytes) => {
    expect(imagePixels(bytes)).toEqual({ width: 7, height: 5 })
  })

  it.each([
    ['a PNG of no width', pngUpload(0, 5).bytes],
    ['a PNG of no height', pngUpload(7, 0).bytes],
    ['a PNG without its last byte of height', png.slice(0, 23)],
    ['a JPEG of more metadata than is looked at', jpeg(7, 5, 65_600)],
    ['a GIF', latin1('GIF89a\x07\0\x05\0')],
    ['nothing', new Uint8Array()],
  ])('are not read from %s', (_, bytes) => expect(imagePixels(bytes)).toBeUndefined())
})
