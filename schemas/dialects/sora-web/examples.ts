import type { Example, Examples, ExpectedIssue } from '../../example'
import { translations } from './translations'

const prompt = 'Dawn mist lifts from a tidal flat as a heron lands.'
const smallest = { prompt, width: 1280, height: 720, n_frames: 150, n_variants: 1, model: 'turbo' }
const sdedit = { amount: 1, source_generation_id: 'gen_123', source_upload_media_id: null }

type Shown = readonly [description: string, rules: readonly number[], data: unknown]
type Found = readonly [...Shown, ...findings: ExpectedIssue[]]

const at = (code: string, ...path: (string | number)[]): ExpectedIssue => ({ code, path })

const accepted = ([description, rules, data]: Shown): Example => ({ description, rules, data, valid: true })

const warned = ([description, rules, data, ...warnings]: Found): Example => ({
  description,
  rules,
  data,
  valid: true,
  warnings,
})

const refused = ([description, rules, data, ...issues]: Found): Example => ({
  description,
  rules,
  data,
  valid: false,
  issues,
})

const listedSizes = [
  [480, 480],
  [720, 720],
  [480, 854],
  [854, 480],
  [1280, 720],
  [720, 1280],
] as const

const kept: Shown[] = [
  ['accepts a listed size and length', [1, 2, 6, 7], smallest],
  ['accepts a request without fields', [1], {}],
  ['accepts an empty prompt and empty lists', [1], { prompt: '', actions: [], inpaint_items: [] }],
  ...listedSizes.map(
    ([width, height]): Shown => [`accepts ${width}x${height}`, [1, 6], { ...smallest, width, height }],
  ),
  ['accepts 300 frames', [1, 7], { ...smallest, n_frames: 300 }],
  ...['simple_compose', 'storyboard', 'remix', 'blend'].map(
    (operation): Shown => [`accepts the operation ${operation}`, [2], { ...smallest, operation }],
  ),
  ['accepts the only type and the only style', [2], { ...smallest, type: 'video_gen', style: 'natural' }],
  [
    'accepts actions from second 0 on',
    [3],
    {
      ...smallest,
      actions: [
        { time: 0, description: 'The heron lands.' },
        { time: 2.5, description: '' },
      ],
    },
  ],
  [
    'accepts an image at the first frame',
    [2, 4],
    { ...smallest, inpaint_items: [{ type: 'image', url: 'https://example.com/heron.png', frame_index: 0 }] },
  ],
  [
    'accepts an image by the id of a generation or of an upload',
    [4],
    {
      ...smallest,
      inpaint_items: [
        { generation_id: 'gen_123', preset_id: null, source_start_frame: 0, source_end_frame: 30 },
        { generation_id: null, upload_media_id: 'media_123' },
      ],
    },
  ],
  ['accepts an image whose `url` is any text', [4], { ...smallest, inpaint_items: [{ url: '' }] }],
  ['accepts an edit of a generation', [5], { ...smallest, operation: 'remix', sdedit }],
  [
    'accepts an edit of an upload at the greatest strength',
    [5],
    { ...smallest, sdedit: { ...sdedit, amount: 8, source_upload_media_id: 'media_123' } },
  ],
]

const advised: Found[] = [
  [
    "warns about the document's example, whose size and length no table lists",
    [1, 2, 3, 4, 5, 6, 7],
    {
      actions: [{ time: 0, description: 'string' }],
      inpaint_items: [
        {
          type: 'image',
          url: 'string',
          frame_index: 0,
          preset_id: null,
          generation_id: null,
          upload_media_id: 'string',
          source_start_frame: 0,
          source_end_frame: 0,
        },
      ],
      type: 'video_gen',
      style: 'natural',
      prompt: 'string',
      width: 1,
      height: 1,
      n_frames: 1,
      n_variants: 1,
      sdedit: { amount: 1, source_generation_id: 'string', source_upload_media_id: 'string' },
      operation: 'simple_compose',
      model: 'turbo',
    },
    at('unlisted-size', 'width'),
    at('unlisted-frames', 'n_frames'),
  ],
  ['warns about a width alone', [1], { prompt, width: 1280 }, at('incomplete-size', 'height')],
  ['warns about a height alone', [1], { prompt, height: 720 }, at('incomplete-size', 'width')],
  ...(
    [
      [1920, 1080],
      [720, 480],
      [480, 853],
      [1280.5, 720],
    ] as const
  ).map(
    ([width, height]): Found => [
      `warns about ${width}x${height}`,
      [6],
      { ...smallest, width, height },
      at('unlisted-size', 'width'),
    ],
  ),
  ...[1, 149, 150.5, 450].map(
    (frames): Found => [
      `warns about ${frames} frames`,
      [7],
      { ...smallest, n_frames: frames },
      at('unlisted-frames', 'n_frames'),
    ],
  ),
  [
    'warns about a field that the document does not name',
    [],
    { ...smallest, duration: 5 },
    at('unknown-field', 'duration'),
  ],
]

const brokenFields: Found[] = [
  ['refuses a body that is no object', [], 'turbo', at('type')],
  ['refuses a number as a prompt', [1], { ...smallest, prompt: 1 }, at('type', 'prompt')],
  ...['width', 'height', 'n_frames', 'n_variants'].flatMap((field): Found[] => [
    [`refuses text as \`${field}\``, [1], { ...smallest, [field]: '480' }, at('type', field)],
    [`refuses a \`${field}\` of 0`, [1], { ...smallest, [field]: 0 }, at('minimum', field)],
  ]),
  ['refuses another type', [2], { ...smallest, type: 'image_gen' }, at('enum', 'type')],
  ['refuses another style', [2], { ...smallest, style: '' }, at('enum', 'style')],
  ['refuses another operation', [2], { ...smallest, operation: 'extend' }, at('enum', 'operation')],
  ['refuses another model', [2], { ...smallest, model: 'sora-2' }, at('unknown-model', 'model')],
  [
    'refuses a video as an inpaint item',
    [2],
    { ...smallest, inpaint_items: [{ type: 'video' }] },
    at('enum', 'inpaint_items', 0, 'type'),
  ],
  [
    'refuses an action without time and description',
    [3],
    { ...smallest, actions: [{}] },
    at('required', 'actions', 0, 'time'),
    at('required', 'actions', 0, 'description'),
  ],
  [
    'refuses a time as text',
    [3],
    { ...smallest, actions: [{ time: '0', description: 'The heron lands.' }] },
    at('type', 'actions', 0, 'time'),
  ],
  ['refuses a single action that is no list', [3], { ...smallest, actions: { time: 0 } }, at('type', 'actions')],
]

const brokenItems: Found[] = (
  [
    ['url', null],
    ['frame_index', '0'],
    ['preset_id', 'preset_123'],
    ['generation_id', 123],
    ['upload_media_id', null],
    ['source_start_frame', null],
    ['source_end_frame', true],
  ] as const
).map(([field, value]) => [
  `refuses ${JSON.stringify(value)} as \`${field}\` of an inpaint item`,
  [4],
  { ...smallest, inpaint_items: [{ [field]: value }] },
  at('type', 'inpaint_items', 0, field),
])

const brokenEdits: Found[] = [
  [
    'refuses an edit without its three members',
    [5],
    { ...smallest, sdedit: {} },
    at('required', 'sdedit', 'amount'),
    at('required', 'sdedit', 'source_generation_id'),
    at('required', 'sdedit', 'source_upload_media_id'),
  ],
  [
    'refuses an edit of strength 0',
    [5],
    { ...smallest, sdedit: { ...sdedit, amount: 0 } },
    at('minimum', 'sdedit', 'amount'),
  ],
  [
    'refuses an edit of strength 9',
    [5],
    { ...smallest, sdedit: { ...sdedit, amount: 9 } },
    at('maximum', 'sdedit', 'amount'),
  ],
  [
    'refuses an edit of no generation',
    [5],
    { ...smallest, sdedit: { ...sdedit, source_generation_id: null } },
    at('type', 'sdedit', 'source_generation_id'),
  ],
  [
    'refuses an edit whose upload is a number',
    [5],
    { ...smallest, sdedit: { ...sdedit, source_upload_media_id: 0 } },
    at('type', 'sdedit', 'source_upload_media_id'),
  ],
]

/** Document 002 and its rules, as requests. */
export const examples: Examples = {
  requests: [
    ...kept.map(accepted),
    ...advised.map(warned),
    ...[...brokenFields, ...brokenItems, ...brokenEdits].map(refused),
  ],
  answers: [
    {
      description: 'accepts a new task',
      kind: 'created',
      data: { code: 'success', message: '', data: 'task_01jhjnz502ejqsm6r37km2q637' },
      valid: true,
    },
    {
      description: 'refuses an answer without a task id',
      kind: 'created',
      data: { code: 'success', message: '', data: null },
      valid: false,
    },
    {
      description: 'refuses an answer that is no success',
      kind: 'created',
      data: { code: 'error', message: 'The account has no credit left.', data: null },
      valid: false,
    },
    {
      description: 'accepts the refusal of a width of 0',
      kind: 'error',
      data: { code: 'minimum', message: '`width` must be at least 1, not 0.', data: null },
      valid: true,
    },
  ],
  translations,
}
