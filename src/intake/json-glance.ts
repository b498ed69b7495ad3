/** In levels; the glance is recursive, and what is deeper is left to the scan, which is not. */
const deepestGlance = 256

/**
 * Whether `scanJson` would find nothing in a text, told by what was read from it; a glance may deny what a scan would not.
 *
 * A name that stands twice leaves fewer members in the value than names in the text. Only an escape can hide a surrogate
 * in a text that is well-formed.
 */
export function isPlainJson(text: string, value: unknown, depth: number): boolean {
  if (text.includes('\\u')) return false
  const members = countMembers(value, Math.min(depth, deepestGlance))
  return members !== undefined && members === countNames(text)
}

/** Counts the members of all objects; `undefined` where it is too deep, or a number lost digits. */
function countMembers(value: unknown, depth: number): number | undefined {
  if (typeof value === 'number') return isExact(value) ? 0 : undefined
  if (typeof value !== 'object' || value === null) return 0
  if (depth === 0) return undefined
  return Array.isArray(value) ? countInList(value, depth) : countInObject(value, depth)
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
}

function countInList(list: readonly unknown[], depth: number): number | undefined {
  let count = 0
  for (let index = 0; index < list.length; index += 1) {
    const within = countMembers(list[index], depth - 1)
    if (within === undefined) return undefined
    count += within
  }
  return count
}

function countInObject(object: object, depth: number): number | undefined {
  let count = 0
  for (const name in object) {
    // A name that the prototype has, and so comes from no text, makes the counts differ.
    const member: unknown = object[name as keyof object]
    count += 1
    if (typeof member === 'string') continue
    const within = countMembers(member, depth - 1)
    if (within === undefined) return undefined
    count += within
  }
  return count
}

const quote = '"'
const backslash = 0x5c
const colon = 0x3a
const blank = 0x20

/** Counts the texts that a colon follows. */
function countNames(text: string): number {
  let count = 0
  let start = text.indexOf(quote)
  while (start !== -1) {
    let after = endOfText(text, start)
    // All white space of JSON is at or below the blank.
    while (text.charCodeAt(after) <= blank) after += 1
    if (text.charCodeAt(after) === colon) count += 1
    start = text.indexOf(quote, after)
  }
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
  while (text.charCodeAt(at - 1 - backslashes) === backslash) backslashes += 1
  return backslashes % 2 === 1
}
