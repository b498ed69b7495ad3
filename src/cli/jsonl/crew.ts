import { Worker } from 'node:worker_threads'
import type { Block } from './blocks'
import type { JudgedBlock, LogJudgement } from './judge-block'

/** Threads that judge blocks side by side. */
export interface Crew {
  /** Takes the memory of the block away. */
  judge(block: Block): Promise<JudgedBlock>
  end(): void
}

interface Member {
  readonly worker: Worker
  /** The blocks that it was sent and has not answered, in their order. */
  readonly open: { resolve(judged: JudgedBlock): void; reject(reason: unknown): void }[]
}

// The built `worker.ts`, beside the built command: Node starts no thread from TypeScript.
const script = new URL('./lint-worker.js', import.meta.url)

/**
 * Starts a crew of this many threads; each judges what it is sent in its order.
 *
 * @param code - What a thread runs; a test has its own.
 */
export function openCrew(threads: number, judgement: LogJudgement, code = script): Crew {
  const members = Array.from({ length: threads }, () => join(judgement, code))
  return {
    judge(block) {
      const [first, ...others] = members
      if (first === undefined) return Promise.reject(new Error('A crew has at least one thread.'))
      const { worker, open } = others.reduce((least, one) => (one.open.length < least.open.length ? one : least), first)
      return new Promise((resolve, reject) => {
        open.push({ resolve, reject })
        worker.postMessage(block, [block.bytes.buffer])
      })
    },
    end() {
      for (const { worker } of members) void worker.terminate()
    },
  }
}

function join(judgement: LogJudgement, code: URL): Member {
  const worker = new Worker(code, { workerData: judgement })
  const open: Member['open'] = []
  worker.on('message', (judged: JudgedBlock) => open.shift()?.resolve(judged))
  const fail = (reason: unknown) => {
    for (const { reject } of open.splice(0)) reject(reason)
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('A thread ended before its work.')))
  return { worker, open }
}
