import { describe, expect, it } from 'vitest'
import { type DialectId, dialects, parseJson, parseRequest, toErrorBody, toProblem, validate } from '../src/index'
import { contentType, field, form } from './multipart-body'

/** Issues of a refused body. */
function refused(dialect: DialectId, body: unknown) {
  const { issues } = validate(dialect, body)
  if (issues === undefined) throw new Error('The body is accepted.')
  return { issues }
}

async function refusedRequest(headers: Record<string, string>, body: string | Uint8Array) {
  const { issues } = await parseRequest('ope-ai', { headers, body }, { limits: { jsonBytes: 10, fieldBytes: 2 } })
  if (issues === undefined) throw new Error('The body is accepted.')
  return { issues }
}

const numeric = { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: 4 }

describe('toErrorBody', () => {
  it("writes OpenAI's error object", () => {
    const message = '`seconds` must be text, not a number. Send it as text: "4".'
    expect(toErrorBody('ope-ai', refused('ope-ai', numeric))).toEqual({
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: { error: { message, type: 'invalid_request_error', param: 'seconds', code: 'type' } },
    })
  })

  it("writes the Sora web product's three members", () => {
    expect(toErrorBody('sora-web', refused('sora-web', { width: 0, n_frames: 0 }))).toEqual({
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: { code: 'minimum', message: '`width` must be at least 1, not 0. (1 more)', data: null },
    })
  })

  it.each(Object.keys(dialects) as DialectId[])('names no field of %s where the body as a whole is wrong', (id) => {
    const { body } = toErrorBody(id, refused(id, []))
    const shape = id === 'sora-web' ? ['code', 'data', 'message'] : ['error']
    expect(Object.keys(body).sort()).toEqual(shape)
    expect(JSON.stringify(body)).toContain('null')
  })

  it('writes the place of a member', () => {
    const content = [{ type: 'image_url', image_url: { url: 1 } }]
    const body = { ...numeric, seconds: '4', input_reference: { content } }
    expect(toErrorBody('ope-ai', refused('ope-ai', body)).body).toMatchObject({
      error: { param: 'input_reference.content[0].image_url.url' },
    })
  })

  it('throws for an id that is not registered', () => {
    expect(() => toErrorBody('opeai' as DialectId, { issues: [] })).toThrow('Did you mean "ope-ai"?')
  })
})

describe('toProblem', () => {
  it('writes Problem Details with every issue', () => {
    const { issues } = refused('ope-ai', { ...numeric, prompt: 1 })
    expect(toProblem({ issues })).toEqual({
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: `${issues[0]?.message} ${issues[0]?.hint} (1 more)`,
        issues,
      },
    })
  })

  it('is JSON', () => {
    const { body } = toProblem(refused('ope-ai', { ...numeric, size: undefined }))
    expect(JSON.parse(JSON.stringify(body))).toEqual(body)
  })
})

describe('the status', () => {
  const json = { 'content-type': 'application/json' }
  const oneField = { 'content-type': contentType }

  it.each([
    [413, 'Content Too Large', json, '{"model":"sora-2"}'],
    [413, 'Content Too Large', oneField, form(field('a', 'abc'))],
    [415, 'Unsupported Media Type', { 'content-type': 'text/plain' }, 'x'],
    [415, 'Unsupported Media Type', { ...json, 'content-encoding': 'gzip' }, 'x'],
    [400, 'Bad Request', oneField, 'x'],
  ])('is %i %s', async (status, title, headers, body) => {
    const result = await refusedRequest(headers, body)
    expect(toProblem(result)).toMatchObject({ status, body: { title, status } })
    expect(toErrorBody('ope-ai', result).status).toBe(status)
  })

  it('is 415 for a form where a dialect takes none', async () => {
    const headers = { 'content-type': contentType }
    const { issues } = await parseRequest('unified', { headers, body: form() })
    expect(toProblem({ issues: issues ?? [] }).status).toBe(415)
  })

  it('comes with what a client may send instead of a compressed body', async () => {
    const result = await refusedRequest({ ...json, 'content-encoding': 'gzip' }, 'x')
    expect(toProblem(result).headers).toEqual({
      'content-type': 'application/problem+json',
      'accept-encoding': 'identity',
    })
  })

  it('is 400 for JSON that is none', () => {
    const { issues } = parseJson('ope-ai', '{')
    expect(toProblem({ issues: issues ?? [] }).status).toBe(400)
  })
})

describe('an answer to issues of any code', () => {
  const issue = (code: string, path: (string | number)[] = [], hint?: string) => ({
    code,
    severity: 'error' as const,
    path,
    message: `It is ${code}.`,
    dialect: 'ope-ai',
    ...(hint === undefined ? {} : { hint }),
  })

  it.each([
    [400, 'Bad Request', ['type']],
    [413, 'Content Too Large', ['body-too-large']],
    [413, 'Content Too Large', ['field-too-large']],
    [413, 'Content Too Large', ['type', 'file-too-large', 'unsupported-encoding']],
    [415, 'Unsupported Media Type', ['unsupported-media-type', 'body-too-large']],
    [415, 'Unsupported Media Type', ['unsupported-encoding']],
    [400, 'Bad Request', ['toString']],
  ])('is %i %s', (status, title, codes) => {
    const issues = codes.map((code) => issue(code))
    const others = codes.length === 1 ? '' : ` (${codes.length - 1} more)`
    const detail = `It is ${codes[0]}.${others}`
    expect(toProblem({ issues })).toEqual({
      status,
      headers: { 'content-type': 'application/problem+json' },
      body: { type: 'about:blank', title, status, detail, issues },
    })
    expect(toErrorBody('ope-ai', { issues })).toEqual({
      status,
      headers: { 'content-type': 'application/json' },
      body: { error: { message: detail, type: 'invalid_request_error', param: null, code: codes[0] } },
    })
  })

  it('says what a client may send instead, whichever issue it is', () => {
    const issues = [issue('type', ['a', 0, 'b'], 'Send text.'), issue('unsupported-content-encoding')]
    const { headers, body } = toErrorBody('ope-ai', { issues })
    expect(headers).toEqual({ 'content-type': 'application/json', 'accept-encoding': 'identity' })
    const message = 'It is type. Send text. (1 more)'
    expect(body).toEqual({ error: { message, type: 'invalid_request_error', param: 'a[0].b', code: 'type' } })
  })

  it('is one to no issue, too', () => {
    const detail = 'The request was refused.'
    expect(toProblem({ issues: [] }).body).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail,
      issues: [],
    })
    expect(toErrorBody('ope-ai', { issues: [] }).body).toEqual({
      error: { message: detail, type: 'invalid_request_error', param: null, code: '' },
    })
  })
})
