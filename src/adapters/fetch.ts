import type { DialectArgument } from '../index'
import { type AdapterOptions, readVideo, type VideoRequest } from './video-request'

export type { AdapterOptions, VideoRequest } from './video-request'

/** Answers an accepted request; what the runtime passes besides it follows. */
export type VideoHandler<Rest extends unknown[]> = (
  video: VideoRequest,
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>

/**
 * Makes a fetch handler of one that takes checked requests; a refused one is answered with the dialect's error body.
 *
 * @throws TypeError for a request whose body was read before.
 *
 * @example
 * export default { fetch: video(dialect, ({ value }) => Response.json(value)) }
 */
export function video<Rest extends unknown[]>(
  dialect: DialectArgument,
  handler: VideoHandler<Rest>,
  options?: AdapterOptions,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    if (request.bodyUsed) throw new TypeError('The body of the request was read before; let video() read it.')
    const reading = await readVideo(dialect, request, options)
    if ('video' in reading) return handler(reading.video, request, ...rest)
    const { body, ...answer } = reading.answer
    return Response.json(body, answer)
  }
}
