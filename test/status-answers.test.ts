import { describe, expect, it } from 'vitest'
import { type DialectId, translateAnswer } from '../src/index'
import { answered, bare, lost, statusIds, statusPairs, time, words } from './answers'

const nearest: Record<string, string> = { pending: 'queued', cancelled: 'failed' }

describe('status answers', () => {
  it.each(statusPairs)('say every state of %s in words of %s', (from, to) => {
    for (const [state, word] of Object.entries(words[from] ?? {})) {
      const exact = words[to]?.[state]
      const result = translateAnswer({ id: 'v1', status: word }, { from, to, kind: 'status' })
      expect(result.value).toEqual({ ...bare, status: exact ?? nearest[state] })
      expect(result.warnings.map(({ code, requested, achieved }) => [code, requested, achieved])).toEqual(
        exact === undefined ? [['approximated', word, nearest[state]]] : [],
      )
    }
  })

  it.each([...statusIds.map((id) => [id, 'sora-web'] as const), ...statusIds.map((id) => ['sora-web', id] as const)])(
    'cannot be said from %s to %s',
    (from, to) => {
      expect(answered({ id: 'v1' }, { from, to, kind: 'status', losses: 'report' })).toEqual({
        issues: ['not-expressible '],
        warnings: [],
      })
    },
  )

  const video = { ...bare, progress: 100, created_at: time, completed_at: time + 90, status: 'completed' }
  const { completed_at: ____, ...uncompleted } = video
  const failed = { ...bare, status: 'failed', error: { code: 'blocked', message: 'Refused.' } }
  const clip = 'https://example.com/1.mp4'
  const task = { ...bare, status: 'processing', status_update_time: time, progress: 40, detail: { input: { n: [1] } } }

  it.each<[string, DialectId, DialectId, object, object, string[]]>([
    ['a finished video', 'openai', 'new-api', { ...video, expires_at: time }, video, lost('expires_at')],
    ['a finished video', 'new-api', 'openai', { ...video, video_url: clip }, video, lost('video_url')],
    [
      'a finished video',
      'new-api',
      'unified',
      { ...video, video_url: clip },
      uncompleted,
      lost('completed_at', 'video_url'),
    ],
    ['a finished video', 'openai', 'ope-ai', video, video, []],
    ['a finished video', 'ope-ai', 'new-api', video, video, []],
    ['a legacy URL', 'new-api', 'new-api', { ...bare, url: clip }, { ...bare, video_url: clip }, []],
    ['two equal URLs', 'new-api', 'new-api', { ...bare, url: clip, video_url: clip }, { ...bare, video_url: clip }, []],
    [
      'two URLs that disagree',
      'new-api',
      'new-api',
      { ...bare, url: 'https://example.com/2.mp4', video_url: clip },
      { ...bare, video_url: clip },
      ['alias-conflict url'],
    ],
    ['a failure', 'openai', 'new-api', failed, failed, []],
    ['a failure', 'openai', 'ope-ai', failed, failed, []],
    [
      'a failure',
      'new-api',
      'openai',
      { ...failed, error: 'Refused.' },
      { ...failed, error: { message: 'Refused.' } },
      [],
    ],
    ['a failure', 'openai', 'unified', failed, { ...bare, status: 'failed' }, lost('error.code', 'error.message')],
    ['a null error', 'openai', 'new-api', { ...video, error: null, expires_at: null }, video, []],
    [
      'a task',
      'unified',
      'openai',
      task,
      { ...bare, status: 'in_progress', progress: 40 },
      lost('status_update_time', 'detail'),
    ],
    ['a task', 'unified', 'unified', task, task, []],
    [
      'a remix',
      'openai',
      'openai',
      { ...video, remixed_from_video_id: 'v0' },
      { ...video, remixed_from_video_id: 'v0' },
      [],
    ],
    ['a remix', 'openai', 'new-api', { ...video, remixed_from_video_id: 'v0' }, video, lost('remixed_from_video_id')],
    [
      'members that nobody documents',
      'openai',
      'new-api',
      { ...failed, trace: 1, error: { code: 'blocked', message: 'Refused.', param: 'prompt' } },
      failed,
      lost('error.param', 'trace'),
    ],
    ['another object', 'openai', 'new-api', { ...video, object: 'task' }, video, lost('object')],
  ])('carry %s from %s to %s', (_name, from, to, body, value, warnings) => {
    expect(answered(body, { from, to, kind: 'status' })).toEqual({ value, warnings })
  })

  it('refuse what is lost where the caller does not accept losses', () => {
    const options = { from: 'new-api', to: 'openai', kind: 'status', losses: 'error' } as const
    expect(answered({ ...video, video_url: clip, trace: 1 }, options)).toEqual({
      issues: lost('trace', 'video_url'),
      warnings: [],
    })
  })
})
