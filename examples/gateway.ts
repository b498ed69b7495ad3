import { type DialectId, dialects, encodeRequest, toErrorBody, translate, translateAnswer } from 'vidialect'
import { video } from 'vidialect/fetch'

/** Which dialect the clients write, and where requests go in which dialect. */
export interface Gateway {
  readonly from: DialectId
  readonly to: DialectId
  /** Origin of the upstream service. */
  readonly upstream: string
  /** Model of the target, where the client's own has no name there. */
  readonly model?: string
}

/** Makes a fetch handler that takes create requests of one dialect and sends them in another. */
export function gateway({ from, to, upstream, model }: Gateway): (request: Request) => Promise<Response> {
  return video(from, async ({ value, encoding, warnings }, request) => {
    const written = translate(value, { from, to, encoding, losses: 'report', ...(model && { model }) })
    if (written.issues !== undefined) return refuse(from, written.issues)
    const { headers, body } = encodeRequest(to, written.value)
    const authorization = request.headers.get('authorization') ?? ''
    const sent = await fetch(new URL(createPath(to), upstream), {
      method: 'POST',
      headers: { ...headers, authorization },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
    const answer: unknown = await sent.json()
    if (!sent.ok) return Response.json(answer, { status: sent.status })
    const created = translateAnswer(answer, { from: to, to: from, kind: 'create', request: value, losses: 'report' })
    if (created.issues !== undefined) return refuse(from, created.issues, 502)
    const changed = [...warnings, ...written.warnings].map(({ code }) => code)
    return Response.json(created.value, { headers: { 'x-vidialect-warnings': [...new Set(changed)].join(', ') } })
  })
}

function createPath(to: DialectId): string {
  const path = dialects[to].endpoints.find(({ operation }) => operation === 'create')?.path
  if (path === undefined) throw new TypeError(`${to} has no endpoint that creates videos.`)
  return path
}

function refuse(from: DialectId, issues: Parameters<typeof toErrorBody>[1]['issues'], status?: number): Response {
  const { body, ...answer } = toErrorBody(from, { issues })
  return Response.json(body, { ...answer, status: status ?? answer.status })
}
