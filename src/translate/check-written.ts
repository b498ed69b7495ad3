import type { CanonicalField, CanonicalRequest } from '../../schemas/canonical'
import type { Issue, Result } from '../../schemas/issue'
import { TranslationDefect } from '../errors'
import { optionsOf, plainOptions } from '../options'
import { samePath } from '../report'
import { isObject } from '../shape'
import { validate } from '../validate'
import { placeOf, type TranslateContext } from './context'
import { inexactFirst, isInexact, isRemark } from './inexact-first'

const asForm = /* @__PURE__ */ optionsOf({ encoding: 'form' })

/**
 * The last check of a translation: what the target's validation still refuses is missing, or a value that only the
 * target finds out of bounds, or beyond the model's limits.
 *
 * @throws TranslationDefect for anything else: then the writer is wrong, and no bad request goes on the wire.
 */
export function checkWritten(
  value: Record<string, unknown>,
  request: CanonicalRequest,
  context: TranslateContext,
  before: readonly Issue[],
): Result<Record<string, unknown>> {
  const { to } = context
  const written = validate(to, value, encodingOf(value, request, context) === 'form' ? asForm : plainOptions)
  const warnings = warningsOf(written.warnings, context, before)
  if (written.issues === undefined) return { value, warnings }
  const defects = written.issues.filter(
    (issue) => !isOfValue(issue, context) && !isMissing(issue) && issue.model === undefined,
  )
  if (defects.length > 0) throw new TranslationDefect(to.id, defects)
  return {
    issues: written.issues.map((issue) => (isOfValue(issue, context) ? inSourceTerms(issue, context) : issue)),
    warnings,
  }
}

/** What was said of the source, of the translation and of the target, each once. */
function warningsOf(written: readonly Issue[], context: TranslateContext, before: readonly Issue[]): Issue[] {
  const { report, hasRemark, from, to } = context
  const own = report?.warnings ?? []
  if (before.length === 0 && written.length === 0) return hasRemark ? inexactFirst(own) : own
  const isNamed = hasRemark && own.some(isUnlisted)
  const isTold = (issue: Issue) => from.id === to.id && isAmong(before, issue)
  const fresh = from.id === to.id ? own.filter((issue) => !isTold(issue)) : own
  // A size in no table is one problem, and the translation has named it in the caller's own terms.
  const others = written.filter((issue) => !(isNamed && isUnlisted(issue)) && !isTold(issue))
  if (hasRemark) return inexactFirst([...before, ...fresh, ...others])
  // What the translation itself has found needs no sorting.
  return [
    ...before.filter(isInexact),
    ...fresh,
    ...others.filter(isInexact),
    ...before.filter(isRemark),
    ...others.filter(isRemark),
  ]
}

function isUnlisted({ code }: Issue): boolean {
  return code === 'unlisted-size'
}

function isAmong(issues: readonly Issue[], issue: Issue): boolean {
  for (const each of issues) if (isAlike(each, issue)) return true
  return false
}

/** Within one dialect both validations find the same. */
function isAlike(one: Issue, other: Issue): boolean {
  return one.dialect === other.dialect && one.code === other.code && samePath(one.path, other.path)
}

/** A file can only travel in a form. */
function encodingOf(
  value: Record<string, unknown>,
  { media, extensions }: CanonicalRequest,
  { from, to, encoding }: TranslateContext,
): 'json' | 'form' {
  if (from === to && encoding === 'form') return 'form'
  const upload = media === undefined && extensions === undefined ? undefined : to.compiled?.upload
  const file = upload === undefined ? undefined : value[upload.field]
  return isObject(file) && file.bytes instanceof Uint8Array ? 'form' : 'json'
}

function isMissing({ code }: Issue): boolean {
  return code === 'required' || code.startsWith('missing-')
}

/** Findings about bytes, which mean the same in either dialect. */
const codesOfBytes = new Set([
  'image-size-mismatch',
  'image-type-mismatch',
  'image-too-large',
  'file-too-large',
  'unsupported-image-type',
  'data-url-syntax',
])

const codesOfValues = new Set([...codesOfBytes, 'minLength', 'maxLength', 'minimum', 'maximum'])

/**
 * Whether a value is the finding's cause; a mode also depends on the model that the caller chose, and a text that is no
 * URL comes from a dialect whose schema lets more pass than its slots for media declare.
 */
function isOfValue({ code, path }: Issue, { from, to, target }: TranslateContext): boolean {
  if (codesOfValues.has(code)) return true
  const isAt = (field: CanonicalField) =>
    target.places[field]?.some((place) => place.every((step, index) => path[index] === step)) === true
  return (code === 'enum' && isAt('mode')) || (code === 'pattern' && from !== to && isAt('media'))
}

/** Points a finding about a value to where the caller wrote it. */
function inSourceTerms(issue: Issue, context: TranslateContext): Issue {
  const { source, target } = context
  // `Object.keys` widens the fields of a canonical request.
  const fields = Object.keys(source.places) as CanonicalField[]
  const field = fields.find((each) =>
    (target.places[each] ?? []).some((path) => path.every((step, index) => issue.path[index] === step)),
  )
  if (field === undefined) return issue
  const code = codesOfBytes.has(issue.code) ? issue.code : 'not-expressible'
  issue.code = code
  issue.path = [...placeOf(field, context).path]
  return issue
}
