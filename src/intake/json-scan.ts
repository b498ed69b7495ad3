import { unitAt } from '../../schemas/code-unit'
import type { Path } from '../../schemas/issue'
import { endOfText } from './json-glance'

/** What a scan found, with its place in the value. */
export interface ScanFinding {
  readonly code: 'json-depth' | 'duplicate-name' | 'number-range' | 'lone-surrogate'
  readonly path: Path
}

/** One open object or list. */
interface Level {
  /** Names seen so far; a list has none. */
  readonly names: Set<string> | undefined
  step: string | number
  /** Whether the next text is a member's name. */
  expectsName: boolean
}

const code = {
  quote: 0x22,
  comma: 0x2c,
  zero: 0x30,
  nine: 0x39,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
}

/** A body with this many errors has made its point; surrogates are warnings, which never end the scan. */
const mostOfAKind = 32

/**
 * Finds what `JSON.parse` lets pass in silence: duplicate names, numbers that lose digits, lone surrogates, deep nesting.
 *
 * The text must be valid JSON. Runs without recursion, and ends at the first level that is too deep.
 */
export function scanJson(text: string, depth: number): readonly ScanFinding[] {
  const errors: ScanFinding[] = []
  const surrogates: ScanFinding[] = []
  const levels: Level[] = []
  const path = () => levels.map(({ step }) => step)
  const { length } = text
  let index = 0
  while (index < length && errors.length < mostOfAKind) {
    const unit = unitAt(text, index)
    const level = levels.at(-1)
    if (unit === code.quote) {
      const end = endOfText(text, index)
      const finding = readText(text.slice(index, end), level)
      if (finding === 'duplicate-name') errors.push({ code: finding, path: path() })
      else if (finding !== undefined && surrogates.length < mostOfAKind)
        surrogates.push({ code: finding, path: path() })
      index = end
      continue
    }
    if (unit === code.openBrace || unit === code.openBracket) {
      if (levels.length >= depth) return [{ code: 'json-depth', path: path() }]
      levels.push(opened(unit))
    } else if (unit === code.closeBrace || unit === code.closeBracket) {
      levels.pop()
    } else if (unit === code.comma && level !== undefined) {
      nextMember(level)
    } else if (unit >= code.zero && unit <= code.nine) {
      // The sign before it loses no digits.
      const end = endOfNumber(text, index)
      if (losesDigits(text.slice(index, end))) errors.push({ code: 'number-range', path: path() })
      index = end
      continue
    }
    index += 1
  }
  return [...errors, ...surrogates]
}

function opened(unit: number): Level {
  const isObject = unit === code.openBrace
  return { names: isObject ? new Set() : undefined, step: isObject ? '' : 0, expectsName: isObject }
}

function nextMember(level: Level): void {
  if (typeof level.step === 'number') level.step += 1
  else level.expectsName = true
}

function readText(raw: string, level: Level | undefined): 'duplicate-name' | 'lone-surrogate' | undefined {
  // Only an escape can hide a surrogate: the text as a whole was checked before.
  const text = raw.includes('\\') ? decoded(raw) : raw.slice(1, -1)
  if (level?.expectsName !== true) return raw.includes('\\') && !text.isWellFormed() ? 'lone-surrogate' : undefined
  level.step = text
  level.expectsName = false
  if (level.names?.has(text)) return 'duplicate-name'
  level.names?.add(text)
  return undefined
}

function decoded(raw: string): string {
  // A JSON text that starts and ends with a quote is a string.
  return JSON.parse(raw) as string
}

const afterNumber = /[^0-9.eE+-]/g

function endOfNumber(text: string, start: number): number {
  afterNumber.lastIndex = start
  return afterNumber.exec(text)?.index ?? text.length
}

function losesDigits(lexeme: string): boolean {
  const value = Number(lexeme)
  if (!Number.isFinite(value)) return true
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}
