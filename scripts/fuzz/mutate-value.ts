import { hostileNames } from './hostile'
import { mutateText } from './mutate-text'
import type { Random } from './random'
import { absent, changed, isTree, nodeAt, nodesOf } from './value-tree'
import type { Vocabulary } from './vocabulary'

type Members = readonly [string, unknown][]

/** What a mutation may use: the words of the dialect, and another input to take parts of. */
interface Material {
  readonly random: Random
  readonly vocabulary: Vocabulary
  readonly other: unknown
}

type Mutation = (value: unknown, name: string, material: Material) => unknown

/** A body of more nodes is only changed in ways that shrink it. */
const mostNodes = 120

/** Changes a parsed JSON value, or the fields of a form, in one to four places. */
export function mutateValue(body: unknown, other: unknown, vocabulary: Vocabulary, random: Random): unknown {
  let value = body
  const material = { random, vocabulary, other }
  for (let times = 1 + (random.once(3) ? random.below(4) : 0); times > 0; times -= 1)
    value = mutateOnce(value, material)
  return value
}

function mutateOnce(body: unknown, material: Material): unknown {
  const { random } = material
  const nodes = nodesOf(body)
  if (nodes > mostNodes) return changed(body, 1 + random.below(nodes - 1), () => absent)
  // The body itself is an object: it is kept one most of the time.
  const place = random.once(3) ? 0 : random.below(nodes)
  const next = changed(body, place, (value, name) => mutateNode(value, `${name}`, material, place === 0))
  return next === absent ? {} : next
}

function mutateNode(value: unknown, name: string, material: Material, isRoot: boolean): unknown {
  const { random } = material
  const inside = isTree(value) ? (Array.isArray(value) ? listMutations : objectMutations) : scalarMutations
  if (isRoot ? !random.once(40) : random.once(2)) return random.pick(inside)(value, name, material)
  return random.pick(anyMutations)(value, name, material)
}

/** A value that fits a name, if any is known. */
function fitting(name: string, { random, vocabulary }: Material): unknown {
  const known = vocabulary.valuesOf.get(name)
  return known === undefined ? random.pick(vocabulary.texts) : random.pick(known)
}

function anyName({ random, vocabulary }: Material): string {
  return random.once(6) ? random.pick(hostileNames) : random.pick(vocabulary.names)
}

function anyNode({ random, other }: Material): [value: unknown, name: string | number] {
  return nodeAt(other, random.below(nodesOf(other)))
}

const strange: readonly unknown[] = [null, true, false, undefined, 10n, [], {}, [[]], [null], '', new Uint8Array(3)]

const anyMutations: readonly Mutation[] = [
  () => absent,
  () => absent,
  (_, name, material) => fitting(name, material),
  (_, name, material) => fitting(name, material),
  (_, name, material) => fitting(name, material),
  (_, __, { random, vocabulary }) => random.pick(vocabulary.texts),
  (_, __, { random, vocabulary }) => random.pick(vocabulary.numbers),
  (_, __, { random }) => random.pick(strange),
  (_, __, material) => anyNode(material)[0],
  (value) => [value],
  (value, name) => ({ [name]: value }),
  (value, _, material) => ({ [anyName(material)]: value }),
  (value, _, { random }) => nested(value, random.below(40), random.once(2)),
  (value) => (isTree(value) ? Object.values(value)[0] : `${value}`),
  (value) => (typeof value === 'string' && value !== '' ? Number(value) : value),
]

function nested(value: unknown, depth: number, isList: boolean): unknown {
  let outer = value
  for (let level = 0; level < depth; level += 1) outer = isList ? [outer] : { url: outer }
  return outer
}

const scalarMutations: readonly Mutation[] = [
  (value, name, { random, other }) => {
    if (typeof value === 'number') return mutateNumber(value, random)
    const donor = typeof other === 'object' ? name : `${other}`
    return typeof value === 'string' ? mutateText(value, random, donor) : value === false
  },
]

function mutateNumber(value: number, random: Random): number {
  return random.pick([
    value + 1,
    value - 1,
    -value,
    value * 2,
    value / 2,
    value * 30,
    value / 30,
    value + 0.5,
    value * 10,
  ])
}

const entriesOf = (value: unknown): Members => (isTree(value) ? Object.entries(value) : [])

// `fromEntries` makes an own member even of `__proto__`.
const withEntry = (value: unknown, name: string, member: unknown) =>
  Object.fromEntries([...entriesOf(value).filter(([each]) => each !== name), [name, member]])

const addKnown: Mutation = (value, _, material) => {
  const name = anyName(material)
  return withEntry(value, name, fitting(name, material))
}

const objectMutations: readonly Mutation[] = [
  addKnown,
  addKnown,
  addKnown,
  (value, _, material) => {
    const [member, name] = anyNode(material)
    return withEntry(value, `${name}`, member)
  },
  (value, _, { other }) => Object.fromEntries([...entriesOf(value), ...entriesOf(other)]),
  (value, _, material) => {
    const entries = entriesOf(value)
    if (entries.length === 0) return value
    const [from, member] = material.random.pick(entries)
    const to = anyName(material)
    return Object.fromEntries(entries.map((entry) => (entry[0] === from ? [to, member] : entry)))
  },
  (value, _, { random }) => {
    const entries = entriesOf(value)
    if (entries.length === 0) return value
    const dropped = random.pick(entries)
    return Object.fromEntries(entries.filter((entry) => entry !== dropped))
  },
  (value, _, { random }) => {
    const entries = entriesOf(value)
    if (entries.length === 0) return value
    const [left] = random.pick(entries)
    const [, member] = random.pick(entries)
    return withEntry(value, left, member)
  },
  (value) => Object.fromEntries([...entriesOf(value)].reverse()),
  (value, _, material) => {
    if (!material.random.once(20)) return addKnown(value, _, material)
    const many = Array.from(
      { length: 28 + material.random.below(10) },
      (__, index) => [`unknown_${index}`, index] as const,
    )
    return Object.fromEntries([...entriesOf(value), ...many])
  },
]

// Only lists reach these.
const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const listMutations: readonly Mutation[] = [
  (value) => [...itemsOf(value), ...itemsOf(value).slice(0, 1)],
  (value, name, material) => [...itemsOf(value), fitting(name, material)],
  (value, _, material) => [...itemsOf(value), anyNode(material)[0]],
  (value, _, { random }) => [...itemsOf(value), random.pick(strange)],
  (value) => itemsOf(value).slice(1),
  (value) => [...itemsOf(value)].reverse(),
  (value, _, { random }) => Array.from({ length: random.below(40) }, () => itemsOf(value)[0]),
  () => [],
]
