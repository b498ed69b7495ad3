import { describe, expect, it } from 'vitest'
import { createFormFields, longField } from '../src/intake/form-fields'
import { refusal } from '../src/intake/refusal'

const taken = (shown: string, ...path: (string | number)[]) =>
  refusal(
    'duplicate-field',
    `${shown} has more than one value, and services differ in which they read.`,
    path,
    'Send each field once; the names of lists end in `[]`.',
  )

/** The fields that names make, each with its place as its value, and the first finding. */
function made(...names: string[]) {
  const { fields, add } = createFormFields(4)
  const found = names.map((name, index) => add(name, `${index}`)).find((finding) => finding !== undefined)
  return [fields, found]
}

describe('the fields of a form', () => {
  it.each<[names: string[], fields: object]>([
    [['a', 'b'], { a: '0', b: '1' }],
    [['a[b]', 'a[c]'], { a: { b: '0', c: '1' } }],
    [['a[b][c]', 'a[b][d]'], { a: { b: { c: '0', d: '1' } } }],
    [['a[]'], { a: ['0'] }],
    [['a[]', 'a[]'], { a: ['0', '1'] }],
    [['a[b][]', 'c', 'a[b][]'], { a: { b: ['0', '2'] }, c: '1' }],
    [['a[][b]', 'a[][c]'], { a: [{ b: '0', c: '1' }] }],
    [['a[][b]', 'a[][c]', 'a[][b]'], { a: [{ b: '0', c: '1' }, { b: '2' }] }],
    [['a[][b][c]', 'a[][b][d]'], { a: [{ b: { c: '0', d: '1' } }] }],
    [['a[][b][c]', 'a[][b][c]'], { a: [{ b: { c: '0' } }, { b: { c: '1' } }] }],
    [['a[][b][c]', 'a[][bc]'], { a: [{ b: { c: '0' }, bc: '1' }] }],
    [['a[][b]', 'd[][c]'], { a: [{ b: '0' }], d: [{ c: '1' }] }],
    [['a[0]', 'a[1]'], { a: { 0: '0', 1: '1' } }],
    [['a[b', 'a[b]c'], { 'a[b': '0', 'a[b]c': '1' }],
    [['toString', '__proto__[a]'], JSON.parse('{"toString":"0","__proto__":{"a":"1"}}') as object],
  ])('%j become %j', (names, fields) => expect(made(...names)).toEqual([fields, undefined]))

  it.each<[names: string[], fields: object, finding: object]>([
    [['a', 'a'], { a: '0' }, taken('`a`', 'a')],
    [['a[b]', 'a[b]'], { a: { b: '0' } }, taken('`a.b`', 'a', 'b')],
    [['a', 'a[b]'], { a: '0' }, taken('`a.b`', 'a', 'b')],
    [['a', 'a[]'], { a: '0' }, taken('`a`', 'a')],
    [['a[b]', 'a'], { a: { b: '0' } }, taken('`a`', 'a')],
    [['a[b]', 'a[]'], { a: { b: '0' } }, taken('`a`', 'a')],
    [['a[]', 'a'], { a: ['0'] }, taken('`a`', 'a')],
    [['a[]', 'a[b]'], { a: ['0'] }, taken('`a.b`', 'a', 'b')],
    [['a[]', 'a[][b]'], { a: ['0'] }, taken('`a`', 'a')],
    [['a[][b]', 'a[]'], { a: [{ b: '0' }] }, taken('`a`', 'a')],
    [['a[][b]', 'a[][c]', 'a[][c]'], { a: [{ b: '0', c: '1' }] }, taken('`a[0].c`', 'a', 0, 'c')],
    [
      ['a[][b]', 'a[][c]', 'a[][b]', 'a[][c]', 'a[][c]'],
      {
        a: [
          { b: '0', c: '1' },
          { b: '2', c: '3' },
        ],
      },
      taken('`a[1].c`', 'a', 1, 'c'),
    ],
    [['a[][b]', 'a[][b][c]'], { a: [{ b: '0' }] }, taken('`a[0].b.c`', 'a', 0, 'b', 'c')],
    [['a\n', 'a\n'], { 'a\n': '0' }, taken('`a\\u{a}`', 'a\\u{a}')],
  ])('%j are refused where one has a value already', (names, fields, finding) => {
    expect(made(...names)).toEqual([fields, finding])
  })

  it('are refused with the words of their limit', () => {
    expect(longField('a\n', 9)).toEqual(refusal('field-too-large', '`a\\u{a}` must have at most 9 bytes.', ['a\\u{a}']))
  })

  it('open no more objects and lists than a map of them can hold, whatever the depth', () => {
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
})
