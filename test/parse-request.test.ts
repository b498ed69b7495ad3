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

  it('takes no JSON and no multipart form where there is no schema for it', async () => {
    const { issues } = await parseRequest(studio, { headers: json, body: text })
    expect(issues?.map(codeAndPath)).toEqual([['unsupported-encoding']])
  })
})
