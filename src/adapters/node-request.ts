import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding } from '../../schemas/contract'
import { type BodySource, type DialectArgument, validate } from '../index'
import { type AdapterOptions, answerTo, type Reading, readVideo, type VideoRequest } from './video-request'

const form = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i

/** Reads a request of Node's server; a body that an earlier parser made an object of is only validated. */
export async function readNodeRequest(
  dialect: DialectArgument,
  request: IncomingMessage,
  body: unknown,
  options: AdapterOptions = {},
): Promise<Reading> {
  const { headers } = request
  if (isSource(body)) return readVideo(dialect, { headers, body }, options)
  // Some parsers leave an empty object where they read nothing.
  if (!request.readableDidRead) return readVideo(dialect, { headers, body: request }, options)
  const encoding: Encoding = form.test(headers['content-type'] ?? '') ? 'form' : 'json'
  const result = validate(dialect, body, { ...options, encoding })
  if (result.issues !== undefined) return { answer: answerTo(dialect, result, options) }
  // A dialect's body is an object: its schema says so.
  return { video: { value: result.value as VideoRequest['value'], encoding, warnings: result.warnings } }
}

function isSource(body: unknown): body is Exclude<BodySource, null | undefined> {
  if (typeof body === 'string' || body instanceof Uint8Array) return true
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body
}

/** How long a client has to read an answer before its connection is closed. */
const lingering = 100

/**
 * Ends the connection of a request that was refused before its end, once the client could read the answer.
 *
 * At once, the unread bytes would make the system reset the connection, and the client would see that instead.
 */
export function closeUnread(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) request.resume()
    else setTimeout(() => setImmediate(endUnread, request), lingering).unref()
  })
}

/** A short body has come by then, and been seen even by a busy process; its connection may already carry the next request. */
function endUnread(request: IncomingMessage): void {
  if (request.complete) request.resume()
  else request.destroy()
}
