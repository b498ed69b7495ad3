import { unitAt } from '../../schemas/code-unit'
import { leastRemembered, rememberPlain } from './known-texts'

/** In levels; the glance is recursive, and what is deeper is left to the scan, which is not. */
const deepestGlance = 256

/**
 * Whether `scanJson` would find nothing in a text, told by what was read from it; a glance may deny what a scan would not.
 *
 * A name that stands twice leaves fewer names and texts in the value than there are between quotes. Only an escape can hide
 * a surrogate in a text that is well-formed.
 *
 * @param quotes - How many quotes are in the text, where they are counted already.
 */
export function isPlainJson(text: string, value: unknown, depth: number, quotes?: number): boolean {
  // What all objects inherit would stand in for what a text has twice.
  for (const _ in Object.prototype) return false
  const hasEscapes = text.includes('\\')
  if (hasEscapes && text.includes('\\u')) return false
  const texts = countTexts(value, Math.min(depth, deepestGlance), !hasEscapes)
  return texts === (hasEscapes ? textsIn(text) : (quotes ?? quotesIn(text)) / 2)
}

/** Counts the names and the texts of a value; not a number where it is too deep, or a number lost digits. */
function countTexts(value: unknown, depth: number, isPlain: boolean): number {
  if (typeof value === 'string') return countText(value, isPlain)
  if (typeof value === 'number') return isExact(value) ? 0 : Number.NaN
  if (typeof value !== 'object' || value === null) return 0
  if (depth === 0) return Number.NaN
  return Array.isArray(value) ? countInList(value, depth - 1, isPlain) : countInObject(value, depth - 1, isPlain)
}

function countText(text: string, isPlain: boolean): 1 {
  if (isPlain && text.length >= leastRemembered) rememberPlain(text)
  return 1
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
}

function countInList(list: readonly unknown[], depth: number, isPlain: boolean): number {
  let count = 0
  for (let index = 0; index < list.length; index += 1) count += countTexts(list[index], depth, isPlain)
  return count
}

function countInObject(object: object, depth: number, isPlain: boolean): number {
  let count = 0
  for (const name in object) {
    const member: unknown = object[name as keyof object]
    count += typeof member === 'string' ? 1 + countText(member, isPlain) : 1 + countTexts(member, depth, isPlain)
  }
  return count
}

const quote = '"'
const quoteUnit = 0x22
const backslash = 0x5c

function quotesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) count += 1
  return count
}

/** More bytes than these are counted faster as text, by a search from one quote to the next. */
const mostBytes = 512

/** Counts the quotes among a few bytes of UTF-8; `undefined` for more bytes. */
export function quotesAmong(bytes: Uint8Array): number | undefined {
  if (bytes.length > mostBytes) return undefined
  let count = 0
  let index = 0
  for (; index + 3 < bytes.length; index += 4) {
    count += quoteAt(bytes, index) + quoteAt(bytes, index + 1) + quoteAt(bytes, index + 2) + quoteAt(bytes, index + 3)
  }
  for (; index < bytes.length; index += 1) count += quoteAt(bytes, index)
  return count
}

function quoteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] === quoteUnit ? 1 : 0
}

/** Counts what stands between quotes, escaped ones aside. */
function textsIn(text: string): number {
  let count = 0
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, endOfText(text, start))) count += 1
  return count
}

/** The place behind the quote that ends a text: one behind an even number of backslashes. */
export function endOfText(text: string, start: number): number {
  let end = text.indexOf(quote, start + 1)
  while (isEscaped(text, end)) end = text.indexOf(quote, end + 1)
  return end + 1
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (unitAt(text, at - 1 - backslashes) === backslash) backslashes += 1
  return backslashes % 2 === 1
}
