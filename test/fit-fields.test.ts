import { describe } from 'vitest'
import type { CanonicalField, Expression } from '../schemas/canonical'
import type { FieldFact } from '../schemas/model-facts'
import { holdsEach, lost, near, unknownModel } from './plain-dialect'

// Every way that it can go, between dialects that only the tests know: what is said is held word for word.

const sources = ['manual']
const lacking = (...lacks: CanonicalField[]) => ({ to: { lacks } })
const limits = (...fields: readonly Omit<FieldFact, 'sources'>[]) => ({
  facts: { fields: fields.map((each) => ({ ...each, sources })) },
})
const no = (field: FieldFact['field'], others?: Partial<FieldFact>) => limits({ field, supported: false, ...others })
const saying = (expression: Partial<Expression>) => ({ to: { expression } })
const remix = { action: 'remix', id: 'v1' } as const
const extend = { action: 'extend', id: 'v1' } as const
const frame = { kind: 'image', role: 'firstFrame', url: 'https://example.org/a' }
const slot = { kind: 'image', role: 'firstFrame', takes: ['url'] } as const

describe('a field that the target has no place for', () => {
  holdsEach([
    [
      'is text',
      lacking('style'),
      { style: 'noir' },
      { value: {}, warnings: [lost('style', '`style` cannot be said in there.')] },
    ],
    [
      'is text, and losses are refused',
      lacking('style'),
      { style: 'noir' },
      { issues: [{ ...lost('style', '`style` cannot be said in there.'), severity: 'error' }], warnings: [] },
      { losses: 'error' },
    ],
    ['is empty text', lacking('style'), { style: '' }, { value: {}, warnings: [] }],
    [
      'is a list',
      lacking('actions'),
      { actions: [{ time: 1, description: 'rain' }] },
      { value: {}, warnings: [lost('actions', '`actions` cannot be said in there.')] },
    ],
    ['is an empty list', lacking('actions'), { actions: [] }, { value: {}, warnings: [] }],
    [
      'is a switch that is off',
      lacking('audio'),
      { audio: false },
      { value: {}, warnings: [lost('audio', '`audio` cannot be said in there.')] },
    ],
    [
      'is a number of nothing',
      lacking('seed'),
      { seed: 0 },
      { value: {}, warnings: [lost('seed', '`seed` cannot be said in there.')] },
    ],
    [
      'is what the target always does',
      { to: { lacks: ['count', 'private'], expression: { always: { count: 1, private: false } } } },
      { count: 1, private: false },
      { value: {}, warnings: [] },
    ],
    [
      'is not what the target always does',
      { to: { lacks: ['count', 'private'], expression: { always: { count: 1, private: false } } } },
      { count: 2, private: true },
      {
        value: {},
        warnings: [
          lost('count', '`count` cannot be said in there.'),
          lost('private', '`private` cannot be said in there.'),
        ],
      },
    ],
    [
      'is one of several',
      lacking('seed', 'style', 'user', 'metadata'),
      { seed: 1, prompt: 'x', style: 'noir', user: 'me', metadata: { a: 1 } },
      {
        value: { prompt: 'x' },
        warnings: [
          lost('seed', '`seed` cannot be said in there.'),
          lost('style', '`style` cannot be said in there.'),
          lost('user', '`user` cannot be said in there.'),
          lost('metadata', '`metadata` cannot be said in there.'),
        ],
      },
    ],
    [
      'stands in the second of two places',
      { from: { places: { prompt: [['prompt']], style: [['look'], ['style']] } }, ...lacking('style') },
      { style: 'noir' },
      { value: {}, warnings: [lost('style', '`style` cannot be said in there.')] },
    ],
    [
      'stands in none of its places',
      { from: { places: { prompt: [['prompt']], style: [['look'], ['manner']] } }, ...lacking('style') },
      { style: 'noir' },
      { value: {}, warnings: [lost('look', '`look` cannot be said in there.')] },
    ],
    [
      'stands within a member',
      { from: { places: { style: [['metadata', 'look']] } }, ...lacking('style') },
      { style: 'noir', metadata: {} },
      { value: { metadata: {} }, warnings: [lost('metadata.look', '`metadata.look` cannot be said in there.')] },
    ],
    [
      'is a prompt',
      lacking('prompt'),
      { prompt: 'x' },
      { value: {}, warnings: [lost('prompt', '`prompt` cannot be said in there.')] },
    ],
    [
      'is a size',
      lacking('size'),
      { size: { pixels: '1280x720' } },
      { value: {}, warnings: [lost('size', '`size` cannot be said in there.')] },
    ],
    [
      'is media',
      { to: { lacks: ['media'], expression: { media: [slot] } } },
      { media: [frame] },
      { value: {}, warnings: [lost('media', '`media` cannot be said in there.')] },
    ],
    [
      'is an earlier video',
      lacking('target'),
      { target: remix },
      { value: {}, warnings: [lost('target', '`target` cannot be said in there.')] },
    ],
  ])
})

describe('a field that the model does not take', () => {
  holdsEach([
    [
      'is a seed',
      no('seed'),
      { seed: 1 },
      { value: { model: 'm' }, warnings: [lost('seed', '`seed` is not taken by this model in there.')] },
    ],
    [
      'is a seed, and losses are refused',
      no('seed'),
      { seed: 1 },
      { issues: [{ ...lost('seed', '`seed` is not taken by this model in there.'), severity: 'error' }], warnings: [] },
      { losses: 'error' },
    ],
    [
      'is another',
      no('seed'),
      { negativePrompt: 'rain', count: 2, audio: true },
      { value: { negativePrompt: 'rain', count: 2, audio: true, model: 'm' }, warnings: [] },
    ],
    [
      'is one of its limits',
      no('count'),
      { count: 2 },
      { value: { model: 'm' }, warnings: [lost('count', '`count` is not taken by this model in there.')] },
    ],
    ['asks for nothing', no('audio'), { audio: false }, { value: { audio: false, model: 'm' }, warnings: [] }],
    [
      'asks for no text',
      no('negativePrompt'),
      { negativePrompt: '' },
      { value: { negativePrompt: '', model: 'm' }, warnings: [] },
    ],
    ['is disputed', no('seed', { disputed: true }), { seed: 1 }, { value: { seed: 1, model: 'm' }, warnings: [] }],
    [
      'is beyond the most',
      limits({ field: 'seed', supported: true, maximum: 9 }),
      { seed: 10 },
      { value: { model: 'm' }, warnings: [lost('seed', '`seed` is not taken by this model in there.')] },
    ],
    [
      'is the most',
      limits({ field: 'seed', supported: true, maximum: 9 }),
      { seed: 9 },
      { value: { seed: 9, model: 'm' }, warnings: [] },
    ],
    [
      'is not taken for the task',
      no('seed', { when: { mode: ['i2v'] } }),
      { seed: 1, mode: 'i2v' },
      { value: { mode: 'i2v', model: 'm' }, warnings: [lost('seed', '`seed` is not taken by this model in there.')] },
    ],
    [
      'is not taken for another task',
      no('seed', { when: { mode: ['i2v'] } }),
      { seed: 1, mode: 't2v' },
      { value: { mode: 't2v', seed: 1, model: 'm' }, warnings: [] },
    ],
    [
      'is not taken with the media',
      { ...no('seed', { when: { mode: ['i2v'] } }), ...saying({ media: [slot] }) },
      { seed: 1, media: [frame] },
      {
        value: { model: 'm', media: [frame] },
        warnings: [lost('seed', '`seed` is not taken by this model in there.')],
      },
    ],
    [
      'is not taken without media',
      { ...no('seed', { when: { mode: ['t2v'] } }), ...saying({ media: [slot] }) },
      { seed: 1 },
      { value: { model: 'm' }, warnings: [lost('seed', '`seed` is not taken by this model in there.')] },
    ],
    [
      'is not taken to extend a video',
      no('seed', { when: { mode: ['extend'] } }),
      { seed: 1, target: extend },
      {
        value: { target: extend, model: 'm' },
        warnings: [lost('seed', '`seed` is not taken by this model in there.')],
      },
    ],
    [
      'is not taken to edit a video',
      no('seed', { when: { mode: ['edit'] } }),
      { seed: 1, target: remix },
      { value: { target: remix, model: 'm' }, warnings: [lost('seed', '`seed` is not taken by this model in there.')] },
    ],
    [
      'is not taken to edit a video, which the target cannot',
      { ...no('seed', { when: { mode: ['edit'] } }), ...saying({ actions: ['extend'] }) },
      { seed: 1, target: remix },
      { value: { seed: 1, model: 'm' }, warnings: [lost('target', '`target` cannot be said in there.')] },
    ],
    [
      'is not taken to edit a video, for which there is no place',
      { ...no('seed', { when: { mode: ['edit'] } }), ...lacking('target') },
      { seed: 1, target: remix },
      { value: { seed: 1, model: 'm' }, warnings: [lost('target', '`target` cannot be said in there.')] },
    ],
    [
      'is not taken at the size that is written',
      { ...no('seed', { when: { resolution: ['720p'] } }), ...saying({ size: 'orientation' }) },
      { seed: 1, size: { resolution: '480p' } },
      {
        value: { size: { resolution: '720p' }, model: 'm' },
        warnings: [
          near('size', '`size` becomes the nearest of small and large.', '480p', '720p'),
          lost('seed', '`seed` is not taken by this model in there.'),
        ],
      },
    ],
    [
      'is not taken at a size in pixels',
      no('seed', { when: { resolution: ['720p'] } }),
      { seed: 1, size: { pixels: '1280x720' } },
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [lost('seed', '`seed` is not taken by this model in there.')],
      },
    ],
    [
      'is not taken, and has no place',
      { ...no('seed'), ...lacking('seed') },
      { seed: 1 },
      { value: { model: 'm' }, warnings: [lost('seed', '`seed` cannot be said in there.')] },
    ],
  ])
})

describe('an earlier video', () => {
  holdsEach([
    ['is remixed', {}, { target: remix }, { value: { target: remix }, warnings: [] }],
    [
      'is remixed, which the target cannot',
      saying({ actions: ['extend'] }),
      { target: remix },
      { value: {}, warnings: [lost('target', '`target` cannot be said in there.')] },
    ],
    [
      'is extended, which the target cannot',
      saying({ actions: ['remix'] }),
      { target: extend },
      { value: {}, warnings: [lost('target', '`target` cannot be said in there.')] },
    ],
    [
      'is extended, which is refused',
      saying({ actions: ['remix'] }),
      { target: extend },
      { issues: [{ ...lost('target', '`target` cannot be said in there.'), severity: 'error' }], warnings: [] },
      { losses: 'error' },
    ],
  ])
})

describe('a watermark', () => {
  holdsEach([
    [
      'is none',
      saying({ watermarks: ['none', 'keep'] }),
      { watermark: 'none' },
      { value: { watermark: 'none' }, warnings: [] },
    ],
    [
      'is not preferred, which the target cannot say',
      saying({ watermarks: ['none', 'keep'] }),
      { watermark: 'preferNone' },
      {
        value: { watermark: 'none' },
        warnings: [near('watermark', '`watermark` has no such value in the target.', 'preferNone', 'none')],
      },
    ],
    [
      'is kept, which the target cannot say',
      saying({ watermarks: ['none', 'preferNone'] }),
      { watermark: 'keep' },
      {
        value: { watermark: 'preferNone' },
        warnings: [near('watermark', '`watermark` has no such value in the target.', 'keep', 'preferNone')],
      },
    ],
    [
      'is none, and the target tells apart what it does not say',
      {},
      { watermark: 'keep' },
      { value: { watermark: 'keep' }, warnings: [] },
    ],
    [
      'has no place',
      { to: { lacks: ['watermark'], expression: { watermarks: ['none'] } } },
      { watermark: 'keep' },
      { value: {}, warnings: [lost('watermark', '`watermark` cannot be said in there.')] },
    ],
  ])
})

describe('members of the own dialect', () => {
  holdsEach([
    [
      'are lost elsewhere',
      {},
      { prompt: 'x', mood: 'calm', hue: 3 },
      {
        value: { prompt: 'x' },
        warnings: [lost('mood', '`mood` cannot be said in there.'), lost('hue', '`hue` cannot be said in there.')],
      },
    ],
    [
      'are lost elsewhere, and losses are refused',
      {},
      { mood: 'calm' },
      { issues: [{ ...lost('mood', '`mood` cannot be said in there.'), severity: 'error' }], warnings: [] },
      { losses: 'error' },
    ],
    [
      'stay within the dialect',
      { to: 'same' },
      { prompt: 'x', mood: 'calm', hue: { a: [1] } },
      { value: { prompt: 'x', mood: 'calm', hue: { a: [1] } }, warnings: [] },
    ],
    [
      'say nothing: a word',
      { from: { expression: { silent: { mood: 'calm' } } } },
      { mood: 'calm' },
      { value: {}, warnings: [] },
    ],
    [
      'say something: another word',
      { from: { expression: { silent: { mood: 'calm' } } } },
      { mood: 'wild' },
      { value: {}, warnings: [lost('mood', '`mood` cannot be said in there.')] },
    ],
    [
      'say something: another member',
      { from: { expression: { silent: { mood: 'calm' } } } },
      { hue: 'calm' },
      { value: {}, warnings: [lost('hue', '`hue` cannot be said in there.')] },
    ],
    [
      'say nothing: an empty object',
      { from: { expression: { silent: { mood: {} } } } },
      { mood: {} },
      { value: {}, warnings: [] },
    ],
    [
      'say something: an object',
      { from: { expression: { silent: { mood: {} } } } },
      { mood: { a: 1 } },
      { value: {}, warnings: [lost('mood', '`mood` cannot be said in there.')] },
    ],
    [
      'say something: a word in the place of an object',
      { from: { expression: { silent: { mood: {} } } } },
      { mood: 'calm' },
      { value: {}, warnings: [lost('mood', '`mood` cannot be said in there.')] },
    ],
    [
      'say something: an object in the place of a word',
      { from: { expression: { silent: { mood: 'calm' } } } },
      { mood: {} },
      { value: {}, warnings: [lost('mood', '`mood` cannot be said in there.')] },
    ],
    [
      'say something: an empty list',
      { from: { expression: { silent: { mood: {} } } } },
      { mood: [] },
      { value: {}, warnings: [lost('mood', '`mood` cannot be said in there.')] },
    ],
  ])
})

describe('a mode', () => {
  holdsEach([
    ['has a place', {}, { mode: 'i2v' }, { value: { mode: 'i2v' }, warnings: [] }],
    [
      'has no place, and says what the media say',
      { to: { lacks: ['mode'], expression: { media: [slot] } } },
      { mode: 'i2v', media: [frame] },
      { value: { media: [frame] }, warnings: [] },
    ],
    ['has no place, and says what no media say', lacking('mode'), { mode: 't2v' }, { value: {}, warnings: [] }],
    [
      'has no place, and says other than the media',
      { to: { lacks: ['mode'], expression: { media: [slot] } } },
      { mode: 'reference', media: [frame] },
      { value: { media: [frame] }, warnings: [lost('mode', '`mode` cannot be said in there.')] },
    ],
    [
      'has no place, and says what the earlier video says',
      lacking('mode'),
      { mode: 'edit', target: remix },
      { value: { target: remix }, warnings: [] },
    ],
    [
      'has no place, and says what an extension says',
      lacking('mode'),
      { mode: 'extend', target: extend },
      { value: { target: extend }, warnings: [] },
    ],
    [
      'has no place, and says other than an extension',
      lacking('mode'),
      { mode: 'edit', target: extend },
      { value: { target: extend }, warnings: [lost('mode', '`mode` cannot be said in there.')] },
    ],
    [
      'has no place, and is refused',
      lacking('mode'),
      { mode: 'edit' },
      { issues: [{ ...lost('mode', '`mode` cannot be said in there.'), severity: 'error' }], warnings: [] },
      { losses: 'error' },
    ],
    [
      'has a word of its dialect',
      {},
      { mode: 'i2v', modeText: 'pic2vid' },
      {
        value: { mode: 'i2v' },
        warnings: [near('mode', '`mode` is a word of its own dialect; what it means is written.', 'pic2vid', 'i2v')],
      },
    ],
    [
      'has a word of its dialect, and no place',
      lacking('mode'),
      { mode: 't2v', modeText: 'vid' },
      {
        value: {},
        warnings: [near('mode', '`mode` is a word of its own dialect; what it means is written.', 'vid', 't2v')],
      },
    ],
    [
      'has a word of its dialect, and is lost',
      lacking('mode'),
      { mode: 'edit', modeText: 'vid' },
      { value: {}, warnings: [lost('mode', '`mode` cannot be said in there.')] },
    ],
    [
      'has a word within its dialect',
      { to: 'same' },
      { model: 'other', mode: 'i2v', modeText: 'pic2vid' },
      { value: { mode: 'i2v', modeText: 'pic2vid', model: 'other' }, warnings: [unknownModel('here')] },
      { unknownModels: 'ignore' },
    ],
    [
      'has a word within its dialect, and no model',
      { to: 'same' },
      { mode: 'i2v', modeText: 'pic2vid' },
      { value: { mode: 'i2v', modeText: 'pic2vid' }, warnings: [] },
    ],
    [
      'has a word within its dialect for another model',
      { to: 'same' },
      { model: 'other', mode: 'i2v', modeText: 'pic2vid' },
      {
        value: { mode: 'i2v', model: 'more' },
        warnings: [
          {
            code: 'approximated',
            severity: 'warning',
            path: ['mode'],
            message: '`mode` is a word of its own dialect; what it means is written.',
            dialect: 'here',
            requested: 'pic2vid',
            achieved: 'i2v',
          },
          unknownModel('here'),
        ],
      },
      { unknownModels: 'ignore', model: 'more' },
    ],
  ])
})
