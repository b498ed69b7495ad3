import { describe, expect, it } from 'vitest'
import type { CompiledBody, Dialect, Endpoint } from '../schemas/contract'
import { type DetectInput, detectAmong } from '../src/detect'
import { UncompiledDialectError } from '../src/errors'
import { lantern } from './private-dialect'

const right = { model: 'lantern-1', text: 'A lamp is lit.' }
const candidate = (errors: number, unknownFields = 0) => [{ dialect: 'lantern', errors, unknownFields }]

describe('a dialect', () => {
  it.each<[string, Partial<DetectInput>, ReturnType<typeof candidate>]>([
    ['of a body that is right', {}, candidate(0)],
    ['of a body with an error', { body: { ...right, length: 4 } }, candidate(1)],
    ['of a body with two errors', { body: { ...right, length: 4, mood: 'clam' } }, candidate(2)],
    [
      'of a body with unknown fields and another warning',
      { body: { ...right, a: 1, b: 1, pixels: 'big' } },
      candidate(0, 2),
    ],
    ['at its own path', { path: '/lantern' }, candidate(0)],
    ['at its own path, with a slash', { path: '/lantern/' }, candidate(0)],
    ['at its own path, with a query', { path: '/lantern?a=/' }, candidate(0)],
    ['at its own path, with a fragment', { path: '/lantern#a' }, candidate(0)],
    ['at a longer path', { path: '/lantern/1' }, candidate(1)],
    ['at another path', { path: '/lanterns' }, candidate(1)],
    ['at the path of all', { path: '/' }, candidate(1)],
    ['at no path', { path: '' }, candidate(1)],
    ['at the path of another operation', { path: '/lantern/{id}' }, candidate(1)],
    ['sent as JSON', { contentType: 'application/json' }, candidate(0)],
    ['sent as a form, which it does not take', { contentType: 'multipart/form-data; boundary=x' }, candidate(1)],
    ['sent as a form, in other letters', { contentType: ' Multipart/Form-Data ;boundary=x' }, candidate(1)],
    ['sent as a form, with errors', { contentType: 'multipart/form-data', body: {}, path: '/' }, candidate(4)],
  ])('%s', (_, input, candidates) => {
    const polled = {
      ...lantern.endpoints[0],
      path: '/lantern/{id}',
      operation: 'status',
    } as Endpoint
    const dialect: Dialect<'lantern'> = { ...lantern, endpoints: [...lantern.endpoints, polled] }
    expect(detectAmong([dialect], { body: right, ...input })).toStrictEqual(candidates)
  })

  it('that takes forms alone has an error more for JSON, and is judged nevertheless', () => {
    const json = lantern.compiled?.json as CompiledBody
    const compiled = {
      ...lantern.compiled,
      limits: lantern.compiled?.limits,
      upload: undefined,
      json: undefined,
      form: json,
    } as never
    const dialect: Dialect<'lantern'> = { ...lantern, compiled }
    const errorsOf = (contentType?: string) =>
      detectAmong([dialect], { body: { ...right, mood: 'clam' }, contentType })[0]?.errors
    expect([errorsOf(), errorsOf('multipart/form-data')]).toEqual([2, 1])
  })
})

it('is found at each of its paths, at the path of all too', () => {
  const [first] = lantern.endpoints
  if (first === undefined) throw new Error('Lantern has no endpoint.')
  const dialect = { ...lantern, endpoints: ['/', '/lamps'].map((path) => ({ ...first, path })) }
  const errorsAt = (path: string) => detectAmong([dialect], { body: right, path })[0]?.errors
  expect(['/', '/?a', '/lamps', '/lamp', ''].map(errorsAt)).toEqual([0, 0, 0, 1, 1])
})

it('refuses a dialect that is not compiled', () => {
  const { compiled: _, ...raw } = lantern
  expect(() => detectAmong([raw], { body: right })).toThrow(UncompiledDialectError)
})

it('ranks by errors, then by unknown fields, then in the order given', () => {
  const withRules = (id: string, code: string, severity: 'error' | 'warning', count: number): Dialect => ({
    ...lantern,
    id,
    rules: Array.from({ length: count }, (_, index) => ({
      ...{ code, severity, expects: { not: {} }, message: 'No.' },
      at: [`m${index}`],
    })),
  })
  const given = [
    withRules('two errors', 'x', 'error', 2),
    withRules('two unknown', 'unknown-field', 'warning', 2),
    withRules('an error', 'x', 'error', 1),
    withRules('an unknown', 'unknown-field', 'warning', 1),
    withRules('none', 'x', 'warning', 3),
    withRules('none either', 'x', 'warning', 0),
  ]
  const ranked = detectAmong(given, { body: { ...right, odd: 1 } })
  expect(ranked.map(({ dialect, errors, unknownFields }) => [dialect, errors, unknownFields])).toEqual([
    ['none', 0, 1],
    ['none either', 0, 1],
    ['an unknown', 0, 2],
    ['two unknown', 0, 3],
    ['an error', 1, 1],
    ['two errors', 2, 1],
  ])
})
