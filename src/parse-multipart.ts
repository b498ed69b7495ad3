import type { Dialect, UploadLimits } from '../schemas/contract'
import type { Result } from '../schemas/issue'
import { UncompiledDialectError } from './errors'
import { type BodySource, readBody } from './intake/body-reader'
import type { Sink } from './intake/file-intake'
import { type FormIntake, openForm } from './intake/form-intake'
import { parseHeaderValue } from './intake/header-value'
import { createMultipartScanner, type MultipartScanner } from './intake/multipart-scanner'
import { refusal } from './intake/refusal'
import { type IntakeLimits, limitsOf, type ValidateOptions } from './options'
import { addFinding, createReport, type Finding, type Report } from './report'
import { isObject, member } from './shape'
import { unsupportedEncoding, validate } from './validate'

/** How a body is read, and how strictly it is judged. */
export interface IntakeOptions extends ValidateOptions {
  /** Where the bytes of an uploaded file go. Default is memory, up to the dialect's limit. */
  readonly sink?: Sink | undefined
  /** The declared length of the body in bytes; one beyond the limits is refused before any byte is read. */
  readonly contentLength?: number | undefined
}

/**
 * Reads a multipart form safely, then validates its fields and its file.
 *
 * A stream is read no further than the first thing that is wrong: a limit, a file of the wrong type, an image of the
 * wrong size. Names in brackets become members, `reference[url]`, and text becomes the type of its field. An upload is
 * `{ type, size, bytes }`; with a `sink` the bytes go there instead, and the sink is aborted where the form is refused.
 * Never throws for a request.
 */
export async function parseMultipart(
  dialect: Dialect,
  body: BodySource,
  contentType: string,
  options: IntakeOptions = {},
): Promise<Result<unknown>> {
  const { compiled } = dialect
  if (compiled === undefined) throw new UncompiledDialectError(dialect.id)
  const report = createReport(dialect.id)
  if (compiled.form === undefined) return unsupportedEncoding('form', report)
  const limits = limitsOf(options)
  const boundary = boundaryOf(contentType)
  if (typeof boundary !== 'string') return refused(report, boundary)
  const most = longestForm(limits, compiled.upload)
  if (options.contentLength !== undefined && options.contentLength > most) return refused(report, tooLong(most))
  const form = openForm(compiled.upload, limits, options.sink, report)
  await readForm(body, limits.silence, createMultipartScanner(boundary, limits, form), form)
  const result = report.issues.length > 0 ? refused(report) : judge(dialect, form, options)
  await form.file?.finish(result.issues === undefined)
  return result
}

function refused(report: Report, finding?: Finding): Result<unknown> {
  if (finding !== undefined) addFinding(report, finding)
  const { issues, warnings } = report
  return { issues, warnings }
}

// The characters of RFC 2046, in 1 to 70 bytes; the last one is no space.
const boundaryText = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/

function boundaryOf(contentType: string): string | Finding {
  const type = parseHeaderValue(contentType)
  if (type?.value !== 'multipart/form-data') {
    return refusal('unsupported-media-type', 'The body must be multipart/form-data, with a boundary.')
  }
  const boundary = type.parameters.get('boundary') ?? ''
  if (boundaryText.test(boundary)) return boundary
  return refusal('multipart-boundary', 'The boundary of a form must be 1 to 70 characters that RFC 2046 allows.')
}

/** The bytes that a form has at most where every part keeps its limits. */
function longestForm({ parts, headerBytes, fieldBytes, fileBytes }: IntakeLimits, upload?: UploadLimits): number {
  const delimiter = 80
  const file = upload === undefined ? fieldBytes : Math.min(upload.maxBytes ?? fileBytes, fileBytes)
  return parts * (headerBytes + delimiter) + (parts - 1) * fieldBytes + Math.max(file, fieldBytes) + delimiter
}

const tooLong = (most: number) => refusal('body-too-large', `A form must have at most ${most} bytes.`)

async function readForm(body: BodySource, silence: number, scanner: MultipartScanner, form: FormIntake): Promise<void> {
  const end = await readBody(body, silence, (chunk) => {
    scanner.write(chunk)
    if (form.isRefused) return false
    return form.file?.flush()?.then(() => true) ?? true
  })
  if (end === 'whole') scanner.end()
  else if (end !== 'stopped') form.refuse(unfinished[end])
}

/** What is said of a body whose sender stopped before its end. */
export const unfinished = {
  broken: refusal('incomplete-body', 'The body ended before it was complete.'),
  silent: refusal('silent-body', 'The body stopped coming before it was complete.'),
}

function judge(dialect: Dialect, { fields, file }: FormIntake, options: IntakeOptions): Result<unknown> {
  if (file !== undefined) file.upload.bytes = file.bytes()
  const result = validate(dialect, fields, { ...options, encoding: 'form' })
  const upload = member(result.value, dialect.compiled?.upload?.field ?? '')
  // What a sink took is not in memory, and its first bytes must not pass for the file.
  if (options.sink !== undefined && isObject(upload)) delete upload.bytes
  return result
}
