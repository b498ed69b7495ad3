import { Readable, Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
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

test('takes --format json, which is how it prints, and a number of threads', async () => {
  const stdin = `${smallest}\n${numeric}`
  const plain = await call(lint, { stdin, now })
  expect(await call([...lint, '--format', 'json'], { stdin, now })).toStrictEqual(plain)
  expect(await call([...lint, '--threads', '12'], { stdin, now })).toStrictEqual(plain)
})

test.each([
  ['tells a terminal how far it is', true, '\r\u001b[2K1 requests, 0 refused\r\u001b[2K'],
  ['tells no file how far it is', false, ''],
])('%s', async (_, isTTY, expected) => {
  let moment = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    moment += 1000
    return moment
  })
  let said = ''
  const stderr = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        said += chunk
        done()
      },
    }),
    { isTTY },
  )
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done() })
  const code = await run(lint, { stdin: Readable.from([smallest]), stdout, stderr }, { now })
  vi.restoreAllMocks()
  expect({ code, said }).toStrictEqual({ code: 0, said: expected })
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

test('prints of each line what depends on that line alone where it leaves the numbers out', async () => {
  const stateless = [...lint, '--no-line-numbers']
  const log = [smallest, '', numeric, '{"model"', `\uFEFF${smallest}`]
  const { stdout } = await call(stateless, { stdin: log.join('\n'), now })
  const entries = stdout.trimEnd().split('\n')
  expect(entries[0]).toBe('{"dialect":"ope-ai","valid":true,"issues":[],"warnings":[]}')
  expect(entries.map((entry) => Object.keys(JSON.parse(entry))[0])).toStrictEqual(Array(4).fill('dialect'))
  const apart = await Promise.all(log.map((line) => call(stateless, { stdin: line, now })))
  expect(apart.map((one) => one.stdout).join('')).toBe(stdout)
})

test('judges every line beside one that is no UTF-8', async () => {
  const stdin = Buffer.concat([Buffer.from(`${smallest}\n`), Buffer.from([0xff]), Buffer.from(`\r\n${smallest}`)])
  const { code, stdout } = await call(lint, { stdin, now })
  const entries = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(1)
  expect(entries.map(({ line, issues }) => [line, issues.map((issue: { code: string }) => issue.code)])).toStrictEqual([
    [1, []],
    [2, ['invalid-utf8']],
    [3, []],
  ])
})

test('warns of retired models from the day on, of requests that name none as well', async () => {
  const flags = ['lint', '--jsonl', '--dialect', 'unified', '--no-line-numbers']
  const stdin = [
    { model: 'sora-2', prompt: 'x' },
    { model: 'no-model', prompt: 'x' },
  ]
    .map((body) => JSON.stringify(body))
    .join('\n')
  const codes = async (day: string) => {
    const { stdout } = await call(flags, { stdin, now: new Date(day) })
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).warnings.map(({ code }: { code: string }) => code))
  }
  const before = await codes('2026-09-23')
  expect((await codes('2026-09-24'))[0]).toStrictEqual([...(before[0] ?? []), 'retired-model'])
  expect((await codes('2026-09-24'))[1]).toStrictEqual(before[1])
})

test('says the same of a line as of a file, whatever the dialect and the day', async () => {
  const bodies = [smallest, numeric, '{"model":"kling-v2-6","prompt":"x"}', '[]', '{"prompt":"x"}', '{"a":1,"a":2}']
  for (const dialect of ['ope-ai', 'openai', 'sora-web', 'new-api', 'unified', undefined]) {
    for (const day of ['2026-01-01', '2026-12-31']) {
      const flags = dialect === undefined ? [] : ['--dialect', dialect]
      const around = { now: new Date(day) }
      const log = await call(['lint', '--jsonl', '--no-line-numbers', ...flags], {
        stdin: bodies.join('\n'),
        ...around,
      })
      const files = await Promise.all(
        bodies.map((stdin) => call(['lint', '--format', 'json', ...flags], { stdin, ...around })),
      )
      const expected = files.map(({ stdout }) => {
        const [{ file: _, ...verdict }] = JSON.parse(stdout)
        return verdict
      })
      expect(
        log.stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toStrictEqual(expected)
    }
  }
})

test.each([
  [['lint', '--threads', '2'], '--threads goes with --jsonl'],
  [['lint', '--no-line-numbers'], '--no-line-numbers goes with --jsonl'],
  [
    ['lint', '--jsonl', '--threads', '0'],
    "option '--threads <count>' argument '0' is invalid. A whole number from 1 to 999 is expected.",
  ],
])('%s is wrong use', async (argv, message) => {
  expect(await call(argv, { stdin: smallest })).toStrictEqual({
    code: 2,
    stdout: '',
    stderr: `vidialect: ${message}\n`,
  })
})
