import { unitAt } from './code-unit'
import { aspectRatioText, resolutionText } from './patterns'

/** The aspect ratio and the resolution, which is a tier and never pixels, that a size is sold as. */
export interface SizeDescription {
  aspectRatio: string
  resolution: string
}

/** Width and height in pixels. */
export interface Pixels {
  width: number
  height: number
}

// Looked up, never computed: 854x480 is sold as 16:9 but reduces to 427:240. Where two sources name one size
// differently the documents come first: 720x720 is 720p in document 002 and 540p at Vidu.
const rows: readonly (readonly [resolution: string, aspectRatio: string, sizes: string])[] = [
  // Document 002, size tables.
  ['480p', '1:1', '480x480'],
  ['720p', '1:1', '720x720'],
  ['480p', '9:16', '480x854'],
  ['480p', '16:9', '854x480'],
  ['720p', '16:9', '1280x720'],
  ['720p', '9:16', '720x1280'],
  // OpenAI video guide; exactly 7:4 and 4:7.
  ['1024p', '7:4', '1792x1024'],
  ['1024p', '4:7', '1024x1792'],
  ['1080p', '16:9', '1920x1080'],
  ['1080p', '9:16', '1080x1920'],
  // Google publishes tiers only; the pixels are those of vercel/ai packages/google.
  ['4k', '16:9', '3840x2160'],
  ['4k', '9:16', '2160x3840'],
  // Volcengine Ark, create video generation task: 1.0 family, then 1.5 pro and 2.x.
  ['480p', '16:9', '864x480'],
  ['480p', '4:3', '736x544'],
  ['480p', '1:1', '640x640'],
  ['480p', '3:4', '544x736'],
  ['480p', '9:16', '480x864'],
  ['480p', '21:9', '960x416'],
  ['720p', '16:9', '1248x704'],
  ['720p', '4:3', '1120x832'],
  ['720p', '1:1', '960x960'],
  ['720p', '3:4', '832x1120'],
  ['720p', '9:16', '704x1248'],
  ['720p', '21:9', '1504x640'],
  ['1080p', '16:9', '1920x1088'],
  ['1080p', '4:3', '1664x1248'],
  ['1080p', '1:1', '1440x1440'],
  ['1080p', '3:4', '1248x1664'],
  ['1080p', '9:16', '1088x1920'],
  ['1080p', '21:9', '2176x928'],
  ['480p', '16:9', '864x496'],
  ['480p', '4:3', '752x560'],
  ['480p', '3:4', '560x752'],
  ['480p', '9:16', '496x864'],
  ['480p', '21:9', '992x432'],
  ['720p', '4:3', '1112x834'],
  ['720p', '3:4', '834x1112'],
  ['720p', '21:9', '1470x630'],
  ['1080p', '21:9', '2206x946'],
  ['4k', '4:3', '3326x2494'],
  ['4k', '1:1', '2880x2880'],
  ['4k', '3:4', '2494x3326'],
  ['4k', '21:9', '4398x1886'],
  // Alibaba Cloud Model Studio, Wan text-to-video (2.1 to 2.6, then 2.7).
  ['480p', '16:9', '832x480'],
  ['480p', '9:16', '480x832'],
  ['480p', '1:1', '624x624'],
  ['720p', '4:3', '1088x832'],
  ['720p', '3:4', '832x1088'],
  ['1080p', '4:3', '1632x1248'],
  ['1080p', '3:4', '1248x1632'],
  ['720p', '4:3', '1104x832'],
  ['720p', '3:4', '832x1104'],
  ['1080p', '4:3', '1648x1248'],
  ['1080p', '3:4', '1248x1648'],
  // xAI video API, size enumeration: landscape only.
  ['480p', '16:9', '848x480'],
  // Vidu on Alibaba Cloud Model Studio, text-to-video pixel table.
  ['540p', '16:9', '960x528'],
  ['540p', '9:16', '528x960'],
  ['540p', '4:3', '816x608'],
  ['540p', '3:4', '608x816'],
  ['720p', '4:3', '1104x816'],
  ['720p', '3:4', '816x1104'],
  ['1080p', '4:3', '1674x1238'],
  ['1080p', '3:4', '1238x1674'],
]

const descriptions = new Map<string, Readonly<SizeDescription>>()
const ratios = new Set<string>()
// Most tiers are those of the table, in either case, which need no grammar.
const tiers = new Map<string, string>()
for (const [resolution, aspectRatio, size] of rows) {
  descriptions.set(size, { aspectRatio, resolution })
  ratios.add(aspectRatio)
  tiers.set(resolution, resolution).set(resolution.toUpperCase(), resolution)
}

/** Every size that a document lists. */
export const listedSizes: readonly string[] = [...descriptions.keys()]

/** Every size that is sold as a ratio and a tier, by both; where several are, the earliest source comes first. */
let sizesBy: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> | undefined

function groupSizes(): Map<string, Map<string, string[]>> {
  const groups = new Map<string, Map<string, string[]>>()
  for (const [size, { aspectRatio, resolution }] of descriptions) {
    const tiers = groups.get(aspectRatio) ?? new Map<string, string[]>()
    groups.set(aspectRatio, tiers.set(resolution, [...(tiers.get(resolution) ?? []), size]))
  }
  return groups
}

/**
 * Names the aspect ratio and resolution of a size.
 *
 * @returns `undefined` for a size that no document lists.
 *
 * @example
 * describeSize('854x480') // { aspectRatio: '16:9', resolution: '480p' }
 */
export function describeSize(size: string): SizeDescription | undefined {
  const description = descriptions.get(size)
  return description === undefined ? undefined : { ...description }
}

/** As `describeSize`, for callers that keep nothing: the table's own entry. */
export function soldAs(size: string): Readonly<SizeDescription> | undefined {
  return descriptions.get(size)
}

/**
 * Reads the pixels of a size such as `1280x720`.
 *
 * @returns `undefined` for any other text; neither side is ever zero.
 */
export function parseSize(size: string): Pixels | undefined {
  // No legal size is longer, and a long text is not worth reading.
  if (size.length > 11) return undefined
  const cross = size.indexOf('x')
  const width = sideIn(size, 0, cross)
  const height = width === 0 ? 0 : sideIn(size, cross + 1, size.length)
  return height === 0 ? undefined : { width, height }
}

/** Reads one side of up to five digits without a leading zero, digit by digit; 0 stands for any other text. */
function sideIn(text: string, start: number, end: number): number {
  if (end - start > 5) return 0
  let side = 0
  for (let index = start; index < end; index += 1) {
    const digit = unitAt(text, index) - 48
    if (digit < 0 || digit > 9 || (digit === 0 && index === start)) return 0
    side = side * 10 + digit
  }
  return side
}

/**
 * Writes width and height as a size.
 *
 * @returns `undefined` where a side is no whole number from 1 to 99,999.
 */
export function pixelsOf(width: number, height: number): string | undefined {
  const sides = sidesCode(width, height)
  // Most sides are those of the table, whose text needs not be made again.
  if (sides === undefined) return undefined
  listedBySides ??= codeSizes()
  return listedBySides.get(sides) ?? `${width}x${height}`
}

/** Tells a size by one number, which is quicker to look up; `undefined` where it has no text either. */
export function sidesCode(width: unknown, height: unknown): number | undefined {
  return isSide(width) && isSide(height) ? width * beyondSides + height : undefined
}

const beyondSides = 100_000

let listedBySides: ReadonlyMap<number, string> | undefined

function codeSizes(): Map<number, string> {
  const codes = new Map<number, string>()
  for (const size of listedSizes) {
    const [width = 0, height = 0] = size.split('x').map(Number)
    codes.set(width * beyondSides + height, size)
  }
  return codes
}

function isSide(side: unknown): side is number {
  return typeof side === 'number' && Number.isInteger(side) && side >= 1 && side < beyondSides
}

const tierGrammar = new RegExp(resolutionText)

/**
 * Reads a resolution such as `720P` as its tier in lower case.
 *
 * @returns `undefined` for text that names no tier.
 */
export function parseResolution(text: string): string | undefined {
  const known = tiers.get(text)
  if (known !== undefined) return known
  return text.length < 6 && tierGrammar.test(text) ? text.toLowerCase() : undefined
}

const ratioGrammar = new RegExp(aspectRatioText)

/**
 * Reads an aspect ratio such as `16:9`.
 *
 * @returns `undefined` for other text, words such as `adaptive` included.
 */
export function parseAspectRatio(text: string): string | undefined {
  if (ratios.has(text)) return text
  return text.length < 6 && ratioGrammar.test(text) ? text : undefined
}

/** Words that stand for an aspect ratio: `adaptive` leaves it to the model (Volcengine Ark, `ratio`). */
export const ratioWords: readonly string[] = ['adaptive']

/**
 * Reads a word that stands for an aspect ratio.
 *
 * @returns `undefined` for other text.
 */
export function parseRatioWord(text: string): string | undefined {
  return ratioWords.includes(text) ? text : undefined
}

/** The lines of a tier, to compare tiers by; 4k has 2160. */
export function linesOf(resolution: string): number | undefined {
  const tier = parseResolution(resolution)
  if (tier === undefined) return undefined
  const number = Number(tier.slice(0, -1))
  return tier.endsWith('k') ? number * 540 : number
}

/**
 * Names the size that is sold as an aspect ratio and a resolution.
 *
 * Where several sizes are sold as the same, the one of the earliest source in the table; models have tables of their own.
 *
 * @returns `undefined` for a pair that no document lists.
 */
export function sizeFor(aspectRatio: string, resolution: string, among?: readonly string[]): string | undefined {
  sizesBy ??= groupSizes()
  const tiers = sizesBy.get(aspectRatio)
  const sizes = tiers?.get(resolution) ?? tiers?.get(parseResolution(resolution) ?? '')
  if (sizes === undefined || among === undefined) return sizes?.[0]
  for (const size of sizes) if (among.includes(size)) return size
  return undefined
}

/** Lists every size that is sold as a resolution. */
export function sizesOf(resolution: string): string[] {
  return [...descriptions].flatMap(([size, description]) => (description.resolution === resolution ? [size] : []))
}
