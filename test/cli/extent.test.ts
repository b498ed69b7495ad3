import { expect, test } from 'vitest'
import { measure } from '../../src/cli/extent'

test.each([
  ['one value', '1', 0, 1],
  ['no text', '', 0, 1],
  ['an empty object', '{}', 1, 2],
  ['an empty list', '[]', 1, 2],
  ['members', '{"a": 1, "b": 2}', 1, 5],
  ['items', '[1, 2, 3]', 1, 4],
  ['lists side by side', '[[1], [2]]', 2, 5],
  ['objects side by side', '[{}, {}, {}]', 2, 7],
  ['the deepest place, wherever it is', '[[[0]], 1]', 3, 5],
  ['marks inside of a text', '["[{,:}]", 1]', 1, 3],
  ['a quote inside of a text', String.raw`["\"[[", 1]`, 1, 3],
  ['a text that is not closed', '["[[', 1, 2],
  ['a text that a line break cuts', '["[[\n[[', 3, 4],
  ['what is opened and not closed', '[[{', 3, 4],
  ['what is closed and not opened', ']]][', 0, 2],
])('measures %s', (_, text, depth, values) => {
  expect(measure(text)).toStrictEqual({ depth, values })
})
