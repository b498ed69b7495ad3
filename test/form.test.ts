import { describe, expect, it } from 'vitest'
import { decodeForm } from '../src/form'

const texts = [
  'true',
  'false',
  'True',
  '',
  '7',
  '-7',
  '0',
  '-0',
  '1.5',
  '07',
  '+7',
  '7.',
  '.5',
  '1e3',
  ' 7',
  '7\n',
  'x',
]

const numbers = [
  ...['9000000000000000', '-9000000000000000', '0.123456789012345', '12345678901234567', '0.1234567890123456'],
]

/** What becomes of each text, of those that do not stay. */
const changes = (shape: object) =>
  [...texts, ...numbers].map((text) => [text, decodeForm(shape, text)]).filter(([text, read]) => text !== read)

const truth = [
  ['true', true],
  ['false', false],
]

const counts = [
  ['7', 7],
  ['-7', -7],
  ['0', 0],
  ['-0', -0],
  ['1.5', 1.5],
  ['9000000000000000', 9000000000000000],
  ['-9000000000000000', -9000000000000000],
  ['0.123456789012345', 0.123456789012345],
]

describe('the text of a form field', () => {
  it.each<[shape: object, changed: unknown[]]>([
    [{ type: 'boolean' }, truth],
    [{ type: 'number' }, counts],
    [{ type: 'integer' }, counts],
    [{ type: 'string' }, []],
    [{ type: 'object' }, []],
    [{}, []],
    [{ anyOf: [{ type: 'boolean' }, { type: 'integer' }] }, [...truth, ...counts]],
    [{ anyOf: [{ type: 'number' }, { type: 'string' }] }, []],
    [{ anyOf: [{ type: 'number' }, {}] }, []],
  ])('becomes what %j takes', (shape, changed) => expect(changes(shape)).toEqual(changed))

  it('is that of a member or an item, wherever the schema has one', () => {
    const shape = {
      type: 'object',
      properties: { a: { type: 'array', items: { type: 'integer' } }, b: { type: 'array' }, c: { type: 'boolean' } },
    }
    const fields = { a: ['1', 'x'], b: ['1'], c: 'true', d: '1', toString: '1' }
    expect(decodeForm(shape, fields)).toEqual({ a: [1, 'x'], b: ['1'], c: true, d: '1', toString: '1' })
    expect(decodeForm({ type: 'object' }, fields)).toBe(fields)
    expect(decodeForm(shape, { d: '1' })).toEqual({ d: '1' })
  })

  it('is no text where it was decoded before', () => {
    for (const value of [7, null, undefined, true]) expect(decodeForm({ type: 'boolean' }, value)).toBe(value)
  })
})
