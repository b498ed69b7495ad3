import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { defineCodec, emptyRequest } from '../schemas/canonical'
import { compileDialect, defineDialect, urlOrData, words } from '../src/compile/index'
import { TranslationDefect, translate } from '../src/index'
import { plainDialect } from './plain-dialect'

interface Body {
  readonly text?: string
}

/** Refuses more than its codec declares, so that only the last check finds it. */
const strict = compileDialect(
  defineDialect({
    id: 'strict',
    title: 'Strict',
    description: 'A dialect that only the tests know.',
    document: { title: 'Strict handbook' },
    endpoints: [],
    schemas: {
      json: Type.Object({
        text: Type.String({ minLength: 2, maxLength: 4 }),
        number: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
        task: Type.Optional(words(['t2v', 'i2v'])),
        look: Type.Optional(words(['noir', 'plain'])),
        picture: Type.Optional(urlOrData()),
      }),
      created: Type.Object({}),
    },
    codec: defineCodec<Body>({
      expression: {
        size: 'pixels',
        media: [{ kind: 'image', role: 'firstFrame', most: 1, takes: ['url', 'text', 'data'] }],
        defaults: {},
        always: {},
      },
      places: {
        prompt: [['text']],
        seed: [['number']],
        mode: [['task']],
        style: [['look']],
        media: [['picture']],
      },
      read: ({ text }) => ({ ...emptyRequest(), prompt: text }),
      write: ({ prompt, seed, mode, style, media }) => ({
        ...(prompt === undefined ? {} : { text: prompt }),
        ...(seed === undefined ? {} : { number: seed }),
        ...(mode === undefined ? {} : { task: mode }),
        ...(style === undefined ? {} : { look: style }),
        ...(media === undefined ? {} : { picture: media[0]?.url }),
        ...(style === 'plain' ? { extra: 1 } : {}),
      }),
    }),
    rules: [],
    fields: { model: ['model'] },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
)

const here = plainDialect('here')
const written = (body: object) => translate({ prompt: 'Rain', ...body }, { from: here, to: strict })
const picture = (url: string) => ({ media: [{ kind: 'image', role: 'firstFrame', url }] })

const issue = (field: string, message: string, members: object = {}) => ({
  ...{ code: 'not-expressible', severity: 'error', path: [field], message, dialect: 'strict' },
  ...members,
})

const short = issue('prompt', '`text` must have at least 2 characters.')
const small = issue('seed', '`number` must be at least 1, not 0.', { requested: 0 })

describe('what only the validation of the target finds', () => {
  it.each([
    ['is too short a text', { prompt: 'x' }, [short]],
    ['is too long a text', { prompt: 'Heavy rain' }, [issue('prompt', '`text` must have at most 4 characters.')]],
    ['is too small a number', { seed: 0 }, [small]],
    ['is too large a number', { seed: 10 }, [issue('seed', '`number` must be at most 9, not 10.', { requested: 10 })]],
    [
      'is a mode that it does not have',
      { mode: 'extend' },
      [issue('mode', '`task` must be "t2v" or "i2v".', { allowed: ['t2v', 'i2v'] })],
    ],
    [
      'is a text that is no URL',
      picture('iVBORw=='),
      [issue('media', '`picture` must be an absolute http or https URL or a Data URL.')],
    ],
    ['are two of them', { prompt: 'x', seed: 0 }, [short, small]],
    [
      'is a required field that is missing, which has no place in the request',
      { prompt: undefined },
      [issue('text', '`text` is required and must be text.', { code: 'required' })],
    ],
  ])('%s', (_, body, issues) => {
    expect(written(body)).toStrictEqual({ issues, warnings: [] })
  })

  it('is nothing where all is as it takes it', () => {
    const body = { seed: 9, mode: 'i2v', style: 'noir', ...picture('https://example.org/a') }
    const value = { text: 'Rain', number: 9, task: 'i2v', look: 'noir', picture: 'https://example.org/a' }
    expect(written(body)).toStrictEqual({ value, warnings: [] })
  })

  it('is said once, after what the source said that makes it as inexact', () => {
    const unknown = { code: 'unknown-field', severity: 'warning' }
    const message = (name: string) => `\`${name}\` is not a field of this dialect.`
    expect(written({ style: 'plain', other: 1 })).toStrictEqual({
      value: { text: 'Rain', look: 'plain', extra: 1 },
      warnings: [
        { ...unknown, path: ['other'], message: message('other'), dialect: 'here', hint: 'It is not carried over.' },
        { ...unknown, path: ['extra'], message: message('extra'), dialect: 'strict' },
      ],
    })
  })

  it.each([
    ['a word', { style: 'dark' }, 'enum'],
    ['a type', { style: 5 }, 'type'],
    ['another member beside a value of the request', { style: 'dark', seed: 0 }, 'enum'],
  ])('is a defect of the writer where it is %s', (_, body, code) => {
    const message = `The writer of "strict" emitted a request that the dialect refuses: ${code} at look.`
    expect(() => written(body)).toThrow(TranslationDefect)
    expect(() => written(body)).toThrow(message)
  })
})
