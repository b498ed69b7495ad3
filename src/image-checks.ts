import type { Path } from '../schemas/issue'
import { parseSize } from '../schemas/size'
import { imagePixels, imageType } from './intake/image-header'
import { addFinding, hasError, type Report } from './report'
import { label } from './wording'

/** An image as it stands in a request. */
export interface ImageInRequest {
  readonly path: Path
  /** Where the request declares its media type. */
  readonly typePath: Path
  /** The declared media type, in lower case. */
  readonly declared: unknown
  /** Its bytes, at least the first 64 KiB of them. */
  readonly bytes: Uint8Array
}

/** The size that the image must have. */
export interface SizeAsked {
  /** Name of the field that says it. */
  readonly field: string
  /** Absence of the size means that none is known, so that nothing is compared. */
  readonly size: unknown
}

/** Reports an image that is not of its declared type, has too many pixels, or not the pixels of the size asked for. */
export function checkImage(
  image: ImageInRequest,
  asked: SizeAsked | undefined,
  mostPixels: number,
  report: Report,
): void {
  const actual = imageType(image.bytes)
  if (actual !== image.declared) addWrongType(image, actual, report)
  if (actual === undefined) return
  const pixels = imagePixels(image.bytes)
  if (pixels === undefined) return addUnknownSize(image.path, report)
  if (pixels.width * pixels.height > mostPixels) return addTooLarge(image.path, mostPixels, report)
  if (asked !== undefined) comparePixels(image.path, `${pixels.width}x${pixels.height}`, asked, report)
}

function addWrongType({ path, typePath }: ImageInRequest, actual: string | undefined, report: Report): void {
  const found =
    actual === undefined ? 'is not an image of the type that it declares' : `is ${actual}, not what it declares`
  addFinding(report, {
    code: 'image-type-mismatch',
    severity: 'error',
    path: typePath,
    message: `${label(path)} ${found}.`,
    hint: actual === undefined ? undefined : `Declare it as ${actual}.`,
  })
}

function addUnknownSize(path: Path, report: Report): void {
  const message = `${label(path)} names no width and height in its first 64 KiB, so its size was not checked.`
  addFinding(report, { code: 'image-size-unknown', severity: 'warning', path, message })
}

function addTooLarge(path: Path, most: number, report: Report): void {
  addFinding(report, {
    code: 'image-too-large',
    severity: 'error',
    path,
    message: `${label(path)} must have at most ${most} pixels, width times height.`,
    hint: 'Send a smaller image.',
  })
}

function comparePixels(path: Path, actual: string, { field, size }: SizeAsked, report: Report): void {
  // A size that is none, and so might be any text, has an issue of its own.
  if (size === actual || typeof size !== 'string' || parseSize(size) === undefined) return
  if (hasError(report, [field])) return
  addFinding(report, {
    code: 'image-size-mismatch',
    severity: 'error',
    path,
    message: `${label(path)} is ${actual} but the video is ${size}; the image must have the size of the video.`,
    hint: `Resize the image to ${size}, or send a ${label([field])} that equals it.`,
    requested: size,
    achieved: actual,
  })
}
