import type { Dialect, DialectSchemas } from '../../schemas/contract'
import type { Examples } from '../../schemas/example'
import { compileDecision } from '../../src/compile/ajv'
import { withoutAnnotations } from '../../src/compile/compose'
import { normalise } from '../../src/compile/normalise'
import type { DialectId } from '../../src/index'
import { field, file, form as writeForm } from '../../test/multipart-body'
import { threats } from '../../test/multipart-threats'
import { type AcceptsAnswer, answerLaws } from './laws/answer'
import { parseJsonLaws } from './laws/parse-json'
import { parseMultipartLaws } from './laws/parse-multipart'
import { parseRequestLaws } from './laws/parse-request'
import { translateLaws } from './laws/translate'
import { validateLaws } from './laws/validate'
import type { Target } from './target'
import { type ValueInput, valueKind } from './value-kind'
import { vocabularyOf } from './vocabulary'
import { formType, type WireInput, wireKind } from './wire-kind'

type Subject = typeof import('./subject')

/** What is done with every target, whatever its inputs are. */
export type UseTarget<T> = <Input>(target: Target<Input>) => T

/**
 * Makes a target of every entry of the library for every dialect and every pair of them: `translate:openai:new-api`.
 *
 * The dialects' own examples are their first inputs.
 */
export async function targetsOf<T>(subject: Subject, use: UseTarget<T>): Promise<readonly T[]> {
  // The keys of `dialects` are the ids.
  const ids = Object.keys(subject.dialects) as DialectId[]
  const examples = new Map<DialectId, Examples>()
  for (const id of ids)
    examples.set(id, ((await import(`../../schemas/dialects/${id}/examples.ts`)) as Loaded).examples)
  const accepts = await answerSchemas(ids)
  return ids.flatMap((id) => targetsFrom({ subject, ids, examples, accepts }, id, use))
}

interface Loaded {
  readonly examples: Examples
}

/** What all targets are made of. */
interface Parts {
  readonly subject: Subject
  readonly ids: readonly DialectId[]
  readonly examples: ReadonlyMap<DialectId, Examples>
  readonly accepts: AcceptsAnswer
}

function targetsFrom<T>({ subject, ids, examples, accepts }: Parts, id: DialectId, use: UseTarget<T>): T[] {
  const dialect: Dialect = subject.dialects[id]
  const vocabulary = vocabularyOf(dialect, [...examples.values()])
  const own = examples.get(id)
  const kind = valueKind(vocabulary)
  const values = { kind, seeds: valueSeeds(own) }
  const answers = { kind, seeds: answerSeeds(examples, id) }
  const wires = wireKind(vocabulary)
  const json = jsonSeeds(own)
  const forms = dialect.compiled?.form === undefined ? [] : formSeeds(own)
  const urls = forms.length === 0 ? [] : urlSeeds(own)
  const form = { kind: wires, name: `parseMultipart:${id}`, seeds: forms, run: parseMultipartLaws(subject, id) }
  return [
    use({ ...values, name: `validate:${id}`, run: validateLaws(subject, id) }),
    ...ids.map((to) => use({ ...values, name: `translate:${id}:${to}`, run: translateLaws(subject, id, to) })),
    ...ids.map((to) =>
      use({ ...answers, name: `translateAnswer:${id}:${to}`, run: answerLaws(subject, accepts, id, to) }),
    ),
    use({ kind: wires, name: `parseJson:${id}`, seeds: json, run: parseJsonLaws(subject, id) }),
    ...(forms.length === 0 ? [] : [use(form)]),
    use({
      kind: wires,
      name: `parseRequest:${id}`,
      seeds: [...json, ...forms, ...urls],
      run: parseRequestLaws(subject, id),
    }),
  ]
}

function valueSeeds(examples: Examples | undefined): ValueInput[] {
  const { requests = [], translations = [] } = examples ?? {}
  return [...requests, ...translations].map(({ encoding = 'json', data }) => ({ encoding, options: 0, body: data }))
}

function answerSeeds(all: ReadonlyMap<DialectId, Examples>, id: DialectId): ValueInput[] {
  const requests = [...all.values()].map((each) => each.requests.find(({ valid }) => valid)?.data)
  return (all.get(id)?.answers ?? []).map(({ kind, data }, index) => ({
    encoding: 'json',
    options: kind === 'status' ? 1 : 0,
    body: { answer: data, request: requests[index % requests.length] },
  }))
}

function jsonSeeds(examples: Examples | undefined): WireInput[] {
  const texts = (examples?.requests ?? []).flatMap(({ data, encoding = 'json' }) =>
    encoding === 'json' ? (JSON.stringify(data) ?? []) : [],
  )
  return texts.map((text) => ({ contentType: 'application/json', options: 0, bytes: new TextEncoder().encode(text) }))
}

function urlSeeds(examples: Examples | undefined): WireInput[] {
  return (examples?.requests ?? []).map(({ data }) => {
    const entries = Object.entries(Object(data)).map(([name, value]): [string, string] => [name, `${value}`])
    const text = new URLSearchParams(entries).toString()
    return { contentType: 'application/x-www-form-urlencoded', options: 0, bytes: new TextEncoder().encode(text) }
  })
}

/** In bytes; what parsers disagree on shows in small forms too. */
const longestSeed = 8192

function formSeeds(examples: Examples | undefined): WireInput[] {
  const written = (examples?.requests ?? []).map(({ data }) => formOf(data))
  const odd = threats.filter(({ contentType }) => contentType === formType).map(({ body }) => body)
  return [...written, ...odd]
    .filter(({ length }) => length < longestSeed)
    .map((bytes) => ({ contentType: formType, options: 0, bytes }))
}

function formOf(body: unknown): Uint8Array {
  return writeForm(...Object.entries(Object(body)).map(([name, value]) => partOf(name, value)))
}

function partOf(name: string, value: unknown) {
  const { bytes, type } = Object(value) as { bytes?: unknown; type?: unknown }
  if (bytes instanceof Uint8Array) return file(name, bytes, `${type}`)
  return field(name, typeof value === 'object' ? JSON.stringify(value) : `${value}`)
}

/** Compiles the answer schemas, which are no part of the library at run time. */
async function answerSchemas(ids: readonly DialectId[]): Promise<AcceptsAnswer> {
  const decisions = new Map<string, (answer: unknown) => boolean>()
  for (const id of ids) {
    const { schemas } = (await import(`../../schemas/dialects/${id}/schema.ts`)) as { schemas: DialectSchemas }
    // Where no status answer is documented, it has the form of the create answer.
    for (const [kind, schema] of [
      ['create', schemas.created],
      ['status', schemas.status ?? schemas.created],
    ] as const) {
      decisions.set(`${id} ${kind}`, compileDecision(withoutAnnotations(normalise(schema))))
    }
  }
  return (id, kind, answer) => decisions.get(`${id} ${kind}`)?.(answer) === true
}
