import type { CanonicalField } from '../../schemas/canonical'
import type { Issue, Result } from '../../schemas/issue'
import { TranslationDefect } from '../errors'
import { isObject } from '../shape'
import { validate } from '../validate'
import { placeOf, type TranslateContext } from './context'
import { inexactFirst } from './inexact-first'

/**
 * The last check of a translation: what the target's validation still refuses is missing, or a value that only the
 * target finds out of bounds, or beyond the model's limits.
 *
 * @throws TranslationDefect for anything else: then the writer is wrong, and no bad request goes on the wire.
 */
export function checkWritten(
  value: Record<string, unknown>,
  context: TranslateContext,
  before: readonly Issue[],
): Result<Record<string, unknown>> {
  const { to, report } = context
  const written = validate(to, value, { encoding: encodingOf(value, context) })
  // A size in no table is one problem, and the translation has named it in the caller's own terms.
  const isNamed = report.warnings.some(({ code }) => code === 'unlisted-size')
  const found = written.warnings.filter(({ code }) => !(isNamed && code === 'unlisted-size'))
  const warnings = inexactFirst([...before, ...report.warnings, ...found])
  if (written.issues === undefined) return { value, warnings }
  const defects = written.issues.filter((issue) => !isOfValue(issue) && !isMissing(issue) && issue.model === undefined)
  if (defects.length > 0) throw new TranslationDefect(to.id, defects)
  return { issues: written.issues.map((issue) => (isOfValue(issue) ? inSourceTerms(issue, context) : issue)), warnings }
}

function encodingOf(value: Record<string, unknown>, { from, to, encoding }: TranslateContext): 'json' | 'form' {
  return (from === to && encoding === 'form') || Object.values(value).some(isUpload) ? 'form' : 'json'
}

function isUpload(value: unknown): boolean {
  return isObject(value) && value.bytes instanceof Uint8Array
}

function isMissing({ code }: Issue): boolean {
  return code === 'required' || code.startsWith('missing-')
}

const codesOfValues = new Set([
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'image-size-mismatch',
  'image-type-mismatch',
])

function isOfValue({ code }: Issue): boolean {
  return codesOfValues.has(code)
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
  const code = issue.code.startsWith('image-') ? issue.code : 'not-expressible'
  return { ...issue, code, path: placeOf(field, context) }
}
