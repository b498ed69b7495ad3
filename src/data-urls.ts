import type { Dialect, UploadLimits } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { checkImage } from './image-checks'
import { readDataUrl } from './intake/data-url'
import { imageTypes } from './intake/image-header'
import { shownPath } from './intake/shown-path'
import { limitsOf, type ValidateOptions } from './options'
import { visitPlaces } from './places'
import type { Report } from './report'
import { isObject, member } from './shape'
import { sizeAsked } from './uploads'
import { label, listed } from './wording'

/** A reference nests no deeper: `{ image: { url } }`. */
const deepest = 3

/** Whether a body has any field for media, whose images no decision looks into. */
export function mayHoldMedia({ fields }: Dialect, body: unknown): boolean {
  for (const { path } of fields.media ?? []) if (member(body, path[0] ?? '') !== undefined) return true
  return false
}

/** Reports images in Data URLs that an upload of the same bytes would be refused for; only their headers are decoded. */
export function checkDataUrls(dialect: Dialect, body: unknown, report: Report, options: ValidateOptions): void {
  for (const { path, kind, kindFrom } of dialect.fields.media ?? []) {
    visitPlaces(body, path, 0, [], (value, place) => {
      if (report.full()) return
      const word = kindFrom === undefined ? undefined : member(value, kindFrom.field)
      const named = typeof word === 'string' ? kindFrom?.words[word] : undefined
      if ((kind ?? named) !== 'image') return
      for (const [url, at] of dataUrls(value, place)) checkDataUrl(dialect, url, shownPath(at), body, report, options)
    })
  }
}

const scheme = /^data:/i

function* dataUrls(value: unknown, path: Path, depth = 0): Generator<[string, Path]> {
  if (typeof value === 'string' && scheme.test(value)) yield [value, path]
  if (!isObject(value) || depth === deepest) return
  for (const [name, each] of Object.entries(value)) yield* dataUrls(each, [...path, name], depth + 1)
}

function checkDataUrl(
  dialect: Dialect,
  url: string,
  path: Path,
  body: unknown,
  report: Report,
  options: ValidateOptions,
): void {
  if (report.hasError(path)) return
  const add = (code: string, message: string, hint?: string) =>
    report.add({ code, severity: 'error', path, message: `${label(path)} ${message}`, hint })
  const image = readDataUrl(url)
  if (image === undefined) return add('data-url-syntax', 'is a Data URL that is not base64.', 'Encode it as base64.')
  const upload: UploadLimits | undefined = dialect.compiled?.upload
  const { types = imageTypes, maxBytes = Number.POSITIVE_INFINITY } = upload ?? {}
  if (!types.includes(image.type)) return add('unsupported-image-type', `must be a Data URL of ${listed(types)}.`)
  const limits = limitsOf(options)
  const most = Math.min(maxBytes, limits.fileBytes)
  if (image.size > most) return add('file-too-large', `must have at most ${most} bytes, decoded.`)
  const asked = upload === undefined ? undefined : sizeAsked(upload, body)
  checkImage({ path, typePath: path, declared: image.type, bytes: image.header }, asked, limits.pixels, report)
}
