import { distance } from 'fastest-levenshtein'
import { unitAt } from '../schemas/code-unit'

/** Longer texts are no misspelling of ours, and comparing them costs time that a hostile body could waste. */
const longestWord = 64

/** Words that a misspelt text is compared with, each with what tells at once that it is too far away. */
export type KnownWords = readonly KnownWord[]

interface KnownWord {
  readonly word: string
  readonly lower: string
  readonly letters: number
  readonly mostEdits: number
}

export function knownWords(words: Iterable<string>): KnownWords {
  return [...words].map((word) => {
    const lower = word.toLowerCase()
    return { word, lower, letters: lettersOf(lower), mostEdits: mostEdits(word) }
  })
}

const known = new WeakMap<object, KnownWords>()

/** The words that a part of a schema holds, gathered once for each part. */
export function knownWordsOf<T extends object>(part: T, wordsIn: (part: T) => Iterable<string>): KnownWords {
  let words = known.get(part)
  if (words === undefined) {
    words = knownWords(wordsIn(part))
    known.set(part, words)
  }
  return words
}

/**
 * Finds the word that a misspelt text most likely meant.
 *
 * @returns `undefined` where nothing is within two edits or a third of the word's length, one edit for short words.
 */
export function nearestWord(text: string, words: KnownWords): string | undefined {
  if (text.length === 0 || text.length > longestWord) return undefined
  const lower = text.toLowerCase()
  const letters = lettersOf(lower)
  let best: KnownWord | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const each of words) {
    const most = Math.min(each.mostEdits, bestDistance - 1)
    if (leastEdits(each, lower, letters) > most) continue
    const edits = distance(lower, each.lower)
    if (edits > most) continue
    best = each
    bestDistance = edits
  }
  return best?.word
}

function mostEdits(word: string): number {
  return word.length < 6 ? Math.min(1, word.length - 1) : Math.max(2, Math.floor(word.length / 3))
}

/** The letters of a text as bits; letters that share a bit are told apart by the distance. */
function lettersOf(text: string): number {
  const { length } = text
  let letters = 0
  for (let at = 0; at < length; at += 1) letters |= 1 << (unitAt(text, at) & 31)
  return letters
}

/** One edit adds at most one letter, takes at most one away, and changes the length by at most one. */
function leastEdits({ lower, letters }: KnownWord, text: string, others: number): number {
  return Math.max(Math.abs(lower.length - text.length), countBits(letters & ~others), countBits(others & ~letters))
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
