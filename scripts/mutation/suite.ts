import type { Dialect } from '../../schemas/contract'
import { differenceOf } from '../conformance/compare'
import { decodedBodies } from '../conformance/decoded'
import { readRows } from '../conformance/row'
import { type Question, questionOf, questionOfDecoded } from './question'

type Words = readonly string[] | undefined

/** The conformance suite of a dialect, made ready to be asked many times. */
export interface Suite {
  /**
   * Describes the first row that a dialect answers otherwise than the suite says; absence means that there is none.
   *
   * Rows that hold most of the words are asked first, and where some are about it only those that hold one of them.
   */
  readonly firstDifference: (dialect: Dialect, words: readonly string[], about?: Words) => Promise<string | undefined>
}

/** Reads the suite of a dialect. */
export async function openSuite(dialect: Dialect): Promise<Suite> {
  const questions = decodedBodies(dialect.id).map(questionOfDecoded)
  for (const row of readRows(dialect.id)) questions.push(...(await questionOf(dialect, row)))
  // What takes long to read is asked last.
  questions.sort((left, right) => left.bytes - right.bytes)
  const holders = new Map<string, number[]>()
  for (const [index, { row }] of questions.entries()) {
    for (const word of wordsIn(row)) holders.set(word, [...(holders.get(word) ?? []), index])
  }
  return {
    async firstDifference(changed, words, about) {
      const holding = about && new Set(about.flatMap((word) => holders.get(word) ?? []))
      for (const index of inOrder(questions.length, holders, words)) {
        const question = holding?.has(index) === false ? undefined : questions[index]
        if (question !== undefined && (await differs(changed, question))) return question.row.description
      }
      return undefined
    },
  }
}

async function differs(dialect: Dialect, { row, ask }: Question): Promise<boolean> {
  try {
    return differenceOf(row, await ask(dialect)) !== undefined
  } catch {
    // What was changed is no request, so that a check may well trip over it.
    return true
  }
}

/** The indexes of those that hold most words first, then all that hold none. */
function* inOrder(
  count: number,
  holders: ReadonlyMap<string, readonly number[]>,
  words: readonly string[],
): Generator<number> {
  const scores = new Map<number, number>()
  for (const word of words) {
    for (const index of holders.get(word) ?? []) scores.set(index, (scores.get(index) ?? 0) + 1)
  }
  const likely = [...scores].sort(([, left], [, right]) => right - left)
  for (const [index] of likely) yield index
  for (let index = 0; index < count; index += 1) if (!scores.has(index)) yield index
}

/** Names, values and lengths that a row holds, and the codes and paths of its findings. */
function wordsIn(row: Question['row']): ReadonlySet<string> {
  const words = new Set<string>(row.description.split(/[^\w.-]+/))
  collect(row, words)
  return words
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string' || Array.isArray(value)) words.add(`#${value.length}`)
  if (typeof value === 'number' || (typeof value === 'string' && value.length < 100)) words.add(`${value}`)
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value)) words.add(name)
    collect(member, words)
  }
}
