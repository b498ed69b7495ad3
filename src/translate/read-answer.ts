import type { AnswerCodec, AnswerField, AnswerPlaces, CanonicalAnswer } from '../../schemas/canonical-answer'
import type { WirePath } from '../../schemas/contract'
import type { Severity } from '../../schemas/issue'
import { addFinding, isFull, type Report } from '../report'
import { isObject, valueAt } from '../shape'
import { foundWord, label, listed, safeName } from '../wording'

/** An answer as it was read, and where. */
export interface ReadAnswer {
  readonly answer: CanonicalAnswer
  readonly body: Readonly<Record<string, unknown>>
  /** Every field that the source has, with its places. */
  readonly places: readonly (readonly [AnswerField, readonly WirePath[]])[]
}

/**
 * Reads an answer and finds what of it could not be read: an id or state that is missing its meaning is an issue,
 * anything else is a loss of the given severity.
 */
export function readAnswer(
  body: Readonly<Record<string, unknown>>,
  codec: AnswerCodec,
  severity: Severity,
  report: Report,
): ReadAnswer {
  const answer = codec.read(body)
  const places = placesOf(codec)
  const read = { answer, body, places }
  checkId(read, report)
  checkStatus(read, codec, report)
  for (const [field, paths] of places) checkPlaces(field, paths, read, codec, severity, report)
  for (const field of ['createdAt', 'completedAt', 'updatedAt', 'expiresAt'] as const) {
    settleTime(field, read, severity, report)
  }
  for (const path of straysOf(read, codec)) {
    if (isFull(report, severity)) break
    const message = `${label(path)} is no member of this dialect's answers, and is left out.`
    addFinding(report, { code: 'not-expressible', severity, path, message })
  }
  return read
}

/** Where a field stands in an answer: its first place that is used, otherwise its first place. */
export function answerPlace(field: AnswerField, { body, places }: Omit<ReadAnswer, 'answer'>): string[] {
  const paths = places.find(([name]) => name === field)?.[1] ?? []
  const path = [...(paths.find((each) => isSomething(valueAt(body, each))) ?? paths[0] ?? [])]
  // A text in the place of an object has no members to point at.
  while (path.length > 1 && !isObject(valueAt(body, path.slice(0, -1)))) path.pop()
  return path
}

/** The places of all that a codec reads; a status answer says at least what a create answer says. */
function placesOf({ places: { create, status = create }, readOnly = {} }: AnswerCodec): ReadAnswer['places'] {
  return [...entriesOf(status), ...entriesOf(readOnly)]
}

function entriesOf(places: AnswerPlaces): [AnswerField, readonly WirePath[]][] {
  // The keys of places are fields; `Object.entries` widens them.
  return Object.entries(places) as [AnswerField, readonly WirePath[]][]
}

/** A member that is null says what an absent one says. */
function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null
}

function checkId(read: ReadAnswer, report: Report): void {
  const { answer, body } = read
  if (answer.id !== undefined && answer.id !== '') return
  const path = answerPlace('id', read)
  const name = label(path)
  const value = valueAt(body, path)
  if (isFailure(answer) && (!isSomething(value) || value === '')) {
    const message = 'The answer reports a failure and names no task, so there is no task to report.'
    const hint = "Answer with an error of the target's own instead."
    addFinding(report, { code: 'error-answer', severity: 'error', path: failurePlace(read), message, hint })
  } else if (!isSomething(value)) {
    addFinding(report, {
      code: 'required',
      severity: 'error',
      path,
      message: `${name} is required and names the task.`,
    })
  } else if (value === '') {
    addFinding(report, { code: 'minLength', severity: 'error', path, message: `${name} must not be empty.` })
  } else {
    const found = typeof value === 'number' ? 'a number that lost digits' : foundWord(value)
    addFinding(report, { code: 'type', severity: 'error', path, message: `${name} must be text, not ${found}.` })
  }
}

export function isFailure({ status, errorCode, errorMessage }: CanonicalAnswer): boolean {
  if (status !== undefined) return status === 'failed' || status === 'cancelled'
  return errorCode !== undefined || errorMessage !== undefined
}

/** What says that the task failed. */
export function failurePlace(read: ReadAnswer): string[] {
  const { status, errorCode } = read.answer
  return answerPlace(status !== undefined ? 'status' : errorCode !== undefined ? 'errorCode' : 'errorMessage', read)
}

function checkStatus(read: ReadAnswer, { words }: AnswerCodec, report: Report): void {
  const path = answerPlace('status', read)
  if (path.length === 0 || read.answer.status !== undefined || Object.keys(words).length === 0) return
  if (!isSomething(valueAt(read.body, path))) return
  const allowed = Object.values(words)
  addFinding(report, {
    code: 'unknown-status',
    severity: 'error',
    path,
    message: `${label(path)} is no status that this dialect knows; it is ${listed(allowed)}.`,
    allowed,
  })
}

/** Reports a value that was not read, and a second place that says something else than the first. */
function checkPlaces(
  field: AnswerField,
  paths: readonly WirePath[],
  read: ReadAnswer,
  { fixed }: AnswerCodec,
  severity: Severity,
  report: Report,
): void {
  if (!isCheckedByPlace(field)) return
  const used = paths.filter((path) => isSomething(valueAt(read.body, path)) && !isFixed(fixed, path, read.body))
  const [first, ...others] = used
  if (first === undefined) return
  for (const path of others) {
    if (valueAt(read.body, path) === valueAt(read.body, first)) continue
    const message = `${label([...path])} and ${label([...first])} disagree.`
    addFinding(report, { code: 'alias-conflict', severity, path: [...path], message })
  }
  // One place may be read as several fields, as the code of an envelope is; what none of them can read is said once.
  const sharing = fieldsAt(first, read)
  if (sharing.some((each) => isRead(each, first, read)) || sharing.find(isCheckedByPlace) !== field) return
  const found = foundWord(valueAt(read.body, first))
  const message = `${label([...first])} cannot be read from ${found}, and is left out.`
  addFinding(report, { code: 'type', severity, path: [...first], message })
}

function isRead(field: AnswerField, path: WirePath, { answer }: ReadAnswer): boolean {
  if (field !== 'extensions') return answer[field] !== undefined
  return answer.extensions !== undefined && path[0] !== undefined && Object.hasOwn(answer.extensions, path[0])
}

function fieldsAt(path: WirePath, { places }: ReadAnswer): AnswerField[] {
  const here = places.filter(([, paths]) => paths.some((each) => each.join() === path.join()))
  return here.map(([field]) => field)
}

/** The id and the state are checked before, for an answer without them has no meaning. */
function isCheckedByPlace(field: AnswerField): boolean {
  return field !== 'id' && field !== 'status'
}

function isFixed(fixed: AnswerCodec['fixed'], path: WirePath, body: ReadAnswer['body']): boolean {
  const [name, ...more] = path
  return name !== undefined && more.length === 0 && Object.hasOwn(fixed, name) && fixed[name] === valueAt(body, [name])
}

type TimeField = 'createdAt' | 'completedAt' | 'updatedAt' | 'expiresAt'

/** Turns 13 digits, which are milliseconds, and fractions into whole seconds with a warning; no other unit is guessed. */
function settleTime(field: TimeField, read: ReadAnswer, severity: Severity, report: Report): void {
  const requested = read.answer[field]
  if (requested === undefined || (Number.isInteger(requested) && requested < 1e11)) return
  const path = answerPlace(field, read)
  if (requested >= 1e13 || (requested >= 1e11 && requested < 1e12)) {
    read.answer[field] = undefined
    const message = `${label(path)} is no Unix time in seconds, and is left out.`
    addFinding(report, { code: 'type', severity, path, message, requested })
    return
  }
  const achieved = Math.floor(requested >= 1e12 ? requested / 1000 : requested)
  read.answer[field] = achieved
  const unit = requested >= 1e12 ? 'is in milliseconds' : 'has a fraction'
  const message = `${label(path)} ${unit} and is written in whole seconds.`
  addFinding(report, { code: 'approximated', severity: 'warning', path, message, requested, achieved })
}

/** Members that no place names, in the order of the body; of an object that holds places, its other members. */
function* straysOf({ answer, body, places }: ReadAnswer, { fixed }: AnswerCodec): Generator<string[]> {
  for (const [name, value] of Object.entries(body)) {
    if (!isSomething(value) || isFixed(fixed, [name], body)) continue
    const here = places.flatMap(([field, paths]) => paths.map((path) => ({ field, path })))
    const own = here.filter(({ path }) => path[0] === name)
    if (own.some(({ path }) => path.length === 1)) continue
    if (own.length > 0 && isObject(value)) {
      const inner = Object.keys(value).filter((each) => isSomething(value[each]))
      yield* inner.filter((each) => !own.some(({ path }) => path[1] === each)).map((each) => [name, safeName(each)])
    } else if (!own.some(({ field }) => answer[field] !== undefined)) {
      yield [safeName(name)]
    }
  }
}
