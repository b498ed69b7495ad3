import { type TProperties, Type } from '@sinclair/typebox'
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

test.each<[string, Partial<Rule>, Partial<Rule>]>([
  ['codes', { code: 'one' }, { code: 'two' }],
  ['remedies', { hint: 'Do so.' }, { hint: 'Do not.' }],
  ['conditions', { when: { required: ['x'] } }, { when: { required: ['y'] } }],
  ['allowed values', { allowed: [1] }, { allowed: [2] }],
  ['ends', {}, { message: '`b` should be long.' }],
])('says apart what has other %s', (_, one, two) => {
  const rules = [rule({ message: '`a` should be short.', ...one }), rule({ message: '`b` should be short.', ...two })]
  expect(describe(rules).split('\n- ')).toHaveLength(3)
})

test('says once what has the same remedy for any value', () => {
  const [one, two] = ['a', 'b'].map((name) =>
    rule({ message: `\`${name}\` should be short.`, hint: () => 'Cut it.', severity: 'warning' }),
  ) as [Rule, Rule]
  expect(describe([one, two])).toBe('**Warnings**\n\n- `a` and `b` should be short. Cut it. (`rule`)')
})

test('says each of what names no field, or not first', () => {
  const both = [rule({}), rule({ code: 'rule', on: ['a'] }), rule({ message: 'So must `a`.' })]
  expect(describe(both)).toBe('**Rules**\n\n- It must be so. (`rule`)\n- So must `a`. (`rule`)')
})

test.each<[string, Partial<Rule>, string]>([
  [
    'when it applies to several values',
    { when: { properties: { a: { enum: ['so', 'no'] } } } },
    'Where `a` is "so" or "no": It must be so.',
  ],
  [
    'nothing of when it applies to its own field',
    { on: ['a'], when: { required: ['a'], properties: { a: { const: 'x' } } } },
    'It must be so.',
  ],
  ['nothing of when it applies where no word is named', { when: { required: ['a'] } }, 'It must be so.'],
  ['nothing of when it applies that few words cannot say', { when: { minProperties: 1 } }, 'It must be so.'],
  ['all that is allowed where one is unsaid', { allowed: ['so', 'other'] }, 'It must be so. One of `so`, `other`.'],
])('says %s', (_, given, line) => {
  expect(describe([rule(given)])).toBe(`**Rules**\n\n- ${line} (\`rule\`)`)
})

const object = (properties: TProperties) => normalise(Type.Object(properties))

test.each<[string, object, string]>([
  [
    'a field of both in both',
    { json: object({ old: refused('Go.') }), form: object({ old: refused('Go.') }) },
    '- `old`: Go.',
  ],
  [
    'a field of the form where JSON takes it',
    { json: object({ old: Type.String() }), form: object({ old: refused('Go.') }) },
    '- `old` in a form: Go.',
  ],
  [
    'a field of one where the other does not know it',
    { json: object({ old: refused('Go.') }), form: object({ toString: Type.String() }) },
    '- `old`: Go.',
  ],
  [
    'a field within by its place',
    { json: object({ a: Type.Object({ b: Type.Array(Type.Array(Type.Object({ old: refused('Go.') }))) }) }) },
    '- `a.b[][].old`: Go.',
  ],
  [
    'a field of an alternative',
    { form: object({ a: Type.Union([Type.String(), Type.Object({ old: refused('Go.') })]) }) },
    '- `a.old`: Go.',
  ],
])('lists %s', (_, bodies, lines) => {
  expect(describe([], [], bodies)).toBe(`**Refused fields**\n\n${lines}`)
})

test('says nothing where there is nothing to say', () => {
  const json = object({
    items: Type.Union([item('one'), item('two')]),
    tagged: Type.Union([Type.Object({ type: Type.Literal('one'), old: refused('Go.', { code: 'own' }) })]),
    never: Type.Optional(Type.Never()),
    ignored: refused('Go.', { severity: 'warning' }),
  })
  expect(describe([], [], { json })).toBe('**Refused fields**\n\n- `items.old`: Send nothing.')
  expect(describe([])).toBe('')
})

test('says once for both encodings what items carry', () => {
  const items = Type.Union([item('one'), item('two')], { discriminator: 'type' })
  const bodies = { json: object({ items }), form: object({ items: Type.Array(items) }) }
  expect(describe([], [], bodies)).toBe(
    [
      [
        '**Rules**\n',
        '- `items` carries only what its `type` names. (`variant-mismatch`)',
        '- `items[]` carries only what its `type` names. (`variant-mismatch`)',
      ].join('\n'),
      '**Refused fields**\n\n- `items.old`: Send nothing.\n- `items[].old`: Send nothing.',
    ].join('\n\n'),
  )
})
