import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMultipart, parseRequest, validate } from '../src/index'
import { parseHeaderValue } from '../src/intake/header-value'
import { codeAndPath } from './multipart-body'

const read = (text: string) => {
  const header = parseHeaderValue(text)
  return header === undefined ? undefined : [header.value, Object.fromEntries(header.parameters)]
}

describe('a header value', () => {
  it.each([
    ['image/png', ['image/png', {}]],
    [' Text/Plain ;\tCharset="UTF-8" ; ', ['text/plain', { charset: 'UTF-8' }]],
    ['form-data; name=a; filename="b; c=\\"d\\""', ['form-data', { name: 'a', filename: 'b; c=\\"d\\"' }]],
    ['a;;b=c', ['a', { b: 'c' }]],
    ['a; b=""', ['a', { b: '' }]],
    ['', undefined],
    ['a b', undefined],
    ['a/b/c', undefined],
    ['a; b', undefined],
    ['a; b=', undefined],
    ['a; b="', undefined],
    ['a; b="c\\', undefined],
    ['a; b="c\\"', undefined],
    ['a; b="c\\\n"', undefined],
    ['a; b="c"d', undefined],
    ['a; b=c d', undefined],
    ['a; b=c, e', undefined],
    ['a; b=c; B=d', undefined],
  ])('%j is read as %j', (text, expected) => expect(read(text)).toEqual(expected))

  it('is read as one expression would read it', () => {
    const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
    const quoted = '"(?:[^"\\\\]|\\\\.)*"'
    const whole = new RegExp(
      `^[ \\t]*${token}(?:/${token})?[ \\t]*(?:;[ \\t]*(?:${token}=(?:${quoted}|${token}))?[ \\t]*)*$`,
    )
    const piece = fc.constantFrom('a', 'b', '/', ';', '=', '"', '\\', ' ', '\t', '\n', 'é', 'a=b', '; c="d"', '\\"')
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    const parameter = new RegExp(`;[ \\t]*(${token})=`, 'g')
    fc.assert(
      fc.property(texts, (text) => {
        const names = [...text.replace(new RegExp(quoted, 'g'), 'x').matchAll(parameter)].map(([, name]) =>
          name?.toLowerCase(),
        )
        expect(read(text) !== undefined).toBe(whole.test(text) && new Set(names).size === names.length)
      }),
      { numRuns: 20_000, seed: 20_260_101 },
    )
  })
})

describe('megabytes of a header value', () => {
  const texts = [
    ['text', 'x'.repeat(10_000_000)],
    ['escapes', '\\x'.repeat(5_000_000)],
  ] as const

  it.each(texts)('are no throw: %s', async (_, text) => {
    const bytes = new Uint8Array(1)
    const file = { type: `image/png; a="${text}"`, size: 1, bytes }
    const body = { model: 'sora-2', prompt: 'x', input_reference: file }
    expect(validate('openai', body, { encoding: 'form' }).issues?.map(codeAndPath)).toEqual([
      ['image-type-mismatch', 'input_reference', 'type'],
    ])
    const { issues } = await parseMultipart('openai', bytes, `multipart/form-data; boundary="${text}"`)
    expect(issues?.map(codeAndPath)).toEqual([['multipart-boundary']])
    const json = JSON.stringify({ model: 'sora-2', prompt: 'x' })
    const headers = { 'content-type': `application/json; a="${text}"` }
    expect((await parseRequest('openai', { headers, body: json })).issues).toBeUndefined()
  })
})
