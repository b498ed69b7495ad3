/** Sets an own member, whatever its name: assigning `__proto__` would change the prototype instead. */
export function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true })
}

/** Copies an object or list with each member changed; returns the original where no member changed. */
export function mapMembers<T extends object>(object: T, change: (value: unknown, name: string) => unknown): T {
  let copy: object | undefined
  for (const [name, value] of Object.entries(object)) {
    const changed = change(value, name)
    if (changed === value) continue
    copy ??= shallowCopy(object)
    setOwn(copy, name, changed)
  }
  // The copy has the members of the original, in the original's order.
  return (copy ?? object) as T
}

function shallowCopy(object: object): object {
  const copy: object = Array.isArray(object) ? [] : {}
  for (const [name, value] of Object.entries(object)) setOwn(copy, name, value)
  return copy
}
