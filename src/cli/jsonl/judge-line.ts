import type { Dialect } from '../../../schemas/contract'
import type { ModelLimits } from '../../../schemas/model-facts'
import { dialects, parseJson } from '../../index'
import { valueAt } from '../../shape'
import { type Judgement, judgeJson, type Verdict } from '../verdict'

/** Judges one line; `undefined` means that the request is accepted by the dialect of the judgement, without a remark. */
export type JudgeLine = (line: string | Uint8Array) => Verdict | undefined

/**
 * Opens the judgement of lines.
 *
 * Most lines of a log are accepted. The engine decides those in a fraction of the time where it need not ask whether their
 * model is retired; here that is asked first.
 */
export function openLineJudge(judgement: Judgement): JudgeLine {
  const { dialect, options } = judgement
  if (dialect === undefined) return (line) => judgeJson(line, judgement)
  const decisive = { ...options, lifecycle: 'ignore' } as const
  const today = (options.now ?? new Date()).toISOString().slice(0, 10)
  return (line) => {
    const { issues, warnings, value } = parseJson(dialect, line, decisive)
    const isClear = issues === undefined && warnings.length === 0
    if (isClear && (options.lifecycle !== 'warning' || !isRetired(dialects[dialect], value, today))) return undefined
    return judgeJson(line, judgement)
  }
}

/** Whether any variant of the model that a body names, or means by naming none, is retired: the engine then says which. */
function isRetired({ compiled, fields }: Dialect, body: unknown, today: string): boolean {
  const model = valueAt(body, fields.model) ?? fields.defaultModel
  const limits = compiled?.limits
  if (typeof model !== 'string' || limits === undefined || !Object.hasOwn(limits, model)) return false
  const entry = limits[model]
  if (entry === undefined) return false
  const variants: ModelLimits[] = 'variants' in entry ? Object.values(entry.variants) : [entry]
  return variants.some(({ lifecycle = [] }) => lifecycle.some(({ retired }) => retired <= today))
}
