import { describe, expect, it } from 'vitest'
import { readFieldPath } from '../src/intake/field-path'
import { refusal } from '../src/intake/refusal'

describe('the name of a field', () => {
  it.each([
    ['a', ['a']],
    ['a[b]', ['a', 'b']],
    ['a[][b]', ['a', '', 'b']],
    ['[a]', ['[a]']],
    ['a[b', ['a[b']],
    ['a]b', ['a]b']],
    ['a]b[c]', ['a]b[c]']],
    ['a[b]c', ['a[b]c']],
    ['a[b]c[d]', ['a[b]c[d]']],
    ['a[b[c]]', ['a[b[c]]']],
    ['a[b]]', ['a[b]]']],
    ['[]', ['[]']],
  ])('%j is read as the path %j', (name, path) => expect(readFieldPath(name, 32)).toEqual(path))

  it('is no throw with millions of brackets', () => {
    expect(readFieldPath(`a${'[b]'.repeat(6_000_000)}`, 32)).toMatchObject({ code: 'field-depth' })
  })

  it.each([
    ['', refusal('field-name', 'A field has no name.')],
    ['a[b][c][d]', refusal('field-depth', 'A field is nested deeper than 3 levels.', ['a'])],
    ['\n[][][]', refusal('field-depth', 'A field is nested deeper than 3 levels.', ['\\u{a}'])],
    [
      '\n[][]',
      refusal(
        'field-name',
        'A field name holds `[]` more than once, so the items of its lists cannot be told apart.',
        ['\\u{a}'],
        'Send the request as JSON.',
      ),
    ],
  ])('%j is refused', (name, finding) => expect(readFieldPath(name, 3)).toEqual(finding))

  it('may be as deep as the limit, and one step where it is no path', () => {
    expect(readFieldPath('a[b][c]', 3)).toEqual(['a', 'b', 'c'])
    expect(readFieldPath('a[b][][c]]', 3)).toEqual(['a[b][][c]]'])
  })
})
