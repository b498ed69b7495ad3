import { isForm } from '../content-type'
import { fileBytes, mostBytes, openInput, readChunks } from '../read-input'
import type { Session } from '../session'
import type { Tally } from '../tally'
import { UsageError } from '../usage-error'
import { type Block, blocksOf } from './blocks'
import { type Crew, openCrew } from './crew'
import { type JudgedBlock, type LogJudgement, openBlockJudge } from './judge-block'
import { openProgress } from './progress'

/** A log of this many bytes is judged before a crew could have started. */
const crewFrom = 1024 * 1024

/** A file is read in chunks of this many bytes: one stays near the processor until its lines are judged. */
const chunkBytes = 64 * 1024

/** A crew is sent larger ones, since each costs two messages. */
const crewChunkBytes = 256 * 1024

/** Blocks that each thread may have before it: one at work, one to go on with. */
const blocksPerThread = 2

type StartCrew = (threads: number, judgement: LogJudgement) => Crew

/**
 * Judges one request a line, in constant memory, and prints one object for each in their order.
 *
 * @param threads - With 1 everything happens in this one; a crew of more starts once the log is long enough for it.
 * @param startCrew - Starts the crew; a test has one of its own.
 */
export async function lintLines(
  inputs: readonly string[],
  judgement: LogJudgement,
  threads: number,
  tally: Tally,
  session: Session,
  startCrew: StartCrew = openCrew,
): Promise<void> {
  const [input, second] = inputs
  if (input === undefined || second !== undefined) throw new UsageError('--jsonl reads one file at a time')
  if (isForm(judgement.contentType)) throw new UsageError('--jsonl reads JSON, not forms')
  const progress = openProgress(session)
  const bytes = await fileBytes(input, session)
  const judge = openJudge(judgement, threads, startCrew, bytes)
  const print = async ({ output, ...counts }: JudgedBlock) => {
    tally.addCounts(counts)
    session.exitCode = tally.exitCode
    progress.tell(tally)
    if (output.length > 0) await session.output.write(output)
  }
  try {
    const isFile = bytes !== undefined
    const chunks = isFile
      ? readChunks(input, session, threads > 1 ? crewChunkBytes : chunkBytes)
      : openInput(input, session)
    await inOrder(blocksOf(chunks, mostBytes), judge.judge, threads * blocksPerThread, print)
  } finally {
    judge.end()
    progress.end()
  }
}

/** @param knownBytes - How long the log is, where that is known before it is read. */
function openJudge(judgement: LogJudgement, threads: number, startCrew: StartCrew, knownBytes = 0) {
  const here = openBlockJudge(judgement)
  let crew: Crew | undefined
  let seen = knownBytes
  return {
    judge(block: Block): JudgedBlock | Promise<JudgedBlock> {
      seen += block.bytes.length
      if (threads > 1 && seen > crewFrom) crew ??= startCrew(threads, judgement)
      if (crew !== undefined) return crew.judge(block)
      return here(block)
    },
    end: () => crew?.end(),
  }
}

/** Judges blocks, at most so many at once, and prints each when all before it are printed: a live log is not held up. */
async function inOrder(
  blocks: AsyncIterable<Block>,
  judge: (block: Block) => JudgedBlock | Promise<JudgedBlock>,
  most: number,
  print: (judged: JudgedBlock) => Promise<void>,
): Promise<void> {
  let last: Promise<void> = Promise.resolve()
  const open: Promise<void>[] = []
  try {
    for await (const block of blocks) {
      const judged = judge(block)
      // Where no thread judges, nothing is held open either.
      if (!(judged instanceof Promise)) {
        await last
        await print(judged)
        continue
      }
      const before = last
      last = Promise.all([judged, before]).then(([each]) => print(each))
      // Whoever waits for it next hears what went wrong.
      last.catch(() => {})
      open.push(last)
      if (open.length >= most) await open.shift()
    }
  } finally {
    // What was judged before a log that cannot be read on is printed all the same.
    await last
  }
}
