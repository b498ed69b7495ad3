import type { Examples } from '../../schemas/example'
import { pngUpload } from '../../schemas/example'
import {
  type DialectId,
  dialects,
  parseJson,
  parseMultipart,
  toErrorBody,
  translate,
  translateAnswer,
  validate,
} from '../../src/index'
import { chunksOf, contentType, field, file, form, webStream } from '../../test/multipart-body'

// Run by scripts/leaks.ts under `--expose-gc`: prints how much more is held after many calls than before them. The word
// `plant` behind it makes each call leave a text behind.

// The keys of `dialects` are the ids.
const ids = Object.keys(dialects) as DialectId[]
const examples = new Map<DialectId, Examples>()
for (const id of ids) {
  const loaded = (await import(`../../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  examples.set(id, loaded.examples)
}

/** One call of many; nothing of it may be held once it is over. */
type Call = (index: number) => unknown

/** In bytes. */
const mostGrowth = 1024 * 1024

/** Every request of the examples in turn, none twice the same: what remembers texts or names would hold them all. */
const requests = ids.flatMap((id) =>
  (examples.get(id)?.requests ?? []).flatMap(({ data, encoding = 'json' }) =>
    // The long prompts cost a thousand times as much, and hold nothing else.
    JSON.stringify(data).length < 4000 ? [{ id, encoding, data: Object(data) }] : [],
  ),
)

const answers = ids.flatMap((id) => (examples.get(id)?.answers ?? []).map(({ data }) => ({ id, data: Object(data) })))

const of = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length]
  if (one === undefined) throw new RangeError('The list is empty.')
  return one
}

function validateOne(index: number): void {
  const { id, encoding, data } = of(requests, index)
  const own = { ...data, prompt: `Rain ${index}.` }
  if (index % 3 === 1) own[`unknown_${index}`] = index
  if (index % 5 === 1) own.model = `model-${index}`
  if (index % 7 === 1) own.size = `${index}x720`
  const result = validate(id, own, { encoding })
  if (result.issues !== undefined) toErrorBody(id, result)
}

function translateOne(index: number): void {
  const { id, encoding, data } = of(requests, index)
  const to = of(ids, Math.floor(index / requests.length))
  const options = { from: id, to, encoding, losses: 'report', explain: index % 2 === 0 } as const
  translate({ ...data, prompt: `Rain ${index}.`, [`unknown_${index}`]: 1 }, options)
}

function translateAnswerOne(index: number): void {
  const { id, data } = of(answers, index)
  const to = of(ids, Math.floor(index / answers.length))
  translateAnswer({ ...data, id: `video_${index}` }, { from: id, to, kind: 'create' })
}

function parseOne(index: number): void {
  const { id, data } = of(requests, index)
  parseJson(id, `${JSON.stringify({ ...data, prompt: `Rain ${index}.` })}${index % 4 === 1 ? ',' : ''}`)
}

const image = pngUpload(720, 1280).bytes

/** A file that is refused at its start, in its middle or at its end, or a form that is cut off in it. */
async function refuseOne(index: number): Promise<void> {
  const bytes = new Uint8Array(20_000)
  if (index % 4 !== 1) bytes.set(image)
  const type = index % 4 === 2 ? 'image/gif' : 'image/png'
  const fields = [field('model', 'sora-2'), field('prompt', `Rain ${index}.`), field('size', '1280x720')]
  const whole = form(...fields, file('input_reference', bytes, type))
  const body = index % 4 === 3 ? whole.slice(0, 10_000) : whole
  const result = await parseMultipart('openai', webStream(chunksOf(body, 4096)), contentType)
  if (result.issues === undefined) throw new Error('An upload that should be refused was accepted.')
}

/** Bytes that are held, once all that can be is collected. */
async function held(): Promise<number> {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    globalThis.gc?.()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What the calls of a case leave behind on purpose. */
let planted: string[] = []

function plant(index: number): void {
  planted.push(`${index}`.padEnd(16))
}

const leaves = process.argv[2] === 'plant'

/** The growth over so many calls, after a quarter of them have warmed it up. */
async function growthOf(count: number, call: Call): Promise<number> {
  for (let index = 0; index < count / 4; index += 1) await call(index)
  planted = []
  const before = await held()
  for (let index = 0; index < count; index += 1) {
    await call(count + index)
    if (leaves) plant(index)
  }
  return (await held()) - before
}

const cases: readonly (readonly [name: string, count: number, call: Call])[] = [
  ['validations', 1_000_000, validateOne],
  ['translations', 100_000, translateOne],
  ['translations of answers', 100_000, translateAnswerOne],
  ['readings of JSON text', 100_000, parseOne],
  ['refused uploads', 10_000, refuseOne],
]

for (const [name, count, call] of cases) {
  const growth = await growthOf(count, call)
  console.log(`${(growth / 1024).toFixed(0).padStart(8)} KiB more after ${count} ${name}`)
  if (growth >= mostGrowth) process.exitCode = 1
}
