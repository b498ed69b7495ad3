/** The values that every list holds, in the order of the first; `undefined` where there is no list. */
export function sharedValues<T>(lists: readonly (readonly T[])[]): readonly T[] | undefined {
  const first = lists[0]
  if (first === undefined || lists.length === 1) return first
  const shared: T[] = []
  for (const value of first) if (isInAll(lists, value)) shared.push(value)
  return shared
}

function isInAll<T>(lists: readonly (readonly T[])[], value: T): boolean {
  for (const list of lists) if (!list.includes(value)) return false
  return true
}
