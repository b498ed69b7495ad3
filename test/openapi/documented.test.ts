import { Type } from '@sinclair/typebox'
import { expect, test } from 'vitest'
import { normalise } from '../../src/compile/normalise'
import { dialects } from '../../src/index'
import { documented } from '../../src/openapi/documented'
import { UncompiledDialectError } from '../../src/openapi/index'
import { lantern, lanternExamples } from '../private-dialect'
import { studio, studioExamples } from './studio'

const noExamples = { requests: [], answers: [] }

test("takes the schemas of a caller's own dialect, as many as there are, and the examples that come with it", () => {
  const { json, form, created, status, error } = studio.schemas
  expect(documented(studio, studioExamples)).toStrictEqual({
    dialect: studio,
    schemas: {
      json: normalise(json),
      form: normalise(form),
      created: normalise(created),
      status: normalise(status),
      error: normalise(error),
    },
    examples: studioExamples,
    limits: {},
  })
  expect(documented(lantern)).toStrictEqual({
    dialect: lantern,
    schemas: { json: normalise(lantern.schemas.json), created: normalise(lantern.schemas.created) },
    examples: noExamples,
    limits: lantern.compiled?.limits,
  })
  const formOnly = { ...lantern, schemas: { form: Type.Object({}), created: Type.Object({}) } }
  expect(documented(formOnly).schemas).toStrictEqual({
    form: { type: 'object', properties: {} },
    created: { type: 'object', properties: {} },
  })
})

test('finds the schemas and examples of a registered dialect, unless others are given', () => {
  const known = documented(dialects.unified)
  expect(Object.keys(known.schemas)).toStrictEqual(['json', 'created', 'status', 'error'])
  expect([known.examples.requests.length > 0, known.examples.answers.length > 0]).toStrictEqual([true, true])
  expect(documented(dialects.unified, lanternExamples)).toStrictEqual({ ...known, examples: lanternExamples })
})

test('takes nothing of a registered dialect for one that only has its id', () => {
  const { schemas, examples } = documented({ ...lantern, id: 'unified' })
  expect({ schemas, examples }).toStrictEqual({ schemas: documented(lantern).schemas, examples: noExamples })
})

test('refuses a dialect that is not compiled, by its id', () => {
  const { compiled: _, ...uncompiled } = lantern
  expect(() => documented(uncompiled)).toThrow(new UncompiledDialectError('lantern'))
})
