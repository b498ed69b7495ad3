import { isKnownSound } from './intake/sound-content'
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
  if (typeof value === 'string') return quoted(value)
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
    const written = name === 'toJSON' || !Object.hasOwn(object, name) ? undefined : textOf(member, depth - 1)
    if (written === undefined) return undefined
    text += `${text.length === 1 ? '' : ','}${quoted(name)}:${written}`
  }
  return `${text}}`
}

/** Longer texts are searched faster than they are read letter by letter. */
const longest = 64

const quote = 0x22
const backslash = 0x5c
const blank = 0x20
const firstSurrogate = 0xd800

// All but blank to U+FFFF without the quote, the backslash and surrogates, halves of pairs included.
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

function quoted(text: string): string {
  if (text.length > longest) return isKnownSound(text) || !special.test(text) ? `"${text}"` : JSON.stringify(text)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < blank || unit === quote || unit === backslash || unit >= firstSurrogate) return JSON.stringify(text)
  }
  return `"${text}"`
}
