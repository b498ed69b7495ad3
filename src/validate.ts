import type { CompiledBody, CompiledDialect, Condition, Dialect, Encoding, Suspects } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import { coerce } from './coerce'
import { collect } from './collect'
import { UncompiledDialectError } from './errors'
import { decodeForm } from './form'
import { mayBeRetired } from './limits/check-model'
import { checkMeaning } from './meaning'
import type { ValidateOptions } from './options'
import { addFinding, createReport, type Report } from './report'
import { checkRules } from './rules'
import { shapeOf } from './shape'
import { returnSuspects, takeSuspects } from './suspects'
import { tidyUpload } from './uploads'

const defaults: ValidateOptions = {}

/**
 * Judges a body by its dialect: shape, rules, aliases, uploads, then the limits of its model.
 *
 * A valid JSON body is returned as the same object, with no defaults filled in; decoding a form or coercing makes a new
 * one. Never throws for a request.
 *
 * @throws UncompiledDialectError for a dialect that did not pass through `compileDialect`.
 */
export function validate(dialect: Dialect, body: unknown, options: ValidateOptions = defaults): Result<unknown> {
  const { compiled } = dialect
  if (compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const { encoding = 'json', coerce: coerces, lifecycle, limits } = options
  const schema = encoding === 'json' ? compiled.json : compiled.form
  if (schema === undefined) return unsupportedEncoding(encoding, createReport(dialect.id))
  const isAsSent = encoding === 'json' && coerces !== true
  const reading = isAsSent ? undefined : createReport(dialect.id)
  const value = reading === undefined ? body : readBody(compiled, schema, body, reading, options)
  const found = takeSuspects()
  const isClean = schema.clean(value, dialect, found, encoding === 'form')
  // No option but these two makes a finding where the default options make none.
  const mayRetire = lifecycle === 'warning' && mayBeRetired(dialect, compiled.limits, value)
  const isSettled = isClean && !mayRetire && limits === undefined
  const report = isSettled ? reading : (reading ?? createReport(dialect.id))
  if (!isSettled && report !== undefined) judge(dialect, compiled, schema.schema, value, report, options, found)
  returnSuspects(found)
  if (report === undefined) return { value, warnings: [] }
  const { issues, warnings } = report
  return issues.length > 0 ? { issues, warnings } : { value, warnings }
}

/** Looks closer at what the decision could not clear. */
function judge(
  dialect: Dialect,
  compiled: CompiledDialect,
  schema: Condition,
  value: unknown,
  report: Report,
  options: ValidateOptions,
  found: Suspects,
): void {
  const suspects = found.isComplete ? found : undefined
  collect(shapeOf(schema), value, report, { unknownFields: options.unknownFields ?? 'warning' }, suspects)
  checkRules(dialect.rules, value, options.encoding ?? 'json', report, suspects?.rules)
  checkMeaning(dialect, compiled, value, report, options, suspects)
}

function readBody(
  { upload }: CompiledDialect,
  schema: CompiledBody,
  body: unknown,
  report: Report,
  { encoding, coerce: coerces }: ValidateOptions,
): unknown {
  const decoded = encoding === 'form' ? decodeForm(shapeOf(schema.schema), body) : body
  const tidy = encoding === 'form' && upload !== undefined ? tidyUpload(upload, decoded) : decoded
  return coerces === true ? coerce(shapeOf(schema.schema), tidy, report) : tidy
}

/** Refuses a body in an encoding that the dialect does not take. */
export function unsupportedEncoding(encoding: Encoding, report: Report): Result<unknown> {
  addFinding(report, {
    code: 'unsupported-encoding',
    severity: 'error',
    path: [],
    message: `This dialect takes no ${encoding === 'form' ? 'forms' : 'JSON bodies'}.`,
    hint: `Send the request as ${encoding === 'form' ? 'application/json' : 'multipart/form-data'}.`,
  })
  return { issues: report.issues, warnings: report.warnings }
}
