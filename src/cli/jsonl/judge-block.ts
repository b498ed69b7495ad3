import { verdictAsJson } from '../format/json'
import type { Counts } from '../tally'
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
  return ({ bytes, firstLine }) => {
    const counts = { requests: 0, refused: 0, errors: 0, warnings: 0 }
    let number = firstLine - 1
    for (const line of linesIn(bytes)) {
      number += 1
      if (isBlank(line)) continue
      const verdict = judgeLine(line)
      counts.requests += 1
      if (verdict === undefined) {
        if (judgement.hasLineNumbers) output.addNumbered(clearBehind, number)
        else output.addBytes(clear)
        continue
      }
      const text = textOf(verdict)
      output.add(judgement.hasLineNumbers ? `{"line":${number},${text.slice(1)}` : text)
      if (verdict.issues.length > 0) counts.refused += 1
      counts.errors += verdict.issues.length
      counts.warnings += verdict.warnings.length
    }
    return { output: output.take(), ...counts }
  }
}

function textOf(verdict: Verdict): string {
  return `${JSON.stringify(verdictAsJson({}, verdict))}\n`
}
