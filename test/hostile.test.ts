import { describe, expect, it } from 'vitest'
import type { Examples } from '../schemas/example'
import { type DialectId, dialects, type ValidateOptions, validate } from '../src/index'
import { isObject } from '../src/shape'
import { replaced } from './planted'

const ids = Object.keys(dialects) as DialectId[]
const canary = 'sk-live-9f3QxT7canaryB2'

const encodings: readonly ValidateOptions[] = [{}, { coerce: true }, { encoding: 'form' }]

describe.each(ids)('%s', async (id) => {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const bodies = examples.requests.map(({ data }) => data)

  it.each([
    ['text', canary],
    ['a list of text', [canary]],
    ['an object', { url: canary, type: canary, text: canary }],
    ['a Data URL', `data:image/png;base64,${canary}`],
    ['a URL', `https://example.com/${canary}`],
  ])('repeats no secret that is planted as %s', (_, secret) => {
    for (const body of bodies.flatMap((each) => [...replaced(each, secret)])) {
      for (const options of encodings) {
        const { issues = [], warnings } = validate(id, body, options)
        expect(JSON.stringify([issues, warnings])).not.toContain(canary)
      }
    }
  })

  it.each([
    ['an object that cannot become text', { toString: 1, valueOf: 1 }],
    ['an object without a prototype', Object.create(null)],
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a big integer', 10n],
    ['nothing', undefined],
    ['bytes', new Uint8Array([1])],
    ['a date', new Date(0)],
    ['not a number', Number.NaN],
  ])('judges %s anywhere without a throw', (_, strange) => {
    for (const body of bodies.flatMap((each) => [...replaced(each, strange)])) {
      for (const options of encodings) expect(validate(id, body, options)).toBeTypeOf('object')
    }
  })

  it('ends with at most 32 issues and 32 warnings, each below 4 KiB, for a body of a million problems', () => {
    const names = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`unknown_${index}`, index]))
    const items = Array.from({ length: 100_000 }, () => ({ type: 'image_url', video_url: { url: 1 } }))
    const lists = ['content', 'images', 'inpaint_items', 'actions'].map((name) => [name, items])
    const body = { ...names, ...Object.fromEntries(lists), input_reference: { content: items } }
    const { issues = [], warnings } = validate(id, body)
    expect(issues.length).toBeLessThanOrEqual(32)
    expect(warnings.length).toBe(32)
    for (const issue of [...issues, ...warnings]) expect(JSON.stringify(issue).length).toBeLessThan(4096)
  })

  it('reads no member that the body does not own', () => {
    const inherited = Object.create({ model: 'sora-2', prompt: 'x', size: '1280x720', seconds: '4', width: 1 })
    // What `Object.assign` makes of a body with a member `__proto__`.
    const polluted = Object.setPrototypeOf({}, { model: 'sora-2', prompt: 'x' })
    for (const body of [inherited, polluted]) {
      const { issues } = validate(id, body, { unknownFields: 'ignore' })
      expect(issues?.map(({ code }) => code)).toEqual(validate(id, {}).issues?.map(({ code }) => code))
    }
  })

  it('takes a member that is undefined for an absent one', () => {
    const verdict = (body: unknown) => {
      const { issues, warnings } = validate(id, body)
      return { issues, warnings }
    }
    for (const body of bodies.filter(isObject)) {
      for (const more of [{}, { unheard_of: 1 }]) {
        const absent = { seed: undefined, style: undefined, unknown: undefined }
        expect(verdict({ ...absent, ...body, ...more })).toEqual(verdict({ ...body, ...more }))
      }
    }
  })

  it('changes neither the body nor any prototype', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
    for (const options of encodings) validate(id, hostile, options)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    for (const body of bodies) {
      const before = structuredClone(body)
      for (const options of encodings) validate(id, body, options)
      expect(body).toEqual(before)
    }
  })
})
