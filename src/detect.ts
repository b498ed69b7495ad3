import type { Dialect } from '../schemas/contract'
import { validate } from './validate'

/** How well a dialect fits a request. */
export interface Candidate<Id extends string = string> {
  readonly dialect: Id
  /** Errors of validation, plus one each for a path that the dialect does not have and an encoding that it does not take. */
  readonly errors: number
  readonly unknownFields: number
}

/** What is known of a request whose dialect is sought. */
export interface DetectInput {
  /** A parsed JSON value, or decoded form fields where the content type says so. */
  readonly body: unknown
  /** Path of the request, such as `/v1/videos`. Absence means that it is not known. */
  readonly path?: string | undefined
  /** Content type of the request. Absence means JSON. */
  readonly contentType?: string | undefined
}

/** Ranks dialects for a request: fewest errors, then fewest unknown fields, then the order given. */
export function detectAmong<Id extends string>(dialects: Iterable<Dialect<Id>>, input: DetectInput): Candidate<Id>[] {
  const candidates = [...dialects].map((dialect) => judge(dialect, input))
  return candidates.sort((left, right) => left.errors - right.errors || left.unknownFields - right.unknownFields)
}

function judge<Id extends string>(dialect: Dialect<Id>, { body, path, contentType }: DetectInput): Candidate<Id> {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase()
  const sent = mediaType === 'multipart/form-data' ? 'form' : 'json'
  // Judged in the encoding that it takes: refused at once, it would look better than a dialect that finds two faults.
  const other = sent === 'form' ? 'json' : 'form'
  const encoding = dialect.compiled?.[sent] === undefined ? other : sent
  const creates = dialect.endpoints.filter(({ operation }) => operation === 'create')
  const isElsewhere = path !== undefined && !creates.some((endpoint) => endpoint.path === pathOnly(path))
  const { issues = [], warnings } = validate(dialect, body, { encoding })
  return {
    dialect: dialect.id,
    errors: issues.length + (isElsewhere ? 1 : 0) + (encoding === sent ? 0 : 1),
    unknownFields: warnings.filter(({ code }) => code === 'unknown-field').length,
  }
}

function pathOnly(path: string): string {
  const [name = ''] = path.split(/[?#]/)
  return name.length > 1 && name.endsWith('/') ? name.slice(0, -1) : name
}
