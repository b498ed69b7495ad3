import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { dialect, writeLog } from './request-log'
import { type Spread, spreadOf } from './spread'

// Lints a log of a million requests with the built command, on one core and on two, beside a loop of readline and
// JSON.parse on one; prints ratios of whole processes, and the memory of a short log and a long one.

const many = 1_000_000
const few = 100_000
const rounds = 5

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

function rate(name: string, times: readonly number[], reference: readonly number[], than: string): string {
  const { median, p10, p90 } = spreadOf(times.map((each, round) => (reference[round] ?? Number.NaN) / each))
  return `${name}: ${[median, p10, p90]
    .map((ratio) => ratio.toFixed(2))
    .join(' [')
    .replace(/ \[(?=[^[]*$)/, '..')}] of ${than}`
}

try {
  writeLog(long, many)
  writeLog(short, few)
  const flags = ['--dialect', dialect]
  const times = await race({ bare, one: lint(1, ...flags), two: lint(2, ...flags) })
  const cores = hasTaskset ? 'one core' : 'no core in particular, for lack of taskset'
  console.log(
    `${many.toLocaleString('en')} requests, ${(spreadOf(times('bare')).median / 1000).toFixed(1)} s bare, on ${cores}`,
  )
  console.log(
    rate('rate of lint --jsonl on one thread', times('one'), times('bare'), 'a bare loop of readline and JSON.parse'),
  )
  console.log(rate('rate on two threads', times('two'), times('one'), 'that'))
  for (const threads of [1, 2]) {
    const [less, more] = [await peaks(lint(threads, ...flags), short), await peaks(lint(threads, ...flags), long)]
    const names = [few, many].map((count) => count.toLocaleString('en'))
    console.log(
      `peak memory on ${threads} thread${threads === 1 ? '' : 's'}: ${less.median.toFixed(0)} MiB of ${names[0]} requests, ` +
        `${more.median.toFixed(0)} MiB of ${names[1]}`,
    )
  }
} finally {
  rmSync(place, { recursive: true })
}
