import { describe, expect, it } from 'vitest'
import { type CanonicalRequest, emptyRequest, sizeInPixels, sizeInWords } from '../schemas/canonical'
import { codec } from '../schemas/dialects/new-api/codec'
import type { Request } from '../schemas/dialects/new-api/schema'

const prompt = 'Rain.'
const smallest = { model: 'hailuo-video', prompt }

function modelNamed(name: string, variant?: string): Pick<CanonicalRequest, 'model'> {
  return { model: { name, variant } }
}

const smallestRead = { ...emptyRequest(), ...modelNamed('hailuo-video'), prompt }

type Case = [string, Partial<Request>, Partial<CanonicalRequest>]

/** Members that come back under their own names. */
function kept(members: Partial<Request>): Case {
  return [JSON.stringify(members), members, { extensions: members }]
}

const config = { horizontal: 0, vertical: 1, pan: 2, tilt: 3, roll: 4, zoom: 5 }

// What a body says beside the smallest, and what is read of it.
const fields: Case[] = [
  ['nothing more', {}, {}],
  [
    'every field',
    {
      ...{ negative_prompt: 'Snow.', seconds: 4, seed: 7, n: 2, fps: 24, sound: 'on', cfg_scale: 0.5 },
      ...{ camera_control: { type: 'simple', config }, callback_url: 'https://example.com/done' },
      ...{ external_task_id: 'task_1', user: 'user_1', metadata: { color: 'red' } },
    },
    {
      ...{ negativePrompt: 'Snow.', duration: 4, seed: 7, count: 2, fps: 24, audio: true, guidance: 0.5 },
      ...{ cameraControl: { type: 'simple', config }, callbackUrl: 'https://example.com/done' },
      ...{ externalId: 'task_1', user: 'user_1', metadata: { color: 'red' } },
    },
  ],
  [
    'every field with an empty value',
    {
      ...{ prompt: '', negative_prompt: '', seconds: 0, seed: 0, n: 0, fps: 0, sound: 'off', cfg_scale: 0 },
      ...{ camera_control: {}, callback_url: '', external_task_id: '', user: '', metadata: {} },
    },
    {
      ...{ prompt: '', negativePrompt: '', duration: 0, seed: 0, count: 0, fps: 0, audio: false, guidance: 0 },
      ...{ cameraControl: {}, callbackUrl: '', externalId: '', user: '', metadata: {} },
    },
  ],
  ['a camera that only has its configuration', { camera_control: { config: {} } }, { cameraControl: { config: {} } }],
  ['a camera that only has its type', { camera_control: { type: '' } }, { cameraControl: { type: '' } }],
  [
    'a Kling model by its name',
    { model: 'kling-video', model_name: 'kling-v2-6' },
    modelNamed('kling-video', 'kling-v2-6'),
  ],
  kept({ model_name: 'kling-v2-6' }),
  ...['quality', 'response_format', 'function_mode', 'task_id'].map((name) => kept({ [name]: '' })),
  kept({ quality: 'high', response_format: 'url', function_mode: 'first', task_id: 'task_1' }),
  ...[{}, { enabled: false }, { enabled: true }].map((watermark_info) => kept({ watermark_info })),
]

const sizes: Case[] = [
  ['a size in pixels', { size: '1280x720' }, { size: sizeInPixels('1280x720') }],
  ['a size that is a ratio', { aspect_ratio: '16:9' }, { size: sizeInWords({ aspectRatio: '16:9' }) }],
  ['a tier', { resolution: '720P' }, { size: sizeInWords({ resolution: '720p' }) }],
  [
    'a ratio and a tier',
    { aspect_ratio: '9:16', resolution: '1080P' },
    { size: sizeInWords({ aspectRatio: '9:16', resolution: '1080p' }) },
  ],
  ['a size in no known words', { size: 'big' }, { size: sizeInWords({ text: 'big' }) }],
  ['an empty size', { size: '' }, { size: sizeInWords({ text: '' }) }],
  [
    'a size in no known words beside a ratio and a tier',
    { size: 'big', aspect_ratio: '16:9', resolution: '720P' },
    { size: sizeInWords({ aspectRatio: '16:9', resolution: '720p', text: 'big' }) },
  ],
  kept({ width: 1280 }),
  kept({ height: 720 }),
  kept({ aspect_ratio: 'wide' }),
  kept({ ratio: 'wide' }),
  kept({ resolution: 'sharp' }),
  kept({ aspect_ratio: '', ratio: 'wide', resolution: 'sharp', width: 1280 }),
  [
    'a ratio beside a word for another and one side',
    { aspect_ratio: '16:9', ratio: 'wide', height: 720 },
    { size: sizeInWords({ aspectRatio: '16:9' }), extensions: { height: 720, ratio: 'wide' } },
  ],
  [
    'a ratio in its second place, for the first holds a word',
    { aspect_ratio: 'wide', ratio: '16:9' },
    { size: sizeInWords({ aspectRatio: '16:9' }), extensions: { aspect_ratio: 'wide' } },
  ],
  [
    'words beside pixels',
    { size: '1280x720', aspect_ratio: 'wide', ratio: 'wider', resolution: 'sharp' },
    {
      size: sizeInPixels('1280x720'),
      extensions: { aspect_ratio: 'wide', ratio: 'wider', resolution: 'sharp' },
    },
  ],
  [
    'one side that the pixels do not have',
    { size: '1280x720', width: 1281 },
    { size: sizeInPixels('1280x720'), extensions: { width: 1281 } },
  ],
  [
    'another side that the pixels do not have',
    { size: '1280x720', height: 721 },
    { size: sizeInPixels('1280x720'), extensions: { height: 721 } },
  ],
  [
    'sides beside a size in no known words',
    { size: 'big', width: 1280, height: 720 },
    { size: sizeInPixels('1280x720'), extensions: { size: 'big' } },
  ],
]

// What says the same twice or in another word is written once, in the first words.
const respelled: [string, Partial<Request>, Partial<CanonicalRequest>, Partial<Request>][] = [
  ['`duration`', { duration: 4 }, { duration: 4 }, { seconds: 4 }],
  ['text seconds', { seconds: '4' }, { duration: 4 }, { seconds: 4 }],
  ['both names of seconds', { seconds: '5', duration: 4 }, { duration: 5 }, { seconds: 5 }],
  ['sides', { width: 1280, height: 720 }, { size: sizeInPixels('1280x720') }, { size: '1280x720' }],
  [
    'sides beside the same size',
    { size: '1280x720', width: 1280, height: 720 },
    { size: sizeInPixels('1280x720') },
    { size: '1280x720' },
  ],
  [
    'the ratio and the tier of a size',
    { size: '1280x720', aspect_ratio: '16:9', ratio: '16:9', resolution: '720P' },
    { size: sizeInPixels('1280x720') },
    { size: '1280x720' },
  ],
  [
    'a size in the places of ratios',
    { size: '1280x720', aspect_ratio: '1280x720', ratio: '1280x720', resolution: '1280x720' },
    { size: sizeInPixels('1280x720') },
    { size: '1280x720' },
  ],
  [
    'the ratio of sides as a size',
    { size: '16:9', width: 1280, height: 720 },
    { size: sizeInPixels('1280x720') },
    { size: '1280x720' },
  ],
  [
    'the tier of sides as a size',
    { size: '720P', width: 1280, height: 720 },
    { size: sizeInPixels('1280x720') },
    { size: '1280x720' },
  ],
  ['a ratio as a size', { size: '16:9' }, { size: sizeInWords({ aspectRatio: '16:9' }) }, { aspect_ratio: '16:9' }],
  ['a tier as a size', { size: '720p' }, { size: sizeInWords({ resolution: '720p' }) }, { resolution: '720P' }],
  [
    'the second name of a ratio',
    { ratio: '16:9' },
    { size: sizeInWords({ aspectRatio: '16:9' }) },
    { aspect_ratio: '16:9' },
  ],
  [
    'both names of a ratio',
    { aspect_ratio: '16:9', ratio: '16:9' },
    { size: sizeInWords({ aspectRatio: '16:9' }) },
    { aspect_ratio: '16:9' },
  ],
  [
    'two tiers',
    { size: '720p', resolution: '1080P' },
    { size: sizeInWords({ resolution: '720p' }), extensions: { resolution: '1080P' } },
    { size: '720P', resolution: '1080P' },
  ],
  [
    'sides of a size that no table has',
    { width: 1000, height: 1001 },
    { size: sizeInPixels('1000x1001') },
    { size: '1000x1001' },
  ],
  [
    'a tier in two places',
    { size: '720p', resolution: '720P' },
    { size: sizeInWords({ resolution: '720p' }) },
    { resolution: '720P' },
  ],
]

const reference = { kind: 'image', role: 'reference', roleText: undefined, upload: undefined, file: undefined } as const
const url = 'https://example.com/1'

const modes: Case[] = [
  ...(['t2v', 'i2v', 'edit', 'extend'] as const).map((mode): Case => [`the mode ${mode}`, { mode }, { mode }]),
  ['two frames', { mode: 'i2v_first_last' }, { mode: 'i2v-first-last' }],
  ...['reference_images', 'reference_material', 'r2v'].map(
    (mode): Case => [`${mode} without references`, { mode }, { mode: 'reference', modeText: mode }],
  ),
  ['a mode of another model', { mode: 'multi_i2v' }, { mode: 'reference', modeText: 'multi_i2v' }],
  kept({ mode: 'toString' }),
  kept({ mode: '' }),
  [
    'references to images',
    { mode: 'reference_images', reference_images: [url] },
    { mode: 'reference', media: [{ ...reference, url, path: ['reference_images', 0] }] },
  ],
  [
    'references to other media',
    { mode: 'reference_material', reference_images: [url], video_urls: [url] },
    {
      mode: 'reference',
      media: [
        { ...reference, url, path: ['reference_images', 0] },
        { ...reference, kind: 'video', url, path: ['video_urls', 0] },
      ],
    },
  ],
  [
    'references in the word of gemini-omni for another model',
    { mode: 'r2v', reference_images: [url] },
    { mode: 'reference', modeText: 'r2v', media: [{ ...reference, url, path: ['reference_images', 0] }] },
  ],
  [
    'references in the word of Kling for another model',
    { mode: 'multi_i2v', reference_images: [url] },
    { mode: 'reference', modeText: 'multi_i2v', media: [{ ...reference, url, path: ['reference_images', 0] }] },
  ],
  [
    'references beside a last frame, whose word is found again',
    { mode: 'reference_images', end_image_url: url, reference_images: [url] },
    {
      mode: 'reference',
      media: [
        { ...reference, role: 'lastFrame', url, path: ['end_image_url'] },
        { ...reference, url, path: ['reference_images', 0] },
      ],
    },
  ],
  [
    'a last frame without references, whose word is not found again',
    { mode: 'reference_images', end_image_url: url },
    {
      ...{ mode: 'reference', modeText: 'reference_images' },
      media: [{ ...reference, role: 'lastFrame', url, path: ['end_image_url'] }],
    },
  ],
  [
    'references of gemini-omni',
    { model: 'gemini-omni', mode: 'r2v', reference_images: [url] },
    {
      ...{ ...modelNamed('gemini-omni'), mode: 'reference' },
      media: [{ ...reference, url, path: ['reference_images', 0] }],
    },
  ],
  [
    'references of Kling',
    { model: 'kling-video', mode: 'multi_i2v', image_list: [{ image: url }] },
    {
      ...{ ...modelNamed('kling-video'), mode: 'reference' },
      media: [{ ...reference, url, path: ['image_list', 0, 'image'] }],
    },
  ],
]

const targets: Case[] = [
  kept({ video_id: 'video_1' }),
  [
    'a video of another model that is extended',
    { mode: 'extend', video_id: 'video_1' },
    { mode: 'extend', extensions: { video_id: 'video_1' } },
  ],
  [
    'a video that Kling extends',
    { model: 'kling-video', mode: 'extend', video_id: 'video_1' },
    { ...modelNamed('kling-video'), mode: 'extend', target: { action: 'extend', id: 'video_1' } },
  ],
  [
    'a video that Kling extends without saying so',
    { model: 'kling-video', video_id: '' },
    { ...modelNamed('kling-video'), target: { action: 'extend', id: '' } },
  ],
  [
    'a video beside another mode of Kling',
    { model: 'kling-video', mode: 't2v', video_id: 'video_1' },
    { ...modelNamed('kling-video'), mode: 't2v', extensions: { video_id: 'video_1' } },
  ],
  [
    'a video beside a mode that Kling does not have',
    { model: 'kling-video', mode: 'x', video_id: 'video_1' },
    { ...modelNamed('kling-video'), extensions: { mode: 'x', video_id: 'video_1' } },
  ],
]

describe('the codec of new-api', () => {
  it.each([...fields, ...sizes, ...modes, ...targets])('reads and writes %s', (_, more, read) => {
    const canonical = codec.read({ ...smallest, ...more })
    const promptRead = more.prompt === undefined ? {} : { prompt: more.prompt }
    expect(canonical).toStrictEqual({ ...smallestRead, ...promptRead, ...read })
    expect(codec.write(canonical)).toStrictEqual({ ...smallest, ...more })
  })

  it.each(respelled)('reads %s and writes it in the first words', (_, more, read, written) => {
    const canonical = codec.read({ ...smallest, ...more })
    expect(canonical).toStrictEqual({ ...smallestRead, ...read })
    expect(codec.write(canonical)).toStrictEqual({ ...smallest, ...written })
  })

  it('names the members of what it copies, so that none that it does not know goes along', () => {
    const strangers: object = {
      camera_control: { type: 'simple', config: { pan: 1, color: 'red' }, color: 'red' },
      watermark_info: { enabled: true, color: 'red' },
    }
    expect(codec.write(codec.read({ ...smallest, ...strangers }))).toStrictEqual({
      ...smallest,
      camera_control: { type: 'simple', config: { pan: 1 } },
      watermark_info: { enabled: true },
    })
  })

  it('writes nothing of a request that says nothing', () => {
    expect(codec.write(emptyRequest())).toStrictEqual({})
    expect(codec.write({ ...emptyRequest(), extensions: { other: 1 } })).toStrictEqual({})
  })
})

describe('what another dialect or the caller asks new-api to write', () => {
  // Where a field of this dialect holds a text, a size that was chosen since goes to another name of the same.
  it.each([
    [sizeInPixels('1280x720'), { size: 'big' }, { size: 'big', width: 1280, height: 720 }],
    [sizeInWords({ text: '' }), {}, { size: '' }],
    [sizeInWords({ text: 'small' }), { size: 'big' }, { size: 'big' }],
    [sizeInWords({ aspectRatio: '16:9' }), { aspect_ratio: 'wide' }, { aspect_ratio: 'wide', ratio: '16:9' }],
    [
      sizeInWords({ aspectRatio: '16:9' }),
      { aspect_ratio: 'wide', ratio: 'wider' },
      { aspect_ratio: 'wide', ratio: 'wider', size: '16:9' },
    ],
    [sizeInWords({ aspectRatio: '16:9' }), { ratio: 'wide' }, { ratio: 'wide', aspect_ratio: '16:9' }],
    [sizeInWords({ resolution: '720p' }), { resolution: 'sharp' }, { resolution: 'sharp', size: '720P' }],
    [sizeInWords({ orientation: 'portrait' }), undefined, {}],
  ])('writes the size %j beside %j', (size, extensions, body) => {
    expect(codec.write({ ...emptyRequest(), size, extensions })).toStrictEqual(body)
  })

  const image = { kind: 'image', role: 'reference', url, path: [] } as const
  const video = { kind: 'video', role: 'reference', url, path: [] } as const

  it.each([
    ['hailuo-video', [], 'r2v'],
    ['hailuo-video', [image], 'reference_images'],
    ['hailuo-video', [video], 'reference_material'],
    ['hailuo-video', [image, video], 'reference_material'],
    ['hailuo-video', [{ ...image, url: '' }], 'r2v'],
    ['hailuo-video', [{ ...image, url: undefined, file: 'file-1' }], 'r2v'],
    ['hailuo-video', [{ ...image, role: 'firstFrame' }, video], 'reference_material'],
    ['hailuo-video', [{ ...video, role: 'source' }, image], 'reference_images'],
    ['gemini-omni', [image], 'r2v'],
    ['gemini-omni', [video], 'r2v'],
    ['kling-video', [image], 'multi_i2v'],
    ['kling-video', [video, image], 'multi_i2v'],
    ['kling-video', [video], 'reference_material'],
    ['kling-video', [], 'r2v'],
  ] as const)('says for %s that it refers to media: case %#', (name, media, mode) => {
    const request = { ...emptyRequest(), model: { name }, mode: 'reference', media: [...media] } as const
    expect(codec.write({ ...request, media: media.map((item) => ({ ...item, path: [] })) }).mode).toBe(mode)
  })

  it('says a mode of references even where there is neither model nor media', () => {
    expect(codec.write({ mode: 'reference' })).toStrictEqual({ mode: 'r2v' })
  })

  it('writes the Kling model that was chosen before the name that was read beside another', () => {
    const extensions = { model_name: 'some-text', quality: 'high' }
    expect(codec.write({ model: { name: 'kling-video', variant: 'kling-v2-6' }, extensions })).toStrictEqual({
      model: 'kling-video',
      model_name: 'kling-v2-6',
      quality: 'high',
    })
    expect(codec.write({ model: { name: 'kling-video' }, extensions })).toStrictEqual({
      model: 'kling-video',
      ...extensions,
    })
    expect(codec.write({ extensions })).toStrictEqual(extensions)
  })

  it('writes whether there is sound', () => {
    expect(codec.write({ audio: true })).toStrictEqual({ sound: 'on' })
    expect(codec.write({ audio: false })).toStrictEqual({ sound: 'off' })
  })
})
