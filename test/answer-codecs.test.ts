import { describe, expect, it } from 'vitest'
import type { CanonicalAnswer } from '../schemas/canonical-answer'
import { type DialectId, dialects, translateAnswer } from '../src/index'

const time = 1762499410
const time2 = time + 60
const envelope = { code: 'success', message: '', data: 'v1' }

const video = {
  ...{ id: 'v1', object: 'video', model: 'sora-2', status: 'in_progress', progress: 40, created_at: time },
  ...{ completed_at: time2, size: '720x1280', seconds: '4', prompt: 'Rain.' },
  error: { code: 'blocked', message: 'Refused.' },
}

const videoRead: CanonicalAnswer = {
  ...{ id: 'v1', model: 'sora-2', status: 'processing', progress: 40, createdAt: time, completedAt: time2 },
  ...{ size: '720x1280', duration: 4, prompt: 'Rain.', errorCode: 'blocked', errorMessage: 'Refused.' },
}

const expiring = { ...video, expires_at: time2 + 60 }
const expiringRead: CanonicalAnswer = { ...videoRead, expiresAt: time2 + 60 }

// What stands in an answer, and all that is read of it and written again.
const whole: [DialectId, Record<string, unknown>, CanonicalAnswer][] = [
  ['ope-ai', expiring, expiringRead],
  [
    'openai',
    { ...expiring, remixed_from_video_id: 'v0' },
    { ...expiringRead, extensions: { remixed_from_video_id: 'v0' } },
  ],
  ['sora-web', { ...envelope, message: 'Queued.' }, { id: 'v1', extensions: { message: 'Queued.' } }],
  ['sora-web', envelope, { id: 'v1' }],
  ['new-api', { ...video, video_url: '1.mp4' }, { ...videoRead, url: '1.mp4' }],
  [
    'unified',
    {
      ...{ id: 'v1', object: 'video', status: 'cancelled', status_update_time: time2, model: 'sora-2', progress: 40 },
      ...{ created_at: time, size: 'large', detail: { input: { n: [1] } } },
    },
    {
      ...{ id: 'v1', status: 'cancelled', updatedAt: time2, model: 'sora-2', progress: 40, createdAt: time },
      ...{ size: 'large', extensions: { detail: { input: { n: [1] } } } },
    },
  ],
]

const plainError = { error: 'Refused.' }

// Answers that say the same in another form, or say what this dialect writes nowhere.
const read: [DialectId, Record<string, unknown>, CanonicalAnswer][] = [
  ...(['ope-ai', 'openai', 'new-api'] as const).flatMap(
    (id): [DialectId, Record<string, unknown>, CanonicalAnswer][] => [
      [id, {}, {}],
      [id, plainError, { errorMessage: 'Refused.' }],
      [id, { error: { message: '' } }, { errorMessage: '' }],
      [id, { error: { code: 404 } }, { errorCode: '404' }],
      [id, { error: null }, {}],
      [id, { seconds: 4, progress: '40' }, { duration: 4, progress: 40 }],
    ],
  ),
  ['new-api', { url: '1.mp4' }, { url: '1.mp4' }],
  ['new-api', { url: '1.mp4', video_url: '2.mp4' }, { url: '2.mp4' }],
  ['openai', { remixed_from_video_id: null }, {}],
  ['unified', {}, {}],
  ...[null, 'text', 1, ['list'], new Uint8Array([1])].map(
    (detail): [DialectId, Record<string, unknown>, CanonicalAnswer] => ['unified', { detail }, {}],
  ),
  ['sora-web', { data: 'v1' }, { id: 'v1' }],
  ['sora-web', { ...envelope, code: null, message: 'Queued.' }, { id: 'v1', extensions: { message: 'Queued.' } }],
  [
    'sora-web',
    { code: 'no_credit', message: 'No credit.', data: null },
    { status: 'failed', errorCode: 'no_credit', errorMessage: 'No credit.' },
  ],
  ['sora-web', { code: 0, message: '' }, { status: 'failed', errorCode: '0', errorMessage: '' }],
]

describe('the answers', () => {
  it.each(whole)('of %s are read and written whole', (id, body, answer) => {
    expect(answersOf(id).read(body)).toEqual(answer)
    expect(answersOf(id).write(answer)).toStrictEqual(body)
  })

  it.each(read)('of %s are read as %j', (id, body, answer) => {
    expect(answersOf(id).read(body)).toEqual(answer)
  })

  it.each([
    ['ope-ai', { object: 'video' }],
    ['openai', { object: 'video' }],
    ['new-api', { object: 'video' }],
    ['unified', { object: 'video' }],
    ['sora-web', { ...envelope, data: undefined }],
  ] as const)('of %s say nothing of what is not known', (id, body) => {
    expect(answersOf(id).write({})).toStrictEqual(body)
  })

  it.each([
    ['ope-ai', [undefined, 'queued', 'in_progress', 'completed', 'failed', undefined]],
    ['openai', [undefined, 'queued', 'in_progress', 'completed', 'failed', undefined]],
    ['new-api', [undefined, 'queued', 'in_progress', 'completed', 'failed', undefined]],
    ['unified', ['pending', 'queued', 'processing', 'completed', 'failed', 'cancelled']],
  ] as const)('of %s have a word for these states, and know each word again', (id, words) => {
    const states = ['pending', 'queued', 'processing', 'completed', 'failed', 'cancelled'] as const
    expect(states.map((status) => answersOf(id).write({ status }).status)).toEqual(words)
    expect(words.map((status) => answersOf(id).read({ status }).status)).toEqual(
      states.map((state, index) => (words[index] === undefined ? undefined : state)),
    )
  })
})

// What no reader takes for a text, a number or a detail.
const unreadable = ['unreadable']

describe('what cannot be read of an answer', () => {
  it.each([
    ['ope-ai', ['model', 'created_at', 'size', 'seconds', 'prompt', 'progress', 'completed_at', 'expires_at']],
    ['openai', ['model', 'progress', 'created_at', 'completed_at', 'expires_at', 'size', 'seconds', 'prompt']],
    ['new-api', ['model', 'progress', 'created_at', 'completed_at', 'size', 'seconds', 'prompt', 'video_url']],
    ['new-api', ['url']],
    ['unified', ['status_update_time', 'model', 'progress', 'created_at', 'size', 'detail']],
  ] as const)('is said by its place in %s', (id, names) => {
    const body = { id: 'v1', object: 'video', ...Object.fromEntries(names.map((name) => [name, unreadable])) }
    const { value, warnings } = translateAnswer(body, { from: id, to: id, kind: 'status' })
    expect(value).toEqual({ id: 'v1', object: 'video' })
    expect(warnings.map(({ code, path }) => [code, path])).toEqual(names.map((name) => ['type', [name]]))
  })

  it.each(['ope-ai', 'openai', 'new-api'] as const)('is said by its place in the error of %s', (id) => {
    const body = { id: 'v1', object: 'video', error: { code: unreadable, message: unreadable } }
    const { value, warnings } = translateAnswer(body, { from: id, to: id, kind: 'status' })
    expect(value).toEqual({ id: 'v1', object: 'video' })
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['type', ['error', 'code']],
      ['type', ['error', 'message']],
    ])
  })

  it('is said by its place in the envelope of sora-web', () => {
    const options = { from: 'sora-web', to: 'sora-web', kind: 'create' } as const
    const { value, warnings } = translateAnswer({ ...envelope, message: unreadable }, options)
    expect(value).toEqual(envelope)
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([['type', ['message']]])
  })
})

function answersOf(id: DialectId) {
  const { answers } = dialects[id]
  if (answers === undefined) throw new TypeError(`${id} has no codec of answers.`)
  return answers
}
