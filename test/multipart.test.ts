import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { parseMultipart } from '../src/index'
import { boundary, chunksOf, contentType, field, file, form, joined, verdict, webStream } from './multipart-body'
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

describe('bytes that look like boundaries', () => {
  const delimiter = `\r\n--${boundary}`
  const piece = fc.oneof(
    fc.integer({ min: 0, max: delimiter.length - 1 }).map((length) => delimiter.slice(0, length)),
    fc.constantFrom('\r', '\n', '-', '--', boundary, `--${boundary}`, `\r\n-${boundary}`, 'a', '\0'),
  )
  const content = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('').replaceAll(delimiter, ''))
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

  it('are found again, whatever the chunks', async () => {
    const property = fc.asyncProperty(content, lengths, async (text, chunks) => {
      const bytes = joined(pngUpload(720, 1280).bytes, text)
      const body = form(field('model', 'sora-2'), field('prompt', `x${text}`), file('input_reference', bytes))
      const { value } = await parseMultipart('openai', webStream(chunksOf(body, ...chunks)), contentType)
      expect(value).toEqual({
        model: 'sora-2',
        prompt: `x${text}`,
        input_reference: { type: 'image/png', size: bytes.length, bytes },
      })
    })
    await fc.assert(property, { seed: 20260101, numRuns: 400 })
  })

  it('get one verdict in a body of nothing else', async () => {
    const wild = fc.array(
      fc.oneof(piece, fc.constantFrom(delimiter, `${delimiter}--`, field('model', 'x').headers as string, '\r\n\r\n')),
    )
    const property = fc.asyncProperty(wild, lengths, async (pieces, chunks) => {
      const body = joined(...pieces)
      const whole = await parseMultipart('openai', body, contentType)
      expect(await parseMultipart('openai', webStream(chunksOf(body, ...chunks)), contentType)).toEqual(whole)
    })
    await fc.assert(property, { seed: 20260101, numRuns: 400 })
  })
})

describe('a boundary', () => {
  const read = (own: string, quoted = `"${own}"`) =>
    parseMultipart('openai', joined(`--${own}--`), `multipart/form-data; boundary=${quoted}`)

  it.each(["09azAZ'()+_,-./:=?", 'a b', 'a', ' a', 'b'.repeat(70)])('may be %j', async (own) => {
    const { issues } = await read(own)
    expect(issues?.map(({ code }) => code)).toEqual(['required', 'required'])
  })

  it.each(['', ' ', 'a ', 'b'.repeat(71), 'a@', '@a', 'a;b', 'a\\b', 'a*b', 'é', 'a\tb'])(
    'is refused as %j',
    async (own) => {
      expect(await read(own)).toEqual({
        issues: [
          {
            code: 'multipart-boundary',
            severity: 'error',
            path: [],
            message: 'The boundary of a form must be 1 to 70 characters that RFC 2046 allows.',
            dialect: 'openai',
          },
        ],
        warnings: [],
      })
    },
  )

  it.each(['', 'multipart/mixed; boundary=a', 'application/json', 'multipart/form-data; boundary="a'])(
    'is asked of no other media type: %j',
    async (type) => {
      const message = 'The body must be multipart/form-data, with a boundary.'
      expect((await parseMultipart('openai', '--a--', type)).issues).toEqual([
        { code: 'unsupported-media-type', severity: 'error', path: [], message, dialect: 'openai' },
      ])
    },
  )
})

it('a form is no request where a dialect takes none, whatever its media type', async () => {
  const expected = {
    code: 'unsupported-encoding',
    severity: 'error',
    path: [],
    message: 'This dialect takes no forms.',
    hint: 'Send the request as application/json.',
    dialect: 'unified',
  }
  for (const type of [contentType, 'x']) {
    expect(await parseMultipart('unified', form(), type)).toEqual({ issues: [expected], warnings: [] })
  }
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
