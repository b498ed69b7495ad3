import type { Dialect } from '../../../schemas/contract'
import type { ModelLimits } from '../../../schemas/model-facts'
import { dialects } from '../../index'
import { textAt } from '../../limits/quantities'
import { limitsOf } from '../../options'
import { readJson } from '../../parse-json'
import { createReport, most } from '../../report'
import { valueAt } from '../../shape'
import { validate } from '../../validate'
import { type Judgement, judgeJson, type Verdict } from '../verdict'

/** Judges one line; `undefined` means that the request is accepted by the dialect of the judgement, without a remark. */
export type JudgeLine = (line: string | Uint8Array) => Verdict | undefined

/**
 * Opens the judgement of lines.
 *
 * The engine decides most requests in a fraction of the time where it need not ask whether their model is retired; here
 * that is asked first, so that it is told to ask of those alone whose model is.
 */
export function openLineJudge(judgement: Judgement): JudgeLine {
  const { dialect: id, options } = judgement
  if (id === undefined) return (line) => judgeJson(line, judgement)
  const dialect = dialects[id]
  const limits = limitsOf(options)
  const today = (options.now ?? new Date()).toISOString().slice(0, 10)
  const isRetired = options.lifecycle === 'warning' ? openRetirement(dialect, today) : undefined
  const decisive = { ...options, lifecycle: 'ignore' } as const
  // Most lines leave the report as it is, for the next one.
  let empty = createReport(id)
  return (line) => {
    const text = empty
    const body = readJson(line, limits, text)
    if (text.issues.length + text.warnings.length > 0) empty = createReport(id)
    if (text.issues.length > 0) return { dialect: id, candidates: [], issues: text.issues, warnings: text.warnings }
    const { issues, warnings } = validate(dialect, body, isRetired?.(body) ? options : decisive)
    const remarks = text.warnings.length === 0 ? warnings : [...text.warnings, ...warnings].slice(0, most)
    if (issues === undefined && remarks.length === 0) return undefined
    return { dialect: id, candidates: [], issues: issues ?? [], warnings: remarks }
  }
}

/** Tells of a body whether its model is retired. */
function openRetirement({ compiled, fields }: Dialect, today: string): (body: unknown) => boolean {
  const isOver = ({ lifecycle = [] }: ModelLimits) => lifecycle.some(({ retired }) => retired <= today)
  const all = new Set<string>()
  const some = new Map<string, ReadonlySet<string>>()
  for (const [name, entry] of Object.entries(compiled?.limits ?? {})) {
    if ('variants' in entry) {
      const names = Object.entries(entry.variants).flatMap(([variant, limits]) => (isOver(limits) ? [variant] : []))
      if (names.length > 0) some.set(name, new Set(names))
    } else if (isOver(entry)) all.add(name)
  }
  return (body) => {
    const model = valueAt(body, fields.model) ?? fields.defaultModel
    if (typeof model !== 'string') return false
    if (all.has(model)) return true
    const variants = some.get(model)
    return variants?.has(textAt(body, fields.variant)?.value ?? '') ?? false
  }
}
