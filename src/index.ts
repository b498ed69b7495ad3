import type { Dialect, DialectSchemas } from '../schemas/contract'
import { type DialectId, registry } from '../schemas/dialects/index'
import type { Result } from '../schemas/issue'
import { families } from '../schemas/models/index'
import * as core from './core'
import { UnknownDialectError } from './errors'
import { nearestWord } from './nearest-word'
import type { ValidateOptions } from './options'
import type { JsonOptions, RequestOf } from './request-of'
import { type SizeWish, sizeAmong } from './size-of'
import { type ReadyDialect, standard } from './standard'

export type {
  Dialect,
  Endpoint,
  Fact,
  Model,
  ModelFamily,
  Rule,
  Source,
  UploadLimits,
} from '../schemas/contract'
export type { DialectId } from '../schemas/dialects/index'
export { framesToSeconds, nearestDuration, secondsToFrames } from '../schemas/duration'
export type { Issue, Path, Result, Severity } from '../schemas/issue'
export { type FamilyId, families } from '../schemas/models/index'
export { describeSize, type SizeDescription } from '../schemas/size'
export type { Candidate, DetectInput } from './detect'
export { TranslationDefect, UncompiledDialectError, UnknownDialectError, UntranslatableDialectError } from './errors'
export type { IntakeLimits, ValidateOptions } from './options'
export type { SizeWish } from './size-of'
export type { FormBody, JsonBody, ReadyDialect, Standard, StandardProps } from './standard'
export type { TranslateDefaults } from './translate/fill-defaults'
export type { TraceEntry } from './translate/trace'
export type { TranslateResult } from './translate/translate'
export type { TranslateAnswerResult } from './translate/translate-answer'

type Registry = typeof registry

/** Every registered dialect by its id. */
export type Dialects = {
  readonly [Id in DialectId]: Registry[Id] extends Dialect<string, infer Schemas extends DialectSchemas>
    ? ReadyDialect<Id, Schemas>
    : never
}

/** Every registered dialect by its id, each a Standard Schema and a Standard JSON Schema. */
export const dialects: Dialects = Object.fromEntries(
  Object.values<Dialect>(registry).map((dialect) => [dialect.id, standard(dialect)]),
  // The keys of the registry are the ids of its dialects; a test holds it to that.
) as unknown as Dialects

const registered: ReadonlyMap<string, Dialect> = new Map(Object.entries<Dialect>(dialects))

/** A registered id, or a dialect of the caller's own. */
export type DialectArgument = DialectId | Dialect

type Resolved<D> = D extends DialectId ? Dialects[D] : D

function resolve(dialect: DialectArgument): Dialect {
  if (typeof dialect !== 'string') return dialect
  const known = registered.get(dialect)
  if (known !== undefined) return known
  const near = nearestWord(dialect, Object.keys(dialects))
  const suggestion = near === undefined ? `Known are ${Object.keys(dialects).join(', ')}.` : `Did you mean "${near}"?`
  throw new UnknownDialectError(`There is no dialect "${dialect}". ${suggestion}`)
}

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

/** Ranks all registered dialects for a request: fewest errors, then fewest unknown fields, then registry order. */
export function detect(input: core.DetectInput): core.Candidate<DialectId>[] {
  return core.detectAmong<DialectId>(Object.values(dialects), input)
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
 *
 * @example
 * const result = translate(body, { from, to })
 * if (result.issues === undefined) send(result.value)
 */
export function translate(body: unknown, options: TranslateOptions): core.TranslateResult {
  return core.translate(body, { ...options, from: resolve(options.from), to: resolve(options.to) })
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
  return core.translateAnswer(body, { ...options, from: resolve(options.from), to: resolve(options.to) })
}
