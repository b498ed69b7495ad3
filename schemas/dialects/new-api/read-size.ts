import { type CanonicalSize, sizeInPixels, sizeInWords } from '../../canonical'
import { describeSize, parseAspectRatio, parseRatioWord, parseResolution, parseSize, pixelsOf } from '../../size'
import type { Request } from './schema'

type SizeFields = Pick<Request, 'size' | 'width' | 'height' | 'aspect_ratio' | 'ratio' | 'resolution'>

/** Fields that the size does not say, by their own names. */
export type Left = { readonly [Name in keyof SizeFields]: SizeFields[Name] | undefined }

interface ReadSize {
  readonly size: CanonicalSize | undefined
  readonly left: Left | undefined
}

const nothing: ReadSize = { size: undefined, left: undefined }

/**
 * Reads the fields that say how large the video is; valid ones agree, so each quantity is read once.
 *
 * @returns the size, and under their own names the fields that it does not say: one side alone, or text that names no
 * ratio or tier, or names one that the table cannot match with the pixels.
 */
export function readSize(request: SizeFields): ReadSize {
  const { size, width, height } = request
  const sides = width === undefined || height === undefined ? undefined : pixelsOf(width, height)
  const pixels = size !== undefined && parseSize(size) !== undefined ? size : sides
  return pixels === undefined ? readWords(request) : readPixels(pixels, request)
}

/** Reads the size where no other field says how large the video is. */
export function readText(size: string | undefined): ReadSize {
  if (size === undefined) return nothing
  return parseSize(size) === undefined ? readWords({ size }) : { size: sizeInPixels(size), left: undefined }
}

function readPixels(pixels: string, request: SizeFields): ReadSize {
  const { size, width, height, aspect_ratio, ratio, resolution } = request
  const sides = parseSize(pixels)
  const table = describeSize(pixels)
  const said = [pixels, table?.aspectRatio, table?.resolution]
  return {
    size: sizeInPixels(pixels),
    left: {
      size: size !== undefined && said.includes(parseResolution(size) ?? size) ? undefined : size,
      width: width === sides?.width ? undefined : width,
      height: height === sides?.height ? undefined : height,
      // A size in the place of a ratio is the size itself, or the two would disagree.
      aspect_ratio: said.includes(aspect_ratio) ? undefined : aspect_ratio,
      ratio: said.includes(ratio) ? undefined : ratio,
      resolution: said.includes(tierOf(resolution) ?? resolution) ? undefined : resolution,
    },
  }
}

function readWords(request: SizeFields): ReadSize {
  const { size, width, height, aspect_ratio, ratio, resolution } = request
  const aspectRatio = ratioOf(size) ?? ratioOf(aspect_ratio) ?? ratioOf(ratio)
  const tier = tierOf(size) ?? tierOf(resolution)
  const text = ratioOf(size) === undefined && tierOf(size) === undefined ? size : undefined
  const isSaid = aspectRatio !== undefined || tier !== undefined || text !== undefined
  return {
    size: isSaid ? sizeInWords({ aspectRatio, resolution: tier, text }) : undefined,
    left: {
      width,
      height,
      aspect_ratio: aspect_ratio === aspectRatio ? undefined : aspect_ratio,
      ratio: ratio === aspectRatio ? undefined : ratio,
      resolution: tierOf(resolution) === tier && tier !== undefined ? undefined : resolution,
    },
  }
}

function ratioOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (parseAspectRatio(text) ?? parseRatioWord(text))
}

function tierOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : parseResolution(text)
}
