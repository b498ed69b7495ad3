import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { artifactUri } from '../../src/cli/artifact-path'
import { Output } from '../../src/cli/output'
import { cut, printable } from '../../src/cli/printable'
import { run } from '../../src/cli/run'
import { call } from './call'

/** Calls the command with an output that breaks. */
async function withOutput(write: Writable['_write']): Promise<{ code: number; stderr: string }> {
  let stderr = ''
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const stdout = new Writable({ write })
  // What the stream emits besides, its writer has been told.
  stdout.on('error', () => undefined)
  const stream = new Writable({
    write(chunk, _, done) {
      stderr += chunk
      done()
    },
  })
  return { code: await run(['models'], { stdin, stdout, stderr: stream }, { env: {} }), stderr }
}

describe('an output that cannot be written', () => {
  it.each(['EIO', 'ENOSPC'])('is named by its code: %s', async (code) => {
    const result = await withOutput((_chunk, _encoding, done) => done(Object.assign(new Error('secret'), { code })))
    expect(result).toEqual({ code: 2, stderr: `vidialect: cannot write the output (${code})\n` })
  })

  it('is named by its error where there is no code', async () => {
    const result = await withOutput((_chunk, _encoding, done) => done(new TypeError('secret')))
    expect(result).toEqual({ code: 2, stderr: 'vidialect: cannot write the output (TypeError)\n' })
  })

  it('ends the command quietly where its reader has left', async () => {
    const result = await withOutput((_chunk, _encoding, done) => done(Object.assign(new Error('x'), { code: 'EPIPE' })))
    expect(result).toEqual({ code: 0, stderr: '' })
  })
})

describe('standard error that cannot be written', () => {
  it('leaves the exit code as it is', async () => {
    const stderr = new Writable({
      write() {
        this.emit('error', new Error('write EPIPE'))
      },
    })
    const stdin = Object.assign(new PassThrough(), { isTTY: true })
    expect(await run(['lint'], { stdin, stdout: new Writable(), stderr }, { env: {} })).toBe(2)
  })
})

describe('an output', () => {
  it('rejects a write with an error of its own where its reader has left', async () => {
    const stream = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('x'), { code: 'ERR_STREAM_DESTROYED' })),
    })
    await expect(new Output(stream).write('x')).rejects.toMatchObject({ name: 'ClosedPipe', message: '' })
  })
})

describe('a defect', () => {
  it('is named with its place and without its message, which may hold a request', async () => {
    const { code, stderr } = await withOutput(() => {
      throw new RangeError('secret')
    })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^vidialect: unexpected RangeError, a defect of vidialect( <at .+>)+\n$/)
    expect(stderr).not.toContain('secret')
  })

  it('is named with every place, and nothing of a message that reads like one', async () => {
    const defect = new RangeError('secret')
    defect.stack = 'RangeError: we met at secret\n    at first (a.js:1:2)\n    at second (b.js:3:4)\nsecret'
    expect(
      await withOutput(() => {
        throw defect
      }),
    ).toEqual({
      code: 2,
      stderr: 'vidialect: unexpected RangeError, a defect of vidialect <at first (a.js:1:2)> <at second (b.js:3:4)>\n',
    })
  })

  it('is named without a place where its error has none', async () => {
    const defect = Object.assign(new RangeError('secret'), { stack: undefined })
    expect(
      await withOutput(() => {
        throw defect
      }),
    ).toEqual({ code: 2, stderr: 'vidialect: unexpected RangeError, a defect of vidialect\n' })
  })

  it('is named by its type where it is no error', async () => {
    const { code, stderr } = await withOutput(() => {
      throw 'secret'
    })
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'vidialect: unexpected string, a defect of vidialect\n' })
  })
})

describe('wrong use', () => {
  const request = JSON.stringify({ model: 'sora-2', prompt: 'Rain.' })

  it.each([
    [
      ['lint', '--dialect', 'zzzzzzzzzzzz', '-'],
      'unknown dialect "zzzzzzzzzzzz"; known: ope-ai, openai, sora-web, new-api, unified',
    ],
    [['detect', 'test/cli/*.test.ts'], 'detect reads one file at a time'],
    [['translate', '--from', 'openai', '--to', 'unified', 'test/cli/*.test.ts'], 'translate reads one file at a time'],
  ])('is told: %j', async (argv, notice) => {
    const { code, stdout, stderr } = await call(argv, { stdin: request })
    expect({ code, stdout, stderr: stderr.includes(notice) }).toEqual({ code: 2, stdout: '', stderr: true })
  })

  it('is no request that cannot be read: detection says why, and ranks nothing', async () => {
    const tooDeep = `${'['.repeat(40)}${']'.repeat(40)}`
    for (const stdin of ['{', tooDeep]) {
      const { code, stdout, stderr } = await call(['detect', '-'], { stdin })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^vidialect: <stdin>: .+\n$/)
    }
  })

  it('is none to name the path and the type of a request, or one dialect of the models', async () => {
    const detected = await call(['detect', '--path', '/v1/video/create', '--content-type', 'application/json', '-'], {
      stdin: request,
    })
    expect({ code: detected.code, first: detected.stdout.split('\n')[1]?.split(' ')[0] }).toEqual({
      code: 0,
      first: 'unified',
    })
    const models = await call(['models', '--dialect', 'sora-web', '--format', 'json'])
    expect(models.code).toBe(0)
    expect(JSON.parse(models.stdout)).toHaveLength(1)
  })
})

describe('what a terminal is shown', () => {
  it('escapes what it would obey', () => {
    expect(printable('a\tb\r\n\u001b\u202e\uffff\u{e0001}')).toBe('a\\tb\\r\\n\\u001b\\u202e\\uffff\\u{e0001}')
  })

  it('is never cut within a character', () => {
    expect([cut('ab😀c', 4), cut('a😀bcd', 5), cut('abc', 3), cut('abcd', 3)]).toEqual(['ab…', 'a😀b…', 'abc', 'ab…'])
  })
})

describe('the address of a file', () => {
  it('is relative, with each name encoded', () => {
    const addresses = ['/work/a b/c.json', 'd/e.json', '/f.json', '<stdin>'].map((file) => artifactUri(file, '/work'))
    expect(addresses).toEqual(['a%20b/c.json', 'd/e.json', '../f.json', '%3Cstdin%3E'])
  })
})
