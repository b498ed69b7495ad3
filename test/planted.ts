import { isObject } from '../src/shape'

/** Every body in which one value, at any depth, is replaced by another, or by what a function makes of it. */
export function* replaced(value: unknown, by: unknown): Generator<unknown> {
  yield typeof by === 'function' ? by(value) : by
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  for (const [name, item] of Object.entries(value)) {
    for (const inner of replaced(item, by)) {
      yield Array.isArray(value) ? value.with(Number(name), inner) : { ...value, [name]: inner }
    }
  }
}

/** Every body in which one object, at any depth, has a member more. */
export function* extended(value: unknown, name: string, member: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  if (isObject(value)) yield { ...value, [name]: member }
  for (const [each, item] of Object.entries(value)) {
    for (const inner of extended(item, name, member)) {
      yield Array.isArray(value) ? value.with(Number(each), inner) : { ...value, [each]: inner }
    }
  }
}
