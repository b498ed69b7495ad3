import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { flagsOf, logs, type RequestLog, writeLog } from './request-log'
import { type Spread, spreadOf } from './spread'

// Lints a log of a million requests with the built command, on one core and on two, beside a loop of readline and
// JSON.parse on one; prints ratios of whole processes, and the memory of a short log and a long one.

const many = 1_000_000
const few = 100_000
const rounds = 3

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'vidialect-log-'))
const [long, short] = [join(place, 'long.jsonl'), join(place, 'short.jsonl')]

const hasTaskset = spawnSync('taskset', ['--version']).error === undefined
const oneCore = hasTaskset ? ['taskset', '-c', '0'] : []

const bare = [...oneCore, 'node', path('bare-lines.mjs')]
const lint = (threads: number, ...flags: string[]) => {
  const words = [path('../dist/cli.js'), 'lint', '--jsonl', '--threads', `${threads}`, ...flags]
  return [...(threads === 1 ? oneCore : []), 'node', '--import', path('print-peak.mjs'), ...words]
}

interface Run {
  readonly milliseconds: number
  readonly said: string
}

async function run(words: readonly string[], log: string): Promise<Run> {
  const [command = '', ...rest] = words
  const start = performance.now()
  const child = spawn(command, [...rest, log], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code > 1) throw new Error(said)
  return { milliseconds: performance.now() - start, said }
}

async function peaks(words: readonly string[], log: string): Promise<Spread> {
  const all: number[] = []
  for (let round = 0; round < rounds; round += 1) all.push(Number((await run(words, log)).said) / 1024)
  return spreadOf(all)
}

/** Milliseconds of each command in turns, so that all see the same machine. */
async function race(commands: Readonly<Record<string, readonly string[]>>): Promise<(name: string) => number[]> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, words] of Object.entries(commands)) {
      times.set(name, [...(times.get(name) ?? []), (await run(words, long)).milliseconds])
    }
  }
  return (name) => times.get(name) ?? []
}

/** The rate of something as a share of another: the median of the rounds, between the tenths below and above. */
function rate(times: readonly number[], reference: readonly number[]): string {
  const shares = spreadOf(times.map((each, round) => (reference[round] ?? Number.NaN) / each))
  const [median, low, high] = [shares.median, shares.p10, shares.p90].map((share) => share.toFixed(2))
  return `${median} [${low}..${high}]`
}

async function measure(requests: RequestLog): Promise<void> {
  writeLog(requests, long, many)
  writeLog(requests, short, few)
  const flags = flagsOf(requests)
  const times = await race({ bare, one: lint(1, ...flags), two: lint(2, ...flags) })
  console.log(`${many} requests of ${requests.dialect}, linted with ${flags.join(' ')}:`)
  console.log(
    `  one thread on one core: ${rate(times('one'), times('bare'))} of the rate of readline and JSON.parse there`,
  )
  console.log(`  two threads: ${rate(times('two'), times('one'))} of the rate of one`)
  for (const threads of [1, 2]) {
    const [less, more] = [await peaks(lint(threads, ...flags), short), await peaks(lint(threads, ...flags), long)]
    const memory = `${less.median.toFixed(0)} MiB of ${few} requests, ${more.median.toFixed(0)} MiB of ${many}`
    console.log(`  peak memory with --threads ${threads}: ${memory}`)
  }
}

try {
  if (!hasTaskset)
    console.log('taskset is not there: one thread may move between cores, and use several for its garbage.')
  for (const requests of logs) await measure(requests)
} finally {
  rmSync(place, { recursive: true })
}
