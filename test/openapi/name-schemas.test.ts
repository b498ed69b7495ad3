import { Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import { words } from '../../src/compile/index'
import { normalise } from '../../src/compile/normalise'
import { nameSchemas } from '../../src/openapi/name-schemas'

const reference = (name: string, said: object = {}) => ({ $ref: `#/components/schemas/${name}`, ...said })

const root = (kind: string, schema: Parameters<typeof normalise>[0]) => ({
  kind,
  name: `${kind} body`,
  shape: normalise(schema),
})

test('names objects by their title or their field, and shares what is the same', () => {
  const image = (description: string) => Type.Object({ url: Type.String() }, { title: 'Image reference', description })
  const one = Type.Object({
    first: image('First.'),
    last: image('Last.'),
    more: Type.Array(Type.Object({ at: Type.Number() })),
  })
  const { schemas, references } = nameSchemas([root('one', one), root('two', one)], '')
  expect({ schemas, references }).toStrictEqual({
    references: { one: reference('OneBody'), two: reference('OneBody') },
    schemas: {
      OneBody: {
        type: 'object',
        required: ['first', 'last', 'more'],
        properties: {
          first: reference('ImageReference'),
          last: reference('ImageReference', { description: 'Last.' }),
          more: { type: 'array', items: reference('MoreItem') },
        },
      },
      ImageReference: {
        title: 'Image reference',
        description: 'First.',
        type: 'object',
        required: ['url'],
        properties: { url: { type: 'string' } },
      },
      MoreItem: { type: 'object', required: ['at'], properties: { at: { type: 'number' } } },
    },
  })
})

test('names words that are used twice, and says of each use what belongs to it', () => {
  const mood = (description: string) => words(['calm', 'wild'], { description, default: 'calm' })
  const once = words(['on', 'off'])
  const { schemas } = nameSchemas([root('one', Type.Object({ mood: mood('Mood.'), other: mood('Other.'), once }))], '')
  expect(schemas.Mood).toStrictEqual({ type: 'string', enum: ['calm', 'wild'] })
  expect(schemas.OneBody?.properties).toStrictEqual({
    mood: reference('Mood', { description: 'Mood. Default is `"calm"`.' }),
    other: reference('Mood', { description: 'Other. Default is `"calm"`.' }),
    once: { type: 'string', enum: ['on', 'off'] },
  })
})

test('keeps names apart that would meet, and dialects by their prefix', () => {
  const image = (member: string) => Type.Object({ [member]: Type.String() })
  const holder = (member: string) => Type.Object({ image: image(member) }, { title: member })
  const body = Type.Object({
    one: holder('a'),
    two: holder('b'),
    three: Type.Object({ image: image('c') }, { title: 'b' }),
  })
  const { schemas, references } = nameSchemas([root('one', body)], 'Reel')
  expect(references).toStrictEqual({ one: reference('ReelOneBody') })
  expect(Object.keys(schemas)).toStrictEqual(
    ['OneBody', 'A', 'Image', 'B', 'BImage', 'OneBodyB', 'OneBodyBImage'].map((name) => `Reel${name}`),
  )
})
