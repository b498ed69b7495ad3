import { Kind } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { isUpload } from '../schemas/canonical'
import { ErrorAnswer } from '../schemas/error-answer-schema'
import { absoluteOrDataUrl, absoluteUrl } from '../schemas/patterns'
import { otherPayloads, refused, safeInteger, upload, url, urlOrData, words } from '../schemas/vocabulary'

// What the words of the dialects' schemas stand for, as the JSON Schema that readers get.

const plain = (schema: unknown) => JSON.parse(JSON.stringify(schema))

describe('the vocabulary of schemas', () => {
  it('has a list of words', () => {
    expect(plain(words(['a', 'b'], { title: 'Letters' }))).toEqual({
      title: 'Letters',
      anyOf: [
        { const: 'a', type: 'string' },
        { const: 'b', type: 'string' },
      ],
    })
  })

  it('has a refused field, with what to send instead', () => {
    expect(plain(refused('Send `seconds`.'))).toEqual({
      not: {},
      issue: { code: 'refused-field', hint: 'Send `seconds`.' },
    })
    expect(plain(refused('Send `seconds`.', { code: 'removed', severity: 'warning', message: 'Gone.' }))).toEqual({
      not: {},
      issue: { code: 'removed', severity: 'warning', message: 'Gone.', hint: 'Send `seconds`.' },
    })
  })

  it('has the payloads of the other types of an item', () => {
    expect(plain(otherPayloads(['text', 'image_url', 'video_url'], 'text'))).toEqual({
      image_url: {
        not: {},
        issue: {
          code: 'variant-mismatch',
          message: '`image_url` does not belong to an item of type text.',
          hint: 'Remove it, or change `type` to "image_url"; an item of type text carries `text`.',
        },
      },
      video_url: {
        not: {},
        issue: {
          code: 'variant-mismatch',
          message: '`video_url` does not belong to an item of type text.',
          hint: 'Remove it, or change `type` to "video_url"; an item of type text carries `text`.',
        },
      },
    })
  })

  it('has URLs, and whole numbers that survive JSON', () => {
    expect(plain(url({ description: 'Where it is.' }))).toEqual({
      type: 'string',
      title: 'URL',
      description: 'Where it is.',
      pattern: absoluteUrl,
      expects: 'an absolute http or https URL',
    })
    expect(plain(urlOrData({ title: 'Image' }))).toEqual({
      type: 'string',
      title: 'Image',
      pattern: absoluteOrDataUrl,
      expects: 'an absolute http or https URL or a Data URL',
    })
    expect(plain(urlOrData())).toMatchObject({ title: 'URL or Data URL' })
    expect(plain(safeInteger({ default: 0 }))).toEqual({
      type: 'integer',
      minimum: -9_007_199_254_740_991,
      maximum: 9_007_199_254_740_991,
      default: 0,
    })
  })

  it.each([
    [undefined, {}],
    [1000, { maximum: 1000 }],
    [0, { maximum: 0 }],
  ])('has an uploaded file of at most %s bytes', (maxBytes, limit) => {
    const limits =
      maxBytes === undefined ? { types: ['image/png', 'image/webp'] } : { types: ['image/png', 'image/webp'], maxBytes }
    const schema = upload(limits, { description: 'A frame.' })
    expect(plain(schema)).toEqual({
      type: 'object',
      description: 'A frame.',
      expects: 'an uploaded file',
      required: ['type', 'size', 'bytes'],
      properties: {
        type: {
          anyOf: [
            { const: 'image/png', type: 'string' },
            { const: 'image/webp', type: 'string' },
          ],
          description: 'Media type that the part declares.',
        },
        size: { type: 'integer', minimum: 0, ...limit, description: 'Length in bytes.' },
        bytes: { type: 'Uint8Array' },
      },
    })
    expect(schema.properties.bytes[Kind]).toBe('Uint8Array')
  })
})

describe('the error answer', () => {
  it('is that of the OpenAI API, and says what each member is', () => {
    const textOrNull = { anyOf: [{ type: 'string' }, { type: 'null' }] }
    expect(plain(ErrorAnswer)).toEqual({
      type: 'object',
      title: 'Error answer',
      required: ['error'],
      properties: {
        error: {
          type: 'object',
          title: 'Error details',
          description: 'What is wrong with the request.',
          required: ['message', 'type', 'param', 'code'],
          properties: {
            message: {
              type: 'string',
              description: 'What is wrong, for people.',
              examples: ['`seconds` must be text.'],
            },
            type: { type: 'string', description: 'Kind of the error.', examples: ['invalid_request_error'] },
            param: { ...textOrNull, description: 'The field concerned, where it is one.', examples: ['seconds'] },
            code: { ...textOrNull, description: 'What is wrong, for programs.', examples: ['type'] },
          },
        },
      },
    })
  })
})

describe('a file', () => {
  it.each([
    ['a JPEG', { type: 'image/jpeg', bytes: new Uint8Array(1) }, true],
    ['a PNG', { type: 'image/png', bytes: new Uint8Array(1) }, true],
    ['a WebP', { type: 'image/webp', bytes: new Uint8Array(1) }, true],
    ['another type', { type: 'image/gif', bytes: new Uint8Array(1) }, false],
    ['no type', { bytes: new Uint8Array(1) }, false],
    ['other bytes', { type: 'image/png', bytes: [1] }, false],
    ['no bytes', { type: 'image/png' }, false],
  ])('is told from other objects: %s', (_, value, expected) => {
    expect(isUpload(value)).toBe(expected)
  })
})
