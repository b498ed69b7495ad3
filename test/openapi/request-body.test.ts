import { type TSchema, Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import type { Dialect, UploadLimits } from '../../schemas/contract'
import { type Examples, pngUpload } from '../../schemas/example'
import { compileDialect, upload } from '../../src/compile/index'
import { documented } from '../../src/openapi/documented'
import { requestBody } from '../../src/openapi/request-body'
import { lantern } from '../private-dialect'

const limits: UploadLimits = { field: 'frame', types: ['image/png', 'image/webp'] }

const schemas = { json: { $ref: '#/json' }, form: { $ref: '#/form' } }

const uncompiled = (own: object): Dialect => {
  const { compiled: _, ...rest } = lantern
  return { ...rest, rules: [], ...own }
}

const formDialect = (frame: TSchema, given?: UploadLimits) => {
  const members = Type.Object({ frame: Type.Optional(frame), tags: Type.Optional(Type.Array(Type.String())) })
  const own = { form: members, created: Type.Object({}), ...(given === undefined ? {} : { upload: given }) }
  return compileDialect(uncompiled({ schemas: own }), { families: [] })
}

test.each<[string, TSchema, UploadLimits | undefined, object]>([
  [
    'the media types of a file',
    upload(limits),
    limits,
    { encoding: { frame: { contentType: 'image/png, image/webp' } } },
  ],
  [
    'the media types of a file or text',
    Type.Union([Type.String(), upload(limits)]),
    limits,
    { encoding: { frame: { contentType: 'image/png, image/webp, text/plain' } } },
  ],
  [
    'the media types of a file or members',
    Type.Union([upload(limits), Type.Object({ url: Type.String() })]),
    limits,
    { encoding: { frame: { contentType: 'image/png, image/webp' } } },
  ],
  ['no media types of a form without files', Type.String(), undefined, {}],
])('says %s', (_, frame, given, expected) => {
  expect(requestBody(documented(formDialect(frame, given)), ['multipart/form-data'], schemas)).toStrictEqual({
    required: true,
    content: { 'multipart/form-data': { schema: schemas.form, ...expected } },
  })
})

test('shows requests in the encoding of each media type, and no other type than there are schemas for', () => {
  const examples: Examples = {
    requests: [
      { description: 'accepts tags', data: { tags: ['a'] }, valid: true },
      { description: 'accepts a file', data: { frame: pngUpload(1, 1), tags: ['b'] }, encoding: 'form', valid: true },
    ],
    answers: [],
  }
  const known = documented(formDialect(upload(limits)), examples)
  const types = ['multipart/form-data', 'application/json', 'application/vnd.studio']
  const json = {
    schema: schemas.json,
    examples: { tags: { summary: 'Tags', value: { tags: ['a'] } } },
  }
  const form = {
    schema: schemas.form,
    examples: { 'a-file': { summary: 'A file', value: { frame: '@upload.png', 'tags[]': ['b'] } } },
  }
  expect(requestBody(known, types, schemas)).toStrictEqual({
    required: true,
    content: { 'multipart/form-data': form, 'application/json': json, 'application/vnd.studio': json },
  })
  expect(requestBody(known, types, { form: schemas.form }).content).toStrictEqual({ 'multipart/form-data': form })
})
