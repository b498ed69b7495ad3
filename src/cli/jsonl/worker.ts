import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from './blocks'
import { openBlockJudge } from './judge-block'

// One worker of a crew: judges the blocks that it is sent, in their order.

const judge = openBlockJudge(workerData)

parentPort?.on('message', (block: Block) => {
  const judged = judge(block)
  parentPort?.postMessage(judged, [judged.output.buffer])
})
