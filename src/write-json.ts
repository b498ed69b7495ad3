import { unitAt } from '../schemas/code-unit'
import { isKnownPlain } from './intake/known-texts'
import { writeDeepJson } from './write-deep-json'

/**
 * Writes a value as JSON, exactly as `JSON.stringify` does, and also where it is nested deeper than the stack.
 *
 * A body is small, and most of what the built-in function costs there is its beginning; whatever is not plain data is left
 * to it.
 *
 * @throws TypeError where `JSON.stringify` throws one: for a value that holds itself, and for a bigint.
 */
export function writeJson(value: object): string {
  // What all objects inherit would look like a member of each.
  for (const _ in Object.prototype) return anyText(value)
  return textOf(value, deepest) ?? anyText(value)
}

function anyText(value: object): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    // Nested deeper than the stack.
    if (error instanceof RangeError) return writeDeepJson(value)
    throw error
  }
}

const deepest = 32

/** The text of a value; `undefined` for anything but plain data, and where it is nested deeply. */
function textOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return isPlain(value) ? `"${value}"` : JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : undefined
  if (value === null) return 'null'
  if (typeof value !== 'object' || depth === 0) return undefined
  if (Array.isArray(value)) return listText(value, depth)
  return Object.getPrototypeOf(value) === Object.prototype ? objectText(value, depth) : undefined
}

function listText(list: readonly unknown[], depth: number): string | undefined {
  let text = '['
  for (let index = 0; index < list.length; index += 1) {
    const item = textOf(list[index], depth - 1)
    if (item === undefined) return undefined
    text += index === 0 ? item : `,${item}`
  }
  return `${text}]`
}

function objectText(object: object, depth: number): string | undefined {
  let text = '{'
  for (const name in object) {
    const member: unknown = object[name as keyof object]
    if (member === undefined) continue
    const opening = openings.get(name) ?? openingOf(name)
    const isFirst = text.length === 1
    // Each piece of a text costs as much as its letters, so the quote comes with the name.
    if (typeof member === 'string' && isPlain(member)) {
      text += `${isFirst ? opening.firstText : opening.text}${member}"`
      continue
    }
    const written = name === 'toJSON' ? undefined : textOf(member, depth - 1)
    if (written === undefined) return undefined
    text += (isFirst ? opening.first : opening.other) + written
  }
  return `${text}}`
}

/** What stands before the value of a member: of the first one or another, and with the quote of a text or without it. */
interface Opening {
  readonly first: string
  readonly other: string
  readonly firstText: string
  readonly text: string
}

/** Bodies of all dialects have far fewer names; whoever sends others gains no memory by it. */
const mostOpenings = 512

const openings = new Map<string, Opening>()

function openingOf(name: string): Opening {
  const first = `${JSON.stringify(name)}:`
  const opening = { first, other: `,${first}`, firstText: `${first}"`, text: `,${first}"` }
  if (openings.size === mostOpenings) openings.clear()
  if (name.length <= longest) openings.set(name, opening)
  return opening
}

/** Longer texts are searched faster than they are read letter by letter. */
const longest = 64

const quote = 0x22
const backslash = 0x5c
const blank = 0x20
const firstSurrogate = 0xd800

// All but blank to U+FFFF without the quote, the backslash and surrogates, halves of pairs included.
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

/** Whether nothing in a text needs an escape. */
function isPlain(text: string): boolean {
  const { length } = text
  if (length > longest) return isKnownPlain(text) || !special.test(text)
  for (let index = 0; index < length; index += 1) {
    const unit = unitAt(text, index)
    if (unit < blank || unit === quote || unit === backslash || unit >= firstSurrogate) return false
  }
  return true
}
