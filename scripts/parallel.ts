import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { flagsOf, logs, writeLog } from '../bench/request-log'

// `npm run check:parallel`: lints one log as a whole and in pieces under GNU parallel, as other machines would get them,
// and holds what is printed to be the same to the byte.

const lines = 60_000
const [, requests] = logs
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const lint = ['node', command, 'lint', '--jsonl', '--no-line-numbers', ...flagsOf(requests)]

/** What no log should hold: lines that are empty, of white space, cut off, no UTF-8, and the last without its end. */
const odd = [
  '\r\n',
  '\n \t\n',
  '{"model"\r\n',
  '\uFEFF{}\n',
  Buffer.from([0xff, 0x0a]),
  '{"model":"sora-2","prompt":"x"}',
]

interface Output {
  readonly hash: string
  readonly lines: number
}

/** Feeds the log to a command, and tells what it printed. */
async function outputOf(log: string, [name = '', ...words]: readonly string[]): Promise<Output> {
  const child = spawn(name, words, { stdio: ['pipe', 'pipe', 'pipe'] })
  createReadStream(log).pipe(child.stdin)
  const hash = createHash('sha256')
  let count = 0
  child.stdout.on('data', (chunk: Buffer) => {
    hash.update(chunk)
    for (let at = chunk.indexOf('\n'); at !== -1; at = chunk.indexOf('\n', at + 1)) count += 1
  })
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (said !== '') throw new Error(said)
  return { hash: hash.digest('hex'), lines: count }
}

if (!spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel')) {
  throw new Error('GNU parallel is not there; Debian has it in the package parallel.')
}
const place = mkdtempSync(join(tmpdir(), 'vidialect-parallel-'))
const log = join(place, 'log.jsonl')
try {
  writeLog(requests, log, lines)
  for (const piece of odd) appendFileSync(log, piece)
  const expected = await outputOf(log, [...lint, '--threads', '1'])
  const same = (name: string, { hash, lines }: Output) => {
    if (hash !== expected.hash) throw new Error(`${name} prints something else: ${lines} lines, not ${expected.lines}`)
    console.log(`the same ${lines} lines: ${name}`)
  }
  same('two threads', await outputOf(log, [...lint, '--threads', '2']))
  for (const block of ['1M', '3M']) {
    const parallel = ['parallel', '--will-cite', '--pipe', '-k', '-j', '4', '--block', block]
    same(`parallel --pipe -k --block ${block}`, await outputOf(log, [...parallel, ...lint, '--threads', '1']))
  }
} finally {
  rmSync(place, { recursive: true })
}
