import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../schemas/example'
import { type IntakeOptions, parseMultipart, parseRequest } from '../src/index'
import { jpeg } from './jpeg'
import {
  boundary,
  chunksOf,
  codeAndPath,
  contentType,
  field,
  file,
  form,
  joined,
  openForm,
  verdict,
  webStream,
} from './multipart-body'

const kib = 1024
const limit = 10_485_760

const fields = [field('model', 'sora-2'), field('prompt', 'x'), field('seconds', '4')]
const sized = [...fields, field('size', '720x1280')]

const image = (length: number, { bytes } = pngUpload(720, 1280)) => {
  const whole = new Uint8Array(length)
  whole.set(bytes.subarray(0, length))
  return whole
}

/** A form whose file never ends, in chunks of 64 KiB, and how much of it was taken. */
function endless(head: Uint8Array, chunk = new Uint8Array(64 * kib)) {
  const taken = { bytes: 0 }
  const chunks = (function* () {
    for (let next = head; taken.bytes < 1024 * 1024 * kib; next = chunk) {
      taken.bytes += next.length
      yield next
    }
  })()
  return { stream: webStream(chunks), taken }
}

describe('a limit', () => {
  const read = async (body: Uint8Array, options?: IntakeOptions) =>
    verdict(await parseMultipart('new-api', body, contentType, { unknownFields: 'ignore', ...options }))

  const withHeaders = (bytes: number) => {
    const name = 'Content-Disposition: form-data; name="model"\r\n'
    return form(
      { headers: `${name}X-Long: ${'a'.repeat(bytes - name.length - 10)}\r\n`, content: 'sora-2' },
      ...sized.slice(1),
    )
  }
  const parts = (count: number) =>
    form(...sized, ...Array.from({ length: count - sized.length }, () => field('tags[]', 'a')))
  const upload = (length: number) => form(...sized, file('input_reference', image(length)))
  const user = (length: number) => form(...sized, field('user', 'a'.repeat(length)))
  const deep = (levels: number) => form(...sized, field(`metadata${'[a]'.repeat(levels - 1)}`, 'x'))

  it.each([
    ['32 parts', parts(32), parts(33), [['too-many-parts']]],
    ['8 KiB of headers', withHeaders(8192), withHeaders(8193), [['headers-too-large']]],
    ['a field of 1 MiB', user(1024 * kib), user(1024 * kib + 1), [['field-too-large', 'user']]],
    ['a file of 10,485,760 bytes', upload(limit), upload(limit + 1), [['file-too-large', 'input_reference']]],
    ['32 levels', deep(32), deep(33), [['field-depth', 'metadata']]],
  ] as const)('lets %s through and refuses one more', async (_, most, tooMuch, issues) => {
    expect(await read(most)).toMatchObject({ model: 'sora-2', prompt: 'x' })
    expect(await read(tooMuch)).toEqual(issues)
  })

  it.each([
    [1, true],
    [70, true],
    [71, false],
  ] as const)('lets a boundary of %i bytes through: %s', async (length, isAccepted) => {
    const own = 'b'.repeat(length)
    const body = joined(
      Buffer.from(form(...sized))
        .toString('latin1')
        .replaceAll(boundary, own),
    )
    const { issues } = await parseMultipart('ope-ai', body, `multipart/form-data; boundary=${own}`)
    expect(issues?.map(codeAndPath)).toEqual(isAccepted ? undefined : [['multipart-boundary']])
  })

  it('can be set by the caller, but not beyond the document', async () => {
    const limits = { parts: 4, fieldBytes: 9, fileBytes: 40 }
    expect(await read(form(...sized), { limits })).toMatchObject({ model: 'sora-2' })
    expect(await read(form(...sized, field('a', '')), { limits })).toEqual([['too-many-parts']])
    expect(await read(form(field('prompt', 'ten bytes.')), { limits })).toEqual([['field-too-large', 'prompt']])
    expect(await read(form(file('input_reference', image(41))), { limits })).toEqual([
      ['file-too-large', 'input_reference'],
    ])
    const wide = { limits: { fileBytes: limit + 1 } }
    expect(await read(upload(limit + 1), wide)).toMatchObject({ input_reference: { size: limit + 1 } })
    expect(verdict(await parseMultipart('ope-ai', upload(limit + 1), contentType, wide))).toEqual([
      ['file-too-large', 'input_reference'],
    ])
  })
})

describe('headers of a megabyte, which a caller may allow,', () => {
  const limits = { headerBytes: 2_000_000, headers: 300_000 }
  const named = 'Content-Disposition: form-data; name="model"\r\n'

  it.each([
    ['one long header', `X-Long: ${'a'.repeat(1_000_000)}\r\n`, undefined],
    ['many short ones', Array.from({ length: 100_000 }, (_, index) => `X-${index}: 1\r\n`).join(''), undefined],
    ['one line that is no header', `${'é'.repeat(500_000)}\r\n`, ['multipart-syntax']],
  ])('are read without a throw: %s', async (_, more, code) => {
    const body = form({ headers: named + more, content: 'sora-2' }, ...sized.slice(1))
    const { issues } = await parseMultipart('new-api', body, contentType, { limits })
    expect(issues?.map((issue) => issue.code)).toEqual(code)
  })
})

describe('of two things that are wrong', () => {
  const wrong = file('input_reference', image(100_000, pngUpload(1280, 720)))

  it.each([
    [100, ['file-too-large', 'input_reference']],
    [70_000, ['image-size-mismatch', 'input_reference']],
  ])('the first in the file is told in every chunking, with a limit of %i bytes', async (fileBytes, issue) => {
    const body = form(...sized, wrong)
    for (const length of [1000, 64 * kib, body.length]) {
      const source = webStream(chunksOf(body, length))
      expect(verdict(await parseMultipart('openai', source, contentType, { limits: { fileBytes } }))).toEqual([issue])
    }
  })
})

describe('a refused stream', () => {
  const head = (...parts: Parameters<typeof openForm>) => openForm(...parts).slice(0, -2)
  const png = (width: number, height: number) => file('input_reference', pngUpload(width, height).bytes)

  it.each([
    ['a file beyond the limit', head(...sized, png(720, 1280)), limit, ['file-too-large', 'input_reference']],
    ['an image of another size', head(...sized, png(1280, 720)), kib, ['image-size-mismatch', 'input_reference']],
    ['an image beyond 50 megapixels', head(png(65_535, 65_535)), kib, ['image-too-large', 'input_reference']],
    [
      'a file of another type than it declares',
      head(file('input_reference', new Uint8Array(12))),
      kib,
      ['image-type-mismatch', 'input_reference', 'type'],
    ],
    [
      'a file of a type that is not taken',
      head(file('input_reference', new Uint8Array(12), 'image/gif')),
      0,
      ['enum', 'input_reference', 'type'],
    ],
    ['a file in a field that takes none', head(file('video', new Uint8Array())), 0, ['unexpected-file', 'video']],
    ['a field beyond the limit', head(field('prompt', 'x')), 1024 * kib, ['field-too-large', 'prompt']],
    ['headers beyond the limit', joined(`--${boundary}\r\nX: `), 8 * kib, ['headers-too-large']],
  ])('is read at most 64 KiB beyond what tells %s', async (_, start, needed, issue) => {
    const { stream, taken } = endless(start, new Uint8Array(64 * kib).fill(0x61))
    const { issues } = await parseMultipart('openai', stream, contentType)
    expect(issues?.map(codeAndPath)).toEqual([issue])
    expect(taken.bytes).toBeLessThanOrEqual(start.length + needed + 64 * kib)
  })

  it('is not read at all where its declared length says enough', async () => {
    const { stream, taken } = endless(head(...sized))
    const headers = { 'Content-Type': contentType, 'Content-Length': `${1024 * 1024 * kib}` }
    const { issues } = await parseRequest('openai', { headers, body: stream })
    expect(issues?.map(codeAndPath)).toEqual([['body-too-large']])
    expect(taken.bytes).toBe(0)
  })

  it('leaves a Node stream open, so that an answer can be sent, and takes no more of it', async () => {
    const stream = Readable.from(chunksOf(form(...sized, field('prompt', 'x'), field('a', 'x'.repeat(5000))), 100))
    const { issues } = await parseMultipart('ope-ai', stream, contentType)
    expect(issues?.map(codeAndPath)).toEqual([['duplicate-field', 'prompt']])
    expect(stream.destroyed).toBe(false)
    stream.destroy()
  })

  it('is cancelled', async () => {
    let isCancelled = false
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(joined('no form at all')),
      cancel: () => {
        isCancelled = true
      },
    })
    expect(verdict(await parseMultipart('ope-ai', stream, contentType))).toEqual([['multipart-syntax']])
    expect(isCancelled).toBe(true)
  })
})

describe('a stream that does not end well', () => {
  const start = openForm(...sized)

  it('is incomplete where it breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield start
        throw new Error('sk-live-SECRET')
      })(),
    )
    const result = await parseMultipart('ope-ai', broken, contentType)
    expect(verdict(result)).toEqual([['incomplete-body']])
    expect(JSON.stringify(result)).not.toContain('SECRET')
  })

  it('is incomplete where it is destroyed without an error', async () => {
    const stream = new Readable({ read() {} })
    stream.push(start)
    const result = parseMultipart('ope-ai', stream, contentType)
    setImmediate(() => stream.destroy())
    expect(verdict(await result)).toEqual([['incomplete-body']])
  })

  it('is given up where it falls silent', async () => {
    const silent = () => new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(start) })
    const limits = { silence: 20 }
    expect(verdict(await parseMultipart('ope-ai', silent(), contentType, { limits }))).toEqual([['silent-body']])
    const headers = { 'content-type': 'application/json' }
    expect(verdict(await parseRequest('ope-ai', { headers, body: silent() }, { limits }))).toEqual([['silent-body']])
  })
})

describe('a Node stream that is over before it is read', () => {
  const read = (body: Readable) => parseRequest('ope-ai', { headers: { 'content-type': 'application/json' }, body })

  it('is empty where it has ended', async () => {
    const stream = Readable.from([Buffer.from('{}')])
    await stream.forEach(() => {})
    expect(verdict(await read(stream))).toEqual([['json-syntax']])
  })

  it('is incomplete where it was destroyed', async () => {
    const stream = Readable.from([Buffer.from('{}')])
    stream.destroy()
    expect(verdict(await read(stream))).toEqual([['incomplete-body']])
  })

  it('is read where it was paused', async () => {
    const stream = Readable.from([Buffer.from('{}')])
    stream.pause()
    expect((await read(stream)).issues?.map(({ code }) => code)).toEqual([
      'required',
      'required',
      'required',
      'required',
    ])
  })
})

describe('a slow sink', () => {
  const content = image(300_000)
  const body = form(...sized, file('input_reference', content))
  const sources = {
    'a Node stream': () => Readable.from(chunksOf(body, 16 * kib), { objectMode: false }),
    'a web stream': () => webStream(chunksOf(body, 16 * kib)),
    bytes: () => body,
  }

  it.each(Object.entries(sources))('takes one piece of %s at a time, and is no silence', async (_, open) => {
    const pieces: Uint8Array[] = []
    let writing = 0
    let most = 0
    const sink = () => ({
      async write(piece: Uint8Array) {
        writing += 1
        most = Math.max(most, writing)
        await new Promise((resolve) => setTimeout(resolve, 25))
        pieces.push(piece)
        writing -= 1
      },
    })
    const { issues } = await parseMultipart('openai', open(), contentType, { sink, limits: { silence: 10 } })
    expect(issues).toBeUndefined()
    expect(most).toBe(1)
    expect(Buffer.compare(joined(...pieces), content)).toBe(0)
  })

  it.each(Object.entries(sources))('makes the call fail where it throws while %s is read', async (_, open) => {
    const sink = () => ({
      write() {
        throw new Error('disk full')
      },
    })
    await expect(parseMultipart('openai', open(), contentType, { sink })).rejects.toThrow('disk full')
  })
})

describe('a sink', () => {
  function memory() {
    const chunks: Uint8Array[] = []
    const state = { largest: 0, isClosed: false, isAborted: false, opened: [] as unknown[] }
    const sink = (opened: unknown) => {
      state.opened.push(opened)
      const stream = new WritableStream<Uint8Array>({
        write(chunk) {
          chunks.push(chunk)
          state.largest = Math.max(state.largest, chunk.length)
        },
        close() {
          state.isClosed = true
        },
        abort() {
          state.isAborted = true
        },
      })
      return stream.getWriter()
    }
    return { sink, state, bytes: () => joined(...chunks) }
  }

  it('takes the file, and leaves its type and size', async () => {
    const { sink, state, bytes } = memory()
    const content = image(1_000_000)
    const body = webStream(chunksOf(form(...sized, file('input_reference', content)), 16 * kib))
    const { value } = await parseMultipart('openai', body, contentType, { sink })
    expect(value).toEqual({
      model: 'sora-2',
      prompt: 'x',
      seconds: '4',
      size: '720x1280',
      input_reference: { type: 'image/png', size: 1_000_000 },
    })
    expect(Buffer.compare(bytes(), content)).toBe(0)
    expect(state).toEqual({
      largest: expect.any(Number),
      isClosed: true,
      isAborted: false,
      opened: [{ field: 'input_reference', type: 'image/png' }],
    })
    // Nothing is held back beyond the header that is looked at.
    expect(state.largest).toBeLessThanOrEqual(80 * kib)
  })

  it('takes a file that is shorter than what is looked at', async () => {
    const { sink, bytes } = memory()
    const { bytes: content } = pngUpload(720, 1280)
    await parseMultipart('openai', form(...sized, file('input_reference', content)), contentType, { sink })
    expect(bytes()).toEqual(content)
  })

  it.each([
    [1000, 100],
    [1000, 1024],
    [60_000, 1460],
    [60_000, 64 * kib],
    [70_000, 16 * kib],
  ])('takes a JPEG whose pixels follow %i bytes of metadata, in chunks of %i', async (metadata, length) => {
    const { sink, bytes } = memory()
    const content = joined(jpeg(720, 1280, metadata), new Uint8Array(100_000).fill(7))
    const body = webStream(chunksOf(form(...sized, file('input_reference', content, 'image/jpeg')), length))
    const { value, warnings } = await parseMultipart('openai', body, contentType, { sink })
    const input_reference = { type: 'image/jpeg', size: content.length }
    expect(value).toEqual({ model: 'sora-2', prompt: 'x', seconds: '4', size: '720x1280', input_reference })
    expect(warnings.map(({ code }) => code)).toEqual(metadata > 64 * kib ? ['image-size-unknown'] : [])
    expect(Buffer.compare(bytes(), content)).toBe(0)
  })

  it('is not opened for a wrong image, and is thrown away where the form is refused later', async () => {
    const wrong = memory()
    const wide = file('input_reference', image(200_000, pngUpload(1280, 720)))
    const small = webStream(chunksOf(form(...sized, wide), 16 * kib))
    await parseMultipart('openai', small, contentType, { sink: wrong.sink })
    expect(wrong.state.opened).toEqual([])
    const late = memory()
    const body = webStream(chunksOf(form(wide, ...sized), 16 * kib))
    expect(verdict(await parseMultipart('openai', body, contentType, { sink: late.sink }))).toEqual([
      ['image-size-mismatch', 'input_reference'],
    ])
    expect([late.state.isClosed, late.state.isAborted]).toEqual([false, true])
  })

  it('makes the call fail where it fails', async () => {
    const sink = () => ({ write: () => Promise.reject(new Error('disk full')) })
    const body = form(...sized, file('input_reference', image(200_000)))
    await expect(parseMultipart('openai', body, contentType, { sink })).rejects.toThrow('disk full')
  })
})
