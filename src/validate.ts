import type { CompiledBody, CompiledDialect, Dialect, Encoding } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import { checkAliases } from './aliases'
import { coerce } from './coerce'
import { collect } from './collect'
import { checkDataUrls } from './data-urls'
import { UncompiledDialectError } from './errors'
import { decodeForm } from './form'
import { checkModel } from './limits/check-model'
import { limitsOf, type ValidateOptions } from './options'
import { createReport, type Report } from './report'
import { checkRules } from './rules'
import { shapeOf } from './shape'
import { checkUpload, tidyUpload } from './uploads'

/**
 * Judges a body by its dialect: shape, rules, aliases, uploads, then the limits of its model.
 *
 * A valid JSON body is returned as the same object, with no defaults filled in; decoding a form or coercing makes a new
 * one. Never throws for a request.
 *
 * @throws UncompiledDialectError for a dialect that did not pass through `compileDialect`.
 */
export function validate(dialect: Dialect, body: unknown, options: ValidateOptions = {}): Result<unknown> {
  const { compiled } = dialect
  if (compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const encoding = options.encoding ?? 'json'
  const schema = compiled[encoding]
  const report = createReport(dialect.id)
  if (schema === undefined) return unsupportedEncoding(encoding, report)
  const value = readBody(compiled, schema, body, report, options)
  if (!schema.clean(value)) judge(dialect, schema, value, report, options)
  checkMeaning(dialect, compiled, value, report, options)
  const { issues, warnings } = report
  return issues.length > 0 ? { issues, warnings } : { value, warnings }
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

function judge(dialect: Dialect, schema: CompiledBody, value: unknown, report: Report, options: ValidateOptions): void {
  collect(shapeOf(schema.schema), value, report, { unknownFields: options.unknownFields ?? 'warning' })
  checkRules(dialect.rules, value, options.encoding ?? 'json', report)
}

/** What no schema can say: equality between fields, bytes, and the tables of models. */
function checkMeaning(
  dialect: Dialect,
  { upload, limits }: CompiledDialect,
  value: unknown,
  report: Report,
  options: ValidateOptions,
): void {
  if (dialect.aliases !== undefined) checkAliases(dialect.aliases, value, report)
  if (upload !== undefined && options.encoding === 'form') {
    checkUpload(upload, value, limitsOf(options), report)
  }
  checkDataUrls(dialect, value, report, options)
  checkModel(dialect, limits, value, report, options)
}

/** Refuses a body in an encoding that the dialect does not take. */
export function unsupportedEncoding(encoding: Encoding, report: Report): Result<unknown> {
  report.add({
    code: 'unsupported-encoding',
    severity: 'error',
    path: [],
    message: `This dialect takes no ${encoding === 'form' ? 'forms' : 'JSON bodies'}.`,
    hint: `Send the request as ${encoding === 'form' ? 'application/json' : 'multipart/form-data'}.`,
  })
  return { issues: report.issues, warnings: report.warnings }
}
