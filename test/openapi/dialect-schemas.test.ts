import { Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import type { Dialect, Endpoint } from '../../schemas/contract'
import type { LimitTable } from '../../schemas/model-facts'
import { normalise } from '../../src/compile/normalise'
import { dialectSchemas } from '../../src/openapi/dialect-schemas'
import { documented } from '../../src/openapi/documented'
import { lantern } from '../private-dialect'
import { studio } from './studio'

const endpoint = (operation: Endpoint['operation'], ...contentTypes: string[]): Endpoint => ({
  method: 'POST',
  path: '/',
  operation,
  summary: 'Do it',
  contentTypes,
  authentication: [],
})

test.each<[string, Endpoint[], string[]]>([
  ['nothing without an endpoint', [], []],
  [
    'the JSON body alone',
    [endpoint('create', 'application/json')],
    ['CreateVideoRequest', 'CreatedVideo', 'ErrorAnswer'],
  ],
  ['JSON of another name', [endpoint('content', 'application/vnd.studio')], ['CreateVideoRequest', 'ErrorAnswer']],
  ['the form alone', [endpoint('create', 'multipart/form-data')], ['CreateVideoForm', 'CreatedVideo', 'ErrorAnswer']],
  [
    'the form of one of several endpoints',
    [endpoint('create'), endpoint('create', 'multipart/form-data')],
    ['CreateVideoForm', 'CreatedVideo', 'ErrorAnswer'],
  ],
  ['the state', [endpoint('status')], ['VideoState', 'ErrorAnswer']],
  ['the errors of a download', [endpoint('content')], ['ErrorAnswer']],
])('writes %s', (_, endpoints, names) => {
  expect(Object.keys(dialectSchemas(documented({ ...studio, endpoints }), '').schemas)).toStrictEqual(names)
})

const models = { 'lantern-1': { id: 'lantern-1', family: 'lantern' }, other: { id: 'other', family: 'lantern' } }

const text = { type: 'string' }

const mood = { type: 'string', enum: ['calm'] }

test.each<[string, Partial<Dialect>, LimitTable, object]>([
  ['lists the models of a dialect that takes no others', {}, models, { ...text, enum: ['lantern-1', 'other'] }],
  ['lists none where other models pass', { unknownModel: 'warning' }, models, text],
  ['lists none where none is known', {}, {}, text],
  ['lists none in a field that holds the model within', { fields: { model: ['model', 'name'] } }, models, text],
  ['lists none in a field that is not there', { fields: { model: ['engine'] } }, models, text],
])('%s', (_, given, limits, model) => {
  const json = normalise(Type.Object({ model: Type.String(), mood: Type.Optional(Type.Literal('calm')) }))
  const dialect = { ...lantern, ...given }
  const { schemas } = dialectSchemas({ ...documented(dialect), limits, schemas: { json, created: {} } }, '')
  expect(schemas.CreateVideoRequest).toStrictEqual({
    type: 'object',
    required: ['model'],
    properties: { model, mood },
  })
})
