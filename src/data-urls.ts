import { unitAt } from '../schemas/code-unit'
import type { Dialect, MediaField, UploadLimits, WireFields } from '../schemas/contract'
import type { Path } from '../schemas/issue'
import { checkImage, type SizeAsked } from './image-checks'
import { readDataUrl } from './intake/data-url'
import { imageTypes } from './intake/image-header'
import { shownPath } from './intake/shown-path'
import { type IntakeLimits, limitsOf, type ValidateOptions } from './options'
import { visitPlaces } from './places'
import { addFinding, createReport, hasError, isFull, type Report } from './report'
import { isObject, member } from './shape'
import { sizeAsked } from './uploads'
import { label, listed } from './wording'

/** A reference nests no deeper: `{ image: { url } }`. */
const deepest = 3

/** Whether a text is no Data URL, or one of an image that is sound whatever else the body says. */
export function isSoundImage(text: string, upload: UploadLimits | undefined): boolean {
  return !isDataUrl(text) || isSound(text, upload)
}

/** Whether `checkDataUrls` finds nothing in a body. */
export function holdsSoundImages(dialect: Pick<Dialect, 'compiled' | 'fields'>, body: unknown): boolean {
  const report = createReport('')
  checkDataUrls(dialect, body, report, {})
  return report.issues.length + report.warnings.length === 0
}

function isSound(url: string, upload: UploadLimits | undefined): boolean {
  const report = createReport('')
  checkDataUrl({ url, path: [], upload, asked: undefined }, limitsOf({}), report)
  return report.issues.length + report.warnings.length === 0
}

/** Reports images in Data URLs that an upload of the same bytes would be refused for; only their headers are decoded. */
export function checkDataUrls(
  { compiled, fields }: Pick<Dialect, 'compiled' | 'fields'>,
  body: unknown,
  report: Report,
  options: ValidateOptions,
): void {
  const upload = compiled?.upload
  const asked = upload === undefined ? undefined : sizeAsked(upload, body)
  for (const { path, kind, kindFrom } of mediaPlaces(fields)) {
    visitPlaces(body, path, (value, place) => {
      if (isFull(report)) return
      const word = kindFrom === undefined ? undefined : member(value, kindFrom.field)
      const named = typeof word === 'string' ? kindFrom?.words[word] : undefined
      if ((kind ?? named) !== 'image') return
      visitDataUrls(value, place, (url, at) => {
        checkDataUrl({ url, path: shownPath(at), upload, asked }, limitsOf(options), report)
      })
    })
  }
}

const places = new WeakMap<WireFields, readonly MediaField[]>()

/** Every place where a dialect takes media, those within the media of another place among them. */
export function mediaPlaces(fields: WireFields): readonly MediaField[] {
  let known = places.get(fields)
  if (known === undefined) {
    known = (fields.media ?? []).flatMap(withInner)
    places.set(fields, known)
  }
  return known
}

function withInner(field: MediaField): readonly MediaField[] {
  const { path, within } = field
  return within === undefined ? [field] : [field, { ...within, path: [...path, ...within.path] }]
}

const scheme = /^data:/i

const lowerD = 100

// Most texts are of another scheme, which their first letter tells.
function isDataUrl(text: string): boolean {
  return text.length > 4 && (unitAt(text, 0) | 32) === lowerD && scheme.test(text)
}

function visitDataUrls(value: unknown, path: Path, visit: (url: string, path: Path) => void, depth = 0): void {
  if (typeof value === 'string' && isDataUrl(value)) return visit(value, path)
  if (!isObject(value) || depth === deepest) return
  for (const [name, each] of Object.entries(value)) {
    if (typeof each === 'object' || typeof each === 'string') visitDataUrls(each, [...path, name], visit, depth + 1)
  }
}

interface ImageInUrl {
  readonly url: string
  readonly path: Path
  readonly upload: UploadLimits | undefined
  readonly asked: SizeAsked | undefined
}

function checkDataUrl({ url, path, upload, asked }: ImageInUrl, limits: IntakeLimits, report: Report): void {
  if (hasError(report, path)) return
  const add = (code: string, message: string, hint?: string) =>
    addFinding(report, { code, severity: 'error', path, message: `${label(path)} ${message}`, hint })
  const image = readDataUrl(url)
  if (image === undefined) return add('data-url-syntax', 'is a Data URL that is not base64.', 'Encode it as base64.')
  const { types = imageTypes, maxBytes = Number.POSITIVE_INFINITY } = upload ?? {}
  if (!types.includes(image.type)) return add('unsupported-image-type', `must be a Data URL of ${listed(types)}.`)
  const most = Math.min(maxBytes, limits.fileBytes)
  if (image.size > most) return add('file-too-large', `must have at most ${most} bytes, decoded.`)
  checkImage({ path, typePath: path, declared: image.type, bytes: image.header }, asked, limits.pixels, report)
}
