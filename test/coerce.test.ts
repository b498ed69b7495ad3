import { describe, expect, it } from 'vitest'
import { coerce } from '../src/coerce'
import { createReport } from '../src/report'
import type { Shape } from '../src/shape'

/** The value as it is respelled, and what is said of it. */
function respelled(shape: Shape, value: unknown) {
  const report = createReport('lamp')
  const achieved = coerce(shape, value, report)
  expect(report.issues).toEqual([])
  return [achieved, ...report.warnings]
}

const warned = (path: readonly (string | number)[], place: string, requested: unknown, achieved: unknown) => ({
  code: 'coerced',
  severity: 'warning',
  path,
  message: `${place} was respelled as ${JSON.stringify(achieved)}.`,
  dialect: 'lamp',
  requested,
  achieved,
})

const text: Shape = { type: 'string' }
const whole: Shape = { type: 'integer' }
const number: Shape = { type: 'number' }
const flag: Shape = { type: 'boolean' }
const size: Shape = { ...text, quantity: 'size' }
const seconds: Shape = { ...text, quantity: 'duration' }
const wholeSeconds: Shape = { ...whole, quantity: 'duration' }

describe('coerce', () => {
  it.each<[Shape, unknown, unknown]>([
    [text, 8, '8'],
    [text, 0, '0'],
    [text, 123456789012345, '123456789012345'],
    [text, true, 'true'],
    [text, false, 'false'],
    [whole, '8', 8],
    [whole, '0', 0],
    [number, '123456789012345', 123456789012345],
    [flag, 'true', true],
    [flag, 'false', false],
    [{ anyOf: [flag, whole] }, '8', 8],
    [{ anyOf: [flag, whole] }, 'true', true],
    [{ anyOf: [{ type: 'null' }, text] }, 8, '8'],
    [size, '1280X720', '1280x720'],
    [size, '1280*720', '1280x720'],
    [size, '99999×1', '99999x1'],
    [seconds, '8s', '8'],
    [seconds, '0s', '0'],
    [seconds, '1234s', '1234'],
    [seconds, 8, '8'],
    [wholeSeconds, '8s', 8],
    [wholeSeconds, '8', 8],
    [{ quantity: 'duration' }, '8s', '8'],
    [{ anyOf: [text, whole], quantity: 'duration' }, '8s', '8'],
  ])('respells for %o: %o as %o', (shape, value, achieved) => {
    expect(respelled(shape, value)).toStrictEqual([achieved, warned([], 'The body', value, achieved)])
  })

  it.each<readonly [Shape, unknown]>([
    ...[-1, 1.5, 1234567890123456, Number.NaN, null, undefined, '8'].map((value) => [text, value] as const),
    ...['', '08', '+8', '8.0', '1.5', '0x4', 'a8', '8a', '8s', 'true', '1234567890123456', 'Infinity', true, null].map(
      (value) => [whole, value] as const,
    ),
    ...['', '1', 'yes', 'TRUE', 1, null].map((value) => [flag, value] as const),
    ...['8', true, 8].map((value) => [{}, value] as const),
    ...['8', true].map((value) => [{ type: 'null' }, value] as const),
    ...['8', 8, 'true', true].map((value) => [{ type: 'object' }, value] as const),
    [number, 1.5],
    [number, true],
    [flag, 8],
    [{ anyOf: [text, {}] }, 8],
    [{ anyOf: [text, whole] }, 8],
    ...['1280x720', '0X720', '1280X0', '123456X1', '1X123456', '1280-720', 'a1X1', '1X1a', 'wide', ''].map(
      (value) => [size, value] as const,
    ),
    ...['8', '08s', '8ss', '8.5s', '-8s', '12345s', 'a8s', '8sa', 's', '1280X720'].map(
      (value) => [seconds, value] as const,
    ),
    ...['8.5s', '1280X720'].map((value) => [wholeSeconds, value] as const),
  ])('leaves as it is for %o: %o', (shape, value) => {
    expect(respelled(shape, value)).toStrictEqual([value])
  })

  it('respells inside of lists and objects, each in its place, and in no other', () => {
    const shape: Shape = {
      properties: { a: whole, lists: { items: { properties: { b: text } } }, open: {}, plain: { type: 'array' } },
    }
    const value = { a: '8', lists: [{ b: 'x' }, { b: 8, c: 8 }], open: { a: '8' }, plain: ['8'], toString: '8' }
    expect(respelled(shape, value)).toStrictEqual([
      { a: 8, lists: [{ b: 'x' }, { b: '8', c: 8 }], open: { a: '8' }, plain: ['8'], toString: '8' },
      warned(['a'], '`a`', '8', 8),
      warned(['lists', 1, 'b'], '`lists[1].b`', 8, '8'),
    ])
    expect(value.a).toBe('8')
  })

  it('gives back the very value where nothing is respelled', () => {
    const value = { a: 8, list: ['x'], other: { b: '8' } }
    const shape: Shape = { properties: { a: whole, list: { items: text } } }
    const [same, ...warnings] = respelled(shape, value)
    expect(same).toBe(value)
    expect(warnings).toEqual([])
  })

  it('respells by the branch that an object is written for', () => {
    const shape: Shape = { anyOf: [{ properties: { a: text } }, { properties: { a: whole, b: flag } }] }
    expect(respelled(shape, { a: '8', b: 'true' })).toStrictEqual([
      { a: 8, b: true },
      warned(['a'], '`a`', '8', 8),
      warned(['b'], '`b`', 'true', true),
    ])
  })
})
