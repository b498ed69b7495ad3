/** The values that every list holds, in the order of the first; `undefined` where there is no list. */
export function sharedValues<T>(lists: readonly (readonly T[])[]): readonly T[] | undefined {
  const [first, ...others] = lists
  if (first === undefined || others.length === 0) return first
  return first.filter((value) => others.every((list) => list.includes(value)))
}
