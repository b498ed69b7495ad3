import type { Encoding } from '../../schemas/contract'
import type { Issue } from '../../schemas/issue'
import {
  type DialectArgument,
  type HttpAnswer,
  type IntakeOptions,
  parseRequest,
  type RequestParts,
  toErrorBody,
  toProblem,
} from '../index'

/** An accepted request, as the adapters hand it on. */
export interface VideoRequest {
  /** The decoded request; an uploaded file is `{ type, size, bytes }`. */
  readonly value: Readonly<Record<string, unknown>>
  readonly encoding: Encoding
  readonly warnings: readonly Issue[]
}

/** How an adapter reads requests and refuses them. */
export interface AdapterOptions extends IntakeOptions {
  /** Whether a refusal has the dialect's own error body or is Problem Details (RFC 9457). Default is the dialect's. */
  readonly errors?: 'dialect' | 'problem' | undefined
}

/** What becomes of a request: it is handed on, or answered at once. */
export type Reading = { readonly video: VideoRequest } | { readonly answer: HttpAnswer }

/** Reads a request for an adapter. */
export async function readVideo(
  dialect: DialectArgument,
  parts: RequestParts,
  options: AdapterOptions = {},
): Promise<Reading> {
  const result = await parseRequest(dialect, parts, options)
  if (result.issues !== undefined) return { answer: answerTo(dialect, result, options) }
  const { value, encoding, warnings } = result
  // A dialect's body is an object: its schema says so.
  return { video: { value: value as VideoRequest['value'], encoding, warnings } }
}

/** Writes the refusal of a request. */
export function answerTo(
  dialect: DialectArgument,
  refused: { readonly issues: readonly Issue[] },
  { errors }: AdapterOptions,
): HttpAnswer {
  return errors === 'problem' ? toProblem(refused) : toErrorBody(dialect, refused)
}
