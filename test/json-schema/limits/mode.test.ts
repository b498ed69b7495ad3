import { describe, expect, it } from 'vitest'
import { bodiesOf, type Facts, fields, finding, refusing, stated } from './studio'

const sources = ['handbook']

const refused = ['unsupported-mode']

describe('the limit of a mode', () => {
  const facts: Facts = { modes: [{ modes: ['i2v', 'i2v-first-last'], disputed: ['reference'], sources }] }
  const cases = [
    [{ mode: 'start' }, []],
    [{ mode: 'ends' }, []],
    [{ mode: 'loop' }, []],
    [{ mode: 'like' }, []],
    [{ mode: 'text' }, refused],
    [{ mode: 'on' }, refused],
    // A word of no meaning names no mode.
    [{ mode: 'fast' }, refused],
    [{ mode: 'fast', image: 'x' }, []],
    [{ mode: 1, image: 'x' }, []],
    // Without a word the target decides, and then the media.
    [{}, refused],
    [{ image: 'x' }, []],
    [{ image: '' }, refused],
    [{ image: null }, refused],
    [{ images: [] }, refused],
    [{ images: ['', ['x'], null] }, refused],
    [{ images: ['', 'x'] }, []],
    [{ parts: [{ type: 'song' }] }, []],
    [{ parts: [{ type: 'noise' }] }, refused],
    [{ parts: [{}] }, refused],
    [{ more_of: 'x' }, refused],
    [{ edit_of: 'x' }, refused],
    [{ more_of: 'x', edit_of: 'x', image: 'x' }, refused],
    [{ mode: 'start', more_of: 'x' }, []],
  ] as const

  it('refuses what validation refuses', () => {
    const [judge, find] = [refusing(facts), finding(facts)]
    expect(cases.map(([body]) => [body, judge(body)])).toEqual(cases)
    expect(cases.map(([body]) => [body, find(body)])).toEqual(cases)
  })

  it('tells a target by the first that is there', () => {
    const extending: Facts = { modes: [{ modes: ['t2v', 'extend'], sources }] }
    const editing: Facts = { modes: [{ modes: ['edit'], disputed: ['t2v'], sources }] }
    const bodies = bodiesOf({ more_of: ['x'], edit_of: ['x'], image: ['x'], mode: ['text', 'fast'] })
    for (const each of [extending, editing]) expect(bodies.map(refusing(each))).toEqual(bodies.map(finding(each)))
    expect(stated(editing).conditions).toEqual([
      {
        title: 'unsupported-mode',
        properties: { mode: { not: { enum: ['text', 'start', 'ends', 'loop', 'like', 'on'].slice(1) } } },
      },
      { title: 'unsupported-mode', not: { $ref: '#/$defs/implies-extend' } },
    ])
  })

  it('is read from target and media alone in a dialect without the field', () => {
    const { mode: _, ...others } = fields
    const bodies = bodiesOf({ mode: ['text'], more_of: ['x'], edit_of: ['x'], image: ['x'] })
    expect(bodies.map(refusing(facts, { of: others }))).toEqual(bodies.map(finding(facts, others)))
    expect(stated(facts, { model: ['model'] })).toEqual({
      conditions: [{ title: 'unsupported-mode', not: {} }],
      definitions: {},
    })
    const every: Facts = { modes: [{ modes: ['t2v', 'edit', 'extend'], sources }] }
    expect(stated(every, others).conditions).toEqual([])
    expect(
      stated(every, {
        ...fields,
        mode: { path: ['mode'], words: { text: 't2v' }, roles: { image: {}, video: {}, audio: {} } },
      }).conditions,
    ).toEqual([])
  })
})

describe('a limit that holds in some modes', () => {
  const durations = (mode: readonly ('t2v' | 'i2v' | 'i2v-first-last' | 'reference' | 'edit' | 'extend')[]): Facts => ({
    durations: [{ seconds: [4], when: { mode }, sources }],
  })
  const bodies = [
    ...bodiesOf({ mode: ['text', 'start', 'ends', 'like', 'on', 'fast'], image: ['x'], last: ['x'] }),
    ...bodiesOf({ image: ['x', ''], last: ['x'], images: [['x'], ['']], clip: ['x'] }),
    ...bodiesOf({ more_of: ['x'], edit_of: ['x'], image: ['x'] }),
    ...bodiesOf({
      image: ['x'],
      last: ['x'],
      clip: ['x'],
      parts: [
        [{ type: 'picture', role: 'guide' }],
        [
          { type: 'film', role: 'guide' },
          { type: 'photo', role: 'first' },
        ],
        [{ type: 'song', role: 'last' }],
        [{ type: 'picture' }],
        [{ type: 'noise', role: 'guide' }],
        [{ type: 'picture', role: 'lead' }],
      ],
    }),
  ].map((body) => ({ seconds: 5, ...body }))

  it.each([
    [['t2v']],
    [['i2v']],
    [['i2v-first-last']],
    [['reference']],
    [['edit']],
    [['extend']],
    [['t2v', 'reference']],
  ] as const)('refuses what validation refuses in %j', (modes) => {
    const judged = bodies.map(refusing(durations(modes)))
    const found = bodies.map(finding(durations(modes)))
    expect(bodies.filter((_, index) => judged[index]?.length !== found[index]?.length)).toEqual([])
    expect(judged.filter((codes) => codes.length > 0).length).toBeGreaterThan(1)
  })

  it('is stated once by name where it is long, and where it stands where it is short', () => {
    const { conditions, definitions } = stated(
      durations(['i2v', 'reference']),
      {
        ...fields,
        duration: [{ path: ['seconds'], unit: 'seconds' }],
        target: [],
      },
      {
        type: 'object',
        properties: { seconds: { type: 'number' }, parts: { type: 'array', items: { type: 'object' } } },
      },
    )
    expect(conditions).toEqual([
      {
        title: 'unsupported-duration',
        if: {
          anyOf: [
            { required: ['mode'], properties: { mode: { enum: ['start', 'like'] } } },
            { $ref: '#/$defs/implies-i2v' },
            { $ref: '#/$defs/implies-reference' },
          ],
        },
        then: { properties: { seconds: { enum: [4] } } },
      },
    ])
    const isUnnamed = {
      not: { required: ['mode'], properties: { mode: { enum: ['text', 'start', 'ends', 'loop', 'like', 'on'] } } },
    }
    const has = (role: string) => ({ $ref: `#/$defs/has-${role}-without-a-mode` })
    const [last, none] = ['lastFrame', 'media-of-no-role'].map((role) => ({ not: has(role) }))
    const item = (role: string) => ({
      required: ['type', 'role'],
      properties: { type: { enum: ['picture', 'photo', 'film', 'song'] }, role: { enum: [role] } },
    })
    const inPart = (condition: object) => ({
      required: ['parts'],
      properties: { parts: { type: 'array', contains: condition } },
    })
    expect(definitions).toMatchObject({
      'implies-i2v': {
        allOf: [
          isUnnamed,
          {
            allOf: [
              has('firstFrame'),
              { allOf: [last, { not: has('reference') }, { not: { required: ['clip'] } }, none] },
            ],
          },
        ],
      },
      'has-reference-without-a-mode': inPart(item('guide')),
    })
  })

  it('states nothing where it never holds', () => {
    expect(stated(durations([])).conditions).toEqual([])
    expect(stated(durations(['edit']), { model: ['model'], duration: fields.duration ?? [] }).conditions).toEqual([])
  })
})
