import { isDeepStrictEqual } from 'node:util'
import type { Dialect } from '../../../schemas/contract'
import type { DialectId, ValidateOptions } from '../../../src/index'
import { BrokenLaw, holds, type Run } from '../target'
import type { ValueInput } from '../value-kind'
import { validateOptions } from './options'
import { frozen, isPlainJson } from './purity'
import { brief, keepsResultLaws } from './result'

type Subject = typeof import('../subject')

/** Runs `validate` with its default options and others, and holds the results to each other and to all checks. */
export function validateLaws(subject: Subject, id: DialectId): Run<ValueInput> {
  const dialect: Dialect = subject.dialects[id]
  return ({ encoding, options, body }) => {
    frozen(body)
    const result = subject.validate(id, body, { encoding })
    keepsResultLaws(result)
    if (dialect.compiled?.[encoding] !== undefined) agreesWithAllChecks(subject, dialect, { encoding, body }, result)
    if (result.issues === undefined && encoding === 'json') {
      holds('a valid JSON body is returned as it is', Object.is(result.value, body))
    }
    const isAccepted = result.issues === undefined
    if (options === 0) return isAccepted
    const given = { ...validateOptions(options), encoding }
    const other = subject.validate(id, body, given)
    keepsResultLaws(other)
    keepsErrorLaws(subject, id, other.issues)
    if (options % 16 === 2) {
      const candidates = subject.detect({ body, contentType: encoding === 'form' ? 'multipart/form-data' : undefined })
      holds('every dialect is a candidate', candidates.length === Object.keys(subject.dialects).length)
    }
    if (options % 16 === 1 && encoding === 'json' && other.issues === undefined && isPlainJson(other.value)) {
      return travels(subject, id, other.value, given)
    }
    return isAccepted
  }
}

function agreesWithAllChecks(
  subject: Subject,
  dialect: Dialect,
  { encoding, body }: Pick<ValueInput, 'encoding' | 'body'>,
  result: ReturnType<Subject['validate']>,
): void {
  const decoded = encoding === 'form' ? fieldsOf(subject, dialect, body) : body
  const findings = subject.findingsOf(dialect, encoding, decoded)
  const isClean = subject.isClean(dialect, encoding, decoded)
  holds(
    'the decision clears what no check finds fault with, and nothing else',
    isClean === (findings.length === 0),
    () => findings.map(({ code, path }) => `${code} at ${path.join('.')}`).join(', '),
  )
  const { issues = [], warnings } = result
  const isSame = JSON.stringify([...issues, ...warnings]) === JSON.stringify(findings)
  holds('validation finds what all checks find', isSame, () =>
    [brief(result), brief({ issues: findings, warnings: [] })].join(' but all checks: '),
  )
}

function fieldsOf(subject: Subject, { compiled }: Dialect, body: unknown): unknown {
  const decoded = subject.decodeForm(subject.shapeOf(compiled?.form?.schema ?? {}), body)
  return compiled?.upload === undefined ? decoded : subject.tidyUpload(compiled.upload, decoded)
}

function keepsErrorLaws(subject: Subject, id: DialectId, issues: ReturnType<Subject['validate']>['issues']): void {
  if (issues === undefined) return
  for (const { status, body } of [subject.toProblem({ issues }), subject.toErrorBody(id, { issues })]) {
    holds('a refusal has a status of its own', [400, 413, 415].includes(status))
    holds('an error body is JSON', JSON.stringify(body).startsWith('{'))
  }
}

const textOnly = new Set(['number-range', 'json-depth', 'body-too-large'])

/** What is valid is still valid after its journey, and says the same. */
async function travels(subject: Subject, id: DialectId, value: unknown, options: ValidateOptions): Promise<boolean> {
  if (typeof value !== 'object' || value === null) throw new BrokenLaw('a valid request is an object')
  const { headers, body } = subject.encodeRequest(id, { ...value })
  if (headers['content-type'] !== 'application/json') return true
  const received = await subject.parseRequest(id, { headers, body }, options)
  // Half a surrogate pair becomes another character on the wire, and a number beyond 2^53 is refused there.
  const text = JSON.stringify(value)
  if (/\\ud[89a-f]/i.test(text) || received.issues?.some(({ code }) => textOnly.has(code))) return true
  holds('a valid request is valid where it arrives', received.issues === undefined, () => brief(received))
  holds('a request arrives as it was sent', isDeepStrictEqual(received.value, JSON.parse(text)))
  return true
}
