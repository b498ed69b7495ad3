import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from './blocks'
import type { JudgedBytes } from './crew'
import { openBlockJudge } from './judge-block'

// One worker of a crew: judges the blocks that it is sent, in their order.

const judge = openBlockJudge(workerData)
const encoder = new TextEncoder()

parentPort?.on('message', (block: Block) => {
  const { text, ...counts } = judge(block)
  const judged: JudgedBytes = { ...counts, output: encoder.encode(text) }
  parentPort?.postMessage(judged, [judged.output.buffer])
})
