/** The values that every list holds, in the order of the first; `undefined` where there is no list. */
export function sharedValues<T>(lists: readonly (readonly T[])[]): readonly T[] | undefined {
  const first = lists[0]
  if (lists.length < 2) return first
  return first?.filter((value) => lists.every((list) => list.includes(value)))
}
