import { describe, expect, it } from 'vitest'
import { defineFamily, type Model } from '../schemas/model-facts'
import { dialects, type ValidateOptions } from '../src/index'
import { checkModel } from '../src/limits/check-model'
import { limitTable } from '../src/limits/limit-table'
import { createReport } from '../src/report'

// Every kind of fact, with and without its conditions, on a model that nobody sells: what is said is held word for word.

const dialect = dialects['new-api']
const sources = ['manual', 'price']
const source = 'Lamp manual; Lamp prices'

/** What the limits say of a body that names a model with some facts. */
function said(facts: Partial<Model>, body: object, options: ValidateOptions = {}) {
  const family = defineFamily({
    id: 'lamp',
    title: 'Lamp',
    vendor: 'Nobody',
    sources: {
      manual: { reference: 'Lamp manual', read: '2026-11-21' },
      price: { reference: 'Lamp prices', read: '2026-11-21' },
    },
    models: [{ id: 'lamp-1', names: { 'new-api': 'lamp' }, ...facts }],
  })
  const report = createReport(dialect.id)
  checkModel(dialect, limitTable(dialect.id, [family]), { model: 'lamp', ...body }, report, {
    modelLimits: 'error',
    ...options,
  })
  return [...report.issues, ...report.warnings].map(({ dialect: _, ...finding }) => finding)
}

/** A finding of the model; an issue unless it says otherwise. */
const found = (code: string, path: readonly (string | number)[], message: string, members: object = {}) => ({
  code,
  severity: 'error',
  path,
  message,
  model: 'lamp-1',
  source,
  ...members,
})

type Case = readonly [name: string, facts: Partial<Model>, body: object, findings: readonly object[]]

function holdsEach(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, facts, body, findings) => {
    expect(said(facts, body)).toStrictEqual(findings)
  })
}

describe('a field', () => {
  const lacks = (field: 'seed' | 'negativePrompt' | 'audio' | 'count') => ({
    fields: [{ field, supported: false, sources }],
  })
  const range = (limits: object) => ({ fields: [{ field: 'seed' as const, supported: true, sources, ...limits }] })
  const refusedField = (path: string, words: string, requested: unknown) =>
    found('unsupported-field', [path], `\`${path}\`: lamp ${words}.`, { requested })

  holdsEach([
    ['is missed: seed', lacks('seed'), { seed: 0 }, [refusedField('seed', 'has no seed', 0)]],
    [
      'is missed: negative prompt',
      lacks('negativePrompt'),
      { negative_prompt: 'rain' },
      [found('unsupported-field', ['negative_prompt'], '`negative_prompt`: lamp has no negative prompt.')],
    ],
    ['is missed: audio', lacks('audio'), { sound: true }, [refusedField('sound', 'has no switch for audio', true)]],
    [
      'is missed: audio as a word',
      lacks('audio'),
      { sound: 'on' },
      [found('unsupported-field', ['sound'], '`sound`: lamp has no switch for audio.')],
    ],
    ['is missed: count', lacks('count'), { n: 2 }, [refusedField('n', 'has no count of videos', 2)]],
    ['asks for nothing: empty text', lacks('negativePrompt'), { negative_prompt: '' }, []],
    ['asks for nothing: one video', lacks('count'), { n: 1 }, []],
    ['asks for nothing: no audio', lacks('audio'), { sound: false }, []],
    ['asks for nothing: audio off', lacks('audio'), { sound: 'off' }, []],
    ['is asked for: a seed of 1', lacks('seed'), { seed: 1 }, [refusedField('seed', 'has no seed', 1)]],
    ['is asked for: a seed of false', lacks('seed'), { seed: false }, [refusedField('seed', 'has no seed', false)]],
    ['is below its least', range({ minimum: 2 }), { seed: 1 }, [refusedField('seed', 'takes at least 2', 1)]],
    ['is its least', range({ minimum: 2 }), { seed: 2 }, []],
    ['is above its most', range({ maximum: 2 }), { seed: 3 }, [refusedField('seed', 'takes at most 2', 3)]],
    ['is its most', range({ maximum: 2 }), { seed: 2 }, []],
    ['is outside both', range({ minimum: 2, maximum: 4 }), { seed: 5 }, [refusedField('seed', 'takes 2 to 4', 5)]],
    ['is not the only one', range({ minimum: 2, maximum: 2 }), { seed: 5 }, [refusedField('seed', 'takes only 2', 5)]],
    ['is no number', range({ minimum: 2 }), { seed: 'x' }, []],
    ['is absent', lacks('seed'), {}, []],
    [
      'is disputed, with a note',
      { fields: [{ field: 'seed', supported: false, disputed: true, note: 'They disagree.', sources }] },
      { seed: 1 },
      [
        found('unsupported-field', ['seed'], '`seed`: lamp has no seed.', {
          severity: 'warning',
          hint: 'They disagree.',
          requested: 1,
        }),
      ],
    ],
    [
      'is missed at a resolution',
      { fields: [{ field: 'seed', supported: false, when: { resolution: ['1080p', '4k'] }, sources }] },
      { seed: 1, resolution: '4K' },
      [refusedField('seed', 'has no seed at 1080p or 4k', 1)],
    ],
    [
      'is there at another resolution',
      { fields: [{ field: 'seed', supported: false, when: { resolution: ['1080p'] }, sources }] },
      { seed: 1, resolution: '720p' },
      [],
    ],
    [
      'is there where no resolution is said',
      { fields: [{ field: 'seed', supported: false, when: { resolution: ['1080p'] }, sources }] },
      { seed: 1 },
      [],
    ],
  ])

  it.each([
    ['t2v', {}, 'from text alone'],
    ['i2v', { image: 'https://example.org/a.png' }, 'from a first frame'],
    [
      'i2v-first-last',
      { image: 'https://example.org/a.png', end_image_url: 'https://example.org/b.png' },
      'between two frames',
    ],
    ['i2v-first-last', { end_image_url: 'https://example.org/b.png' }, 'between two frames'],
    ['reference', { reference_images: ['https://example.org/a.png'] }, 'with references'],
    ['edit', { mode: 'edit', video: 'https://example.org/a.mp4' }, 'when it edits a video'],
    ['extend', { mode: 'extend', video: 'https://example.org/a.mp4' }, 'when it extends a video'],
  ] as const)('is missed %s', (mode, body, words) => {
    const facts = { fields: [{ field: 'seed', supported: false, when: { mode: [mode] }, sources }] } as const
    expect(said(facts, { seed: 1, ...body })).toStrictEqual([refusedField('seed', `has no seed ${words}`, 1)])
  })

  it.each([
    ['roles of two modes', { image: 'https://example.org/a.png', reference_images: ['https://example.org/b.png'] }],
    ['a video to work on', { video: 'https://example.org/a.mp4' }],
    ['images of no role', { images: ['https://example.org/a.png', 'https://example.org/b.png'] }],
  ])('is judged in no mode by %s', (_, body) => {
    const modes = ['t2v', 'i2v', 'i2v-first-last', 'reference'] as const
    const facts = { fields: [{ field: 'seed', supported: false, when: { mode: modes }, sources }] } as const
    expect(said(facts, { seed: 1, ...body })).toStrictEqual([])
  })
})

describe('a prompt', () => {
  const facts = { prompt: [{ maxLength: 3, note: 'Short.', sources }] }
  const long = (most: number, members: object = {}) =>
    found('prompt-length', ['prompt'], `\`prompt\`: lamp takes at most ${most} characters.`, members)

  holdsEach([
    ['is as long as may be, in code points', facts, { prompt: '🎬🎬🎬' }, []],
    ['is longer', facts, { prompt: 'long' }, [long(3, { hint: 'Short.' })]],
    ['is absent', facts, {}, []],
    [
      'is longer than two facts allow, said once',
      {
        prompt: [
          { maxLength: 3, sources },
          { maxLength: 2, sources },
        ],
      },
      { prompt: 'long' },
      [long(3)],
    ],
    [
      'is longer in another mode',
      { prompt: [{ maxLength: 3, when: { mode: ['i2v'] }, sources }] },
      { prompt: 'long' },
      [],
    ],
  ])
})

describe('a duration', () => {
  const facts = { durations: [{ seconds: [4, 8], disputed: [6], sources }] }
  const refusedSeconds = (seconds: number, words: string, members: object = {}) =>
    found('unsupported-duration', ['duration'], `\`duration\`: lamp does not take a duration of ${words}.`, {
      hint: 'It takes 4 or 8.',
      allowed: [4, 8],
      requested: seconds,
      ...members,
    })

  holdsEach([
    ['is listed', facts, { duration: 8 }, []],
    ['is not listed', facts, { duration: 5 }, [refusedSeconds(5, '5 seconds')]],
    ['is one second', facts, { duration: 1 }, [refusedSeconds(1, '1 second')]],
    [
      'is disputed',
      facts,
      { duration: 6 },
      [
        found(
          'unsupported-duration',
          ['duration'],
          '`duration`: sources disagree whether lamp can take a duration of 6 seconds.',
          { severity: 'warning', hint: 'It takes 4 or 8.', allowed: [4, 8], requested: 6 },
        ),
      ],
    ],
    [
      'is refused outright by a later fact',
      { durations: [...facts.durations, { seconds: [4], note: 'Just 4.', sources }] },
      { duration: 6 },
      [refusedSeconds(6, '6 seconds', { hint: 'It takes 4. Just 4.', allowed: [4] })],
    ],
    [
      'is in a list for another mode',
      { durations: [{ seconds: [4], when: { mode: ['i2v'] }, sources }] },
      { duration: 5 },
      [],
    ],
    [
      'is in one of two lists',
      {
        durations: [
          { seconds: [4, 5], sources },
          { seconds: [4], when: { mode: ['t2v'] }, sources },
        ],
      },
      { duration: 5 },
      [
        found(
          'unsupported-duration',
          ['duration'],
          '`duration`: lamp does not take a duration of 5 seconds from text alone.',
          { hint: 'It takes 4.', allowed: [4], requested: 5 },
        ),
      ],
    ],
  ])
})

describe('a size', () => {
  const words = (code: string, path: string, message: string, allowed: readonly string[], requested: string) =>
    found(code, [path], `\`${path}\`: lamp ${message}.`, {
      hint: `It takes ${allowed.map((each) => `"${each}"`).join(' or ')}.`,
      allowed,
      requested,
    })
  const disputedOf = (code: string, path: string, message: string, allowed: readonly string[], requested: string) =>
    found(code, [path], `\`${path}\`: sources disagree whether lamp can ${message}.`, {
      severity: 'warning',
      hint: `It takes ${allowed.map((each) => `"${each}"`).join(' or ')}.`,
      allowed,
      requested,
    })
  const listed = { sizes: [{ sizes: ['1280x720', '720x1280'], disputedSizes: ['1024x1024'], sources }] }
  const tiers = { sizes: [{ resolutions: ['720p'], disputedResolutions: ['4k'], sources }] }
  const ratios = { sizes: [{ aspectRatios: ['16:9', '9:16'], disputedAspectRatios: ['1:1'], sources }] }
  const pixels = ['1280x720', '720x1280']

  holdsEach([
    ['is listed', listed, { size: '720x1280' }, []],
    [
      'is not listed',
      listed,
      { size: '1920x1080' },
      [words('unsupported-size', 'size', 'does not take the size 1920x1080', pixels, '1920x1080')],
    ],
    [
      'is disputed',
      listed,
      { size: '1024x1024' },
      [disputedOf('unsupported-size', 'size', 'take the size 1024x1024', pixels, '1024x1024')],
    ],
    ['is a resolution that is listed', tiers, { resolution: '720p' }, []],
    [
      'is a resolution that is not',
      tiers,
      { resolution: '1080p' },
      [words('unsupported-resolution', 'resolution', 'does not take the resolution 1080p', ['720p'], '1080p')],
    ],
    [
      'is a resolution in dispute',
      tiers,
      { resolution: '4k' },
      [disputedOf('unsupported-resolution', 'resolution', 'take the resolution 4k', ['720p'], '4k')],
    ],
    ['is a ratio that is listed', ratios, { aspect_ratio: '9:16' }, []],
    [
      'is a ratio that is not',
      ratios,
      { aspect_ratio: '4:3' },
      [
        words(
          'unsupported-aspect-ratio',
          'aspect_ratio',
          'does not take the aspect ratio 4:3',
          ['16:9', '9:16'],
          '4:3',
        ),
      ],
    ],
    [
      'is a ratio in dispute',
      ratios,
      { aspect_ratio: '1:1' },
      [disputedOf('unsupported-aspect-ratio', 'aspect_ratio', 'take the aspect ratio 1:1', ['16:9', '9:16'], '1:1')],
    ],
    [
      'is sold as a resolution that is not listed',
      tiers,
      { size: '1920x1080' },
      [words('unsupported-size', 'size', 'does not take the resolution 1080p', ['720p'], '1080p')],
    ],
    [
      'is sold as a ratio that is not listed',
      ratios,
      { size: '1112x834' },
      [words('unsupported-size', 'size', 'does not take the aspect ratio 4:3', ['16:9', '9:16'], '4:3')],
    ],
    [
      'is in no table',
      tiers,
      { size: '123x457' },
      [
        {
          code: 'unlisted-size',
          severity: 'warning',
          path: ['size'],
          message: '`size` is in no size table, so whether lamp takes it is not known.',
          model: 'lamp-1',
          requested: '123x457',
        },
      ],
    ],
    [
      'is listed by one fact, and not by another that applies',
      { sizes: [...listed.sizes, { sizes: ['1280x720'], when: { mode: ['t2v'] }, sources }] },
      { size: '720x1280' },
      [words('unsupported-size', 'size', 'does not take the size 720x1280 from text alone', ['1280x720'], '720x1280')],
    ],
    [
      'is listed by one fact, and not by another that does not apply',
      { sizes: [...listed.sizes, { sizes: ['1280x720'], when: { mode: ['i2v'] }, sources }] },
      { size: '720x1280' },
      [],
    ],
    ['is asked of a model without facts', {}, { size: '123x457' }, []],
  ])
})

describe('a mode', () => {
  const modes = (...list: readonly ('t2v' | 'i2v' | 'reference' | 'edit' | 'extend')[]) => ({
    modes: [{ modes: list, sources }],
  })
  const refusedMode = (path: readonly string[], message: string, members: object) =>
    found('unsupported-mode', path, message, members)

  holdsEach([
    ['that is named is listed', modes('i2v'), { mode: 'i2v' }, []],
    [
      'that is named is not',
      modes('i2v', 'edit'),
      { mode: 't2v' },
      [
        refusedMode(['mode'], '`mode`: lamp does not take the mode t2v.', {
          hint: 'It takes "i2v" or "edit".',
          allowed: ['i2v', 'edit'],
          requested: 't2v',
        }),
      ],
    ],
    [
      'that is named is in dispute',
      { modes: [{ modes: ['i2v'], disputed: ['t2v'], sources }] },
      { mode: 't2v' },
      [
        refusedMode(['mode'], '`mode`: sources disagree whether lamp can take the mode t2v.', {
          severity: 'warning',
          hint: 'It takes "i2v".',
          allowed: ['i2v'],
          requested: 't2v',
        }),
      ],
    ],
    [
      'follows from text alone',
      modes('i2v'),
      { prompt: 'rain' },
      [refusedMode(['model'], '`model`: lamp does not make a video from text alone.', { requested: 't2v' })],
    ],
    [
      'follows from text alone, in dispute',
      { modes: [{ modes: ['i2v'], disputed: ['t2v'], sources }] },
      { prompt: 'rain' },
      [
        refusedMode(['model'], '`model`: sources disagree whether lamp can make a video from text alone.', {
          severity: 'warning',
          requested: 't2v',
        }),
      ],
    ],
    [
      'follows from a video to go on with',
      modes('t2v'),
      { video_id: 'video_1' },
      [refusedMode(['model'], '`model`: lamp does not extend a video.', { requested: 'extend' })],
    ],
    ['follows from media, which their own limits judge', modes('t2v'), { image: 'https://example.org/a.png' }, []],
    ['is one that the dialect does not know', modes('t2v'), { mode: 'dance' }, []],
    [
      'that is wrong says enough of what it brings along',
      { ...modes('t2v'), inputs: [{ counts: { image: 0 }, sources }] },
      { mode: 'i2v', image: 'https://example.org/a.png' },
      [
        refusedMode(['mode'], '`mode`: lamp does not take the mode i2v.', {
          hint: 'It takes "t2v".',
          allowed: ['t2v'],
          requested: 'i2v',
        }),
      ],
    ],
  ])
})

describe('media', () => {
  const image = (name: string) => `https://example.org/${name}.png`
  const tooMany = (path: readonly (string | number)[], message: string, members: object = {}) =>
    found('unsupported-input', path, message, members)
  const most = (counts: object, others: object = {}) => ({ inputs: [{ counts, sources, ...others }] })

  holdsEach([
    ['of a role are as many as may be', most({ reference: 2 }), { reference_images: [image('a'), image('b')] }, []],
    [
      'of a role are more',
      most({ reference: 1 }),
      { reference_images: [image('a'), image('b')] },
      [tooMany(['reference_images', 1], '`reference_images[1]`: lamp takes at most 1 reference.')],
    ],
    [
      'are of a role that it does not take: first frame',
      most({ firstFrame: 0 }),
      { image: image('a') },
      [tooMany(['image'], '`image`: lamp takes no first-frame images.')],
    ],
    [
      'are of a role that it does not take: last frame',
      most({ lastFrame: 0 }, { note: 'It has one frame.' }),
      { image: image('a'), end_image_url: image('b') },
      [tooMany(['end_image_url'], '`end_image_url`: lamp takes no last-frame images.', { hint: 'It has one frame.' })],
    ],
    [
      'are of a role that it does not take: source',
      most({ source: 0 }),
      { mode: 'edit', video: 'https://example.org/a.mp4' },
      [tooMany(['video'], '`video`: lamp takes no source videos.')],
    ],
    [
      'are more than it takes: images',
      most({ image: 2 }),
      { images: [image('a'), image('b'), image('c')] },
      [tooMany(['images', 2], '`images[2]`: lamp takes at most 2 images.')],
    ],
    [
      'are more than it takes: videos',
      most({ video: 1 }),
      { video_urls: ['https://example.org/a.mp4', 'https://example.org/b.mp4'] },
      [tooMany(['video_urls', 1], '`video_urls[1]`: lamp takes at most 1 video.')],
    ],
    [
      'are more than it takes: audio',
      most({ audio: 0 }),
      { audio_urls: ['https://example.org/a.mp3'] },
      [tooMany(['audio_urls', 0], '`audio_urls[0]`: lamp takes no audio clips.')],
    ],
    [
      'are more than some sources allow',
      most({ image: 1 }, { disputedCounts: { image: 2 } }),
      { images: [image('a'), image('b')] },
      [
        tooMany(['images', 1], '`images[1]`: some sources say that lamp takes at most 1 image.', {
          severity: 'warning',
        }),
      ],
    ],
    [
      'are more than any source allows',
      most({ image: 1 }, { disputedCounts: { image: 2 } }),
      { images: [image('a'), image('b'), image('c')] },
      [tooMany(['images', 2], '`images[2]`: lamp takes at most 2 images.')],
    ],
    [
      'are too many of a role and of its kind, said once',
      most({ reference: 0, image: 0 }),
      { reference_images: [image('a')] },
      [tooMany(['reference_images', 0], '`reference_images[0]`: lamp takes no references.')],
    ],
    [
      'are too many of two kinds, said of each',
      most({ image: 0, audio: 0 }),
      { images: [image('a')], audio_urls: ['https://example.org/a.mp3'] },
      [
        tooMany(['images', 0], '`images[0]`: lamp takes no images.'),
        tooMany(['audio_urls', 0], '`audio_urls[0]`: lamp takes no audio clips.'),
      ],
    ],
    [
      'are too many in a mode',
      most({ image: 0 }, { when: { mode: ['i2v'] } }),
      { image: image('a') },
      [tooMany(['image'], '`image`: lamp takes no images from a first frame.')],
    ],
    ['are too many in another mode', most({ image: 0 }, { when: { mode: ['reference'] } }), { image: image('a') }, []],
    ['are none', most({ image: 0 }), { prompt: 'rain' }, []],
    [
      'exclude one another',
      {
        inputs: [
          { exclusive: [['firstFrame', 'lastFrame'], ['reference'], ['source']], note: 'One or the other.', sources },
        ],
      },
      { image: image('a'), reference_images: [image('b')] },
      [
        found(
          'exclusive-inputs',
          ['reference_images', 0],
          '`reference_images[0]`: lamp does not combine a reference with a first-frame image.',
          { hint: 'One or the other.' },
        ),
      ],
    ],
    [
      'are of one group',
      { inputs: [{ exclusive: [['firstFrame', 'lastFrame'], ['reference']], sources }] },
      { image: image('a'), end_image_url: image('b') },
      [],
    ],
    [
      'exclude one another in two facts, said once',
      {
        inputs: [
          { exclusive: [['firstFrame'], ['reference']], sources },
          { exclusive: [['firstFrame'], ['reference']], sources },
        ],
      },
      { image: image('a'), reference_images: [image('b')] },
      [
        found(
          'exclusive-inputs',
          ['reference_images', 0],
          '`reference_images[0]`: lamp does not combine a reference with a first-frame image.',
        ),
      ],
    ],
    [
      'of no role exclude nothing',
      { inputs: [{ exclusive: [['firstFrame'], ['reference']], sources }] },
      { images: [image('a'), image('b')], image: image('c') },
      [],
    ],
  ])
})

describe('a model that is sold no longer', () => {
  const facts = { lifecycle: [{ retired: '2026-11-21', sources }] }
  const on = (day: string, members: Partial<Model> = facts) =>
    said(members, {}, { lifecycle: 'warning', now: new Date(day) })
  const retired = (members: object = {}) =>
    found('retired-model', ['model'], 'lamp-1 was retired by its vendor on 2026-11-21.', {
      severity: 'warning',
      hint: 'Ask the gateway what serves the name now, or translate the request to another model.',
      ...members,
    })

  it('is told of from its first day on', () => {
    expect(on('2026-11-20T23:59:59Z')).toStrictEqual([])
    expect(on('2026-11-21T00:00:00Z')).toStrictEqual([retired()])
    expect(on('2026-11-22T00:00:00Z')).toStrictEqual([retired()])
    const noted = { lifecycle: [{ retired: '2026-11-21', note: 'Take lamp-2.', sources }] }
    expect(on('2026-11-21T00:00:00Z', noted)).toStrictEqual([retired({ hint: 'Take lamp-2.' })])
  })

  it('is told of only where it is asked for', () => {
    expect(said(facts, {}, { now: new Date('2026-11-22') })).toStrictEqual([])
  })
})

describe('the limits of a model', () => {
  const facts: Partial<Model> = { durations: [{ seconds: [4], sources }] }
  const severities = (options: ValidateOptions) => said(facts, { duration: 5 }, options).map(({ severity }) => severity)

  it('are issues, warnings or nothing, as the caller asks', () => {
    expect(severities({})).toEqual(['error'])
    expect(severities({ modelLimits: 'warning' })).toEqual(['warning'])
    expect(severities({ modelLimits: 'ignore' })).toEqual([])
  })

  it('hold where the dialect has a name for the model, and in the dialects that a fact names', () => {
    const elsewhere = { durations: [{ seconds: [4], dialects: ['openai'], sources }] }
    const here = { durations: [{ seconds: [4], dialects: ['openai', 'new-api'], sources }] }
    expect(said(elsewhere, { duration: 5 })).toStrictEqual([])
    expect(said(here, { duration: 5 }).map(({ code }) => code)).toEqual(['unsupported-duration'])
    expect(said({ ...facts, names: { openai: 'lamp' } }, { duration: 5 })).toStrictEqual([
      {
        code: 'unknown-model',
        severity: 'error',
        path: ['model'],
        message: '`model` is not a model of this dialect.',
        allowed: [],
      },
    ])
  })

  it('are those of the variant that a request names', () => {
    const names = { 'new-api': [{ model: 'lamp', variant: 'lamp-v1' }] }
    const of = (variant: object) => said({ ...facts, names }, { duration: 5, ...variant }).map(({ message }) => message)
    expect(of({ model_name: 'lamp-v1' })).toEqual(['`duration`: lamp-v1 does not take a duration of 5 seconds.'])
    expect(of({ model_name: 'lamp-v2' })).toEqual([])
    expect(of({ model_name: 'toString' })).toEqual([])
    expect(of({})).toEqual([])
  })

  it('are those of the model, where it has no variants', () => {
    expect(said(facts, { duration: 5, model_name: 'lamp-v1' }).map(({ message }) => message)).toEqual([
      '`duration`: lamp does not take a duration of 5 seconds.',
    ])
  })
})
