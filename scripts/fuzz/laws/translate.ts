import { isDeepStrictEqual } from 'node:util'
import type { Dialect } from '../../../schemas/contract'
import type { DialectId, TranslateOptions, TranslateResult } from '../../../src/index'
import { neutralNames, type Pair } from '../../../test/neutral-names'
import { holds, type Run } from '../target'
import type { ValueInput } from '../value-kind'
import { readWrongDefaults, translateOptions } from './options'
import { frozen, holdsBytes, shareObjects } from './purity'
import { brief, keepsResultLaws } from './result'

type Subject = typeof import('../subject')

type Trace = NonNullable<TranslateResult['trace']>

/** Three reports of 32 each: what is said of the source, of the translation and of the target. */
const most = 96

/** Runs `translate` between two dialects with and without a trace, and holds what it writes to the target. */
export function translateLaws(subject: Subject, from: DialectId, to: DialectId): Run<ValueInput> {
  return ({ encoding, options: choice, body }) => {
    frozen(body)
    const options = { ...translateOptions(choice), encoding, from, to }
    keepsOptionLaw(subject, body, options, readWrongDefaults(choice))
    const { trace, ...result } = subject.translate(body, options)
    keepsResultLaws(result, { most })
    holds('a translation shares nothing with the request', !shareObjects(body, result))
    if (result.value !== undefined) {
      const written = from === to ? encoding : isForm(subject.dialects[to], result.value) ? 'form' : 'json'
      const judged = subject.validate(to, result.value, { encoding: written })
      holds('a translation is valid in the target', judged.issues === undefined, () => brief(judged))
      if (trace !== undefined) keepsAccountLaws(subject, [from, to], { encoding, options: choice, body }, trace, result)
    }
    if (trace !== undefined && choice !== 0) {
      const same = subject.translate(body, { ...options, explain: false })
      holds(
        'a trace changes nothing else',
        isDeepStrictEqual(same, result),
        () => `${brief(result)} but ${brief(same)}`,
      )
    }
    return result.value !== undefined
  }
}

/** A default that no request can hold is the caller's mistake, whatever the request is. */
function keepsOptionLaw(subject: Subject, body: unknown, options: TranslateOptions, wrong: object | undefined): void {
  if (wrong === undefined) return
  try {
    subject.translate(body, { ...options, ...wrong })
  } catch (error) {
    return holds('a wrong default is named', error instanceof subject.InvalidOptionError, () => `${error}`)
  }
  holds('a wrong default is named', false)
}

/** Whether a request holds a file where its dialect takes one; bytes anywhere else are no file. */
function isForm({ compiled }: Dialect, value: Readonly<Record<string, unknown>>): boolean {
  return compiled?.upload !== undefined && holdsBytes(value[compiled.upload.field])
}

/** Nothing is lost silently: every member is in the trace or in a finding. */
function keepsAccountLaws(
  subject: Subject,
  pair: Pair,
  { encoding, options, body }: ValueInput,
  trace: Trace,
  { warnings }: TranslateResult,
): void {
  for (const [name, value] of Object.entries(body ?? {})) {
    if (value === undefined || !plainName.test(name)) continue
    const isTraced = trace.some(({ from }) => from === name || from.startsWith(`${name}.`))
    holds('every member is accounted for', isTraced || warnings.some(({ path }) => path[0] === name), () => name)
  }
  if (options === 0) keepsLossLaw(subject, pair, { encoding, body }, trace)
}

/** What stands nowhere in the translation was left out for a reason: a finding, or it asked for nothing. */
function keepsLossLaw(
  subject: Subject,
  pair: Pair,
  { encoding, body }: Pick<ValueInput, 'encoding' | 'body'>,
  trace: Trace,
): void {
  const silent = new Set(trace.filter(({ to, how }) => to === '' && how === 'exact').map(nameIn))
  for (const { from, to, how } of trace) if (to !== '' || how !== 'exact') silent.delete(nameIn({ from }))
  if (silent.size === 0) return
  const neutral = neutralNames(pair, subject.validate(pair[0], body, { encoding }).value)
  for (const name of silent) holds('nothing is lost silently', neutral.has(name), () => name)
}

const nameIn = ({ from }: Pick<Trace[number], 'from'>) => from.split('.')[0] ?? ''

/** Findings show such a name as it is. */
const plainName = /^[ -~]{0,64}$/
