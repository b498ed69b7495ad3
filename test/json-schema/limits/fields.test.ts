import { describe, expect, it } from 'vitest'
import { bodiesOf, type Facts, fields, finding, refusing, stated } from './studio'

const sources = ['handbook']

describe('the limit of a field', () => {
  const facts: Facts = {
    fields: [
      { field: 'seed', supported: true, minimum: 0, maximum: 9, sources },
      { field: 'count', supported: true, maximum: 2, sources },
      { field: 'audio', supported: false, sources },
      { field: 'negativePrompt', supported: false, sources },
    ],
    prompt: [{ maxLength: 3, sources }],
  }
  const none: Facts = {
    fields: [
      { field: 'seed', supported: false, sources },
      { field: 'count', supported: false, sources },
      { field: 'audio', supported: true, minimum: 1, sources },
    ],
  }
  const disputed: Facts = { fields: [{ field: 'seed', supported: false, disputed: true, sources }] }
  const bodies = [
    ...bodiesOf({ seed: [-1, 0, 9, 10, '', 'x'], count: [0, 1, 2, 3, '', '1'] }),
    ...bodiesOf({ sound: [true, false, 'on', 'off', '', 0, 1], without: ['', 'x', false, 1, 'off'] }),
    ...bodiesOf({ prompt: ['', 'abc', 'abcd', '\u{1F3A5}\u{1F3A5}\u{1F3A5}', 5], seed: [1] }),
  ]

  it.each([facts, none, disputed])('refuses what validation refuses: %j', (each) => {
    const judged = bodies.map(refusing(each))
    expect(judged).toEqual(bodies.map(finding(each)))
    expect(judged.filter((codes) => codes.length > 0).length > 5).toBe(each !== disputed)
  })

  it('is stated on the field', () => {
    expect(stated(facts).conditions).toStrictEqual([
      { title: 'unsupported-field', properties: { seed: { minimum: 0, maximum: 9 } } },
      { title: 'unsupported-field', properties: { count: { maximum: 2 } } },
      { title: 'unsupported-field', properties: { sound: { enum: ['', false, 'off'] } } },
      { title: 'unsupported-field', properties: { without: { enum: [''] } } },
      { title: 'prompt-length', properties: { prompt: { maxLength: 3 } } },
    ])
    expect(stated(none).conditions).toStrictEqual([
      { title: 'unsupported-field', properties: { seed: { enum: [''] } } },
      { title: 'unsupported-field', properties: { count: { enum: ['', 1] } } },
      { title: 'unsupported-field', properties: { sound: { minimum: 1 } } },
    ])
  })

  it('offers no value that cannot stand there', () => {
    const shape = {
      type: 'object',
      properties: { seed: { type: 'integer' }, count: { type: 'integer' }, sound: { type: 'boolean' } },
    }
    const all: Facts = {
      fields: (['seed', 'count', 'audio'] as const).map((field) => ({ field, supported: false, sources })),
    }
    expect(stated(all, fields, shape).conditions).toStrictEqual([
      { title: 'unsupported-field', properties: { seed: { not: {} } } },
      { title: 'unsupported-field', properties: { count: { enum: [1] } } },
      { title: 'unsupported-field', properties: { sound: { enum: [false] } } },
    ])
  })

  it('is none in a dialect without the field, and where sources disagree', () => {
    expect(stated(facts, { model: ['model'] }).conditions).toEqual([])
    expect(stated(disputed).conditions).toEqual([])
  })
})
