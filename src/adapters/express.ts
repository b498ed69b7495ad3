import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DialectArgument } from '../index'
import { closeUnread, readNodeRequest } from './node-request'
import type { AdapterOptions, VideoRequest } from './video-request'

export type { AdapterOptions, VideoRequest } from './video-request'

declare global {
  namespace Express {
    interface Request {
      /** The accepted request, behind the middleware of vidialect. */
      video: VideoRequest
    }
  }
}

/** What this middleware needs of Express. */
export type VideoMiddleware = (
  request: IncomingMessage & { body?: unknown; video?: VideoRequest },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => Promise<void>

/**
 * Creates an Express middleware that checks POST requests; the accepted one is `request.video`.
 *
 * Belongs before body parsers: what one has parsed is validated without the checks of its text. A refused request is
 * answered with the dialect's error body. Other methods pass.
 *
 * @example
 * app.post('/v1/videos', video(dialect), (request, response) => response.json(request.video.value))
 */
export function video(dialect: DialectArgument, options?: AdapterOptions): VideoMiddleware {
  return async (request, response, next) => {
    if (request.method !== 'POST') return next()
    try {
      const reading = await readNodeRequest(dialect, request, request.body, options)
      if ('answer' in reading) {
        const { status, headers, body } = reading.answer
        closeUnread(request, response)
        response.writeHead(status, headers).end(JSON.stringify(body))
        return
      }
      request.video = reading.video
    } catch (error) {
      // A sink that fails, or a dialect that does not exist.
      return next(error)
    }
    next()
  }
}
