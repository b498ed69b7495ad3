import { describe, expect, test } from 'vitest'
import type { Issue } from '../../schemas/issue'
import { excerptOf } from '../../src/cli/code-frame'
import { longestExcerpt } from '../../src/cli/excerpt'
import { openSource } from '../../src/cli/json-source'
import { locate } from '../../src/cli/locate'

function frame(text: string, issue: Partial<Issue>) {
  const whole: Issue = { code: 'type', severity: 'error', path: [], message: 'A finding.', dialect: 'any', ...issue }
  const source = openSource(new TextEncoder().encode(text))
  return excerptOf(source, locate(source, whole), whole)
}

/** Draws a frame as it is printed. */
function drawn(text: string, issue: Partial<Issue>): string {
  const { text: line, caret, width } = frame(text, issue)
  return `${line}\n${' '.repeat(caret)}${'^'.repeat(width)}`
}

describe('a code frame', () => {
  test.each<[string, string, Partial<Issue>, string]>([
    ['marks a number', '{"a":4}', { path: ['a'] }, '"a": 4\n     ^'],
    ['marks a size', '{"a":"1280x720"}', { path: ['a'] }, '"a": "1280x720"\n     ^^^^^^^^^^'],
    ['marks a ratio', '{"a":"16:9"}', { path: ['a'] }, '"a": "16:9"\n     ^^^^^^'],
    ['marks an empty text', '{"a":""}', { path: ['a'] }, '"a": ""\n     ^^'],
    ['marks null', '{"a":null}', { path: ['a'] }, '"a": null\n     ^^^^'],
    ['marks a word of a list', '{"a":"imgae"}', { path: ['a'], allowed: ['image'] }, '"a": "imgae"\n     ^^^^^^^'],
    [
      'marks what the issue says was asked for',
      '{"a":"x-2"}',
      { path: ['a'], requested: 'x-2' },
      '"a": "x-2"\n     ^^^^^',
    ],
    ['marks a model that the issue names', '{"a":"x-2"}', { path: ['a'], model: 'x-2' }, '"a": "x-2"\n     ^^^^^'],
    ['hides a word of no list', '{"a":"secret"}', { path: ['a'] }, '"a": "…"\n     ^^^'],
    [
      'hides a key where words are expected',
      '{"a":"sk-live-12345"}',
      { path: ['a'], allowed: ['b'] },
      '"a": "…"\n     ^^^',
    ],
    [
      'hides the value of a misspelt name',
      '{"promt":"secret"}',
      { code: 'unknown-field', path: ['promt'], allowed: ['prompt'] },
      '"promt": "…"\n^^^^^^^',
    ],
    ['hides a text of many digits', '{"a":"12345678901"}', { path: ['a'] }, '"a": "…"\n     ^^^'],
    ['hides a long number', `{"a":${'9'.repeat(41)}}`, { path: ['a'] }, '"a": …\n     ^'],
    ['marks the start of an object', '{"a":{"b":1}}', { path: ['a'] }, '"a": {…}\n     ^'],
    ['marks the start of an empty list', '{"a":[]}', { path: ['a'] }, '"a": []\n     ^'],
    ['marks the body', '{"a":1}', { path: [] }, '{…}\n^'],
    ['marks the parent of a missing member', '{"a":{"b":1}}', { path: ['a', 'c'] }, '"a": {…}\n     ^'],
    ['marks an item', '{"a":[1,22]}', { path: ['a', 1] }, '22\n^^'],
    ['marks a name', '{"a":"secret"}', { code: 'unknown-field', path: ['a'] }, '"a": "…"\n^^^'],
    [
      'escapes a name',
      '{"\\u001b[31m\\n": 1}',
      { code: 'unknown-field', path: ['\\u{1b}[31m\\u{a}'] },
      '"\\u{1b}[31m\\u{a}": 1\n^^^^^^^^^^^^^^^^^',
    ],
  ])('%s', (_, text, issue, expected) => {
    expect(drawn(text, issue)).toBe(expected)
  })

  test('cuts a long name', () => {
    const name = 'k'.repeat(1_000_000)
    const { text, width } = frame(`{"${name}":{"a":1}}`, { code: 'unknown-field', path: [`${'k'.repeat(64)}…`] })
    expect({ text, width }).toStrictEqual({ text: `"${'k'.repeat(62)}…: {…}`, width: 64 })
  })

  test('shows nothing of a text without places', () => {
    expect(drawn('['.repeat(1000), { code: 'json-depth' })).toBe('…\n^')
  })
})

describe('the code frame of a syntax error', () => {
  test.each([
    ['marks what follows a missing comma', '{"a": 1\n "b": "x"}', '"b" : "…"\n^^^'],
    ['shows what comes before on the line', '{"a": 1 "b": 2}', '{ "a" : 1 "…" : 2\n          ^^^'],
    ['hides a text that is not closed', '{"a": "secret', '{ "a" : …\n        ^'],
    ['hides words without quotes', '{"a": secret}', '{ "a" : … }\n        ^'],
    ['hides a name in other quotes', "{'secret': 1}", '{ … : 1\n  ^'],
    ['marks the end', '{"a":', '{ "a" :\n        ^'],
    ['marks a comma at the end', '{"a": 1,}', '{ "a" : 1 , }\n            ^'],
    ['hides a number that runs into a word', '{"a": 12secret}', '{ "a" : … }\n        ^'],
    ['is empty for an empty text', '', '\n^'],
  ])('%s', (_, text, expected) => {
    expect(drawn(text, { code: 'json-syntax' })).toBe(expected)
  })

  test('is never longer than a line', () => {
    const name = `"${'k'.repeat(99)}"`
    const { text, caret } = frame(`{${name}:1,${name}:2,${name}:3 4}`, { code: 'json-syntax' })
    expect(text.length).toBeLessThanOrEqual(longestExcerpt)
    expect(caret).toBeLessThan(longestExcerpt)
  })
})
