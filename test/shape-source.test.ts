import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { Condition, MediaField, Medium } from '../schemas/contract'
import { createDeclarations } from '../src/compile/declarations'
import { faultsOf } from '../src/compile/shape-source'
import { mediaByRole } from '../src/media-by-role'
import { has, isObject, namesIn, type Shape } from '../src/shape'

const text: Shape = { type: 'string' }
const object = (properties: Readonly<Record<string, Shape>>, more: Shape = {}): Shape => ({
  type: 'object',
  properties,
  ...more,
})
const list = (items: Shape, more: Shape = {}): Shape => ({ type: 'array', items, ...more })
const branch = (words: readonly string[], properties: Readonly<Record<string, Shape>>) =>
  object({ tag: { type: 'string', enum: words }, ...properties }, { required: ['tag'] })
const tagged = (...oneOf: readonly Shape[]): Shape => ({
  type: 'object',
  discriminator: { propertyName: 'tag' },
  required: ['tag'],
  oneOf,
})
const image: MediaField = { path: ['a'], kind: 'image' }

// In faults, 1 stands for the shape and 2 for what is asked of a value; 3 is both.

it.each<[what: string, Shape, readonly Condition[], faults: string]>([
  ['a text', text, [], "(typeof v === 'string' ? 0 : 1)"],
  ['a text that must not be empty', text, [{ minLength: 1 }], "(typeof v === 'string' ? ((v.length > 0) ? 0 : 2) : 1)"],
  [
    'a text of some length',
    { ...text, minLength: 1 },
    [{ enum: ['a'] }],
    '((typeof v === \'string\' && v.length >= 1) ? ((v === "a") ? 0 : 2) : 1)',
  ],
  [
    'a text that may have too few characters',
    { ...text, minLength: 2 },
    [{ enum: ['a'] }],
    '((typeof v === \'string\' && v.length >= 3) ? ((v === "a") ? 0 : 2) : 3)',
  ],
  [
    'a text that may have too many characters',
    { ...text, maxLength: 2 },
    [{ enum: ['a'] }],
    '((typeof v === \'string\' && v.length <= 2) ? ((v === "a") ? 0 : 2) : 3)',
  ],
  [
    'a text that may have too many characters, of which nothing is asked',
    { ...text, maxLength: 2 },
    [],
    "((typeof v === 'string' && v.length <= 2) ? 0 : 1)",
  ],
  [
    'a text that is warned about',
    { ...text, enum: ['b'], issue: { severity: 'warning' } },
    [{ enum: ['a'] }],
    '((typeof v === \'string\' && (v === "b")) ? ((v === "a") ? 0 : 2) : 3)',
  ],
  [
    'a text with an issue of its own',
    { ...text, issue: { severity: 'error' } },
    [{ enum: ['a'] }],
    '(typeof v === \'string\' ? ((v === "a") ? 0 : 2) : 1)',
  ],
  [
    'a text of which nothing is asked but what is about others',
    text,
    [{ required: ['a'] }, { minItems: 1 }],
    "(typeof v === 'string' ? 0 : 1)",
  ],
  [
    'a text of which much is asked',
    text,
    [{ minLength: 1 }, { enum: ['a'] }],
    '(typeof v === \'string\' ? (((v.length > 0) && (v === "a")) ? 0 : 2) : 1)',
  ],
  ['a text that is media', text, [{ media: image }], "(typeof v === 'string' ? 0 : 3)"],
  ['any value', {}, [], '0'],
  ['any value of which something is asked', {}, [{ enum: ['a'] }], '((v === "a") ? 0 : 2)'],
  ['what is refused', { not: {} }, [], '(false ? 0 : 1)'],
  ['a refused text of which something is asked', { ...text, not: {} }, [{ enum: ['a'] }], '(false ? 0 : 3)'],
  ['a refused object', object({}, { not: {} }), [], '(false ? 0 : 1)'],
  ['one of several', { anyOf: [text, { type: 'null' }] }, [], "((typeof v === 'string' || v === null) ? 0 : 1)"],
  [
    'one of several of which something is asked',
    { anyOf: [text, { type: 'integer' }, { not: {} }] },
    [{ minLength: 1 }, { required: ['a'] }],
    "(((typeof v === 'string' && (v.length > 0)) || (Number.isInteger(v) && (!(typeof v === 'string') || v.length > 0)) || false) ? 0 : 3)",
  ],
  [
    'a union within a union',
    { anyOf: [{ anyOf: [text, { type: 'null' }] }, { type: 'boolean' }] },
    [],
    "(((typeof v === 'string' || v === null) || typeof v === 'boolean') ? 0 : 1)",
  ],
])('the faults of a value without others in it are written: %s', (_, shape, conditions, faults) => {
  expect(faultsOf(shape, 'v', conditions, createDeclarations())).toBe(faults)
})

/** Tells the faults of values, and what media were noted meanwhile. */
function judged(shape: Shape, conditions: readonly Condition[], values: readonly unknown[]) {
  const declarations = createDeclarations()
  const faults = faultsOf(shape, 'value', conditions, declarations)
  const script = `'use strict';\n(has, isObject, namesIn, mediaByRole) => {\n${declarations.source()}\nreturn (value, found) => ${faults}\n}`
  const judge = runInThisContext(script)(has, isObject, namesIn, mediaByRole)
  return values.map((value) => {
    const media: Medium[] = []
    return [value, judge(value, { media }), media]
  })
}

describe('faults are found in', () => {
  it.each<[what: string, Shape, readonly Condition[], readonly [value: unknown, faults: number][]]>([
    [
      'an object',
      object({ a: text, b: { type: 'integer' } }),
      [],
      [
        [{}, 0],
        [{ a: 'a', b: 1 }, 0],
        [{ a: undefined }, 0],
        [{ a: 1 }, 1],
        [{ b: 1.5 }, 1],
        [{ c: 1 }, 1],
        [Object.create({ a: 'a' }), 3],
        ['a', 3],
        [[], 3],
        [null, 3],
      ],
    ],
    [
      'an object that may hold anything',
      object({}, { additionalProperties: true }),
      [],
      [
        [{}, 0],
        [{ a: 1 }, 0],
        [[], 3],
      ],
    ],
    [
      'what is asked of an object that may hold anything',
      object({ a: text }, { additionalProperties: true }),
      [{ properties: { a: { enum: ['a'] }, b: { const: 1 } } }, { properties: { a: { minLength: 1 } } }],
      [
        [{ c: 1 }, 0],
        [{ a: 'a', b: 1 }, 0],
        [{ a: 'b' }, 2],
        [{ b: 2 }, 2],
      ],
    ],
    [
      'required members',
      object({ a: text, b: text, c: text }, { required: ['c', 'a'] }),
      [],
      [
        [{ a: 'a', c: 'c' }, 0],
        [{ a: 'a', b: 'b' }, 1],
        [{ b: 'b', c: 'c' }, 1],
        [{ a: undefined, c: 'c' }, 1],
        [{}, 1],
      ],
    ],
    [
      'what is asked of members',
      object({ a: text, b: {} }),
      [{ properties: { a: { enum: ['a'] } } }, { properties: { b: { const: 1 } } }, { required: ['a'] }],
      [
        [{ a: 'a', b: 1 }, 0],
        [{ a: 'b' }, 2],
        [{ a: 1 }, 1],
        [{ a: 'a', b: 2 }, 2],
        [{ b: 1 }, 2],
        [{ a: 'a', c: 1 }, 1],
      ],
    ],
    [
      'what is asked of an object, but not of others',
      object({ a: text }),
      [{ minLength: 9 }, { minItems: 1 }, { minProperties: 1 }],
      [
        [{ a: 'a' }, 0],
        [{}, 2],
      ],
    ],
    [
      'refused members',
      object({ a: { not: {} }, b: { not: {}, issue: { severity: 'warning' } } }),
      [],
      [
        [{}, 0],
        [{ a: 1 }, 1],
        [{ b: 1 }, 1],
      ],
    ],
    [
      'refused members of what something is asked of',
      object({ a: { not: {} }, b: { not: {}, issue: { severity: 'warning' } } }),
      [{ minProperties: 1 }],
      [
        [{}, 2],
        [{ a: 1 }, 1],
        [{ b: 1 }, 3],
        [{ c: 1 }, 1],
      ],
    ],
    [
      'unknown members of which something is asked',
      object({ a: text }),
      [{ properties: { b: { const: 1 } } }],
      [
        [{ a: 'a' }, 0],
        [{ b: 1 }, 3],
        [{ c: 1 }, 3],
      ],
    ],
    [
      'objects in objects',
      object({ a: object({ b: text }) }),
      [{ properties: { a: { properties: { b: { enum: ['a'] } } } } }],
      [
        [{ a: { b: 'a' } }, 0],
        [{ a: { b: 'b' } }, 2],
        [{ a: { b: 1 } }, 1],
        [{ a: 'a' }, 3],
        [{ c: 1 }, 1],
      ],
    ],
    [
      'a list',
      list(text),
      [],
      [
        [[], 0],
        [['a', 'b'], 0],
        [['a', 1], 1],
        [new Array(1), 1],
        [{}, 3],
        ['a', 3],
      ],
    ],
    [
      'a list of anything',
      list({}),
      [],
      [
        [[], 0],
        [[1], 0],
        [{}, 3],
      ],
    ],
    [
      'what is asked of items that are not described',
      { type: 'array' },
      [{ items: { const: 1 } }],
      [
        [[1], 0],
        [[2], 2],
      ],
    ],
    [
      'counts of items',
      list(text, { minItems: 1, maxItems: 2 }),
      [],
      [
        [[], 3],
        [['a'], 0],
        [['a', 'b'], 0],
        [['a', 'b', 'c'], 3],
      ],
    ],
    [
      'what is asked of items and of a list, but not of others',
      list(text),
      [{ items: { enum: ['a', 'b'] } }, { maxItems: 2 }, { minLength: 9 }, { required: ['a'] }],
      [
        [['a', 'b'], 0],
        [['a', 'c'], 2],
        [['a', 1], 1],
        [['c', 1], 3],
        [['a', 'a', 'a'], 2],
      ],
    ],
    [
      'lists in a list',
      list(list({ type: 'null' })),
      [],
      [
        [[[null]], 0],
        [[[1]], 1],
        [[null], 3],
      ],
    ],
    [
      'an object or a list',
      { anyOf: [object({}), list(text), { type: 'null' }] },
      [{ items: { enum: ['a'] } }],
      [
        [{}, 0],
        [[], 0],
        [['a'], 0],
        [['b'], 3],
        [null, 0],
        [{ a: 1 }, 3],
        [1, 3],
      ],
    ],
  ])('%s', (_, shape, conditions, faults) => {
    const values = faults.map(([value]) => value)
    expect(judged(shape, conditions, values)).toEqual(faults.map((each) => [...each, []]))
  })
})

describe('faults of a union follow', () => {
  it.each<[what: string, Shape, readonly Condition[], readonly [value: unknown, faults: number][]]>([
    [
      'the words of its tag',
      tagged(branch(['a'], { x: text }), branch(['b', 'c'], {})),
      [],
      [
        [{ tag: 'a', x: 'x' }, 0],
        [{ tag: 'a', x: 1 }, 1],
        [{ tag: 'b' }, 0],
        [{ tag: 'c' }, 0],
        [{ tag: 'c', x: 'x' }, 1],
        [{ tag: 'd' }, 3],
        [{ x: 'x' }, 3],
        [{ tag: 1 }, 3],
        [{ tag: ['a'] }, 3],
        ['a', 3],
        [null, 3],
        [[], 3],
      ],
    ],
    [
      'what is asked of all branches',
      tagged(branch(['a'], { x: text }), branch(['b'], { x: text })),
      [{ properties: { x: { enum: ['x'] } } }],
      [
        [{ tag: 'a', x: 'x' }, 0],
        [{ tag: 'a', x: 'y' }, 2],
        [{ tag: 'b', x: 'y' }, 2],
        [{ tag: 'b' }, 0],
      ],
    ],
    [
      'what is asked of some branches',
      tagged(branch(['a'], { x: text }), branch(['b'], { x: text }), branch(['c', 'd'], { x: text })),
      [
        {
          if: { required: ['tag'], properties: { tag: { enum: ['a', 'c'] } } },
          then: { properties: { x: { enum: ['x'] } } },
        },
      ],
      [
        [{ tag: 'a', x: 'x' }, 0],
        [{ tag: 'a', x: 'y' }, 2],
        [{ tag: 'b', x: 'y' }, 0],
        [{ tag: 'c', x: 'x' }, 0],
        [{ tag: 'c', x: 'y' }, 2],
        [{ tag: 'd', x: 'y' }, 0],
      ],
    ],
  ])('%s', (_, shape, conditions, faults) => {
    const values = faults.map(([value]) => value)
    expect(judged(shape, conditions, values)).toEqual(faults.map((each) => [...each, []]))
  })

  const asked: Condition = { then: { properties: { x: { enum: ['x'] } } } }

  it.each<[what: string, when: Condition, isSettled: boolean]>([
    ['for its words alone', { properties: { tag: { enum: ['b'] } } }, true],
    ['for its words, and that it is there', { required: ['tag'], properties: { tag: { enum: ['b'] } } }, true],
    ['for another member', { properties: { x: { enum: ['b'] } } }, false],
    ['for another member, and that the tag is there', { required: ['tag'], properties: { x: { enum: ['b'] } } }, false],
    ['for whether it is there', { required: ['tag'] }, false],
    ['for its words, and another member', { required: ['tag', 'x'], properties: { tag: { enum: ['b'] } } }, false],
    [
      'for its words, and that another member is there',
      { required: ['x'], properties: { tag: { enum: ['b'] } } },
      false,
    ],
    ['for its words, and those of another member', { properties: { tag: { enum: ['b'] }, x: { enum: ['x'] } } }, false],
    ['for its words and a pattern', { properties: { tag: { enum: ['b'], minLength: 1 } } }, false],
    ['for its words, and the type of what it is in', { type: 'object', properties: { tag: { enum: ['b'] } } }, false],
    ['for anything', {}, false],
  ])('a condition that asks its tag %s, once and for all or for each value', (_, when, isSettled) => {
    const written = (conditions: readonly Condition[]) => {
      const declarations = createDeclarations()
      faultsOf(tagged(branch(['a'], { x: text })), 'v', conditions, declarations)
      return declarations.source()
    }
    expect(written([{ if: when, ...asked }]) === written([])).toBe(isSettled)
  })

  it('what holds for all words of a branch, without asking for them', () => {
    const written = (condition: Condition) => {
      const declarations = createDeclarations()
      faultsOf(tagged(branch(['a', 'b'], { x: text })), 'v', [condition], declarations)
      return declarations.source()
    }
    const then = { required: ['x'] }
    expect(written({ if: { properties: { tag: { enum: ['c', 'b', 'a'] } } }, then })).toBe(written(then))
  })
})

describe('media are noted of', () => {
  it.each<
    [what: string, Shape, readonly Condition[], readonly [value: unknown, faults: number, media: readonly Medium[]][]]
  >([
    [
      'texts in a list, save for empty ones',
      list(text),
      [{ items: { media: image } }],
      [
        [[], 0, []],
        [
          ['a', 'b'],
          0,
          [
            { kind: 'image', role: undefined },
            { kind: 'image', role: undefined },
          ],
        ],
        [['a', ''], 0, [{ kind: 'image', role: undefined }]],
        [['a', 1], 3, [{ kind: 'image', role: undefined }]],
      ],
    ],
    [
      'texts in a list that is a member',
      object({ a: list(text) }),
      [{ properties: { a: { items: { media: image } } } }],
      [
        [{ a: ['a'] }, 0, [{ kind: 'image', role: undefined }]],
        [{}, 0, []],
      ],
    ],
    [
      'an object',
      object({ url: text }),
      [{ media: image }],
      [
        [{}, 0, [{ kind: 'image', role: undefined }]],
        [{ url: 'a' }, 0, [{ kind: 'image', role: undefined }]],
        [{ url: 1 }, 1, [{ kind: 'image', role: undefined }]],
        ['a', 3, []],
      ],
    ],
    [
      'an object that names its role',
      object({ url: text, role: text }, { required: ['url'] }),
      [{ media: { ...image, roleFrom: { field: 'role', words: { first: 'firstFrame' } } } }],
      [
        [{ url: 'a', role: 'first' }, 0, [{ kind: 'image', role: 'firstFrame' }]],
        [{ url: 'a', role: 'second' }, 0, [{ kind: 'image', role: undefined }]],
        [{ url: 'a' }, 0, [{ kind: 'image', role: undefined }]],
        [{ role: 'first' }, 1, [{ kind: 'image', role: 'firstFrame' }]],
      ],
    ],
    ['no object whose kind is not told', object({ url: text }), [{ media: tagged }], [[{ url: 'a' }, 0, []]]],
    ['no text whose kind is not told', list(text), [{ items: { media: tagged } }], [[['a'], 0, []]]],
  ])('%s', (_, shape, conditions, found) => {
    const values = found.map(([value]) => value)
    expect(judged(shape, conditions, values)).toStrictEqual(found)
  })
})

describe('the function that tells faults has no more than is asked', () => {
  it.each<[what: string, Shape, readonly Condition[], lines: readonly string[]]>([
    [
      'of a list',
      list(text),
      [{ minLength: 1 }, { items: { minItems: 1 } }, { type: 'array' }],
      [
        'function inList0(list, found) {',
        'if (!Array.isArray(list)) return 3',
        'let faults = 0',
        'for (let index = 0; index < list.length; index += 1) {',
        'const item = list[index]',
        "if (!(typeof item === 'string')) {",
        'faults |= 1',
        '}',
        '}',
        'return faults',
        '}',
      ],
    ],
    [
      'of a list of anything',
      list({}),
      [],
      ['function inList0(list, found) {', 'if (!Array.isArray(list)) return 3', 'let faults = 0', 'return faults', '}'],
    ],
    [
      'of an object',
      object({ a: {}, b: text, c: {} }),
      [{ type: 'object' }, { properties: { c: { minLength: 1 } } }],
      [
        'function inObject0(value, found) {',
        'if (!isObject(value)) return 3',
        'let faults = 0',
        'for (const name in value) {',
        'if (!Object.prototype.hasOwnProperty.call(value, name)) return 3',
        'const member = value[name]',
        'if (member === undefined) continue',
        'switch (name) {',
        ...['case "a":', '', 'break'],
        ...['case "b":', "if (!(typeof member === 'string')) {", 'faults |= 1', '}', 'break'],
        ...['case "c":', "if (!(!(typeof member === 'string') || member.length > 0)) faults |= 2", 'break'],
        ...['default:', 'faults |= 1'],
        '}',
        '}',
        'return faults',
        '}',
      ],
    ],
    [
      'of a union, whose tag is compared with texts alone',
      tagged(object({ tag: { type: 'string', enum: ['a', 'b'] } }, { additionalProperties: true })),
      [],
      [
        'function inObject0(value, found) {',
        ...['if (!isObject(value)) return 3', 'let faults = 0', 'for (const name in value) {'],
        'if (!Object.prototype.hasOwnProperty.call(value, name)) return 3',
        ...['const member = value[name]', 'if (member === undefined) continue', 'switch (name) {', 'case "tag":'],
        'if (!((typeof member === \'string\' && (member === "a" || member === "b")))) {',
        ...['faults |= 1', '}', 'break', '}', '}', 'return faults', '}'],
        'function inTagged1(value, found) {',
        "if (typeof value !== 'object' || value === null) return 3",
        'const tag = value["tag"]',
        "if (typeof tag !== 'string') return 3",
        ...['switch (tag) {', 'case "a":', 'case "b":', 'return inObject0(value, found)', '}'],
        ...['return 3', '}'],
      ],
    ],
  ])('%s', (_, shape, conditions, lines) => {
    const declarations = createDeclarations()
    faultsOf(shape, 'v', conditions, declarations)
    expect(declarations.source().split('\n')).toEqual(lines)
  })
})
