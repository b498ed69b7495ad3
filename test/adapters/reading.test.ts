import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import createFastify from 'fastify'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { video as expressVideo, type VideoMiddleware } from '../../src/adapters/express'
import { video as fastifyVideo } from '../../src/adapters/fastify'
import { video as fetchVideo } from '../../src/adapters/fetch'
import { video as honoVideo } from '../../src/adapters/hono'
import { closeUnread } from '../../src/adapters/node-request'
import type { AdapterOptions, VideoRequest } from '../../src/adapters/video-request'
import type { DialectId } from '../../src/index'
import { contentType, field, form } from '../multipart-body'

const asked = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4' }
const accepted = JSON.stringify({ ...asked, shutter: 1 })
const wrong = JSON.stringify({ ...asked, seconds: 4 })
const json = { 'content-type': 'application/json' }

interface Sent {
  readonly method?: string
  readonly body?: string
  readonly headers?: Record<string, string>
  /** What an earlier parser made of the body. */
  readonly parsed?: unknown
  /** What an earlier parser left that did not read the body. */
  readonly left?: unknown
}

interface Answer {
  readonly status: number
  readonly type: string | null | undefined
  readonly body: unknown
}

type Adapter = (dialect: DialectId, sent: Sent, options?: AdapterOptions) => Promise<Answer>

/** What a handler behind an adapter answers: what it was handed. */
const handed = ({ value, encoding, warnings }: VideoRequest) => ({
  value,
  encoding,
  warnings: warnings.map(({ code }) => code),
})

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type'), body: text && JSON.parse(text) }
}

const requestOf = ({ method = 'POST', body, headers = json }: Sent) =>
  new Request('http://localhost/', { method, headers, ...(body !== undefined && { body }) })

/** Serves one request by a middleware of Node's server, as Express calls it. */
async function throughNode(middleware: VideoMiddleware, { method = 'POST', body, headers = json, parsed, left }: Sent) {
  const server = createServer(async (request, response) => {
    const given: Parameters<VideoMiddleware>[0] = request
    given.body = left
    if (parsed !== undefined) {
      for await (const _ of request);
      given.body = parsed
    }
    let calls = 0
    await middleware(given, response, (error) => {
      calls += 1
      response.setHeader('content-type', 'application/json')
      if (error !== undefined) response.statusCode = 500
      const name = error instanceof Error ? error.name : error
      response.end(
        JSON.stringify(given.video === undefined ? { calls, error: name } : { calls, ...handed(given.video) }),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method, headers, ...(body !== undefined && { body }) })
    return await answerOf(response)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function* chunks(text: string) {
  for (const character of text) yield Buffer.from(character)
}

const adapters: Readonly<Record<string, Adapter>> = {
  fetch: async (dialect, sent, options) =>
    answerOf(await fetchVideo(dialect, (video) => Response.json(handed(video)), options)(requestOf(sent))),
  hono: async (dialect, sent, options) => {
    const app = new Hono().onError((error, context) => context.json({ error: error.name }, 500))
    app.all('/', honoVideo(dialect, options), (context) => context.json(context.var.video && handed(context.var.video)))
    return answerOf(await app.request(requestOf(sent)))
  },
  fastify: async (dialect, { method = 'POST', body, headers = json }, options) => {
    const app = createFastify()
    app.register(async (scope) => {
      await scope.register(fastifyVideo, { dialect, ...options })
      scope.all('/', async ({ video }) => video && handed(video))
    })
    const response = await app.inject({
      method: method as 'POST',
      url: '/',
      headers,
      ...(body !== undefined && { payload: body }),
    })
    await app.close()
    return {
      status: response.statusCode,
      type: response.headers['content-type']?.toString(),
      body: response.body && JSON.parse(response.body),
    }
  },
  express: async (dialect, sent, options) => {
    const { body, ...rest } = await throughNode(expressVideo(dialect, options), sent)
    if (typeof body !== 'object' || body === null || !('calls' in body)) return { ...rest, body }
    const { calls, ...said } = body
    expect(calls).toBe(1)
    return { ...rest, body: said }
  },
}

describe.each(Object.entries(adapters))('the adapter for %s', (_, adapter) => {
  it('hands on what it accepts, with what it warns about', async () => {
    const { status, body } = await adapter('ope-ai', { body: accepted })
    expect({ status, body }).toStrictEqual({
      status: 200,
      body: { value: { ...asked, shutter: 1 }, encoding: 'json', warnings: ['unknown-field'] },
    })
  })

  it("refuses in the dialect's own words", async () => {
    const { status, type, body } = await adapter('ope-ai', { body: wrong })
    expect({ status, type: type?.split(';')[0], body }).toStrictEqual({
      status: 400,
      type: 'application/json',
      body: {
        error: {
          message: '`seconds` must be text, not a number. Send it as text: "4".',
          type: 'invalid_request_error',
          param: 'seconds',
          code: 'type',
        },
      },
    })
  })

  it('refuses with Problem Details where it is told to', async () => {
    const { status, type, body } = await adapter('ope-ai', { body: wrong }, { errors: 'problem' })
    expect({ status, type: type?.split(';')[0], body }).toStrictEqual({
      status: 400,
      type: 'application/problem+json',
      body: {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: '`seconds` must be text, not a number. Send it as text: "4".',
        issues: [
          {
            code: 'type',
            severity: 'error',
            path: ['seconds'],
            message: '`seconds` must be text, not a number.',
            dialect: 'ope-ai',
            hint: 'Send it as text: "4".',
          },
        ],
      },
    })
  })

  it('takes the options of validation', async () => {
    const { status, body } = await adapter('ope-ai', { body: wrong }, { coerce: true })
    expect({ status, body }).toStrictEqual({
      status: 200,
      body: { value: asked, encoding: 'json', warnings: ['coerced'] },
    })
    expect((await adapter('ope-ai', { body: wrong }, { limits: { jsonBytes: 10 } })).status).toBe(413)
  })

  it('reads the content type', async () => {
    expect((await adapter('ope-ai', { body: accepted, headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  })
})

describe.each(Object.entries(adapters).filter(([name]) => name !== 'fetch'))('the middleware for %s', (_, adapter) => {
  it('lets other methods pass', async () => {
    const { status, body } = await adapter('ope-ai', { method: 'GET' })
    expect({ status, body }).toStrictEqual({
      status: 200,
      body: expect.not.objectContaining({ issues: expect.anything() }),
    })
  })

  it('fails for a dialect that there is not', async () => {
    // An id from JavaScript, where no type stops it.
    expect((await adapter('ope-a' as DialectId, { body: accepted })).status).toBe(500)
  })
})

describe('a body that was read before', () => {
  const onForms = { 'content-type': contentType }
  const fields = { ...asked, watermark: 'false' }
  const decoded = { value: { ...asked, watermark: false }, encoding: 'form', warnings: [] }

  it.each<[string, Sent, unknown]>([
    ['an object', { parsed: asked }, { value: asked, encoding: 'json', warnings: [] }],
    [
      'an object, of a parser that did not tell its type',
      { parsed: asked, headers: {} },
      { value: asked, encoding: 'json', warnings: [] },
    ],
    ['text', { parsed: JSON.stringify(asked) }, { value: asked, encoding: 'json', warnings: [] }],
    ['bytes', { parsed: Buffer.from(JSON.stringify(asked)) }, { value: asked, encoding: 'json', warnings: [] }],
    ['chunks', { parsed: chunks(JSON.stringify(asked)) }, { value: asked, encoding: 'json', warnings: [] }],
    ['fields of a form', { parsed: fields, headers: onForms }, decoded],
    [
      'fields of an encoded form',
      { parsed: fields, headers: { 'content-type': 'Application/x-www-form-urlencoded' } },
      decoded,
    ],
    [
      'an object of another form',
      { parsed: asked, headers: { 'content-type': 'x-multipart/form-data' } },
      { value: asked, encoding: 'json', warnings: [] },
    ],
  ])('is taken from Express as %s', async (_, sent, expected) => {
    const { status, body } = await throughNode(expressVideo('openai'), { body: 'x', ...sent })
    expect({ status, body }).toStrictEqual({ status: 200, body: { calls: 1, ...(expected as object) } })
  })

  it.each<[string, unknown, string]>([
    [
      'an object that is refused',
      { ...asked, seconds: 4 },
      '`seconds` must be text, not a number. Send it as text: "4".',
    ],
    ['null', null, 'The body must be an object, not null.'],
    ['a number', 7, 'The body must be an object, not a number.'],
  ])('is answered by Express: %s', async (_, parsed, message) => {
    const { status, body } = await throughNode(expressVideo('ope-ai'), { body: 'x', parsed })
    expect({ status, body }).toMatchObject({ status: 400, body: { error: { message, code: 'type' } } })
  })

  it('is taken with the options of validation, and refused as they say', async () => {
    const sent = { body: 'x', parsed: { ...asked, seconds: 4 } }
    expect((await throughNode(expressVideo('ope-ai', { coerce: true }), sent)).body).toStrictEqual({
      calls: 1,
      value: asked,
      encoding: 'json',
      warnings: ['coerced'],
    })
    expect((await throughNode(expressVideo('ope-ai', { errors: 'problem' }), sent)).body).toMatchObject({
      title: 'Bad Request',
      issues: [{ code: 'type', path: ['seconds'] }],
    })
  })

  it('is none where a parser leaves an empty object behind', async () => {
    const { body } = await throughNode(expressVideo('ope-ai'), { body: accepted, left: {} })
    expect(body).toStrictEqual({
      calls: 1,
      value: { ...asked, shutter: 1 },
      encoding: 'json',
      warnings: ['unknown-field'],
    })
  })

  it('is taken from Hono as JSON and as a form', async () => {
    const app = new Hono()
    app.use(async ({ req }, next) => {
      await (req.header('content-type') === 'application/json' ? req.json() : req.parseBody())
      await next()
    })
    app.post('/', honoVideo('openai'), (context) => context.json(handed(context.var.video)))
    const parts = Object.entries(fields).map(([name, value]) => field(name, value))
    const post = async (headers: Record<string, string>, body: string | Uint8Array) =>
      (await answerOf(await app.request('/', { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) })))
        .body
    expect(await post(json, JSON.stringify(asked))).toStrictEqual({ value: asked, encoding: 'json', warnings: [] })
    expect(await post(onForms, form(...parts))).toStrictEqual(decoded)
  })

  it('is an error of the fetch handler, which cannot see it', async () => {
    const request = requestOf({ body: accepted })
    await request.text()
    await expect(fetchVideo('ope-ai', () => new Response())(request)).rejects.toThrow(
      new TypeError('The body of the request was read before; let video() read it.'),
    )
  })
})

it('the fetch handler hands on the request, and what the runtime passes besides', async () => {
  const request = requestOf({ body: accepted })
  const handler = fetchVideo('ope-ai', (_video, ...rest: [Request, string, number]) =>
    Response.json([rest[0] === request, rest[1], rest[2]]),
  )
  expect(await (await handler(request, 'a', 1)).json()).toStrictEqual([true, 'a', 1])
})

it('the Fastify plugin leaves the body parsers of other scopes alone, and may be registered in several', async () => {
  const app = createFastify()
  for (const [url, dialect] of [
    ['/a', 'ope-ai'],
    ['/b', 'openai'],
  ] as const) {
    app.register(async (scope) => {
      await scope.register(fastifyVideo, { dialect })
      await scope.register(async (inner) => {
        await inner.register(fastifyVideo, { dialect })
        inner.post(`${url}/inner`, async ({ video }) => handed(video))
      })
      scope.post(url, async ({ video }) => handed(video))
    })
  }
  app.post('/other', async (request) => request.body)
  const post = async (url: string, payload: object) => (await app.inject({ method: 'POST', url, payload })).json()
  const other = await post('/other', { a: 1 })
  const others = [await post('/a', asked), await post('/b', asked)]
  await app.close()
  expect([other, ...others]).toStrictEqual([
    { a: 1 },
    ...Array(2).fill({ value: asked, encoding: 'json', warnings: [] }),
  ])
})

it('a connection ends a while after an answer where the request did not, and else takes the next one', async () => {
  const done: string[] = []
  const refused = (name: string, complete: boolean) => {
    const response = new EventEmitter()
    const request = {
      complete,
      resume: () => done.push(`${name} is read`),
      destroy: () => done.push(`${name} is ended`),
    }
    // Nothing else of them is used.
    closeUnread(request as unknown as IncomingMessage, response as unknown as ServerResponse)
    return { request, answer: () => response.emit('finish') }
  }
  const [whole, late, never] = [refused('whole', true), refused('late', false), refused('never', false)]
  refused('unanswered', false)
  expect(done).toStrictEqual([])
  for (const { answer } of [whole, late, never]) answer()
  expect(done).toStrictEqual(['whole is read'])
  await wait(50)
  late.request.complete = true
  expect(done).toStrictEqual(['whole is read'])
  await wait(100)
  expect(done).toStrictEqual(['whole is read', 'late is read', 'never is ended'])
})
