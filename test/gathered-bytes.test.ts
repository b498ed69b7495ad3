import { describe, expect, it } from 'vitest'
import { gatherBytes } from '../src/intake/gathered-bytes'

/** Bytes that tell their place. */
const bytesFrom = (start: number, length: number) => Uint8Array.from({ length }, (_, index) => (start + index) % 251)

describe('gathered bytes', () => {
  it.each<[lengths: number[]]>([
    [[]],
    [[0]],
    [[1]],
    [[255, 1, 1]],
    [[256, 257, 600]],
    [[0, 3, 0]],
    [Array(600).fill(1) as number[]],
    [Array(40).fill(1000) as number[]],
    [[10, 16_383, 10, 16_384, 10]],
    [[70_000, 1, 70_000]],
  ])('in pieces of %j are joined in their order', (lengths) => {
    const gathered = gatherBytes()
    let length = 0
    for (const each of lengths) {
      gathered.add(bytesFrom(length, each))
      length += each
      expect(gathered.length).toBe(length)
    }
    expect(Buffer.compare(gathered.join(), bytesFrom(0, length))).toBe(0)
  })

  it('may be joined, added to, and joined again', () => {
    const gathered = gatherBytes()
    gathered.add(bytesFrom(0, 3))
    const first = gathered.join()
    first.fill(9)
    gathered.add(bytesFrom(3, 2))
    expect(gathered.join()).toEqual(Uint8Array.of(0, 1, 2, 3, 4))
  })
})
