import type { Dialect, Encoding } from '../../schemas/contract'
import { member } from '../../src/shape'
import { validate } from '../../src/validate'
import { verdictOf } from './judge'
import { readLines, type Verdict } from './row'

/** A body as `validate` is given it that no text says: a file with wrong members, or a number that JSON readers change. */
export interface DecodedBody extends Verdict {
  readonly description: string
  readonly dialect: string
  readonly encoding: Encoding
  /** Bytes stand as `{ base64 }`. */
  readonly body: unknown
}

const file = new URL('../../test/decoded.jsonl', import.meta.url)

/** Reads the bodies of a dialect. */
export function decodedBodies(id: string): readonly DecodedBody[] {
  // A test holds every line to its verdict.
  return (readLines(file) as DecodedBody[]).filter(({ dialect }) => dialect === id)
}

/** Judges a body by a dialect. */
export function judgeDecoded(dialect: Dialect, { body, encoding }: DecodedBody): Verdict {
  return verdictOf(validate(dialect, withBytes(body), { encoding }))
}

function withBytes(value: unknown): unknown {
  const base64 = member(value, 'base64')
  if (typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBytes(each)]))
}
