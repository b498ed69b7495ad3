import type {
  DurationFact,
  Fact,
  FieldFact,
  InputFact,
  Mode,
  ModeFact,
  PromptFact,
  SizeFact,
  WireFields,
} from '../../schemas/contract'
import { describeSize } from '../../schemas/size'
import { isWithinLength, valueAt } from '../shape'
import { takes } from './fields'
import { exclusiveIn, surplusesIn } from './inputs'
import { aspectRatioOf, mediaOf, modeOf, resolutionOf, sizeOf } from './quantities'
import { holds } from './when'

// What generated decisions ask about a model: whether the reporters beside this file would find anything, even a dispute.
// Each reads the condition of a fact only where the fact's values do not settle it.

function applies({ when }: Fact, body: unknown, fields: WireFields): boolean {
  if (when === undefined) return true
  const mode = when.mode === undefined ? undefined : modeOf(body, fields)
  const resolution = when.resolution === undefined ? undefined : resolutionOf(body, fields)?.value
  return holds(when, { mode, resolution })
}

const impliedByMedia: ReadonlySet<Mode> = new Set(['i2v', 'i2v-first-last', 'reference'])

/** Whether a mode that only follows from the media is left to the limits of the media. */
export function isLeftToMedia(mode: Mode | undefined): boolean {
  return mode === undefined || impliedByMedia.has(mode)
}

export function takesMode(facts: readonly ModeFact[], mode: Mode | undefined, body: unknown, fields: WireFields) {
  for (const fact of facts) {
    if (mode !== undefined && !fact.modes.includes(mode) && applies(fact, body, fields)) return false
  }
  return true
}

export function takesSeconds(facts: readonly DurationFact[], seconds: number, body: unknown, fields: WireFields) {
  for (const fact of facts) {
    if (!fact.seconds.includes(seconds) && applies(fact, body, fields)) return false
  }
  return true
}

export function takesSize(facts: readonly SizeFact[], body: unknown, fields: WireFields): boolean {
  const pixels = sizeOf(body, fields)?.value
  const among = (list: 'sizes' | 'resolutions' | 'aspectRatios', value: string | undefined) =>
    value === undefined || facts.every((fact) => fact[list]?.includes(value) !== false || !applies(fact, body, fields))
  if (pixels === undefined) {
    return (
      among('resolutions', resolutionOf(body, fields)?.value) &&
      among('aspectRatios', aspectRatioOf(body, fields)?.value)
    )
  }
  if (facts.some((fact) => fact.sizes !== undefined && applies(fact, body, fields))) return among('sizes', pixels)
  const description = describeSize(pixels)
  if (description === undefined) return false
  return among('resolutions', description.resolution) && among('aspectRatios', description.aspectRatio)
}

export function takesInputs(facts: readonly InputFact[], body: unknown, fields: WireFields): boolean {
  const media = mediaOf(body, fields)
  return facts.every(
    (fact) =>
      (surplusesIn(fact, media).length === 0 && exclusiveIn(fact, media).length < 2) || !applies(fact, body, fields),
  )
}

export function takesFields(facts: readonly FieldFact[], body: unknown, fields: WireFields): boolean {
  for (const fact of facts) {
    const path = fields[fact.field]
    const value = path === undefined ? undefined : valueAt(body, path)
    if (value !== undefined && !takes(fact, value) && applies(fact, body, fields)) return false
  }
  return true
}

export function takesPrompt(facts: readonly PromptFact[], prompt: string, body: unknown, fields: WireFields): boolean {
  for (const fact of facts) {
    if (!isWithinLength(prompt, fact) && applies(fact, body, fields)) return false
  }
  return true
}
