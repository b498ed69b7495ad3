import { describe, expect, it } from 'vitest'
import { answers } from '../schemas/dialects/openai/answer-codec'
import { pngUpload } from '../schemas/example'
import { dialects, type TranslateAnswerOptions, translateAnswer } from '../src/index'

// Every finding of an answer, held word for word.

const envelope = { code: 'success', message: '', data: 'v1' }
const v1 = { id: 'v1', object: 'video' }
const prompt = 'Rain.'

type Finding = readonly [code: string, dialect: string, path: readonly string[], message: string, others?: object]

const finding = (severity: string, [code, dialect, path, message, others]: Finding) => ({
  code,
  severity,
  path,
  message,
  dialect,
  ...others,
})
const issue = (...each: Finding) => finding('error', each)
const warning = (...each: Finding) => finding('warning', each)

type Case = readonly [name: string, body: unknown, options: TranslateAnswerOptions, result: object]

function holdsEach(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, body, options, result) => {
    expect(translateAnswer(body, options)).toStrictEqual(result)
  })
}

describe('what an answer cannot say', () => {
  holdsEach([
    [
      'a progress',
      { ...v1, progress: 0 },
      { from: 'openai', to: 'ope-ai', kind: 'create' },
      {
        value: v1,
        warnings: [
          warning('not-expressible', 'ope-ai', ['progress'], '`progress` cannot be said in an answer of ope-ai.'),
        ],
      },
    ],
    [
      'a progress, and losses are refused',
      { ...v1, progress: 0 },
      { from: 'openai', to: 'ope-ai', kind: 'create', losses: 'error' },
      {
        issues: [issue('not-expressible', 'ope-ai', ['progress'], '`progress` cannot be said in an answer of ope-ai.')],
        warnings: [],
      },
    ],
    [
      'an own member',
      { ...v1, detail: { a: 1 } },
      { from: 'unified', to: 'new-api', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning('not-expressible', 'new-api', ['detail'], '`detail` cannot be said in an answer of new-api.'),
        ],
      },
    ],
    [
      'an own member, and losses are refused',
      { ...v1, detail: { a: 1 } },
      { from: 'unified', to: 'new-api', kind: 'status', losses: 'error' },
      {
        issues: [issue('not-expressible', 'new-api', ['detail'], '`detail` cannot be said in an answer of new-api.')],
        warnings: [],
      },
    ],
    [
      'a message of an envelope',
      { code: 'success', message: 'Queued.', data: 'v1' },
      { from: 'sora-web', to: 'openai', kind: 'create' },
      {
        value: v1,
        warnings: [
          warning('not-expressible', 'openai', ['message'], '`message` cannot be said in an answer of openai.'),
        ],
      },
    ],
    [
      'why it failed',
      { ...v1, status: 'failed', error: { code: 'x', message: 'y' } },
      { from: 'openai', to: 'unified', kind: 'status' },
      {
        value: { ...v1, status: 'failed' },
        warnings: [
          warning(
            'not-expressible',
            'unified',
            ['error', 'code'],
            '`error.code` cannot be said in an answer of unified.',
          ),
          warning(
            'not-expressible',
            'unified',
            ['error', 'message'],
            '`error.message` cannot be said in an answer of unified.',
          ),
        ],
      },
    ],
    [
      'why an envelope failed',
      { code: 'x', message: 'y', data: 'v1' },
      { from: 'sora-web', to: 'ope-ai', kind: 'create' },
      {
        issues: [
          issue('not-expressible', 'ope-ai', ['code'], '`code` cannot be said in an answer of ope-ai.'),
          issue('not-expressible', 'ope-ai', ['message'], '`message` cannot be said in an answer of ope-ai.'),
        ],
        warnings: [],
      },
    ],
    [
      'that it failed',
      { ...v1, status: 'failed' },
      { from: 'openai', to: 'sora-web', kind: 'create' },
      {
        issues: [
          issue(
            'not-expressible',
            'sora-web',
            ['status'],
            '`status` reports a failure, which cannot be said in an answer of sora-web.',
          ),
        ],
        warnings: [],
      },
    ],
    [
      'that it was cancelled',
      { ...v1, status: 'cancelled' },
      { from: 'unified', to: 'sora-web', kind: 'create' },
      {
        issues: [
          issue(
            'not-expressible',
            'sora-web',
            ['status'],
            '`status` reports a failure, which cannot be said in an answer of sora-web.',
          ),
        ],
        warnings: [],
      },
    ],
    [
      'that it failed, by a code',
      { ...v1, error: { code: 'x' } },
      { from: 'openai', to: 'sora-web', kind: 'create' },
      {
        issues: [
          issue(
            'not-expressible',
            'sora-web',
            ['error', 'code'],
            '`error.code` reports a failure, which cannot be said in an answer of sora-web.',
          ),
        ],
        warnings: [],
      },
    ],
    [
      'that it failed, by a message',
      { ...v1, error: { message: 'y' } },
      { from: 'openai', to: 'sora-web', kind: 'create' },
      {
        issues: [
          issue(
            'not-expressible',
            'sora-web',
            ['error', 'message'],
            '`error.message` reports a failure, which cannot be said in an answer of sora-web.',
          ),
        ],
        warnings: [],
      },
    ],
    [
      'that it failed, by a text',
      { ...v1, error: 'y' },
      { from: 'new-api', to: 'sora-web', kind: 'create' },
      {
        issues: [
          issue(
            'not-expressible',
            'sora-web',
            ['error'],
            '`error` reports a failure, which cannot be said in an answer of sora-web.',
          ),
        ],
        warnings: [],
      },
    ],
    [
      'that it waits',
      { ...v1, status: 'queued' },
      { from: 'openai', to: 'sora-web', kind: 'create' },
      {
        value: envelope,
        warnings: [
          warning('not-expressible', 'sora-web', ['status'], '`status` cannot be said in an answer of sora-web.'),
        ],
      },
    ],
    [
      'a state of pending',
      { ...v1, status: 'pending' },
      { from: 'unified', to: 'openai', kind: 'status' },
      {
        value: { ...v1, status: 'queued' },
        warnings: [
          warning('approximated', 'openai', ['status'], '`status` has no such word in openai.', {
            requested: 'pending',
            achieved: 'queued',
          }),
        ],
      },
    ],
    [
      'a state of cancelled',
      { ...v1, status: 'cancelled' },
      { from: 'unified', to: 'ope-ai', kind: 'status' },
      {
        value: { ...v1, status: 'failed' },
        warnings: [
          warning('approximated', 'ope-ai', ['status'], '`status` has no such word in ope-ai.', {
            requested: 'cancelled',
            achieved: 'failed',
          }),
        ],
      },
    ],
    [
      'a status answer of the source',
      envelope,
      { from: 'sora-web', to: 'openai', kind: 'status' },
      { issues: [issue('not-expressible', 'openai', [], 'sora-web documents no status answer.')], warnings: [] },
    ],
    [
      'a status answer of the target',
      v1,
      { from: 'openai', to: 'sora-web', kind: 'status' },
      { issues: [issue('not-expressible', 'sora-web', [], 'sora-web documents no status answer.')], warnings: [] },
    ],
    [
      'its own members stay',
      { ...v1, detail: { a: [1] } },
      { from: 'unified', to: 'unified', kind: 'status' },
      { value: { ...v1, detail: { a: [1] } }, warnings: [] },
    ],
    [
      'a model that has another name there',
      { ...v1, model: 'bytedance-seedance-1.5' },
      { from: 'ope-ai', to: 'new-api', kind: 'create' },
      { value: { ...v1, model: 'doubao-seedance-1-5-pro-251215' }, warnings: [] },
    ],
    [
      'a model within one dialect',
      { ...v1, model: 'bytedance-seedance-1.5' },
      { from: 'ope-ai', to: 'ope-ai', kind: 'create' },
      { value: { ...v1, model: 'bytedance-seedance-1.5' }, warnings: [] },
    ],
    [
      'a model of no table',
      { ...v1, model: 'house-video' },
      { from: 'ope-ai', to: 'new-api', kind: 'create' },
      { value: { ...v1, model: 'house-video' }, warnings: [] },
    ],
  ])
})

describe('what names a task', () => {
  holdsEach([
    [
      'is missing',
      {},
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('required', 'openai', ['id'], '`id` is required and names the task.')], warnings: [] },
    ],
    [
      'is null',
      { id: null },
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('required', 'openai', ['id'], '`id` is required and names the task.')], warnings: [] },
    ],
    [
      'is empty',
      { id: '' },
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('minLength', 'openai', ['id'], '`id` must not be empty.')], warnings: [] },
    ],
    [
      'is an object',
      { id: {} },
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('type', 'openai', ['id'], '`id` must be text, not an object.')], warnings: [] },
    ],
    [
      'is a number that lost digits',
      { id: 2 ** 53 },
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('type', 'openai', ['id'], '`id` must be text, not a number that lost digits.')], warnings: [] },
    ],
    [
      'is missing beside a failure',
      { status: 'failed' },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        issues: [
          issue(
            'error-answer',
            'openai',
            ['status'],
            'The answer reports a failure and names no task, so there is no task to report.',
            { hint: "Answer with an error of the target's own instead." },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is missing beside a failure in an error',
      { error: { code: 'x' } },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        issues: [
          issue(
            'error-answer',
            'openai',
            ['error', 'code'],
            'The answer reports a failure and names no task, so there is no task to report.',
            { hint: "Answer with an error of the target's own instead." },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is missing beside a failure in words',
      { error: { message: 'y' } },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        issues: [
          issue(
            'error-answer',
            'openai',
            ['error', 'message'],
            'The answer reports a failure and names no task, so there is no task to report.',
            { hint: "Answer with an error of the target's own instead." },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is empty beside a failure',
      { id: '', status: 'failed' },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        issues: [
          issue(
            'error-answer',
            'openai',
            ['status'],
            'The answer reports a failure and names no task, so there is no task to report.',
            { hint: "Answer with an error of the target's own instead." },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is wrong beside a failure',
      { id: {}, status: 'failed' },
      { from: 'openai', to: 'openai', kind: 'status' },
      { issues: [issue('type', 'openai', ['id'], '`id` must be text, not an object.')], warnings: [] },
    ],
    [
      'is missing beside another state and an error',
      { status: 'queued', error: { code: 'x' } },
      { from: 'openai', to: 'openai', kind: 'status' },
      { issues: [issue('required', 'openai', ['id'], '`id` is required and names the task.')], warnings: [] },
    ],
    [
      'is missing in an envelope',
      { code: 'x', message: 'y', data: null },
      { from: 'sora-web', to: 'openai', kind: 'create' },
      {
        issues: [
          issue(
            'error-answer',
            'sora-web',
            ['code'],
            'The answer reports a failure and names no task, so there is no task to report.',
            { hint: "Answer with an error of the target's own instead." },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is no body at all',
      'v1',
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('type', 'openai', [], 'The body must be an object, not text.')], warnings: [] },
    ],
    [
      'is a list',
      [],
      { from: 'openai', to: 'openai', kind: 'create' },
      { issues: [issue('type', 'openai', [], 'The body must be an object, not a list.')], warnings: [] },
    ],
  ])
})

describe('a state', () => {
  holdsEach([
    [
      'is unknown',
      { ...v1, status: 'done' },
      { from: 'openai', to: 'unified', kind: 'status' },
      {
        issues: [
          issue(
            'unknown-status',
            'openai',
            ['status'],
            '`status` is no status that this dialect knows; it is "queued", "in_progress", "completed" or "failed".',
            { allowed: ['queued', 'in_progress', 'completed', 'failed'] },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is a number',
      { ...v1, status: 5 },
      { from: 'unified', to: 'openai', kind: 'status' },
      {
        issues: [
          issue(
            'unknown-status',
            'unified',
            ['status'],
            '`status` is no status that this dialect knows; it is "pending", "queued", "processing", "completed", "failed" or "cancelled".',
            { allowed: ['pending', 'queued', 'processing', 'completed', 'failed', 'cancelled'] },
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is null',
      { ...v1, status: null },
      { from: 'unified', to: 'openai', kind: 'status' },
      { value: v1, warnings: [] },
    ],
    ['is absent', v1, { from: 'unified', to: 'openai', kind: 'status' }, { value: v1, warnings: [] }],
  ])
})

describe('a member', () => {
  holdsEach([
    [
      'is no member of the dialect',
      { ...v1, note: 1, more: { a: 1 }, empty: null },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning(
            'not-expressible',
            'openai',
            ['note'],
            "`note` is no member of this dialect's answers, and is left out.",
          ),
          warning(
            'not-expressible',
            'openai',
            ['more'],
            "`more` is no member of this dialect's answers, and is left out.",
          ),
        ],
      },
    ],
    [
      'is no member of the dialect, and losses are refused',
      { ...v1, note: 1 },
      { from: 'openai', to: 'openai', kind: 'status', losses: 'error' },
      {
        issues: [
          issue(
            'not-expressible',
            'openai',
            ['note'],
            "`note` is no member of this dialect's answers, and is left out.",
          ),
        ],
        warnings: [],
      },
    ],
    [
      'is no member of an error',
      { ...v1, error: { code: 'x', note: 1, empty: null, message: 'y' } },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: { ...v1, error: { code: 'x', message: 'y' } },
        warnings: [
          warning(
            'not-expressible',
            'openai',
            ['error', 'note'],
            "`error.note` is no member of this dialect's answers, and is left out.",
          ),
        ],
      },
    ],
    [
      'cannot be read',
      { ...v1, progress: '50%', model: {}, created_at: true },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning('type', 'openai', ['model'], '`model` cannot be read from an object, and is left out.'),
          warning('type', 'openai', ['progress'], '`progress` cannot be read from text, and is left out.'),
          warning('type', 'openai', ['created_at'], '`created_at` cannot be read from true, and is left out.'),
        ],
      },
    ],
    [
      'cannot be read, and losses are refused',
      { ...v1, progress: '50%' },
      { from: 'openai', to: 'openai', kind: 'status', losses: 'error' },
      {
        issues: [issue('type', 'openai', ['progress'], '`progress` cannot be read from text, and is left out.')],
        warnings: [],
      },
    ],
    [
      'cannot be read: detail',
      { ...v1, detail: 'x' },
      { from: 'unified', to: 'unified', kind: 'status' },
      {
        value: v1,
        warnings: [warning('type', 'unified', ['detail'], '`detail` cannot be read from text, and is left out.')],
      },
    ],
    [
      'cannot be read: an error',
      { ...v1, error: { code: {}, message: 'y' } },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: { ...v1, error: { message: 'y' } },
        warnings: [
          warning('type', 'openai', ['error', 'code'], '`error.code` cannot be read from an object, and is left out.'),
        ],
      },
    ],
    [
      'cannot be read: a list of errors',
      { ...v1, error: ['x'] },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning(
            'not-expressible',
            'openai',
            ['error'],
            "`error` is no member of this dialect's answers, and is left out.",
          ),
        ],
      },
    ],
    [
      'stands in two places alike',
      { ...v1, video_url: 'https://example.org/a', url: 'https://example.org/a' },
      { from: 'new-api', to: 'new-api', kind: 'status' },
      { value: { ...v1, video_url: 'https://example.org/a' }, warnings: [] },
    ],
    [
      'stands in two places that disagree',
      { ...v1, video_url: 'https://example.org/a', url: 'https://example.org/b' },
      { from: 'new-api', to: 'new-api', kind: 'status' },
      {
        value: { ...v1, video_url: 'https://example.org/a' },
        warnings: [warning('alias-conflict', 'new-api', ['url'], '`url` and `video_url` disagree.')],
      },
    ],
    [
      'stands in two places that disagree, and losses are refused',
      { ...v1, video_url: 'https://example.org/a', url: 'https://example.org/b' },
      { from: 'new-api', to: 'new-api', kind: 'status', losses: 'error' },
      { issues: [issue('alias-conflict', 'new-api', ['url'], '`url` and `video_url` disagree.')], warnings: [] },
    ],
    [
      'stands in its second place',
      { ...v1, video_url: null, url: 'https://example.org/b' },
      { from: 'new-api', to: 'new-api', kind: 'status' },
      { value: { ...v1, video_url: 'https://example.org/b' }, warnings: [] },
    ],
    [
      'stands in its second place and cannot be said',
      { ...v1, url: 'https://example.org/b' },
      { from: 'new-api', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [warning('not-expressible', 'openai', ['url'], '`url` cannot be said in an answer of openai.')],
      },
    ],
    [
      'is a fixed one with another value',
      { ...v1, object: 'film' },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning(
            'not-expressible',
            'openai',
            ['object'],
            "`object` is no member of this dialect's answers, and is left out.",
          ),
        ],
      },
    ],
    [
      'is a number as text',
      { ...v1, progress: '50', seconds: 4, created_at: '1762499410' },
      { from: 'openai', to: 'new-api', kind: 'status' },
      { value: { ...v1, progress: 50, created_at: 1762499410, seconds: '4' }, warnings: [] },
    ],
  ])
})

describe('a time', () => {
  holdsEach([
    [
      'is in milliseconds',
      { ...v1, created_at: 1762499410123 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: { ...v1, created_at: 1762499410 },
        warnings: [
          warning(
            'approximated',
            'openai',
            ['created_at'],
            '`created_at` is in milliseconds and is written in whole seconds.',
            { requested: 1762499410123, achieved: 1762499410 },
          ),
        ],
      },
    ],
    [
      'has a fraction',
      { ...v1, completed_at: 1762499410.5 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: { ...v1, completed_at: 1762499410 },
        warnings: [
          warning(
            'approximated',
            'openai',
            ['completed_at'],
            '`completed_at` has a fraction and is written in whole seconds.',
            { requested: 1762499410.5, achieved: 1762499410 },
          ),
        ],
      },
    ],
    [
      'is in seconds',
      { ...v1, expires_at: 99999999999 },
      { from: 'openai', to: 'openai', kind: 'status' },
      { value: { ...v1, expires_at: 99999999999 }, warnings: [] },
    ],
    [
      'has twelve digits',
      { ...v1, created_at: 100000000000 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning('type', 'openai', ['created_at'], '`created_at` is no Unix time in seconds, and is left out.', {
            requested: 100000000000,
          }),
        ],
      },
    ],
    [
      'has twelve digits, the largest of them',
      { ...v1, created_at: 999999999999 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning('type', 'openai', ['created_at'], '`created_at` is no Unix time in seconds, and is left out.', {
            requested: 999999999999,
          }),
        ],
      },
    ],
    [
      'has thirteen digits',
      { ...v1, created_at: 1000000000000 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: { ...v1, created_at: 1000000000 },
        warnings: [
          warning(
            'approximated',
            'openai',
            ['created_at'],
            '`created_at` is in milliseconds and is written in whole seconds.',
            { requested: 1000000000000, achieved: 1000000000 },
          ),
        ],
      },
    ],
    [
      'has thirteen digits, the largest of them',
      { ...v1, created_at: 9999999999999 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: { ...v1, created_at: 9999999999 },
        warnings: [
          warning(
            'approximated',
            'openai',
            ['created_at'],
            '`created_at` is in milliseconds and is written in whole seconds.',
            { requested: 9999999999999, achieved: 9999999999 },
          ),
        ],
      },
    ],
    [
      'has fourteen digits',
      { ...v1, created_at: 10000000000000 },
      { from: 'openai', to: 'openai', kind: 'status' },
      {
        value: v1,
        warnings: [
          warning('type', 'openai', ['created_at'], '`created_at` is no Unix time in seconds, and is left out.', {
            requested: 10000000000000,
          }),
        ],
      },
    ],
    [
      'has fourteen digits, and losses are refused',
      { ...v1, created_at: 10000000000000 },
      { from: 'openai', to: 'openai', kind: 'status', losses: 'error' },
      {
        issues: [
          issue('type', 'openai', ['created_at'], '`created_at` is no Unix time in seconds, and is left out.', {
            requested: 10000000000000,
          }),
        ],
        warnings: [],
      },
    ],
    [
      'of a change is in milliseconds',
      { ...v1, status_update_time: 1762499410123 },
      { from: 'unified', to: 'unified', kind: 'status' },
      {
        value: { ...v1, status_update_time: 1762499410 },
        warnings: [
          warning(
            'approximated',
            'unified',
            ['status_update_time'],
            '`status_update_time` is in milliseconds and is written in whole seconds.',
            { requested: 1762499410123, achieved: 1762499410 },
          ),
        ],
      },
    ],
    [
      'is in milliseconds, and losses are refused',
      { ...v1, created_at: 1762499410123 },
      { from: 'openai', to: 'openai', kind: 'status', losses: 'error' },
      {
        value: { ...v1, created_at: 1762499410 },
        warnings: [
          warning(
            'approximated',
            'openai',
            ['created_at'],
            '`created_at` is in milliseconds and is written in whole seconds.',
            { requested: 1762499410123, achieved: 1762499410 },
          ),
        ],
      },
    ],
  ])
})

describe('the original request', () => {
  holdsEach([
    [
      'gives what the answer lacks',
      envelope,
      {
        from: 'sora-web',
        to: 'ope-ai',
        kind: 'create',
        request: { model: 'sora-2', prompt, size: '720x1280', seconds: '4' },
      },
      { value: { ...v1, model: 'sora-2', size: '720x1280', seconds: '4', prompt }, warnings: [] },
    ],
    [
      'gives nothing that the answer says',
      { ...v1, model: 'sora-2-pro', seconds: '8' },
      {
        from: 'openai',
        to: 'ope-ai',
        kind: 'create',
        request: { model: 'sora-2', prompt, size: '720x1280', seconds: '4' },
      },
      { value: { ...v1, model: 'sora-2-pro', size: '720x1280', seconds: '8', prompt }, warnings: [] },
    ],
    [
      'gives nothing that the target cannot say',
      envelope,
      {
        from: 'sora-web',
        to: 'unified',
        kind: 'create',
        request: { model: 'sora-2', prompt, orientation: 'portrait', duration: 10 },
      },
      { value: { ...v1, model: 'sora-2' }, warnings: [] },
    ],
    [
      'came as a form',
      envelope,
      {
        from: 'sora-web',
        to: 'openai',
        kind: 'create',
        request: { model: 'sora-2', prompt, size: '720x1280', seconds: '4', input_reference: pngUpload(720, 1280) },
      },
      { value: { ...v1, model: 'sora-2', seconds: '4', size: '720x1280', prompt }, warnings: [] },
    ],
    [
      'has an unknown model and an unknown member',
      envelope,
      { from: 'sora-web', to: 'openai', kind: 'create', request: { model: 'house-video', prompt, other: 1 } },
      { value: { ...v1, model: 'house-video', prompt }, warnings: [] },
    ],
    [
      'is not valid',
      v1,
      { from: 'openai', to: 'new-api', kind: 'create', request: { model: 1 } },
      {
        value: v1,
        warnings: [
          warning(
            'unusable-request',
            'new-api',
            [],
            'The original request is not valid in new-api, so nothing was taken from it.',
          ),
        ],
      },
    ],
    [
      'is nothing',
      v1,
      { from: 'openai', to: 'new-api', kind: 'create', request: null },
      {
        value: v1,
        warnings: [
          warning(
            'unusable-request',
            'new-api',
            [],
            'The original request is not valid in new-api, so nothing was taken from it.',
          ),
        ],
      },
    ],
    [
      'names no model',
      envelope,
      { from: 'sora-web', to: 'unified', kind: 'create', request: { prompt } },
      {
        value: v1,
        warnings: [
          warning(
            'unusable-request',
            'unified',
            [],
            'The original request is not valid in unified, so nothing was taken from it.',
          ),
        ],
      },
    ],
  ])
})

describe('a target whose answers have few words', () => {
  const terse = { ...dialects.openai, id: 'terse', answers: { ...answers, words: { queued: 'queued' } } }
  const unsaid = (requested: string) =>
    issue('not-expressible', 'terse', ['status'], '`status` cannot be said in an answer of terse.', {
      allowed: ['queued'],
      requested,
    })

  holdsEach([
    [
      'has none for what runs',
      { ...v1, status: 'processing' },
      { from: 'unified', to: terse, kind: 'status' },
      { issues: [unsaid('processing')], warnings: [] },
    ],
    [
      'has none for what was cancelled, nor for what failed',
      { ...v1, status: 'cancelled' },
      { from: 'unified', to: terse, kind: 'status' },
      { issues: [unsaid('cancelled')], warnings: [] },
    ],
    [
      'has one for what waits',
      { ...v1, status: 'pending' },
      { from: 'unified', to: terse, kind: 'status' },
      {
        value: { ...v1, status: 'queued' },
        warnings: [
          warning('approximated', 'terse', ['status'], '`status` has no such word in terse.', {
            requested: 'pending',
            achieved: 'queued',
          }),
        ],
      },
    ],
  ])
})
