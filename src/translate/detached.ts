import { setOwn } from '../own-members'
import { isObject } from '../shape'

/**
 * Copies a value made of objects, lists and bytes, so that it shares nothing with the request that it was read from.
 *
 * Without recursion: free members such as metadata may be nested deeper than the stack.
 */
export function detached<T extends object>(value: T): T {
  const copies = new Map<object, object>()
  const pending: [object, object][] = []
  const copy = (each: unknown): unknown => {
    // A Buffer's own `slice` would share its memory.
    if (each instanceof Uint8Array) return new Uint8Array(each)
    if (!Array.isArray(each) && !isObject(each)) return each
    const known = copies.get(each)
    if (known !== undefined) return known
    const empty: object = Array.isArray(each) ? [] : {}
    copies.set(each, empty)
    pending.push([each, empty])
    return empty
  }
  const root = copy(value)
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [from, to] = next
    for (const [name, member] of Object.entries(from)) setOwn(to, name, copy(member))
  }
  // The copy has the members of the value, each copied.
  return root as T
}
