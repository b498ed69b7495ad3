import { Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import type { Dialect, Rule } from '../../schemas/contract'
import { otherPayloads } from '../../schemas/vocabulary'
import { refused } from '../../src/compile/index'
import { normalise } from '../../src/compile/normalise'
import { requestDescription } from '../../src/openapi/request-description'
import { lantern } from '../private-dialect'

const rule = (given: Partial<Rule>): Rule => ({
  code: 'rule',
  severity: 'error',
  expects: {},
  message: 'It must be so.',
  ...given,
})

const item = (type: 'one' | 'two') =>
  Type.Object({
    type: Type.Literal(type),
    ...otherPayloads(['one', 'two'] as const, type),
    old: refused('Send nothing.'),
  })

const json = normalise(
  Type.Object({
    old: refused('Send `new` instead.'),
    items: Type.Array(
      Type.Union([item('one'), item('two')], { discriminator: 'type', refusedTags: { three: 'Send `one`.' } }),
    ),
  }),
)

const form = normalise(
  Type.Object({ old: refused('Send `new` instead.', { severity: 'warning' }), gone: refused('Go.') }),
)

const describe = (rules: readonly Rule[], aliases: Dialect['aliases'] = [], bodies: object = {}) =>
  requestDescription({ ...lantern, rules, aliases }, { created: {}, ...bodies })

test.each<[string, Rule, string]>([
  ['a rule with its code', rule({}), 'It must be so. (`rule`)'],
  ['a remedy', rule({ hint: 'Do so.' }), 'It must be so. Do so. (`rule`)'],
  [
    'the remedy for any value',
    rule({ hint: (value) => `Send ${value === undefined ? 'it' : 'that'}.` }),
    'It must be so. Send it. (`rule`)',
  ],
  ['what is allowed', rule({ allowed: ['a', 2] }), 'It must be so. One of `a`, `2`. (`rule`)'],
  ['what is allowed once', rule({ allowed: ['so'] }), 'It must be so. (`rule`)'],
  [
    'when it applies',
    rule({ when: { required: ['mode'], properties: { mode: { const: 'i2v' } } } }),
    'Where `mode` is "i2v": It must be so. (`rule`)',
  ],
  [
    'when it applies once',
    rule({ when: { required: ['mode'], properties: { mode: { const: 'so' } } } }),
    'It must be so. (`rule`)',
  ],
  ['no place but its own', rule({ encoding: 'json' }), 'It must be so. (`rule`)'],
])('says %s', (_, given, line) => {
  expect(describe([given])).toBe(`**Rules**\n\n- ${line}`)
})

test('says where a rule belongs to one encoding of two, and once what both share', () => {
  const rules = [
    rule({ encoding: 'json', message: 'One.' }),
    rule({ encoding: 'form', message: 'Two.' }),
    rule({ encoding: 'json', message: 'Both.' }),
    rule({ encoding: 'form', message: 'Both.' }),
    rule({ message: 'All.', severity: 'warning' }),
  ]
  const bodies = { json: normalise(Type.Object({})), form: normalise(Type.Object({})) }
  expect(describe(rules, [], bodies)).toBe(
    [
      '**Rules**\n\n- In JSON: One. (`rule`)\n- In a form: Two. (`rule`)\n- Both. (`rule`)',
      '**Warnings**\n\n- All. (`rule`)',
    ].join('\n\n'),
  )
})

test('says once what holds of several fields', () => {
  const messages = ['`a` should be short.', '`b[]` should be short.', '`c` should be long.', '`d` should be short.']
  expect(describe(messages.map((message) => rule({ message })))).toBe(
    '**Rules**\n\n- `a`, `b[]` and `d` should be short. (`rule`)\n- `c` should be long. (`rule`)',
  )
})

test('says which names mean the same', () => {
  expect(describe([], [{ compare: 'text', fields: [['a'], ['b', 'c'], ['d', '*']] }])).toBe(
    '**Rules**\n\n- `a`, `b.c` and `d[]` must not contradict one another. (`alias-conflict`)',
  )
})

test('lists the fields that are refused by name', () => {
  expect(describe([], [], { json, form })).toBe(
    [
      '**Rules**\n\n- `items[]` carries only what its `type` names. (`variant-mismatch`)',
      [
        '**Refused fields**\n',
        '- `old` in JSON: Send `new` instead.',
        '- `items[].type: "three"`: Send `one`.',
        '- `items[].old`: Send nothing.',
        '- `gone`: Go.',
      ].join('\n'),
    ].join('\n\n'),
  )
})
