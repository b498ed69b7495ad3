import { Type } from '@sinclair/typebox'
import { describe, expect, it } from 'vitest'
import { type CanonicalRequest, defineCodec, emptyRequest } from '../schemas/canonical'
import { compileDialect, defineDialect } from '../src/compile/index'
import { translate } from '../src/index'
import { ids } from './subjects'

interface Request {
  readonly model: string
  readonly prompt: string
  readonly picture?: string
}

/** Lets any text pass as a picture, and says of its slot that it takes URLs and Data URLs only. */
const codec = defineCodec<Request>({
  expression: {
    size: 'pixels',
    media: [{ kind: 'image', role: 'firstFrame', most: 1, takes: ['url', 'data'] }],
    defaults: {},
    always: {},
  },
  places: { model: [['model']], prompt: [['prompt']], media: [['picture']] },
  read({ model, prompt, picture }): CanonicalRequest {
    const image = { kind: 'image', role: 'firstFrame', url: picture, path: ['picture'] } as const
    const media = picture === undefined ? undefined : [{ ...image, path: ['picture'] }]
    return { ...emptyRequest(), model: { name: model, variant: undefined }, prompt, media }
  },
  write({ model, prompt, media }) {
    return { model: model?.name, prompt, picture: media?.[0]?.url }
  },
})

const loose = compileDialect(
  defineDialect({
    id: 'loose',
    title: 'Loose',
    description: 'A dialect that only the tests know.',
    document: { title: 'Loose handbook' },
    endpoints: [],
    schemas: {
      json: Type.Object({ model: Type.String(), prompt: Type.String(), picture: Type.Optional(Type.String()) }),
      created: Type.Object({}),
    },
    codec,
    rules: [],
    fields: { model: ['model'], prompt: ['prompt'], media: [{ path: ['picture'], kind: 'image', role: 'firstFrame' }] },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
)

const texts = [
  '',
  'iVBORw0KGgo=',
  'not a URL',
  'ftp://example.com',
  'https://',
  'data:',
  'data:image/png;base64,AAAA',
  '\u0000',
]

describe('a private dialect whose schema lets more text pass than its slots declare', () => {
  it.each(texts)('ends in no defect for the picture %j', (picture) => {
    const request = { model: 'sora-2', prompt: 'Rain.', picture }
    for (const to of [...ids, loose]) {
      for (const losses of ['report', 'error'] as const) {
        const { value, issues } = translate(request, {
          from: loose,
          to,
          losses,
          defaults: { size: '1280x720', duration: 4 },
        })
        expect(value === undefined || issues === undefined).toBe(true)
      }
    }
  })

  it('names the picture that its target does not take', () => {
    const request = { model: 'sora-2', prompt: 'Rain.', picture: 'not a URL' }
    const { issues } = translate(request, { from: loose, to: 'openai' })
    expect(issues?.map(({ code, path }) => [code, path])).toEqual([['not-expressible', ['picture']]])
  })
})
