import OpenAI, { toFile } from 'openai'
import { afterEach, describe, expect, it } from 'vitest'
import { type Gateway, gateway } from '../examples/gateway'
import { pngUpload } from '../schemas/example'
import { type DialectId, dialects, encodeRequest, parseRequest, toErrorBody } from '../src/index'
import { type Running, serveFetch } from './adapters/servers'

/** How each service answers a new task. */
const created: Readonly<Record<DialectId, Record<string, unknown>>> = {
  'ope-ai': { id: 'task_1', object: 'video', status: 'queued', created_at: 1767225600 },
  openai: { id: 'video_1', object: 'video', status: 'queued', created_at: 1767225600 },
  'sora-web': { code: 'success', message: '', data: 'task_1' },
  'new-api': { id: 'task_1', status: 'queued' },
  unified: { id: 'sora-2:task_1', status: 'queued', status_update_time: 1767225600 },
}

/** A request that every dialect can say. */
const requests: Readonly<Record<DialectId, Record<string, unknown>>> = {
  'ope-ai': { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '8' },
  openai: { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '8' },
  'sora-web': { model: 'turbo', prompt: 'Rain.', width: 720, height: 1280, n_frames: 300 },
  'new-api': { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '8' },
  unified: { model: 'sora-2', prompt: 'Rain.', images: [], orientation: 'portrait', size: 'small', duration: 10 },
}

const running: Running[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

/** A service that judges what it is sent, keeps it, and answers as its dialect does. */
async function startUpstream(dialect: DialectId) {
  const received: unknown[] = []
  const server = await serveFetch(async (request) => {
    const result = await parseRequest(dialect, request)
    if (result.issues !== undefined) {
      const { body, ...answer } = toErrorBody(dialect, result)
      return Response.json(body, answer)
    }
    const isElsewhere = !dialects[dialect].endpoints.some(({ path }) => path === new URL(request.url).pathname)
    received.push({ value: result.value, key: request.headers.get('authorization'), isElsewhere })
    return Response.json(created[dialect])
  })
  running.push(server)
  return { received, url: server.url }
}

async function startGateway(between: Omit<Gateway, 'upstream'>) {
  const upstream = await startUpstream(between.to)
  const server = await serveFetch(gateway({ ...between, upstream: upstream.url }))
  running.push(server)
  return { received: upstream.received, url: server.url }
}

/** The model to ask the target for, where it does not have the client's. */
const modelAt = (to: DialectId) => (to === 'sora-web' ? { model: 'turbo' } : { model: 'sora-2' })

const ids = Object.keys(dialects) as DialectId[]

describe.each(ids)('a client that writes %s', (from) => {
  it.each(ids)('is served by %s', async (to) => {
    const { url, received } = await startGateway({ from, to, ...modelAt(to) })
    const { headers, body } = encodeRequest(from, requests[from])
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, authorization: 'Bearer sk-test' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    const answer = (await response.json()) as Record<string, unknown>
    expect({ status: response.status, answer }).toMatchObject({ status: 200 })
    expect(received).toMatchObject([{ key: 'Bearer sk-test', isElsewhere: false }])
    const id = to === 'openai' ? 'video_1' : to === 'unified' ? 'sora-2:task_1' : 'task_1'
    expect(from === 'sora-web' ? answer.data : answer.id).toBe(id)
  })
})

describe('the official SDK', () => {
  const client = (url: string) => new OpenAI({ apiKey: 'sk-test', baseURL: `${url}/v1`, maxRetries: 0 })
  const asked = { model: 'sora-2', prompt: 'Rain.', seconds: '8', size: '720x1280' } as const

  it.each(ids.filter((to) => to !== 'sora-web'))('reads a Video of %s', async (to) => {
    const { url } = await startGateway({ from: 'openai', to })
    const video = await client(url).videos.create(asked)
    expect(video.id).toContain('_1')
    expect({ object: video.object, status: video.status, model: video.model }).toEqual({
      object: 'video',
      status: 'queued',
      model: 'sora-2',
    })
  })

  it('sends an upload on as a file, and its URL as a reference', async () => {
    const { url, received } = await startGateway({ from: 'openai', to: 'new-api' })
    const file = await toFile(pngUpload(720, 1280).bytes, 'secret-name.png', { type: 'image/png' })
    await client(url).videos.create({ ...asked, input_reference: file })
    await client(url).videos.create({ ...asked, input_reference: { image_url: 'https://example.com/1.png' } })
    expect(received).toMatchObject([
      { value: { ...asked, input_reference: pngUpload(720, 1280) } },
      { value: { ...asked, seconds: 8, image: 'https://example.com/1.png' } },
    ])
  })

  it('is told what neither side takes, in its own error', async () => {
    const { url, received } = await startGateway({ from: 'openai', to: 'ope-ai' })
    const error: unknown = await client(url)
      .videos.create({ ...asked, seconds: '5' as '4' })
      .catch((reason) => reason)
    expect(error).toMatchObject({ status: 400, code: 'unsupported-duration', param: 'seconds' })
    expect(received).toEqual([])
  })
})
