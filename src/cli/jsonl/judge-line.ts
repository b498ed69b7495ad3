import { dialects } from '../../index'
import { limitsOf } from '../../options'
import { readJson } from '../../parse-json'
import { createReport, most } from '../../report'
import { validate } from '../../validate'
import { type Judgement, judgeJson, type Verdict } from '../verdict'

/** Judges one line; `undefined` means that the request is accepted by the dialect of the judgement, without a remark. */
export type JudgeLine = (line: string | Uint8Array) => Verdict | undefined

/** Opens the judgement of lines. */
export function openLineJudge(judgement: Judgement): JudgeLine {
  const { dialect: id, options } = judgement
  if (id === undefined) return (line) => judgeJson(line, judgement)
  const dialect = dialects[id]
  const limits = limitsOf(options)
  // Most lines leave the report as it is, for the next one.
  let empty = createReport(id)
  return (line) => {
    const text = empty
    const body = readJson(line, limits, text)
    if (text.issues.length + text.warnings.length > 0) empty = createReport(id)
    if (text.issues.length > 0) return { dialect: id, candidates: [], issues: text.issues, warnings: text.warnings }
    const { issues, warnings } = validate(dialect, body, options)
    const remarks = text.warnings.length === 0 ? warnings : [...text.warnings, ...warnings].slice(0, most)
    if (issues === undefined && remarks.length === 0) return undefined
    return { dialect: id, candidates: [], issues: issues ?? [], warnings: remarks }
  }
}
