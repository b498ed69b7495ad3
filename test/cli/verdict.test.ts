import { expect, test } from 'vitest'
import { judge } from '../../src/cli/verdict'
import { contentType, field, form, type RawPart } from '../multipart-body'

const encoder = new TextEncoder()

const notJson = { code: 'json-syntax', severity: 'error', path: [], message: 'The body is not valid JSON.' }

/** The dialect that is taken, those that fit as well, and the codes of what it says. */
async function taken(bytes: Uint8Array, type?: string) {
  const { dialect, candidates, issues, warnings } = await judge(bytes, { contentType: type, options: {} })
  return { dialect, candidates, codes: [...issues, ...warnings].map(({ code }) => code) }
}

test.each([
  [
    'fits three of them in full, and two but for a field',
    { model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4' },
    { dialect: 'ope-ai', candidates: ['openai', 'new-api'], codes: [] },
  ],
  [
    'fits three of them but for a field that none has',
    { model: 'sora-2', prompt: 'x', shutter: 1 },
    { dialect: 'openai', candidates: ['new-api', 'unified'], codes: ['unknown-field'] },
  ],
  [
    'has one fault in four of them',
    { model: 1, prompt: 'x' },
    { dialect: 'openai', candidates: ['sora-web', 'new-api', 'unified'], codes: ['type'] },
  ],
])(
  'a body is judged by the dialect that fits it best, with those that fit as well, where it %s',
  async (_, body, expected) => {
    const bytes = encoder.encode(JSON.stringify(body))
    expect([await taken(bytes), await taken(bytes, 'application/json')]).toStrictEqual([expected, expected])
  },
)

test.each([
  ['is no JSON', '{', notJson],
  [
    'is too deep',
    '['.repeat(33) + ']'.repeat(33),
    {
      code: 'json-depth',
      severity: 'error',
      path: Array(32).fill(0),
      message: `\`${'[0]'.repeat(32)}\` is nested deeper than 32 levels.`,
    },
  ],
])('the first dialect speaks of a text that %s', async (_, text, issue) => {
  expect(await judge(encoder.encode(text), { options: {} })).toStrictEqual({
    dialect: 'ope-ai',
    candidates: [],
    issues: [{ ...issue, dialect: 'ope-ai' }],
    warnings: [],
  })
})

test('a dialect that is named judges alone', async () => {
  expect(await judge(encoder.encode('{'), { dialect: 'unified', options: {} })).toStrictEqual({
    dialect: 'unified',
    candidates: [],
    issues: [{ ...notJson, dialect: 'unified' }],
    warnings: [],
  })
})

test('the options hold for every dialect', async () => {
  const bytes = encoder.encode(JSON.stringify({ model: 'sora-2', prompt: 'x', shutter: 1 }))
  const { dialect, issues } = await judge(bytes, { options: { unknownFields: 'error' } })
  expect({ dialect, issues: issues.map(({ code, path }) => [code, path]) }).toStrictEqual({
    dialect: 'openai',
    issues: [['unknown-field', ['shutter']]],
  })
})

const asked = [field('model', 'sora-2'), field('prompt', 'x')]

test.each<[string, RawPart[], unknown]>([
  ['fits both', asked, { dialect: 'openai', candidates: ['new-api'], codes: [] }],
  [
    'has a field that one of them does not have, whatever else it is warned about',
    [...asked, field('seed', '7')],
    { dialect: 'new-api', candidates: [], codes: ['unsupported-field'] },
  ],
  [
    'has faults in both, more than a dialect without forms would find',
    [field('metadata', 'x'), field('seconds', 'x')],
    { dialect: 'new-api', candidates: [], codes: ['required', 'type', 'pattern', 'prompt-recommended'] },
  ],
])('a form is judged by the dialect with forms that fits it best, where it %s', async (_, parts, expected) => {
  expect(await taken(form(...parts), contentType)).toStrictEqual(expected)
})
