import { describe, expect, it } from 'vitest'
import { translateAnswer } from '../src/index'
import { accepts, answered, bare, created, lost, pairs, statusPairs, time, words } from './answers'

describe('reading', () => {
  const options = { from: 'new-api', to: 'openai', kind: 'status' } as const

  it('takes numbers as text and text as numbers', () => {
    const body = { id: 12, status: 'queued', created_at: `${time}`, progress: '50', seconds: 4, error: { code: 500 } }
    const value = { ...bare, id: '12', status: 'queued', created_at: time, progress: 50, seconds: '4' }
    expect(answered(body, options)).toEqual({ value: { ...value, error: { code: '500' } }, warnings: [] })
  })

  it('keeps zero and empty text', () => {
    const body = { id: '0', object: 'video', progress: 0, created_at: 0, prompt: '', seconds: '0' }
    expect(answered(body, options)).toEqual({ value: body, warnings: [] })
  })

  it.each([
    ['progress', '50%'],
    ['progress', ''],
    ['progress', -1],
    ['progress', Number.NaN],
    ['created_at', '2025-11-07'],
    ['created_at', 176249941012],
    ['created_at', 1762499410123456],
    ['seconds', '4s'],
    ['model', {}],
    ['size', ['720x1280']],
    ['video_url', 1.5],
  ])('leaves out a `%s` that it cannot read: %j', (name, value) => {
    expect(answered({ ...bare, [name]: value }, options)).toEqual({ value: bare, warnings: [`type ${name}`] })
  })

  it.each([
    [1762499410123, time],
    ['1762499410123', time],
    [1762499410.5, time],
  ])('turns the time %j into whole seconds and says so', (from, to) => {
    const result = translateAnswer({ ...bare, created_at: from }, options)
    expect(result.value).toEqual({ ...bare, created_at: to })
    expect(result.warnings).toMatchObject([
      { code: 'approximated', path: ['created_at'], requested: Number(from), achieved: to },
    ])
  })

  it.each(['succeeded', 'Queued', '', 5, {}, ['queued'], 'constructor', '__proto__', true])(
    'refuses the unknown status %j',
    (status) => {
      for (const [from, to] of statusPairs) {
        for (const kind of ['create', 'status'] as const) {
          const { issues } = translateAnswer({ id: 'v1', status }, { from, to, kind, losses: 'report' })
          expect(issues).toMatchObject([{ code: 'unknown-status', path: ['status'], dialect: from }])
          expect(issues?.[0]?.allowed).toEqual(Object.values(words[from] ?? {}))
        }
      }
    },
  )

  it.each([
    [{}, 'required id'],
    [{ id: null }, 'required id'],
    [{ id: '' }, 'minLength id'],
    [{ id: {} }, 'type id'],
    [{ id: 2 ** 53 }, 'type id'],
    [{ error: { message: 'No credit.' } }, 'error-answer error.message'],
    [{ error: 'No credit.' }, 'error-answer error'],
    [null, 'type '],
    [[], 'type '],
    ['v1', 'type '],
    [undefined, 'type '],
  ])('refuses %j, which names no task', (body, issue) => {
    expect(answered(body, options).issues).toEqual([issue])
  })
})

describe('a hostile answer', () => {
  const canary = 'sk-live-9f3QxT7canaryB2'
  const strange = [
    canary,
    [canary],
    { [canary.slice(0, 2)]: canary, code: [canary], message: { a: canary } },
    Object.create(null),
    Symbol('x'),
    () => 1,
    10n,
    new Uint8Array([1]),
    new Date(0),
    Number.POSITIVE_INFINITY,
  ]

  it.each(pairs)('neither throws nor shows its values from %s to %s', (from, to) => {
    for (const name of [...Object.keys(created[from]), 'error', 'detail', 'video_url', 'completed_at']) {
      for (const value of strange) {
        for (const kind of ['create', 'status'] as const) {
          const result = translateAnswer({ ...created[from], [name]: value }, { from, to, kind, request: value })
          expect(JSON.stringify([result.issues, result.warnings])).not.toContain(canary)
          if (result.value !== undefined) expect(accepts.get(`${to} ${kind}`)?.(result.value)).toBe(true)
        }
      }
    }
  })

  it('reads no member that it does not own, and changes no prototype', () => {
    const options = { from: 'openai', to: 'unified', kind: 'status' } as const
    expect(answered(Object.create({ id: 'v1' }), options).issues).toEqual(['required id'])
    const polluted = JSON.parse('{"id":"v1","__proto__":{"status":"failed"},"constructor":1}')
    expect(answered(polluted, options)).toEqual({ value: bare, warnings: lost('__proto__', 'constructor') })
    const detail = JSON.parse('{"__proto__":{"polluted":true}}')
    const result = translateAnswer({ id: 'v1', detail }, { from: 'unified', to: 'unified', kind: 'status' })
    expect(JSON.stringify(result.value)).toContain('"__proto__":{"polluted":true}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('ends with at most 32 warnings, each short, for a body of many unknown members', () => {
    const names = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`${index}\n${'x'.repeat(99)}`, 1]))
    const { value, warnings } = translateAnswer(
      { id: 'v1', ...names },
      { from: 'openai', to: 'unified', kind: 'status' },
    )
    expect(value).toEqual(bare)
    expect(warnings).toHaveLength(32)
    for (const warning of warnings) expect(JSON.stringify(warning).length).toBeLessThan(1024)
  })

  it('shares nothing with what is written', () => {
    const detail = { input: { images: ['https://example.com/1.png'] } }
    const { value } = translateAnswer({ id: 'v1', detail }, { from: 'unified', to: 'unified', kind: 'status' })
    detail.input.images.push('https://example.com/2.png')
    expect(value?.detail).toEqual({ input: { images: ['https://example.com/1.png'] } })
  })
})
