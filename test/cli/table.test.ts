import { expect, test } from 'vitest'
import { table } from '../../src/cli/table'

test('lines up its columns by their longest cells, and ends no line with spaces', () => {
  const rows = [
    ['a', 'bb', 'c'],
    ['longer', '', 'cc'],
    ['', 'b', ''],
  ]
  expect(table(['name', 'x', 'last'], rows)).toBe(
    ['name    x   last\n', 'a       bb  c\n', 'longer      cc\n', '        b\n'].join(''),
  )
})

test('has its header where it has no rows', () => {
  expect(table(['from', 'to'], [])).toBe('from  to\n')
})
