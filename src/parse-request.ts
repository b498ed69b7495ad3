import type { Dialect, Encoding } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import { UncompiledDialectError } from './errors'
import { type BodySource, readBody } from './intake/body-reader'
import { gatherBytes } from './intake/gathered-bytes'
import { isUnicode, parseHeaderValue } from './intake/header-value'
import { refusal } from './intake/refusal'
import { readUrlEncoded } from './intake/url-encoded'
import { type IntakeLimits, limitsOf } from './options'
import { parseJson } from './parse-json'
import { type IntakeOptions, parseMultipart, unfinished } from './parse-multipart'
import { addFinding, createReport, type Finding } from './report'
import { unsupportedEncoding, validate } from './validate'

/** Headers as any server has them; names in any case. */
export type RequestHeaders = Pick<Headers, 'get'> | Readonly<Record<string, string | readonly string[] | undefined>>

/** A request of any server: a web `Request`, or its headers and its body, which is still to be read. */
export interface RequestParts {
  readonly headers: RequestHeaders
  readonly body?: BodySource
}

/** A result with the encoding that the request came in, which `validate` and `translate` take as an option. */
export type RequestResult<T> = Result<T> & { readonly encoding: Encoding }

/**
 * Reads the body of a request by its Content-Type, safely, then validates it.
 *
 * Takes JSON and forms as far as the dialect does. Another media type or a Content-Encoding is refused before any byte is
 * read, and so is a Content-Length beyond the limits. Never throws for a request.
 */
export async function parseRequest(
  dialect: Dialect,
  { headers, body }: RequestParts,
  options: IntakeOptions = {},
): Promise<RequestResult<unknown>> {
  const { compiled } = dialect
  if (compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const encoding = encodingOf(dialect, headers)
  if (typeof encoding !== 'string') return { ...refused(dialect, encoding), encoding: 'json' }
  const report = createReport(dialect.id)
  if (encoding === 'json') {
    if (compiled.json === undefined) return { ...unsupportedEncoding('json', report), encoding }
    return { ...(await parseJsonBody(dialect, headers, body, options)), encoding }
  }
  if (compiled.form === undefined) return { ...unsupportedEncoding('form', report), encoding: 'form' }
  if (encoding === 'url') return { ...(await parseUrlEncoded(dialect, headers, body, options)), encoding: 'form' }
  const contentType = headerOf(headers, 'content-type') ?? ''
  const contentLength = options.contentLength ?? lengthOf(headers)
  return { ...(await parseMultipart(dialect, body, contentType, { ...options, contentLength })), encoding }
}

function refused({ id }: Dialect, finding: Finding): Result<unknown> {
  const report = createReport(id)
  addFinding(report, finding)
  const { issues, warnings } = report
  return { issues, warnings }
}

const json = /^application\/(?:json|[a-z0-9.-]{1,64}\+json)$/

const urlEncoded = 'application/x-www-form-urlencoded'

function encodingOf({ endpoints }: Dialect, headers: RequestHeaders): Encoding | 'url' | Finding {
  const coding = headerOf(headers, 'content-encoding')?.trim().toLowerCase()
  if (coding !== undefined && coding !== '' && coding !== 'identity') return encoded
  const type = parseHeaderValue(headerOf(headers, 'content-type') ?? '')
  if (type === undefined || !isUnicode(type)) return otherType
  if (json.test(type.value)) return 'json'
  if (type.value === 'multipart/form-data') return 'form'
  const isDocumented = endpoints.some(({ contentTypes }) => contentTypes.includes(urlEncoded))
  return type.value === urlEncoded && isDocumented ? 'url' : otherType
}

const encoded = refusal(
  'unsupported-content-encoding',
  'The body must not be compressed.',
  [],
  'Send it without Content-Encoding.',
)

const otherType = refusal(
  'unsupported-media-type',
  'The Content-Type must be application/json or multipart/form-data, in UTF-8.',
  [],
  'Name the media type of the body in the header Content-Type.',
)

function headerOf(headers: RequestHeaders, name: string): string | undefined {
  if (isHeaders(headers)) return headers.get(name) ?? undefined
  const values = Object.entries(headers)
    .filter(([each]) => each.toLowerCase() === name)
    .flatMap(([, value]) => value ?? [])
  // Two of one header are one list, as in `Headers`; no media type is one.
  return values.length === 0 ? undefined : values.join(', ')
}

/** By what it can do: a runtime may have several classes of that name. */
function isHeaders(headers: RequestHeaders): headers is Pick<Headers, 'get'> {
  return typeof headers.get === 'function'
}

/** The declared length; what is no number is left to the server that took the request. */
function lengthOf(headers: RequestHeaders): number | undefined {
  const length = headerOf(headers, 'content-length')
  return length !== undefined && /^[0-9]{1,15}$/.test(length) ? Number(length) : undefined
}

async function parseJsonBody(
  dialect: Dialect,
  headers: RequestHeaders,
  body: BodySource,
  options: IntakeOptions,
): Promise<Result<unknown>> {
  if (typeof body === 'string') return parseJson(dialect, body, options)
  const bytes = await readWhole(body, options.contentLength ?? lengthOf(headers), limitsOf(options))
  return bytes instanceof Uint8Array ? parseJson(dialect, bytes, options) : refused(dialect, bytes)
}

async function parseUrlEncoded(
  dialect: Dialect,
  headers: RequestHeaders,
  body: BodySource,
  options: IntakeOptions,
): Promise<Result<unknown>> {
  const limits = limitsOf(options)
  const bytes = await readWhole(body, options.contentLength ?? lengthOf(headers), limits)
  if (!(bytes instanceof Uint8Array)) return refused(dialect, bytes)
  const fields = readUrlEncoded(bytes, limits)
  return 'refused' in fields
    ? refused(dialect, fields.refused)
    : validate(dialect, fields.fields, { ...options, encoding: 'form' })
}

/** Reads a body that must be in memory whole, no further than its limit. */
async function readWhole(
  source: BodySource,
  declared: number | undefined,
  { jsonBytes, silence }: IntakeLimits,
): Promise<Uint8Array | Finding> {
  const tooLong = refusal('body-too-large', `The body must have at most ${jsonBytes} bytes.`)
  if (declared !== undefined && declared > jsonBytes) return tooLong
  const gathered = gatherBytes()
  const end = await readBody(source, silence, (chunk) => {
    const isWithin = gathered.length + chunk.length <= jsonBytes
    if (isWithin) gathered.add(chunk)
    return isWithin
  })
  if (end === 'stopped') return tooLong
  return end === 'whole' ? gathered.join() : unfinished[end]
}
