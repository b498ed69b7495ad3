import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { isPlainDataUrl, readDataUrl } from '../src/intake/data-url'
import { forgetTexts, isKnownPlain, isKnownSound } from '../src/intake/known-texts'
import { jpeg } from './jpeg'
import { joined } from './multipart-body'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const header = Uint8Array.of(1, 2, 3)

describe('a Data URL', () => {
  it.each<[url: string, read: object]>([
    ['data:image/png;base64,AQID', { type: 'image/png', size: 3, header }],
    ['DATA:Image/PNG;BASE64,AQID', { type: 'image/png', size: 3, header }],
    ['data:image/png; q=1;  base64,AQID', { type: 'image/png', size: 3, header }],
    ['data:;base64,AQID', { type: '', size: 3, header }],
    ['data:a b;base64,AQID', { type: 'a b', size: 3, header }],
    ['data:a;base64,AQI=', { type: 'a', size: 2, header: header.slice(0, 2) }],
    ['data:a;base64,AQ==', { type: 'a', size: 1, header: header.slice(0, 1) }],
    ['data:a;base64,', { type: 'a', size: 0, header: new Uint8Array() }],
    [`data:${'a'.repeat(1087)};base64,AQID`, { type: 'a'.repeat(1087), size: 3, header }],
  ])('is read without its content: %s', (url, read) => expect(readDataUrl(url)).toEqual(read))

  it.each([
    'https://example.com',
    'https://example.cAAAA',
    ' data:a;base64,AQID',
    'data:a,AQID',
    'data:a;base64',
    'data:a;base64AQID',
    'data:a,b;base64,AQID',
    'data:a;base64 ,AQID',
    'data:a;\tbase64,AQID',
    'data:a;base64,AQI',
    'data:a;base64,AQ-_',
    'data:a;base64,AQI=\n',
    'data:a;base64,A===',
    `data:${'a'.repeat(1088)};base64,AQID`,
  ])('is none, or has no content that is base64: %s', (url) => expect(readDataUrl(url)).toBeUndefined())

  it.each([
    ['a PNG', pngUpload(7, 5).bytes, 1023],
    ['a JPEG of early pixels', jpeg(7, 5, 900), 1023],
    ['a JPEG of late pixels', jpeg(7, 5, 1020), 64 * 1024],
    ['what is no image', new Uint8Array(1), 64 * 1024],
  ])('has as many bytes decoded as tell the pixels: %s', (_, start, length) => {
    const bytes = joined(start, new Uint8Array(100_000 - start.length).fill(7))
    const read = readDataUrl(`data:image/png;base64,${base64(bytes)}`)
    expect(read?.size).toBe(100_000)
    expect(read?.header.length).toBe(length)
    expect(Buffer.compare(read?.header ?? header, bytes.subarray(0, length))).toBe(0)
  })

  it.each([
    ['data:image/png;base64,AQID', true],
    ['DATA:IMAGE/PNG;q=1; base64,AQID', true],
    ['data:a+b.c-d;base64,AQI=', true],
    // Of how many bytes it is, is not asked here.
    ['data:a;base64,AQI', true],
    ['data:a"b;base64,AQID', false],
    ['data:a\\b;base64,AQID', false],
    ['data:a\n;base64,AQID', false],
    ['data:é;base64,AQID', false],
    ['data:a;base64,AQ"D', false],
    ['data:a;base64,AQ\\nD', false],
    ['data:a,AQID', false],
    [`data:${'a'.repeat(1088)};base64,AQID`, false],
    ['https://example.com', false],
  ])('is plain where JSON writes it as it is: %j is %s', (url, isPlain) => expect(isPlainDataUrl(url)).toBe(isPlain))

  it('is known once it was looked over, and is then not looked over again', () => {
    forgetTexts()
    const content = 'AQID'.repeat(200)
    const plain = `data:image/png;base64,${content}`
    const odd = `data:image/png;q="é";base64,${content}`
    const bad = `data:image/png;base64,${content}-`
    expect([plain, odd, bad].map((url) => readDataUrl(url)?.size)).toEqual([600, 600, undefined])
    expect([plain, odd, bad].map(isKnownSound)).toEqual([true, true, false])
    expect([plain, odd, bad].map(isKnownPlain)).toEqual([true, false, false])
    forgetTexts()
    expect([isPlainDataUrl(plain), isPlainDataUrl(odd), isPlainDataUrl(bad)]).toEqual([true, false, false])
    expect([plain, odd, bad].map(isKnownSound)).toEqual([true, false, false])
    expect([plain, odd, bad].map(isKnownPlain)).toEqual([true, false, false])
    expect([plain, odd, bad].map((url) => readDataUrl(url)?.size)).toEqual([600, 600, undefined])
    forgetTexts()
  })
})
