import { describe, expect, it } from 'vitest'
import { type CanonicalRequest, emptyRequest, sizeInPixels } from '../schemas/canonical'
import { codec } from '../schemas/dialects/sora-web/codec'
import type { Request } from '../schemas/dialects/sora-web/schema'

const url = 'https://example.com/1.png'
const noRole = { kind: 'image', role: undefined, roleText: undefined, upload: undefined, file: undefined } as const

const actions = [
  { time: 0, description: 'Rain falls.' },
  { time: 2.5, description: '' },
]

const edit = { amount: 1, source_generation_id: 'gen_1', source_upload_media_id: null }

// A body, and what is read of it.
const cases: [string, Request, Partial<CanonicalRequest>][] = [
  ['nothing', {}, {}],
  [
    'every field',
    {
      ...{ actions, inpaint_items: [{ type: 'image', url }], prompt: 'Rain.', width: 1280, height: 720 },
      ...{ n_frames: 300, n_variants: 2, operation: 'storyboard', model: 'turbo' },
    },
    {
      ...{ actions, media: [{ ...noRole, url, path: ['inpaint_items', 0] }], prompt: 'Rain.' },
      ...{ size: sizeInPixels('1280x720'), duration: 10, count: 2, storyboard: true },
      model: { name: 'turbo', variant: undefined },
    },
  ],
  [
    'several images in their order, and a place for each',
    {
      inpaint_items: [
        { type: 'image', url: '' },
        { type: 'image', url },
      ],
    },
    {
      media: [
        { ...noRole, url: '', path: ['inpaint_items', 0] },
        { ...noRole, url, path: ['inpaint_items', 1] },
      ],
    },
  ],
  ['empty lists and texts', { actions: [], inpaint_items: [], prompt: '' }, { actions: [], media: [], prompt: '' }],
  ...[
    ...[{ type: 'video_gen' }, { style: 'natural' }, { operation: 'remix' }, { sdedit: edit }, { width: 1280 }],
    ...[{ height: 720 }, { width: 1280.5, height: 720 }, { n_frames: 1.5 }, { n_variants: 1.5 }],
    { inpaint_items: [{ type: 'image' }] },
    { inpaint_items: [{ url, frame_index: 0 }] },
    { inpaint_items: [{ url, preset_id: null }] },
    { inpaint_items: [{ url, generation_id: null }] },
    { inpaint_items: [{ url, upload_media_id: '' }] },
    { inpaint_items: [{ url, source_start_frame: 0 }] },
    { inpaint_items: [{ url, source_end_frame: 0 }] },
    { inpaint_items: [{ type: 'image', url }, { generation_id: 'gen_1' }] },
  ].map((body): [string, Request, Partial<CanonicalRequest>] => [
    `what only this dialect says: ${JSON.stringify(body)}`,
    // A literal loses its words in a list of such.
    body as Request,
    { extensions: body },
  ]),
  [
    'all of what only this dialect says',
    {
      ...{ type: 'video_gen', style: 'natural', width: 480, n_frames: 30.5, n_variants: 2.5, sdedit: edit },
      ...{ operation: 'blend', inpaint_items: [{ upload_media_id: 'media_1' }] },
    },
    {
      extensions: {
        ...{ type: 'video_gen', style: 'natural', width: 480, n_frames: 30.5, n_variants: 2.5, sdedit: edit },
        ...{ operation: 'blend', inpaint_items: [{ upload_media_id: 'media_1' }] },
      },
    },
  ],
]

describe('the codec of sora-web', () => {
  it.each(cases)('reads and writes %s', (_, body, read) => {
    const canonical = codec.read(body)
    expect(canonical).toStrictEqual({ ...emptyRequest(), ...read })
    expect(codec.write(canonical)).toStrictEqual(body)
  })

  it('names the members of what it copies, so that none that it does not know goes along', () => {
    const known: Request = {
      actions: [{ time: 0, description: '' }],
      sdedit: edit,
      inpaint_items: [{ frame_index: 0 }],
    }
    const strangers: object = {
      actions: [{ time: 0, description: '', color: 'red' }],
      sdedit: { ...edit, color: 'red' },
      inpaint_items: [{ frame_index: 0, color: 'red' }],
    }
    expect(codec.write(codec.read(strangers))).toStrictEqual(known)
  })

  it('writes nothing of a request that says nothing, and no operation for one without a storyboard', () => {
    expect(codec.write(emptyRequest())).toStrictEqual({})
    expect(codec.write({ ...emptyRequest(), storyboard: false, extensions: { other: 1 } })).toStrictEqual({})
  })
})
