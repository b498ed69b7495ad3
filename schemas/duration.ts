import { unitAt } from './code-unit'
import { isQuickNumber } from './quick-texts'

// Document 002 gives two pairs only, 150 frames = 5 s and 300 = 10 s: both are 30 frames a second.
const framesPerSecond = 30

/**
 * Turns a count of frames into seconds.
 *
 * @returns `undefined` for a count that is no positive whole number.
 */
export function framesToSeconds(frames: number): number | undefined {
  return Number.isSafeInteger(frames) && frames > 0 ? frames / framesPerSecond : undefined
}

/**
 * Turns seconds into a count of frames.
 *
 * @returns `undefined` for seconds that give no positive whole number of frames.
 */
export function secondsToFrames(seconds: number): number | undefined {
  // 31 frames are 31 / 30 seconds, whose product with 30 is not quite 31; only the way back decides.
  const frames = Math.round(seconds * framesPerSecond)
  return framesToSeconds(frames) === seconds ? frames : undefined
}

// Every duration that a model takes is one or two digits, which are read without the grammar of numbers.
function smallNumber(digits: string): number {
  const first = unitAt(digits, 0) - 48
  return digits.length === 1 ? first : first * 10 + unitAt(digits, 1) - 48
}

const decimalGrammar = /^(?:0|[1-9][0-9]{0,3})(?:\.[0-9]{1,3})?$/

/**
 * Reads seconds from a number, or from text that is a plain decimal number.
 *
 * @returns `undefined` for anything else: "4s", "0x4", "" and " 4" are never guessed.
 */
export function parseSeconds(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  if (isQuickNumber(value)) return smallNumber(value)
  if (value === '-1') return -1
  return value.length > 8 || !decimalGrammar.test(value) ? undefined : Number(value)
}

/**
 * Finds the allowed duration nearest to the one asked for; of two equally near the shorter.
 *
 * A negative entry, which leaves the length to the model, is never chosen.
 *
 * @returns `undefined` where nothing is allowed.
 */
export function nearestDuration(seconds: number, allowed: readonly number[]): number | undefined {
  let nearest: number | undefined
  for (const candidate of allowed) {
    if (candidate > 0 && (nearest === undefined || isNearer(candidate, nearest, seconds))) nearest = candidate
  }
  return nearest
}

function isNearer(candidate: number, nearest: number, seconds: number): boolean {
  const distance = Math.abs(candidate - seconds)
  const least = Math.abs(nearest - seconds)
  return distance < least || (!(distance > least) && candidate < nearest)
}
