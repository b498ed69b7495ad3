import { expect, test } from 'vitest'
import type { Dialect } from '../../schemas/contract'
import type { LimitTable, ModelLimits } from '../../schemas/model-facts'
import { modelText } from '../../src/openapi/model-table'
import { lantern } from '../private-dialect'

const reel: Dialect = {
  ...lantern,
  unknownModel: 'warning',
  modelLimit: 'warning',
  fields: { model: ['model'], variant: ['kind'], size: [['size']], resolution: [['tier']], aspectRatio: [['ratio']] },
}

const limits = (id: string, facts: Partial<ModelLimits> = {}): ModelLimits => ({ id, family: 'sora', ...facts })

const sources = ['guide']

const many = Array.from({ length: 9 }, (_, index) => `${index + 1}00x100`)

const table: LimitTable = {
  first: limits('first', {
    modes: [{ modes: ['t2v'], disputed: ['i2v'], sources }],
    durations: [
      { seconds: [8, 4, 5, 6, -1], disputed: [10, 11], sources },
      { seconds: [8], when: { resolution: ['1080p', '4k'] }, sources },
    ],
    sizes: [
      { sizes: ['1280x720'], resolutions: ['720p'], disputedResolutions: ['4k'], aspectRatios: ['16:9'], sources },
    ],
    lifecycle: [{ retired: '2026-09-24', sources }],
  }),
  second: limits('second', { sizes: [{ sizes: many, when: { mode: ['t2v'] }, sources }] }),
  third: limits('third', { sizes: [{ sizes: many, when: { mode: ['t2v'] }, sources }] }),
  box: { variants: { one: limits('box-one', { family: 'reel' }), two: limits('box-two', { family: 'reel' }) } },
}

test('lists what every model takes', () => {
  expect(modelText(reel, table)).toBe(`**Models**

| Models | Seconds | Sizes |
| --- | --- | --- |
| **Sora (OpenAI)** \`first\`: t2v, i2v? (retired 2026-09-24) | -1, 4–6, 8, 10?, 11?; 8 (1080p or 4k) | 720p, 4k? in 16:9; 1280x720 |
| \`second\`, \`third\` |  | pixels below |
| **reel** \`box\` with \`kind\` \`one\`, \`two\` |  |  |

Sizes in pixels:

- \`second\`, \`third\`: ${many.join(', ')} (t2v)

A value that is not listed is warned about; the model may refuse it. Sources dispute what has a question mark. With -1 the model chooses. Other models depend on the service. A retired model is no longer served by its vendor.`)
})

test('lists only what the dialect has a field for', () => {
  const fields = { model: ['model'] }
  expect(modelText({ ...reel, fields, modelLimit: 'error', unknownModel: 'error' }, { first: limits('first') })).toBe(
    [
      '**Models**',
      '| Models |\n| --- |\n| **Sora (OpenAI)** `first` |',
      'A value that is not listed is refused. Another model is refused.',
    ].join('\n\n'),
  )
})

test('says nothing of a dialect that names no model', () => {
  expect(modelText(reel, {})).toBe('')
})
