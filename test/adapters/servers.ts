import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import createFastify from 'fastify'
import { Hono } from 'hono'
import { video as expressVideo } from '../../src/adapters/express'
import { video as fastifyVideo } from '../../src/adapters/fastify'
import { video as fetchVideo } from '../../src/adapters/fetch'
import { video as honoVideo } from '../../src/adapters/hono'
import type { AdapterOptions, VideoRequest } from '../../src/adapters/video-request'
import type { DialectId } from '../../src/index'

/** A server that listens on a free port. */
export interface Running {
  readonly url: string
  close(): Promise<void>
}

export async function listen(server: Server): Promise<Running> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Serves a fetch handler from Node. */
export const serveFetch = (handler: (request: Request) => Response | Promise<Response>) =>
  listen(createServer(getRequestListener(handler)))

/** What the servers below answer: the official Video object, and what they were handed. */
export function answer({ value, encoding, warnings }: VideoRequest) {
  const { input_reference: reference, ...fields } = value
  const isFile = typeof reference === 'object' && reference !== null && 'bytes' in reference
  const file = isFile ? { ...reference, bytes: [...(reference.bytes as Uint8Array)].length } : reference
  return {
    id: 'video_1',
    object: 'video',
    status: 'queued',
    seen: { ...fields, ...(file !== undefined && { input_reference: file }) },
    encoding,
    warnings: warnings.map(({ code }) => code),
  }
}

type Start = (dialect: DialectId, options?: AdapterOptions) => Promise<Running>

/** One server for each adapter, with the check on POST /v1/videos and an open GET beside it. */
export const servers: Readonly<Record<string, Start>> = {
  fetch: (dialect, options) => {
    const create = fetchVideo(dialect, (video) => Response.json(answer(video)), options)
    return serveFetch((request) => (request.method === 'POST' ? create(request) : Response.json({ list: [] })))
  },
  hono: (dialect, options) => {
    const app = new Hono()
    app.post('/v1/videos', honoVideo(dialect, options), (c) => c.json(answer(c.var.video)))
    app.get('/v1/videos', (c) => c.json({ list: [] }))
    return serveFetch(app.fetch)
  },
  fastify: async (dialect, options) => {
    const app = createFastify()
    app.register(async (scope) => {
      await scope.register(fastifyVideo, { dialect, ...options })
      scope.post('/v1/videos', async (request) => answer(request.video))
      scope.get('/v1/videos', async () => ({ list: [] }))
    })
    await app.ready()
    const running = await listen(app.server)
    return { url: running.url, close: async () => void (await Promise.all([running.close(), app.close()])) }
  },
  express: (dialect, options) => {
    const app = express()
    app.use('/v1/videos', expressVideo(dialect, options))
    app.post('/v1/videos', (request, response) => void response.json(answer(request.video)))
    app.get('/v1/videos', (_, response) => void response.json({ list: [] }))
    return listen(createServer(app))
  },
}
