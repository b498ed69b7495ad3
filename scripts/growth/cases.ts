import {
  detect,
  dialects,
  encodeRequest,
  type IntakeLimits,
  parseJson,
  parseMultipart,
  parseRequest,
  toErrorBody,
  translate,
  translateAnswer,
  validate,
} from '../../src/index'
import { chunksOf, contentType, webStream } from '../../test/multipart-body'
import { withUrlEncoded } from '../url-encoded-dialect'
import { forms } from './forms'
import { type TextOf, texts } from './texts'

/** What is measured, on an input that was made before. */
export type Call = () => unknown

/** One entry and one kind of input, of any size. */
export interface GrowthCase {
  readonly name: string
  readonly prepare: (bytes: number) => Call
  /** What the runtime itself does for the same input; absence means that no entry of it does the most of the work. */
  readonly platform?: (bytes: number) => Call
}

/** No limit but the length of the body: a refusal at the first of them would show no growth. */
const open: Partial<IntakeLimits> = {
  ...{ jsonBytes: 1e9, depth: 1e9, parts: 1e9, headers: 1e9, headerBytes: 1e9, fieldBytes: 1e9, fileBytes: 1e9 },
}

const encoder = new TextEncoder()

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Prepare = (text: string) => Call

const ofTexts = (entry: string, run: Prepare, names: readonly string[], platform?: Prepare): GrowthCase[] =>
  names.map((name) => {
    const textOf: TextOf = texts[name] ?? (() => '')
    const own = { name: `${entry}: ${name}`, prepare: (bytes: number) => run(textOf(bytes)) }
    return platform === undefined ? own : { ...own, platform: (bytes: number) => platform(textOf(bytes)) }
  })

const parsing: Prepare = (text) => () => parsed(text)

/** Looks at every member of a body, as reading a form has to. */
const listing: Prepare = (text) => valueCall(text, membersOf)

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.entries(value).reduce((count, [, member]) => count + membersOf(member), 1)
}

const writing: Prepare = (text) => valueCall(text, (body) => JSON.stringify(body))

const all = Object.keys(texts)

/** What a parsed body may cost most. */
const some = [
  ...['unknown names', 'wrong items', 'items of no branch', 'texts in a list', 'numbers in a list', 'free members'],
  ...['a long prompt', 'a long name', 'a long model name', 'a long URL', 'a Data URL', 'deep lists'],
]

/** What costs an entry that does little more than call `validate`. */
const few = ['unknown names', 'wrong items', 'free members', 'a Data URL']

const coerced = (body: unknown) => validate('ope-ai', body, { coerce: true })

const decoded = (body: unknown) => validate('new-api', body, { encoding: 'form' })

function bytesCall(text: string, run: (bytes: Uint8Array) => unknown): Call {
  const bytes = encoder.encode(text)
  return () => run(bytes)
}

function valueCall(text: string, run: (body: unknown) => unknown): Call {
  const body = parsed(text)
  return () => run(body)
}

const translated = (body: unknown) =>
  translate(body, { from: 'new-api', to: 'unified', losses: 'report', explain: true, modelLimits: 'ignore' })

const refused = (body: unknown) => toErrorBody('openai', { issues: validate('openai', body).issues ?? [] })

const answerOf = (body: unknown) =>
  translateAnswer(
    { id: 'v', object: 'video', status: 'queued', ...Object(body) },
    { from: 'new-api', to: 'openai', kind: 'create' },
  )

const requestCall =
  (type: string, bytes: Uint8Array): Call =>
  () =>
    parseRequest('new-api', { headers: { 'content-type': type }, body: webStream(chunksOf(bytes, 65_536)) })

const jsonCases: readonly GrowthCase[] = [
  ...ofTexts('parseJson', (text) => bytesCall(text, (bytes) => parseJson('new-api', bytes)), all, parsing),
  ...ofTexts(
    'parseJson without limits',
    (text) => () => parseJson('new-api', text, { limits: open }),
    ['deep lists'],
    parsing,
  ),
  ...ofTexts('validate', (text) => valueCall(text, (body) => validate('new-api', body)), some),
  ...ofTexts('validate with coercion', (text) => valueCall(text, coerced), few, listing),
  ...ofTexts('validate a form', (text) => valueCall(text, decoded), few, listing),
  ...ofTexts('translate', (text) => valueCall(text, translated), some),
  ...ofTexts('translateAnswer', (text) => valueCall(text, answerOf), few),
  ...ofTexts('detect', (text) => valueCall(text, (body) => detect({ body })), few),
  ...ofTexts('toErrorBody', (text) => valueCall(text, refused), few),
  ...ofTexts('parseRequest', (text) => requestCall('application/json', encoder.encode(text)), few, parsing),
  ...ofTexts('encodeRequest', (text) => valueCall(text, (body) => encodeRequest('openai', Object(body))), few, writing),
]

const formCases: readonly GrowthCase[] = Object.entries(forms).flatMap(([name, make]) => [
  {
    name: `parseMultipart: ${name}`,
    prepare: (bytes) => streamed(make(bytes), undefined),
  },
  {
    name: `parseMultipart without limits: ${name}`,
    prepare: (bytes) => streamed(make(bytes), open),
  },
])

const streamed =
  (bytes: Uint8Array, limits: Partial<IntakeLimits> | undefined): Call =>
  () =>
    parseMultipart('new-api', webStream(chunksOf(bytes, 65_536)), contentType, { limits })

const otherCases: readonly GrowthCase[] = [
  {
    name: 'parseRequest: a URL-encoded form',
    prepare: (bytes) => urlEncoded(filledForm('user=1&', bytes)),
  },
  {
    name: 'parseRequest: a URL-encoded form of escapes',
    prepare: (bytes) => urlEncoded(filledForm('%C3%A9', bytes)),
  },
  {
    name: 'encodeRequest: an upload',
    prepare: (bytes) => {
      const upload = { type: 'image/png', size: bytes, bytes: new Uint8Array(bytes) }
      return () => encodeRequest('openai', { model: 'sora-2', prompt: 'Rain.', input_reference: upload })
    },
  },
]

const filledForm = (piece: string, bytes: number) =>
  encoder.encode(`model=sora-2&prompt=${piece.repeat(bytes / piece.length)}`)

const urlEncodedForms = withUrlEncoded(dialects.openai)

const urlEncoded =
  (bytes: Uint8Array): Call =>
  () =>
    parseRequest(
      urlEncodedForms,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: bytes },
      { limits: open },
    )

/** Every entry with every kind of input that it may meet. */
export const cases: readonly GrowthCase[] = [...jsonCases, ...formCases, ...otherCases]
