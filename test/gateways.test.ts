import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Condition } from '../schemas/contract'
import { createJsonSchema } from '../src/json-schema/index'
import { mapSchemas } from '../src/json-schema/rewrite'
import { passedByFastify } from './passed-by-fastify'
import { examplesOf, ids } from './subjects'

const json = (id: (typeof ids)[number]) =>
  (examplesOf.get(id)?.requests ?? []).filter(({ encoding = 'json' }) => encoding === 'json')

describe('the stock validator of Fastify', () => {
  const warnings: unknown[] = []
  let app: FastifyInstance

  beforeAll(async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation((...words) => warnings.push(words))
    app = Fastify()
    for (const id of ids) {
      const body = createJsonSchema(id, { strict: true, target: 'draft-07' })
      app.post(`/${id}`, { schema: { body } }, () => ({}))
      const limited = createJsonSchema(id, { strict: true, target: 'draft-07', modelLimits: 'error' })
      app.post(`/${id}/limited`, { schema: { body: limited } }, () => ({}))
    }
    await app.ready()
    warn.mockRestore()
  }, 60_000)
  afterAll(() => app.close())

  const statusOf = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    return (await app.inject({ method: 'POST', url: path, headers, payload: JSON.stringify(body) })).statusCode
  }

  it('loads every schema without a warning', () => {
    expect(warnings).toEqual([])
  })

  it.each(ids)('answers 400 to every refused field of %s, and 200 to every accepted example', async (id) => {
    for (const { description, data, valid, issues = [] } of json(id)) {
      const status = await statusOf(`/${id}`, data)
      if (valid) expect({ description, status }).toEqual({ description, status: 200 })
      if (issues.some(({ code }) => code === 'refused-field'))
        expect({ description, status }).toEqual({ description, status: 400 })
    }
  })

  it.each(ids)('lets through of what %s refuses only what it coerces and what no schema can say', async (id) => {
    const passed: string[] = []
    for (const { description, data, valid } of json(id)) {
      const status = await statusOf(`/${id}`, data)
      expect([200, 400]).toContain(status)
      if (!valid && status === 200) passed.push(description)
    }
    expect(passed).toEqual(passedByFastify[id])
  })

  it('refuses by the limits of a model too, where they are in the schema', async () => {
    const body = { model: 'sora-2', prompt: 'Rain.', size: '1280x720', seconds: '5' }
    expect(await statusOf('/ope-ai', body)).toBe(200)
    expect(await statusOf('/ope-ai/limited', body)).toBe(400)
    expect(await statusOf('/ope-ai/limited', { ...body, seconds: '8' })).toBe(200)
  })
})

// Words that validators may pass over.
const annotations = ['$schema', 'title', 'description', 'deprecated', 'definitions']

/**
 * What the validators of two gateways implement, of the keywords of draft 4.
 *
 * APISIX: api7/jsonschema 0.9.12, lib/jsonschema.lua, which APISIX names in
 * https://apisix.apache.org/docs/apisix/plugins/request-validation. It implements drafts 4, 6 and 7, but `contains` fails
 * on a value that is no list, and `propertyNames` takes truth values alone.
 *
 * Kong: "a JSON Schema Draft 4 compliant validator", https://developer.konghq.com/plugins/request-validator; it is
 * lua-resty-ljsonschema (github.com/Tieske/lua-resty-ljsonschema, src/resty/ljsonschema/init.lua), which has the same.
 */
const implemented = [
  ...['type', 'enum', 'allOf', 'anyOf', 'oneOf', 'not', '$ref'],
  ...[
    'properties',
    'additionalProperties',
    'patternProperties',
    'minProperties',
    'maxProperties',
    'required',
    'dependencies',
  ],
  ...['items', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'multipleOf'],
]

describe.each(ids)('the schema of %s for APISIX and Kong', (id) => {
  const nodes = [{}, { modelLimits: 'error' }, { unknownFields: 'error' }].flatMap((options) =>
    nodesOf(createJsonSchema(id, { strict: true, target: 'draft-07', ...(options as object) })),
  )

  it('uses keywords that both implement, and no others', () => {
    const used = new Set(nodes.flatMap((node) => Object.keys(node)))
    expect([...used].filter((keyword) => !implemented.includes(keyword) && !annotations.includes(keyword))).toEqual([])
  })

  it('uses them as the meta-schema of draft 4 has them', () => {
    const wrong = nodes.filter(
      ({ required, enum: words, additionalProperties = false, anyOf, allOf, oneOf }) =>
        [required, words, anyOf, allOf, oneOf].some((list) => Array.isArray(list) && list.length === 0) ||
        typeof additionalProperties !== 'boolean',
    )
    expect(wrong).toEqual([])
  })

  it('enumerates no null, for which APISIX has no word', () => {
    expect(nodes.filter(({ enum: words }) => Array.isArray(words) && words.includes(null))).toEqual([])
  })

  it('has no default, which APISIX and Fastify would write into the request', () => {
    expect(nodes.filter((node) => Object.hasOwn(node, 'default'))).toEqual([])
  })

  it('has patterns that PCRE takes, as both hand it to it, and a long bracket in none, in which APISIX keeps it', () => {
    const patterns = [...new Set(nodes.flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : [])))]
    expect(patterns.length).toBeGreaterThan(0)
    for (const pattern of patterns) {
      expect(pattern).not.toMatch(/\\u|\\p|\(\?<|\]\]/)
      const counts = [...pattern.matchAll(/\{(\d+)(?:,(\d+))?\}/g)].flatMap(([, least, most = least]) => [Number(most)])
      expect(counts.every((count) => count <= 65_535)).toBe(true)
    }
  })
})

function nodesOf(schema: Condition): readonly Condition[] {
  const nodes: Condition[] = []
  const walk = (node: Condition): Condition => {
    nodes.push(node)
    return mapSchemas(node, walk)
  }
  walk(schema)
  Object.values((schema.definitions ?? {}) as Record<string, Condition>).forEach(walk)
  return nodes
}
