import type { Dialect } from '../../schemas/contract'
import { type DialectId, dialects, parseRequest, type Result, type ValidateOptions } from '../../src/index'
import type { RowOptions, Verdict } from './row'

/** One request as a port is given it. */
export interface PortRequest {
  readonly dialect: string
  readonly contentType: string | null
  readonly contentEncoding?: string
  readonly bodyBase64: string
  readonly options?: RowOptions
}

/** Judges a request by this library. */
export function judge(request: PortRequest): Promise<Verdict> {
  return judgeBy(dialects[dialectId(request.dialect)], request)
}

/** Judges a request by a dialect, whatever the request calls it. */
export async function judgeBy(dialect: Dialect, request: PortRequest): Promise<Verdict> {
  return verdictOf(await parsedBy(dialect, request))
}

/** What the library returns of a request, whole. */
export function parsed(request: PortRequest): Promise<Result<unknown>> {
  return parsedBy(dialects[dialectId(request.dialect)], request)
}

function parsedBy(dialect: Dialect, request: PortRequest): Promise<Result<unknown>> {
  const { contentType, contentEncoding, bodyBase64 } = request
  return parseRequest(
    dialect,
    {
      headers: { 'content-type': contentType ?? undefined, 'content-encoding': contentEncoding },
      body: new Uint8Array(Buffer.from(bodyBase64, 'base64')),
    },
    validateOptions(request),
  )
}

/** The options of a request, with the moment that JSON holds as text. */
export function validateOptions({ options: { now, ...options } = {} }: PortRequest): ValidateOptions {
  return now === undefined ? options : { ...options, now: new Date(now) }
}

/** What a suite compares of a result. */
export function verdictOf(result: Result<unknown>): Verdict {
  const { issues = [], warnings } = result
  const findings = (found: typeof issues) => found.map(({ code, path }) => ({ code, path }))
  return { valid: result.issues === undefined, issues: findings(issues), warnings: findings(warnings) }
}

function dialectId(name: string): DialectId {
  const id = Object.keys(dialects).find((each): each is DialectId => each === name)
  if (id === undefined) throw new RangeError(`No dialect is called ${name}.`)
  return id
}
