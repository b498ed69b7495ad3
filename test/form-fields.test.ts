import { expect, it } from 'vitest'
import { createFormFields } from '../src/intake/form-fields'

it('a form opens no more objects and lists than a map of them can hold, whatever the depth', () => {
  const { fields, add } = createFormFields(Number.POSITIVE_INFINITY, 5)
  const found = ['a[b][c]', 'd[e]', 'f'].map((name) => add(name, '1'))
  expect(found).toEqual([undefined, undefined, undefined])
  expect(add('g[h]', '1')).toEqual({
    code: 'field-depth',
    severity: 'error',
    path: [],
    message: 'The names of a form must not open more than 5 objects and lists.',
    hint: undefined,
  })
  expect(fields).toEqual({ a: { b: { c: '1' } }, d: { e: '1' }, f: '1' })
})
