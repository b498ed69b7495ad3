import { type TSchema, Type } from '@sinclair/typebox'
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

test('says beside a reference what the schema of that name does not say', () => {
  const word = Type.String({ pattern: '^a', examples: ['a'] })
  const image = (said: object) => Type.Object({ url: Type.String() }, { title: 'Image', ...said })
  const one = Type.Object({
    image: image({ description: 'An image.', examples: [{ url: 'a' }] }),
    same: image({ description: 'An image.', examples: [{ url: 'a' }] }),
    silent: image({}),
    old: image({ description: 'An image.', examples: [{ url: 'b' }], deprecated: true, default: { url: 'c' } }),
    word,
    first: Type.String({ pattern: '^a', deprecated: true, description: 'First.', default: 'a', title: 'Other' }),
    list: Type.Array(word),
  })
  const { schemas } = nameSchemas([root('one', one)], '')
  expect(schemas).toStrictEqual({
    OneBody: {
      type: 'object',
      required: ['image', 'same', 'silent', 'old', 'word', 'first', 'list'],
      properties: {
        image: reference('Image'),
        same: reference('Image'),
        silent: reference('Image'),
        old: reference('Image', {
          description: 'An image. Default is `{"url":"c"}`.',
          deprecated: true,
          examples: [{ url: 'b' }],
        }),
        word: reference('Word', { examples: ['a'] }),
        first: reference('Word', { description: 'First. Default is `"a"`.', deprecated: true }),
        list: { type: 'array', items: reference('Word', { examples: ['a'] }) },
      },
    },
    Image: {
      title: 'Image',
      description: 'An image.',
      examples: [{ url: 'a' }],
      type: 'object',
      required: ['url'],
      properties: { url: { type: 'string' } },
    },
    Word: { type: 'string', pattern: '^a' },
  })
})

const tagged = (tag: string) => Type.Object({ tag: Type.Literal(tag) }, { title: tag })

test.each<[string, TSchema, TSchema, string[]]>([
  ['plain text', Type.String({ minLength: 1 }), Type.String({ minLength: 1 }), []],
  ['words', words(['calm', 'wild']), words(['calm', 'wild']), ['One']],
  ['other words', words(['calm', 'wild']), words(['wild', 'calm']), []],
  ['alternatives', Type.Union([Type.Number(), Type.String()]), Type.Union([Type.Number(), Type.String()]), ['One']],
  ['objects without members', Type.Object({}), Type.Object({}), []],
  [
    'objects that say the same in another order',
    Type.Partial(Type.Object({ a: Type.Number(), b: Type.Null(), c: Type.String() })),
    Type.Partial(Type.Object({ c: Type.String(), a: Type.Number(), b: Type.Null() })),
    ['One'],
  ],
  [
    'tagged unions, even one that is used once',
    Type.Union([tagged('a'), tagged('b')], { discriminator: 'tag' }),
    Type.Null(),
    ['One', 'A', 'B'],
  ],
  [
    'words in words of the list that they stand in',
    Type.Array(words(['calm', 'wild'])),
    Type.Array(words(['calm', 'wild'])),
    ['OneItem'],
  ],
  [
    'nothing within what is named, which is written once',
    Type.Union([words(['calm', 'wild']), Type.Null()]),
    Type.Union([words(['calm', 'wild']), Type.Null()]),
    ['One'],
  ],
])('names %s', (_, one, two, names) => {
  const { schemas } = nameSchemas([root('a', Type.Object({ one, two }))], '')
  expect(Object.keys(schemas)).toStrictEqual(['ABody', ...names])
})

test('numbers names that meet even with what they stand in', () => {
  const image = (member: string) => Type.Object({ [member]: Type.String() }, { title: 'Image' })
  const members = { a: image('a'), b: image('b'), c: image('c'), d: image('d') }
  const { schemas } = nameSchemas([root('one', Type.Object(members))], 'Reel')
  expect(Object.keys(schemas)).toStrictEqual(
    ['OneBody', 'Image', 'OneBodyImage', 'OneBodyImage2', 'OneBodyImage3'].map((name) => `Reel${name}`),
  )
})
