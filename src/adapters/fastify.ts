import type { FastifyInstance } from 'fastify'
import type { DialectArgument } from '../index'
import { closeUnread, readNodeRequest } from './node-request'
import type { AdapterOptions, VideoRequest } from './video-request'

export type { AdapterOptions, VideoRequest } from './video-request'

declare module 'fastify' {
  interface FastifyRequest {
    /** The accepted request, in a scope that registered vidialect. */
    video: VideoRequest
  }
}

/** Options of the plugin. */
export interface VideoPluginOptions extends AdapterOptions {
  readonly dialect: DialectArgument
}

/**
 * Registers the check of POST requests in a scope of Fastify; the accepted one is `request.video`.
 *
 * Takes the place of the scope's body parsers, so register it in a scope of its own. A refused request is answered with
 * the dialect's error body. Other methods pass.
 *
 * @example
 * app.register(async (scope) => {
 *   await scope.register(video, { dialect })
 *   scope.post('/v1/videos', async (request) => request.video.value)
 * })
 */
export async function video(scope: FastifyInstance, { dialect, ...options }: VideoPluginOptions): Promise<void> {
  if (!scope.hasRequestDecorator('video')) scope.decorateRequest('video')
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', async (_request: unknown, payload: unknown) => payload)
  scope.addHook('preValidation', async (request, reply) => {
    if (request.method !== 'POST') return
    const reading = await readNodeRequest(dialect, request.raw, request.body, options)
    if ('video' in reading) {
      request.video = reading.video
      return
    }
    const { status, headers, body } = reading.answer
    closeUnread(request.raw, reply.raw)
    return reply.code(status).headers(headers).send(JSON.stringify(body))
  })
}

// Fastify reads these: the hook is for the scope that registers it, and Fastify 5 is what it is made for.
Object.assign(video, { [Symbol.for('skip-override')]: true, [Symbol.for('fastify.display-name')]: 'vidialect' })
