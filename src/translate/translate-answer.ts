import type { AnswerCodec, AnswerPlaces, CanonicalAnswer } from '../../schemas/canonical-answer'
import type { Dialect } from '../../schemas/contract'
import type { Issue, Result } from '../../schemas/issue'
import { UntranslatableDialectError } from '../errors'
import { addFinding, createReport, most, type Report } from '../report'
import { isObject } from '../shape'
import { validate } from '../validate'
import { foundWord } from '../wording'
import { detached } from './detached'
import { fitAnswer } from './fit-answer'
import { readAnswer } from './read-answer'

/** How an answer is translated. */
export interface TranslateAnswerOptions {
  /** The dialect of the service that answered. */
  readonly from: Dialect
  /** The dialect of the client that waits for the answer. */
  readonly to: Dialect
  /** Whether it answers a create or a status request. */
  readonly kind: 'create' | 'status'
  /**
   * The client's original request, so in the dialect `to`; model, prompt, size and duration come from it where the
   * answer lacks them. One that is not valid there gives nothing, with a warning.
   */
  readonly request?: unknown
  /**
   * Whether a member that the target cannot say, or that cannot be read, is left out with a warning or refuses the
   * translation. Default is report, as no client should lose a task over a detail; id and status are always issues.
   */
  readonly losses?: 'error' | 'report' | undefined
}

/** The answer for the client with its warnings, or the issues that refuse it. */
export type TranslateAnswerResult = Result<Record<string, unknown>>

/**
 * Writes an answer of one dialect in another, and accounts for every member: it is in the answer, or in a warning, or in
 * an issue. Reads tolerantly, invents nothing, shares nothing with the body and leaves the body as it was.
 *
 * @throws UntranslatableDialectError for a dialect without a codec for answers.
 */
export function translateAnswer(body: unknown, options: TranslateAnswerOptions): TranslateAnswerResult {
  const { from, to, losses = 'report' } = options
  const source = answersOf(from)
  const target = answersOf(to)
  const severity = losses === 'error' ? 'error' : 'warning'
  const reading = createReport(from.id)
  const writing = createReport(to.id)
  const places = placesOf(source, target, options, writing)
  if (places === undefined) return resultOf([writing])
  if (!isObject(body)) {
    const message = `The body must be an object, not ${foundWord(body)}.`
    addFinding(reading, { code: 'type', severity: 'error', path: [], message })
    return resultOf([reading])
  }
  const read = readAnswer(detached(body), source, severity, reading)
  const fitted = fitAnswer(read, { from, to, source, target, places, severity, report: writing })
  fillFromRequest(fitted, places, options, writing)
  return resultOf([reading, writing], () => target.write(fitted))
}

function answersOf(dialect: Dialect): AnswerCodec {
  if (dialect.answers === undefined) throw new UntranslatableDialectError(dialect.id, 'answers')
  return dialect.answers
}

/** What the target's answer of the kind can say; `undefined`, with an issue, where either side has no such answer. */
function placesOf(
  source: AnswerCodec,
  target: AnswerCodec,
  { from, to, kind }: TranslateAnswerOptions,
  report: Report,
): AnswerPlaces | undefined {
  if (kind === 'create') return target.places.create
  const silent = source.places.status === undefined ? from : target.places.status === undefined ? to : undefined
  if (silent === undefined) return target.places.status
  const message = `${silent.id} documents no status answer.`
  addFinding(report, { code: 'not-expressible', severity: 'error', path: [], message })
  return undefined
}

const echoed = ['model', 'prompt', 'size', 'duration'] as const

/** Fills in what the client itself asked for and the target's answer repeats. */
function fillFromRequest(
  answer: CanonicalAnswer,
  places: AnswerPlaces,
  { to, request }: TranslateAnswerOptions,
  report: Report,
): void {
  if (request === undefined) return
  const known = readRequest(to, request)
  if (known === undefined) {
    const message = `The original request is not valid in ${to.id}, so nothing was taken from it.`
    addFinding(report, { code: 'unusable-request', severity: 'warning', path: [], message })
    return
  }
  for (const field of echoed) {
    if (answer[field] !== undefined || !Object.hasOwn(places, field)) continue
    Object.assign(answer, { [field]: known[field] })
  }
}

/** Reads a request that may have come as JSON or as a form; the models are not judged again. */
function readRequest(to: Dialect, request: unknown): Pick<CanonicalAnswer, (typeof echoed)[number]> | undefined {
  if (to.codec === undefined) return undefined
  const policy = { unknownFields: 'ignore', unknownModels: 'ignore', modelLimits: 'ignore' } as const
  for (const encoding of ['json', 'form'] as const) {
    const result = validate(to, request, { ...policy, encoding })
    if (result.issues !== undefined) continue
    const { model, prompt, size, duration } = to.codec.read(result.value)
    return { model: model?.name, prompt, size: size?.pixels, duration }
  }
  return undefined
}

/** Joins the reports; without issues, the value is written. */
function resultOf(
  reports: readonly Report[],
  write: () => Record<string, unknown> = () => ({}),
): TranslateAnswerResult {
  const joined = (list: 'issues' | 'warnings'): Issue[] => reports.flatMap((report) => report[list]).slice(0, most)
  const issues = joined('issues')
  const warnings = joined('warnings')
  return issues.length > 0 ? { issues, warnings } : { value: write(), warnings }
}
