import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileBytes, findInputs, openInput, readChunks, readInput } from '../../src/cli/read-input'
import type { Session } from '../../src/cli/session'

let cwd = ''

// Nothing else of a session is read.
const session = (stdin: Readable = new PassThrough()) => ({ cwd, stdin }) as unknown as Session

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'vidialect-'))
  await mkdir(join(cwd, 'folder'))
  for (const name of ['c.json', 'a.json', 'd.json', 'b.json', 'folder/e.json', '<stdin>']) {
    await writeFile(join(cwd, name), 'abcdefghij')
  }
})

afterAll(() => rm(cwd, { recursive: true }))

async function texts(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const all: string[] = []
  for await (const chunk of chunks) all.push(Buffer.from(chunk).toString())
  return all
}

/** What is said of input that cannot be read, and what was read before. */
async function failure(chunks: AsyncIterable<Uint8Array>) {
  const read: string[] = []
  try {
    for await (const chunk of chunks) read.push(Buffer.from(chunk).toString())
  } catch (error) {
    return { read, said: error instanceof Error ? `${error.name}: ${error.message}` : error }
  }
  return { read }
}

describe('the inputs', () => {
  test.each([
    ['of a glob come in order', ['*.json'], ['a.json', 'b.json', 'c.json', 'd.json']],
    [
      'come in the order of the arguments, each once',
      ['b.json', '*.json', '-', '-'],
      ['b.json', 'a.json', 'c.json', 'd.json', '<stdin>'],
    ],
    ['are standard input without arguments', [], ['<stdin>']],
    [
      'of a glob are files in folders where it says so',
      ['**/*.json'],
      ['a.json', 'b.json', 'c.json', 'd.json', 'folder/e.json'],
    ],
  ])('%s', async (_, args, expected) => {
    expect(await findInputs(args, session())).toStrictEqual(expected)
  })

  test('of a glob are no files of a folder that it names', async () => {
    await expect(findInputs(['fold*'], session())).rejects.toThrow('no file matches fold*')
  })
})

describe('an input is opened', () => {
  test('as the chunks of a stream, texts as bytes', async () => {
    expect(await texts(openInput('<stdin>', session(Readable.from(['ab', Buffer.from('c'), 'ä']))))).toStrictEqual([
      'ab',
      'c',
      'ä',
    ])
  })

  test('from its file', async () => {
    expect(await texts(openInput('a.json', session()))).toStrictEqual(['abcdefghij'])
  })

  test.each<[unknown, string]>([
    [Object.assign(new Error('secret'), { code: 'EACCES' }), 'permission is denied'],
    [Object.assign(new Error('secret'), { code: 'EPERM' }), 'permission is denied'],
    [Object.assign(new Error('secret'), { code: 'EIO' }), 'EIO'],
    [new Error('secret'), 'unknown error'],
    ['secret', 'unknown error'],
  ])('and its failure is wrong use, told without its message: %s', async (error, reason) => {
    const stdin = Readable.from(
      (async function* () {
        yield 'ab'
        throw error
      })(),
    )
    expect(await failure(openInput('<stdin>', session(stdin)))).toStrictEqual({
      read: ['ab'],
      said: `UsageError: cannot read <stdin>: ${reason}`,
    })
  })

  test.each([
    ['nothing.json', 'there is no such file'],
    ['folder', 'it is a directory'],
  ])('and its absence is wrong use: %s', async (name, reason) => {
    const said = { read: [], said: `UsageError: cannot read ${name}: ${reason}` }
    expect(await failure(openInput(name, session()))).toStrictEqual(said)
    expect(await failure(readChunks(name, session(), 4))).toStrictEqual(said)
  })
})

test('a file is read in chunks, each in the memory of the one before', async () => {
  expect(await texts(readChunks('a.json', session(), 4))).toStrictEqual(['abcd', 'efgh', 'ij', ''])
  const memories = new Set<ArrayBufferLike>()
  for await (const chunk of readChunks('a.json', session(), 4)) memories.add(chunk.buffer)
  expect(memories.size).toBe(1)
})

test('the length of a file is known, and of nothing else', async () => {
  const names = ['a.json', 'folder', 'nothing.json', '<stdin>']
  expect(await Promise.all(names.map((name) => fileBytes(name, session())))).toStrictEqual([
    10,
    undefined,
    undefined,
    undefined,
  ])
})

describe('an input is read into memory', () => {
  test('whole', async () => {
    expect(Buffer.from(await readInput('<stdin>', session(Readable.from(['ab', 'cd'])))).toString()).toBe('abcd')
  })

  test('no further than a byte more than a body may have', async () => {
    const chunk = Buffer.alloc(32 * 1024 * 1024)
    let given = 0
    function* chunks() {
      for (; given < 12; given += 1) yield chunk
    }
    const { length } = await readInput('<stdin>', session(Readable.from(chunks(), { highWaterMark: 1 })))
    expect({ length, isReadOn: given > 6 }).toStrictEqual({ length: 64 * 1024 * 1024 + 1, isReadOn: false })
  })
})
