import type { Mode } from '../../schemas/media'
import type { Fact, When } from '../../schemas/model-facts'
import { addFinding, isJudged } from '../report'
import { either, label, listedOnce } from '../wording'
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
  /** What the model does not do, in the words of the message: `take a duration of 5 seconds`. */
  readonly words: string
  readonly found: Located<T>
}

/**
 * Reports a value that the facts do not allow, once; nothing where the place has a finding.
 *
 * A fact that refuses the value outright goes before one that only some sources state.
 *
 * @returns whether the value is refused outright.
 */
export function judge<T>(
  { code, words, found }: Subject<T>,
  options: readonly Options<T>[],
  context: LimitContext,
): boolean {
  const { model, name, report } = context
  const failed = options.filter(({ fact, allowed }) => !allowed.includes(found.value) && context.applies(fact))
  const outright = failed.find(({ disputed }) => !disputed.includes(found.value))
  const broken = outright ?? failed[0]
  const severity = outright === undefined ? 'warning' : context.severity
  if (broken === undefined || isJudged(report, found.path, severity)) return false
  const { fact, allowed } = broken
  const where = `${label(found.path)}:`
  const what = `${words}${conditionWords(fact.when)}`
  addFinding(report, {
    code,
    severity,
    path: found.path,
    message:
      outright === undefined
        ? `${where} sources disagree whether ${name} can ${what}.`
        : `${where} ${name} does not ${what}.`,
    hint: hintOf(fact, allowed),
    model: model.id,
    allowed: allowed.length === 0 ? undefined : allowed,
    requested: found.value,
    source: sourceOf(fact),
  })
  return outright !== undefined
}

const modeWords: Readonly<Record<Mode, string>> = {
  t2v: 'from text alone',
  i2v: 'from a first frame',
  'i2v-first-last': 'between two frames',
  reference: 'with references',
  edit: 'when it edits a video',
  extend: 'when it extends a video',
}

/** Says when a fact applies: ` at 1080p or 4k`; nothing for one that always does. */
export function conditionWords(when: When | undefined): string {
  const resolutions = when?.resolution === undefined ? '' : ` at ${either(when.resolution)}`
  const modes = when?.mode === undefined ? '' : ` ${either(when.mode.map((mode) => modeWords[mode]))}`
  return `${resolutions}${modes}`
}

const sourceTexts = new WeakMap<Fact, string>()

/** Names the sources of a fact, put together once. */
export function sourceOf(fact: Fact): string {
  let known = sourceTexts.get(fact)
  if (known === undefined) {
    known = fact.sources.join('; ')
    sourceTexts.set(fact, known)
  }
  return known
}

function hintOf({ note }: Fact, allowed: readonly unknown[]): string | undefined {
  const values = allowed.length === 0 ? undefined : `It takes ${listedOnce(allowed)}.`
  if (note === undefined) return values
  return values === undefined ? note : `${values} ${note}`
}
