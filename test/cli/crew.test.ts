import { expect, test } from 'vitest'
import { type Crew, openCrew } from '../../src/cli/jsonl/crew'

const judgement = { dialect: 'ope-ai', options: {}, hasLineNumbers: true } as const

/**
 * What the threads run here: each answers with the text of the block and the dialect that it was started with.
 *
 * With `hold` it answers later, when it is sent the next block; with `throw` and `leave` it ends.
 */
const code = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId, workerData } from 'node:worker_threads'
    const held = []
    parentPort.on('message', ({ bytes, firstLine }) => {
      const text = new TextDecoder().decode(bytes)
      if (text === 'throw') throw new RangeError('thrown')
      if (text === 'leave') process.exit(0)
      const output = new TextEncoder().encode(text + ' in ' + workerData.dialect)
      held.push({ output, requests: firstLine, refused: threadId, errors: 0, warnings: 0 })
      if (text !== 'hold') for (const judged of held.splice(0)) parentPort.postMessage(judged)
    })
  `)}`,
)

const block = (text: string, firstLine = 1) => ({ bytes: new Uint8Array(Buffer.from(text)), firstLine })

/** What a thread answers, and which thread it is. */
async function judged(crew: Crew, text: string, firstLine?: number) {
  const { output, requests, refused } = await crew.judge(block(text, firstLine))
  return { text: new TextDecoder().decode(output), requests, thread: refused }
}

async function withCrew(threads: number, use: (crew: Crew) => Promise<void>): Promise<void> {
  const crew = openCrew(threads, judgement, code)
  try {
    await use(crew)
  } finally {
    crew.end()
  }
}

test('a thread answers its blocks in their order, by the judgement of the crew', () =>
  withCrew(1, async (crew) => {
    const answers = await Promise.all([judged(crew, 'hold', 7), judged(crew, 'b', 8), judged(crew, 'c', 9)])
    const [{ thread } = { thread: 0 }] = answers
    expect(answers).toStrictEqual([
      { text: 'hold in ope-ai', requests: 7, thread },
      { text: 'b in ope-ai', requests: 8, thread },
      { text: 'c in ope-ai', requests: 9, thread },
    ])
  }))

test('a block goes to the thread that has the fewest before it, the first of them', () =>
  withCrew(3, async (crew) => {
    const held = judged(crew, 'hold')
    const [second, third] = await Promise.all([judged(crew, 'b'), judged(crew, 'c')])
    const fourth = await judged(crew, 'd')
    const fifth = await judged(crew, 'e')
    const [sixth, seventh, eighth] = await Promise.all([judged(crew, 'f'), judged(crew, 'g'), judged(crew, 'h')])
    const first = (await held).thread
    expect([fourth, fifth, sixth, seventh, eighth].map(({ thread }) => thread)).toStrictEqual([
      second.thread,
      second.thread,
      second.thread,
      third.thread,
      first,
    ])
    expect(new Set([first, second.thread, third.thread]).size).toBe(3)
  }))

test('takes the memory of a block away', () =>
  withCrew(1, async (crew) => {
    const sent = block('abc')
    await crew.judge(sent)
    expect(sent.bytes.byteLength).toBe(0)
  }))

test.each([
  ['throws', 'throw', 'thrown'],
  ['ends', 'leave', 'A thread ended before its work.'],
])('a thread that %s fails every block that it has not answered, and no other thread', (_, text, message) =>
  withCrew(2, async (crew) => {
    const held = crew.judge(block('hold'))
    const other = judged(crew, 'b')
    const failing = crew.judge(block(text))
    const failures = await Promise.allSettled([held, failing])
    expect(failures.map((each) => each.status === 'rejected' && each.reason.message)).toStrictEqual([message, message])
    expect((await other).text).toBe('b in ope-ai')
  }),
)

test('a crew that is ended fails what it has not answered', async () => {
  const crew = openCrew(2, judgement, code)
  const held = [crew.judge(block('hold')), crew.judge(block('hold'))]
  crew.end()
  const failures = await Promise.allSettled(held)
  expect(failures.map((each) => each.status === 'rejected' && each.reason.message)).toStrictEqual(
    Array(2).fill('A thread ended before its work.'),
  )
})

test('a crew of nobody judges nothing', async () => {
  await expect(openCrew(0, judgement, code).judge(block('a'))).rejects.toThrow('A crew has at least one thread.')
})
