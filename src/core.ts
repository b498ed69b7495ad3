import type { Dialect } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import type { BodySource } from './intake/body-reader'
import type { ValidateOptions } from './options'
import { parseJson as parseBody } from './parse-json'
import { type IntakeOptions, parseMultipart as parseForm } from './parse-multipart'
import { parseRequest as parseAny, type RequestParts, type RequestResult } from './parse-request'
import type { FormOptions, JsonOptions, RequestOf } from './request-of'
import { validate as validateBody } from './validate'

export { framesToSeconds, nearestDuration, secondsToFrames } from '../schemas/duration'
export type { Issue, Path, Result, Severity } from '../schemas/issue'
export { describeSize, type SizeDescription } from '../schemas/size'
export { type Candidate, type DetectInput, detectAmong } from './detect'
export { InvalidOptionError, TranslationDefect, UncompiledDialectError, UntranslatableDialectError } from './errors'
export type { IntakeLimits, ValidateOptions } from './options'
export type { FormBody, JsonBody, ReadyDialect, Standard, StandardProps } from './standard'

/** Judges a parsed body by a dialect value. */
export function validate<D extends Dialect, const Options extends ValidateOptions = JsonOptions>(
  dialect: D,
  body: unknown,
  options?: Options,
): Result<RequestOf<D, Options>> {
  // A value without issues passed the schema that the type is inferred from.
  return validateBody(dialect, body, options) as Result<RequestOf<D, Options>>
}

/** Reads JSON text or bytes safely, then judges the value by a dialect value. */
export function parseJson<D extends Dialect>(
  dialect: D,
  body: string | Uint8Array,
  options?: ValidateOptions,
): Result<RequestOf<D, JsonOptions>> {
  // As above.
  return parseBody(dialect, body, options) as Result<RequestOf<D, JsonOptions>>
}

/** Reads a multipart form safely, then judges its fields and its file by a dialect value. */
export function parseMultipart<D extends Dialect>(
  dialect: D,
  body: BodySource,
  contentType: string,
  options?: IntakeOptions,
): Promise<Result<RequestOf<D, FormOptions>>> {
  // As above.
  return parseForm(dialect, body, contentType, options) as Promise<Result<RequestOf<D, FormOptions>>>
}

/** Reads the body of a request by its Content-Type, safely, then judges it by a dialect value. */
export function parseRequest<D extends Dialect>(
  dialect: D,
  request: RequestParts,
  options?: IntakeOptions,
): Promise<RequestResult<RequestOf<D, ValidateOptions>>> {
  // As above.
  return parseAny(dialect, request, options) as Promise<RequestResult<RequestOf<D, ValidateOptions>>>
}

export { type EncodedRequest, encodeRequest } from './encode-request'
export { type HttpAnswer, type Refused, toErrorBody, toProblem } from './error-answer'
export type { BodySource } from './intake/body-reader'
export type { FileWriter, Sink } from './intake/file-intake'
export type { IntakeOptions } from './parse-multipart'
export type { RequestHeaders, RequestParts, RequestResult } from './parse-request'
export type { TranslateDefaults } from './translate/fill-defaults'
export type { TraceEntry } from './translate/trace'
export {
  type TranslateOptions,
  type TranslateResult,
  translate,
} from './translate/translate'
export {
  type TranslateAnswerOptions,
  type TranslateAnswerResult,
  translateAnswer,
} from './translate/translate-answer'
