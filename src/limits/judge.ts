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

/**
 * Reports a value that the facts do not allow, once; nothing where the place already has a finding.
 *
 * A fact that refuses the value outright goes before one that only some sources state.
 */
export function judge<T>(
  { code, words, found }: Subject<T>,
  options: readonly Options<T>[],
  context: LimitContext,
): void {
  const { model, report } = context
  const failed = options.filter(({ fact, allowed }) => !allowed.includes(found.value) && context.applies(fact))
  const outright = failed.find(({ disputed }) => !disputed.includes(found.value))
  const broken = outright ?? failed[0]
  const severity = outright === undefined ? 'warning' : context.severity
  if (broken === undefined || report.has(found.path, severity)) return
  const { fact, allowed } = broken
  report.add({
    code,
    severity,
    path: found.path,
    message:
      outright === undefined
        ? `${label(found.path)}: sources disagree whether ${model.id} takes ${words}.`
        : `${label(found.path)}: ${model.id} does not take ${words}.`,
    hint: hintOf(fact, allowed),
    model: model.id,
    allowed,
    requested: found.value,
    source: fact.sources.join('; '),
  })
}

function hintOf({ note }: Fact, allowed: readonly unknown[]): string | undefined {
  const values = allowed.length === 0 ? undefined : `It takes ${listed(allowed)}.`
  if (note === undefined) return values
  return values === undefined ? note : `${values} ${note}`
}
