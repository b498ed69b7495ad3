/** Stands for a member or item that is left out. */
export const absent = Symbol('absent')

type Change = (value: unknown, name: string | number) => unknown

/** Whether a value has members or items that a mutation may change. */
export function isTree(value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
}

/** Counts a value and everything in it. */
export function nodesOf(value: unknown): number {
  if (!isTree(value)) return 1
  let count = 1
  for (const each of Object.values(value)) count += nodesOf(each)
  return count
}

/** Finds a value by its number, in the order in which they are counted, with its name. */
export function nodeAt(
  value: unknown,
  place: number,
  name: string | number = '',
): [value: unknown, name: string | number] {
  let left = place
  if (left === 0 || !isTree(value)) return [value, name]
  left -= 1
  for (const [member, each] of Object.entries(value)) {
    const nodes = nodesOf(each)
    if (left < nodes) return nodeAt(each, left, member)
    left -= nodes
  }
  throw new RangeError('A value has not so many nodes.')
}

/** Copies a value with one of its nodes changed; shares all that stays as it is. */
export function changed(value: unknown, place: number, change: Change, name: string | number = ''): unknown {
  if (place === 0 || !isTree(value)) return change(value, name)
  let left = place - 1
  const entries = Object.entries(value)
  for (const [index, [member, each]] of entries.entries()) {
    const nodes = nodesOf(each)
    if (left < nodes) {
      const next = changed(each, left, change, Array.isArray(value) ? index : member)
      return next === absent ? without(value, index) : withMember(value, index, next)
    }
    left -= nodes
  }
  throw new RangeError('A value has not so many nodes.')
}

function without(value: object, index: number): unknown {
  if (Array.isArray(value)) return value.toSpliced(index, 1)
  // `fromEntries` makes an own member even of `__proto__`.
  return Object.fromEntries(Object.entries(value).toSpliced(index, 1))
}

function withMember(value: object, index: number, member: unknown): unknown {
  if (Array.isArray(value)) return value.with(index, member)
  const entries = Object.entries(value)
  const [name = ''] = entries[index] ?? []
  return Object.fromEntries(entries.with(index, [name, member]))
}
