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

/** The row of one model, as far as the first and last bar. */
const rowOf = (fields: Dialect['fields'], facts: Partial<ModelLimits>) =>
  modelText({ ...reel, fields }, { a: limits('a', { family: 'reel', ...facts }) }).split('\n')[4]

const pixels = {
  sizes: [{ sizes: ['2x1'], disputedSizes: ['1x2'], resolutions: ['720p'], aspectRatios: ['16:9'], sources }],
}

const seconds = (...list: number[]) => ({ durations: [{ seconds: list, sources }] })

test.each<[string, Dialect['fields'], Partial<ModelLimits>, string]>([
  ['pixels for a size', { model: ['model'], size: [['size']] }, pixels, '2x1, 1x2?'],
  ['pixels for a width', { model: ['model'], width: ['width'] }, pixels, '2x1, 1x2?'],
  ['a tier alone', { model: ['model'], resolution: [['tier']] }, pixels, '720p'],
  ['a ratio alone', { model: ['model'], aspectRatio: [['ratio']] }, pixels, '16:9'],
  [
    'eight sizes',
    { model: ['model'], size: [['size']] },
    { sizes: [{ sizes: many.slice(1), sources }] },
    many.slice(1).join(', '),
  ],
  ['two neighbours', { model: ['model'] }, seconds(5, 4), '4, 5'],
  ['three neighbours', { model: ['model'] }, seconds(5, 12, 10, 4, 6), '4–6, 10, 12'],
  [
    'only what is not disputed as agreed',
    { model: ['model'] },
    { durations: [{ seconds: [4, 5, 6], disputed: [5], sources }] },
    '4, 6, 5?',
  ],
  [
    'where and when a length holds',
    { model: ['model'] },
    { durations: [{ seconds: [4], dialects: ['reel'], when: { mode: ['t2v', 'i2v'] }, sources }] },
    '4 (t2v or i2v; in reel)',
  ],
])('writes %s', (_, fields, facts, cell) => {
  expect(rowOf(fields, facts)).toBe(`| **reel** \`a\` | ${cell} |`)
})

test.each<[string, Partial<ModelLimits>, string]>([
  ['no note of what is neither disputed nor chosen', seconds(11), ''],
  [
    'a note of a disputed mode',
    { modes: [{ modes: ['t2v'], disputed: ['i2v'], sources }] },
    ' Sources dispute what has a question mark.',
  ],
  ['a note of a length that the model chooses', seconds(5, -1), ' With -1 the model chooses.'],
  [
    'a note of one that it chooses at times',
    {
      durations: [
        { seconds: [5], sources },
        { seconds: [-1], when: { mode: ['t2v'] }, sources },
      ],
    },
    ' With -1 the model chooses.',
  ],
])('adds %s', (_, facts, note) => {
  const text = modelText(reel, { a: limits('a', { family: 'reel', ...facts }) })
  expect(text.split('\n\n').at(-1)).toBe(
    `A value that is not listed is warned about; the model may refuse it.${note} Other models depend on the service.`,
  )
})

test('keeps apart what takes the same in other containers, and names each family once', () => {
  const one = { one: limits('one', { family: 'reel' }) }
  const fields = { model: ['model'], variant: ['media', 'kind'] }
  const row = modelText({ ...reel, fields }, { a: { variants: one }, b: { variants: one }, c: limits('c') })
  expect(row.split('\n').slice(2, 7)).toStrictEqual([
    '| Models |',
    '| --- |',
    '| **reel** `a` with `media.kind` `one` |',
    '| `b` with `media.kind` `one` |',
    '| **Sora (OpenAI)** `c` |',
  ])
})

test('lists long sizes by what takes them', () => {
  const more = [...many, '5x5']
  const long = (sizes: string[]) => limits('a', { family: 'reel', sizes: [{ sizes, sources }] })
  const fields = { model: ['model'], size: [['size']] }
  const text = modelText({ ...reel, fields }, { a: long(many), b: long(more), c: long(many) })
  expect(text.split('\n\n').slice(1, -1)).toStrictEqual([
    '| Models | Sizes |\n| --- | --- |\n| **reel** `a`, `c` | pixels below |\n| `b` | pixels below |',
    'Sizes in pixels:',
    `- \`a\`, \`c\`: ${many.join(', ')}\n- \`b\`: ${more.join(', ')}`,
  ])
})
