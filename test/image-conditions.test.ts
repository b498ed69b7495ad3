import { expect, it } from 'vitest'
import type { Condition, MediaField, UploadLimits } from '../schemas/contract'
import { absoluteOrDataUrl, absoluteUrl } from '../schemas/patterns'
import { imageConditions } from '../src/compile/image-conditions'
import type { Shape } from '../src/shape'

const text: Shape = { type: 'string' }
const object = (properties: Readonly<Record<string, Shape>>, more: Shape = {}): Shape => ({
  type: 'object',
  properties,
  ...more,
})
const upload: UploadLimits = { field: 'file', types: ['image/png'] }
const image: MediaField = { path: ['a'], kind: 'image' }
const tagged: MediaField = { path: ['a'], kindFrom: { field: 'type', words: { pic: 'image', clip: 'video' } } }

const conditionsOf = (field: MediaField, a: Shape, limits: UploadLimits | undefined) =>
  imageConditions({ model: ['model'], media: [field] }, object({ a }), limits)

it.each<[what: string, MediaField, Shape, UploadLimits | undefined, readonly Condition[]]>([
  ['a text', image, text, upload, [{ properties: { a: { soundImage: upload } } }]],
  [
    'a text where the dialect takes no upload',
    image,
    text,
    undefined,
    [{ properties: { a: { soundImage: undefined } } }],
  ],
  [
    'a text in which a Data URL fits',
    image,
    { type: 'string', pattern: absoluteOrDataUrl },
    upload,
    [{ properties: { a: { soundImage: upload } } }],
  ],
  ['no text in which a Data URL does not fit', image, { type: 'string', pattern: absoluteUrl }, upload, []],
  ['no text of few words', image, { type: 'string', enum: ['none'] }, upload, []],
  ['a value of any type', image, {}, upload, [{ properties: { a: { soundImage: upload } } }]],
  ['no number', image, { type: 'integer' }, upload, []],
  ['no list', image, { type: 'array', items: text }, upload, []],
  ['nothing that is refused', image, { type: 'string', not: {} }, upload, []],
  [
    'every text of an object',
    image,
    object({ url: text, deep: object({ url: text }), count: { type: 'integer' } }),
    upload,
    [
      { properties: { a: { properties: { url: { soundImage: upload } } } } },
      {
        properties: {
          a: { properties: { deep: { properties: { url: { soundImage: upload } } } } },
        },
      },
    ],
  ],
  ['no object without named members', image, { type: 'object' }, upload, []],
  [
    'every branch of a union',
    image,
    { anyOf: [text, object({ url: text })] },
    upload,
    [
      { properties: { a: { soundImage: upload } } },
      { properties: { a: { properties: { url: { soundImage: upload } } } } },
    ],
  ],
  [
    'what its tag calls an image',
    tagged,
    object({ type: { type: 'string', enum: ['pic'] }, url: text }),
    upload,
    [
      {
        properties: {
          a: {
            if: { required: ['type'], properties: { type: { enum: ['pic'] } } },
            then: { properties: { url: { soundImage: upload } } },
          },
        },
      },
    ],
  ],
  ['no video', { path: ['a'], kind: 'video' }, text, upload, []],
  [
    'nothing where the size of an image is asked for, which is elsewhere',
    image,
    text,
    { ...upload, matches: { field: 'size', absent: '720x1280' } },
    [],
  ],
])('demands sound images of %s', (_, field, shape, limits, conditions) => {
  expect(conditionsOf(field, shape, limits)).toStrictEqual(conditions)
})

it('demands sound images of a member that the schema does not know', () => {
  expect(imageConditions({ model: ['model'], media: [image] }, object({}), upload)).toEqual([
    { properties: { a: { soundImage: upload } } },
  ])
})

it('demands nothing where a dialect takes no media', () => {
  expect(imageConditions({ model: ['model'] }, object({}), upload)).toEqual([])
})

it('throws where an image may hold anything', () => {
  const open = object({ url: text }, { additionalProperties: true })
  expect(() => conditionsOf(image, open, upload)).toThrow(new Error('An image may hold any member.'))
})
