import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Answer, Order } from './order'

const loader = fileURLToPath(new URL('load.mjs', import.meta.url))

/** Runs an order in a thread of its own; `undefined` where it takes longer than the milliseconds that it has. */
export async function runInThread(script: string, order: Order, timeout: number): Promise<Answer | undefined> {
  // What the tests print is of no use here.
  const worker = new Worker(loader, { execArgv: [], workerData: { script, order }, stdout: true, stderr: true })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer | undefined>((resolve, reject) => {
      timer = setTimeout(() => resolve(undefined), timeout)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The thread ended without an answer.')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
