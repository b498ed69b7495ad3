import type { Context, MiddlewareHandler } from 'hono'
import type { DialectArgument, RequestParts } from '../index'
import { type AdapterOptions, readVideo, type VideoRequest } from './video-request'

export type { AdapterOptions, VideoRequest } from './video-request'

/**
 * Creates a Hono middleware that checks POST requests; the accepted one is `c.var.video`.
 *
 * A refused one is answered with the dialect's error body. Other methods pass.
 *
 * @example
 * app.post('/v1/videos', video(dialect), (c) => c.json(c.var.video.value))
 */
export function video(
  dialect: DialectArgument,
  options?: AdapterOptions,
): MiddlewareHandler<{ Variables: { video: VideoRequest } }> {
  return async (context, next) => {
    if (context.req.method !== 'POST') return next()
    const reading = await readVideo(dialect, await partsOf(context), options)
    if ('answer' in reading) {
      const { body, ...answer } = reading.answer
      return Response.json(body, answer)
    }
    context.set('video', reading.video)
    return next()
  }
}

/** The request itself, or what an earlier middleware made of its body. */
async function partsOf({ req }: Context): Promise<RequestParts> {
  if (!req.raw.bodyUsed) return req.raw
  if (req.bodyCache.formData !== undefined) return new Response(await req.formData())
  return { headers: req.raw.headers, body: await req.arrayBuffer() }
}
