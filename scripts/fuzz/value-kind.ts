import type { Encoding } from '../../schemas/contract'
import { mutateValue } from './mutate-value'
import type { Kind } from './target'
import { absent, changed, isTree, nodeAt, nodesOf } from './value-tree'
import type { Vocabulary } from './vocabulary'

/** A parsed JSON value or the decoded fields of a form, and a number that options are read from. */
export interface ValueInput {
  readonly encoding: Encoding
  readonly options: number
  readonly body: unknown
}

/** Inputs of entries that take parsed values. */
export function valueKind(vocabulary: Vocabulary): Kind<ValueInput> {
  return {
    mutate(input, other, random) {
      return {
        encoding: random.once(50) ? random.pick(['json', 'form']) : input.encoding,
        options: random.once(3) ? random.below(2 ** 30) : random.once(2) ? 0 : input.options,
        body: random.once(20) ? input.body : mutateValue(input.body, other.body, vocabulary, random),
      }
    },
    size: ({ body }) => nodesOf(body),
    *cuts(input) {
      if (input.options !== 0) yield { ...input, options: 0 }
      const nodes = nodesOf(input.body)
      for (let place = 1; place < nodes; place += 1) {
        yield { ...input, body: changed(input.body, place, () => absent) }
      }
      for (let place = 0; place < nodes; place += 1) {
        const [node] = nodeAt(input.body, place)
        for (const body of simpler(node)) yield { ...input, body: changed(input.body, place, () => body) }
      }
    },
    write: ({ body, ...input }) => ({ ...input, body: encoded(body) }),
    read(written) {
      // Written by `write`.
      const input = written as ValueInput
      return { ...input, body: decoded(input.body) }
    },
  }
}

function* simpler(node: unknown): Generator<unknown> {
  if (isTree(node)) yield* Object.values(node)
  else if (typeof node === 'string' && node.length > 1) {
    yield node.slice(0, node.length / 2)
    yield node.slice(node.length / 2)
    yield node.slice(1)
    yield node.slice(0, -1)
  }
}

const mark = '$value'

/** Writes what JSON has no word for as an object of one member. */
function encoded(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [mark]: { bytes: Buffer.from(value).toString('base64') } }
  if (typeof value === 'bigint') return { [mark]: { bigint: `${value}` } }
  if (value === undefined) return { [mark]: {} }
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { [mark]: { number: Object.is(value, -0) ? '-0' : `${value}` } }
  }
  if (Array.isArray(value)) return value.map(encoded)
  return isTree(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, encoded(each)])) : value
}

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded)
  if (!isTree(value)) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === mark) return special(entries[0][1])
  return Object.fromEntries(entries.map(([name, each]) => [name, decoded(each)]))
}

function special(written: unknown): unknown {
  const { bytes, bigint, number } = written as { bytes?: string; bigint?: string; number?: string }
  if (bytes !== undefined) return new Uint8Array(Buffer.from(bytes, 'base64'))
  if (bigint !== undefined) return BigInt(bigint)
  return number === undefined ? undefined : Number(number)
}
