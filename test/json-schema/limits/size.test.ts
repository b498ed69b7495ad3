import { describe, expect, it } from 'vitest'
import type { SizeFact } from '../../../schemas/model-facts'
import { aspectRatioText, resolutionText, sizeText } from '../../../schemas/patterns'
import type { Shape } from '../../../src/shape'
import { bodiesOf, type Facts, fields, finding, refusing, stated } from './studio'

const facts = (...sizes: Omit<SizeFact, 'sources'>[]): Facts => ({
  sizes: sizes.map((each) => ({ ...each, sources: ['handbook'] })),
})

const bodies = [
  ...bodiesOf({
    size: ['1280x720', '720x1280', '1920x1080', '123x456', '1080P', '16:9', 'adaptive', 'big'],
    resolution: ['720P', '1080p', '4K', 'x'],
    ratio: ['16:9', '1:1', 'adaptive', 'wide'],
  }),
  ...bodiesOf({
    size: ['720p', '1920x1080'],
    width: [1280, 1920, 0, 100_000, '1280'],
    height: [720, 1080, 1.5],
    resolution: ['720p'],
  }),
]

/** Counts the bodies that are refused, and finds those that validation judges otherwise. */
function compared(each: Facts, of = fields) {
  const [judge, find] = [refusing(each, { of }), finding(each, of)]
  const refused = bodies.filter((body) => judge(body).length > 0)
  const found = bodies.filter((body) => find(body).length > 0)
  return {
    refused: refused.length,
    differing: bodies.filter((body) => refused.includes(body) !== found.includes(body)),
  }
}

describe('the limit of a size', () => {
  it.each([
    facts({ sizes: ['1280x720', '1280x768', '720x1280'] }),
    facts({ sizes: ['1280x720'], disputedSizes: ['1920x1080'] }),
    facts({ resolutions: ['720p'] }),
    facts({ resolutions: ['720p'], disputedResolutions: ['1080p'] }),
    facts({ aspectRatios: ['16:9'], disputedAspectRatios: ['adaptive'] }),
    facts({ sizes: ['1280x720'], resolutions: ['720p'], aspectRatios: ['16:9'] }),
    facts({ sizes: ['123x456'], resolutions: ['720p'] }),
    facts({ aspectRatios: ['16:9'], when: { resolution: ['1080p', '4k'] } }),
    facts({ sizes: ['1920x1080'], when: { resolution: ['1080p'] } }, { resolutions: ['1080p', '720p'] }),
    facts({ resolutions: ['720p'], when: { mode: ['t2v'] } }),
  ])('refuses what validation refuses: %j', (each) => {
    const { refused, differing } = compared(each)
    expect(differing).toEqual([])
    expect(refused).toBeGreaterThan(20)
  })

  it('is refused by the code of what the request names', () => {
    const each = facts({ resolutions: ['720p'], aspectRatios: ['16:9'] })
    const cases = [
      [{ size: '1920x1080' }, ['unsupported-size']],
      [{ width: 720, height: 1280 }, ['unsupported-size']],
      [{ size: '1080p' }, ['unsupported-resolution']],
      [{ resolution: '1080P' }, ['unsupported-resolution']],
      [{ size: '1:1' }, ['unsupported-aspect-ratio']],
      [{ ratio: 'adaptive' }, ['unsupported-aspect-ratio']],
      [{ size: '1:1', resolution: '4k' }, ['unsupported-aspect-ratio', 'unsupported-resolution']],
      [{ size: '1280x720', resolution: '1080p', ratio: '1:1' }, []],
      [{ size: '720p', ratio: '16:9' }, []],
    ] as const
    const [judge, find] = [refusing(each), finding(each)]
    expect(cases.map(([body]) => [body, judge(body)])).toEqual(cases)
    expect(cases.map(([body]) => [body, find(body)])).toEqual(cases)
  })

  it('is read from the places that a dialect has', () => {
    const { width: _, height: __, ...texts } = fields
    const { size: ___, ...sides } = fields
    const { resolution: ____, aspectRatio: _____, ...sizes } = fields
    const { height: ______, ...halves } = sides
    const each = facts({ resolutions: ['720p'], aspectRatios: ['16:9'] })
    for (const of of [texts, sides, sizes, halves]) expect(compared(each, of).differing).toEqual([])
    expect(stated(each, { model: ['model'] })).toEqual({ conditions: [], definitions: {} })
    expect(stated({ sizes: [] }).conditions).toEqual([])
  })
})

describe('the condition of a size', () => {
  const of = { model: ['model'], size: [['size']], resolution: [['resolution']], aspectRatio: [['ratio']] }
  const words = (...words: string[]) => ({ type: 'string', enum: words })
  const object = (properties: Readonly<Record<string, Shape>>) => ({ type: 'object', properties })
  const isPixels = { type: 'string', pattern: sizeText }
  const isTier = { type: 'string', pattern: resolutionText }
  const isRatio = { anyOf: [{ type: 'string', pattern: aspectRatioText }, { enum: ['adaptive'] }] }
  const at = (name: string, condition: object) => ({ required: [name], properties: { [name]: condition } })
  const hasSize = { $ref: '#/$defs/has-size' }
  const besides = (form: object, ...taken: string[]) => ({ allOf: [form, { not: { enum: taken } }] })

  it('asks for no form where the words of a place have it, or none has', () => {
    expect(stated(facts({ sizes: ['1280x720'] }), of, object({ size: words('1280x720', '1920x1080') }))).toEqual({
      conditions: [{ title: 'unsupported-size', if: { required: ['size'] }, then: at('size', { enum: ['1280x720'] }) }],
      definitions: {},
    })
    expect(
      stated(facts({ aspectRatios: ['16:9'] }), of, object({ size: words('big'), ratio: words('16:9', 'adaptive') })),
    ).toEqual({
      conditions: [{ title: 'unsupported-aspect-ratio', not: at('ratio', besides(isRatio, '16:9')) }],
      definitions: {},
    })
  })

  it('asks for the form where a place takes other texts too', () => {
    const shape = object({
      size: { anyOf: [words('1280x720', '720p'), words('1:1')] },
      resolution: { anyOf: [words('720p'), { type: 'null' }] },
    })
    const { conditions, definitions } = stated(
      facts({ resolutions: ['720p'], aspectRatios: ['7:4', '4:7', '1:1', '4:3', '3:4', '21:9', '16:9'] }),
      of,
      shape,
    )
    expect(conditions).toEqual([
      {
        title: 'unsupported-size',
        if: hasSize,
        then: {
          allOf: [
            ...['480p', '1024p', '1080p', '4k', '540p', '9-to-16'].map((name) => ({
              not: { $ref: `#/$defs/sold-as-${name}` },
            })),
          ],
        },
      },
      {
        title: 'unsupported-resolution',
        if: { not: hasSize },
        then: {
          not: {
            anyOf: [
              at('resolution', besides(isTier, '720p', '720P')),
              { allOf: [{ not: at('resolution', isTier) }, at('size', besides(isTier, '720p', '720P'))] },
            ],
          },
        },
      },
      {
        title: 'unsupported-aspect-ratio',
        if: { not: hasSize },
        then: {
          not: {
            anyOf: [
              at('ratio', besides(isRatio, '7:4', '4:7', '1:1', '4:3', '3:4', '21:9', '16:9')),
              {
                allOf: [
                  { not: at('ratio', isRatio) },
                  at('size', besides(isRatio, '7:4', '4:7', '1:1', '4:3', '3:4', '21:9', '16:9')),
                ],
              },
            ],
          },
        },
      },
    ])
    expect(definitions).toMatchObject({
      'has-size': at('size', isPixels),
      'sold-as-1024p': at('size', { enum: ['1792x1024', '1024x1792'] }),
      'sold-as-540p': at('size', { enum: ['960x528', '528x960', '816x608', '608x816'] }),
      'sold-as-9-to-16': at('size', {
        enum: [
          ...['480x854', '720x1280', '1080x1920', '2160x3840', '480x864', '704x1248', '1088x1920'],
          ...['496x864', '480x832', '528x960'],
        ],
      }),
    })
  })

  it('takes the first of several places, and then width and height', () => {
    const several = { model: ['model'], size: [['size'], ['area']], width: ['width'], height: ['height'] }
    const sizes = { enum: ['1280x720', '1280x768', '720x1280'] }
    const side = { type: 'integer', minimum: 1, maximum: 99_999 }
    const sides = (width: object, height: object) => ({ required: ['width', 'height'], properties: { width, height } })
    const isText = { anyOf: [at('size', isPixels), at('area', isPixels)] }
    expect(stated(facts({ sizes: sizes.enum }), several)).toEqual({
      conditions: [
        {
          title: 'unsupported-size',
          if: hasSize,
          then: {
            anyOf: [
              { anyOf: [at('size', sizes), { allOf: [{ not: at('size', isPixels) }, at('area', sizes)] }] },
              {
                allOf: [
                  { not: isText },
                  {
                    anyOf: [sides({ enum: [1280] }, { enum: [720, 768] }), sides({ enum: [720] }, { enum: [1280] })],
                  },
                ],
              },
            ],
          },
        },
      ],
      definitions: { 'has-size': { anyOf: [isText, sides(side, side)] } },
    })
    const { height: _, ...half } = several
    expect(stated(facts({ sizes: ['1280x720'] }), half).conditions).toEqual([
      {
        title: 'unsupported-size',
        if: hasSize,
        then: {
          anyOf: [
            at('size', { enum: ['1280x720'] }),
            { allOf: [{ not: at('size', isPixels) }, at('area', { enum: ['1280x720'] })] },
          ],
        },
      },
    ])
    const { width: __, ...other } = several
    expect(stated(facts({ sizes: ['1280x720'] }), other)).toEqual(stated(facts({ sizes: ['1280x720'] }), half))
  })

  it('holds by the resolution that is named, or else by that of the size', () => {
    const durations: Facts = {
      durations: [{ seconds: [4], when: { resolution: ['1024p'] }, sources: ['handbook'] }],
    }
    const shape = object({ seconds: { type: 'number' }, size: { type: 'string' }, resolution: words('720p', '1024p') })
    const taken = { enum: ['1024p', '1024P'] }
    expect(stated(durations, { ...of, duration: [{ path: ['seconds'], unit: 'seconds' }] }, shape).conditions).toEqual([
      {
        title: 'unsupported-duration',
        if: {
          anyOf: [
            { anyOf: [at('resolution', taken), { allOf: [{ not: { required: ['resolution'] } }, at('size', taken)] }] },
            {
              allOf: [
                { not: { anyOf: [{ required: ['resolution'] }, at('size', isTier)] } },
                { $ref: '#/$defs/sold-as-1024p' },
              ],
            },
          ],
        },
        then: { properties: { seconds: { enum: [4] } } },
      },
    ])
  })

  it('of a list goes before what a size is sold as', () => {
    const listed = { sizes: ['1280x720'], when: { mode: ['t2v'] as const } }
    const { conditions } = stated(facts(listed, { resolutions: ['720p'] }), {
      model: ['model'],
      size: [['size']],
      mode: { path: ['mode'], words: { text: 't2v', start: 'i2v' }, roles: { image: {}, video: {}, audio: {} } },
    })
    const isText = { anyOf: [at('mode', { enum: ['text'] }), { $ref: '#/$defs/implies-t2v' }] }
    expect(conditions.slice(0, 2)).toEqual([
      {
        title: 'unsupported-size',
        if: { allOf: [isText, hasSize] },
        then: at('size', { enum: ['1280x720'] }),
      },
      {
        title: 'unsupported-size',
        if: { allOf: [hasSize, { not: isText }] },
        then: {
          allOf: ['480p', '1024p', '1080p', '4k', '540p'].map((name) => ({ not: { $ref: `#/$defs/sold-as-${name}` } })),
        },
      },
    ])
  })
})
