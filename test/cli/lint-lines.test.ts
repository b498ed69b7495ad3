import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Block } from '../../src/cli/jsonl/blocks'
import type { Crew } from '../../src/cli/jsonl/crew'
import { type JudgedBlock, type LogJudgement, openBlockJudge } from '../../src/cli/jsonl/judge-block'
import { lintLines } from '../../src/cli/jsonl/lint-lines'
import { Output } from '../../src/cli/output'
import type { Session } from '../../src/cli/session'
import { Tally } from '../../src/cli/tally'

const judgement: LogJudgement = { dialect: 'ope-ai', options: {}, hasLineNumbers: true }

const megabyte = 1024 * 1024

/** A line of this many bytes with its line break, which is left out as blank. */
const blank = (bytes: number) => `${' '.repeat(bytes - 1)}\n`

/** What is printed of a line that is no JSON. */
const refusal = (line: number) =>
  `{"line":${line},"dialect":"ope-ai","valid":false,"issues":[{"code":"json-syntax","severity":"error","path":[],"message":"The body is not valid JSON.","dialect":"ope-ai"}],"warnings":[]}\n`

let cwd = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'vidialect-'))
})

afterAll(() => rm(cwd, { recursive: true }))

interface Run {
  readonly threads: number
  /** How a block is answered; by default at once, as a thread would. */
  readonly answer?: (judge: () => JudgedBlock, index: number) => Promise<JudgedBlock>
}

/** Lints a log, or the file of this name, with a crew that judges in this thread. */
async function lint(log: Iterable<string> | AsyncIterable<string> | string, { threads, answer }: Run) {
  const printed: string[] = []
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      printed.push(String(chunk))
      done()
    },
  })
  const said: string[] = []
  const stdin = Readable.from(typeof log === 'string' ? [] : log)
  // What the rest of a session says is not asked for.
  const session = {
    stdin,
    cwd,
    output: new Output(stdout),
    terminal: (text: string) => said.push(text),
    exitCode: 0,
  } as unknown as Session
  const tally = new Tally()
  const crews: { threads: number; judgement: LogJudgement; blocks: number[]; isEnded: boolean }[] = []
  let open = 0
  let mostOpen = 0
  const startCrew = (count: number, given: LogJudgement): Crew => {
    const here = openBlockJudge(given)
    const crew = { threads: count, judgement: given, blocks: [] as number[], isEnded: false }
    crews.push(crew)
    return {
      async judge(block: Block) {
        const index = crew.blocks.push(block.firstLine) - 1
        open += 1
        mostOpen = Math.max(open, mostOpen)
        try {
          await setImmediate()
          return await (answer ?? (async (judge) => judge()))(() => here(block), index)
        } finally {
          open -= 1
        }
      },
      end() {
        crew.isEnded = true
      },
    }
  }
  const name = typeof log === 'string' ? log : '<stdin>'
  const failure = await lintLines([name], judgement, threads, tally, session, startCrew).then(
    () => undefined,
    (error) => error,
  )
  return { printed, failure, crews, mostOpen, refused: tally.refused, exitCode: session.exitCode }
}

describe('a log is judged', () => {
  test('in this thread where it asks for one, however long it is', async () => {
    expect(await lint([blank(megabyte), '{\n', blank(megabyte), '{'], { threads: 1 })).toStrictEqual({
      printed: [refusal(2), refusal(4)],
      failure: undefined,
      crews: [],
      mostOpen: 0,
      refused: 2,
      exitCode: 1,
    })
  })

  test('in this thread where it has no more than a megabyte', async () => {
    expect(await lint([blank(megabyte - 2), '{\n'], { threads: 4 })).toStrictEqual({
      printed: [refusal(2)],
      failure: undefined,
      crews: [],
      mostOpen: 0,
      refused: 1,
      exitCode: 1,
    })
  })

  test('by a crew from the block on that makes it longer than a megabyte', async () => {
    expect(await lint(['{\n', blank(megabyte - 3), '{\n', '{'], { threads: 3 })).toStrictEqual({
      printed: [refusal(1), refusal(3), refusal(4)],
      failure: undefined,
      crews: [{ threads: 3, judgement, blocks: [3, 4], isEnded: true }],
      mostOpen: 2,
      refused: 3,
      exitCode: 1,
    })
  })

  test('by a crew from its first block on where a file is known to be longer', async () => {
    await writeFile(join(cwd, 'long.jsonl'), `{\n${blank(256 * 1024 - 2)}{\n${blank(megabyte)}`)
    const { printed, crews } = await lint('long.jsonl', { threads: 2 })
    expect({ printed, crews }).toStrictEqual({
      printed: [refusal(1), refusal(3)],
      crews: [{ threads: 2, judgement, blocks: [1, 3, 4], isEnded: true }],
    })
  })

  test('in this thread where a file is known to be shorter', async () => {
    await writeFile(join(cwd, 'short.jsonl'), '{\n{\n')
    const { printed, crews } = await lint('short.jsonl', { threads: 2 })
    expect({ printed, crews }).toStrictEqual({ printed: [refusal(1) + refusal(2)], crews: [] })
  })
})

/** A log for which the crew starts at once, and a block for each of so many lines behind it. */
function* blocks(count: number) {
  yield blank(megabyte + 1)
  for (let number = 0; number < count; number += 1) yield '{\n'
}

describe('a crew', () => {
  test('has two blocks for each thread at most, and what it says is printed in the order of the log', async () => {
    // Of each four the first takes longest.
    const answer = async (judge: () => JudgedBlock, index: number) => {
      for (let turn = index % 4; turn < 4; turn += 1) await setImmediate()
      return judge()
    }
    const { printed, crews, mostOpen } = await lint(blocks(20), { threads: 3, answer })
    expect(mostOpen).toBe(6)
    expect(crews.length).toBe(1)
    expect(printed).toStrictEqual(Array.from({ length: 20 }, (_, index) => refusal(index + 2)))
  })

  test('ends where one of its threads fails, and what was judged before is printed', async () => {
    const answer = async (judge: () => JudgedBlock, index: number) => {
      if (index === 2) throw new RangeError('A thread failed.')
      return judge()
    }
    const { printed, failure, crews } = await lint(blocks(20), { threads: 2, answer })
    expect({ printed, failure, isEnded: crews[0]?.isEnded }).toStrictEqual({
      printed: [refusal(2)],
      failure: new RangeError('A thread failed.'),
      isEnded: true,
    })
  })

  test('ends where the log cannot be read on, when all that was read is printed', async () => {
    async function* broken() {
      yield* blocks(3)
      throw new Error('secret')
    }
    const answer = async (judge: () => JudgedBlock) => {
      for (let turn = 0; turn < 5; turn += 1) await setImmediate()
      return judge()
    }
    const { printed, failure, crews } = await lint(broken(), { threads: 4, answer })
    expect({ printed, said: failure?.message, isEnded: crews[0]?.isEnded }).toStrictEqual({
      printed: [refusal(2), refusal(3), refusal(4)],
      said: 'cannot read <stdin>: unknown error',
      isEnded: true,
    })
  })
})
