import { families } from '../generated/ready-families'

// The families come before what needs one of them: a compressor finds no likeness that is more than 32 KiB away.

import { dialects } from '../generated/ready-dialects'
import { type DialectId, registry } from '../schemas/dialects/index'
import type { Result } from '../schemas/issue'
import * as core from './core'
import type { HttpAnswer, Refused } from './error-answer'
import type { BodySource } from './intake/body-reader'
import type { ValidateOptions } from './options'
import type { IntakeOptions } from './parse-multipart'
import type { RequestParts, RequestResult } from './parse-request'
import { type DialectArgument, type Dialects, resolve, resolveAmong } from './registered'
import type { FormOptions, JsonOptions, RequestOf } from './request-of'
import { type SizeWish, sizeAmong } from './size-of'
import { planBetween } from './translate/registered-plans'
import { translateBy } from './translate/translate'

export { dialects } from '../generated/ready-dialects'
export { families } from '../generated/ready-families'
export type { Dialect, Endpoint, Rule, UploadLimits } from '../schemas/contract'
export type { DialectId } from '../schemas/dialects/index'
export { framesToSeconds, nearestDuration, secondsToFrames } from '../schemas/duration'
export type { Issue, Path, Result, Severity } from '../schemas/issue'
export type { Fact, Model, ModelFamily, Source } from '../schemas/model-facts'
export type { FamilyId } from '../schemas/models/index'
export { describeSize, type SizeDescription } from '../schemas/size'
export type { Candidate, DetectInput } from './detect'
export { type HttpAnswer, type Refused, toProblem } from './error-answer'
export {
  InvalidOptionError,
  TranslationDefect,
  UncompiledDialectError,
  UnknownDialectError,
  UntranslatableDialectError,
} from './errors'
export type { BodySource } from './intake/body-reader'
export type { FileWriter, Sink } from './intake/file-intake'
export type { IntakeLimits, ValidateOptions } from './options'
export type { IntakeOptions } from './parse-multipart'
export type { RequestHeaders, RequestParts, RequestResult } from './parse-request'
export type { DialectArgument, Dialects } from './registered'
export type { SizeWish } from './size-of'
export type { FormBody, JsonBody, ReadyDialect, Standard, StandardProps } from './standard'
export type { TranslateDefaults } from './translate/fill-defaults'
export type { TraceEntry } from './translate/trace'
export type { TranslateResult } from './translate/translate'
export type { TranslateAnswerResult } from './translate/translate-answer'

type Resolved<D> = D extends DialectId ? Dialects[D] : D

/**
 * Judges a body, a parsed JSON value or decoded form fields, by its dialect.
 *
 * A valid JSON body comes back as the same object, with no defaults filled in. Never throws for a request.
 *
 * @throws UnknownDialectError for an id that is not registered.
 *
 * @example
 * const result = validate(dialect, body)
 * if (result.issues) console.log(result.issues[0].message)
 */
export function validate<D extends DialectArgument, const Options extends ValidateOptions = JsonOptions>(
  dialect: D,
  body: unknown,
  options?: Options,
): Result<RequestOf<Resolved<D>, Options>> {
  // `resolve` returns the dialect that the type names.
  return core.validate(resolve(dialect), body, options) as Result<RequestOf<Resolved<D>, Options>>
}

/**
 * Reads JSON text or bytes safely, then judges the value by its dialect.
 *
 * Refuses invalid UTF-8, duplicate names, numbers that lose digits, and bodies beyond `limits`.
 *
 * @throws UnknownDialectError for an id that is not registered.
 */
export function parseJson<D extends DialectArgument>(
  dialect: D,
  body: string | Uint8Array,
  options?: ValidateOptions,
): Result<RequestOf<Resolved<D>, JsonOptions>> {
  // As above.
  return core.parseJson(resolve(dialect), body, options) as Result<RequestOf<Resolved<D>, JsonOptions>>
}

/**
 * Reads a multipart form safely, then judges its fields and its file by its dialect.
 *
 * Takes bytes, a Node stream or a web stream, and reads a stream no further than the first thing that is wrong. An upload
 * is `{ type, size, bytes }`; with the option `sink` its bytes go there instead. Never throws for a request.
 *
 * @throws UnknownDialectError for an id that is not registered.
 */
export async function parseMultipart<D extends DialectArgument>(
  dialect: D,
  body: BodySource,
  contentType: string,
  options?: IntakeOptions,
): Promise<Result<RequestOf<Resolved<D>, FormOptions>>> {
  // As above.
  const result = await core.parseMultipart(resolve(dialect), body, contentType, options)
  return result as Result<RequestOf<Resolved<D>, FormOptions>>
}

/**
 * Reads a request, a web `Request` or its headers and body, by its Content-Type, then judges it by its dialect.
 *
 * The result also names the `encoding`, which `translate` takes as an option. A media type that the dialect does not take
 * and a Content-Length beyond the limits are refused before any byte is read. Never throws for a request.
 *
 * @throws UnknownDialectError for an id that is not registered.
 *
 * @example
 * const result = await parseRequest(dialect, request)
 * if (result.issues === undefined) return translate(result.value, { from: dialect, to, encoding: result.encoding })
 * const { body, ...answer } = toErrorBody(dialect, result)
 * return Response.json(body, answer)
 */
export async function parseRequest<D extends DialectArgument>(
  dialect: D,
  request: RequestParts,
  options?: IntakeOptions,
): Promise<RequestResult<RequestOf<Resolved<D>, ValidateOptions>>> {
  // As above.
  const result = await core.parseRequest(resolve(dialect), request, options)
  return result as RequestResult<RequestOf<Resolved<D>, ValidateOptions>>
}

/**
 * Writes the answer to a refused request as the dialect's own error body: status, headers and body.
 *
 * The status is 413 for what is too large, 415 for a media type or coding that is not taken, else 400.
 *
 * @throws UnknownDialectError for an id that is not registered.
 */
export function toErrorBody(dialect: DialectArgument, result: Refused): HttpAnswer {
  return core.toErrorBody(resolve(dialect), result)
}

/** Ranks all registered dialects for a request: fewest errors, then fewest unknown fields, then registry order. */
export function detect(input: core.DetectInput): core.Candidate<DialectId>[] {
  return core.detectAmong<DialectId>(Object.values(registry), input)
}

/** How a request is translated between registered dialects or dialects of the caller's own. */
export type TranslateOptions = Omit<core.TranslateOptions, 'from' | 'to'> & {
  readonly from: DialectArgument
  readonly to: DialectArgument
}

/**
 * Writes a request of one dialect in another, and accounts for every field: it is in the body, in a warning or an issue.
 *
 * What the target cannot say is an error, or with `losses: 'report'` a warning; what it can say only nearly is a warning
 * with what was requested and achieved. The result passes `validate` of the target.
 *
 * @throws UnknownDialectError for an id that is not registered.
 * @throws InvalidOptionError for a member of `defaults` that no request can hold.
 *
 * @example
 * const result = translate(body, { from, to })
 * if (result.issues === undefined) send(result.value)
 */
export function translate(body: unknown, options: TranslateOptions): core.TranslateResult {
  return translateBy(planBetween(options.from, options.to), body, options)
}

/** Encodes a request as JSON, or as a form where a file is uploaded or the dialect takes nothing else. */
export function encodeRequest(dialect: DialectArgument, value: Readonly<Record<string, unknown>>): core.EncodedRequest {
  return core.encodeRequest(resolve(dialect), value)
}

/**
 * Names the size that is sold as an aspect ratio and a resolution, for a model where its sizes differ.
 *
 * @returns `undefined` for a pair that no document lists.
 *
 * @example
 * sizeOf({ aspectRatio: '16:9', resolution: '480p' }) // '854x480'
 */
export function sizeOf(wish: SizeWish): string | undefined {
  return sizeAmong(Object.values(families), wish)
}

/** How an answer is translated between registered dialects or dialects of the caller's own. */
export type TranslateAnswerOptions = Omit<core.TranslateAnswerOptions, 'from' | 'to'> & {
  readonly from: DialectArgument
  readonly to: DialectArgument
}

/**
 * Writes an answer of one dialect in another, and accounts for every member: it is in the answer, a warning or an issue.
 *
 * Only an id is required. What the answer lacks comes from the client's own `request`, in the dialect `to`, or stays
 * absent. An unknown status is an issue; what the target cannot say is a warning, or with `losses: 'error'` an issue.
 *
 * @throws UnknownDialectError for an id that is not registered.
 *
 * @example
 * const result = translateAnswer(body, { from, to, kind: 'status' })
 * if (result.issues === undefined) reply(result.value)
 */
export function translateAnswer(body: unknown, options: TranslateAnswerOptions): core.TranslateAnswerResult {
  return core.translateAnswer(body, {
    ...options,
    from: resolveAmong(dialects, options.from),
    to: resolveAmong(dialects, options.to),
  })
}
