import { describe } from 'vitest'
import type { Model } from '../schemas/model-facts'
import { holdsEach, lost, near, type PlainDialect, unknownModel } from './plain-dialect'

// Every way that it can go, between dialects that only the tests know: what is said is held word for word.

const model = (id: string, names: Model['names']) => ({ id, names })
const pair = (
  from: readonly Model[],
  to: readonly Model[],
  others: PlainDialect = {},
): { readonly from: PlainDialect; readonly to: PlainDialect } => ({
  from: { models: from },
  to: { models: to, unknownModel: 'error', ...others },
})
const named = pair([model('lamp-1', { here: 'lamp' })], [model('lamp-1', { there: ['torch', 'torch-latest'] })])
const container = pair(
  [
    model('lamp-1', { here: { model: 'lamps', variant: 'one' } }),
    model('lamp-2', { here: { model: 'lamps', variant: 'two' } }),
  ],
  [model('lamp-1', { there: 'torch' }), model('lamp-2', { there: { model: 'torches', variant: 'second' } })],
)
const unasked = { unknownModels: 'ignore' } as const
const open = { unknownModel: 'warning' } as const
const only = (code: string, path: readonly string[], message: string, others: object) => ({
  code,
  severity: 'warning',
  path,
  message,
  ...others,
})
const filledIn = (field: string) =>
  only('defaulted', [field], `\`${field}\` was absent; what its absence means is written out.`, { dialect: 'there' })
const unknownField = (field: string, hint: string) =>
  only('unknown-field', [field], `\`${field}\` is not a field of this dialect.`, { dialect: 'here', hint })
const missing = (hint: string, ...allowed: readonly string[]) =>
  only('not-expressible', ['model'], '`model` names a model that there does not have.', {
    dialect: 'there',
    hint,
    allowed,
  })

describe('a model', () => {
  holdsEach([
    ['has another name', named, { model: 'lamp' }, { value: { model: 'torch' }, warnings: [] }],
    ['has none', named, { prompt: 'x' }, { value: { prompt: 'x' }, warnings: [] }],
    [
      'has its canonical id as a name',
      named,
      { model: 'lamp-1' },
      { value: { model: 'torch' }, warnings: [] },
      unasked,
    ],
    ["has the target's own name", named, { model: 'torch' }, { value: { model: 'torch' }, warnings: [] }, unasked],
    [
      "has the target's second name",
      named,
      { model: 'torch-latest' },
      { value: { model: 'torch-latest' }, warnings: [] },
      unasked,
    ],
    [
      'has no name in the target',
      named,
      { model: 'lamb' },
      { value: {}, warnings: [missing('Choose one with the option `model`.', 'torch', 'torch-latest')] },
      unasked,
    ],
    [
      'has a name like one of the target',
      named,
      { model: 'tarch' },
      {
        value: {},
        warnings: [missing('Choose one with the option `model`, for example "torch".', 'torch', 'torch-latest')],
      },
      unasked,
    ],
    [
      'has a name like one of the target, and losses are refused',
      named,
      { model: 'tarch' },
      {
        issues: [
          {
            ...missing('Choose one with the option `model`, for example "torch".', 'torch', 'torch-latest'),
            severity: 'error',
          },
        ],
        warnings: [],
      },
      { unknownModels: 'ignore', losses: 'error' },
    ],
    [
      'has no name in a target that takes any',
      pair([model('lamp-1', { here: 'lamp' })], [], open),
      { model: 'other' },
      { value: { model: 'other' }, warnings: [unknownModel('there')] },
      unasked,
    ],
    [
      'has a name that only the source records, for a target that takes any',
      pair([model('lamp-1', { here: 'lamp' })], [], open),
      { model: 'lamp' },
      { value: { model: 'lamp' }, warnings: [unknownModel('there')] },
      unasked,
    ],
    [
      'has a name that only the source records, for a target that takes some',
      pair([model('lamp-1', { here: 'lamp' })], [model('lamp-2', { there: 'torch' })]),
      { model: 'lamp' },
      { value: {}, warnings: [missing('Choose one with the option `model`.', 'torch')] },
    ],
    [
      'has a name that another model has there',
      pair([model('lamp-1', { here: 'lamp' })], [model('lamp-2', { there: 'lamp' })]),
      { model: 'lamp' },
      { value: {}, warnings: [missing('Choose one with the option `model`.', 'lamp')] },
    ],
    [
      'has a name that another model has there, in a target that takes any',
      pair([model('lamp-1', { here: 'lamp' })], [model('lamp-2', { there: 'lamp' })], open),
      { model: 'lamp' },
      { value: { model: 'lamp' }, warnings: [] },
    ],
    [
      'is one of several of a name',
      container,
      { model: 'lamps', variant: 'one' },
      { value: { model: 'torch' }, warnings: [] },
    ],
    [
      'is another of several of a name',
      container,
      { model: 'lamps', variant: 'two' },
      { value: { model: 'torches', variant: 'second' }, warnings: [] },
    ],
    [
      'is none of several of a name',
      container,
      { model: 'lamps', variant: 'six' },
      { value: {}, warnings: [missing('Choose one with the option `model`.', 'torch', 'torches')] },
      unasked,
    ],
    [
      'is any of several of a name',
      container,
      { model: 'lamps' },
      { value: {}, warnings: [missing('Choose one with the option `model`.', 'torch', 'torches')] },
      unasked,
    ],
    [
      'is none of several of a name, for a target that takes any',
      { ...container, to: { ...container.to, ...open } },
      { model: 'lamps', variant: 'six' },
      { value: { model: 'six' }, warnings: [unknownModel('there')] },
      unasked,
    ],
    [
      'comes with a variant of its own',
      pair([model('lamp-1', { here: 'lamp' })], [], open),
      { model: 'lamp', variant: 'six' },
      { value: { model: 'six' }, warnings: [unknownModel('there')] },
      unasked,
    ],
  ])
})

describe('a model that the caller chooses', () => {
  holdsEach([
    [
      'is a name of the target',
      named,
      { model: 'lamp' },
      { value: { model: 'torch-latest' }, warnings: [] },
      { model: 'torch-latest' },
    ],
    ['is a canonical id', named, { model: 'lamp' }, { value: { model: 'torch' }, warnings: [] }, { model: 'lamp-1' }],
    [
      'is a canonical id of one of several',
      container,
      { prompt: 'x' },
      { value: { prompt: 'x', model: 'torches', variant: 'second' }, warnings: [] },
      { model: 'lamp-2' },
    ],
    [
      'is a name that stands for several',
      container,
      { prompt: 'x' },
      { value: { prompt: 'x', model: 'torches' }, warnings: [] },
      { model: 'torches' },
    ],
    [
      'is none',
      named,
      { model: 'lamp' },
      {
        issues: [
          {
            code: 'unknown-model',
            severity: 'error',
            path: ['model'],
            message: 'The option `model` names a model that there does not have.',
            dialect: 'there',
            allowed: ['torch', 'torch-latest'],
          },
        ],
        warnings: [],
      },
      { model: 'candle' },
    ],
    [
      'is none, and near to one',
      named,
      { model: 'lamp' },
      {
        issues: [
          {
            code: 'unknown-model',
            severity: 'error',
            path: ['model'],
            message: 'The option `model` names a model that there does not have.',
            dialect: 'there',
            hint: 'Did you mean "torch"?',
            allowed: ['torch', 'torch-latest'],
          },
        ],
        warnings: [],
      },
      { model: 'torck' },
    ],
    [
      'is none in a target that takes any',
      { ...named, to: { ...named.to, ...open } },
      { model: 'lamp' },
      { value: { model: 'candle' }, warnings: [unknownModel('there')] },
      { model: 'candle' },
    ],
    [
      'is a canonical id that another model has as a name',
      pair([], [model('lamp-1', { there: 'lamp-2' }), model('lamp-2', { there: 'torch' })]),
      { prompt: 'x' },
      { value: { prompt: 'x', model: 'torch' }, warnings: [] },
      { model: 'lamp-2' },
    ],
  ])
})

describe('defaults of the document', () => {
  holdsEach([
    [
      'are written out elsewhere',
      { from: { expression: { defaults: { duration: 5, style: 'noir' } } } },
      { prompt: 'x' },
      { value: { prompt: 'x', duration: 5, style: 'noir' }, warnings: [filledIn('duration'), filledIn('style')] },
    ],
    [
      'are none within the dialect',
      { from: { expression: { defaults: { duration: 5 } } }, to: 'same' },
      { prompt: 'x' },
      { value: { prompt: 'x' }, warnings: [] },
    ],
    [
      'are none where the field is said',
      { from: { expression: { defaults: { duration: 5, count: 1 } } } },
      { duration: 4, count: 0 },
      { value: { duration: 4, count: 0 }, warnings: [] },
    ],
    [
      'are what the target always does',
      {
        from: { expression: { defaults: { count: 1, private: true } } },
        to: { expression: { always: { count: 1, private: false } } },
      },
      { prompt: 'x' },
      { value: { prompt: 'x', private: true }, warnings: [filledIn('private')] },
    ],
    [
      'are lost with a warning',
      { from: { expression: { defaults: { style: 'noir' } } }, to: { lacks: ['style'] } },
      { prompt: 'x' },
      {
        value: { prompt: 'x' },
        warnings: [
          {
            ...lost('style', '`style` cannot be said in there.'),
            hint: 'The document of here fills it in where it is absent.',
          },
        ],
      },
      { losses: 'error' },
    ],
    [
      'are approximated',
      { from: { expression: { defaults: { duration: 5 } } }, to: { expression: { durations: [4, 8] } } },
      { prompt: 'x' },
      {
        value: { prompt: 'x', duration: 4 },
        warnings: [near('duration', 'there writes 4 seconds for 5.', 5, 4, [4, 8])],
      },
    ],
    [
      'are said in a place that is not read',
      {
        from: {
          places: { prompt: [['prompt']], duration: [['metadata', 'length']] },
          expression: { defaults: { duration: 5 } },
        },
      },
      { metadata: { length: 'x' } },
      { value: { metadata: { length: 'x' } }, warnings: [] },
    ],
    [
      'have no place in either',
      {
        from: { places: { prompt: [['prompt']] }, expression: { defaults: { style: 'noir' } } },
        to: { lacks: ['style'] },
      },
      { prompt: 'x' },
      {
        value: { prompt: 'x' },
        warnings: [
          {
            code: 'not-expressible',
            severity: 'warning',
            path: [],
            message: 'The body cannot be said in there.',
            dialect: 'there',
            hint: 'The document of here fills it in where it is absent.',
          },
        ],
      },
    ],
  ])
})

describe('defaults of the caller', () => {
  holdsEach([
    [
      'are written out',
      {},
      { prompt: 'x' },
      {
        value: { prompt: 'x', duration: 5, size: { pixels: '1280x720' } },
        warnings: [filledIn('size'), filledIn('duration')],
      },
      { defaults: { duration: 5, size: '1280x720' } },
    ],
    [
      'fill in the model and the prompt',
      {},
      {},
      {
        value: { prompt: 'rain', model: 'lamp' },
        warnings: [filledIn('model'), filledIn('prompt'), unknownModel('there')],
      },
      { defaults: { model: 'lamp', prompt: 'rain' }, unknownModels: 'ignore' },
    ],
    [
      'are none where the fields are said',
      {},
      { model: 'm', prompt: '', duration: 0, size: { pixels: '720x1280' } },
      {
        value: { prompt: '', duration: 0, size: { pixels: '720x1280' }, model: 'm' },
        warnings: [unknownModel('there')],
      },
      { defaults: { model: 'lamp', prompt: 'rain', duration: 5, size: '1280x720' }, unknownModels: 'ignore' },
    ],
    [
      'come after those of the document',
      { from: { expression: { defaults: { duration: 5 } } } },
      { prompt: 'x' },
      { value: { prompt: 'x', duration: 5 }, warnings: [filledIn('duration')] },
      { defaults: { duration: 8, prompt: undefined } },
    ],
    [
      'are lost with a warning',
      { to: { lacks: ['duration'] } },
      { prompt: 'x' },
      {
        value: { prompt: 'x' },
        warnings: [
          {
            ...lost('duration', '`duration` cannot be said in there.'),
            hint: 'It is absent, and filled in from the option `defaults`.',
          },
        ],
      },
      { defaults: { duration: 5 }, losses: 'error' },
    ],
    [
      'are what the target always does',
      { to: { expression: { always: { duration: 5 } } } },
      { prompt: 'x' },
      { value: { prompt: 'x' }, warnings: [] },
      { defaults: { duration: 5 } },
    ],
    [
      'fill in what the source has no place for',
      { from: { places: { style: [['style']] } } },
      { style: 'noir' },
      {
        value: { duration: 5, style: 'noir' },
        warnings: [
          {
            code: 'defaulted',
            severity: 'warning',
            path: [],
            message: 'The body was absent; what its absence means is written out.',
            dialect: 'there',
          },
        ],
      },
      { defaults: { duration: 5 } },
    ],
  ])
})

describe('a trace', () => {
  holdsEach([
    [
      'tells of each field',
      { to: { lacks: ['style'], expression: { durations: [4, 8] } } },
      { prompt: 'x', duration: 5, style: 'noir', mood: 'calm', other: 1 },
      {
        value: { prompt: 'x', duration: 4 },
        warnings: [
          unknownField('other', 'It is not carried over.'),
          near('duration', 'there writes 4 seconds for 5.', 5, 4, [4, 8]),
          lost('style', '`style` cannot be said in there.'),
          lost('mood', '`mood` cannot be said in there.'),
        ],
        trace: [
          { from: 'prompt', to: 'prompt', how: 'exact' },
          { from: 'duration', to: 'duration', how: 'approximated' },
          { from: 'style', to: '', how: 'not-expressible' },
          { from: 'mood', to: '', how: 'not-expressible' },
          { from: 'other', to: '', how: 'unknown-field' },
        ],
      },
      { explain: true },
    ],
    [
      'tells of a refused translation',
      { to: { lacks: ['style'] } },
      { prompt: 'x', style: 'noir' },
      {
        issues: [{ ...lost('style', '`style` cannot be said in there.'), severity: 'error' }],
        warnings: [],
        trace: [
          { from: 'prompt', to: 'prompt', how: 'exact' },
          { from: 'style', to: '', how: 'not-expressible' },
        ],
      },
      { explain: true, losses: 'error' },
    ],
    [
      'tells of own members within the dialect',
      { to: 'same' },
      { prompt: 'x', mood: 'calm', hue: undefined },
      {
        value: { prompt: 'x', mood: 'calm' },
        warnings: [],
        trace: [
          { from: 'prompt', to: 'prompt', how: 'exact' },
          { from: 'mood', to: 'mood', how: 'exact' },
        ],
      },
      { explain: true },
    ],
    [
      'tells of what was filled in',
      { from: { expression: { defaults: { duration: 5 } } } },
      { prompt: 'x' },
      {
        value: { prompt: 'x', duration: 5, size: { pixels: '1280x720' } },
        warnings: [filledIn('duration'), filledIn('size')],
        trace: [
          { from: 'prompt', to: 'prompt', how: 'exact' },
          { from: 'duration', to: 'duration', how: 'defaulted' },
          { from: 'size', to: 'size', how: 'defaulted' },
        ],
      },
      { explain: true, defaults: { size: '1280x720' } },
    ],
    [
      'tells of every place of a field',
      {
        from: { places: { prompt: [['prompt'], ['style']], style: [['style', 'a'], ['style']] } },
        to: { places: { prompt: [['prompt'], ['user']], style: [['prompt'], ['style']] } },
      },
      { prompt: 'x', style: 'noir' },
      {
        value: { prompt: 'x', style: 'noir' },
        warnings: [],
        trace: [
          { from: 'prompt', to: 'prompt', how: 'exact' },
          { from: 'style', to: 'prompt', how: 'exact' },
          { from: 'style', to: 'prompt, style', how: 'exact' },
        ],
      },
      { explain: true },
    ],
    [
      'tells of places within a member',
      {
        from: { places: { prompt: [['prompt']], metadata: [['metadata', 'a']] } },
        to: { places: { metadata: [['metadata', 'a']] } },
      },
      { prompt: 'x', metadata: { a: 1 } },
      {
        value: { metadata: { a: 1 } },
        warnings: [lost('prompt', '`prompt` cannot be said in there.')],
        trace: [
          { from: 'prompt', to: '', how: 'not-expressible' },
          { from: 'metadata.a', to: 'metadata.a', how: 'exact' },
        ],
      },
      { explain: true },
    ],
    [
      'tells of an unlisted size',
      { to: { expression: { size: 'pixels' } } },
      { prompt: 'x', size: { pixels: '999x999' } },
      {
        value: { prompt: 'x', size: { pixels: '999x999' } },
        warnings: [
          {
            code: 'unlisted-size',
            severity: 'warning',
            path: ['size'],
            message: '`size` is in no size table, and travels as it is.',
            dialect: 'there',
            requested: '999x999',
          },
        ],
        trace: [
          { from: 'prompt', to: 'prompt', how: 'exact' },
          { from: 'size', to: 'size', how: 'unlisted-size' },
        ],
      },
      { explain: true },
    ],
    [
      'is none of a request that is refused',
      {},
      { model: 1 },
      {
        issues: [
          {
            code: 'type',
            severity: 'error',
            path: ['model'],
            message: '`model` must be text, not a number.',
            dialect: 'here',
            hint: 'Send it as text: "1".',
          },
        ],
        warnings: [],
      },
      { explain: true },
    ],
    ['is none of itself', {}, { prompt: 'x' }, { value: { prompt: 'x' }, warnings: [] }, { explain: false }],
    [
      'tells of media',
      { to: { expression: { media: [{ kind: 'image', role: 'reference', takes: ['url'] }] } } },
      {
        media: [
          { kind: 'image', url: 'https://example.org/a' },
          { kind: 'image', url: 'https://example.org/b' },
        ],
      },
      {
        value: {
          media: [
            { kind: 'image', role: 'reference', url: 'https://example.org/a' },
            { kind: 'image', role: 'reference', url: 'https://example.org/b' },
          ],
        },
        warnings: [
          near('media.0', '`media[0]` is written as a reference.', 'none', 'reference'),
          near('media.1', '`media[1]` is written as a reference.', 'none', 'reference'),
        ],
        trace: [{ from: 'media', to: 'media', how: 'approximated' }],
      },
      { explain: true },
    ],
    [
      'tells of two findings once each',
      { to: { expression: { media: [{ kind: 'image', role: 'reference', most: 1, takes: ['url'] }] } } },
      {
        media: [
          { kind: 'image', url: 'https://example.org/a' },
          { kind: 'image', url: 'https://example.org/b' },
          { kind: 'image', url: 'https://example.org/c' },
        ],
      },
      {
        value: { media: [{ kind: 'image', role: 'reference', url: 'https://example.org/a' }] },
        warnings: [
          near('media.0', '`media[0]` is written as a reference.', 'none', 'reference'),
          lost('media.1', '`media[1]`: there has no place for this image.'),
          lost('media.2', '`media[2]`: there has no place for this image.'),
        ],
        trace: [{ from: 'media', to: 'media', how: 'approximated, not-expressible' }],
      },
      { explain: true },
    ],
  ])
})

describe('warnings', () => {
  holdsEach([
    [
      'put what is inexact first',
      { to: { lacks: ['style'], expression: { size: 'pixels' } } },
      { size: { pixels: '999x999' }, style: 'noir', model: 'm' },
      {
        value: { size: { pixels: '999x999' }, model: 'm' },
        warnings: [
          lost('style', '`style` cannot be said in there.'),
          unknownModel('here'),
          {
            code: 'unlisted-size',
            severity: 'warning',
            path: ['size'],
            message: '`size` is in no size table, and travels as it is.',
            dialect: 'there',
            requested: '999x999',
          },
          unknownModel('there'),
        ],
      },
    ],
    [
      'put what is inexact first, of the source too',
      { to: { lacks: ['style'] } },
      { style: 'noir', model: 'm', other: 1 },
      {
        value: { model: 'm' },
        warnings: [
          unknownField('other', 'It is not carried over.'),
          lost('style', '`style` cannot be said in there.'),
          unknownModel('here'),
          unknownModel('there'),
        ],
      },
    ],
    [
      'keep each its order',
      { to: { lacks: ['style', 'user'] } },
      { user: 'me', style: 'noir', other: 1, more: 2, model: 'm' },
      {
        value: { model: 'm' },
        warnings: [
          unknownField('other', 'It is not carried over.'),
          unknownField('more', 'Did you mean `mode`? It is not carried over.'),
          lost('style', '`style` cannot be said in there.'),
          lost('user', '`user` cannot be said in there.'),
          unknownModel('here'),
          unknownModel('there'),
        ],
      },
    ],
    [
      'are said once within a dialect',
      { to: 'same' },
      { model: 'm', other: 1 },
      { value: { model: 'm' }, warnings: [unknownField('other', 'It is not carried over.'), unknownModel('here')] },
    ],
    [
      'of a refused translation put what is inexact first',
      { to: { lacks: ['style'] } },
      { style: 'noir', model: 'm', other: 1 },
      {
        issues: [{ ...lost('style', '`style` cannot be said in there.'), severity: 'error' }],
        warnings: [unknownField('other', 'It is not carried over.'), unknownModel('here')],
      },
      { losses: 'error' },
    ],
    [
      'of unknown fields say so in spite of the option',
      {},
      { other: 1 },
      { value: {}, warnings: [unknownField('other', 'It is not carried over.')] },
      { unknownFields: 'ignore' },
    ],
    [
      'of unknown fields are issues where the caller asks',
      {},
      { other: 1 },
      {
        issues: [
          {
            code: 'unknown-field',
            severity: 'error',
            path: ['other'],
            message: '`other` is not a field of this dialect.',
            dialect: 'here',
          },
        ],
        warnings: [],
      },
      { unknownFields: 'error' },
    ],
  ])
})
