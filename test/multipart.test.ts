import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { parseMultipart } from '../src/index'
import { chunksOf, contentType, field, file, form, joined, verdict, webStream } from './multipart-body'
import { fileNames, said, threats, withFileName } from './multipart-threats'

const nodeStream = (body: Uint8Array, ...lengths: number[]) =>
  Readable.from(chunksOf(body, ...lengths), { objectMode: false })

describe('every parser disagreement', () => {
  it.each(threats)('$description', async ({ body, contentType, issues }) => {
    expect(verdict(await parseMultipart('ope-ai', body, contentType, { unknownFields: 'ignore' }))).toEqual(
      issues ?? said,
    )
  })
})

describe('every chunking', () => {
  const small = threats.filter(({ body }) => body.length < 20_000)

  it('has rows to try', () => expect(small.length).toBeGreaterThan(60))

  it.each(small)('says the same of $description', async ({ body, contentType }) => {
    const whole = await parseMultipart('ope-ai', body, contentType)
    for (const lengths of [[1], [2], [3, 1], [7], [64], [17, 1, 1, 40]]) {
      expect(await parseMultipart('ope-ai', webStream(chunksOf(body, ...lengths)), contentType)).toEqual(whole)
      expect(await parseMultipart('ope-ai', nodeStream(body, ...lengths), contentType)).toEqual(whole)
    }
  })

  it('finds the same file in every chunking', async () => {
    // Almost boundaries of every length, so that each chunk may end in one.
    const almost = Array.from({ length: 400 }, (_, index) => `\r\n--XX-boundary`.slice(0, index % 15)).join('.')
    const bytes = joined(pngUpload(720, 1280).bytes, almost, '\r', '\r\n', '\r\n-')
    const body = form(field('model', 'sora-2'), field('prompt', 'x'), file('input_reference', bytes))
    const expected = { model: 'sora-2', prompt: 'x', input_reference: { type: 'image/png', size: bytes.length, bytes } }
    for (let length = 1; length < 64; length += 1) {
      const { value } = await parseMultipart('openai', webStream(chunksOf(body, length)), contentType)
      expect(value).toEqual(expected)
    }
  })
})

describe('a file name', () => {
  it.each(fileNames)('does not matter: %s', async (name) => {
    const { value, issues } = await parseMultipart('ope-ai', withFileName(name), contentType)
    expect(issues).toBeUndefined()
    expect(value).toEqual({ ...said, input_reference: pngUpload(720, 1280) })
  })
})

describe('bracket names', () => {
  const read = async (...names: (readonly [string, string])[]) => {
    const body = form(...names.map(([name, content]) => field(name, content)))
    const options = { unknownFields: 'ignore', unknownModels: 'ignore' } as const
    const { value } = await parseMultipart('new-api', body, contentType, options)
    const { model: _, prompt: __, ...others } = { ...value }
    return others
  }
  const base = [
    ['model', 'sora-2'],
    ['prompt', 'x'],
  ] as const

  it('become members and items', async () => {
    expect(await read(...base, ['tags[]', 'a'], ['tags[]', 'b'], ['metadata[a][b]', '1'], ['metadata[c]', ''])).toEqual(
      {
        tags: ['a', 'b'],
        metadata: { a: { b: '1' }, c: '' },
      },
    )
  })

  it('begin an item of a list where its first member comes again', async () => {
    const names = ['[type]', '[image_url][url]', '[role]', '[type]', '[image_url][url]']
    const values = ['image_url', 'https://example.com/1.png', 'first_frame', 'image_url', 'https://example.com/2.png']
    const pairs = names.map((name, index) => [`input_reference[content][]${name}`, values[index] ?? ''] as const)
    expect(await read(...base, ...pairs)).toEqual({
      input_reference: {
        content: [
          { type: 'image_url', image_url: { url: 'https://example.com/1.png' }, role: 'first_frame' },
          { type: 'image_url', image_url: { url: 'https://example.com/2.png' } },
        ],
      },
    })
  })

  it('make no list of numbers and no prototype', async () => {
    const others = await read(
      ...base,
      ['a[4294967294]', 'x'],
      ['__proto__[polluted]', 'x'],
      ['constructor[prototype][polluted]', 'x'],
      ['metadata[__proto__]', 'x'],
    )
    expect(JSON.stringify(others)).toBe(
      '{"a":{"4294967294":"x"},"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}},"metadata":{"__proto__":"x"}}',
    )
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.getPrototypeOf(others)).toBe(Object.prototype)
  })

  it('stay as they are where they are no brackets', async () => {
    const names = ['a[b', 'a]b', '[a]', 'a[b]c', '[]']
    expect(await read(...base, ...names.map((name) => [name, 'x'] as const))).toEqual(
      Object.fromEntries(names.map((name) => [name, 'x'])),
    )
  })
})

describe('form text', () => {
  it('becomes the type of its field, and nothing else is guessed', async () => {
    const fields = { seed: '7', generate_audio: 'false', seconds: '08', negative_prompt: 'true' }
    const body = form(...Object.entries({ ...said, ...fields }).map(([name, text]) => field(name, text)))
    const { value } = await parseMultipart('ope-ai', body, contentType)
    expect(value).toEqual({ ...said, seed: 7, generate_audio: false, seconds: '08', negative_prompt: 'true' })
  })

  it('keeps a byte order mark and every character', async () => {
    const prompt = '\uFEFF猫 – é\r\n\0'
    const body = form(...Object.entries({ ...said, prompt }).map(([name, text]) => field(name, text)))
    expect((await parseMultipart('ope-ai', body, contentType)).value).toEqual({ ...said, prompt })
  })
})
