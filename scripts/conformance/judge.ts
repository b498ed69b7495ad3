import { type DialectId, dialects, parseRequest } from '../../src/index'
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
export async function judge(request: PortRequest): Promise<Verdict> {
  const { dialect, contentType, contentEncoding, bodyBase64, options: { now, ...options } = {} } = request
  const result = await parseRequest(
    dialectId(dialect),
    {
      headers: { 'content-type': contentType ?? undefined, 'content-encoding': contentEncoding },
      body: new Uint8Array(Buffer.from(bodyBase64, 'base64')),
    },
    now === undefined ? options : { ...options, now: new Date(now) },
  )
  const { issues = [], warnings } = result
  const findings = (found: typeof issues) => found.map(({ code, path }) => ({ code, path }))
  return { valid: result.issues === undefined, issues: findings(issues), warnings: findings(warnings) }
}

function dialectId(name: string): DialectId {
  const id = Object.keys(dialects).find((each): each is DialectId => each === name)
  if (id === undefined) throw new RangeError(`No dialect is called ${name}.`)
  return id
}
