import type { Random } from './random'

type Mutation = (bytes: Buffer, random: Random, tokens: readonly string[], other: Buffer) => Buffer

/** In bytes; longer bodies cost time and find nothing that these do not. */
const longest = 16_384

const edgeBytes = [
  0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2d, 0x2e, 0x30, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xc0, 0xed, 0xf5, 0xff,
]

function range(bytes: Buffer, random: Random): [start: number, end: number] {
  const start = random.below(bytes.length + 1)
  const length = random.once(4)
    ? random.below(bytes.length - start + 1)
    : random.below(Math.min(17, bytes.length - start + 1))
  return [start, start + length]
}

const joined = (...pieces: Uint8Array[]) => Buffer.concat(pieces)

function withByte(bytes: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(bytes)
  if (copy.length > 0) copy[at] = byte
  return copy
}

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const at = random.below(Math.max(1, bytes.length))
    return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8)))
  },
  (bytes, random) => withByte(bytes, random.below(Math.max(1, bytes.length)), random.pick(edgeBytes)),
  (bytes, random) => withByte(bytes, random.below(Math.max(1, bytes.length)), random.below(256)),
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    return joined(bytes.subarray(0, start), bytes.subarray(end))
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    return joined(bytes.subarray(0, end), bytes.subarray(start))
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random)
    const at = random.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), bytes.subarray(start, end), bytes.subarray(at))
  },
  insertToken,
  insertToken,
  insertToken,
  (bytes, random, tokens) => {
    const [start, end] = range(bytes, random)
    return joined(bytes.subarray(0, start), Buffer.from(random.pick(tokens), 'latin1'), bytes.subarray(end))
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), Buffer.from([random.pick(edgeBytes)]), bytes.subarray(at))
  },
  (bytes, random, _, other) => {
    const [start, end] = range(other, random)
    const at = random.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at))
  },
  (bytes, random, _, other) =>
    joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))),
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
]

function insertToken(bytes: Buffer, random: Random, tokens: readonly string[]): Buffer {
  const at = random.below(bytes.length + 1)
  return joined(bytes.subarray(0, at), Buffer.from(random.pick(tokens), 'latin1'), bytes.subarray(at))
}

/** Changes bytes in one to four places, without regard to what they mean; tokens are written byte by character. */
export function mutateBytes(
  bytes: Uint8Array,
  other: Uint8Array,
  tokens: readonly string[],
  random: Random,
): Uint8Array {
  let next = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const donor = Buffer.from(other.buffer, other.byteOffset, other.byteLength)
  for (let times = 1 + random.below(4); times > 0; times -= 1)
    next = Buffer.from(random.pick(mutations)(next, random, tokens, donor))
  return new Uint8Array(next.subarray(0, longest))
}
