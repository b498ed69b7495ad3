import type { Fact } from '../../schemas/contract'
import { label, listed } from '../wording'
import type { LimitContext } from './context'
import type { Located } from './quantities'

/** The values of one quantity that one fact allows. */
export interface Options<T> {
  readonly fact: Fact
  readonly allowed: readonly T[]
  readonly disputed: readonly T[]
}

export interface Subject<T> {
  readonly code: string
  /** What a request asks for, in the words of the message: `a duration of 5 seconds`. */
  readonly words: string
  readonly found: Located<T>
}

/** Reports a value that a fact does not allow, once; nothing where the place already has a finding. */
export function judge<T>(
  { code, words, found }: Subject<T>,
  options: readonly Options<T>[],
  context: LimitContext,
): void {
  const { model, report, severity } = context
  for (const { fact, allowed, disputed } of options) {
    if (allowed.includes(found.value) || !context.applies(fact)) continue
    if (report.has(found.path)) return
    const isDisputed = disputed.includes(found.value)
    report.add({
      code,
      severity: isDisputed ? 'warning' : severity,
      path: found.path,
      message: isDisputed
        ? `${label(found.path)}: sources disagree whether ${model.id} takes ${words}.`
        : `${label(found.path)}: ${model.id} does not take ${words}.`,
      hint: hintOf(fact, allowed),
      model: model.id,
      allowed,
      requested: found.value,
      source: fact.sources.join('; '),
    })
    return
  }
}

function hintOf({ note }: Fact, allowed: readonly unknown[]): string | undefined {
  const values = allowed.length === 0 ? undefined : `It takes ${listed(allowed)}.`
  if (note === undefined) return values
  return values === undefined ? note : `${values} ${note}`
}
