import { Readable } from 'node:stream'
import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { compileDialect, defineDialect } from '../src/compile/index'
import { parseRequest } from '../src/index'
import { chunksOf, codeAndPath, contentType, field, file, form, verdict, webStream } from './multipart-body'

const request = { model: 'sora-2', prompt: 'Rain – é.', size: '720x1280', seconds: '4' }
const text = JSON.stringify(request)
const bytes = new TextEncoder().encode(text)
const json = { 'content-type': 'application/json' }

const parts = Object.entries(request).map(([name, content]) => field(name, content))

const sources = {
  bytes: (body: Uint8Array) => body,
  'a buffer': (body: Uint8Array) => body.slice().buffer,
  'a Node stream': (body: Uint8Array) => Readable.from(chunksOf(body, 5), { objectMode: false }),
  'a web stream': (body: Uint8Array) => webStream(chunksOf(body, 5)),
  'a generator': async function* (body: Uint8Array) {
    yield* chunksOf(body, 5)
  },
}

describe.each(Object.entries(sources))('parseRequest of %s', (_, open) => {
  it('reads JSON', async () => {
    expect(await parseRequest('ope-ai', { headers: json, body: open(bytes) })).toEqual({
      encoding: 'json',
      value: request,
      warnings: [],
    })
  })

  it('reads a form', async () => {
    const upload = pngUpload(720, 1280)
    const body = open(form(...parts, file('input_reference', upload.bytes)))
    expect(await parseRequest('ope-ai', { headers: { 'Content-Type': contentType }, body })).toEqual({
      encoding: 'form',
      value: { ...request, input_reference: upload },
      warnings: [],
    })
  })
})

describe('parseRequest', () => {
  it('reads text, a web Request, and Headers', async () => {
    const expected = { encoding: 'json', value: request, warnings: [] }
    expect(await parseRequest('ope-ai', { headers: json, body: text })).toEqual(expected)
    expect(await parseRequest('ope-ai', { headers: new Headers(json), body: text })).toEqual(expected)
    const init = { method: 'POST', headers: json, body: text }
    expect(await parseRequest('ope-ai', new Request('http://localhost/', init))).toEqual(expected)
  })

  it('reads the form of the platform', async () => {
    const body = new FormData()
    for (const [name, content] of Object.entries(request)) body.set(name, content)
    body.set('input_reference', new Blob([pngUpload(720, 1280).bytes], { type: 'IMAGE/png' }), '../../etc/passwd')
    const { value } = await parseRequest('openai', new Request('http://localhost/', { method: 'POST', body }))
    expect(value).toEqual({ ...request, input_reference: pngUpload(720, 1280) })
  })

  it.each([
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
    'application/vnd.api+json',
    'application/json;',
  ])('takes %s for JSON', async (type) => {
    expect(verdict(await parseRequest('ope-ai', { headers: { 'content-type': type }, body: text }))).toEqual(request)
  })

  it.each([
    ['no media type', {}, 'unsupported-media-type'],
    ['text', { 'content-type': 'text/plain' }, 'unsupported-media-type'],
    ['JSON in UTF-16', { 'content-type': 'application/json; charset=utf-16' }, 'unsupported-media-type'],
    ['two media types', { 'content-type': ['application/json', contentType] }, 'unsupported-media-type'],
    ['two charsets', { 'content-type': 'application/json; charset=utf-8; charset=x' }, 'unsupported-media-type'],
    ['an encoded form', { 'content-type': 'application/x-www-form-urlencoded' }, 'unsupported-media-type'],
    ['another multipart type', { 'content-type': 'multipart/mixed; boundary=a' }, 'unsupported-media-type'],
    ['a compressed body', { ...json, 'content-encoding': 'gzip' }, 'unsupported-content-encoding'],
    ['a body compressed twice', { ...json, 'Content-Encoding': 'identity, br' }, 'unsupported-content-encoding'],
    ['too much JSON by its length', { ...json, 'content-length': `${64 * 1024 * 1024 + 1}` }, 'body-too-large'],
  ])('refuses %s before any byte is read', async (_, headers, code) => {
    let isRead = false
    const body = webStream(
      (function* () {
        isRead = true
        yield bytes
      })(),
    )
    const { issues } = await parseRequest('ope-ai', { headers, body })
    expect(issues?.map(codeAndPath)).toEqual([[code]])
    expect(isRead).toBe(false)
  })

  it('refuses a form where the dialect takes none, and takes an identity coding', async () => {
    const { issues } = await parseRequest('unified', { headers: { 'content-type': contentType }, body: form(...parts) })
    expect(issues?.map(codeAndPath)).toEqual([['unsupported-encoding']])
    const headers = { ...json, 'content-encoding': 'Identity', 'content-length': 'x' }
    expect(verdict(await parseRequest('ope-ai', { headers, body: text }))).toEqual(request)
  })

  it('reads JSON up to its limit and at most one chunk beyond', async () => {
    const limits = { jsonBytes: bytes.length }
    expect(
      verdict(await parseRequest('ope-ai', { headers: json, body: webStream(chunksOf(bytes, 5)) }, { limits })),
    ).toEqual(request)
    let taken = 0
    const endless = webStream(
      (function* () {
        for (;;) {
          taken += 10
          yield bytes.slice(0, 10)
        }
      })(),
    )
    expect(verdict(await parseRequest('ope-ai', { headers: json, body: endless }, { limits }))).toEqual([
      ['body-too-large'],
    ])
    expect(taken).toBeLessThanOrEqual(bytes.length + 10)
  })

  it('refuses a body that is missing', async () => {
    expect(verdict(await parseRequest('ope-ai', { headers: json }))).toEqual([['json-syntax']])
    expect(verdict(await parseRequest('ope-ai', { headers: { 'content-type': contentType }, body: null }))).toEqual([
      ['incomplete-body'],
    ])
  })

  it('warns about half of a surrogate pair in text', async () => {
    const body = JSON.stringify(request).replace('Rain', 'Rain\uD800')
    const { warnings } = await parseRequest('ope-ai', { headers: json, body })
    expect(warnings.map(({ code }) => code)).toEqual(['lone-surrogate'])
  })
})

describe('what is said of a request that is not taken', () => {
  const issue = (code: string, message: string, hint?: string, dialect = 'ope-ai') => ({
    code,
    severity: 'error',
    path: [],
    message,
    dialect,
    ...(hint === undefined ? {} : { hint }),
  })
  const otherType = issue(
    'unsupported-media-type',
    'The Content-Type must be application/json or multipart/form-data, in UTF-8.',
    'Name the media type of the body in the header Content-Type.',
  )
  const encoded = issue(
    'unsupported-content-encoding',
    'The body must not be compressed.',
    'Send it without Content-Encoding.',
  )
  const noBoundary = issue(
    'multipart-boundary',
    'The boundary of a form must be 1 to 70 characters that RFC 2046 allows.',
  )

  it.each([
    [{}, otherType],
    [{ 'content-type': undefined }, otherType],
    [{ 'content-type': 'a b' }, otherType],
    [{ 'content-type': 'application/xml' }, otherType],
    [{ 'content-type': 'xapplication/json' }, otherType],
    [{ 'content-type': 'application/jsonx' }, otherType],
    [{ 'content-type': `application/${'a'.repeat(65)}+json` }, otherType],
    [{ 'content-type': 'application/+json' }, otherType],
    [{ 'content-type': 'application/json; charset=latin1' }, otherType],
    [{ 'content-type': 'application/json', 'Content-Type': 'application/json' }, otherType],
    [{ ...json, 'Content-Encoding': 'gzip' }, encoded],
    [{ ...json, 'content-encoding': ['identity', 'identity'] }, encoded],
  ])('of the headers %j', async (headers, expected) => {
    const result = await parseRequest('ope-ai', { headers, body: text })
    expect(result).toEqual({ encoding: 'json', issues: [expected], warnings: [] })
  })

  it.each([
    { 'CONTENT-TYPE': 'application/json' },
    { 'content-type': `application/${'a'.repeat(64)}+json` },
    { ...json, 'content-encoding': '' },
    { ...json, 'content-encoding': ' IDENTITY ' },
    { ...json, 'content-encoding': [] },
    { ...json, 'content-length': '-1' },
    { ...json, 'content-length': '1e99' },
    { ...json, 'content-length': '9'.repeat(16) },
    { ...json, 'x-content-length': '9'.repeat(15) },
    { ...json, get: 'x' },
  ])('but not of %j', async (headers) => {
    const result = await parseRequest('ope-ai', { headers, body: bytes })
    expect(result).toEqual({ encoding: 'json', value: request, warnings: [] })
  })

  it('of a form without its boundary', async () => {
    const headers = { 'content-type': 'multipart/form-data' }
    const result = await parseRequest('ope-ai', { headers, body: text })
    expect(result).toEqual({ encoding: 'form', issues: [noBoundary], warnings: [] })
  })

  it.each(['json', 'form'] as const)('of a declared length beyond the limits, as %s', async (encoding) => {
    const limits = { jsonBytes: 40, parts: 2, headerBytes: 10, fieldBytes: 20, fileBytes: 30 }
    // Two parts of 10 bytes of headers, a field and a file, and three boundaries of 80 bytes at most.
    const most = encoding === 'json' ? 40 : 2 * (10 + 80) + 20 + 30 + 80
    const headers = { 'content-type': encoding === 'json' ? 'application/json' : contentType }
    const said = encoding === 'json' ? 'The body' : 'A form'
    const tooLong = issue('body-too-large', `${said} must have at most ${most} bytes.`)
    const read = async (length: number, option?: number) => {
      const parts = { headers: { ...headers, 'content-length': `${length}` }, body: new Uint8Array() }
      const { issues } = await parseRequest('ope-ai', parts, { limits, contentLength: option })
      return issues?.map(({ code, message }) => [code, message])
    }
    const expected = [[tooLong.code, tooLong.message]]
    const within = [
      encoding === 'json'
        ? ['json-syntax', 'The body is empty.']
        : ['incomplete-body', 'The form ends before its closing boundary.'],
    ]
    expect(await read(most)).toEqual(within)
    expect(await read(most + 1)).toEqual(expected)
    expect(await read(0, most + 1)).toEqual(expected)
    expect(await read(most + 1, 0)).toEqual(within)
  })

  it('of JSON that has more bytes than it declares', async () => {
    const limits = { jsonBytes: bytes.length - 1 }
    const tooLong = issue('body-too-large', `The body must have at most ${bytes.length - 1} bytes.`)
    for (const body of [bytes, text, webStream(chunksOf(bytes, 7))]) {
      const result = await parseRequest('ope-ai', { headers: { ...json, 'content-length': '1' }, body }, { limits })
      expect(result).toEqual({ encoding: 'json', issues: [tooLong], warnings: [] })
    }
  })

  it('of a body that ends too early, or stops', async () => {
    const broken = issue('incomplete-body', 'The body ended before it was complete.')
    const silent = issue('silent-body', 'The body stopped coming before it was complete.')
    for (const headers of [json, { 'content-type': contentType }]) {
      const failing = Readable.from([Buffer.from('{')])
      failing.destroy()
      expect((await parseRequest('ope-ai', { headers, body: failing })).issues).toEqual([broken])
      const body = new ReadableStream<Uint8Array>()
      const { issues } = await parseRequest('ope-ai', { headers, body }, { limits: { silence: 1 } })
      expect(issues).toEqual([silent])
    }
  })

  it('of an encoding that the dialect does not take', async () => {
    const { issues, encoding } = await parseRequest('unified', {
      headers: { 'content-type': contentType },
      body: form(),
    })
    expect([encoding, issues?.map(({ code }) => code)]).toEqual(['form', ['unsupported-encoding']])
  })
})

describe('an encoded form, where a document allows it', () => {
  const studio = compileDialect(
    defineDialect({
      id: 'studio',
      title: 'Studio',
      description: 'Our own request.',
      document: { title: 'Studio handbook' },
      endpoints: [
        {
          method: 'POST',
          path: '/videos',
          operation: 'create',
          summary: 'Create a video',
          contentTypes: ['application/x-www-form-urlencoded'],
          authentication: [],
        },
      ],
      schemas: {
        form: Type.Object({
          text: Type.String(),
          loop: Type.Optional(Type.Boolean()),
          tags: Type.Optional(Type.Array(Type.String())),
        }),
        created: Type.Object({}),
      },
      rules: [],
      fields: { model: ['model'], prompt: ['text'] },
      unknownModel: 'warning',
      modelLimit: 'warning',
    }),
  )
  const read = async (body: string, limits = {}) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return verdict(await parseRequest(studio, { headers, body }, { limits }))
  }

  it('is decoded like a multipart form', async () => {
    expect(await read('text=A+cat%20%E7%8C%AB&loop=false&tags[]=a&tags%5B%5D=b')).toEqual({
      text: 'A cat 猫',
      loop: false,
      tags: ['a', 'b'],
    })
  })

  it.each([
    ['text=%ff', [['form-syntax']]],
    ['text=%zz', [['form-syntax']]],
    ['text=a&text=b', [['duplicate-field', 'text']]],
    ['=a', [['field-name']]],
    ['', [['required', 'text']]],
  ])('gives a verdict on %s', async (body, issues) => {
    expect(await read(body)).toEqual(issues)
  })

  it('keeps the limits of a form', async () => {
    expect(await read('text=a&loop=true', { parts: 1 })).toEqual([['too-many-parts']])
    expect(await read('text=abc', { fieldBytes: 2 })).toEqual([['field-too-large', 'text']])
  })

  it('says that it came as a form, and keeps the limit of what is in memory', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'content-length': '8' }
    const ask = (limits: object) => parseRequest(studio, { headers, body: 'text=abc' }, { limits })
    expect(await ask({ jsonBytes: 8 })).toEqual({ encoding: 'form', value: { text: 'abc' }, warnings: [] })
    const tooLong = {
      code: 'body-too-large',
      severity: 'error',
      path: [],
      message: 'The body must have at most 7 bytes.',
      dialect: 'studio',
    }
    expect(await ask({ jsonBytes: 7 })).toEqual({ encoding: 'form', issues: [tooLong], warnings: [] })
    const undeclared = { ...headers, 'content-length': undefined }
    const result = await parseRequest(studio, { headers: undeclared, body: 'text=abc' }, { limits: { jsonBytes: 7 } })
    expect(result).toEqual({ encoding: 'form', issues: [tooLong], warnings: [] })
  })

  it('takes no JSON and no multipart form where there is no schema for it', async () => {
    const { issues } = await parseRequest(studio, { headers: json, body: text })
    expect(issues?.map(codeAndPath)).toEqual([['unsupported-encoding']])
  })
})
