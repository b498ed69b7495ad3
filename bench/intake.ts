import { execFileSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { make as makeMultipasta } from 'multipasta'
import { pngUpload } from '../schemas/example'
import { parseMultipart } from '../src/index'
import { median } from './spread'
import { close, contentType, head, kib, upload } from './upload'

// Reads one 10 MiB upload with this library and with the parsers below it, all in one run, and prints ratios.

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

const body = Buffer.concat([Buffer.from(head('image/png')), noise(upload), Buffer.from(close)])

function* chunks(bytes: Buffer, length: number): Generator<Buffer> {
  for (let offset = 0; offset < bytes.length; offset += length) yield bytes.subarray(offset, offset + length)
}

const stream = (length: number) => Readable.from(chunks(body, length), { objectMode: false })

const discard = () => ({ write: () => {} })

type Parser = (length: number) => Promise<void>

const parsers: Readonly<Record<string, Parser>> = {
  async vidialect(length) {
    const { issues } = await parseMultipart('openai', stream(length), contentType, { sink: discard })
    if (issues !== undefined) throw new Error(issues[0]?.message)
  },
  async multipasta(length) {
    let isDone = false
    const parser = makeMultipasta({
      headers: { 'content-type': contentType },
      onField: () => {},
      onFile: () => () => {},
      onError: (error) => {
        throw new Error(JSON.stringify(error))
      },
      onDone: () => {
        isDone = true
      },
    })
    for await (const chunk of stream(length)) parser.write(chunk)
    parser.end()
    if (!isDone) throw new Error('multipasta did not finish.')
  },
  async busboy(length) {
    const parser = new Busboy({ headers: { 'content-type': contentType } })
    parser.on('file', (_name: string, file: Readable) => file.resume())
    await pipeline(stream(length), parser)
  },
}

/** Median milliseconds of each parser, measured in turns so that all see the same machine. */
async function throughput(length: number, rounds: number): Promise<Map<string, number>> {
  const times = new Map(Object.keys(parsers).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    const all = Object.entries(parsers)
    // Each parser comes first in its turn: the first one finds the body out of the caches.
    for (const [name, parse] of [...all.slice(round % all.length), ...all.slice(0, round % all.length)]) {
      const start = performance.now()
      await parse(length)
      times.get(name)?.push(performance.now() - start)
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

/** Bytes taken from an endless upload before it was refused. */
async function taken(start: string | Buffer): Promise<number> {
  let bytes = 0
  const block = Buffer.alloc(64 * kib)
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = bytes === 0 ? Buffer.from(start) : block
        bytes += chunk.length
        controller.enqueue(new Uint8Array(chunk))
      },
    },
    { highWaterMark: 0 },
  )
  const { issues } = await parseMultipart('openai', source, contentType, { sink: discard })
  if (issues === undefined) throw new Error('An endless upload was accepted.')
  return bytes - Buffer.byteLength(start)
}

/** The most memory, in KiB, that a process of its own ever held while it did one thing with an upload. */
function peak(deed: string): number {
  const peaks = Array.from({ length: 7 }, () =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', 'bench/peak-memory.ts', deed], { encoding: 'utf8' })),
  )
  return median(peaks)
}

const png = (width: number, height: number) =>
  Buffer.concat([Buffer.from(head('image/png')), pngUpload(width, height).bytes])

await throughput(64 * kib, 5)
for (const length of [64 * kib, 16 * kib, 1460]) {
  const times = await throughput(length, 60)
  const own = times.get('vidialect') ?? Number.NaN
  const best = Math.min(...[...times].filter(([name]) => name !== 'vidialect').map(([, time]) => time))
  const each = [...times].map(([name, time]) => `${name} ${time.toFixed(1)} ms`).join(', ')
  console.log(`throughput in chunks of ${length}: ${(best / own).toFixed(2)} of the faster (${each})`)
}
console.log(`read past the limit of an endless file: ${(await taken(png(720, 1280))) + 33 - upload} bytes`)
console.log(`read before an image of another size is refused: ${(await taken(png(1280, 720))) + 33} bytes`)
console.log(`read before a file of another type is refused: ${await taken(head('image/gif'))} bytes`)
const dropped = peak('drop')
console.log(`peak memory of a 10 MiB upload, beyond that of a process that reads and drops it (${dropped} KiB):`)
console.log(`  into a sink ${peak('sink') - dropped} KiB, into memory ${peak('keep') - dropped} KiB`)
