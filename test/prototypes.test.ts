import { describe, expect, it } from 'vitest'
import { changedSince, snapshotOf } from './prototypes'

// No prototype of the test runner's own: it would not survive most of these.
const objectWith = () => ({
  same: 1,
  [Symbol.iterator]: () => 1,
  get got() {
    return 1
  },
})

type Fake = ReturnType<typeof objectWith>

describe('a change of a prototype', () => {
  it.each<[name: string, change: (object: Fake) => void]>([
    ['polluted', (object) => Object.assign(object, { polluted: 1 })],
    ['hidden', (object) => Object.defineProperty(object, 'hidden', { value: undefined })],
    ['same', (object) => Object.assign(object, { same: 2 })],
    ['same', (object) => Reflect.deleteProperty(object, 'same')],
    ['got', (object) => Object.defineProperty(object, 'got', { get: () => 1 })],
    ['Symbol(Symbol.iterator)', (object) => Object.assign(object, { [Symbol.iterator]: () => 1 })],
    ['__proto__', (object) => Object.defineProperty(object, '__proto__', { value: {} })],
  ])('is seen: %s', (name, change) => {
    const object = objectWith()
    const before = snapshotOf({ Fake: object })
    expect(changedSince(before)).toEqual([])
    change(object)
    expect(changedSince(before)).toEqual([`Fake.${name}`])
  })

  it('is looked for where every object would inherit it', () => {
    expect(snapshotOf().some(([, object]) => object === Object.prototype)).toBe(true)
  })
})
