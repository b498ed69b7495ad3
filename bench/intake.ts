import { execFileSync } from 'node:child_process'
import { pngUpload } from '../schemas/example'
import { built } from './built'
import { median } from './spread'
import { compare, type Goal } from './throughput'
import { contentType, head, kib, upload } from './upload'

// Reads one 10 MiB upload with the built library and with the parsers below it, all in one run, and prints ratios.

const discard = () => ({ write: () => {} })

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
  const { issues } = await built.parseMultipart('openai', source, contentType, { sink: discard })
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

async function printThroughput(goal: Goal): Promise<void> {
  console.log(`throughput of a 10 MiB upload whose file is ${goal}, as a share of the faster of the bare parsers:`)
  for (const length of [64 * kib, 16 * kib, 1460]) {
    const { share, faster, times } = await compare(length, goal, 100)
    const each = [...times].map(([name, time]) => `${name} ${time.toFixed(1)} ms`).join(', ')
    const [middle, low, high] = [share.median, share.p10, share.p90].map((ratio) => ratio.toFixed(2))
    console.log(`  chunks of ${length} bytes: ${middle} [${low}..${high}] of ${faster} (${each})`)
  }
}

await printThroughput('dropped')
await printThroughput('kept in memory')
console.log('  (vidialect also decodes the fields, checks the image and validates the request; the others only split)')
console.log(`read past the limit of an endless file: ${(await taken(png(720, 1280))) + 33 - upload} bytes`)
console.log(`read before an image of another size is refused: ${(await taken(png(1280, 720))) + 33} bytes`)
console.log(`read before a file of another type is refused: ${await taken(head('image/gif'))} bytes`)
const dropped = peak('drop')
console.log(`peak memory of a 10 MiB upload, beyond that of a process that reads and drops it (${dropped} KiB):`)
console.log(`  into a sink ${peak('sink') - dropped} KiB, into memory ${peak('keep') - dropped} KiB`)
