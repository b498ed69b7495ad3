import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { make as makeMultipasta } from 'multipasta'
import { pngUpload } from '../schemas/example'
import { built } from './built'
import { median, type Spread, spreadOf } from './spread'
import { close, contentType, head, kib, upload } from './upload'

// One upload of 10 MiB from a Node stream, read by this library and by the parsers below it. Each is fed in the way that
// is fastest for it: multipasta chunk by chunk as the stream pushes them, busboy through a pipeline.

/** Where the bytes of the file go: nowhere, or into one piece of memory. */
export type Goal = 'dropped' | 'kept in memory'

type Parser = (source: Readable, goal: Goal) => Promise<void>

const parsers: Readonly<Record<string, Parser>> = {
  async vidialect(source, goal) {
    const sink = goal === 'dropped' ? () => ({ write: () => {} }) : undefined
    const { issues } = await built.parseMultipart('openai', source, contentType, { sink })
    if (issues !== undefined) throw new Error(issues[0]?.message)
  },
  async multipasta(source, goal) {
    const file = gather(goal)
    await new Promise<void>((resolve, reject) => {
      const parser = makeMultipasta({
        headers: { 'content-type': contentType },
        onField: () => {},
        onFile: () => (chunk) => void (chunk !== null && file.add(chunk)),
        onError: reject,
        onDone: resolve,
      })
      source.on('data', (chunk: Uint8Array) => parser.write(chunk))
      source.on('end', () => parser.end())
    })
    file.join()
  },
  async busboy(source, goal) {
    const file = gather(goal)
    const parser = new Busboy({ headers: { 'content-type': contentType } })
    parser.on('file', (_name: string, stream: Readable) => stream.on('data', file.add))
    await pipeline(source, parser)
    file.join()
  },
}

function gather(goal: Goal): { add(chunk: Uint8Array): void; join(): void } {
  const chunks: Uint8Array[] = []
  return {
    add: (chunk) => void (goal === 'kept in memory' && chunks.push(chunk)),
    join() {
      if (goal === 'kept in memory' && Buffer.concat(chunks).length !== upload)
        throw new Error('The file is not whole.')
    },
  }
}

/** Bytes that no search can skip for lack of variety. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[index] = state >>> 24
  }
  bytes.set(pngUpload(720, 1280).bytes)
  return bytes
}

const formOf = (length: number) => Buffer.concat([Buffer.from(head('image/png')), noise(length), Buffer.from(close)])

const large = formOf(upload)
const small = formOf(64 * kib)

function* chunks(body: Buffer, length: number): Generator<Buffer> {
  for (let offset = 0; offset < body.length; offset += length) yield body.subarray(offset, offset + length)
}

/** What a comparison found: the throughput as a share of that of the faster parser, in the same rounds. */
export interface Throughput {
  readonly share: Spread
  /** Name of the faster parser. */
  readonly faster: string
  /** Milliseconds of each, for scale only. */
  readonly times: ReadonlyMap<string, number>
}

/** Measures all parsers in turns, so that all see the same machine; the first rounds do not count. */
export async function compare(length: number, goal: Goal, rounds: number): Promise<Throughput> {
  const times = new Map(Object.keys(parsers).map((name) => [name, [] as number[]]))
  for (const parse of Object.values(parsers)) await settle(parse, length)
  const all = Object.entries(parsers)
  for (let round = -10; round < rounds; round += 1) {
    const first = (round + 10) % all.length
    // Each comes first in its turn: the first one finds the body out of the caches.
    for (const [name, parse] of [...all.slice(first), ...all.slice(0, first)]) {
      const spent = await time(parse, large, length, goal)
      if (round >= 0) times.get(name)?.push(spent)
    }
  }
  const own = times.get('vidialect') ?? []
  times.delete('vidialect')
  const medians = [...times].map(([name, each]) => [name, median(each)] as const)
  const [faster] = medians.toSorted(([, left], [, right]) => left - right)[0] ?? ['']
  const others = times.get(faster) ?? []
  const share = spreadOf(own.map((each, round) => (others[round] ?? Number.NaN) / each))
  return { share, faster, times: new Map([['vidialect', median(own)], ...medians]) }
}

/** A server that has run for a while has compiled all that a form needs. */
async function settle(parse: Parser, length: number): Promise<void> {
  for (let count = 0; count < 1000; count += 1) await time(parse, small, length, 'dropped')
}

async function time(parse: Parser, body: Buffer, length: number, goal: Goal): Promise<number> {
  const source = Readable.from(chunks(body, length), { objectMode: false })
  const start = performance.now()
  await parse(source, goal)
  return performance.now() - start
}
