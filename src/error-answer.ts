import type { Dialect } from '../schemas/contract'
import { openAIErrorBody } from '../schemas/error-answer'
import type { Issue } from '../schemas/issue'
import { label } from './wording'

/** A result that refuses a request, of whatever function. */
export interface Refused {
  readonly issues: readonly Issue[]
}

/** What goes on the wire; `Response.json(answer.body, answer)` is all that is left to do. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Writes the answer to a refused request as Problem Details (RFC 9457), with every issue in the member `issues`.
 *
 * The status is 413 for what is too large, 415 for a media type or coding that is not taken, else 400.
 */
export function toProblem({ issues }: Refused): HttpAnswer {
  const status = statusOf(issues)
  const body = { type: 'about:blank', title: titles[status], status, detail: messageOf(issues), issues }
  return { status, headers: { 'content-type': 'application/problem+json', ...hintsOf(issues) }, body }
}

/** Writes the answer to a refused request as the dialect's own error body, with the status of `toProblem`. */
export function toErrorBody(dialect: Dialect, { issues }: Refused): HttpAnswer {
  const { errorBody = openAIErrorBody } = dialect
  const [first] = issues
  const body = errorBody({
    message: messageOf(issues),
    code: first?.code ?? '',
    ...(first !== undefined && first.path.length > 0 && { field: label(first.path).slice(1, -1) }),
  })
  return { status: statusOf(issues), headers: { 'content-type': 'application/json', ...hintsOf(issues) }, body }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
}

const statuses: ReadonlyMap<string, number> = new Map([
  ['unsupported-media-type', 415],
  ['unsupported-encoding', 415],
  ['unsupported-content-encoding', 415],
  ['body-too-large', 413],
  ['field-too-large', 413],
  ['file-too-large', 413],
])

function statusOf(issues: readonly Issue[]): number {
  return issues.map(({ code }) => statuses.get(code)).find((status) => status !== undefined) ?? 400
}

/** A client that compressed its body is told what it may send instead (RFC 9110, section 15.5.16). */
function hintsOf(issues: readonly Issue[]): Record<string, string> {
  return issues.some(({ code }) => code === 'unsupported-content-encoding') ? { 'accept-encoding': 'identity' } : {}
}

function messageOf([first, ...others]: readonly Issue[]): string {
  const { message = 'The request was refused.', hint } = first ?? {}
  const sentence = hint === undefined ? message : `${message} ${hint}`
  return others.length === 0 ? sentence : `${sentence} (${others.length} more)`
}
