import { expect, it } from 'vitest'
import { createDeclarations } from '../src/compile/declarations'

it('declares each text once, under names that are numbered', () => {
  const declarations = createDeclarations()
  const names = [
    declarations.add('pattern', '/a/u'),
    declarations.add('test', 'function @(value) {\nreturn value === "@"\n}'),
    declarations.add('other', '/a/u'),
    declarations.add('word', '"function @"'),
  ]
  expect(names).toEqual(['pattern0', 'test1', 'pattern0', 'word2'])
  expect(declarations.source()).toBe(
    [
      'const pattern0 = /a/u',
      'function test1(value) {',
      'return value === "@"',
      '}',
      'const word2 = "function @"',
    ].join('\n'),
  )
})

it('keeps the names of what is used', () => {
  const declarations = createDeclarations()
  expect(['has', 'isObject', 'has'].map((name) => declarations.use(name))).toEqual(['has', 'isObject', 'has'])
  expect([...declarations.used]).toEqual(['has', 'isObject'])
  expect(declarations.source()).toBe('')
})
