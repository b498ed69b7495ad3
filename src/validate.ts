import type { CompiledBody, CompiledDialect, Dialect } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import { coerce } from './coerce'
import { collect } from './collect'
import { UncompiledDialectError } from './errors'
import { decodeForm } from './form'
import { checkMeaning } from './meaning'
import type { ValidateOptions } from './options'
import { createReport, type Report } from './report'
import { checkRules } from './rules'
import { shapeOf } from './shape'
import { createSuspects } from './suspects'

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
  const { encoding = 'json', coerce: coerces, lifecycle } = options
  const schema = encoding === 'json' ? compiled.json : compiled.form
  // No option but `lifecycle` makes a finding where the default options make none.
  const isDecided = schema !== undefined && lifecycle !== 'warning'
  const isAsSent = encoding === 'json' && coerces !== true
  if (isDecided && isAsSent && schema.clean(body, dialect)) return { value: body, warnings: [] }
  const report = createReport(dialect.id)
  if (schema === undefined) return unsupportedEncoding(encoding, report)
  const value = isAsSent ? body : readBody(schema, body, report, options)
  if (isAsSent || !isDecided || !schema.clean(value, dialect)) judge(dialect, compiled, schema, value, report, options)
  const { issues, warnings } = report
  return issues.length > 0 ? { issues, warnings } : { value, warnings }
}

/** Looks closer at what the decision could not clear. */
function judge(
  dialect: Dialect,
  compiled: CompiledDialect,
  { clean, schema }: CompiledBody,
  value: unknown,
  report: Report,
  options: ValidateOptions,
): void {
  const found = createSuspects()
  clean(value, dialect, found)
  const suspects = found.isComplete ? found : undefined
  collect(shapeOf(schema), value, report, { unknownFields: options.unknownFields ?? 'warning' }, suspects?.members)
  checkRules(dialect.rules, value, options.encoding ?? 'json', report, suspects?.rules)
  checkMeaning(dialect, compiled, value, report, options, suspects)
}

function readBody(schema: CompiledBody, body: unknown, report: Report, { encoding, coerce: coerces }: ValidateOptions) {
  const decoded = encoding === 'form' ? decodeForm(shapeOf(schema.schema), body) : body
  return coerces === true ? coerce(shapeOf(schema.schema), decoded, report) : decoded
}

function unsupportedEncoding(encoding: 'json' | 'form', report: Report): Result<unknown> {
  report.add({
    code: 'unsupported-encoding',
    severity: 'error',
    path: [],
    message: `This dialect takes no ${encoding === 'form' ? 'forms' : 'JSON bodies'}.`,
    hint: `Send the request as ${encoding === 'form' ? 'application/json' : 'multipart/form-data'}.`,
  })
  return { issues: report.issues, warnings: report.warnings }
}
