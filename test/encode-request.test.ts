import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { encodeRequest, sizeOf, validate } from '../src/index'

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
