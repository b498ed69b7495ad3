import type { Medium, WireFields } from '../../schemas/contract'
import type { Mode } from '../../schemas/media'
import type {
  DurationFact,
  Fact,
  FieldFact,
  InputFact,
  ModeFact,
  PromptFact,
  SizeFact,
} from '../../schemas/model-facts'
import { isQuickSize } from '../../schemas/quick-texts'
import { parseAspectRatio, parseRatioWord, parseResolution, pixelsOf, soldAs } from '../../schemas/size'
import { isWithinLength } from '../shape'
import { takes } from './fields'
import { exceeds, tallyOf } from './media-counts'
import { modeOf, resolutionOf } from './quantities'
import type { CountedInputs } from './uniform-limits'
import { holds } from './when'

// What generated decisions ask about a model: whether the reporters beside this file would find nothing, not even a
// dispute. The condition of a fact is read only where its values do not settle the answer.

// The lists are short, and comparing what JSON.parse and the table share costs less than a call of `includes`.
function isAmong<T>(list: readonly T[], value: T): boolean {
  for (let index = 0; index < list.length; index += 1) if (list[index] === value) return true
  return false
}

/** Whether the condition of a fact holds for a request. */
function applies({ when }: Fact, body: unknown, fields: WireFields): boolean {
  if (when === undefined) return true
  const mode = when.mode === undefined ? undefined : modeOf(body, fields)
  const resolution = when.resolution === undefined ? undefined : resolutionOf(body, fields)?.value
  return holds(when, { mode, resolution })
}

/** Whether a mode that only follows from the media is left to the limits of the media. */
export function isLeftToMedia(mode: Mode | undefined): boolean {
  return mode === undefined || mode === 'i2v' || mode === 'i2v-first-last' || mode === 'reference'
}

/** Whether every fact that applies lists a mode. */
export function takesMode(facts: readonly ModeFact[], mode: Mode | undefined, body: unknown, fields: WireFields) {
  for (const fact of facts) {
    if (mode !== undefined && !isAmong(fact.modes, mode) && applies(fact, body, fields)) return false
  }
  return true
}

/** Whether every fact that applies lists a duration. */
export function takesSeconds(facts: readonly DurationFact[], seconds: number, body: unknown, fields: WireFields) {
  for (const fact of facts) {
    if (!isAmong(fact.seconds, seconds) && applies(fact, body, fields)) return false
  }
  return true
}

/** Reads a size in pixels from its text. */
function pixelsIn(text: unknown): string | undefined {
  return typeof text === 'string' && isQuickSize(text) ? text : undefined
}

/** Reads a size in pixels from its text, or else from its sides. */
export function pixelsFrom(text: unknown, width: unknown, height: unknown): string | undefined {
  const pixels = pixelsIn(text)
  if (pixels !== undefined || typeof width !== 'number' || typeof height !== 'number') return pixels
  return pixelsOf(width, height)
}

/** Reads a resolution from its text. */
export function tierIn(text: unknown): string | undefined {
  return typeof text === 'string' ? parseResolution(text) : undefined
}

/** Reads an aspect ratio from its text or from the word that stands for one. */
export function ratioIn(text: unknown): string | undefined {
  return typeof text === 'string' ? (parseAspectRatio(text) ?? parseRatioWord(text)) : undefined
}

type Listing = 'sizes' | 'resolutions' | 'aspectRatios'

/** Whether a model takes a size, or without one the resolution and the ratio of a request. */
export function takesSize(
  facts: readonly SizeFact[],
  pixels: string | undefined,
  tier: string | undefined,
  ratio: string | undefined,
  body: unknown,
  fields: WireFields,
): boolean {
  if (pixels === undefined) {
    return isListed(facts, 'resolutions', tier, body, fields) && isListed(facts, 'aspectRatios', ratio, body, fields)
  }
  for (const fact of facts) {
    if (fact.sizes !== undefined && applies(fact, body, fields)) return isListed(facts, 'sizes', pixels, body, fields)
  }
  const sold = soldAs(pixels)
  if (sold === undefined) return false
  return (
    isListed(facts, 'resolutions', sold.resolution, body, fields) &&
    isListed(facts, 'aspectRatios', sold.aspectRatio, body, fields)
  )
}

function isListed(
  facts: readonly SizeFact[],
  listing: Listing,
  value: string | undefined,
  body: unknown,
  fields: WireFields,
): boolean {
  if (value === undefined) return true
  for (const fact of facts) {
    const listed = fact[listing]
    if (listed !== undefined && !isAmong(listed, value) && applies(fact, body, fields)) return false
  }
  return true
}

/** Whether media are no more than every fact that applies allows, and of no two roles that exclude one another. */
export function takesInputs(
  inputs: readonly CountedInputs[],
  media: readonly Medium[],
  body: unknown,
  fields: WireFields,
): boolean {
  const tally = tallyOf(media)
  for (const { fact, most } of inputs) {
    if ((exceeds(tally, most) || hasExclusive(fact, media)) && applies(fact, body, fields)) return false
  }
  return true
}

function hasExclusive({ exclusive }: InputFact, media: readonly Medium[]): boolean {
  if (exclusive === undefined) return false
  return exclusive.filter((group) => media.some(({ role }) => role !== undefined && group.includes(role))).length > 1
}

/** Whether a model takes what a request says in a field that facts speak about. */
export function takesField(facts: readonly FieldFact[], value: unknown, body: unknown, fields: WireFields): boolean {
  for (const fact of facts) {
    if (!takes(fact, value) && applies(fact, body, fields)) return false
  }
  return true
}

/** Whether a prompt is no longer than every fact that applies allows. */
export function takesPrompt(facts: readonly PromptFact[], prompt: string, body: unknown, fields: WireFields): boolean {
  for (const fact of facts) {
    if (prompt.length > fact.maxLength && !isWithinLength(prompt, fact) && applies(fact, body, fields)) return false
  }
  return true
}
