import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../schemas/contract'
import { collect } from '../../src/collect'
import { alternatives } from '../../src/json-schema/alternatives'
import { shapeCondition } from '../../src/json-schema/shape-condition'
import { createReport } from '../../src/report'
import type { Shape } from '../../src/shape'

const text = { type: 'string' }
const number = { type: 'integer' }

const closed = (properties: Readonly<Record<string, Shape>>, more: Condition = {}) => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
})

const stated = (...branches: Shape[]) => alternatives(branches, (branch) => shapeCondition(branch, false), false)

const has = (...required: string[]) => ({ type: 'object', required })

describe('a union', () => {
  it('holds where a branch does', () => {
    expect(stated(text, number, text)).toEqual({ anyOf: [text, number] })
  })

  it('lets an unknown member pass where only one branch is an object', () => {
    expect(stated(text, closed({ a: text }))).toEqual({ anyOf: [text, { type: 'object', properties: { a: text } }] })
    expect(stated(closed({ a: text }))).toEqual({ type: 'object', properties: { a: text } })
  })

  it('states an open branch once', () => {
    const open = (name: string, notes: Condition = {}) => ({ type: 'object', properties: { [name]: text }, ...notes })
    const notes = { title: 'A', description: 'It is A.', default: {}, examples: [{}], deprecated: true }
    const sized = { type: 'object', properties: { size: { ...text, quantity: 'size' as const } } }
    expect(stated(open('a', notes), open('b'), sized)).toEqual({
      anyOf: [open('a', notes), open('b'), open('size')],
    })
  })

  it('leaves out what describes a branch where it is said again', () => {
    const notes = { title: 'A', description: 'It is A.', default: {}, examples: [{}], deprecated: true }
    expect(stated(closed({ a: { ...text, ...notes } }, notes), closed({ a: text }))).toEqual({
      anyOf: [
        closed({ a: { ...text, ...notes } }, notes),
        { type: 'object', properties: { a: text } },
        closed({ a: text }),
      ],
    })
  })

  it('is judged, beside the branches as they are, by the one that an object has most members of', () => {
    const own = {
      expects: 'a text',
      issue: { hint: 'Send one.' },
      refusedTags: {},
      discriminator: { propertyName: 'a' },
    }
    expect(
      stated(closed({ a: text, b: { ...text, ...own } }, { description: 'A and B.' }), closed({ a: text, c: number })),
    ).toEqual({
      anyOf: [
        { ...closed({ a: text, b: text }), description: 'A and B.' },
        { allOf: [{ anyOf: [{ not: has('c') }, has('b')] }, { type: 'object', properties: { a: text, b: text } }] },
        closed({ a: text, c: number }),
        {
          allOf: [{ allOf: [has('c'), { not: has('b') }] }, { type: 'object', properties: { a: text, c: number } }],
        },
      ],
    })
  })

  it('lets an unknown member of an item pass, whichever item is meant', () => {
    const list = (item: Shape) => ({ type: 'array', items: item })
    const open = { type: 'object', properties: { a: text } }
    // The second object has no member that the first lacks, so that no object is more alike.
    expect(stated(list(closed({ a: text })), closed({ a: text }), closed({ a: number }))).toEqual({
      anyOf: [list(open), closed({ a: text }), open, closed({ a: number })],
    })
  })

  it('leaves no member to be guessed where unknown members are errors', () => {
    const branches = [closed({ a: text }), closed({ b: text })]
    expect(alternatives(branches, (branch) => shapeCondition(branch, true), true)).toEqual({ anyOf: branches })
  })

  it('takes the objects that validation finds no error in', () => {
    const shape: Shape = {
      anyOf: [
        closed({ a: text, b: text }, { required: ['a'] }),
        text,
        closed({ a: text, c: number, d: text }),
        closed({ b: text, d: text, e: number }, { required: ['e'] }),
        closed({}),
      ],
    }
    const decide = new Ajv2020({ validateSchema: false }).compile(shapeCondition(shape, false))
    const differing = objectsOf('abcdex').filter((object) => {
      const report = createReport('')
      collect(shape, object, report, { unknownFields: 'warning' })
      return decide(object) !== (report.issues.length === 0)
    })
    expect(differing).toEqual([])
  })
})

/** Every object with some of these members; each is a text, or a number as well. */
function objectsOf(names: string): object[] {
  return [...names].reduce<object[]>(
    (made, name) => made.flatMap((each) => [each, { ...each, [name]: 'x' }, { ...each, [name]: 1 }]),
    [{}],
  )
}
