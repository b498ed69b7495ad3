/** What every object, list, function and text inherits from, and what the library keeps its own data in. */
const shared: Readonly<Record<string, object>> = {
  Object: Object.prototype,
  Array: Array.prototype,
  Function: Function.prototype,
  String: String.prototype,
  Number: Number.prototype,
  Boolean: Boolean.prototype,
  RegExp: RegExp.prototype,
  Map: Map.prototype,
  Set: Set.prototype,
  Promise: Promise.prototype,
  Uint8Array: Uint8Array.prototype,
  Error: Error.prototype,
}

/** Objects that nobody may change, with their names and the members that they had. */
export type Snapshot = readonly (readonly [name: string, object: object, members: PropertyDescriptorMap])[]

/** Remembers the members of objects, by default those of every shared prototype. */
export function snapshotOf(objects: Readonly<Record<string, object>> = shared): Snapshot {
  return Object.entries(objects).map(([name, each]) => [name, each, Object.getOwnPropertyDescriptors(each)])
}

/** Names the members that were added, changed or removed since, such as `Object.polluted`. */
export function changedSince(snapshot: Snapshot): string[] {
  return snapshot.flatMap(([name, each, before]) => {
    const after = Object.getOwnPropertyDescriptors(each)
    const members = new Set([...Reflect.ownKeys(before), ...Reflect.ownKeys(after)])
    const changed = [...members].filter((member) => !isSame(descriptorOf(before, member), descriptorOf(after, member)))
    return changed.map((member) => `${name}.${String(member)}`)
  })
}

function descriptorOf(members: PropertyDescriptorMap, name: string | symbol): PropertyDescriptor | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined
}

function isSame(left: PropertyDescriptor | undefined, right: PropertyDescriptor | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return left.value === right.value && left.get === right.get && left.set === right.set
}
