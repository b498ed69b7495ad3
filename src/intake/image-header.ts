import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'
import type { Pixels } from '../../schemas/size'

/** Longest prefix that is looked at: a JPEG may carry this much metadata before its dimensions. */
export const headerBytes = 64 * 1024

/** Prefix that is looked at first: enough for most images, so that less is copied. */
export const shortHeader = 1024

const any = undefined

const formats = [
  { type: 'image/png', signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], reader: PNG },
  { type: 'image/jpeg', signature: [0xff, 0xd8, 0xff], reader: JPG },
  // Between RIFF and WEBP stands the length of the file.
  { type: 'image/webp', signature: [0x52, 0x49, 0x46, 0x46, any, any, any, any, 0x57, 0x45, 0x42, 0x50], reader: WEBP },
]

/** The media types that are told from one another. */
export const imageTypes: readonly string[] = formats.map(({ type }) => type)

function formatOf(bytes: Uint8Array) {
  for (const format of formats) if (startsWith(bytes, format.signature)) return format
  return undefined
}

function startsWith(bytes: Uint8Array, signature: readonly (number | undefined)[]): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    const byte = signature[index]
    if (byte !== any && bytes[index] !== byte) return false
  }
  return true
}

/**
 * Tells the media type of an image from its first bytes.
 *
 * @returns `undefined` for anything but PNG, JPEG and WebP.
 */
export function imageType(bytes: Uint8Array): string | undefined {
  return formatOf(bytes)?.type
}

/**
 * Reads the stored pixels of a PNG, JPEG or WebP from its header; a rotation in EXIF is ignored and nothing is decoded.
 *
 * @returns `undefined` where the first 64 KiB name no dimensions.
 */
export function imagePixels(bytes: Uint8Array): Pixels | undefined {
  const format = formatOf(bytes)
  if (format === undefined) return undefined
  return (
    pixelsIn(format.reader, bytes.subarray(0, shortHeader)) ?? pixelsIn(format.reader, bytes.subarray(0, headerBytes))
  )
}

// image-size reads past the end, and would take a number that is cut off for a small one: whatever follows must not
// matter.
function pixelsIn(reader: typeof PNG, start: Uint8Array): Pixels | undefined {
  const copy = new Uint8Array(start.length + 64)
  copy.set(start)
  const one = read(reader, copy)
  const other = read(reader, copy.fill(0xff, start.length))
  if (one === undefined || other === undefined) return undefined
  return one.width === other.width && one.height === other.height ? one : undefined
}

function read(reader: typeof PNG, bytes: Uint8Array): Pixels | undefined {
  try {
    const { width, height } = reader.calculate(bytes)
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    // A cut or damaged header: image-size throws, and there is nothing to compare.
    return undefined
  }
}
