import { type DialectId, dialects } from '../index'
import { knownWords, nearestWord } from '../nearest-word'
import { UsageError } from './usage-error'

/** Every dialect id, in the order of the registry. */
export const dialectIds: readonly [DialectId, ...DialectId[]] = readIds()

/** Reads the value of `--dialect`; wrong use, with the near id, where there is no such dialect. */
export function readDialect(id: string): DialectId {
  if (isDialectId(id)) return id
  const near = nearestWord(id, knownWords(dialectIds))
  throw new UsageError(
    `unknown dialect "${id}"; ${near ? `did you mean "${near}"?` : `known: ${dialectIds.join(', ')}`}`,
  )
}

function isDialectId(id: string): id is DialectId {
  return Object.hasOwn(dialects, id)
}

function readIds(): [DialectId, ...DialectId[]] {
  const [first, ...rest] = Object.keys(dialects).filter(isDialectId)
  if (first === undefined) throw new Error('No dialect is registered.')
  return [first, ...rest]
}
