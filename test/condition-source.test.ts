import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { plainDecimal } from '../schemas/patterns'
import { accepts } from '../src/accepts'
import { expression, type Subject } from '../src/compile/condition-source'
import { createDeclarations } from '../src/compile/declarations'
import { has, isObject, namesIn } from '../src/shape'

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

const values: readonly unknown[] = [
  ...['', 'a', 'ab', '1'],
  ...[0, 1, 2, 1.5, -1],
  ...[true, false, null],
  ...[[], ['a'], ['b', 'a'], [1, 2, 3], [{ a: 'a' }]],
  ...[{}, { a: 'a' }, { a: 1, b: 2 }, { a: null }, { a: { a: 'a' } }, { a: undefined }],
  new Uint8Array(1),
]

const conditions: readonly Condition[] = [
  {},
  ...types.map((type) => ({ type })),
  { enum: [] },
  { enum: ['a', 1, true, null] },
  ...['a', 1, false, null].map((word) => ({ const: word })),
  { required: [] },
  { required: ['a'] },
  { required: ['a', 'b'] },
  { properties: {} },
  { properties: { a: { type: 'string' } } },
  { properties: { a: { const: 1 }, b: { type: 'number' } } },
  { properties: { a: { properties: { a: { const: 'a' } } } } },
  { items: { type: 'string' } },
  { items: { properties: { a: { const: 'a' } } } },
  { contains: { const: 'a' } },
  { minItems: 1 },
  { maxItems: 1 },
  { minProperties: 1 },
  { minLength: 1 },
  { pattern: '^a(?![\\s\\S])' },
  { minimum: 1 },
  { maximum: 1 },
  { allOf: [] },
  { allOf: [{ type: 'string' }] },
  { allOf: [{ type: 'string' }, { minLength: 1 }] },
  { anyOf: [] },
  { anyOf: [{ type: 'null' }] },
  { anyOf: [{ type: 'boolean' }, { const: 'a' }] },
  { not: { type: 'string' } },
  { not: { type: 'number', minimum: 1 } },
  { if: { type: 'string' }, then: { const: 'a' } },
  { type: 'string', minLength: 1 },
]

const decide = (condition: Condition): ((value: unknown) => boolean) => {
  const declarations = createDeclarations()
  const test = expression(condition, { value: 'body' }, declarations)
  const decide = runInThisContext(
    `(has, isObject, namesIn) => {\n${declarations.source()}\nreturn (body) => ${test}\n}`,
  )
  return decide(has, isObject, namesIn)
}

const under: readonly (readonly [where: string, wrap: (condition: Condition) => Condition])[] = [
  ['plain', (condition) => condition],
  ['under `not`', (condition) => ({ not: condition })],
  ['under two `not`', (condition) => ({ not: { not: condition } })],
  ['under `not` in a member', (condition) => ({ properties: { a: { not: condition } } })],
  ['under `not` in an item', (condition) => ({ items: { not: condition } })],
  ['as what `if` asks', (condition) => ({ if: condition, then: { enum: [] } })],
  ['as what `then` demands', (condition) => ({ if: {}, then: condition })],
]

describe.each(under)('a condition %s', (_, wrap) => {
  it.each(conditions.map((condition) => [JSON.stringify(condition), condition] as const))(
    'decides as `accepts` does: %s',
    (_, condition) => {
      const decision = decide(wrap(condition))
      const differing = values.filter((value) => decision(value) !== accepts(wrap(condition), value))
      expect(differing).toEqual([])
    },
  )
})

// What is written depends on what is known of the value.

const value: Subject = { value: 'v' }
const text: Subject = { value: 'v', type: 'string' }
const number: Subject = { value: 'v', type: 'number' }
const integer: Subject = { value: 'v', type: 'integer' }
const variables: ReadonlyMap<string, string> = new Map([
  ['a', '$0'],
  ['b', '$1'],
])
const body: Subject = { value: 'body', member: (name) => variables.get(name) }
const ownBody: Subject = { ...body, ownTest: (name, { const: word }) => (name === 'a' ? `isKind(${word})` : undefined) }

/** The expression of a condition, and the lines that it declares. */
function written(condition: Condition, subject: Subject): readonly string[] {
  const declarations = createDeclarations()
  const test = expression(condition, subject, declarations)
  return [test, ...declarations.source().split('\n')].filter((line) => line !== '')
}

it.each<[what: string, Condition, Subject, readonly string[]]>([
  ['nothing', {}, value, ['true']],
  ['a type', { type: 'string' }, value, ["(typeof v === 'string')"]],
  ['a type that is known', { type: 'string', minLength: 1 }, text, ['(v.length > 0)']],
  ['another type than the known one', { type: 'integer', maximum: 2 }, text, ['(Number.isInteger(v) && (v <= 2))']],
  ['a type before what it asks of it', { minimum: 1, type: 'number' }, value, ['(Number.isFinite(v) && (v >= 1))']],
  [
    'several types',
    { type: 'boolean', not: { type: 'null' }, allOf: [{ type: 'array' }, { type: 'object' }] },
    value,
    ["((typeof v === 'boolean') && !(v === null) && (Array.isArray(v) && isObject(v)))"],
  ],
  ['bounds of a known number', { minimum: 1, maximum: 2 }, number, ['((v >= 1) && (v <= 2))']],
  ['bounds of a known whole number', { minimum: 1, maximum: 2 }, integer, ['((v >= 1) && (v <= 2))']],
  [
    'bounds of any value',
    { minimum: 1, maximum: 2 },
    value,
    ["((!(typeof v === 'number') || v >= 1) && (!(typeof v === 'number') || v <= 2))"],
  ],
  ['the length of any value', { minLength: 1 }, value, ["(!(typeof v === 'string') || v.length > 0)"]],
  ['words', { enum: ['a', 1, null] }, value, ['(v === "a" || v === 1 || v === null)']],
  ['no words', { enum: [] }, value, ['(false)']],
  ['one word', { const: 'a' }, value, ['(v === "a")']],
  ['required members', { required: ['a', 'b'] }, value, ['(!isObject(v) || (has(v, "a") && has(v, "b")))']],
  ['required members of an object', { type: 'object', required: ['a'] }, value, ['(isObject(v) && (has(v, "a")))']],
  [
    'required members of what is known to be an object',
    { required: ['a'] },
    { value: 'v', type: 'object' },
    ['(has(v, "a"))'],
  ],
  ['required members of the body', { required: ['a', 'b'] }, body, ['((($0 !== undefined) && ($1 !== undefined)))']],
  ['a required member that the body never has', { required: ['c'] }, body, ['(false)']],
  ['members', { properties: { a: { const: 1 } } }, value, ['(!has(v, "a") || (v["a"] === 1))']],
  [
    'members of the body',
    { properties: { a: { const: 1 }, b: { type: 'string' }, c: { const: 3 } } },
    body,
    ["((!($0 !== undefined) || ($0 === 1)) && (!($1 !== undefined) || (typeof $1 === 'string')))"],
  ],
  [
    'required members of the body, once',
    { required: ['a'], properties: { a: { const: 1 } } },
    body,
    ['((($0 !== undefined)) && ($0 === 1))'],
  ],
  [
    'required members of another value',
    { required: ['a'], properties: { a: { const: 1 } } },
    value,
    ['((!isObject(v) || has(v, "a")) && (!has(v, "a") || (v["a"] === 1)))'],
  ],
  [
    'a member of the body with a test of its own',
    { properties: { a: { const: 1 }, b: { const: 2 } } },
    ownBody,
    ['((!($0 !== undefined) || isKind(1)) && (!($1 !== undefined) || ($1 === 2)))'],
  ],
  ['the type of the body', { type: 'object' }, body, ['true']],
  ['another type of the body', { type: 'string' }, body, ['false']],
  [
    'items',
    { items: { const: 1 } },
    value,
    ['(!Array.isArray(v) || v.every(test0))', 'const test0 = (item) => (item === 1)'],
  ],
  [
    'one of the items',
    { contains: { const: 1 } },
    value,
    ['(!Array.isArray(v) || v.some(test0))', 'const test0 = (item) => (item === 1)'],
  ],
  [
    'counts of items',
    { minItems: 1, maxItems: 2 },
    value,
    ['((!Array.isArray(v) || v.length >= 1) && (!Array.isArray(v) || v.length <= 2))'],
  ],
  ['a count of members', { minProperties: 1 }, value, ['(!isObject(v) || namesIn(v).length >= 1)']],
  ['a count of the members of the body', { minProperties: 1 }, body, ['(namesIn(body).length >= 1)']],
  ['a pattern', { pattern: '^a' }, text, ['(pattern0.test(v))', 'const pattern0 = new RegExp("^a", \'u\')']],
  [
    'a pattern that has a quick test',
    { pattern: plainDecimal },
    text,
    ['((isQuickNumber(v) || pattern0.test(v)))', `const pattern0 = new RegExp(${JSON.stringify(plainDecimal)}, 'u')`],
  ],
  [
    'a pattern that every object has as a name',
    { pattern: 'constructor' },
    text,
    ['(pattern0.test(v))', 'const pattern0 = new RegExp("constructor", \'u\')'],
  ],
  ['one of several', { anyOf: [{ const: 1 }, { const: 2 }] }, value, ['((v === 1) || (v === 2))']],
  ['all of several', { allOf: [{ const: 1 }, { const: 2 }] }, value, ['((v === 1) && (v === 2))']],
  ['one thing said twice', { allOf: [{ const: 1 }, { const: 1 }] }, value, ['(v === 1)']],
  ['no such value', { not: { const: 1 } }, value, ['!(v === 1)']],
  ['a consequence', { if: { const: 1 }, then: { const: 2 } }, value, ['(!(v === 1) || (v === 2))']],
  ['an image', { soundImage: undefined }, value, ["(!(typeof v === 'string') || isSoundImage(v, undefined))"]],
  [
    'an image as an upload',
    { soundImage: { field: 'file', types: ['image/png'] } },
    text,
    ['(isSoundImage(v, upload0))', 'const upload0 = {"field":"file","types":["image/png"]}'],
  ],
])('writes %s', (_, condition, subject, lines) => {
  expect(written(condition, subject)).toEqual(lines)
})

it.each([
  [{ format: 'uri' }, 'format'],
  [{ toString: 1 }, 'toString'],
  [{ type: 'date' }, 'type date'],
  [{ minLength: 2 }, 'minLength above 1'],
])('throws for what rules cannot use: %j', (condition, what) => {
  expect(() => written(condition, value)).toThrow(new Error(`A rule uses ${what}, which rules cannot use.`))
})
