import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run'
import { call } from './call'

const smallest = JSON.stringify({ model: 'sora-2', prompt: 'A boat.', size: '720x1280', seconds: '4' })
const numeric = smallest.replace('"4"', '4')
const now = new Date('2026-01-01')
const lint = ['lint', '--jsonl', '--dialect', 'ope-ai', '--unknown-models', 'ignore']

test('prints one object a line', async () => {
  const { code, stdout } = await call(lint, { stdin: `${smallest}\r\n\n${numeric}\n{"model"`, now })
  const entries = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(1)
  expect(entries[0]).toStrictEqual({ line: 1, dialect: 'ope-ai', valid: true, issues: [], warnings: [] })
  expect(
    entries.map(({ line, valid, issues }) => [line, valid, issues.map(({ code }: { code: string }) => code)]),
  ).toStrictEqual([
    [1, true, []],
    [3, false, ['type']],
    [4, false, ['json-syntax']],
  ])
})

test('prints nothing for an empty log', async () => {
  expect(await call(lint, { stdin: '' })).toStrictEqual({ code: 0, stdout: '', stderr: '' })
})

test('counts warnings over all lines', async () => {
  const unknown = smallest.replace('{', '{"shutter":1,')
  const { code, stderr } = await call([...lint, '--max-warnings', '1'], { stdin: `${unknown}\n${unknown}`, now })
  expect({ code, stderr }).toStrictEqual({ code: 1, stderr: 'vidialect: 2 warnings, and --max-warnings allows 1\n' })
})

test('reads no further than its reader takes', async () => {
  let read = 0
  const chunk = Buffer.from(`${smallest}\n`.repeat(100))
  function* endless() {
    while (true) {
      read += 1
      yield chunk
    }
  }
  let writes = 0
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      writes += 1
      if (writes < 3) setTimeout(done, 20)
      else done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    },
  })
  const code = await run(lint, { stdin: Readable.from(endless()), stdout, stderr: new Writable() }, { now })
  expect(code).toBe(0)
  expect(read).toBeLessThan(40)
})
