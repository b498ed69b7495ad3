import { expect, test } from 'vitest'
import type { Condition } from '../../schemas/contract'
import { conditionText } from '../../src/openapi/condition-text'

const is = (field: string, ...words: unknown[]): Condition => ({
  required: [field],
  properties: { [field]: words.length === 1 ? { const: words[0] } : { enum: words } },
})

test.each<[Condition, string | undefined]>([
  [{ required: ['width'] }, '`width` is there'],
  [is('mode', 't2v'), '`mode` is "t2v"'],
  [is('mode', 't2v', 'i2v', 4), '`mode` is "t2v", "i2v" or 4'],
  [{ properties: { mode: { const: 'a', enum: ['b'] } } }, '`mode` is "a" or "b"'],
  [{ required: ['a'], properties: { b: { const: null } } }, '`a` is there and `b` is null'],
  [{ not: { required: ['a'] } }, '`a` is not there'],
  [{ not: { anyOf: [{ required: ['a'] }, { required: ['b', 'c'] }] } }, undefined],
  [{ anyOf: [{ required: ['a'] }, {}] }, undefined],
  [{ not: { properties: { mode: { pattern: 'a' } } } }, undefined],
  [{ required: ['a'], properties: { a: {}, b: { pattern: '^a' } } }, undefined],
  [{ required: ['a'], minProperties: 1 }, undefined],
  [{ required: ['a', 'b'] }, '`a` is there and `b` is there'],
  [{ not: is('model', 'a') }, '`model` is not "a"'],
  [{ not: { not: is('model', 'a') } }, '`model` is "a"'],
  [{ allOf: [{ not: is('model', 'a') }, is('mode', 'b')] }, '`model` is not "a" and `mode` is "b"'],
  [{ anyOf: [is('model', 'a'), is('mode', 'b')] }, '`model` is "a", or `mode` is "b"'],
  [{ not: { anyOf: [is('model', 'a'), is('mode', 'b')] } }, '`model` is not "a" and `mode` is not "b"'],
  [{ not: { allOf: [is('model', 'a'), is('mode', 'b')] } }, undefined],
  [{ not: { required: ['a', 'b'] } }, undefined],
  [{ required: ['model'], properties: { model: { pattern: '^a' } } }, undefined],
  [{ allOf: [is('model', 'a'), { type: 'object' }] }, undefined],
  [{}, undefined],
])('%j reads %s', (condition, text) => {
  expect(conditionText(condition)).toBe(text)
})
