import { verdictAsJson } from '../format/json'
import type { Counts } from '../tally'
import type { Judgement, Verdict } from '../verdict'
import { type Block, isBlank, linesIn } from './blocks'
import { openLineJudge } from './judge-line'

/** How a log is judged, in a form that a worker can be sent. */
export interface LogJudgement extends Judgement {
  /** Whether what is printed of a line says its number. */
  readonly hasLineNumbers: boolean
}

/** What is printed of a block, and what was counted. */
export interface JudgedBlock extends Counts {
  readonly text: string
}

/** Opens the judgement of blocks: one object a line that is not blank. */
export function openBlockJudge(judgement: LogJudgement): (block: Block) => JudgedBlock {
  const judgeLine = openLineJudge(judgement)
  const nothing = { dialect: judgement.dialect ?? '', candidates: [], issues: [], warnings: [] }
  const clear = textOf({}, nothing).slice(1)
  const open = (number: number) => (judgement.hasLineNumbers ? `{"line":${number},` : '{')
  return ({ bytes, firstLine }) => {
    const counts = { requests: 0, refused: 0, errors: 0, warnings: 0 }
    let text = ''
    let number = firstLine - 1
    for (const line of linesIn(bytes)) {
      number += 1
      if (isBlank(line)) continue
      const verdict = judgeLine(line)
      counts.requests += 1
      text += open(number)
      if (verdict === undefined) {
        text += clear
        continue
      }
      text += textOf({}, verdict).slice(1)
      if (verdict.issues.length > 0) counts.refused += 1
      counts.errors += verdict.issues.length
      counts.warnings += verdict.warnings.length
    }
    return { text, ...counts }
  }
}

function textOf(where: object, verdict: Verdict): string {
  return `${JSON.stringify(verdictAsJson(where, verdict))}\n`
}
