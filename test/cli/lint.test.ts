import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run'
import { call } from './call'

const smallest = { model: 'sora-2', prompt: 'A paper boat in the rain.', size: '720x1280', seconds: '4' }
const dialect = ['--dialect', 'ope-ai', '--unknown-models', 'ignore']
const now = new Date('2026-01-01')

let cwd = ''

async function file(name: string, content: unknown) {
  await writeFile(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content, undefined, 2))
}

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'vidialect-'))
  await mkdir(join(cwd, 'sub'))
  await file('good.json', smallest)
  await file('sub/good.json', smallest)
  await file('[1].json', smallest)
  await file('number.json', { ...smallest, seconds: 4 })
  await file('refused.json', { ...smallest, aspect_ratio: '16:9' })
  await file('unknown.json', { ...smallest, shutter: 'x' })
  await file('cut.json', '{"model": "sora-2", "prompt": "A secret')
})

afterAll(() => rm(cwd, { recursive: true }))

describe('exit codes', () => {
  test.each<[string, string[], number]>([
    ['0 for a valid request', ['good.json'], 0],
    ['1 for an error', ['number.json'], 1],
    ['1 for one error among valid requests', ['good.json', 'number.json'], 1],
    ['1 for a text that is no JSON', ['cut.json'], 1],
    ['0 for a warning', ['unknown.json'], 0],
    ['0 for as many warnings as allowed', ['--max-warnings', '1', 'unknown.json'], 0],
    [
      '0 for an unknown field that is ignored',
      ['--max-warnings', '0', '--unknown-fields', 'ignore', 'unknown.json'],
      0,
    ],
    ['1 for an unknown field that is an error', ['--unknown-fields', 'error', 'unknown.json'], 1],
  ])('%s', async (_, argv, code) => {
    const called = await call(['lint', ...dialect, ...argv], { cwd, now })
    expect({ code: called.code, stderr: called.stderr }).toStrictEqual({ code, stderr: '' })
  })

  test('1 and a line for more warnings than allowed', async () => {
    const { code, stderr } = await call(['lint', ...dialect, '--max-warnings', '0', 'unknown.json'], { cwd, now })
    expect({ code, stderr }).toStrictEqual({ code: 1, stderr: 'vidialect: 1 warning, and --max-warnings allows 0\n' })
  })
})

describe('inputs', () => {
  const files = async (argv: string[], stdin?: string) => {
    const { stdout } = await call(['lint', ...dialect, '--format', 'json', ...argv], {
      cwd,
      now,
      ...(stdin !== undefined && { stdin }),
    })
    return JSON.parse(stdout).map((entry: { file: string; valid: boolean }) => [entry.file, entry.valid])
  }

  test('takes globs, each file once', async () => {
    expect(await files(['**/good.json', 'good.json'])).toStrictEqual([
      ['good.json', true],
      ['sub/good.json', true],
    ])
  })

  test('takes a file whose name looks like a glob', async () => {
    expect(await files(['[1].json'])).toStrictEqual([['[1].json', true]])
  })

  test('takes standard input without arguments', async () => {
    expect(await files([], JSON.stringify(smallest))).toStrictEqual([['<stdin>', true]])
  })

  test('takes - for standard input beside files', async () => {
    expect(await files(['good.json', '-'], '{}')).toStrictEqual([
      ['good.json', true],
      ['<stdin>', false],
    ])
  })

  test('skips a byte order mark', async () => {
    expect(await files([], `\ufeff${JSON.stringify(smallest)}`)).toStrictEqual([['<stdin>', true]])
  })
})

describe('pretty', () => {
  test('shows a number that must be text, with the value in quotes as the remedy', async () => {
    const { stdout } = await call(['lint', ...dialect, 'number.json'], { cwd, now })
    expect(stdout).toMatch(/^number\.json \(ope-ai\)\n\n {2}error type 5:14 {2}/)
    expect(stdout).toContain('\n    5 | "seconds": 4\n      |            ^\n')
    expect(stdout).toMatch(/hint .*"4"/)
  })

  test('marks the name of a refused field', async () => {
    const { stdout } = await call(['lint', ...dialect, 'refused.json'], { cwd, now })
    expect(stdout).toContain('  error refused-field 6:3  ')
    expect(stdout).toContain('\n    6 | "aspect_ratio": "16:9"\n      | ^^^^^^^^^^^^^^\n')
  })

  test('shows where a text stops being JSON, and nothing of it', async () => {
    const { stdout } = await call(['lint', ...dialect, 'cut.json'], { cwd, now })
    expect(stdout).toContain('error json-syntax 1:31  ')
    expect(stdout).toContain('1 | "model" : "…" , "prompt" : …\n')
    expect(stdout).not.toContain('secret')
  })

  test.each([
    ['colours on request', {}, { FORCE_COLOR: '1' }, true],
    ['does not colour a pipe', {}, {}, false],
    ['obeys NO_COLOR', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['obeys --no-color', { flag: '--no-color' }, { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, { flag }: { flag?: string }, env, coloured) => {
    const { stdout } = await call(['lint', ...(flag ? [flag] : []), ...dialect, 'good.json'], { cwd, now, env })
    expect(stdout.includes('\u001b[')).toBe(coloured)
  })
})

describe('a model that its vendor retired', () => {
  const retired = JSON.stringify({ ...smallest, model: 'bytedance-seedance-1.5', size: '1280x720' })
  const codes = async (argv: string[], day: string) => {
    const { stdout } = await call(['lint', '--dialect', 'ope-ai', '--format', 'json', ...argv], {
      stdin: retired,
      now: new Date(day),
    })
    return JSON.parse(stdout)[0].warnings.map((warning: { code: string }) => warning.code)
  }

  test.each<[string, string[], string, string[]]>([
    ['is a warning', [], '2026-09-22', ['retired-model']],
    ['is none before the day', [], '2026-09-20', []],
    ['is none on request', ['--lifecycle', 'ignore'], '2026-09-22', []],
  ])('%s', async (_, argv, day, expected) => {
    expect(await codes(argv, day)).toStrictEqual(expected)
  })
})

test('prints SARIF of what it finds', async () => {
  const { code, stdout } = await call(['lint', ...dialect, '--format', 'sarif', 'good.json', 'number.json'], {
    cwd,
    now,
  })
  const [{ results }] = JSON.parse(stdout).runs
  expect({ code, results: results.length, uri: results[0].locations[0].physicalLocation.artifactLocation.uri }).toEqual(
    {
      code: 1,
      results: 1,
      uri: 'number.json',
    },
  )
})

test('finds the dialect of each request', async () => {
  const { stdout, code } = await call(['lint', '--format', 'json', 'good.json', 'cut.json'], { cwd, now })
  const entries = JSON.parse(stdout)
  expect(code).toBe(1)
  expect(entries[0].valid).toBe(true)
  expect(entries[1].issues.map((issue: { code: string }) => issue.code)).toStrictEqual(['json-syntax'])
})

test('prints no value of a request', async () => {
  const canary = 'k9v2m4q8z1x7c3b5n6l0p2w4'
  const body = JSON.stringify({
    model: canary,
    prompt: [canary],
    size: canary,
    seconds: canary,
    aspect_ratio: canary,
    shutter: { a: canary },
  })
  for (const stdin of [body, body.slice(0, -4), body.replaceAll('"', "'")]) {
    for (const format of ['pretty', 'json', 'github', 'sarif']) {
      const { stdout, stderr } = await call(['lint', '--format', format], { stdin, now })
      expect(stdout + stderr).not.toContain(canary)
    }
  }
})

test('ends quietly, with what was found, where the reader of its output went away', async () => {
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  })
  const lines: string[] = []
  const stderr = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) })
  const code = await run(['lint', ...dialect], { stdin: Readable.from(['{}']), stdout, stderr })
  expect({ code, lines }).toStrictEqual({ code: 1, lines: [] })
})
