import { describe, expect, it } from 'vitest'
import { type DialectId, translateAnswer, UnknownDialectError, UntranslatableDialectError } from '../src/index'
import { answered, bare, created, envelope, ids, lost, pairs, prompt, time } from './answers'
import { lantern } from './private-dialect'

const waiting = { ...bare, status: 'queued', model: 'sora-2' }
const { prompt: _, seconds: __, ...withoutPrompt } = created['ope-ai']
const { progress: ___, ...withoutProgress } = created.openai

const goldenCreated: Record<string, { value: unknown; warnings: string[] }> = {
  'ope-ai openai': { value: created['ope-ai'], warnings: [] },
  'ope-ai sora-web': {
    value: envelope,
    warnings: lost('model', 'status', 'created_at', 'size', 'seconds', 'prompt'),
  },
  'ope-ai new-api': { value: created['ope-ai'], warnings: [] },
  'ope-ai unified': { value: withoutPrompt, warnings: lost('seconds', 'prompt') },
  'openai ope-ai': { value: withoutProgress, warnings: lost('progress') },
  'openai sora-web': { value: envelope, warnings: lost('model', 'status', 'progress', 'created_at', 'seconds') },
  'openai new-api': { value: created.openai, warnings: [] },
  'openai unified': {
    value: { ...waiting, progress: 0, created_at: time },
    warnings: lost('seconds'),
  },
  'sora-web ope-ai': { value: bare, warnings: [] },
  'sora-web openai': { value: bare, warnings: [] },
  'sora-web new-api': { value: bare, warnings: [] },
  'sora-web unified': { value: bare, warnings: [] },
  'new-api ope-ai': { value: { ...waiting, created_at: time, size: '720x1280' }, warnings: lost('progress') },
  'new-api openai': { value: created['new-api'], warnings: [] },
  'new-api sora-web': { value: envelope, warnings: lost('model', 'status', 'progress', 'created_at', 'size') },
  'new-api unified': { value: created['new-api'], warnings: [] },
  'unified ope-ai': { value: waiting, warnings: ['approximated status', ...lost('status_update_time')] },
  'unified openai': { value: waiting, warnings: ['approximated status', ...lost('status_update_time')] },
  'unified sora-web': { value: envelope, warnings: lost('status', 'status_update_time', 'model') },
  'unified new-api': { value: waiting, warnings: ['approximated status', ...lost('status_update_time')] },
}

const request: Record<DialectId, unknown> = {
  'ope-ai': { model: 'sora-2', prompt, size: '720x1280', seconds: '4' },
  openai: { model: 'sora-2', prompt, size: '720x1280', seconds: '4' },
  'sora-web': { prompt, width: 720, height: 1280, n_frames: 300 },
  'new-api': { model: 'sora-2', prompt, size: '720x1280', duration: 4 },
  unified: { model: 'sora-2', prompt, orientation: 'portrait', duration: 10 },
}

const filled = { ...bare, model: 'sora-2', prompt, size: '720x1280', seconds: '4' }
const goldenFilled: Record<string, unknown> = {
  'ope-ai': filled,
  openai: filled,
  'new-api': filled,
  unified: { ...bare, model: 'sora-2' },
}

describe('create answers', () => {
  it.each(pairs)('travel from %s to %s', (from, to) => {
    expect(answered(created[from], { from, to, kind: 'create' })).toEqual(goldenCreated[`${from} ${to}`])
  })

  it.each(ids)('come back whole within %s', (id) => {
    expect(answered(created[id], { from: id, to: id, kind: 'create' })).toEqual({ value: created[id], warnings: [] })
  })

  it.each(Object.entries(goldenFilled))('take what %s repeats from the original request', (id, value) => {
    const to = id as DialectId
    const options = { from: 'sora-web', to, kind: 'create', request: request[to] } as const
    expect(answered(envelope, options)).toEqual({ value, warnings: [] })
  })

  it('keep their own values before those of the request, and take nothing from one that is not valid', () => {
    const options = { from: 'openai', to: 'new-api', kind: 'create' } as const
    expect(answered(created.openai, { ...options, request: { ...filled, model: 'sora-2-pro' } })).toEqual({
      value: { ...created.openai, prompt, size: '720x1280' },
      warnings: [],
    })
    expect(answered(bare, { ...options, request: { model: 1 } })).toEqual({
      value: bare,
      warnings: ['unusable-request '],
    })
  })

  it('name the model as the target does', () => {
    const answer = { id: 'v1', object: 'video', model: 'bytedance-seedance-1.5' }
    const value = { ...answer, model: 'doubao-seedance-1-5-pro-251215' }
    expect(answered(answer, { from: 'ope-ai', to: 'new-api', kind: 'create' })).toEqual({ value, warnings: [] })
  })
})

describe('an envelope that reports a failure', () => {
  const failure = { code: 'no_credit', message: 'The account has no credit left.', data: 'v1' }

  it('is a failed task where the target can say why', () => {
    const error = { code: 'no_credit', message: 'The account has no credit left.' }
    for (const to of ['openai', 'new-api'] as const) {
      const value = { ...bare, status: 'failed', error }
      expect(answered(failure, { from: 'sora-web', to, kind: 'create' })).toEqual({ value, warnings: [] })
    }
  })

  it.each(['ope-ai', 'unified'] as const)('is an issue to %s, whose answer cannot say why', (to) => {
    expect(answered(failure, { from: 'sora-web', to, kind: 'create' })).toEqual({
      issues: lost('code', 'message'),
      warnings: [],
    })
  })

  it('is an issue where it names no task', () => {
    for (const data of [null, '', undefined]) {
      const { issues } = answered({ ...failure, data }, { from: 'sora-web', to: 'openai', kind: 'create' })
      expect(issues).toEqual(['error-answer code'])
    }
  })

  it('is never written as success', () => {
    const options = { to: 'sora-web', kind: 'create', losses: 'report' } as const
    expect(answered({ id: 'v1', status: 'failed' }, { ...options, from: 'openai' }).issues).toEqual(lost('status'))
    expect(answered({ id: 'v1', status: 'cancelled' }, { ...options, from: 'unified' }).issues).toEqual(lost('status'))
    expect(answered({ id: 'v1', error: { code: 'x' } }, { ...options, from: 'openai' }).issues).toEqual(
      lost('error.code'),
    )
    expect(answered(failure, { ...options, from: 'sora-web' }).issues).toEqual(lost('code', 'message'))
  })
})

it('throws a named error for a wrong id, and for a dialect whose answers nothing reads', () => {
  const wrong = { from: 'openai', to: 'opnai' as DialectId, kind: 'create' } as const
  expect(() => translateAnswer(bare, wrong)).toThrow(UnknownDialectError)
  const unread = { from: lantern, to: 'openai', kind: 'create' } as const
  expect(() => translateAnswer(bare, unread)).toThrow(new UntranslatableDialectError('lantern', 'answers'))
})
