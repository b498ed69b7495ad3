import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dialect, Encoding } from '../schemas/contract'
import type { Examples } from '../schemas/example'
import { decodeForm } from '../src/form'
import { type DialectId, dialects, type ValidateOptions, validate } from '../src/index'
import { shapeOf } from '../src/shape'
import { breakings } from './breakings'
import { findingsOf, isClean } from './findings'
import { ids, parameters, subjects, timeout } from './subjects'

// `clean` decides alone that nothing is to be reported; these hold it to what all checks find, with the same commands for
// a longer run as the laws.

const bodyOf = (dialect: Dialect, encoding: Encoding, body: unknown) =>
  encoding === 'form' ? decodeForm(shapeOf(dialect.compiled?.form?.schema ?? {}), body) : body

/** Tells whether the decision and all checks agree that there is nothing, or something, to report. */
function agrees(dialect: Dialect, encoding: Encoding, body: unknown): boolean {
  return isClean(dialect, encoding, body) === (findingsOf(dialect, encoding, body).length === 0)
}

/** Objects that are not as JSON makes them, around the members of a body. */
const disguises: Readonly<Record<string, (body: object) => unknown>> = {
  'members that are inherited': (body) => Object.create(body),
  'members that are inherited from a plain object, with one of its own': (body) =>
    Object.assign(Object.create(body), { model: 'x' }),
  'a prototype of its own': (body) => Object.assign(Object.create({ seed: 1 }), body),
  'the prototype of a list': (body) => Object.assign(Object.create(Array.prototype), body),
  'members of an instance': (body) => Object.assign(new (class Body {})(), body),
  'members of a date': (body) => Object.assign(new Date(0), body),
  'members of a list': (body) => Object.assign([], body),
  'an own member `__proto__`': (body) =>
    Object.defineProperty({ ...body }, '__proto__', { value: { model: 1 }, enumerable: true }),
  'an own member `constructor`': (body) => ({ ...body, constructor: 'x' }),
  'lists with holes': (body) =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? new Array(3) : value]),
    ),
  'texts as objects': (body) =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? new String(value) : value]),
    ),
  'lone surrogates': (body) => ({ ...body, prompt: '\ud800 at dusk' }),
  'a prompt of astral characters': (body) => ({ ...body, prompt: '🌊'.repeat(16_500) }),
  'numbers below zero': (body) => ({ ...body, seed: -0, n: -0, duration: -0, n_frames: -0, width: -0 }),
  'numbers beyond whole numbers': (body) => ({ ...body, seed: 2 ** 53, n: 1e308, n_frames: 1e21, width: 2 ** 60 }),
}

describe.each(ids)('%s', async (id) => {
  // The modules are typed where they are written; a path made of an id has no type.
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  const dialect: Dialect = dialects[id]
  const bodies = examples.requests
    .filter(({ encoding = 'json' }) => encoding === 'json')
    .flatMap(({ data }) => (typeof data === 'object' && data !== null && !Array.isArray(data) ? [data] : []))

  it('agrees with all checks over generated requests and one breaking of each', { timeout }, () => {
    fc.assert(
      fc.property(subjects(id), fc.nat(), ({ encoding, body }, pick) => {
        const decoded = bodyOf(dialect, encoding, body)
        const broken = [...breakings(decoded)]
        for (const each of [decoded, broken[pick % broken.length]]) {
          expect(agrees(dialect, encoding, each)).toBe(true)
          // What the decision clears is not looked at again, and nothing is missed by that.
          const { issues = [], warnings } = validate(id, each, { encoding })
          expect([...issues, ...warnings]).toEqual(findingsOf(dialect, encoding, bodyOf(dialect, encoding, each)))
        }
      }),
      parameters,
    )
  })

  it.each(Object.entries(disguises))('accepts no body with %s that a check finds fault with', (_, disguise) => {
    const wrong = bodies
      .map(disguise)
      .filter((body) => isClean(dialect, 'json', body) && findingsOf(dialect, 'json', body).length > 0)
    expect(wrong).toEqual([])
  })

  it('reads no member that a polluted prototype gives to every object', { timeout }, () => {
    const names = Object.keys(dialect.compiled?.json?.schema.properties ?? {})
    const wrong: unknown[] = []
    for (const [enumerable, name] of [true, false].flatMap((each) => names.map((name) => [each, name] as const))) {
      // No assertion while it is there: it would break the test runner's own objects.
      Object.defineProperty(Object.prototype, name, { value: 'x', enumerable, writable: true, configurable: true })
      try {
        for (const body of [{}, ...bodies]) {
          if (isClean(dialect, 'json', body) && findingsOf(dialect, 'json', body).length > 0) wrong[wrong.length] = name
        }
      } finally {
        Reflect.deleteProperty(Object.prototype, name)
      }
    }
    expect(wrong).toEqual([])
  })

  it('says nothing that any option changes', () => {
    const options: readonly ValidateOptions[] = (['error', 'warning', 'ignore'] as const).flatMap((severity) => [
      { unknownFields: severity },
      { unknownModels: severity },
      { modelLimits: severity },
      { coerce: true, modelLimits: severity },
    ])
    for (const body of bodies.filter((each) => isClean(dialect, 'json', each))) {
      for (const each of options) expect(validate(id, body, each)).toEqual({ value: body, warnings: [] })
    }
  })
})

describe('the accepted examples without a warning', () => {
  it.each<[DialectId, number]>([
    ['ope-ai', 17],
    ['openai', 19],
    ['sora-web', 21],
    ['new-api', 68],
    ['unified', 6],
  ])('of %s are all decided without a report, %i of them', async (id, count) => {
    const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
    const silent = examples.requests.filter(({ valid, warnings = [] }) => valid && warnings.length === 0)
    const decided = silent.filter(({ data, encoding = 'json' }) =>
      isClean(dialects[id], encoding, bodyOf(dialects[id], encoding, data)),
    )
    expect(silent.map(({ description }) => description)).toEqual(decided.map(({ description }) => description))
    expect(decided.length).toBe(count)
  })
})
