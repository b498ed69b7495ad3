import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CanonicalRequest, Codec } from '../schemas/canonical'
import type { Encoding } from '../schemas/contract'
import type { Examples } from '../schemas/example'
import type { Path } from '../schemas/issue'
import { type DialectId, dialects, validate } from '../src/index'
import { isObject } from '../src/shape'

const folder = new URL('../schemas/dialects/', import.meta.url)
const ids = (Object.keys(dialects) as DialectId[]).filter((id) => existsSync(new URL(`${id}/codec.ts`, folder)))

/** Codes of members that validation names and lets pass, but that are no part of the dialect. */
const foreign = ['unknown-field', 'refused-field']

describe.each(ids)('the codec of %s', async (id) => {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const { codec } = (await import(`../schemas/dialects/${id}/codec.ts`)) as { codec: Codec<unknown> }
  const accepted = examples.requests.filter(({ valid }) => valid)

  it('has accepted examples to hold it to', () => {
    expect(accepted.length).toBeGreaterThan(5)
  })

  it.each(accepted.map((example) => [example.description, example] as const))('%s', (_, { data, encoding }) => {
    const { request, strangers } = accept(id, data, encoding)
    const canonical = codec.read(deepFreeze(request))
    const written = codec.write(deepFreeze(canonical))

    // Every canonical field has a place that an issue can point at.
    const said = Object.entries(canonical).filter(([name, value]) => name !== 'extensions' && value !== undefined)
    expect(said.map(([name]) => name).filter((name) => !Object.hasOwn(codec.places, name))).toEqual([])
    expect(canonical.extensions).not.toEqual({})

    // What is written reads the same, so that nothing is added that says something.
    expect(withoutPaths(codec.read(written))).toEqual(withoutPaths(canonical))

    // Everything that the document knows comes back, and nothing that it does not. A dialect with several names for one
    // field writes one of them, and a text in the place of a file comes back as the object that says the same.
    const isRespelled = dialects[id].aliases !== undefined || hasTextForFile(id, request)
    if (!isRespelled) expect(withoutUploads(written)).toMatchObject(withoutUploads(without(request, strangers)))
    expect(accept(id, written, encoding).strangers).toEqual([])
  })
})

/** The request as validation hands it on, and where it holds what the dialect does not know. */
function accept(id: DialectId, data: unknown, encoding: Encoding | undefined) {
  const { value, issues, warnings } = validate(id, data, { encoding })
  expect(issues).toBeUndefined()
  const strangers = warnings.filter(({ code }) => foreign.includes(code)).map(({ path }) => path)
  return { request: value as unknown, strangers }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const item of Object.values(value)) deepFreeze(item)
  return Object.freeze(value)
}

function withoutPaths({ media, ...rest }: CanonicalRequest) {
  return { ...rest, media: media?.map(({ path, ...item }) => item) }
}

/** A copy without the members at these places. */
function without(request: unknown, places: readonly Path[]): unknown {
  const copy: unknown = structuredClone(request)
  for (const place of places) {
    const owner = place.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy)
    Reflect.deleteProperty(Object(owner), place.at(-1) ?? '')
  }
  return copy
}

/** The members of a body that JSON can say. */
function withoutUploads(body: unknown): object {
  if (!isObject(body)) return {}
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !(isObject(value) && 'bytes' in value)))
}

function hasTextForFile(id: DialectId, request: unknown): boolean {
  const field = dialects[id].compiled?.upload?.field
  return field !== undefined && typeof (request as Record<string, unknown>)[field] === 'string'
}
