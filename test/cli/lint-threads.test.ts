import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buffer, text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { buildCommand } from './built-command'

const command = buildCommand('lint-threads')

const request = { model: 'sora-2', prompt: 'A boat.', size: '720x1280', seconds: '4' }
const accepted = JSON.stringify(request)
const lint = ['lint', '--jsonl', '--dialect', 'ope-ai', '--lifecycle', 'ignore']

/** Runs the built command over a log that is written in pieces. */
async function over(log: Iterable<string | Uint8Array>, ...flags: string[]) {
  const child = spawn(process.execPath, [command, ...lint, ...flags])
  child.stdin.on('error', () => {})
  const said = Promise.all([buffer(child.stdout), text(child.stderr), once(child, 'close')])
  for (const piece of log) if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
  child.stdin.end()
  const [stdout, stderr, [code]] = await said
  return { code, stdout: stdout.toString(), stderr }
}

/** Lines of every kind, some of them a hundred times as long as others. */
function* mixed(count: number): Generator<string | Uint8Array> {
  for (let number = 0; number < count; number += 1) {
    const prompt = 'Rain. '.repeat(number % 97 === 0 ? 400 : number % 7)
    yield JSON.stringify({ ...request, prompt: `${number} ${prompt}` })
    if (number % 11 === 0) yield '\r\n\n{"model"\n'
    if (number % 101 === 0) yield Uint8Array.from([0x22, 0xff, 0x22, 0x0d])
    if (number % 13 === 0) yield `\n\uFEFF${JSON.stringify({ ...request, seconds: number % 2 === 0 ? 4 : '8' })}`
    yield number % 5 === 0 ? '\r\n' : '\n'
  }
  yield accepted
}

test('says the same on one thread, two and five', async () => {
  const one = await over(mixed(20_000), '--threads', '1')
  expect({ code: one.code, stderr: one.stderr }).toEqual({ code: 1, stderr: '' })
  const numbers = one.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).line)
  expect(numbers).toEqual(numbers.toSorted((left, right) => left - right))
  expect(numbers.length).toBeGreaterThan(20_000)
  expect(await over(mixed(20_000), '--threads', '2')).toEqual(one)
  expect(await over(mixed(20_000), '--threads', '5')).toEqual(one)
}, 60_000)

test('keeps the order where one block takes far longer than those behind it', async () => {
  function* uneven() {
    for (let number = 0; number < 400; number += 1) {
      // Texts of 60 kB that are no JSON before many that are short: the first take longest.
      if (number % 40 === 0) yield `${'[1,'.repeat(20_000)}\n`
      yield `${accepted}\n`.repeat(100)
    }
  }
  const { stdout } = await over(uneven(), '--threads', '4')
  const numbers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).line)
  expect(numbers).toEqual(Array.from({ length: 40_010 }, (_, index) => index + 1))
}, 60_000)

test('ends quietly where the reader goes away, on threads too', async () => {
  const child = spawn(process.execPath, [command, ...lint, '--threads', '2'])
  child.stdin.on('error', () => {})
  const ended = Promise.all([text(child.stderr), once(child, 'close')])
  child.stdin.write(`${accepted}\n`.repeat(100_000))
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended).toEqual(['', [0, null]])
}, 60_000)

test('answers a log that pauses', async () => {
  const child = spawn(process.execPath, [command, ...lint, '--threads', '2'])
  const block = `${accepted}\n`.repeat(30_000)
  let lines = 0
  const counted = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 0x0a) lines += 1
      if (lines === 30_000) resolve()
    })
  })
  child.stdin.write(block)
  // The log stays open.
  await counted
  child.stdin.end()
  expect(await once(child, 'close')).toEqual([0, null])
}, 60_000)

test('holds no more of a line than a body may have', async () => {
  const megabyte = 'x'.repeat(1024 * 1024)
  function* log() {
    yield `${accepted}\n"`
    for (let count = 0; count < 300; count += 1) yield megabyte
    yield `"\n${accepted}\n`
  }
  const { code, stdout } = await over(log(), '--threads', '2')
  const clear = { dialect: 'ope-ai', valid: true, issues: [], warnings: [] }
  const tooLarge = {
    code: 'body-too-large',
    severity: 'error',
    path: [],
    message: 'The body must have at most 67108864 bytes.',
    dialect: 'ope-ai',
  }
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { line: 1, ...clear },
    { line: 2, ...clear, valid: false, issues: [tooLarge] },
    { line: 3, ...clear },
  ])
  expect(code).toBe(1)
}, 60_000)
