import { describe, expect, test } from 'vitest'
import type { Issue } from '../../schemas/issue'
import { excerptOf } from '../../src/cli/code-frame'
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
    ['marks a number in quotes', '{"a":"-12.75"}', { path: ['a'] }, '"a": "-12.75"\n     ^^^^^^^^'],
    ['marks a tier', '{"a":"1080p"}', { path: ['a'] }, '"a": "1080p"\n     ^^^^^^^'],
    [
      'marks a number as long as any that is shown',
      `{"a":${'9'.repeat(40)}}`,
      { path: ['a'] },
      `"a": ${'9'.repeat(40)}\n     ${'^'.repeat(40)}`,
    ],
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
    ['hides a text that ends like a size', '{"a":"k1280x720"}', { path: ['a'] }, '"a": "…"\n     ^^^'],
    ['hides a text that starts like a size', '{"a":"1280x720k"}', { path: ['a'] }, '"a": "…"\n     ^^^'],
    ['hides a text that starts like a tier', '{"a":"720s"}', { path: ['a'] }, '"a": "…"\n     ^^^'],
    ['hides a text that ends like a number', '{"a":"k4.5"}', { path: ['a'] }, '"a": "…"\n     ^^^'],
    ['hides a long text as a text', `{"a":"${'x'.repeat(39)}"}`, { path: ['a'] }, '"a": "…"\n     ^^^'],
    ['hides a long number', `{"a":${'9'.repeat(41)}}`, { path: ['a'] }, '"a": …\n     ^'],
    ['marks the start of an object', '{"a":{"b":1}}', { path: ['a'] }, '"a": {…}\n     ^'],
    ['marks the start of a list', '{"a":[1]}', { path: ['a'] }, '"a": […]\n     ^'],
    ['marks the start of an empty list', '{"a":[]}', { path: ['a'] }, '"a": []\n     ^'],
    ['marks the start of an empty object', '{"a":{}}', { path: ['a'] }, '"a": {}\n     ^'],
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
    ['shows three tokens from there on', '{"a" 1, "b": 2}', '{ "…" 1 , "b"\n      ^'],
    ['shows six tokens before it', '[1,2,3,4,5 6]', ', 3 , 4 , 5 6 ]\n            ^'],
    ['shows nothing of the lines behind it', '{"a" 1\n, "b": 2}', '{ "…" 1\n      ^'],
    ['shows nothing of the lines before it', '{"a": 1,\n"b" 2}', '"…" 2 }\n    ^'],
    ['shows a line break between two tokens as none', '{"a": 1,\n\n 2 3}', '2 3 }\n^'],
    ['shows a name before its colon, over spaces', '{"a"  \t: 1 2}', '{ "a" : 1 2 }\n          ^'],
    ['hides a text with a colon behind the next one', '["a" "b":1]', '[ "…" "…" : 1\n      ^^^'],
    ['hides a number that is too long', `[${'1'.repeat(25)} 2]`, '[ … 2 ]\n    ^'],
    ['shows a number that is not', `[${'1'.repeat(24)} 2]`, `[ ${'1'.repeat(24)} 2 ]\n  ${' '.repeat(25)}^`],
    ['is empty for an empty text', '', '\n^'],
  ])('%s', (_, text, expected) => {
    expect(drawn(text, { code: 'json-syntax' })).toBe(expected)
  })

  test.each([
    ['as it is where it fills a line but for one', 16, '{ '],
    ['without its first tokens where it fills more', 17, ''],
  ])('shows what comes before %s', (_, digits, brace) => {
    const name = `"${'k'.repeat(62)}"`
    const before = `${brace}${name} : ${'1'.repeat(24)} `
    const marked = '2'.repeat(digits)
    expect(drawn(`{${name}:${'1'.repeat(24)} ${marked}`, { code: 'json-syntax' })).toBe(
      `${before}${marked}\n${' '.repeat(before.length)}${'^'.repeat(digits)}`,
    )
  })

  test('is never longer than a line', () => {
    const name = `"${'k'.repeat(99)}"`
    const shown = `"${'k'.repeat(62)}…`
    const { text, caret } = frame(`{${name}:1,${name}:2,${name}:3 4}`, { code: 'json-syntax' })
    expect({ text, caret }).toStrictEqual({ text: `: 2 , ${shown} : 3 4 }`, caret: 75 })
    const end = `{${name.slice(0, 63)}":${'1'.repeat(24)} ${'2'.repeat(15)} ${'3'.repeat(24)}}`
    expect(frame(end, { code: 'json-syntax' })).toStrictEqual({
      text: `{ "${'k'.repeat(62)}" : ${'1'.repeat(24)} ${'2'.repeat(15)}…`,
      caret: 94,
      width: 15,
    })
  })
})
