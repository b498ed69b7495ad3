import { type TSchema, Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { UnsupportedSchemaError } from '../src/compile/index'
import { normalise } from '../src/compile/normalise'

describe('normalise', () => {
  it.each<[string, TSchema]>([
    ['a format', Type.String({ format: 'uri' })],
    ['unique items', Type.Array(Type.String(), { uniqueItems: true })],
    ['a count of members', Type.Object({}, { minProperties: 1 })],
    ['a schema for further members', Type.Object({}, { additionalProperties: Type.String() })],
    ['a kind of its own', Type.Record(Type.String(), Type.String())],
    ['a format deep inside', Type.Object({ list: Type.Array(Type.String({ format: 'uri' })) })],
  ])('refuses %s, which would otherwise go unchecked', (_, schema) => {
    expect(() => normalise(schema)).toThrow(UnsupportedSchemaError)
  })
})
