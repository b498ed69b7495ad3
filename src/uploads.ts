import type { UploadLimits } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { checkImage, type SizeAsked } from './image-checks'
import { essenceOf } from './intake/header-value'
import { refusal } from './intake/refusal'
import { type IntakeLimits, limitsOf } from './options'
import { setOwn } from './own-members'
import { addFinding, createReport, type Finding, hasError, type Report } from './report'
import { isObject, member } from './shape'
import { label } from './wording'

/** Writes the media type of an uploaded file in lower case and without parameters; returns the body where it is so. */
export function tidyUpload({ field }: UploadLimits, body: unknown): unknown {
  const file = member(body, field)
  const type = member(file, 'type')
  if (!isObject(body) || !isObject(file) || typeof type !== 'string' || member(file, 'bytes') === undefined) return body
  const tidy = essenceOf(type)
  if (tidy === type) return body
  const copy = { ...body }
  setOwn(copy, field, { ...file, type: tidy })
  return copy
}

/** Reports an uploaded file whose bytes are not what it declares, or whose pixels do not equal the size asked for. */
export function checkUpload(
  limits: UploadLimits,
  body: unknown,
  { fileBytes, pixels }: IntakeLimits,
  report: Report,
): void {
  const { field } = limits
  const file = member(body, field)
  const bytes = member(file, 'bytes')
  if (bytes !== undefined && !(bytes instanceof Uint8Array)) return addNoBytes(field, report)
  const typePath = [field, 'type']
  if (!(bytes instanceof Uint8Array) || hasError(report, typePath)) return
  const most = Math.min(limits.maxBytes ?? fileBytes, fileBytes)
  if (bytes.length > most && !hasError(report, [field, 'size'])) return addFinding(report, longFile([field], most))
  const image = { path: [field], typePath, declared: member(file, 'type'), bytes }
  checkImage(image, sizeAsked(limits, body), pixels, report)
}

/** Refuses a file in a JSON body, which has no bytes: what is judged as JSON was read from a form. */
export function refuseBytes({ field }: UploadLimits, body: unknown, report: Report): void {
  if (!(member(member(body, field), 'bytes') instanceof Uint8Array)) return
  addFinding(report, {
    code: 'type',
    severity: 'error',
    path: [field, 'bytes'],
    message: `${label([field, 'bytes'])} holds bytes, which JSON cannot carry.`,
    hint: "Judge the request with the option `encoding: 'form'`.",
  })
}

/** The size that an image of a body must have; absence means that the dialect asks for none. */
export function sizeAsked({ matches }: UploadLimits, body: unknown): SizeAsked | undefined {
  if (matches === undefined) return undefined
  return { field: matches.field, size: member(body, matches.field) ?? matches.absent }
}

/** Refuses a file that has more bytes than the limit. */
export function longFile(path: Path, most: number): Finding {
  return refusal('file-too-large', `${label(path)} must have at most ${most} bytes.`, path)
}

/** Whether an uploaded file is all that it must be, without even a warning. */
export function isSoundUpload(limits: UploadLimits, body: unknown): boolean {
  const report = createReport('')
  checkUpload(limits, body, limitsOf({}), report)
  return report.issues.length + report.warnings.length === 0
}

// The schema has no word for bytes, and lets any value pass in their place.
function addNoBytes(field: string, report: Report): void {
  const path = [field, 'bytes']
  if (hasError(report, path)) return
  addFinding(report, { code: 'type', severity: 'error', path, message: `${label(path)} must be bytes, a Uint8Array.` })
}
