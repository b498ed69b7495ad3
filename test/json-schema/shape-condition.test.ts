import { describe, expect, it } from 'vitest'
import { shapeCondition } from '../../src/json-schema/shape-condition'
import type { Shape } from '../../src/shape'

const text = { type: 'string' }

/** Members that a shape has for validation alone, or for documents. */
const annotated = {
  title: 'Words',
  description: 'What it says.',
  default: 'x',
  examples: ['x'],
  deprecated: true,
}

const own: Shape = {
  expects: 'a word',
  quantity: 'size',
  refusedTags: { x: 'y' },
  discriminator: { propertyName: 'a' },
}

describe('the condition of a shape', () => {
  it.each<[Shape, object]>([
    [
      { ...annotated, ...own, type: 'string', enum: ['x'], minLength: 1, maxLength: 2, pattern: 'x' } as Shape,
      { ...annotated, type: 'string', enum: ['x'], minLength: 1, maxLength: 2, pattern: 'x' },
    ],
    [
      { type: 'number', minimum: 1, maximum: 2, exclusiveMinimum: 3, exclusiveMaximum: 4, multipleOf: 5 },
      { type: 'number', minimum: 1, maximum: 2, exclusiveMinimum: 3, exclusiveMaximum: 4, multipleOf: 5 },
    ],
    [
      { type: 'array', minItems: 1, maxItems: 2, items: { ...text, expects: 'a word' } },
      { type: 'array', minItems: 1, maxItems: 2, items: text },
    ],
    [
      {
        type: 'object',
        properties: { a: { ...text, expects: 'a word' } },
        required: ['a'],
        additionalProperties: false,
      },
      { type: 'object', properties: { a: text }, required: ['a'] },
    ],
    [
      { type: 'object', properties: {}, required: [] },
      { type: 'object', properties: {} },
    ],
    [
      {
        oneOf: [{ type: 'object', properties: { a: { ...text, ...own } } }, text],
        discriminator: { propertyName: 'a' },
      },
      { oneOf: [{ type: 'object', properties: { a: text } }, text] },
    ],
    [
      { title: 'Either', type: 'string', anyOf: [{ ...text, ...own }, { type: 'null' }] } as Shape,
      { title: 'Either', anyOf: [text, { type: 'null' }] },
    ],
  ])('says what validation reports as an error: %j', (shape, expected) => {
    expect(shapeCondition(shape, false)).toEqual(expected)
  })

  it('refuses a field with its remedy, and lets it pass where that only warns', () => {
    const refused: Shape = { not: {}, issue: { code: 'refused-field', hint: 'Send `text`.' } }
    expect(shapeCondition({ ...refused, title: 'Old', description: 'x' } as Shape, false)).toEqual({
      title: 'Old',
      description: 'Refused. Send `text`.',
      not: {},
    })
    expect(shapeCondition({ not: {} }, false)).toEqual({ not: {} })
    expect(shapeCondition({ ...refused, issue: { hint: 'Send `text`.', severity: 'warning' } }, false)).toEqual({
      description: 'Send `text`.',
      deprecated: true,
    })
    expect(shapeCondition({ not: {}, issue: { severity: 'warning' } }, false)).toEqual({})
    expect(shapeCondition({ not: {}, issue: { severity: 'error', hint: 'Send `text`.' } }, false)).toEqual({
      description: 'Refused. Send `text`.',
      not: {},
    })
  })

  it('demands nothing of a value that is only warned about', () => {
    const warned: Shape = {
      ...annotated,
      ...text,
      pattern: 'x',
      issue: { severity: 'warning', hint: 'Send x.' },
    } as Shape
    expect(shapeCondition(warned, false)).toEqual(annotated)
    expect(shapeCondition({ ...text, pattern: 'x', issue: { hint: 'Send x.' } }, false)).toEqual({
      ...text,
      pattern: 'x',
    })
  })

  it('is closed where unknown fields are errors, at every depth', () => {
    const member = { type: 'object', properties: { a: text } }
    const shape: Shape = {
      type: 'object',
      properties: {
        closed: member,
        open: { ...member, additionalProperties: true },
        listed: { type: 'array', items: { ...member, additionalProperties: false } },
        either: { anyOf: [member, { type: 'object', properties: { b: text } }] },
        tagged: { oneOf: [member] },
        anything: { type: 'object' },
      },
    }
    const closed = { ...member, additionalProperties: false }
    expect(shapeCondition(shape, true)).toEqual({
      type: 'object',
      properties: {
        closed,
        open: member,
        listed: { type: 'array', items: closed },
        either: { anyOf: [closed, { type: 'object', properties: { b: text }, additionalProperties: false }] },
        tagged: { oneOf: [closed] },
        anything: { type: 'object' },
      },
      additionalProperties: false,
    })
    expect(shapeCondition(shape, false)).toEqual({
      type: 'object',
      properties: {
        closed: member,
        open: member,
        listed: { type: 'array', items: member },
        either: { anyOf: [member, { type: 'object', properties: { b: text } }] },
        tagged: { oneOf: [member] },
        anything: { type: 'object' },
      },
    })
  })
})
