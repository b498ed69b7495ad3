import { describe, expect, it } from 'vitest'
import { nearestDuration, parseSeconds } from '../schemas/duration'

describe('seconds', () => {
  it.each([
    [4, 4],
    [0, 0],
    [-1, -1],
    [7.25, 7.25],
    ['0', 0],
    ['7', 7],
    ['10', 10],
    ['99', 99],
    ['-1', -1],
    ['100', 100],
    ['1234', 1234],
    ['9999.125', 9999.125],
    ['0.5', 0.5],
  ])('are read from %j', (value, seconds) => {
    expect(parseSeconds(value)).toBe(seconds)
  })

  it.each([
    [''],
    [' 4'],
    ['4s'],
    ['04'],
    ['-2'],
    ['0x4'],
    ['4.'],
    ['.5'],
    ['1.1234'],
    ['12345'],
    ['99999.125'],
    ['1e1'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [true],
    [null],
    [undefined],
    [['4']],
  ])('are not guessed from %j', (value) => {
    expect(parseSeconds(value)).toBeUndefined()
  })
})

describe('the nearest duration', () => {
  it.each([
    [5, [4, 8, 12], 4],
    [7, [4, 8, 12], 8],
    [6, [4, 8], 4],
    [6, [8, 4], 4],
    [8, [8, 4], 8],
    [100, [4, 8, 12], 12],
    [1, [12, 8, 4], 4],
    [1, [-1, 8], 8],
    [1, [0, 8], 8],
    [1, [-1], undefined],
    [1, [], undefined],
  ])('to %d among %j is %s', (seconds, allowed, nearest) => {
    expect(nearestDuration(seconds, allowed)).toBe(nearest)
  })
})
