import { describe, expect, it } from 'vitest'
import type { Condition } from '../schemas/contract'
import { memberLoop } from '../src/compile/member-loop'
import type { Shape } from '../src/shape'

const head = [
  'for (const name in value) {',
  'if (!Object.prototype.hasOwnProperty.call(value, name)) leave',
  'const member = value[name]',
  'if (member === undefined) continue',
]

const written = (shape: Shape, conditions: readonly Condition[]) =>
  memberLoop(shape, conditions, {
    object: 'value',
    leave: 'leave',
    judge: (_, { type }, own) =>
      type === undefined ? [] : [`judge ${type}`, ...own.map((each) => `ask ${JSON.stringify(each)}`)],
    refuse: ({ type }) => `refuse ${type}`,
    other: 'other',
  })

describe('the loop over members', () => {
  it.each<[what: string, Shape, readonly Condition[], choice: readonly string[]]>([
    [
      'asks each member what is asked of it',
      { properties: { a: { type: 'string' }, b: { type: 'number' } } },
      [{ properties: { a: { minLength: 1 } } }, { required: ['a'] }, { properties: { a: { enum: ['x'] }, c: {} } }],
      [
        ...['case "a":', 'judge string\nask {"minLength":1}\nask {"enum":["x"]}', 'break'],
        ...['case "b":', 'judge number', 'break'],
        ...['default:', 'other'],
      ],
    ],
    [
      'has one case for members that are judged alike',
      { properties: { a: { type: 'string' }, b: { type: 'number' }, c: { type: 'string' } } },
      [],
      [
        ...['case "a":', 'case "c":', 'judge string', 'break'],
        ...['case "b":', 'judge number', 'break'],
        ...['default:', 'other'],
      ],
    ],
    [
      'does not judge members that are refused',
      { properties: { a: { type: 'string', not: {} } } },
      [{ properties: { a: { minLength: 1 } } }],
      ['case "a":', 'refuse string', 'break', 'default:', 'other'],
    ],
    [
      'lets every other member pass where the object may hold anything',
      { properties: { a: { type: 'string' }, b: {} }, additionalProperties: true },
      [],
      ['case "a":', 'judge string', 'break'],
    ],
    [
      'asks nothing of a member that may be anything, though there be others that may not',
      { properties: { b: {} }, additionalProperties: false },
      [{ properties: { toString: {} } }],
      ['case "b":', '', 'break', 'default:', 'other'],
    ],
    ['refuses every member where none is known', {}, [], ['default:', 'other']],
  ])('%s', (_, shape, conditions, choice) => {
    expect(written(shape, conditions)).toEqual([...head, 'switch (name) {', ...choice, '}', '}'])
  })

  it('is left out where nothing is asked of any member', () => {
    expect(written({ additionalProperties: true }, [])).toEqual([])
    expect(written({ properties: { a: {} }, additionalProperties: true }, [{ properties: { b: {} } }])).toEqual([])
  })

  it('takes a member for one that a condition names only where the condition has it of its own', () => {
    const shape = { properties: { toString: { type: 'string' } } }
    expect(written(shape, [{ properties: { a: {} } }])).toEqual([
      ...head,
      ...['switch (name) {', 'case "toString":', 'judge string', 'break', 'default:', 'other', '}'],
      '}',
    ])
  })
})
