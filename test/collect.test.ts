import { describe, expect, it } from 'vitest'
import { collect, type ShapeSuspects } from '../src/collect'
import { addFinding, createReport, most } from '../src/report'
import type { Shape } from '../src/shape'

// Small made-up shapes, each with bodies and all that is said of them, word for word.

function said(
  shape: Shape,
  body: unknown,
  unknownFields: 'error' | 'warning' | 'ignore' = 'warning',
  suspects?: ShapeSuspects,
) {
  const report = createReport('lamp')
  collect(shape, body, report, { unknownFields }, suspects)
  return [...report.issues, ...report.warnings].map(({ dialect: _, ...finding }) => finding)
}

const found = (code: string, path: readonly (string | number)[], message: string, members: object = {}) => ({
  code,
  severity: 'error',
  path,
  message,
  ...members,
})

const required = (path: readonly (string | number)[], message: string) => found('required', path, message)
const unknown = (path: readonly (string | number)[], message: string, members: object = {}) =>
  found('unknown-field', path, message, { severity: 'warning', ...members })

const text: Shape = { type: 'string' }
const whole: Shape = { type: 'integer' }
const flag: Shape = { type: 'boolean' }

type Case = readonly [name: string, shape: Shape, body: unknown, findings: readonly object[]]

function saysEach(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, shape, body, findings) => {
    expect(said(shape, body)).toStrictEqual(findings)
  })
}

describe('a value', () => {
  const note = { code: 'lamp-code', severity: 'warning', message: 'Lamps only.', hint: 'Take a lamp.' } as const

  saysEach([
    ['of the right type', text, 'a', []],
    ['of another type', text, null, [found('type', [], 'The body must be text, not null.')]],
    ['of no type asked for', {}, [1], []],
    ['a word that is allowed', { enum: ['a', null] }, null, []],
    [
      'another word',
      { enum: ['a', 'b'] },
      'c',
      [found('enum', [], 'The body must be "a" or "b".', { allowed: ['a', 'b'] })],
    ],
    ['a text within its bounds', { ...text, minLength: 1 }, 'a', []],
    [
      'a text that is too short',
      { ...text, minLength: 1 },
      '',
      [found('minLength', [], 'The body must have at least 1 character.')],
    ],
    ['a number within its bounds', { ...whole, maximum: 2 }, 2, []],
    [
      'a number that is too large',
      { ...whole, maximum: 2 },
      3,
      [found('maximum', [], 'The body must be at most 2, not 3.', { requested: 3 })],
    ],
    ['neither text nor number, with bounds', { minimum: 2, minLength: 3 }, true, []],
    ['refused', { not: {} }, 'a', [found('not', [], 'The body is not accepted.')]],
    ['refused in the words of the schema', { not: {}, issue: note }, 'a', [{ path: [], ...note }]],
    ['wrong in the words of the schema', { ...whole, issue: note }, '8', [{ path: [], ...note }]],
    [
      'wrong in some words of the schema',
      { ...whole, issue: { severity: 'warning' } },
      '8',
      [
        found('type', [], 'The body must be a whole number, not text.', {
          severity: 'warning',
          hint: 'Send it without quotes: 8.',
        }),
      ],
    ],
    [
      'refused inside, in some words of the schema',
      { properties: { a: { not: {}, issue: { hint: 'Take b.' } } } },
      { a: 1 },
      [found('not', ['a'], '`a` is not accepted.', { hint: 'Take b.' })],
    ],
  ])
})

describe('a list', () => {
  const list: Shape = { type: 'array', items: text, minItems: 1, maxItems: 2 }

  saysEach([
    ['of the least length', list, ['a'], []],
    ['of the most length', list, ['a', 'b'], []],
    ['that is too short', list, [], [found('minItems', [], 'The body must have at least 1 items, not 0.')]],
    ['that is too long', list, [1, 2, 3], [found('maxItems', [], 'The body must have at most 2 items, not 3.')]],
    ['of any length', { type: 'array' }, [1, 2, 3], []],
    [
      'with wrong items',
      { type: 'array', items: { properties: { a: text } } },
      [{ a: 'a' }, { a: 1 }, { a: true }],
      [
        found('type', [1, 'a'], '`[1].a` must be text, not a number.', { hint: 'Send it as text: "1".' }),
        found('type', [2, 'a'], '`[2].a` must be text, not true.', { hint: 'Send it as text: "true".' }),
      ],
    ],
    ['where an object may be', { properties: { a: text } }, [{ a: 1 }], []],
    ['where a union of objects may be', { oneOf: [{ properties: {} }], items: text }, [1], []],
  ])
})

describe('an object', () => {
  const lamp: Shape = {
    type: 'object',
    properties: { watts: whole, bulb: text, lit: flag, old: { not: {}, issue: { code: 'removed' } } },
    required: ['watts', 'bulb'],
  }
  const inRoom: Shape = { properties: { lamp } }

  saysEach([
    ['that is right', lamp, { watts: 8, bulb: 'clear', lit: true }, []],
    [
      'without its members',
      lamp,
      {},
      [
        required(['watts'], '`watts` is required and must be a whole number.'),
        required(['bulb'], '`bulb` is required and must be text.'),
      ],
    ],
    [
      'with an undefined member',
      lamp,
      { watts: 8, bulb: undefined },
      [required(['bulb'], '`bulb` is required and must be text.')],
    ],
    [
      'with undefined members that it need not have',
      lamp,
      { watts: 8, bulb: 'b', lit: undefined, old: undefined, odd: undefined },
      [],
    ],
    [
      'with inherited members',
      lamp,
      Object.create({ watts: 8, bulb: 'clear', odd: 1 }),
      [
        required(['watts'], '`watts` is required and must be a whole number.'),
        required(['bulb'], '`bulb` is required and must be text.'),
      ],
    ],
    [
      'with wrong members',
      lamp,
      { watts: 8.5, lit: 1, bulb: 'b', old: 1 },
      [
        found('type', ['watts'], '`watts` must be a whole number, not a fraction.'),
        found('type', ['lit'], '`lit` must be true or false, not a number.'),
        found('removed', ['old'], '`old` is not accepted.'),
      ],
    ],
    [
      'inside of another',
      inRoom,
      { lamp: { watts: 'x', bulbs: 1 } },
      [
        required(['lamp', 'bulb'], '`lamp.bulb` is required and must be text.'),
        found('type', ['lamp', 'watts'], '`lamp.watts` must be a whole number, not text.'),
        unknown(['lamp', 'bulbs'], '`bulbs` is not a field of this dialect in `lamp`.', {
          hint: 'Did you mean `bulb`?',
        }),
      ],
    ],
    [
      'that lacks what has no type or words of its own',
      { properties: { a: {}, b: { ...text, expects: 'a name' } }, required: ['a', 'b', 'c'] },
      {},
      [
        required(['a'], '`a` is required.'),
        required(['b'], '`b` is required and must be a name.'),
        required(['c'], '`c` is required.'),
      ],
    ],
    [
      'with a name that is unknown',
      lamp,
      { watts: 8, bulb: 'b', odl: 1, 'a\nb': 1 },
      [
        unknown(['odl'], '`odl` is not a field of this dialect.'),
        unknown(['a\\u{a}b'], '`a\\u{a}b` is not a field of this dialect.'),
      ],
    ],
    ['that may hold anything', { ...lamp, additionalProperties: true }, { watts: 8, bulb: 'b', odd: 1 }, []],
    ['without members asked for', { type: 'object' }, { odd: 1 }, []],
    [
      'of no members at all',
      { properties: {} },
      { odd: 1 },
      [unknown(['odd'], '`odd` is not a field of this dialect.')],
    ],
    [
      'with a member of the name of an inherited one',
      { properties: {} },
      { hasOwnProperty: 1, constructor: undefined },
      [unknown(['hasOwnProperty'], '`hasOwnProperty` is not a field of this dialect.')],
    ],
    [
      'with plain members that more is asked of',
      { properties: { a: { ...text, enum: ['x'] }, b: { ...text, maxLength: 1 } } },
      { a: 'y', b: 'yy' },
      [
        found('enum', ['a'], '`a` must be "x".', { allowed: ['x'] }),
        found('maxLength', ['b'], '`b` must have at most 1 character.'),
      ],
    ],
    [
      'with texts that more is asked of than to be texts',
      { properties: { a: { ...text, not: {} }, b: { ...text, anyOf: [{ ...text, enum: ['y'] }] } } },
      { a: 'x', b: 'x' },
      [found('not', ['a'], '`a` is not accepted.'), found('enum', ['b'], '`b` must be "y".', { allowed: ['y'] })],
    ],
    [
      'with a name that is near a refused one alone',
      { properties: { lamp: { not: {} } } },
      { lampe: 1 },
      [unknown(['lampe'], '`lampe` is not a field of this dialect.')],
    ],
    [
      'that may hold anything else',
      { properties: { a: flag }, additionalProperties: true },
      { a: 1 },
      [found('type', ['a'], '`a` must be true or false, not a number.')],
    ],
    ['bytes in its place', { properties: { a: text }, required: ['a'] }, new Uint8Array(1), []],
    ['null in its place', { properties: { a: text }, required: ['a'] }, null, []],
  ])

  it.each(['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'])(
    'with a member bounded by %s',
    (keyword) => {
      const isText = keyword.endsWith('Length')
      const bound = keyword === 'minLength' ? 3 : keyword === 'minimum' || keyword === 'exclusiveMinimum' ? 9 : 1
      const shape: Shape = { properties: { a: { type: isText ? 'string' : 'number', [keyword]: bound } } }
      expect(said(shape, { a: isText ? 'ab' : 1.5 }).map(({ code }) => code)).toEqual([keyword])
    },
  )

  it('with a member bounded by a pattern', () => {
    expect(said({ properties: { a: { ...text, pattern: '^b' } } }, { a: 'a' }).map(({ code }) => code)).toEqual([
      'pattern',
    ])
  })

  it('with an unknown member, as severe as the caller says', () => {
    const body = { watts: 8, bulb: 'b', litt: true }
    const finding = unknown(['litt'], '`litt` is not a field of this dialect.', { hint: 'Did you mean `lit`?' })
    expect(said(lamp, body, 'warning')).toStrictEqual([finding])
    expect(said(lamp, body, 'error')).toStrictEqual([{ ...finding, severity: 'error' }])
    expect(said(lamp, body, 'ignore')).toStrictEqual([])
  })

  it('lacks nothing that the payload of another variant stands for', () => {
    const variant: Shape = {
      properties: { a: text, b: { not: {}, issue: { code: 'variant-mismatch', message: 'Not b.' } } },
      required: ['a'],
    }
    expect(said({ ...variant, required: ['a', 'c'] }, { b: 1 })).toStrictEqual([
      found('variant-mismatch', ['b'], 'Not b.'),
    ])
    expect(said(variant, { b: 1 })).toStrictEqual([found('variant-mismatch', ['b'], 'Not b.')])
    expect(said(variant, { b: undefined })).toStrictEqual([required(['a'], '`a` is required and must be text.')])
    expect(said(variant, { c: 1 }, 'ignore')).toStrictEqual([required(['a'], '`a` is required and must be text.')])
  })
})

describe('a union of types', () => {
  const lamp: Shape = { type: 'object', properties: { watts: whole }, required: ['watts'] }
  const candle: Shape = { type: 'object', properties: { wick: text, wax: text } }
  const union: Shape = { anyOf: [text, lamp, candle] }

  saysEach([
    ['takes the type of a branch', union, 'a', []],
    [
      'takes no other type',
      union,
      7,
      [found('type', [], 'The body must be text or an object, not a number.', { hint: 'Send it as text: "7".' })],
    ],
    [
      'judges by the only branch of a type',
      { anyOf: [{ ...text, enum: ['a'] }, lamp] },
      'b',
      [found('enum', [], 'The body must be "a".', { allowed: ['a'] })],
    ],
    [
      'judges by a branch without a type',
      { anyOf: [{ enum: ['a'] }, lamp] },
      'b',
      [found('enum', [], 'The body must be "a".', { allowed: ['a'] })],
    ],
    [
      'judges by the branch most alike',
      union,
      { wick: 1, wax: 'a' },
      [found('type', ['wick'], '`wick` must be text, not a number.', { hint: 'Send it as text: "1".' })],
    ],
    [
      'judges by the first where none is more alike',
      { anyOf: [lamp, { ...candle, required: ['wick'] }] },
      {},
      [required(['watts'], '`watts` is required and must be a whole number.')],
    ],
    [
      'judges by a branch that accepts before one more alike',
      union,
      { watts: 'x', wick: 'b' },
      [unknown(['watts'], '`watts` is not a field of this dialect.')],
    ],
    [
      'speaks for its branches in its own words',
      {
        anyOf: [{ ...text, enum: ['a'], issue: { hint: 'Own.' } }, lamp],
        issue: { code: 'lit', message: 'Light.', hint: 'All.' },
      },
      'b',
      [found('lit', [], 'Light.', { hint: 'Own.', allowed: ['a'] })],
    ],
  ])
})

describe('a union by tag', () => {
  const branchOf = (kind: string, properties: Readonly<Record<string, Shape>>): Shape => ({
    type: 'object',
    properties: { kind: { ...text, enum: [kind] }, ...properties },
  })
  const union: Shape = {
    discriminator: { propertyName: 'kind' },
    oneOf: [
      branchOf('lamp', { watts: whole }),
      branchOf('candle', { wick: text }),
      branchOf('lamp', { late: text }),
      {},
    ],
  }
  const allowed = ['lamp', 'candle', 'lamp']

  saysEach([
    [
      'judges by the branch of the tag',
      union,
      { kind: 'lamp', watts: 'x' },
      [found('type', ['watts'], '`watts` must be a whole number, not text.')],
    ],
    [
      'judges by the first branch of a tag',
      union,
      { kind: 'lamp', late: 'x' },
      [unknown(['late'], '`late` is not a field of this dialect.')],
    ],
    [
      'misses the tag',
      union,
      {},
      [found('required', ['kind'], '`kind` is required and must be "lamp", "candle" or "lamp".', { allowed })],
    ],
    [
      'finds another tag',
      union,
      { kind: 'neon' },
      [found('enum', ['kind'], '`kind` must be "lamp", "candle" or "lamp".', { allowed })],
    ],
    [
      'finds no inherited tag',
      union,
      Object.create({ kind: 'lamp' }),
      [found('required', ['kind'], '`kind` is required and must be "lamp", "candle" or "lamp".', { allowed })],
    ],
    ['passes by what is no object', union, 7, []],
  ])
})

describe('a full report', () => {
  const issue = { code: 'x', severity: 'error', path: [], message: 'x' } as const

  it('stops the visit', () => {
    const many = Object.fromEntries(Array.from({ length: most + 1 }, (_, index) => [`m${index}`, 1]))
    const report = createReport('lamp')
    collect({ properties: {} }, many, report, { unknownFields: 'warning' })
    expect([report.warnings.length, report.isCut]).toEqual([most, false])
    const list = createReport('lamp')
    collect(
      { type: 'array', items: whole },
      Array.from({ length: most + 1 }, () => 'x'),
      list,
      { unknownFields: 'warning' },
    )
    expect(list.issues.map(({ path }) => path[0])).toEqual(Array.from({ length: most }, (_, index) => index))
  })

  it('asks for no member once it is full', () => {
    const report = createReport('lamp')
    for (let count = 0; count < most; count += 1) addFinding(report, issue)
    let asked = 0
    const body = {
      get a() {
        asked += 1
        return 1
      },
    }
    collect({ properties: { a: text } }, body, report, { unknownFields: 'ignore' })
    collect({ type: 'array', items: text }, [1], report, { unknownFields: 'ignore' })
    expect([asked, report.issues.length]).toEqual([0, most])
  })
})

it.each([
  ['that may hold anything', { properties: {}, additionalProperties: true }, 'warning'],
  ['whose unknown members are ignored', { properties: {} }, 'ignore'],
] as const)('looks up no unknown member of an object %s', (_, shape, unknownFields) => {
  const asked: string[] = []
  const body = {
    get odd() {
      asked.push('odd')
      return 1
    },
  }
  expect([said(shape, body, unknownFields), asked]).toEqual([[], []])
})

describe('suspects', () => {
  const shape: Shape = { type: 'object', properties: { a: whole, b: whole, c: whole }, required: ['c'] }
  const body = { a: 'x', b: 'x' }
  const ofB = found('type', ['b'], '`b` must be a whole number, not text.')
  const ofA = { ...ofB, path: ['a'], message: '`a` must be a whole number, not text.' }
  const ofC = required(['c'], '`c` is required and must be a whole number.')

  it.each<[ShapeSuspects, object, readonly object[]]>([
    [{ members: [], isMissing: false }, body, []],
    [{ members: ['b'], isMissing: false }, body, [ofB]],
    [{ members: ['b', 'a'], isMissing: true }, body, [ofC, ofB, ofA]],
    [{ members: ['b'], isMissing: true }, { ...body, c: 1 }, [ofB]],
  ])('alone are visited: %j', (suspects, value, findings) => {
    expect(said(shape, value, 'warning', suspects)).toStrictEqual(findings)
  })

  it('are of no use in what is no object, or has no members', () => {
    const none = { members: [], isMissing: false }
    expect(said(shape, 7, 'warning', none)).toStrictEqual([
      found('type', [], 'The body must be an object, not a number.'),
    ])
    expect(said(text, {}, 'warning', none)).toStrictEqual([found('type', [], 'The body must be text, not an object.')])
  })
})
