import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { compileDialect, defineDialect } from '../src/compile/index'
import {
  detect,
  encodeRequest,
  parseJson,
  parseMultipart,
  parseRequest,
  toErrorBody,
  toProblem,
  translate,
  UncompiledDialectError,
  UntranslatableDialectError,
  validate,
} from '../src/index'
import { readUrlEncoded } from '../src/intake/url-encoded'
import { defaultLimits } from '../src/options'
import { convertedFor } from '../src/translate/media-content'
import { foundWord, isPrintable } from '../src/wording'
import { contentType, field, form } from './multipart-body'

const raw = defineDialect({
  id: 'bare',
  title: 'Bare',
  description: 'A dialect that only the tests know.',
  document: { title: 'Bare handbook' },
  endpoints: [],
  schemas: { form: Type.Object({ model: Type.String() }), created: Type.Object({}) },
  rules: [],
  fields: { model: ['model'] },
  unknownModel: 'warning',
  modelLimit: 'warning',
})

const bare = compileDialect(raw)

const smallest = { model: 'sora-2', prompt: 'Rain.' }

describe('a dialect that is not compiled, or not complete', () => {
  it('is refused by name before a body is read', async () => {
    await expect(parseMultipart(raw, new Uint8Array(), contentType)).rejects.toThrow(UncompiledDialectError)
    await expect(parseRequest(raw, { headers: {} })).rejects.toThrow(UncompiledDialectError)
  })

  it('is not translated without a codec', () => {
    expect(() => translate(smallest, { from: bare, to: 'unified' })).toThrow(UntranslatableDialectError)
    expect(() => translate(smallest, { from: 'unified', to: bare })).toThrow(UntranslatableDialectError)
  })

  it('takes a form without a file, and no JSON where it has no JSON schema', async () => {
    const read = await parseMultipart(bare, form(field('model', 'x')), contentType)
    expect(read.value).toEqual({ model: 'x' })
    expect(validate(bare, { model: 'x' }).issues?.map(({ code }) => code)).toEqual(['unsupported-encoding'])
    const { headers } = encodeRequest(bare, { model: 'x', absent: undefined })
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
  })
})

describe('an entry that is not meant for a body', () => {
  it('refuses a form where the dialect takes JSON alone', async () => {
    const { issues } = await parseMultipart('unified', form(field('model', 'sora-2')), contentType)
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([['unsupported-encoding', []]])
  })

  it('reads JSON as JSON, whatever encoding the options name', () => {
    const { value } = parseJson('openai', JSON.stringify(smallest), { encoding: 'form' })
    expect(value).toEqual(smallest)
  })

  it('takes the slash at the end of a path for nothing', () => {
    const paths = ['/v1/video/create', '/v1/video/create/', '/v1/video/create?x=1'].map(
      (path) => detect({ body: smallest, path })[0]?.dialect,
    )
    expect(paths).toEqual(['unified', 'unified', 'unified'])
  })

  it('answers a refusal without issues with a sentence of its own', () => {
    expect(toErrorBody('openai', { issues: [] })).toMatchObject({
      status: 400,
      body: { error: { message: 'The request was refused.', code: '' } },
    })
    expect(toProblem({ issues: [] })).toMatchObject({ status: 400, body: { detail: 'The request was refused.' } })
  })
})

describe('a body of application/x-www-form-urlencoded', () => {
  const read = (text: string) => readUrlEncoded(new TextEncoder().encode(text), defaultLimits)

  it('has a field without a value where the equals sign is missing', () => {
    expect(read('a&b=1&c=x%20y+z')).toEqual({ fields: { a: '', b: '1', c: 'x y z' } })
  })

  it('is refused where it is no UTF-8', () => {
    const refused = { refused: expect.objectContaining({ code: 'form-syntax' }) }
    expect(readUrlEncoded(Uint8Array.of(0x61, 0x3d, 0xff), defaultLimits)).toEqual(refused)
    expect(read('a=%ff')).toEqual(refused)
  })
})

describe('a stream of texts', () => {
  async function* texts() {
    yield '{"model":"sora-2",'
    yield '"prompt":"Rain."}'
  }

  it('is read as UTF-8', async () => {
    const headers = { 'content-type': 'application/json' }
    // Streams of Node may be of text, which no type of ours allows.
    const body = texts() as unknown as AsyncIterable<Uint8Array>
    expect((await parseRequest('openai', { headers, body })).value).toEqual(smallest)
  })
})

describe('an image for a place that takes bytes alone', () => {
  const slot = { kind: 'image', role: undefined, takes: ['upload'] } as unknown as Parameters<typeof convertedFor>[0]
  const converted = (url: string) => convertedFor(slot, { kind: 'image', url, path: ['image'] })

  it('is read from its Data URL', () => {
    expect(converted('data:IMAGE/PNG;base64,AAEC')).toEqual({
      upload: { type: 'image/png', size: 3, bytes: Uint8Array.of(0, 1, 2) },
    })
  })

  it.each(['data:,AAEC', 'data:image/png;name=a;base64,AAEC', 'data:image/png;base64,@@@'])(
    'stays a URL: %s',
    (url) => {
      expect(converted(url)).toEqual({ url })
    },
  )

  it('is left as it is where it is a link', () => {
    expect(converted('https://example.com/1.png')).toBeUndefined()
  })
})

describe('words for values', () => {
  it('repeat truth values, and no text that is none of the grammars', () => {
    expect([true, false, 4, '4', '1280x720', 'four', Number.NaN, null].map(isPrintable)).toEqual([
      ...[true, true, true, true, true, false, false, false],
    ])
  })

  it('name what JSON cannot hold', () => {
    expect([undefined, Number.NaN, 10n].map(foundWord)).toEqual([
      'nothing',
      'a number that JSON cannot hold',
      'another value',
    ])
  })
})
