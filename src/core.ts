import type { Dialect } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import type { ValidateOptions } from './options'
import { parseJson as parseBody } from './parse-json'
import type { JsonOptions, RequestOf } from './request-of'
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

export { type EncodedRequest, encodeRequest } from './encode-request'
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
