import { expect, it } from 'vitest'
import { shownPath } from '../src/intake/shown-path'

it('a path is shown with its names escaped', () => {
  expect(shownPath(['a', 0, 'b\n', 1234])).toEqual(['a', 0, 'b\\u{a}', 1234])
})

it('a path of long names ends early, at a place that holds the one meant', () => {
  // 64 letters and what stands before them are 65 of at most 1024.
  const name = 'x'.repeat(64)
  expect(shownPath(Array(15).fill(name))).toEqual(Array(15).fill(name))
  const others = [...Array(15).fill(name), 'y'.repeat(45)]
  expect(shownPath([...others, 12])).toEqual([...others, 12])
  expect(shownPath([...others, 123, 4])).toEqual(others)
  const rest = 1024 - 15 * 65 - 1
  expect(shownPath([...Array(15).fill(name), 'y'.repeat(rest)])).toEqual([...Array(15).fill(name), 'y'.repeat(rest)])
  expect(shownPath([...Array(15).fill(name), 'y'.repeat(rest + 1), 'z'])).toEqual(Array(15).fill(name))
})
