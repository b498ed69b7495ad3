import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import OpenAI, { APIError, toFile } from 'openai'
import { request as send } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngUpload } from '../../schemas/example'
import { contentType, field, file, form, joined, openForm } from '../multipart-body'
import { type Running, servers } from './servers'

const curl = promisify(execFile)

const kib = 1024

const image = pngUpload(720, 1280).bytes
const seenFile = { type: 'image/png', size: 33, bytes: 33 }
const asked = { model: 'sora-2', prompt: 'Rain – é.', seconds: '4', size: '720x1280' } as const

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vidialect-'))
  await writeFile(join(folder, 'image.png'), image)
  await writeFile(join(folder, 'large.png'), joined(image, new Uint8Array(11_000_000)))
})

afterAll(() => rm(folder, { recursive: true }))

describe.each(Object.entries(servers))('with the adapter for %s', (_, start) => {
  let server: Running
  let url = ''

  beforeAll(async () => {
    server = await start('openai')
    url = `${server.url}/v1/videos`
  })

  afterAll(() => server.close())

  const post = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const response = await fetch(url, { method: 'POST', body, headers })
    const type = response.headers.get('content-type')?.split(';')[0]
    return { status: response.status, type, body: (await response.json()) as Record<string, unknown> }
  }

  const refusal = (message: unknown, param: string | null, code: string) => ({
    error: { message, type: 'invalid_request_error', param, code },
  })

  describe('the official SDK', () => {
    const client = () => new OpenAI({ apiKey: 'sk-test', baseURL: `${server.url}/v1`, maxRetries: 0 })

    it('creates a video', async () => {
      expect(await client().videos.create(asked)).toMatchObject({ id: 'video_1', seen: asked, encoding: 'form' })
    })

    it('creates a video from a file', async () => {
      const reference = await toFile(image, '../../etc/passwd', { type: 'image/png' })
      const video = await client().videos.create({ ...asked, input_reference: reference })
      expect(video).toMatchObject({ seen: { ...asked, input_reference: seenFile }, encoding: 'form' })
    })

    it('creates a video from the URL of an image', async () => {
      const reference = { image_url: 'https://example.com/image.png' }
      const video = await client().videos.create({ ...asked, input_reference: reference })
      expect(video).toMatchObject({ seen: { ...asked, input_reference: reference } })
    })

    it('reads the refusal of an image of another size', async () => {
      const reference = await toFile(pngUpload(1280, 720).bytes, 'a.png', { type: 'image/png' })
      const error: unknown = await client()
        .videos.create({ ...asked, input_reference: reference })
        .catch((reason) => reason)
      expect(error).toBeInstanceOf(APIError)
      expect(error).toMatchObject({ status: 400, code: 'image-size-mismatch', param: 'input_reference' })
    })
  })

  describe('fetch', () => {
    it('sends JSON', async () => {
      const { status, body } = await post(JSON.stringify(asked), { 'content-type': 'application/json' })
      expect({ status, body }).toMatchObject({ status: 200, body: { seen: asked, encoding: 'json', warnings: [] } })
    })

    it('sends FormData', async () => {
      const body = new FormData()
      for (const [name, value] of Object.entries(asked)) body.set(name, value)
      body.set('input_reference', new Blob([image], { type: 'image/png' }))
      expect(await post(body)).toMatchObject({ status: 200, body: { seen: { ...asked, input_reference: seenFile } } })
    })

    it.each([
      [415, 'unsupported-media-type', 'x', { 'content-type': 'text/plain' }],
      [415, 'unsupported-content-encoding', 'x', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
      [400, 'json-syntax', '{', { 'content-type': 'application/json' }],
      [400, 'incomplete-body', openForm(field('model', 'sora-2')), { 'content-type': contentType }],
      [413, 'body-too-large', new Uint8Array(65 * 1024 * kib), { 'content-type': 'application/json' }],
    ])('reads the refusal %i %s', async (status, code, body, headers) => {
      expect(await post(typeof body === 'string' ? body : new Uint8Array(body), headers)).toEqual({
        status,
        type: 'application/json',
        body: refusal(expect.any(String), null, code),
      })
    })

    it('gets what is not posted', async () => {
      expect(await (await fetch(url)).json()).toEqual({ list: [] })
    })
  })

  describe('curl', () => {
    const call = async (...flags: string[]) => {
      const { stdout } = await curl('curl', ['-sS', '-w', '\n%{http_code}', ...flags, url], { cwd: folder })
      const [text = '', status] = stdout.split('\n')
      return { status: Number(status), body: JSON.parse(text) as unknown }
    }

    it('sends a file', async () => {
      const flags = Object.entries(asked).flatMap(([name, value]) => ['-F', `${name}=${value}`])
      expect(await call(...flags, '-F', 'input_reference=@image.png;type=image/png')).toMatchObject({
        status: 200,
        body: { seen: { ...asked, input_reference: seenFile } },
      })
    })

    it('reads the refusal of a file that is too large, with and without its length declared', async () => {
      for (const more of [[], ['-H', 'Transfer-Encoding: chunked']]) {
        const flags = ['-F', 'input_reference=@large.png;type=image/png', ...more]
        expect(await call(...flags)).toMatchObject({
          status: 413,
          body: refusal(expect.any(String), 'input_reference', 'file-too-large'),
        })
      }
    })
  })

  describe('undici', () => {
    const slowly = (...args: Parameters<typeof pieces>) => Readable.from(pieces(...args))

    async function* pieces(whole: Uint8Array, length: number, sent = { bytes: 0 }) {
      for (let offset = 0; offset < whole.length; offset += length) {
        await wait(1)
        sent.bytes += length
        yield whole.subarray(offset, offset + length)
      }
    }

    it('streams a slow upload', async () => {
      const parts = Object.entries(asked).map(([name, value]) => field(name, value))
      const body = slowly(form(...parts, file('input_reference', joined(image, new Uint8Array(2000)))), 25)
      const response = await send(url, { method: 'POST', body, headers: { 'content-type': contentType } })
      expect({ status: response.statusCode, body: await response.body.json() }).toMatchObject({
        status: 200,
        body: { seen: { ...asked, input_reference: { type: 'image/png', size: 2033, bytes: 2033 } } },
      })
    })

    it('is answered long before the end of an image of another size', async () => {
      const upload = form(file('input_reference', joined(pngUpload(65_535, 65_535).bytes, new Uint8Array(4_000_000))))
      const sent = { bytes: 0 }
      const body = slowly(upload, 8 * kib, sent)
      const response = await send(url, { method: 'POST', body, headers: { 'content-type': contentType } })
      expect({ status: response.statusCode, body: await response.body.json() }).toEqual({
        status: 400,
        body: refusal(expect.any(String), 'input_reference', 'image-too-large'),
      })
      expect(sent.bytes).toBeLessThan(2_000_000)
    })
  })
})
