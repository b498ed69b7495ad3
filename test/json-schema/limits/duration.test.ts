import { describe, expect, it } from 'vitest'
import { plainDecimal } from '../../../schemas/patterns'
import { type Facts, fields, finding, refusing, stated } from './studio'

const sources = ['handbook']

const refused = ['unsupported-duration']

describe('the limit of a duration', () => {
  const facts: Facts = { durations: [{ seconds: [4, 6.5, 0.25, -1], disputed: [8], sources }] }

  const cases = [
    [{}, []],
    [{ seconds: 4 }, []],
    [{ seconds: 5 }, refused],
    [{ seconds: '4' }, []],
    [{ seconds: '4.000' }, []],
    [{ seconds: '4.0000' }, []],
    [{ seconds: '40' }, refused],
    [{ seconds: '6.5' }, []],
    [{ seconds: '6.500' }, []],
    [{ seconds: '6.51' }, refused],
    [{ seconds: '0.25' }, []],
    [{ seconds: '0.250' }, []],
    [{ seconds: -1 }, []],
    [{ seconds: '-1' }, []],
    [{ seconds: -2 }, refused],
    [{ seconds: 8 }, []],
    [{ seconds: '8' }, []],
    // None of these is read as a duration.
    [{ seconds: '4s' }, []],
    [{ seconds: '' }, []],
    [{ seconds: null }, []],
    [{ frames: 120 }, []],
    [{ frames: '120.0' }, []],
    [{ frames: 121 }, refused],
    [{ frames: '121' }, refused],
    [{ frames: 195 }, []],
    [{ frames: -30 }, []],
    [{ frames: 0 }, []],
    [{ frames: 1.5 }, []],
    [{ frames: '0' }, []],
    [{ frames: 2 ** 53 }, []],
    // The first that can be read counts.
    [{ seconds: 4, frames: 121 }, []],
    [{ seconds: '4s', frames: 121 }, refused],
    [{ seconds: '', frames: 120 }, []],
    [{ seconds: 5, frames: 120 }, refused],
  ] as const

  it('refuses what validation refuses', () => {
    const [judge, find] = [refusing(facts), finding(facts)]
    expect(cases.map(([body]) => [body, judge(body)])).toEqual(cases)
    expect(cases.map(([body]) => [body, find(body)])).toEqual(cases)
  })

  it('names numbers alone where only numbers may stand, and texts where only texts may', () => {
    const object = (type: string) => ({
      type: 'object',
      properties: { seconds: { type }, frames: { type } },
    })
    expect(stated(facts, fields, object('number')).conditions).toEqual([
      { title: 'unsupported-duration', properties: { seconds: { enum: [4, 6.5, 0.25, -1, 8] } } },
      {
        title: 'unsupported-duration',
        if: { not: { required: ['seconds'] } },
        then: {
          properties: {
            frames: {
              anyOf: [
                { enum: [120, 195, 240] },
                { not: { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } },
              ],
            },
          },
        },
      },
    ])
    const text = { type: 'string', pattern: plainDecimal }
    expect(stated(facts, fields, object('string')).conditions).toEqual([
      {
        title: 'unsupported-duration',
        properties: {
          seconds: {
            anyOf: [
              {
                type: 'string',
                pattern: '^(?:(?:4|8)(?:\\.0{1,3})?|6\\.50{0,2}|0\\.250{0,1}|-1)(?![\\s\\S])',
              },
              { not: text },
            ],
          },
        },
      },
      {
        title: 'unsupported-duration',
        if: { not: { required: ['seconds'], properties: { seconds: text } } },
        then: {
          properties: {
            frames: {
              anyOf: [
                { type: 'string', pattern: '^(?:(?:120|195|240)(?:\\.0{1,3})?)(?![\\s\\S])' },
                { not: { type: 'string', pattern: '^[1-9][0-9]{0,3}(?:\\.0{1,3})?(?![\\s\\S])' } },
              ],
            },
          },
        },
      },
    ])
  })

  it('has nothing else where nothing is disputed', () => {
    const only = (type: string) => ({ type: 'object', properties: { seconds: { type } } })
    const whole: Facts = { durations: [{ seconds: [0, 4.5], sources }] }
    expect(stated(whole, fields, only('number')).conditions[0]).toEqual({
      title: 'unsupported-duration',
      properties: { seconds: { enum: [0, 4.5] } },
    })
    expect(stated(whole, fields, only('string')).conditions[0]).toEqual({
      title: 'unsupported-duration',
      properties: {
        seconds: {
          anyOf: [
            { type: 'string', pattern: '^(?:(?:0)(?:\\.0{1,3})?|4\\.50{0,2})(?![\\s\\S])' },
            { not: { type: 'string', pattern: plainDecimal } },
          ],
        },
      },
    })
  })

  it('is none in a dialect without a place for it', () => {
    expect(stated(facts, { model: ['model'] }).conditions).toEqual([])
  })

  it('leaves no text that could be read, where no text reads as a number that is taken', () => {
    const frames = { ...fields, duration: [{ path: ['frames'], unit: 'frames' as const }] }
    const open: Facts = { durations: [{ seconds: [-1], sources }] }
    const long: Facts = { durations: [{ seconds: [4.125, 1e-7], sources }] }
    expect([{ frames: 1 }, { frames: 'x' }].map(refusing(open, { of: frames }))).toEqual([refused, []])
    expect(
      [{ seconds: '4.125' }, { seconds: '1e-7' }, { seconds: 1e-7 }, { seconds: '0' }].map(refusing(long)),
    ).toEqual([[], [], [], refused])
    expect(
      stated({ durations: [{ seconds: [1e-7], sources }] }, fields, {
        type: 'object',
        properties: { seconds: { type: 'string' } },
      }).conditions[0],
    ).toEqual({
      title: 'unsupported-duration',
      properties: { seconds: { not: { type: 'string', pattern: plainDecimal } } },
    })
  })
})
