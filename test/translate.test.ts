import { describe, expect, it } from 'vitest'
import type { Examples } from '../schemas/example'
import type { Issue } from '../schemas/issue'
import { type DialectId, dialects, type TranslateOptions, translate, validate } from '../src/index'

const ids = Object.keys(dialects) as DialectId[]
const examplesOf = new Map<DialectId, Examples['requests']>()
for (const id of ids) {
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  examplesOf.set(
    id,
    examples.requests.filter(({ valid }) => valid),
  )
}

const pairs = ids.flatMap((from) => ids.map((to) => [from, to] as const))

function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  for (const member of Object.values(value)) deepFrozen(member)
  return Object.freeze(value)
}

/** Every object and list within a value. */
function* containers(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  yield value
  if (!(value instanceof Uint8Array)) for (const member of Object.values(value)) yield* containers(member)
}

const hasBytes = (value: unknown) => [...containers(value)].some((each) => each instanceof Uint8Array)

const refusals = new Set(['required', 'missing-mode-input', 'enum', 'image-size-mismatch'])

const accounted = new Set(['approximated', 'not-expressible', 'unknown-field', 'refused-field', 'coerced'])

describe.each(pairs)('from %s to %s', (from, to) => {
  const requests = examplesOf.get(from) ?? []
  const translated = (options: Partial<TranslateOptions> = {}) =>
    requests.map(({ data, encoding, description }) => ({
      data,
      description,
      result: translate(deepFrozen(structuredClone(data)), { from, to, encoding, losses: 'report', ...options }),
    }))

  it('writes only what the target accepts, and shares nothing with the request', () => {
    for (const { data, encoding } of requests) {
      const body = deepFrozen(structuredClone(data))
      const { value, issues } = translate(body, { from, to, encoding, losses: 'report' })
      if (issues !== undefined) continue
      const isForm = (from === to && encoding === 'form') || hasBytes(value)
      expect(validate(to, value, { encoding: isForm ? 'form' : 'json' }).issues).toBeUndefined()
      const own = new Set(containers(body))
      expect([...containers(value)].filter((each) => own.has(each))).toEqual([])
    }
  })

  it('refuses only for what is missing or beyond the model once losses are accepted', () => {
    const issues = translated().flatMap(({ result }) => result.issues ?? [])
    // An empty prompt cannot be left out where the target requires one.
    const others = issues.filter(({ code, path }) => !refusals.has(code) && path[0] !== 'prompt')
    expect(others).toEqual([])
  })

  it('accounts for every member of every request', () => {
    for (const { data, description, result } of translated({ explain: true })) {
      if (result.issues !== undefined) continue
      const traced = result.trace ?? []
      const lost = Object.keys(data as object).filter(
        (name) =>
          !isAccounted(
            name,
            traced.map(({ from: place }) => place),
            result.warnings,
          ),
      )
      expect({ description, lost }).toEqual({ description, lost: [] })
    }
  })

  it('refuses without accepted losses exactly where it would have left something out', () => {
    for (const { data, encoding } of requests) {
      const strict = translate(data, { from, to, encoding })
      const lenient = translate(data, { from, to, encoding, losses: 'report' })
      const left = lenient.warnings.filter(({ code, hint }) => code === 'not-expressible' && !isOfDocument(hint))
      const refused = (strict.issues ?? []).filter(({ code }) => code === 'not-expressible')
      if (lenient.issues === undefined) expect(refused.map(({ path }) => path)).toEqual(left.map(({ path }) => path))
    }
  })
})

function isOfDocument(hint: string | undefined): boolean {
  return hint?.includes('fills it in where it is absent') ?? false
}

function isAccounted(name: string, places: readonly string[], warnings: readonly Issue[]): boolean {
  const isTraced = places.some((place) => place === name || place.startsWith(`${name}.`))
  return isTraced || warnings.some(({ code, path }) => accounted.has(code) && path[0] === name)
}

describe.each(ids)('within %s', (id) => {
  it('loses nothing: a request translated into its own dialect is its normal form', () => {
    for (const { data, encoding } of examplesOf.get(id) ?? []) {
      const once = translate(data, { from: id, to: id, encoding, losses: 'report' })
      if (once.issues !== undefined) continue
      const twice = translate(once.value, { from: id, to: id, losses: 'report', encoding })
      expect(twice.value).toEqual(once.value)
    }
  })
})
