import { isPlainDataUrl } from './data-url'
import { isPlainJson } from './json-glance'

/** Shorter texts are parsed as fast as they are searched. */
const leastLength = 64 * 1024

/** What is cut out of a text keeps all of it in memory, so it is this part of it at least. */
const leastPart = 1 / 4

/** Stands for a Data URL, with a digit behind it; only an escape by number could hide it. */
const mark = 'cut out '

/**
 * Reads JSON as `JSON.parse` does, around Data URLs that are most of it: those are not read letter by letter again.
 *
 * @returns `undefined` unless the text holds such a URL, is valid JSON, and a scan would find nothing in it.
 */
export function readAroundUrls(text: string, depth: number): unknown {
  if (text.length < leastLength) return undefined
  const { parts, urls } = cut(text)
  if (urls.length === 0 || parts.some((part) => part.includes(mark))) return undefined
  const rest = parts.map((part, index) => (index < urls.length ? `${part}${mark}${index}` : part)).join('')
  const value = parsed(rest)
  if (value === undefined) return undefined
  // Between other quotes than those of a text a mark is no JSON; as a name, or within a text, it is found nowhere.
  return isPlainJson(rest, value, depth) && putBack(value, urls) === urls.length ? value : undefined
}

/** Cuts a text before and behind the content of each large Data URL. */
function cut(text: string): { parts: string[]; urls: string[] } {
  const parts: string[] = []
  const urls: string[] = []
  let done = 0
  let start = text.indexOf('"data:')
  while (start !== -1) {
    const end = text.indexOf('"', start + 1)
    if (end === -1) break
    const url = text.slice(start + 1, end)
    if (url.length >= text.length * leastPart && isPlainDataUrl(url)) {
      parts.push(text.slice(done, start + 1))
      urls.push(url)
      done = end
    }
    start = text.indexOf('"data:', end)
  }
  parts.push(text.slice(done))
  return { parts, urls }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is wrong with it is said of the whole text.
    return undefined
  }
}

/** Puts the URLs in the place of their marks; tells how many places there were. */
function putBack(value: unknown, urls: readonly string[]): number {
  if (typeof value !== 'object' || value === null) return 0
  // Both kinds were made here, by `JSON.parse`.
  const held = value as Record<string, unknown>
  let count = 0
  for (const name in held) {
    const member = held[name]
    const url =
      typeof member === 'string' && member.startsWith(mark) ? urls[Number(member.slice(mark.length))] : undefined
    if (url === undefined) count += putBack(member, urls)
    else {
      held[name] = url
      count += 1
    }
  }
  return count
}
