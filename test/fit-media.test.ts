import { describe } from 'vitest'
import type { MediaSlot } from '../schemas/canonical'
import type { MediaRole } from '../schemas/media'
import type { InputFact } from '../schemas/model-facts'
import { holdsEach, lost, near } from './plain-dialect'

// Every way that it can go, between dialects that only the tests know: what is said is held word for word.

const sources = ['manual']
const first = { kind: 'image', role: 'firstFrame', takes: ['url', 'data'] } as const
const last = { kind: 'image', role: 'lastFrame', takes: ['url'] } as const
const reference = { kind: 'image', role: 'reference', takes: ['url'] } as const
const clip = { kind: 'video', role: 'reference', takes: ['url'] } as const
const source = { kind: 'video', role: 'source', takes: ['url'] } as const
const bare = { kind: 'image', role: undefined, takes: ['url'] } as const
const link = (name: string) => `https://example.org/${name}`
const image = (name: string, role?: MediaRole) => ({ kind: 'image', role, url: link(name) })
const video = (name: string, role?: MediaRole) => ({ kind: 'video', role, url: link(name) })
const slots = (...media: readonly MediaSlot[]) => ({ to: { expression: { media } } })
const inputs = (...inputs: readonly Omit<InputFact, 'sources'>[]) => ({
  facts: { inputs: inputs.map((each) => ({ ...each, sources })) },
  to: { expression: { media: [first, last, reference, clip, source] } },
})
const bytes = new Uint8Array([137, 80, 78, 71])
const upload = { type: 'image/png', size: 4, bytes }
const inline = { kind: 'image', role: 'firstFrame', url: 'data:image/png;base64,iVBORw==' }
const filed = { kind: 'image', role: 'firstFrame', file: 'file_1' }
const uploaded = { kind: 'image', role: 'firstFrame', upload }
const taking = (...takes: MediaSlot['takes']) => slots({ ...first, takes })
const texts = { from: { expression: { media: [{ ...first, takes: ['url', 'text'] }] } } } as const

describe('media', () => {
  holdsEach([
    ['are none', slots(first), { media: [] }, { value: { media: [] }, warnings: [] }],
    [
      'have a place',
      slots(first, last, reference, clip, source),
      {
        media: [
          image('a', 'firstFrame'),
          image('b', 'lastFrame'),
          image('c', 'reference'),
          video('d', 'reference'),
          video('e', 'source'),
        ],
      },
      {
        value: {
          media: [
            image('a', 'firstFrame'),
            image('b', 'lastFrame'),
            image('c', 'reference'),
            video('d', 'reference'),
            video('e', 'source'),
          ],
        },
        warnings: [],
      },
    ],
    [
      'have no place: the first frame',
      slots(last),
      { media: [image('a', 'firstFrame')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'have no place: the last frame',
      slots(first),
      { media: [image('a', 'lastFrame')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the last frame given this way.')] },
    ],
    [
      'have no place: a reference',
      slots(first),
      { media: [image('a', 'reference')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for a reference given this way.')] },
    ],
    [
      'have no place: the source video',
      slots(first),
      { media: [video('a', 'source')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the source video given this way.')] },
    ],
    [
      'have no place: an image',
      slots(clip),
      { media: [image('a'), image('b')] },
      {
        value: {},
        warnings: [
          lost('media.0', '`media[0]`: there has no place for this image.'),
          lost('media.1', '`media[1]`: there has no place for this image.'),
        ],
      },
    ],
    [
      'have no place: a video',
      slots(first),
      { media: [video('a')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for this video.')] },
    ],
    [
      'have no place: sound',
      slots(first),
      { media: [{ kind: 'audio', url: link('a') }] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for this audio.')] },
    ],
    [
      'have no place, and losses are refused',
      slots(last),
      { media: [image('a', 'firstFrame')] },
      {
        issues: [
          {
            code: 'not-expressible',
            severity: 'error',
            path: ['media', 0],
            message: '`media[0]`: there has no place for the first frame given this way.',
            dialect: 'there',
          },
        ],
        warnings: [],
      },
      { losses: 'error' },
    ],
    [
      'have a place some of them',
      slots(first),
      { media: [image('a', 'lastFrame'), image('b', 'firstFrame')] },
      {
        value: { media: [image('b', 'firstFrame')] },
        warnings: [lost('media.0', '`media[0]`: there has no place for the last frame given this way.')],
      },
    ],
    [
      'are more than there are places',
      slots({ ...first, most: 1 }),
      { media: [image('a', 'firstFrame'), image('b', 'firstFrame')] },
      {
        value: { media: [image('a', 'firstFrame')] },
        warnings: [lost('media.1', '`media[1]`: there has no place for the first frame given this way.')],
      },
    ],
    [
      'are more than there are places of one kind, which has two',
      slots({ ...first, most: 1 }, first),
      { media: [image('a', 'firstFrame'), image('b', 'firstFrame')] },
      { value: { media: [image('a', 'firstFrame'), image('b', 'firstFrame')] }, warnings: [] },
    ],
    [
      'fill two places of two',
      slots({ ...reference, most: 2 }, { ...first, most: 1 }),
      { media: [image('a', 'reference'), image('b', 'firstFrame'), image('c', 'reference'), image('d', 'reference')] },
      {
        value: { media: [image('a', 'reference'), image('b', 'firstFrame'), image('c', 'reference')] },
        warnings: [lost('media.3', '`media[3]`: there has no place for a reference given this way.')],
      },
    ],
  ])
})

describe('media without a role', () => {
  holdsEach([
    [
      'are one image, which is the first frame',
      slots(reference, first),
      { media: [image('a')] },
      {
        value: { media: [image('a', 'firstFrame')] },
        warnings: [near('media.0', '`media[0]` is written as the first frame.', 'none', 'firstFrame')],
      },
    ],
    [
      'are two images, which are references',
      slots(first, reference),
      { media: [image('a'), image('b')] },
      {
        value: { media: [image('a', 'reference'), image('b', 'reference')] },
        warnings: [
          near('media.0', '`media[0]` is written as a reference.', 'none', 'reference'),
          near('media.1', '`media[1]` is written as a reference.', 'none', 'reference'),
        ],
      },
    ],
    [
      'are three images, which are references',
      slots(first, reference),
      { media: [image('a'), image('b'), image('c')] },
      {
        value: { media: [image('a', 'reference'), image('b', 'reference'), image('c', 'reference')] },
        warnings: [
          near('media.0', '`media[0]` is written as a reference.', 'none', 'reference'),
          near('media.1', '`media[1]` is written as a reference.', 'none', 'reference'),
          near('media.2', '`media[2]` is written as a reference.', 'none', 'reference'),
        ],
      },
    ],
    [
      'are one image beside one with a role',
      slots(first, last, reference),
      { media: [image('a'), image('b', 'lastFrame')] },
      {
        value: { media: [image('a', 'firstFrame'), image('b', 'lastFrame')] },
        warnings: [near('media.0', '`media[0]` is written as the first frame.', 'none', 'firstFrame')],
      },
    ],
    [
      'are a video, which is a reference',
      slots(first, source, clip),
      { media: [video('a')] },
      {
        value: { media: [video('a', 'reference')] },
        warnings: [near('media.0', '`media[0]` is written as a reference.', 'none', 'reference')],
      },
    ],
    [
      'are a video beside an image',
      slots(first, source, clip),
      { media: [video('a'), image('b')] },
      {
        value: { media: [video('a', 'reference'), image('b', 'firstFrame')] },
        warnings: [
          near('media.0', '`media[0]` is written as a reference.', 'none', 'reference'),
          near('media.1', '`media[1]` is written as the first frame.', 'none', 'firstFrame'),
        ],
      },
    ],
    [
      'have a place without a role',
      slots(first, bare),
      { media: [image('a')] },
      { value: { media: [image('a')] }, warnings: [] },
    ],
    [
      'come after those with one, whatever the order',
      slots({ ...first, most: 1 }),
      { media: [image('a'), image('b', 'firstFrame')] },
      {
        value: { media: [image('b', 'firstFrame')] },
        warnings: [lost('media.0', '`media[0]`: there has no place for this image.')],
      },
    ],
    [
      'keep their order beside those with one',
      slots(first, reference),
      { media: [image('a'), image('b', 'reference'), image('c')] },
      {
        value: { media: [image('a', 'reference'), image('b', 'reference'), image('c', 'reference')] },
        warnings: [
          near('media.0', '`media[0]` is written as a reference.', 'none', 'reference'),
          near('media.2', '`media[2]` is written as a reference.', 'none', 'reference'),
        ],
      },
    ],
  ])
})

describe('media with a role for a target whose media have none', () => {
  holdsEach([
    [
      'lose it',
      slots(bare),
      { media: [image('a', 'firstFrame')] },
      {
        value: { media: [image('a')] },
        warnings: [near('media.0', '`media[0]` is written without a role.', 'firstFrame', 'none')],
      },
    ],
    [
      'lose it: a reference',
      slots(bare),
      { media: [image('a', 'reference'), image('b', 'reference')] },
      {
        value: { media: [image('a'), image('b')] },
        warnings: [
          near('media.0', '`media[0]` is written without a role.', 'reference', 'none'),
          near('media.1', '`media[1]` is written without a role.', 'reference', 'none'),
        ],
      },
    ],
  ])
})

describe('media with a word for a role that only their dialect has', () => {
  holdsEach([
    [
      'lose it',
      slots(bare),
      { media: [{ ...image('a'), roleText: 'style' }] },
      {
        value: { media: [image('a')] },
        warnings: [near('media.0', '`media[0]` is written without a role.', 'none', 'none')],
      },
    ],
    [
      'lose it beside their role',
      slots(first),
      { media: [{ ...image('a', 'firstFrame'), roleText: 'style' }] },
      {
        value: { media: [image('a', 'firstFrame')] },
        warnings: [near('media.0', '`media[0]` is written as the first frame.', 'firstFrame', 'firstFrame')],
      },
    ],
    [
      'keep it within the dialect',
      { from: { expression: { media: [bare] } }, to: 'same' },
      { media: [{ ...image('a'), roleText: 'style' }] },
      { value: { media: [{ kind: 'image', url: 'https://example.org/a', roleText: 'style' }] }, warnings: [] },
    ],
    [
      'keep it within the dialect as another role',
      { from: { expression: { media: [first] } }, to: 'same' },
      { media: [{ ...image('a'), roleText: 'style' }] },
      {
        value: { media: [{ kind: 'image', role: 'firstFrame', roleText: 'style', url: 'https://example.org/a' }] },
        warnings: [
          {
            code: 'approximated',
            severity: 'warning',
            path: ['media', 0],
            message: '`media[0]` is written as the first frame.',
            dialect: 'here',
            requested: 'none',
            achieved: 'firstFrame',
          },
        ],
      },
    ],
  ])
})

describe('content of media', () => {
  holdsEach([
    [
      'is bytes, and bytes are taken',
      taking('upload', 'data'),
      { media: [uploaded] },
      { value: { media: [uploaded] }, warnings: [] },
    ],
    [
      'is bytes, and a Data URL is taken',
      taking('url', 'data'),
      { media: [uploaded] },
      { value: { media: [inline] }, warnings: [] },
    ],
    [
      'is bytes, and a link is taken',
      taking('url', 'text', 'file'),
      { media: [uploaded] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'is a Data URL, and a Data URL is taken',
      taking('data', 'upload'),
      { media: [inline] },
      { value: { media: [inline] }, warnings: [] },
    ],
    [
      'is a Data URL, and bytes are taken',
      taking('upload'),
      { media: [inline] },
      { value: { media: [uploaded] }, warnings: [] },
    ],
    [
      'is a Data URL in capitals, and bytes are taken',
      taking('upload'),
      { media: [{ ...inline, url: 'DATA:IMAGE/PNG;BASE64,iVBORw==' }] },
      { value: { media: [uploaded] }, warnings: [] },
    ],
    [
      'is a Data URL of no type, and bytes are taken',
      taking('upload'),
      { media: [{ ...inline, url: 'data:;base64,iVBORw==' }] },
      { value: { media: [{ ...inline, url: 'data:;base64,iVBORw==' }] }, warnings: [] },
    ],
    [
      'is a Data URL that is not base64, and bytes are taken',
      taking('upload'),
      { media: [{ ...inline, url: 'data:image/png,abc' }] },
      { value: { media: [{ ...inline, url: 'data:image/png,abc' }] }, warnings: [] },
    ],
    [
      'is a Data URL of broken base64, and bytes are taken',
      taking('upload'),
      { media: [{ ...inline, url: 'data:image/png;base64,%' }] },
      { value: { media: [{ ...inline, url: 'data:image/png;base64,%' }] }, warnings: [] },
    ],
    [
      'is a Data URL of nothing',
      taking('upload'),
      { media: [{ ...inline, url: 'data:' }] },
      { value: { media: [{ ...inline, url: 'data:' }] }, warnings: [] },
    ],
    [
      'is a Data URL, and a link is taken',
      taking('url', 'text', 'file'),
      { media: [inline] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'is a text a letter short of a Data URL',
      taking('upload', 'data'),
      { media: [{ ...inline, url: 'data' }] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'is a link that begins as a Data URL does',
      taking('url'),
      {
        media: [
          { ...inline, url: 'dahlia' },
          { ...inline, url: 'xdata:' },
        ],
      },
      {
        value: {
          media: [
            { ...inline, url: 'dahlia' },
            { ...inline, url: 'xdata:' },
          ],
        },
        warnings: [],
      },
    ],
    [
      'is a file that the service holds, and is taken',
      taking('file'),
      { media: [filed] },
      { value: { media: [filed] }, warnings: [] },
    ],
    [
      'is a file that the service holds, and is not taken',
      taking('url', 'data', 'upload', 'text'),
      { media: [filed] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'is a file that the service holds, within its dialect',
      { from: { expression: { media: [{ ...first, takes: ['url'] }] } }, to: 'same' },
      { media: [filed] },
      { value: { media: [filed] }, warnings: [] },
    ],
    [
      'is bytes, within its dialect',
      { from: { expression: { media: [{ ...first, takes: ['url'] }] } }, to: 'same' },
      { media: [uploaded] },
      { value: { media: [uploaded] }, warnings: [] },
    ],
    [
      'is a Data URL, within its dialect',
      { from: { expression: { media: [{ ...first, takes: ['upload'] }] } }, to: 'same' },
      { media: [inline] },
      { value: { media: [inline] }, warnings: [] },
    ],
    [
      'is a link, and no text is',
      taking('data', 'upload', 'file'),
      { media: [image('a', 'firstFrame')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'is a link, and text is taken',
      taking('text'),
      { media: [image('a', 'firstFrame')] },
      { value: {}, warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')] },
    ],
    [
      'is any text, and links and text are taken',
      { ...texts, ...taking('url', 'text') },
      { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }] },
      { value: { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }] }, warnings: [] },
    ],
    [
      'is any text, and links are taken',
      { ...texts, ...taking('url') },
      { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }, image('b', 'firstFrame')] },
      {
        value: { media: [image('a', 'firstFrame'), image('b', 'firstFrame')] },
        warnings: [lost('media.1', '`media[1]`: there has no place for the first frame given this way.')],
      },
    ],
    [
      'is any text, and text is taken',
      { ...texts, ...taking('text') },
      { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }] },
      {
        value: { media: [{ ...inline, url: 'iVBORw==' }] },
        warnings: [lost('media.0', '`media[0]`: there has no place for the first frame given this way.')],
      },
    ],
    [
      'is any text, and neither is taken',
      { ...texts, ...taking('data') },
      { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }] },
      {
        value: {},
        warnings: [
          lost('media.0', '`media[0]`: there has no place for the first frame given this way.'),
          lost('media.1', '`media[1]`: there has no place for the first frame given this way.'),
        ],
      },
    ],
    [
      'is any text, and links are taken in one place and text in another',
      { ...texts, ...slots({ ...first, takes: ['text'] }, { ...first, takes: ['url'] }) },
      { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }] },
      { value: { media: [image('a', 'firstFrame'), { ...inline, url: 'iVBORw==' }] }, warnings: [] },
    ],
    [
      'is any text in media of another kind',
      { ...texts, ...slots({ ...source, takes: ['url'] }) },
      { media: [{ ...video('a', 'source'), url: 'iVBORw==' }] },
      { value: { media: [{ kind: 'video', role: 'source', url: 'iVBORw==' }] }, warnings: [] },
    ],
  ])
})

describe('media of a model that takes so many', () => {
  holdsEach([
    [
      'are as many',
      inputs({ counts: { reference: 2 } }),
      { media: [image('a', 'reference'), image('b', 'reference')] },
      { value: { model: 'm', media: [image('a', 'reference'), image('b', 'reference')] }, warnings: [] },
    ],
    [
      'are more of a role',
      inputs({ counts: { reference: 1 } }),
      { media: [image('a', 'reference'), image('b', 'reference')] },
      {
        value: { model: 'm', media: [image('a', 'reference')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'are more of a kind',
      inputs({ counts: { image: 1 } }),
      { media: [image('a', 'firstFrame'), image('b', 'lastFrame'), video('c', 'source')] },
      {
        value: { model: 'm', media: [image('a', 'firstFrame'), video('c', 'source')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'are more of a kind in each of two roles',
      inputs({ counts: { video: 1 } }),
      { media: [video('a', 'source'), video('b', 'reference')] },
      {
        value: { model: 'm', media: [video('a', 'source')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'are more of a kind without a role',
      { ...inputs({ counts: { image: 1 } }), ...slots(bare) },
      { media: [image('a'), image('b')] },
      {
        value: { model: 'm', media: [image('a')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'are of a role that it does not take',
      inputs({ counts: { lastFrame: 0 } }),
      { media: [image('a', 'firstFrame'), image('b', 'lastFrame')] },
      {
        value: { model: 'm', media: [image('a', 'firstFrame')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'are as many as some sources say',
      inputs({ counts: { reference: 1 }, disputedCounts: { reference: 2 } }),
      { media: [image('a', 'reference'), image('b', 'reference'), image('c', 'reference')] },
      {
        value: { model: 'm', media: [image('a', 'reference'), image('b', 'reference')] },
        warnings: [lost('media.2', '`media[2]` is more than the model takes in there.')],
      },
    ],
    [
      'are fewer by one fact than by another',
      inputs({ counts: { image: 3 } }, { counts: { image: 1 } }),
      { media: [image('a', 'reference'), image('b', 'reference')] },
      {
        value: { model: 'm', media: [image('a', 'reference')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'are empty texts, which give it nothing',
      inputs({ counts: { firstFrame: 0 } }),
      { media: [{ ...inline, url: '' }] },
      { value: { model: 'm', media: [{ ...inline, url: '' }] }, warnings: [] },
    ],
    [
      'are more than it takes for their task',
      inputs({ counts: { image: 0 }, when: { mode: ['i2v'] } }),
      { media: [image('a', 'firstFrame')] },
      { value: { model: 'm' }, warnings: [lost('media.0', '`media[0]` is more than the model takes in there.')] },
    ],
    [
      'are more than it takes for another task',
      inputs({ counts: { image: 0 }, when: { mode: ['t2v'] } }),
      { media: [image('a', 'firstFrame')] },
      { value: { model: 'm', media: [image('a', 'firstFrame')] }, warnings: [] },
    ],
    [
      'exclude one another',
      inputs({ exclusive: [['firstFrame', 'lastFrame'], ['reference']] }),
      { media: [image('a', 'firstFrame'), image('b', 'reference'), image('c', 'lastFrame')] },
      {
        value: { model: 'm', media: [image('a', 'firstFrame'), image('c', 'lastFrame')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'exclude one another, the other way round',
      inputs({ exclusive: [['firstFrame', 'lastFrame'], ['reference']] }),
      { media: [image('b', 'reference'), image('a', 'firstFrame')] },
      {
        value: { model: 'm', media: [image('b', 'reference')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'of a role that excludes none are beside the others',
      inputs({ exclusive: [['firstFrame'], ['lastFrame']] }),
      { media: [image('b', 'firstFrame'), image('a', 'reference')] },
      { value: { model: 'm', media: [image('b', 'firstFrame'), image('a', 'reference')] }, warnings: [] },
    ],
    [
      'exclude one another in a second fact',
      inputs({ counts: { image: 9 } }, { exclusive: [['firstFrame'], ['reference']] }),
      { media: [image('a', 'firstFrame'), image('b', 'reference')] },
      {
        value: { model: 'm', media: [image('a', 'firstFrame')] },
        warnings: [lost('media.1', '`media[1]` is more than the model takes in there.')],
      },
    ],
    [
      'that have no place count for nothing',
      { ...inputs({ counts: { image: 1 } }), ...slots(first) },
      { media: [image('a', 'lastFrame'), image('b', 'firstFrame')] },
      {
        value: { model: 'm', media: [image('b', 'firstFrame')] },
        warnings: [lost('media.0', '`media[0]`: there has no place for the last frame given this way.')],
      },
    ],
  ])
})

describe('seconds that depend on media', () => {
  holdsEach([
    [
      'are those of what is left of them',
      {
        facts: {
          durations: [
            { seconds: [4], when: { mode: ['i2v'] }, sources },
            { seconds: [8], when: { mode: ['t2v'] }, sources },
          ],
        },
        to: { expression: { media: [last] } },
      },
      { duration: 6, media: [image('a', 'firstFrame')] },
      {
        value: { duration: 8, model: 'm' },
        warnings: [
          near('duration', 'there writes 8 seconds for 6.', 6, 8, [8]),
          lost('media.0', '`media[0]`: there has no place for the first frame given this way.'),
        ],
      },
    ],
    [
      'are those of the media',
      {
        facts: {
          durations: [
            { seconds: [4], when: { mode: ['i2v'] }, sources },
            { seconds: [8], when: { mode: ['t2v'] }, sources },
          ],
        },
        to: { expression: { media: [first] } },
      },
      { duration: 6, media: [image('a', 'firstFrame')] },
      {
        value: { duration: 4, model: 'm', media: [image('a', 'firstFrame')] },
        warnings: [near('duration', 'there writes 4 seconds for 6.', 6, 4, [4])],
      },
    ],
    [
      'are those of no media',
      {
        facts: {
          durations: [
            { seconds: [4], when: { mode: ['i2v'] }, sources },
            { seconds: [8], when: { mode: ['t2v'] }, sources },
          ],
        },
        to: { expression: { media: [first] } },
      },
      { duration: 6, media: [] },
      {
        value: { duration: 8, model: 'm', media: [] },
        warnings: [near('duration', 'there writes 8 seconds for 6.', 6, 8, [8])],
      },
    ],
  ])
})
