import { expect, test } from 'vitest'
import type { Example, Examples } from '../../schemas/example'
import { answerExamples, requestExamples } from '../../src/openapi/shown-examples'

const valid = (description: string, data: unknown, said: Partial<Example> = {}): Example => ({
  description: `accepts ${description}`,
  data,
  valid: true,
  ...said,
})

const named = (examples: readonly Example[], mode?: readonly string[], encoding: 'json' | 'form' = 'json') =>
  Object.keys(requestExamples({ requests: examples, answers: [] }, encoding, mode, (data) => data))

test('shows the requests that pass without a word, each with a field that none before it has', () => {
  const requests = [
    valid('no body', {}),
    valid('another body without fields', {}),
    valid('a list', { media: ['a'] }),
    valid('an empty list', { media: [] }),
    valid('objects in a list', { media: [{ url: 'a' }] }),
    valid('an object', { media: { url: 'a' } }),
    valid('the same objects', { media: [{ url: 'b' }, { url: 'c' }] }),
    valid('a field of another place', { url: 'a' }),
    { ...valid('what is refused', { refused: 1 }), valid: false },
    valid('what is warned about', { warned: 1 }, { warnings: [{ code: 'a', path: [] }] }),
    valid('what has no warnings', { quiet: 1 }, { warnings: [] }),
    valid('a form', { text: 'a' }, { encoding: 'form' }),
    valid('JSON by name', { text: 'a' }, { encoding: 'json' }),
  ]
  expect(named(requests)).toStrictEqual([
    ...['no-body', 'a-list', 'objects-in-a-list', 'an-object', 'a-field-of-another-place'],
    ...['what-has-no-warnings', 'json-by-name'],
  ])
  expect(named(requests, undefined, 'form')).toStrictEqual(['a-form'])
})

test('shows each mode of those that have the same fields', () => {
  const requests = [
    valid('text', { task: { mode: 't2v' } }),
    valid('an image', { task: { mode: 'i2v' } }),
    valid('text again', { task: { mode: 't2v' } }),
    valid('a number for a mode', { task: { mode: 5 } }),
  ]
  expect(named(requests, ['task', 'mode'])).toStrictEqual(['text', 'an-image'])
  expect(named(requests)).toStrictEqual(['text'])
})

test('calls each by what it shows, and writes its data as the encoding does', () => {
  const examples: Examples = {
    requests: [
      valid("a caller's prompt", { prompt: 'Rain.' }),
      { description: 'what a dialect that accepts all takes', data: { all: 1 }, valid: true },
    ],
    answers: [],
  }
  expect(requestExamples(examples, 'json', undefined, (data) => JSON.stringify(data))).toStrictEqual({
    'a-callers-prompt': { summary: "A caller's prompt", value: '{"prompt":"Rain."}' },
    'what-a-dialect-that-accepts-all-takes': {
      summary: 'What a dialect that accepts all takes',
      value: '{"all":1}',
    },
  })
})

test('shows every valid answer of a kind', () => {
  const answers: Examples['answers'] = [
    { description: 'accepts an id', kind: 'created', data: { id: 'a' }, valid: true },
    { description: 'accepts another id', kind: 'created', data: { id: 'b' }, valid: true },
    { description: 'refuses no id', kind: 'created', data: {}, valid: false },
    { description: 'accepts a state', kind: 'status', data: { state: 'made' }, valid: true },
  ]
  expect(answerExamples({ requests: [], answers }, 'created')).toStrictEqual({
    'an-id': { summary: 'An id', value: { id: 'a' } },
    'another-id': { summary: 'Another id', value: { id: 'b' } },
  })
})
