import type { DialectId } from '../../../src/index'
import { holds, type Run } from '../target'
import type { ValueInput } from '../value-kind'
import { frozen, shareObjects } from './purity'
import { keepsResultLaws } from './result'

type Subject = typeof import('../subject')

/** Whether a dialect's own schema takes an answer of a kind. */
export type AcceptsAnswer = (id: DialectId, kind: 'create' | 'status', answer: unknown) => boolean

const kinds = ['create', 'status'] as const

/** Runs `translateAnswer` between two dialects; the input is `{ answer, request }`. */
export function answerLaws(subject: Subject, accepts: AcceptsAnswer, from: DialectId, to: DialectId): Run<ValueInput> {
  return ({ options, body }) => {
    frozen(body)
    const { answer, request } = Object(body) as { answer?: unknown; request?: unknown }
    const kind = kinds[options & 1] ?? 'create'
    const losses = (options & 2) === 2 ? 'error' : 'report'
    const result = subject.translateAnswer(answer, { from, to, kind, losses, request })
    keepsResultLaws(result)
    holds('an answer shares nothing with what it was read from', !shareObjects(body, result))
    if (result.value === undefined) return false
    holds('an answer is valid in the target', accepts(to, kind, result.value), () => JSON.stringify(result.value))
    return true
  }
}
