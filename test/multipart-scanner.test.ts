import { describe, expect, it } from 'vitest'
import { createMultipartScanner, type PartListener } from '../src/intake/multipart-scanner'
import { defaultLimits } from '../src/options'
import type { Finding } from '../src/report'
import { chunksOf, latin1 } from './multipart-body'

const limits = { ...defaultLimits, parts: 2, headers: 2, headerBytes: 80 }

const decoder = new TextDecoder('latin1')

/** What a scanner tells of a body, with the pieces of one content joined, and whether it refuses it before its end. */
function told(text: string, length = text.length): { readonly events: readonly string[]; readonly isRefused: boolean } {
  const events: string[] = []
  let isContent = false
  const tell = (event: string) => {
    isContent = false
    events.push(event)
  }
  const listener = {
    isRefused: false as boolean,
    opened: ({ name, isFile, type }) => tell(`${isFile ? 'file' : 'field'} ${name} ${type}`),
    content(bytes) {
      const before = isContent ? (events.pop() ?? '') : 'content '
      events.push(before + decoder.decode(bytes))
      isContent = true
    },
    closed: () => tell('closed'),
    refuse({ code, message }: Finding) {
      tell(`${code}: ${message}`)
      listener.isRefused = true
    },
  } satisfies PartListener
  const scanner = createMultipartScanner('b', limits, listener)
  for (const chunk of chunksOf(latin1(text), Math.max(1, length))) scanner.write(chunk)
  const { isRefused } = listener
  scanner.end()
  return { events, isRefused }
}

const head = (name: string, more = '') => `Content-Disposition: form-data; name=${name}\r\n${more}\r\n`

const field = (name: string) => [`field ${name} text/plain`, `content ${name}`, 'closed']

const outside = 'multipart-syntax: There is text before the first boundary or after the last one.'
const brokenLine = 'multipart-syntax: A boundary is not followed by the headers of a part.'
const unfinished = 'incomplete-body: The form ends before its closing boundary.'
const longHead = 'headers-too-large: The headers of a part must have at most 80 bytes.'
const malformed = 'multipart-syntax: A part has a header that is none.'
const noDisposition = 'content-disposition: Every part must have one Content-Disposition of form-data with one name.'

/** Headers of a part of as many bytes, without the blank line. */
const headersOf = (bytes: number) => {
  const disposition = 'Content-Disposition: form-data; name=x\r\n'
  return `${disposition}X: ${'y'.repeat(bytes - disposition.length - 5)}\r\n`
}

describe.each<[body: string, text: string, events: readonly string[]]>([
  ['a field', `--b\r\n${head('x')}x\r\n--b--\r\n`, field('x')],
  ['a field without a line break at the end', `--b\r\n${head('x')}x\r\n--b--`, field('x')],
  ['half of the line break at the end', `--b\r\n${head('x')}x\r\n--b--\r`, field('x')],
  ['a line break before the first boundary', `\r\n--b\r\n${head('x')}x\r\n--b--`, field('x')],
  ['two fields', `--b\r\n${head('x')}x\r\n--b\r\n${head('y')}y\r\n--b--`, [...field('x'), ...field('y')]],
  ['no part', '--b--', []],
  ['an empty field', `--b\r\n${head('x')}\r\n--b--`, ['field x text/plain', 'closed']],
  [
    'a file',
    `--b\r\n${head('x; filename=y', 'Content-Type: a/b\r\n')}x\r\n--b--`,
    ['file x a/b', 'content x', 'closed'],
  ],
  [
    'content like a boundary',
    `--b\r\n${head('x')}-\r\n-b\r\n--\r\n\r\n--b--`,
    ['field x text/plain', 'content -\r\n-b\r\n--\r\n', 'closed'],
  ],
  ['the longest headers', `--b\r\n${headersOf(80)}\r\nx\r\n--b--`, field('x')],
  ['headers of one byte more', `--b\r\n${headersOf(81)}\r\nx\r\n--b--`, [longHead]],
  ['the longest headers with no blank line behind', `--b\r\n${headersOf(80)}X:`, [longHead]],
  ['headers that may end yet', `--b\r\n${headersOf(80)}\r`, [unfinished]],
  [
    'a third part',
    `--b\r\n${head('x')}x\r\n--b\r\n${head('y')}y\r\n--b\r\nX`,
    [...field('x'), ...field('y'), 'too-many-parts: A form must have at most 2 parts.'],
  ],
  ['nothing', '', [unfinished]],
  ['the first boundary alone', '--b', [unfinished]],
  ['a boundary and half of its end', '--b\r', [unfinished]],
  ['half of the closing boundary', `--b\r\n${head('x')}x\r\n--b-`, [...field('x'), unfinished]],
  ['content without an end', `--b\r\n${head('x')}x`, ['field x text/plain', 'content x', unfinished]],
  [
    'content that ends in half a boundary',
    `--b\r\n${head('x')}x\r\n-`,
    ['field x text/plain', 'content x\r\n-', unfinished],
  ],
  ['no headers', '--b\r\n\r\nx', [noDisposition]],
  ['text before the form', 'x', [outside]],
  ['a line feed before the form', '\n--b--', [outside]],
  ['two line breaks before the form', '\r\n\r\n--b--', [outside]],
  ['text behind the form', '--b--x', [outside]],
  ['a line of text behind the form', '--b--\r\nx', [outside]],
  ['a second line break behind the form', '--b--\r\n\r\nx', [outside]],
  ['a boundary behind the form', '--b--\r\n--b--', [brokenLine]],
  ['text behind a boundary', '--bx\r\nx', [brokenLine]],
  ['a dash and text behind a boundary', '--b-x', [brokenLine]],
  ['a text and a dash behind a boundary', '--bx-', [brokenLine]],
  ['a line feed behind a boundary', '--b\nx', [brokenLine]],
  ['a carriage return and text behind a boundary', '--b\rx', [brokenLine]],
  ['a boundary right behind another', '--b\r\n--b\r\n', [brokenLine]],
  ['content that begins with a boundary', `--b\r\n${head('x')}--b\r\n`, [brokenLine]],
  ['a boundary among the headers', `--b\r\nX: 1\r\n--b\r\n`, [brokenLine]],
  ['a line of the headers that two carriage returns end', `--b\r\nX: 1\r\r\n\r\nx`, [malformed]],
  ['a line of the headers that a line feed ends', `--b\r\nX: 1\n\r\n\r\nx`, [malformed]],
])('a form of %s', (_, text, events) => {
  it('is told part by part, and refused as soon as that is certain', () => {
    const last = events.at(-1) ?? ''
    expect(told(text)).toEqual({ events, isRefused: last.includes(': ') && last !== unfinished })
  })

  it.each([1, 2, 3, 7])('is told alike in chunks of %i bytes', (length) => {
    expect(told(text, length).events).toEqual(events)
  })
})
