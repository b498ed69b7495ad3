import { type TSchema, Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import type { UploadLimits } from '../../schemas/contract'
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

const binary = { type: 'string', format: 'binary' }

const uploaded = (annotations: object = {}) => upload(limits, annotations)

test.each<[string, TSchema, UploadLimits | undefined, object]>([
  [
    'a file alone, with its title',
    uploaded({ title: 'Frame', description: 'First frame.' }),
    { field: 'field', types: ['image/png'] },
    { field: { ...binary, title: 'Frame', description: 'First frame. A file of type image/png.' } },
  ],
  ['a file of which nothing is said', uploaded(), undefined, { field: { ...binary, description: '' } }],
  [
    'a list of files or text, whose words are kept apart',
    Type.Array(Type.Union([uploaded({ description: 'A file.' }), Type.String({ description: 'A URL.' })]), {
      description: 'Frames.',
    }),
    undefined,
    { 'field[]': { type: 'array', description: 'Frames.', items: { ...binary, description: 'A file. A URL.' } } },
  ],
  [
    'what a file and text have in common before each of them',
    Type.Union([uploaded({ description: 'A file.' }), Type.String()], { title: 'Frame', description: 'Either.' }),
    undefined,
    { field: { ...binary, title: 'Frame', description: 'Either. A file.' } },
  ],
  [
    'a file or a number as alternatives',
    Type.Union([uploaded(), Type.Number()]),
    undefined,
    { field: { anyOf: [{ ...binary, description: '' }, { type: 'number' }] } },
  ],
  [
    'text or a number as alternatives',
    Type.Union([Type.String(), Type.Number()], { description: 'Either.' }),
    undefined,
    { field: { description: 'Either.', anyOf: [{ type: 'string' }, { type: 'number' }] } },
  ],
  [
    'two kinds of text as alternatives',
    Type.Union([Type.String({ pattern: '^a' }), Type.String({ pattern: '^b' })]),
    undefined,
    {
      field: {
        anyOf: [
          { type: 'string', pattern: '^a' },
          { type: 'string', pattern: '^b' },
        ],
      },
    },
  ],
  [
    'the one value among objects as the value, which says what it is',
    Type.Union([Type.Object({ a: Type.Number() }), Type.String({ description: 'Text.' })], {
      title: 'Both',
      description: 'Both.',
    }),
    undefined,
    { field: { type: 'string', title: 'Both', description: 'Text.' }, 'field[a]': { type: 'number' } },
  ],
  [
    'objects alone as their members',
    Type.Union([Type.Object({ a: Type.Number() }), Type.Object({ b: Type.String() })]),
    undefined,
    { 'field[a]': { type: 'number' }, 'field[b]': { type: 'string' } },
  ],
  [
    'a member that two objects share in the words of the first',
    Type.Union([
      Type.Object({ a: Type.Literal('one', { description: 'First.' }), b: Type.Literal(1), c: Type.Literal('one') }),
      Type.Object({ a: Type.Literal('two', { description: 'Second.' }), b: Type.Number(), c: Type.Literal('one') }),
    ]),
    undefined,
    {
      'field[a]': { type: 'string', description: 'First.', enum: ['one', 'two'] },
      'field[b]': { type: 'number', enum: [1] },
      'field[c]': { type: 'string', enum: ['one'] },
    },
  ],
  [
    'a value that has words in the second object alone as the first has it',
    Type.Union([Type.Object({ a: Type.Number() }), Type.Object({ a: Type.Literal(1) })]),
    undefined,
    { 'field[a]': { type: 'number' } },
  ],
  [
    'a list of lists as one list',
    Type.Array(Type.Array(Type.Number(), { description: 'Row.', maxItems: 2 }), { description: 'Rows.' }),
    undefined,
    { 'field[][]': { type: 'array', description: 'Row.', items: { type: 'number' } } },
  ],
  [
    'what is said of an item with the item',
    Type.Array(Type.String({ description: 'A word.' })),
    undefined,
    { 'field[]': { type: 'array', items: { type: 'string', description: 'A word.' } } },
  ],
  [
    'what is said of a member of an item with its list',
    Type.Array(Type.Object({ a: Type.String({ description: 'A word.' }), b: Type.String() })),
    undefined,
    {
      'field[][a]': { type: 'array', description: 'A word.', items: { type: 'string' } },
      'field[][b]': { type: 'array', items: { type: 'string' } },
    },
  ],
  [
    'an object without members as itself, and none that is refused',
    Type.Object({ open: Type.Object({}), gone: refused('Go.'), old: refused('Send it.', { severity: 'warning' }) }),
    undefined,
    {
      'field[open]': { type: 'object', properties: {} },
      'field[old]': { not: {}, issue: { code: 'refused-field', hint: 'Send it.', severity: 'warning' } },
    },
  ],
  [
    'what has but some members of a file as an object',
    Type.Object({ type: Type.String(), size: Type.Number() }),
    undefined,
    { 'field[type]': { type: 'string' }, 'field[size]': { type: 'number' } },
  ],
])('writes %s', (_, schema, given, expected) => {
  const shape = normalise(Type.Object({ field: schema }, { title: 'Form', additionalProperties: false }))
  expect(formFields(shape, given)).toStrictEqual({ ...shape, properties: expected })
})

test('writes a form without fields as one', () => {
  expect(formFields({ type: 'object' }, limits)).toStrictEqual({ type: 'object', properties: {} })
})

test.each<[string, object, object]>([
  ['lists of lists', { rows: [['a', 'b'], ['c']], one: [[], 'd'] }, { 'rows[][]': ['a', 'b', 'c'], 'one[]': ['d'] }],
  [
    'the same members of several items together',
    { list: [{ a: 'x', b: ['y'] }, { b: ['z'] }, { a: 'w' }] },
    { 'list[][a]': ['x', 'w'], 'list[][b][]': ['y', 'z'] },
  ],
  ['what is null as null', { a: null }, { a: null }],
  ['objects in objects', { a: { b: { c: 1 } } }, { 'a[b][c]': 1 }],
  ['files in lists', { files: [pngUpload(1, 1), pngUpload(2, 2)] }, { 'files[]': ['@upload.png', '@upload.png'] }],
  ['bytes that are no file as they are', { a: { bytes: 'text' } }, { 'a[bytes]': 'text' }],
])('writes %s', (_, data, expected) => {
  expect(formValues({ type: 'object' }, data)).toStrictEqual(expected)
})
