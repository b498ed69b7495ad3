import { describe, expect, it } from 'vitest'
import type { Condition, MediaField } from '../../schemas/contract'
import { accepts } from '../../src/accepts'
import { dataUrlConditions, imageCondition } from '../../src/json-schema/data-url-conditions'
import type { Shape } from '../../src/shape'
import { bodies, sketch } from './sketch'

const text = { type: 'string' }
const url = { ...text, pattern: '^(?:https?|data):' }
const object = (properties: Readonly<Record<string, Shape>>) => ({ type: 'object', properties })

const kindFrom = { field: 'type', words: { picture: 'image', photo: 'image', film: 'video' } } as const

const stated = (media: readonly MediaField[], shape: Shape, types?: readonly string[]) =>
  dataUrlConditions(
    sketch({
      fields: { model: ['model'], media },
      ...(types === undefined ? {} : { compiled: { ...bodies({}), upload: { field: 'file', types } } }),
    }),
    shape,
  )

const codesOf = (conditions: readonly Condition[], body: unknown) =>
  conditions.flatMap(({ title, ...condition }) => (accepts(condition, body) ? [] : [title]))

describe('an image in a Data URL', () => {
  const syntax = 'data-url-syntax'
  const type = 'unsupported-image-type'

  it.each([
    ['https://example.com/a.png', []],
    ['data', []],
    ['database:,', []],
    ['data:image/png;base64,AAAA', []],
    ['DATA:IMAGE/PNG;BASE64,AA==', []],
    ['data: \timage/jpeg\t ;x=1;   base64,A+/=', []],
    ['data:image/webp;base64,', []],
    ['data:image/gif;base64,AAAA', [type]],
    ['data:image/pngs;base64,AAAA', [type]],
    ['data:;base64,AAAA', [type]],
    ['data:image/png,AAAA', [syntax, type]],
    ['data:image/png;x,AAAA', [syntax]],
    ['data:image/png;base64x,AAAA', [syntax]],
    ['data:image/png;base64 ,AAAA', [syntax]],
    ['data:image/png;base64,AA-_', [syntax]],
    ['data:image/png;base64,AA=A', [syntax]],
    ['data:image/png;base64,A===', [syntax]],
    ['data:image/png;base64,AAAA\n', [syntax]],
    [`data:image/png;x=${'1'.repeat(1000)};base64,AAAA`, []],
    [`data:image/png;x=${'1'.repeat(1100)};base64,AAAA`, [syntax]],
  ])('is base64 of a type that is taken: %j', (image, codes) => {
    const conditions = stated([{ path: ['image'], kind: 'image' }], object({ image: url }))
    expect(codesOf(conditions, { image })).toEqual(codes)
  })

  it('is of a type that the dialect takes for files', () => {
    const conditions = stated([{ path: ['image'], kind: 'image' }], object({ image: url }), ['image/x-a', 'image/b'])
    const images = ['image/png', 'image/X-a', 'image/b'].map((word) => ({ image: `data:${word};base64,AAAA` }))
    expect(images.map((body) => codesOf(conditions, body))).toEqual([[type], [], []])
    expect(conditions[1]).toEqual({
      title: type,
      properties: {
        image: {
          pattern:
            '^(?:(?![dD][aA][tT][aA]:)|[dD][aA][tT][aA]:[ \\t]*(?:[iI][mM][aA][gG][eE]/[xX]-[aA]|[iI][mM][aA][gG][eE]/[bB])[ \\t]*;)',
        },
      },
    })
  })
})

describe('the condition of images', () => {
  const picture = { required: ['type'], properties: { type: { enum: ['picture', 'photo'] } } }
  const conditionOn = (media: readonly MediaField[], shape: Shape) => {
    const [{ title: _, ...condition } = {}, ...others] = stated(media, shape).map((each) =>
      JSON.parse(JSON.stringify(each, (keyword, value) => (keyword === 'pattern' ? 'x' : value))),
    )
    expect(others.map(({ title: _, ...each }) => each)).toEqual([condition])
    return condition
  }
  const said = { pattern: 'x' }

  it('is stated on every text of the image that may be a Data URL', () => {
    const shape = object({
      image: {
        anyOf: [
          text,
          { type: 'number' },
          object({
            url,
            kind: { ...text, enum: ['data:'] },
            id: { ...text, pattern: '^x' },
            list: { type: 'array', items: text },
            one: object({ two: object({ three: text, four: object({ five: text }) }) }),
            open: { type: 'object' },
          }),
        ],
      },
    })
    const inner = {
      properties: { url: said, one: { properties: { two: { properties: { three: said } } } } },
    }
    expect(conditionOn([{ path: ['image'], kind: 'image' }], shape)).toEqual({
      properties: { image: { allOf: [said, inner] } },
    })
  })

  it('is stated on the images of a list, by the word that says so', () => {
    const shape = object({ parts: { type: 'array', items: object({ type: text, url }) }, image: text })
    const item = { properties: { type: said, url: said } }
    expect(conditionOn([{ path: ['parts', '*'], kindFrom }], shape)).toEqual({
      properties: { parts: { items: { if: picture, then: item } } },
    })
    expect(
      conditionOn(
        [
          { path: ['image'], kind: 'image', within: { path: ['*'], kindFrom } },
          { path: ['parts', '*'], kind: 'image' },
        ],
        shape,
      ),
    ).toEqual({ properties: { image: said, parts: { items: item } } })
  })

  it('is none where there is no image, or no text of it', () => {
    const shape = object({ film: text, count: { type: 'number' } })
    expect(stated([], shape)).toEqual([])
    expect(stated([{ path: ['film'], kind: 'video' }], shape)).toEqual([])
    expect(stated([{ path: ['count'], kind: 'image' }], shape)).toEqual([])
    expect(stated([{ path: ['missing'], kind: 'image' }], shape)).toEqual([])
  })

  it('tells an image by its field, or else by its own word', () => {
    expect(imageCondition({ path: [], kind: 'image' })).toEqual({})
    expect(imageCondition({ path: [], kind: 'image', kindFrom })).toEqual({})
    expect(imageCondition({ path: [], kind: 'audio', kindFrom })).toEqual({ not: {} })
    expect(imageCondition({ path: [] })).toEqual({ not: {} })
    expect(imageCondition({ path: [], kindFrom })).toEqual(picture)
    expect(imageCondition({ path: [], kindFrom: { field: 'type', words: { film: 'video' } } })).toEqual({ not: {} })
  })
})
