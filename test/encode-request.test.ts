import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { compileDialect, defineDialect } from '../src/compile/index'
import { encodeRequest, sizeOf, validate } from '../src/index'
import { joined } from './multipart-body'

/** Reads a form back with the platform's own parser. */
async function decoded({ headers, body }: ReturnType<typeof encodeRequest>): Promise<[string, unknown][]> {
  const content = typeof body === 'string' ? body : new Uint8Array(body)
  const form = await new Response(content, { headers }).formData()
  return [...form.entries()]
}

describe('encodeRequest', () => {
  it('writes JSON where nothing is uploaded', () => {
    const request = { model: 'sora-2', prompt: 'Rain – é.', size: '720x1280', seconds: '4' }
    expect(encodeRequest('ope-ai', request)).toEqual({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
  })

  it('writes a form where a file is uploaded, with a name and a type for it', async () => {
    const upload = pngUpload(720, 1280)
    const fields = await decoded(
      encodeRequest('openai', { model: 'sora-2', prompt: 'Rain – é.', watermark: false, input_reference: upload }),
    )
    const file = fields.find(([name]) => name === 'input_reference')?.[1]
    expect(fields.filter(([name]) => name !== 'input_reference')).toEqual([
      ['model', 'sora-2'],
      ['prompt', 'Rain – é.'],
      ['watermark', 'false'],
    ])
    expect(file).toBeInstanceOf(File)
    if (!(file instanceof File)) return
    expect({ name: file.name, type: file.type }).toEqual({ name: 'upload.png', type: 'image/png' })
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(upload.bytes)
    const form = { model: 'sora-2', prompt: 'x', watermark: 'false', input_reference: upload }
    expect(validate('openai', form, { encoding: 'form' }).issues).toBeUndefined()
  })

  it('writes nested members in brackets, and no name can end its header', async () => {
    const request = { input_reference: pngUpload(1, 1), content: [{ type: 'x' }], metadata: { 'a"\r\nb': 1 } }
    const names = (await decoded(encodeRequest('new-api', request))).map(([name]) => name)
    expect(names).toEqual(['input_reference', 'content[][type]', 'metadata[a"\r\nb]'])
  })

  it('writes every byte of a form', () => {
    const upload = { type: 'image/webp', size: 3, bytes: Uint8Array.of(0, 13, 255) }
    const request = { 'a"\r\nb"': 'é', none: undefined, no: null, one: 1, list: [true, [], {}], image: upload }
    const { headers, body } = encodeRequest('new-api', request)
    const type = headers['content-type'] ?? ''
    const boundary = type.slice('multipart/form-data; boundary='.length)
    expect(headers).toEqual({ 'content-type': `multipart/form-data; boundary=${boundary}` })
    expect(boundary).toMatch(/^vidialect-[0-9a-f-]{36}$/)
    const part = (name: string, content: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`
    const head = 'content-disposition: form-data; name="image"; filename="upload.webp"\r\ncontent-type: image/webp'
    expect(body).toEqual(
      joined(
        part('a%22%0D%0Ab%22', 'é') + part('no', 'null') + part('one', '1') + part('list[]', 'true'),
        `--${boundary}\r\n${head}\r\n\r\n`,
        upload.bytes,
        `\r\n--${boundary}--\r\n`,
      ),
    )
  })

  it.each([
    ['image/png', 'upload.png', 'image/png'],
    ['image/jpeg', 'upload.jpg', 'image/jpeg'],
    ['image/webp', 'upload.webp', 'image/webp'],
    ['text/html\r\nx: y', 'upload.bin', 'application/octet-stream'],
  ])('names a file by its type alone: %j', async (type, name, sent) => {
    const file = (await decoded(encodeRequest('openai', { f: { type, bytes: Uint8Array.of(1) } })))[0]?.[1]
    expect(file).toBeInstanceOf(File)
    if (file instanceof File) expect({ name: file.name, type: file.type }).toEqual({ name, type: sent })
  })

  it('takes for a file only what has bytes and a type', () => {
    const json = { 'content-type': 'application/json' }
    for (const value of [{ type: 'image/png' }, { type: 1, bytes: new Uint8Array() }, { type: 'a', bytes: [1] }]) {
      expect(encodeRequest('openai', { f: value })).toEqual({ headers: json, body: JSON.stringify({ f: value }) })
    }
  })

  it('looks for a file among the members alone, and writes one in a list beside it', async () => {
    const upload = pngUpload(1, 1)
    expect(encodeRequest('openai', { list: [upload] }).headers).toEqual({ 'content-type': 'application/json' })
    const fields = await decoded(encodeRequest('openai', { f: upload, list: [upload] }))
    expect(fields.map(([name]) => name)).toEqual(['f', 'list[]'])
  })

  it('writes a form where the dialect takes nothing else, compiled or not', () => {
    const schema = Type.Object({ a: Type.String() })
    const studio = (schemas: object) =>
      defineDialect({
        id: 'studio',
        title: 'Studio',
        description: 'Our own request.',
        document: { title: 'Studio handbook' },
        endpoints: [],
        schemas: { ...schemas, created: Type.Object({}) },
        rules: [],
        fields: { model: ['model'] },
        unknownModel: 'warning',
        modelLimit: 'warning',
      })
    const types = [{ form: schema }, { json: schema }, { json: schema, form: schema }].map((schemas) =>
      [studio(schemas), compileDialect(studio(schemas))].map(
        (dialect) => encodeRequest(dialect, { a: 'x' }).headers['content-type']?.split(';')[0],
      ),
    )
    const [json, form] = ['application/json', 'multipart/form-data']
    expect(types).toEqual([
      [form, form],
      [json, json],
      [json, json],
    ])
  })

  it('says why a form cannot hold itself', () => {
    const metadata: Record<string, unknown> = {}
    metadata.list = [metadata]
    expect(() => encodeRequest('new-api', { metadata, file: pngUpload(1, 1) })).toThrow(
      new TypeError('A value that holds itself cannot be written as a form.'),
    )
  })

  it('writes the fields behind a hole in a list', async () => {
    const list = ['a']
    list[2] = 'c'
    const fields = await decoded(encodeRequest('openai', { input_reference: pngUpload(1, 1), tags: list, prompt: 'x' }))
    expect(fields.slice(1)).toEqual([
      ['tags[]', 'a'],
      ['tags[]', 'c'],
      ['prompt', 'x'],
    ])
  })

  it('writes what is nested deeper than the stack, as JSON and as a form', () => {
    const levels = 200_000
    let deep: unknown = 1
    for (let level = 0; level < levels; level += 1) deep = level % 2 === 0 ? { a: deep } : [deep]
    const request = { model: 'sora-2', prompt: 'Rain.', metadata: { deep } }
    expect(validate('new-api', request).issues).toBeUndefined()
    expect(`${encodeRequest('new-api', request).body}`).toContain(`{"deep":${'[{"a":'.repeat(levels / 2)}1`)
    const { body } = encodeRequest('new-api', { ...request, input_reference: pngUpload(1, 1) })
    const text = new TextDecoder().decode(typeof body === 'string' ? undefined : body)
    expect(text).toContain(`name="metadata[deep]${'[][a]'.repeat(levels / 2)}"\r\n\r\n1\r\n`)
  })

  it('throws for a form that holds itself, as it does for JSON', () => {
    const metadata: Record<string, unknown> = {}
    metadata.list = [metadata]
    for (const more of [{}, { input_reference: pngUpload(1, 1) }]) {
      expect(() => encodeRequest('new-api', { metadata, ...more })).toThrow(TypeError)
    }
  })

  it('writes one object in two places twice', async () => {
    const shared = { a: 1 }
    const request = { input_reference: pngUpload(1, 1), metadata: { one: shared, two: [shared, shared] } }
    const names = (await decoded(encodeRequest('new-api', request))).map(([name]) => name)
    expect(names).toEqual(['input_reference', 'metadata[one][a]', 'metadata[two][][a]', 'metadata[two][][a]'])
  })

  it('chooses another boundary for each form', () => {
    const request = { input_reference: pngUpload(1, 1) }
    const types = [1, 2].map(() => encodeRequest('ope-ai', request).headers['content-type'])
    expect(types[0]).not.toBe(types[1])
  })
})

describe('sizeOf', () => {
  it.each([
    [{ aspectRatio: '16:9', resolution: '480p' }, '854x480'],
    [{ aspectRatio: '9:16', resolution: '720P' }, '720x1280'],
    [{ aspectRatio: '7:4', resolution: '1024p' }, '1792x1024'],
    [{ aspectRatio: '16:9', resolution: '720p', model: 'doubao-seedance-1-0-pro-250528' }, '1248x704'],
    [{ aspectRatio: '16:9', resolution: '480p', model: 'doubao-seedance-1-5-pro-251215' }, '864x496'],
    [{ aspectRatio: '16:9', resolution: '720p', model: 'veo3.1' }, '1280x720'],
  ])('looks up %j', (wish, size) => {
    expect(sizeOf(wish)).toBe(size)
  })

  it.each([
    { aspectRatio: '5:3', resolution: '720p' },
    { aspectRatio: '16:9', resolution: '721p' },
    { aspectRatio: '16:9', resolution: '4k', model: 'sora-2' },
  ])('knows no size for %j', (wish) => {
    expect(sizeOf(wish)).toBeUndefined()
  })
})
