import { isTree } from '../value-tree'

/** Freezes a value and all in it, so that whoever changes it throws; bytes cannot be frozen. */
export function frozen<T>(value: T): T {
  if (!isTree(value) || Object.isFrozen(value)) return value
  for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}

/** Whether a value holds bytes, and so has to travel as a form. */
export function holdsBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  return isTree(value) && Object.values(value).some(holdsBytes)
}

/** Whether two values have an object in common. */
export function shareObjects(left: unknown, right: unknown): boolean {
  const known = new Set<unknown>()
  addObjects(left, known)
  return holdsAny(right, known)
}

function addObjects(value: unknown, known: Set<unknown>): void {
  if (typeof value !== 'object' || value === null) return
  known.add(value)
  if (isTree(value)) for (const each of Object.values(value)) addObjects(each, known)
}

function holdsAny(value: unknown, known: ReadonlySet<unknown>): boolean {
  if (typeof value !== 'object' || value === null) return false
  return known.has(value) || (isTree(value) && Object.values(value).some((each) => holdsAny(each, known)))
}

/** Whether JSON carries a value as it is. */
export function isPlainJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  return isTree(value) && Object.values(value).every(isPlainJson)
}
