import type { Path } from '../schemas/issue'
import { accepts } from './accepts'
import { knownWordsOf, nearestWord } from './nearest-word'
import type { Finding } from './report'
import { isType, isWithinLength, matches, type Shape, textsIn } from './shape'
import { either, foundWord, label, listedOnce, typeWord } from './wording'

type OwnFinding = Omit<Finding, 'severity'>

/** Says which types a value must have, and how to write it where only its spelling is wrong. */
export function wrongType(shape: Shape, types: readonly string[], value: unknown, path: Path): OwnFinding {
  const expected = shape.expects ?? either(types.map(typeWord))
  const isFraction = types.includes('integer') && Number.isFinite(value)
  const message = `${label(path)} must be ${expected}, not ${isFraction ? 'a fraction' : foundWord(value)}.`
  return { code: 'type', path, message, hint: respelling(shape, types, value) }
}

// Only numbers and truth values are repeated: any other text could be a prompt, a URL or a key.
function respelling(shape: Shape, types: readonly string[], value: unknown): string | undefined {
  const respelled = respelledValue(value)
  if (respelled === undefined || !accepts(shape, respelled) || !types.some((type) => isType(respelled, type))) {
    return undefined
  }
  return typeof respelled === 'string' ? `Send it as text: "${respelled}".` : `Send it without quotes: ${respelled}.`
}

function respelledValue(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string') return fromText(value)
  if (typeof value === 'boolean') return `${value}`
  return Number.isFinite(value) ? `${value}` : undefined
}

const plainNumber = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?$/

function fromText(text: string): number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  return plainNumber.test(text) ? Number(text) : undefined
}

/** Lists the words that are allowed, with the one that was meant. */
export function wrongWord(allowed: readonly unknown[], value: unknown, path: Path): OwnFinding {
  const near = typeof value === 'string' ? nearestWord(value, knownWordsOf(allowed, textsIn)) : undefined
  const hint = near === undefined ? undefined : `Did you mean ${JSON.stringify(near)}?`
  return { code: 'enum', path, message: `${label(path)} must be ${listedOnce(allowed)}.`, hint, allowed }
}

/** What is wrong with a text of the right type; `undefined` where nothing is. */
export function wrongText(shape: Shape, value: string, path: Path): OwnFinding | undefined {
  if (!isWithinLength(value, shape)) return wrongLength(shape, value, path)
  if (shape.pattern === undefined || matches(shape.pattern, value)) return undefined
  const expected = shape.expects ?? 'of another form'
  return { code: 'pattern', path, message: `${label(path)} must be ${expected}.` }
}

function wrongLength({ minLength = 0, maxLength }: Shape, value: string, path: Path): OwnFinding {
  const isShort = !isWithinLength(value, { minLength })
  const bound = isShort ? `at least ${minLength}` : `at most ${maxLength}`
  const unit = (isShort ? minLength : maxLength) === 1 ? 'character' : 'characters'
  return {
    code: isShort ? 'minLength' : 'maxLength',
    path,
    message: `${label(path)} must have ${bound} ${unit}.`,
  }
}

const bounds = [
  ['minimum', 'at least', (value: number, bound: number) => value >= bound],
  ['maximum', 'at most', (value: number, bound: number) => value <= bound],
  ['exclusiveMinimum', 'above', (value: number, bound: number) => value > bound],
  ['exclusiveMaximum', 'below', (value: number, bound: number) => value < bound],
  ['multipleOf', 'a multiple of', (value: number, unit: number) => Number.isInteger(value / unit)],
] as const

/** What is wrong with a number of the right type; `undefined` where nothing is. */
export function wrongNumber(shape: Shape, value: number, path: Path): OwnFinding | undefined {
  for (const [keyword, words, holds] of bounds) {
    const bound = shape[keyword]
    if (bound === undefined || holds(value, bound)) continue
    const message = `${label(path)} must be ${words} ${bound}, not ${value}.`
    return { code: keyword, path, message, requested: value }
  }
  return undefined
}
