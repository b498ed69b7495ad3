import type { UploadLimits } from '../schemas/contract'
import { imagePixels, imageType } from './intake/image-header'
import { createReport, type Report } from './report'
import { member } from './shape'
import { label } from './wording'

/** Reports an uploaded file whose bytes are not what it declares, or whose pixels do not equal the size asked for. */
export function checkUpload(limits: UploadLimits, body: unknown, report: Report): void {
  const file = member(body, limits.field)
  const bytes = member(file, 'bytes')
  if (bytes !== undefined && !(bytes instanceof Uint8Array)) return addNoBytes(limits, report)
  if (!(bytes instanceof Uint8Array) || report.hasError([limits.field, 'type'])) return
  checkType(limits, member(file, 'type'), bytes, report)
  checkPixels(limits, body, bytes, report)
}

/** Whether an uploaded file is all that it must be, without even a warning. */
export function isSoundUpload(limits: UploadLimits, body: unknown): boolean {
  const report = createReport('')
  checkUpload(limits, body, report)
  return report.issues.length + report.warnings.length === 0
}

// The schema has no word for bytes, and lets any value pass in their place.
function addNoBytes({ field }: UploadLimits, report: Report): void {
  const path = [field, 'bytes']
  if (report.hasError(path)) return
  report.add({ code: 'type', severity: 'error', path, message: `${label(path)} must be bytes, a Uint8Array.` })
}

function checkType({ field }: UploadLimits, declared: unknown, bytes: Uint8Array, report: Report): void {
  const actual = imageType(bytes)
  if (actual === declared) return
  const found =
    actual === undefined ? 'is not an image of the type that it declares' : `is ${actual}, not what it declares`
  report.add({
    code: 'image-type-mismatch',
    severity: 'error',
    path: [field, 'type'],
    message: `${label([field])} ${found}.`,
    hint: actual === undefined ? undefined : `Declare it as ${actual}.`,
  })
}

function checkPixels({ field, matches }: UploadLimits, body: unknown, bytes: Uint8Array, report: Report): void {
  if (matches === undefined || imageType(bytes) === undefined) return
  const pixels = imagePixels(bytes)
  if (pixels === undefined) {
    const message = `${label([field])} names no width and height in its first 64 KiB, so its size was not compared.`
    return report.add({ code: 'image-size-unknown', severity: 'warning', path: [field], message })
  }
  const size = member(body, matches.field) ?? matches.absent
  const actual = `${pixels.width}x${pixels.height}`
  if (size === actual || typeof size !== 'string' || report.hasError([matches.field])) return
  report.add({
    code: 'image-size-mismatch',
    severity: 'error',
    path: [field],
    message: `${label([field])} is ${actual} but the video is ${size}; the image must have the size of the video.`,
    hint: `Resize the image to ${size}, or send a ${label([matches.field])} that equals it.`,
    requested: size,
    achieved: actual,
  })
}
