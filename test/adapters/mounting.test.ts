import { createServer } from 'node:http'
import express from 'express'
import createFastify from 'fastify'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { pngUpload } from '../../schemas/example'
import { video as expressVideo } from '../../src/adapters/express'
import { video as fastifyVideo } from '../../src/adapters/fastify'
import { video as fetchVideo } from '../../src/adapters/fetch'
import { video as honoVideo } from '../../src/adapters/hono'
import type { DialectId } from '../../src/index'
import { contentType, field, file, form } from '../multipart-body'
import { answer, listen, servers } from './servers'

const asked = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4' }
const json = { 'content-type': 'application/json' }
const parts = Object.entries(asked).map(([name, value]) => field(name, value))

const send = async (url: string, headers: Record<string, string>, body: string | Uint8Array) => {
  const init = { method: 'POST', headers, body: typeof body === 'string' ? body : new Uint8Array(body) }
  const response = await fetch(`${url}/v1/videos`, init)
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0],
    body: await response.json(),
  }
}

describe.each(Object.entries(servers))('the adapter for %s', (_, start) => {
  it('answers with Problem Details where it is told to', async () => {
    const server = await start('ope-ai', { errors: 'problem' })
    const refused = await send(server.url, json, JSON.stringify({ ...asked, seconds: 4 }))
    await server.close()
    expect(refused).toMatchObject({
      status: 400,
      type: 'application/problem+json',
      body: { title: 'Bad Request', issues: [{ code: 'type', path: ['seconds'] }] },
    })
  })

  it("answers in the dialect's own words", async () => {
    const server = await start('sora-web')
    const refused = await send(server.url, json, '{"width":0}')
    await server.close()
    expect(refused).toMatchObject({ status: 400, body: { code: 'minimum', data: null } })
  })

  it('takes the options of validation', async () => {
    const server = await start('ope-ai', { coerce: true, limits: { jsonBytes: 70 } })
    const accepted = await send(server.url, json, JSON.stringify({ ...asked, seconds: 4 }))
    const refused = await send(server.url, json, JSON.stringify({ ...asked, prompt: 'a long prompt' }))
    await server.close()
    expect(accepted).toMatchObject({ status: 200, body: { seen: asked, warnings: ['coerced'] } })
    expect(refused.status).toBe(413)
  })
})

describe('a body that was parsed before', () => {
  it.each([
    ['JSON', express.json()],
    ['text', express.text({ type: '*/*' })],
    ['bytes', express.raw({ type: '*/*' })],
  ])('is taken from Express as %s', async (_, parser) => {
    const app = express()
    app.use(parser)
    app.post('/v1/videos', expressVideo('ope-ai'), (request, response) => void response.json(answer(request.video)))
    const server = await listen(createServer(app))
    const accepted = await send(server.url, json, JSON.stringify(asked))
    const refused = await send(server.url, json, JSON.stringify({ ...asked, seconds: 4 }))
    // None of them reads a form unless it is told to.
    const unread = await send(server.url, { 'content-type': contentType }, form(...parts))
    await server.close()
    expect([accepted.status, refused.status, unread.status]).toEqual([200, 400, 200])
    expect(accepted.body).toMatchObject({ seen: asked, encoding: 'json' })
    expect(unread.body).toMatchObject({ seen: asked, encoding: 'form' })
  })

  it('is taken from Express as decoded form fields', async () => {
    const app = express()
    app.use((request, _, next) => {
      request.resume().on('end', () => {
        request.body = { ...asked, watermark: 'false' }
        next()
      })
    })
    app.post('/v1/videos', expressVideo('openai'), (request, response) => void response.json(answer(request.video)))
    const server = await listen(createServer(app))
    const accepted = await send(server.url, { 'content-type': contentType }, form(...parts))
    await server.close()
    expect(accepted.body).toMatchObject({ seen: { ...asked, watermark: false }, encoding: 'form' })
  })

  it('is taken from Hono', async () => {
    const app = new Hono()
    app.use(async ({ req }, next) => {
      await (req.header('content-type') === 'application/json' ? req.json() : req.parseBody())
      await next()
    })
    app.post('/v1/videos', honoVideo('openai'), (c) => c.json(answer(c.var.video)))
    const post = async (headers: Record<string, string>, body: string | Uint8Array) =>
      (
        await app.request('/v1/videos', {
          method: 'POST',
          headers,
          body: typeof body === 'string' ? body : new Uint8Array(body),
        })
      ).json()
    expect(await post(json, JSON.stringify(asked))).toMatchObject({ seen: asked, encoding: 'json' })
    const upload = form(...parts, file('input_reference', pngUpload(720, 1280).bytes))
    expect(await post({ 'content-type': contentType }, upload)).toMatchObject({
      seen: { ...asked, input_reference: { type: 'image/png', size: 33, bytes: 33 } },
      encoding: 'form',
    })
  })

  it('is refused by the fetch handler, which cannot see it', async () => {
    const handler = fetchVideo('ope-ai', (video) => Response.json(answer(video)))
    const request = new Request('http://localhost/', { method: 'POST', headers: json, body: JSON.stringify(asked) })
    await request.text()
    await expect(handler(request)).rejects.toThrow('The body of the request was read before')
  })
})

describe('what is wrong with the server', () => {
  it('is an error of Express, Fastify and Hono, and no answer to the client about its request', async () => {
    const dialect = 'ope-a' as DialectId
    const onExpress = express()
    onExpress.post('/v1/videos', expressVideo(dialect))
    onExpress.use(((error, _request, response, _next) => {
      response.status(500).json({ name: error.name })
    }) satisfies express.ErrorRequestHandler)
    const server = await listen(createServer(onExpress))
    const answered = await send(server.url, json, '{}')
    await server.close()
    expect(answered).toMatchObject({ status: 500, body: { name: 'UnknownDialectError' } })

    const onFastify = createFastify()
    onFastify.register(async (scope) => {
      await scope.register(fastifyVideo, { dialect })
      scope.post('/', async () => 'x')
    })
    const response = await onFastify.inject({ method: 'POST', url: '/', payload: {} })
    await onFastify.close()
    expect(response.statusCode).toBe(500)

    const onHono = new Hono().onError((error, c) => c.json({ name: error.name }, 500)).post('/', honoVideo(dialect))
    expect((await onHono.request('/', { method: 'POST', headers: json, body: '{}' })).status).toBe(500)
  })
})

describe('the Fastify plugin', () => {
  it('leaves the body parsers of other scopes alone', async () => {
    const app = createFastify()
    app.register(async (scope) => {
      await scope.register(fastifyVideo, { dialect: 'ope-ai' })
      scope.post('/v1/videos', async (request) => answer(request.video))
    })
    app.post('/other', async (request) => request.body)
    const other = await app.inject({ method: 'POST', url: '/other', payload: { a: 1 } })
    const video = await app.inject({ method: 'POST', url: '/v1/videos', payload: asked })
    await app.close()
    expect(other.json()).toEqual({ a: 1 })
    expect(video.json()).toMatchObject({ seen: asked })
  })
})
