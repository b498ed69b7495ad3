/**
 * Whether a value is an object as JSON makes it, whose enumerable members are its own.
 *
 * Lists, bytes, dates and instances of classes are none.
 */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether someone gave every object an enumerable member, so that a loop over names no longer lists own ones alone. */
export function isPolluted(): boolean {
  for (const _ in Object.prototype) return true
  return false
}
