import { distance } from 'fastest-levenshtein'

/** Longer texts are no misspelling of ours, and comparing them costs time that a hostile body could waste. */
const longestWord = 64

/**
 * Finds the word that a misspelt text most likely meant.
 *
 * @returns `undefined` where nothing is within two edits or a third of the word's length, one edit for short words.
 */
export function nearestWord(text: string, known: Iterable<string>): string | undefined {
  if (text.length === 0 || text.length > longestWord) return undefined
  const lower = text.toLowerCase()
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const word of known) {
    const edits = distance(lower, word.toLowerCase())
    if (edits < bestDistance && edits <= mostEdits(word)) {
      best = word
      bestDistance = edits
    }
  }
  return best
}

function mostEdits(word: string): number {
  return word.length < 6 ? Math.min(1, word.length - 1) : Math.max(2, Math.floor(word.length / 3))
}
