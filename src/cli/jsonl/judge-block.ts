import { verdictAsJson } from '../format/json'
import { type Counts, Tally } from '../tally'
import type { Judgement, Verdict } from '../verdict'
import { type Block, isBlank, linesIn } from './blocks'
import { openLineJudge } from './judge-line'
import { openOutputBytes } from './output-bytes'

/** How a log is judged, in a form that a worker can be sent. */
export interface LogJudgement extends Judgement {
  /** Whether what is printed of a line says its number. */
  readonly hasLineNumbers: boolean
}

/** What is printed of a block, in memory of its own, and what was counted. */
export interface JudgedBlock extends Counts {
  readonly output: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** Opens the judgement of blocks: one object a line that is not blank. */
export function openBlockJudge(judgement: LogJudgement): (block: Block) => JudgedBlock {
  const judgeLine = openLineJudge(judgement)
  const nothing = { dialect: judgement.dialect ?? '', candidates: [], issues: [], warnings: [] }
  const clear = encoder.encode(textOf(nothing))
  const clearBehind = { before: encoder.encode('{"line":'), behind: encoder.encode(`,${textOf(nothing).slice(1)}`) }
  const output = openOutputBytes()
  const print = (number: number, verdict: Verdict | undefined) => {
    if (verdict !== undefined) {
      const text = textOf(verdict)
      output.add(judgement.hasLineNumbers ? `{"line":${number},${text.slice(1)}` : text)
    } else if (judgement.hasLineNumbers) output.addNumbered(clearBehind, number)
    else output.addBytes(clear)
  }
  return ({ bytes, firstLine }) => {
    const tally = new Tally()
    let number = firstLine - 1
    for (const lines of linesIn(bytes)) {
      for (const line of lines) {
        number += 1
        if (isBlank(line)) continue
        const verdict = judgeLine(line)
        tally.add(verdict ?? nothing)
        print(number, verdict)
      }
    }
    const { requests, refused, errors, warnings } = tally
    return { output: output.take(), requests, refused, errors, warnings }
  }
}

function textOf(verdict: Verdict): string {
  return `${JSON.stringify(verdictAsJson({}, verdict))}\n`
}
