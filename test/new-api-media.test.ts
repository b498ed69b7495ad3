import { describe, expect, it } from 'vitest'
import { type CanonicalMedia, type CanonicalRequest, emptyRequest } from '../schemas/canonical'
import { codec } from '../schemas/dialects/new-api/codec'
import type { Request } from '../schemas/dialects/new-api/schema'

const url = 'https://example.com/1'
const other = 'https://example.com/2'
const held = { url }

type Item = Pick<CanonicalMedia, 'kind' | 'role' | 'roleText' | 'upload' | 'file' | 'path'> & {
  url?: string | undefined
}

/** A medium with every member, by the address that most cases share. */
function medium({ kind, role, roleText, upload, file, path, ...more }: Item): CanonicalMedia {
  const address = upload === undefined && file === undefined ? url : undefined
  return { kind, role, roleText, url: more.url ?? address, upload, file, path }
}

function read(body: Partial<Request>): CanonicalRequest {
  return codec.read({ model: 'hailuo-video', prompt: 'Rain.', ...body })
}

function written(body: Partial<Request>): Record<string, unknown> {
  const { model, prompt, ...more } = codec.write(read(body))
  return more
}

// Where media stand, what is read of them, and where they are written; the same place where nothing is said.
const places: [string, Partial<Request>, Item[] | undefined, Partial<Request>?][] = [
  ['`image`', { image: url }, [{ kind: 'image', role: 'firstFrame', path: ['image'] }]],
  [
    '`image_url`, its other name',
    { image_url: url },
    [{ kind: 'image', role: 'firstFrame', path: ['image_url'] }],
    { image: url },
  ],
  [
    'an image beside an empty one in its first name',
    { image: '', image_url: url },
    [{ kind: 'image', role: 'firstFrame', path: ['image_url'] }],
    { image: url },
  ],
  [
    'an empty image in its other name',
    { image_url: '' },
    [{ kind: 'image', role: 'firstFrame', url: '', path: ['image_url'] }],
    { image: '' },
  ],
  ['an empty image', { image: '' }, [{ kind: 'image', role: 'firstFrame', url: '', path: ['image'] }]],
  ['`end_image_url`', { end_image_url: url }, [{ kind: 'image', role: 'lastFrame', path: ['end_image_url'] }]],
  [
    '`last_image_url`, its other name',
    { last_image_url: url },
    [{ kind: 'image', role: 'lastFrame', path: ['last_image_url'] }],
    { end_image_url: url },
  ],
  [
    '`images`',
    { images: [url, other] },
    [
      { kind: 'image', path: ['images', 0] },
      { kind: 'image', url: other, path: ['images', 1] },
    ],
  ],
  [
    '`image_urls`, its other name',
    { image_urls: [url] },
    [{ kind: 'image', path: ['image_urls', 0] }],
    { images: [url] },
  ],
  [
    'images beside an empty list in its first name',
    { images: [], image_urls: [url] },
    [{ kind: 'image', path: ['image_urls', 0] }],
    { images: [url] },
  ],
  ['an empty list', { images: [] }, []],
  [
    'the same image twice in one list',
    { images: [url, url] },
    [0, 1].map((at) => ({ kind: 'image', path: ['images', at] })),
  ],
  [
    '`reference_images`',
    { reference_images: [url] },
    [{ kind: 'image', role: 'reference', path: ['reference_images', 0] }],
  ],
  [
    '`image_list`',
    { image_list: [url, { image: other }, { image_url: 'https://example.com/3' }] },
    [
      { kind: 'image', role: 'reference', path: ['image_list', 0] },
      { kind: 'image', role: 'reference', url: other, path: ['image_list', 1, 'image'] },
      { kind: 'image', role: 'reference', url: 'https://example.com/3', path: ['image_list', 2, 'image_url'] },
    ],
    { reference_images: [url, other, 'https://example.com/3'] },
  ],
  [
    'an image that is listed under both names',
    { image_list: [{ image: url, image_url: url }] },
    [{ kind: 'image', role: 'reference', path: ['image_list', 0, 'image'] }],
    { reference_images: [url] },
  ],
  [
    'listed images of other types',
    {
      image_list: [
        { image: url, type: 'subject' },
        { image: other, type: '' },
      ],
    },
    [
      { kind: 'image', roleText: 'subject', path: ['image_list', 0, 'image'] },
      { kind: 'image', roleText: '', url: other, path: ['image_list', 1, 'image'] },
    ],
  ],
  ['an empty list of images', { image_list: [] }, [], { images: [] }],
  ['`video_url`', { video_url: url }, [{ kind: 'video', role: 'source', path: ['video_url'] }]],
  ['`video`, its other name', { video: url }, [{ kind: 'video', role: 'source', path: ['video'] }], { video_url: url }],
  [
    'a video in `videos`',
    { videos: [url] },
    [{ kind: 'video', role: 'source', path: ['videos', 0] }],
    { video_url: url },
  ],
  [
    'several videos',
    { videos: [url, other] },
    [
      { kind: 'video', role: 'source', path: ['videos', 0] },
      { kind: 'video', role: 'source', url: other, path: ['videos', 1] },
    ],
  ],
  [
    'one video in every place',
    { video: url, video_url: url, videos: [url] },
    [{ kind: 'video', role: 'source', path: ['video'] }],
    { video_url: url },
  ],
  ['`video_urls`', { video_urls: [url] }, [{ kind: 'video', role: 'reference', path: ['video_urls', 0] }]],
  ['`audio_urls`', { audio_urls: [url] }, [{ kind: 'audio', role: 'reference', path: ['audio_urls', 0] }]],
  [
    'items whose role is open',
    {
      content: [
        { type: 'image_url', image_url: held },
        { type: 'video_url', video_url: held },
        { type: 'audio_url', audio_url: held },
      ],
    },
    [
      { kind: 'image', path: ['content', 0] },
      { kind: 'video', path: ['content', 1] },
      { kind: 'audio', path: ['content', 2] },
    ],
    {
      images: [url],
      content: [
        { type: 'video_url', video_url: held },
        { type: 'audio_url', audio_url: held },
      ],
    },
  ],
  [
    'items in roles that have a field',
    {
      content: [
        { type: 'image_url', role: 'first_frame', image_url: held },
        { type: 'image_url', role: 'last_frame', image_url: held },
        { type: 'image_url', role: 'reference_image', image_url: held },
        { type: 'video_url', role: 'reference_video', video_url: held },
        { type: 'audio_url', role: 'reference_audio', audio_url: held },
      ],
    },
    [
      { kind: 'image', role: 'firstFrame', path: ['content', 0] },
      { kind: 'image', role: 'lastFrame', path: ['content', 1] },
      { kind: 'image', role: 'reference', path: ['content', 2] },
      { kind: 'video', role: 'reference', path: ['content', 3] },
      { kind: 'audio', role: 'reference', path: ['content', 4] },
    ],
    { image: url, end_image_url: url, reference_images: [url], video_urls: [url], audio_urls: [url] },
  ],
  [
    'items in roles that no field has',
    {
      content: [
        { type: 'image_url', role: 'toString', image_url: held },
        { type: 'video_url', role: 'first_frame', video_url: held },
        { type: 'audio_url', role: 'last_frame', audio_url: held },
      ],
    },
    [
      { kind: 'image', roleText: 'toString', path: ['content', 0] },
      { kind: 'video', roleText: 'first_frame', path: ['content', 1] },
      { kind: 'audio', roleText: 'last_frame', path: ['content', 2] },
    ],
  ],
  ['an empty `content`', { content: [] }, [], { images: [] }],
  ['`content` without media', { content: [{ type: 'text', text: 'Snow.' }] }, undefined],
  [
    'several last frames, of which one has a field',
    {
      content: [
        { type: 'image_url', role: 'last_frame', image_url: held },
        { type: 'image_url', role: 'last_frame', image_url: { url: other } },
      ],
    },
    [
      { kind: 'image', role: 'lastFrame', path: ['content', 0] },
      { kind: 'image', role: 'lastFrame', url: other, path: ['content', 1] },
    ],
    { end_image_url: url, content: [{ type: 'image_url', role: 'last_frame', image_url: { url: other } }] },
  ],
  [
    'media among other items',
    {
      content: [
        { type: 'draft_task', draft_task: { id: 'task_1' } },
        { type: 'video_url', video_url: held },
        { type: 'text', text: '' },
      ],
    },
    [{ kind: 'video', path: ['content', 1] }],
    {
      content: [
        { type: 'draft_task', draft_task: { id: 'task_1' } },
        { type: 'text', text: '' },
        { type: 'video_url', video_url: held },
      ],
    },
  ],
  [
    'an image of which two places have different roles',
    { image: url, images: [url], reference_images: [url] },
    [
      { kind: 'image', role: 'firstFrame', path: ['image'] },
      { kind: 'image', path: ['images', 0] },
      { kind: 'image', role: 'reference', path: ['reference_images', 0] },
    ],
  ],
]

/** An item of `content` that holds the address that most cases share. */
function image(role?: string, address = url): NonNullable<Request['content']>[number] {
  return { type: 'image_url', ...(role === undefined ? {} : { role }), image_url: { url: address } }
}

function video(role?: string, address = url): NonNullable<Request['content']>[number] {
  return { type: 'video_url', ...(role === undefined ? {} : { role }), video_url: { url: address } }
}

// What a request says beside the model, the media that are read of it as kind, role and path, and what is written.
const together: [string, Partial<Request>, string[], Partial<Request>?][] = [
  [
    'in the order of their kinds and roles, and within one as they stood',
    {
      video_url: url,
      video_urls: [url],
      content: [
        { type: 'audio_url', audio_url: held },
        ...[video('reference_video', other), image('reference_image'), image('reference_image', other), image()],
        ...[image('last_frame'), image('first_frame')],
      ],
    },
    [
      ...['image firstFrame content 6', 'image lastFrame content 5', 'image  content 4'],
      ...['image reference content 2', 'image reference content 3'],
      ...['video reference video_urls 0', 'video reference content 1', 'video source video_url', 'audio  content 0'],
    ],
    {
      ...{ image: url, end_image_url: url, images: [url], reference_images: [url, other] },
      ...{ video_urls: [url, other], video_url: url, content: [{ type: 'audio_url', audio_url: held }] },
    },
  ],
  [
    'with a video to edit among items',
    { mode: 'edit', video_urls: [url], content: [image(), video('reference_video', other), video('clip')] },
    [
      ...['image reference content 0', 'video  clip content 2', 'video reference video_urls 0'],
      'video source content 1',
    ],
    { mode: 'edit', reference_images: [url], video_urls: [url], video_url: other, content: [video('clip')] },
  ],
  [
    'with a video to edit in its own field, so that items are what they say',
    { mode: 'edit', video_url: url, content: [video('reference_video', other)] },
    ['video reference content 0', 'video source video_url'],
    { mode: 'edit', video_url: url, video_urls: [other] },
  ],
  [
    'with several videos to edit',
    { mode: 'edit', content: [video(), video(undefined, other)] },
    ['video source content 0', 'video source content 1'],
    { mode: 'edit', videos: [url, other] },
  ],
  [
    'with nothing but images in a request to edit',
    { mode: 'edit', content: [image()] },
    ['image reference content 0'],
    { mode: 'edit', reference_images: [url] },
  ],
  [
    'with a video that is referred to and not edited',
    { mode: 'reference_material', content: [video()] },
    ['video reference content 0'],
    { mode: 'reference_material', video_urls: [url] },
  ],
  [
    'with a first frame in a mode whose images are references',
    { mode: 'edit', content: [image('first_frame')] },
    ['image firstFrame content 0'],
  ],
  [
    'with several first frames in a mode that gives lists no role',
    { mode: 't2v', content: [image('first_frame'), image('first_frame', other)] },
    ['image firstFrame content 0', 'image firstFrame content 1'],
    { mode: 't2v', image: url, content: [image('first_frame', other)] },
  ],
  [
    'with a reference alone in a mode that starts from an image',
    { mode: 'i2v', reference_images: [url] },
    ['image reference reference_images 0'],
    { mode: 'i2v', content: [image('reference_image')] },
  ],
  [
    'with a reference beside the image that a mode starts from',
    { mode: 'i2v', image: url, reference_images: [other] },
    ['image firstFrame image', 'image reference reference_images 0'],
  ],
  [
    'with a reference in base64 text, which no item takes',
    { mode: 'i2v', reference_images: [url, 'aGk='] },
    ['image reference reference_images 0', 'image reference reference_images 1'],
  ],
  [
    'with a reference alone in a mode that does not start from an image',
    { mode: 't2v', reference_images: [url] },
    ['image reference reference_images 0'],
  ],
  [
    'with types of listed images and roles of items, each in its own place',
    { image_list: [{ image: url, type: 'subject' }], content: [image('style', other)] },
    ['image  subject image_list 0 image', 'image  style content 0'],
  ],
  [
    'with an open role before one in other words',
    { content: [image(), image('style', other)] },
    ['image  content 0', 'image  style content 1'],
    { images: [url], content: [image('style', other)] },
  ],
  [
    'with an open role behind one in other words',
    { content: [image('style', other), image()] },
    ['image  style content 0', 'image  content 1'],
    { content: [image('style', other)], images: [url] },
  ],
  ['with nothing where listed images hold no image', { image_list: [{}, { type: 'subject' }] }, []],
]

const references: typeof places = [
  [
    'text',
    { input_reference: url },
    [{ kind: 'image', role: 'firstFrame', path: ['input_reference'] }],
    { image: url },
  ],
  [
    'an image in an object',
    { input_reference: { image_url: url } },
    [{ kind: 'image', role: 'firstFrame', path: ['input_reference', 'image_url'] }],
    { image: url },
  ],
  [
    'an image in an object of its own',
    { input_reference: { image_url: { url } } },
    [{ kind: 'image', role: 'firstFrame', path: ['input_reference', 'image_url', 'url'] }],
    { image: url },
  ],
  [
    'a URL',
    { input_reference: { url } },
    [{ kind: 'image', role: 'firstFrame', path: ['input_reference', 'url'] }],
    { image: url },
  ],
  [
    'a file',
    { input_reference: { file_id: 'file-1' } },
    [{ kind: 'image', role: 'firstFrame', file: 'file-1', path: ['input_reference', 'file_id'] }],
  ],
  [
    'items',
    {
      input_reference: {
        content: [
          { type: 'image_url', image_url: held },
          { type: 'video_url', video_url: held },
        ],
      },
    },
    [
      { kind: 'image', role: 'firstFrame', path: ['input_reference', 'content', 0] },
      { kind: 'video', path: ['input_reference', 'content', 1] },
    ],
    { image: url, content: [{ type: 'video_url', video_url: held }] },
  ],
  [
    'a file beside texts',
    { input_reference: { file_id: 'file-1', content: [{ type: 'text', text: 'Snow.' }] } },
    [{ kind: 'image', role: 'firstFrame', file: 'file-1', path: ['input_reference', 'file_id'] }],
  ],
  ['nothing', { input_reference: {} }, undefined],
  ['an empty list', { input_reference: { content: [] } }, [], { images: [] }],
]

const upload = { type: 'image/png', size: 1, bytes: new Uint8Array([1]) } as const

describe('media of new-api', () => {
  it.each(places)('are read from %s and written again', (_, body, items, again = body) => {
    expect(read(body).media).toStrictEqual(items?.map(medium))
    expect(written(body)).toStrictEqual(again)
  })

  it.each(together)('are read and written %s', (_, body, items, again = body) => {
    const found = read(body).media ?? []
    expect(
      found.map(({ kind, role = '', roleText, path }) =>
        [kind, role, ...(roleText === undefined ? [] : [roleText]), ...path].join(' '),
      ),
    ).toStrictEqual(items)
    expect(written(body)).toStrictEqual(again)
  })

  it('in other words are types of listed images for Kling', () => {
    const { model, prompt, ...more } = codec.write(read({ model: 'kling-video', content: [image('style'), image()] }))
    expect(more).toStrictEqual({ image_list: [{ image: url, type: 'style' }], images: [url] })
  })

  it('are written where there is no model', () => {
    const media = [medium({ kind: 'image', role: 'reference', path: [] })]
    expect(codec.write({ media })).toStrictEqual({ reference_images: [url] })
  })

  it.each(references)('are read from a reference that holds %s and written again', (_, body, items, again = body) => {
    expect(read(body).media).toStrictEqual(items?.map(medium))
    expect(written(body)).toStrictEqual(again)
  })

  it('are read from an uploaded file and written again', () => {
    const body = { model: 'hailuo-video', prompt: 'Rain.', input_reference: upload }
    const canonical = codec.read(body)
    const media = [medium({ kind: 'image', role: 'firstFrame', upload, path: ['input_reference'] })]
    expect(canonical).toStrictEqual({
      ...{ ...emptyRequest(), model: { name: 'hailuo-video', variant: undefined }, prompt: 'Rain.' },
      media,
    })
    expect(codec.write(canonical)).toStrictEqual(body)
  })

  it('keep what holds no image beside them', () => {
    const body = { image_list: [{}, { type: 'subject' }, { image: url, type: 'subject' }] }
    expect(read(body)).toMatchObject({ extensions: { image_list: [{}, { type: 'subject' }] } })
    expect(written(body)).toStrictEqual(body)
  })
})

// The mode gives a role where the place does not.
describe('the mode of new-api', () => {
  const content: Request['content'] = [
    { type: 'image_url', image_url: held },
    { type: 'video_url', video_url: held },
    { type: 'audio_url', audio_url: held },
  ]

  it.each<[string, (string | undefined)[], Partial<Request>]>([
    [
      't2v',
      ['firstFrame', undefined, undefined, undefined, undefined],
      { image: url, images: [other, url], content: content.slice(1) },
    ],
    ['i2v', ['firstFrame', 'firstFrame', undefined, undefined], { images: [url, other], content: content.slice(1) }],
    [
      'i2v_first_last',
      ['firstFrame', 'firstFrame', undefined, undefined],
      { images: [url, other], content: content.slice(1) },
    ],
    [
      'reference_material',
      ['reference', 'reference', 'reference', 'reference'],
      { reference_images: [url, other], video_urls: [url], audio_urls: [url] },
    ],
    [
      'edit',
      ['reference', 'reference', 'source', 'reference'],
      { reference_images: [url, other], video_url: url, audio_urls: [url] },
    ],
    [
      'extend',
      ['firstFrame', undefined, undefined, 'source', undefined],
      { image: url, images: [other, url], video_url: url, content: content.slice(2) },
    ],
  ])('%s gives roles to media whose place says nothing', (mode, roles, body) => {
    const request = { mode, image: url, images: [other], content }
    expect([read(request).media?.map(({ role }) => role), written(request)]).toStrictEqual([roles, { mode, ...body }])
  })
})
