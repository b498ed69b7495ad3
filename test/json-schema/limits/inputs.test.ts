import { describe, expect, it } from 'vitest'
import type { InputFact } from '../../../schemas/model-facts'
import { bodiesOf, byAjv, type Facts, fields, finding, refusing, stated } from './studio'

const inputs = (fact: Omit<InputFact, 'sources'>): Facts => ({ inputs: [{ ...fact, sources: ['handbook'] }] })

const parts = [
  [{ type: 'picture' }],
  [{ type: 'photo' }, { type: 'picture', role: 'guide' }, { type: 'picture', role: 'guide' }],
  [{ type: 'film', role: 'guide' }, { type: 'film' }, { type: 'film', role: 'lead' }],
  [{ type: 'song' }, { type: 'song', role: 'first' }, { type: 'noise' }],
  [{ type: 'noise', role: 'guide' }, { role: 'guide' }, {}],
  [
    { type: 'picture', role: 'first' },
    { type: 'picture', role: 'last' },
  ],
]

/** Bodies with media in one place each, since a schema does not add up those of several. */
const single = [
  ...bodiesOf({ image: ['x', '', null, ['x']] }),
  ...bodiesOf({ last: ['x', ''] }),
  ...bodiesOf({ images: [[], ['x'], ['x', 'y'], ['x', 'y', 'z'], ['x', '', 'y', null], ['x', ['y'], 'z']] }),
  ...bodiesOf({ clip: ['x', ''] }),
  ...bodiesOf({ extra: [{}, { type: 'film' }, { type: 'picture' }] }),
  ...bodiesOf({ parts }),
].flatMap((body) => bodiesOf({ mode: ['text', 'start', 'like', 'on'] }).map((mode) => ({ ...mode, ...body })))

const mixed = bodiesOf({ image: ['x'], last: ['x'], images: [['x']], clip: ['x'], parts, mode: ['start', 'like'] })

describe('the limit of media', () => {
  it.each([
    inputs({ counts: { image: 0 } }),
    inputs({ counts: { video: 0, audio: 0 } }),
    inputs({ counts: { image: 1, audio: 1 }, disputedCounts: { image: 2 } }),
    inputs({ counts: { image: 2, video: 2 }, disputedCounts: { image: 1, audio: 9 } }),
    inputs({ counts: { firstFrame: 0 } }),
    inputs({ counts: { lastFrame: 0 } }),
    inputs({ counts: { reference: 0, source: 0 } }),
    inputs({ counts: { reference: 1, firstFrame: 1 } }),
    inputs({ counts: { reference: 1 }, disputedCounts: { reference: 2 } }),
  ])('refuses what validation refuses: %j', (facts) => {
    const judged = single.map(refusing(facts, { decide: byAjv }))
    const found = single.map(finding(facts))
    expect(single.filter((_, index) => judged[index]?.length !== found[index]?.length)).toEqual([])
    expect(judged.filter((codes) => codes.length > 0).length).toBeGreaterThan(1)
  })

  it.each([
    inputs({ exclusive: [['firstFrame'], ['reference']] }),
    inputs({ exclusive: [['firstFrame', 'lastFrame'], ['reference'], ['source']] }),
    inputs({ exclusive: [['lastFrame']] }),
    inputs({}),
  ])('refuses roles that exclude one another, wherever they are: %j', (facts) => {
    const judged = mixed.map(refusing(facts))
    const found = mixed.map(finding(facts))
    expect(mixed.filter((_, index) => judged[index]?.length !== found[index]?.length)).toEqual([])
    const pairs = (facts.inputs?.[0]?.exclusive ?? []).length > 1
    expect(judged.some((codes) => codes.length > 0)).toBe(pairs)
  })

  it('is stated where there may be more, for the modes that give the role', () => {
    const image = { not: { enum: [''] } }
    const list = {
      type: 'object',
      properties: {
        image: { type: 'string' },
        images: { type: 'array', items: { type: 'string' } },
      },
    }
    const few = { ...fields, media: (fields.media ?? []).slice(0, 3) }
    expect(stated(inputs({ counts: { image: 1 } }), few, list).conditions).toEqual([
      { title: 'unsupported-input', properties: { images: { contains: image, minContains: 0, maxContains: 1 } } },
    ])
    expect(stated(inputs({ counts: { image: 0 } }), few, list).conditions).toEqual([
      { title: 'unsupported-input', properties: { image: { enum: [''] } } },
      { title: 'unsupported-input', properties: { last: { not: {} } } },
      { title: 'unsupported-input', properties: { images: { items: { enum: [''] } } } },
    ])
    expect(stated(inputs({ counts: { reference: 1, firstFrame: 0 } }), few, list).conditions).toEqual([
      {
        title: 'unsupported-input',
        if: { required: ['mode'], properties: { mode: { enum: ['like'] } } },
        then: { properties: { images: { contains: image, minContains: 0, maxContains: 1 } } },
      },
      {
        title: 'unsupported-input',
        if: { not: { required: ['mode'], properties: { mode: { enum: ['like'] } } } },
        then: { properties: { image: { enum: [''] } } },
      },
      {
        title: 'unsupported-input',
        if: { required: ['mode'], properties: { mode: { enum: ['start', 'ends', 'loop'] } } },
        then: { properties: { images: { items: { enum: [''] } } } },
      },
    ])
    expect(stated(inputs({ counts: { reference: 1 } }), { model: ['model'] }).conditions).toEqual([])
  })

  it('names the roles that exclude one another, as often as they are asked for', () => {
    const { conditions, definitions } = stated(inputs({ exclusive: [['reference'], ['lastFrame'], ['source']] }))
    const both = (...names: string[]) => ({
      title: 'exclusive-inputs',
      not: { allOf: names.map((name) => ({ $ref: `#/$defs/has-${name}` })) },
    })
    const pairs = [both('reference', 'lastFrame'), both('reference', 'source'), both('lastFrame', 'source')]
    expect(conditions).toEqual([{ title: 'exclusive-inputs', allOf: pairs.map(({ not }) => ({ not })) }])
    const isThere = { not: { anyOf: [{ enum: [''] }, { type: 'null' }, { type: 'array' }] } }
    const inRole = (role: string) => ({
      required: ['type', 'role'],
      properties: { type: { enum: ['picture', 'photo', 'film', 'song'] }, role: { enum: [role] } },
    })
    expect(definitions['has-lastFrame']).toEqual({
      anyOf: [
        { required: ['last'], properties: { last: isThere } },
        { required: ['parts'], properties: { parts: { type: 'array', contains: inRole('last') } } },
      ],
    })
  })

  it('is stated on a list within objects', () => {
    const media = [{ path: ['box', 'images', '*'], kind: 'image' as const, role: 'reference' as const }]
    const shape = {
      type: 'object',
      properties: {
        box: { type: 'object', properties: { images: { type: 'array', items: { type: 'object' } } } },
      },
    }
    const facts = inputs({ counts: { reference: 1, image: 2 }, exclusive: [['reference'], ['source']] })
    const atMost = (maxContains: number) => ({
      title: 'unsupported-input',
      properties: { box: { properties: { images: { contains: {}, minContains: 0, maxContains } } } },
    })
    expect(stated(facts, { model: ['model'], media }, shape).conditions).toEqual([atMost(1), atMost(2)])
  })

  it('is the same for every mode in a dialect without modes', () => {
    const { mode: _, ...others } = fields
    const facts = inputs({ counts: { firstFrame: 0, lastFrame: 0 }, exclusive: [['firstFrame'], ['lastFrame']] })
    const [judge, find] = [refusing(facts, { of: others }), finding(facts, others)]
    expect(single.filter((body) => judge(body).length > 0 !== find(body).length > 0)).toEqual([])
  })
})
