import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Order, ThreadAnswer } from './order'

const loader = fileURLToPath(new URL('load.mjs', import.meta.url))

/** How many orders a thread takes before another takes its place, since what they leave behind adds up. */
const orders = 250

/** Runs orders in a thread that has compiled the script of tests, one after another. */
export interface Runs {
  /** Answers an order; `undefined` where it takes more milliseconds of the processor than it has. */
  run(order: Order, timeout: number): Promise<ThreadAnswer | undefined>
  /** Leaves what is compiled by now for the threads that start after this. */
  keep(): void
  end(): Promise<void>
}

/** Starts threads for a script of tests when there is an order, and puts another in the place of one that hangs. */
export function runsOf(script: string): Runs {
  let worker: Worker | undefined
  let left = 0

  const end = async () => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  const run = async (order: Order, timeout: number) => {
    if (left === 0) await end()
    if (worker === undefined) {
      // What the tests print is of no use here.
      worker = new Worker(loader, { execArgv: [], workerData: script, stdout: true, stderr: true })
      left = orders
    }
    left -= 1
    const answer = await answerOf(worker, order, timeout).catch(async (error) => {
      await end()
      throw error
    })
    if (answer?.isClean !== true) await end()
    return answer
  }

  return { run, keep: () => worker?.postMessage('keep'), end }
}

async function answerOf(worker: Worker, order: Order, timeout: number): Promise<ThreadAnswer | undefined> {
  const settled = new AbortController()
  const { signal } = settled
  worker.postMessage(order)
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([answer]) => answer),
      once(worker, 'exit', { signal }).then(() => Promise.reject(new Error('The thread ended without an answer.'))),
      spent(timeout, signal),
    ])
  } finally {
    settled.abort()
  }
}

/** Milliseconds after which an order ends that waits for something, however little of the processor it takes. */
const wait = 60_000

/** Ends when the process has spent milliseconds of the processor: on a busy machine a clock would end what does not hang. */
async function spent(milliseconds: number, signal: AbortSignal): Promise<undefined> {
  const start = process.cpuUsage()
  const end = Date.now() + Math.max(wait, milliseconds)
  while (Date.now() < end) {
    const { user, system } = process.cpuUsage(start)
    if ((user + system) / 1000 >= milliseconds) return
    await setTimeout(250, undefined, { signal })
  }
}
