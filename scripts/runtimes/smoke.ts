import type * as Main from '../../src/index'
import type { createOpenAPI } from '../../src/openapi/index'

// What the package must do in every runtime. Nothing here needs more than the language and the web's own objects.

const request = { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '4' }

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The start of a PNG: its signature, and a header that names its width and height. */
function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

function formOf(fields: Readonly<Record<string, string>>, image: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('input_reference', new Blob([image], { type: 'image/png' }), 'a.png')
  return form
}

/** A form on the wire, as the runtime itself writes it. */
async function written(form: FormData): Promise<{ type: string; bytes: Uint8Array }> {
  const response = new Response(form)
  return { type: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) }
}

function streamOf(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  let offset = 0
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(offset, offset + length))
      offset += length
    },
  })
}

const requestOf = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('https://gateway.example/v1/videos', { method: 'POST', headers, body })

const codes = ({ issues = [] }: { readonly issues?: readonly Main.Issue[] | undefined }) =>
  issues.map(({ code, path }) => [code, ...path])

/** The main entry, and of the entries beside it what runs without Node as well. */
type Api = typeof Main & { readonly createOpenAPI: typeof createOpenAPI }

type Check = (api: Api) => unknown

/** The references of a document that point at nothing in it. */
function dangling(document: unknown): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = '']) => reference)
  return references.filter((reference) => {
    let target: unknown = document
    for (const step of reference.split('/').slice(1)) {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      target = typeof target === 'object' && target !== null ? Reflect.get(target, name) : undefined
    }
    return target === undefined
  })
}

const json = { 'content-type': 'application/json' }

/** What is done, and what must come of it. */
const checks: readonly (readonly [name: string, check: Check, expected: unknown])[] = [
  ['validate accepts', ({ validate }) => validate('ope-ai', request).value === request, true],
  [
    'validate refuses',
    ({ validate }) => codes(validate('ope-ai', { ...request, seconds: 4, img_url: 'x' })),
    [
      ['type', 'seconds'],
      ['refused-field', 'img_url'],
    ],
  ],
  [
    'Standard Schema',
    ({ dialects }) => dialects['ope-ai']['~standard'].validate(request),
    { value: request, warnings: [] },
  ],
  ['parseJson reads bytes', ({ parseJson }) => parseJson('ope-ai', bytesOf(JSON.stringify(request))).value, request],
  [
    'parseJson refuses a name twice',
    ({ parseJson }) => codes(parseJson('ope-ai', '{"model":"a","model":"b"}')),
    [['duplicate-name', 'model']],
  ],
  [
    'parseMultipart reads a web stream',
    async ({ parseMultipart }) => {
      const { bytes, type } = await written(formOf(request, png(720, 1280)))
      const { value } = await parseMultipart('openai', streamOf(bytes, 7), type)
      return value
    },
    { ...request, input_reference: { type: 'image/png', size: 64, bytes: png(720, 1280) } },
  ],
  [
    'parseMultipart refuses another size',
    async ({ parseMultipart }) => {
      const { bytes, type } = await written(formOf(request, png(1280, 720)))
      return codes(await parseMultipart('openai', streamOf(bytes, 64), type))
    },
    [['image-size-mismatch', 'input_reference']],
  ],
  [
    'parseMultipart fills a sink',
    async ({ parseMultipart }) => {
      const { bytes, type } = await written(formOf(request, png(720, 1280)))
      const stream = new TransformStream<Uint8Array, Uint8Array>()
      const sunk = new Response(stream.readable).arrayBuffer()
      const sink = () => stream.writable.getWriter()
      const { value } = await parseMultipart('openai', streamOf(bytes, 7), type, { sink })
      return [value?.input_reference, new Uint8Array(await sunk)]
    },
    [{ type: 'image/png', size: 64 }, png(720, 1280)],
  ],
  [
    'parseRequest reads JSON',
    async ({ parseRequest }) => (await parseRequest('ope-ai', requestOf(JSON.stringify(request), json))).value,
    request,
  ],
  [
    'parseRequest reads a form',
    async ({ parseRequest }) => {
      const { value, encoding } = await parseRequest('openai', requestOf(formOf(request, png(720, 1280))))
      return [encoding, value]
    },
    ['form', { ...request, input_reference: { type: 'image/png', size: 64, bytes: png(720, 1280) } }],
  ],
  [
    'parseRequest refuses another media type',
    async ({ parseRequest }) => codes(await parseRequest('openai', requestOf('x', { 'content-type': 'text/plain' }))),
    [['unsupported-media-type']],
  ],
  [
    'encodeRequest writes what parseRequest reads',
    async ({ encodeRequest, parseRequest }) => {
      const upload = { type: 'image/png', size: 64, bytes: png(720, 1280) }
      const encoded = encodeRequest('openai', { ...request, input_reference: upload })
      return (await parseRequest('openai', encoded)).value
    },
    { ...request, input_reference: { type: 'image/png', size: 64, bytes: png(720, 1280) } },
  ],
  [
    'translate',
    ({ translate }) => {
      const { value, warnings } = translate(request, { from: 'ope-ai', to: 'unified' })
      return [value, warnings.map(({ code, requested, achieved }) => [code, requested, achieved])]
    },
    [
      { model: 'sora-2', prompt: 'Rain.', orientation: 'portrait', size: 'small', duration: 10 },
      [['approximated', 4, 10]],
    ],
  ],
  [
    'translateAnswer',
    ({ translateAnswer }) => {
      const answer = { id: 'v1', object: 'video', status: 'queued', created_at: 1_700_000_000, ...request }
      return translateAnswer(answer, { from: 'ope-ai', to: 'unified', kind: 'create' }).value
    },
    { id: 'v1', object: 'video', status: 'queued', model: 'sora-2', created_at: 1_700_000_000, size: '720x1280' },
  ],
  [
    'toErrorBody',
    ({ toErrorBody, validate }) => {
      const result = validate('openai', { model: 'sora-2' })
      return result.issues && toErrorBody('openai', result)
    },
    {
      status: 400,
      headers: json,
      body: {
        error: {
          message: '`prompt` is required and must be text.',
          type: 'invalid_request_error',
          param: 'prompt',
          code: 'required',
        },
      },
    },
  ],
  [
    'toProblem',
    ({ toProblem, validate }) => {
      const result = validate('openai', { model: 'sora-2' })
      return result.issues && toProblem(result)
    },
    {
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        detail: '`prompt` is required and must be text.',
        issues: [
          {
            code: 'required',
            severity: 'error',
            path: ['prompt'],
            message: '`prompt` is required and must be text.',
            dialect: 'openai',
          },
        ],
      },
    },
  ],
  [
    'createOpenAPI',
    ({ createOpenAPI }) => {
      const document = createOpenAPI({ dialect: 'openai' })
      return [
        document.openapi,
        Object.keys(document.paths ?? {}),
        dangling(document),
        document.components !== undefined,
      ]
    },
    ['3.1.1', ['/v1/videos'], [], true],
  ],
]

/** Runs every check; throws one error that lists all that failed, else says how many held. */
export async function smoke(api: Api): Promise<string> {
  const failures: string[] = []
  for (const [name, check, expected] of checks) {
    const actual = await Promise.resolve(api).then(check).catch(String)
    if (shown(actual) !== shown(expected)) failures.push(`${name}: ${shown(actual)} instead of ${shown(expected)}`)
  }
  if (failures.length > 0) throw new Error(failures.join('\n'))
  return `${checks.length} checks hold`
}

/** A value as text in which the order of members does not matter. */
function shown(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => {
    if (ArrayBuffer.isView(each)) return `bytes ${each}`
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
  return text ?? 'undefined'
}
