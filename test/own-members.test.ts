import { describe, expect, it } from 'vitest'
import { mapMembers, setOwn } from '../src/own-members'

it('sets a member of any name, as an assignment would', () => {
  const object = {}
  setOwn(object, '__proto__', 1)
  expect(Object.getPrototypeOf(object)).toBe(Object.prototype)
  expect(Object.getOwnPropertyDescriptors(object)).toStrictEqual(
    Object.fromEntries([['__proto__', { value: 1, enumerable: true, writable: true, configurable: true }]]),
  )
})

describe('members that are changed', () => {
  const double = (value: unknown, name: string) => (typeof value === 'number' && name !== 'keep' ? value * 2 : value)

  it('are changed in a copy, in their order', () => {
    const object = { a: 'x', b: 1, keep: 2, c: 3 }
    const copy = mapMembers(object, double)
    expect(Object.entries(copy)).toEqual([
      ['a', 'x'],
      ['b', 2],
      ['keep', 2],
      ['c', 6],
    ])
    expect(object).toEqual({ a: 'x', b: 1, keep: 2, c: 3 })
  })

  it('are changed in a list', () => {
    expect(mapMembers(['x', 1, 2], double)).toStrictEqual(['x', 2, 4])
  })

  it('leave the original where there are none', () => {
    for (const object of [{ a: 'x', keep: 2 }, ['x'], {}, []]) expect(mapMembers(object, double)).toBe(object)
  })
})
