import { Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import { pngUpload } from '../../schemas/example'
import { refused, upload, words } from '../../src/compile/index'
import { normalise } from '../../src/compile/normalise'
import { formFields, formValues } from '../../src/openapi/form-fields'

const limits = {
  field: 'picture',
  types: ['image/png', 'image/webp'],
  maxBytes: 1_048_576,
  matches: { field: 'size', absent: '720x1280' },
}

const item = (type: 'one' | 'two', members: object) => Type.Object({ type: Type.Literal(type), ...members })

const form = normalise(
  Type.Object({
    size: Type.Optional(Type.String({ description: 'Pixels.' })),
    tags: Type.Array(Type.String({ minLength: 1 }), { description: 'Tags.' }),
    seed: Type.Optional(Type.Integer()),
    picture: Type.Optional(
      Type.Union([
        upload(limits, { description: 'First frame.' }),
        Type.Object({ url: Type.String(), gone: refused('Leave it out.') }),
        Type.String({ description: 'A URL.' }),
      ]),
    ),
    content: Type.Optional(
      Type.Array(
        Type.Union(
          [
            item('one', { text: Type.String({ description: 'Text.' }) }),
            item('two', { at: Type.Object({ x: Type.Number() }) }),
          ],
          {
            discriminator: 'type',
          },
        ),
        { description: 'Content.' },
      ),
    ),
    mood: words(['calm', 'wild']),
    old: refused('Send `size` instead.'),
  }),
)

const field = formFields(form, limits)

test('writes members and items under the names of the wire', () => {
  expect(field.properties).toStrictEqual({
    size: { type: 'string', description: 'Pixels.' },
    'tags[]': { type: 'array', description: 'Tags.', items: { type: 'string', minLength: 1 } },
    seed: { type: 'integer' },
    picture: {
      type: 'string',
      format: 'binary',
      description:
        'First frame. A file of type image/png or image/webp of at most 1,048,576 bytes. Its pixels must equal `size`, 720x1280 where that is absent. A URL.',
    },
    'picture[url]': { type: 'string' },
    'content[][type]': { type: 'array', description: 'Content.', items: { type: 'string', enum: ['one', 'two'] } },
    'content[][text]': { type: 'array', description: 'Text.', items: { type: 'string' } },
    'content[][at][x]': { type: 'array', description: 'Content.', items: { type: 'number' } },
    mood: { type: 'string', enum: ['calm', 'wild'] },
    old: { not: {}, issue: { code: 'refused-field', hint: 'Send `size` instead.' } },
  })
})

test('writes values under the same names', () => {
  const data = {
    tags: ['a', 'b'],
    seed: '7',
    picture: pngUpload(1, 1),
    content: [
      { type: 'one', text: 'Rain.' },
      { type: 'two', at: { x: '0.5' } },
    ],
    mood: 'calm',
  }
  expect(formValues(form, data)).toStrictEqual({
    'tags[]': ['a', 'b'],
    seed: 7,
    picture: '@upload.png',
    'content[][type]': ['one', 'two'],
    'content[][text]': ['Rain.'],
    'content[][at][x]': [0.5],
    mood: 'calm',
  })
  expect(formValues(form, { picture: { url: 'https://a.example/b' } })).toStrictEqual({
    'picture[url]': 'https://a.example/b',
  })
})

test('writes nothing for a form that is none', () => {
  expect(formValues(form, 'text')).toStrictEqual({})
})
