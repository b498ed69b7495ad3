import type {
  AnswerCodec,
  AnswerField,
  AnswerPlaces,
  AnswerStatus,
  CanonicalAnswer,
} from '../../schemas/canonical-answer'
import type { Dialect } from '../../schemas/contract'
import type { Severity } from '../../schemas/issue'
import { addFinding, isJudged, type Report } from '../report'
import { label } from '../wording'
import { recordedName } from './fit-model'
import { answerPlace, failurePlace, isFailure, type ReadAnswer } from './read-answer'

/** What the fitting of one answer depends on. */
export interface AnswerFit {
  readonly from: Dialect
  readonly to: Dialect
  readonly source: AnswerCodec
  readonly target: AnswerCodec
  /** What the target's answer of this kind can say. */
  readonly places: AnswerPlaces
  /** Severity of what the target cannot say. */
  readonly severity: Severity
  readonly report: Report
}

/** Fits an answer to what the target can say, and reports what it cannot. */
export function fitAnswer(read: ReadAnswer, fit: AnswerFit): CanonicalAnswer {
  const fitted: CanonicalAnswer = { ...read.answer, status: fitStatus(read, fit) }
  if (fit.from.id !== fit.to.id && fitted.model !== undefined) {
    fitted.model = recordedName(fit.from, fit.to, fitted.model)
  }
  // The keys of an answer are its fields; `Object.keys` widens them.
  for (const field of Object.keys(read.answer) as AnswerField[]) {
    if (field === 'extensions' || fitted[field] === undefined || Object.hasOwn(fit.places, field)) continue
    lose(answerPlace(field, read), lossSeverity(field, fit), fit)
    fitted[field] = undefined
  }
  if (fit.from.id !== fit.to.id) {
    for (const name of Object.keys(fitted.extensions ?? {})) lose([name], fit.severity, fit)
    fitted.extensions = undefined
  }
  return fitted
}

function lose(path: string[], severity: Severity, { to, report }: AnswerFit): void {
  if (isJudged(report, path, severity)) return
  const message = `${label(path)} cannot be said in an answer of ${to.id}.`
  addFinding(report, { code: 'not-expressible', severity, path, message })
}

/** An answer whose only state is a failure is nothing without its reason. */
function lossSeverity(field: AnswerField, { source, severity }: AnswerFit): Severity {
  const isReason = field === 'errorCode' || field === 'errorMessage'
  return isReason && source.places.create.status === undefined ? 'error' : severity
}

/** The nearest state that a target may have instead: what waits stays waiting, what ended stays ended. */
const nearest: Partial<Record<AnswerStatus, AnswerStatus>> = { pending: 'queued', cancelled: 'failed' }

function fitStatus(read: ReadAnswer, { source, target, to, places, report }: AnswerFit): AnswerStatus | undefined {
  const { status } = read.answer
  if (places.status === undefined) {
    // Without a state, an answer reports success: a failure must not become one.
    if (!isFailure(read.answer)) return status
    const path = failurePlace(read)
    const message = `${label(path)} reports a failure, which cannot be said in an answer of ${to.id}.`
    addFinding(report, { code: 'not-expressible', severity: 'error', path, message })
    return undefined
  }
  if (status === undefined || target.words[status] !== undefined) return status
  const path = answerPlace('status', read)
  const achieved = nearest[status]
  if (achieved === undefined || target.words[achieved] === undefined) {
    addFinding(report, {
      code: 'not-expressible',
      severity: 'error',
      path,
      message: `${label(path)} cannot be said in an answer of ${to.id}.`,
      requested: source.words[status],
      allowed: Object.values(target.words),
    })
    return undefined
  }
  addFinding(report, {
    code: 'approximated',
    severity: 'warning',
    path,
    message: `${label(path)} has no such word in ${to.id}.`,
    requested: source.words[status],
    achieved: target.words[achieved],
  })
  return achieved
}
