import { type Example, type Examples, type ExpectedIssue, pngUpload } from '../../example'
import { translations } from './translations'

const prompt = 'A red kite circles over a harvested field, slow pan to the left.'
const smallest = { model: 'sora-2', prompt }
const form = { ...smallest, size: '720x1280', seconds: '4', watermark: 'false' }
const url = 'https://example.com/reference.jpg'

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

const inForm = (example: Example): Example => ({ ...example, encoding: 'form' })

const acceptedBodies: Shown[] = [
  ['accepts the smallest request', [1], smallest],
  [
    'accepts every field of a JSON body',
    [1, 2, 3, 4, 6],
    { ...smallest, size: '720x1280', seconds: '4', watermark: false, input_reference: { image_url: url } },
  ],
  ...['1280x720', '720x1280', '1792x1024', '1024x1792'].map(
    (size): Shown => [`accepts ${size} of sora-2-pro`, [1, 2], { ...smallest, model: 'sora-2-pro', size }],
  ),
  ...['4', '8', '12'].map((seconds): Shown => [`accepts ${seconds} seconds as text`, [3], { ...smallest, seconds }]),
  ['accepts a watermark', [4], { ...smallest, watermark: true }],
  [
    'accepts a reference as a Data URL',
    [6],
    {
      ...smallest,
      input_reference: { image_url: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAtAAAAUACAYAAAAAAAAA' },
    },
  ],
  ['accepts a reference by its file id', [6], { ...smallest, input_reference: { file_id: 'file-123' } }],
  ['accepts a prompt of 32,000 characters', [6], { ...smallest, prompt: 'a'.repeat(32_000) }],
]

const warnedBodies: Found[] = [
  ['warns about an absent model', [1], { prompt }, at('model-default', 'model')],
  ...['1792x1024', '1024x1792'].map(
    (size): Found => [
      `warns about ${size} of sora-2, which sources dispute`,
      [2],
      { ...smallest, size },
      at('unsupported-size', 'size'),
    ],
  ),
  ...['16', '20'].map(
    (seconds): Found => [
      `warns about ${seconds} seconds, which sources dispute`,
      [3],
      { ...smallest, seconds },
      at('unsupported-duration', 'seconds'),
    ],
  ),
  [
    'warns about a reference of another scheme',
    [6],
    { ...smallest, input_reference: { image_url: 'ftp://example.com/reference.jpg' } },
    at('url-scheme', 'input_reference', 'image_url'),
  ],
  ...(['seed', 'n', 'duration'] as const).map(
    (field): Found => [
      `warns about \`${field}\`, which the official request does not have`,
      [6],
      { ...smallest, [field]: 0 },
      at('unknown-field', field),
    ],
  ),
]

const refusedBodies: Found[] = [
  ['refuses a request without a prompt', [1], { model: 'sora-2' }, at('required', 'prompt')],
  [
    'refuses a model that the document does not list',
    [1],
    { ...smallest, model: 'sora-3' },
    at('unknown-model', 'model'),
  ],
  ['refuses an empty model', [1], { ...smallest, model: '' }, at('unknown-model', 'model')],
  ['refuses null as a model', [1], { ...smallest, model: null }, at('type', 'model')],
  ...['854x480', '1920x1080', '1280X720', ''].map(
    (size): Found => [`refuses "${size}" as a size`, [2], { ...smallest, size }, at('enum', 'size')],
  ),
  [
    'refuses a Data URL of another size',
    [6],
    {
      ...smallest,
      size: '1280x720',
      input_reference: { image_url: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAtAAAAUACAYAAAAAAAAA' },
    },
    at('image-size-mismatch', 'input_reference', 'image_url'),
  ],
  ['refuses a numeric `seconds`', [3], { ...smallest, seconds: 4 }, at('type', 'seconds')],
  ...['5', '0'].map(
    (seconds): Found => [
      `refuses ${seconds} seconds, which no source gives the model`,
      [3],
      { ...smallest, seconds },
      at('unsupported-duration', 'seconds'),
    ],
  ),
  ...['4.0', '4s', '04', '-1', ''].map(
    (seconds): Found => [
      `refuses "${seconds}" as \`seconds\``,
      [3],
      { ...smallest, seconds },
      at('seconds-format', 'seconds'),
    ],
  ),
  ['refuses `watermark` as text in JSON', [4], { ...smallest, watermark: 'false' }, at('type', 'watermark')],
  ['refuses 0 as `watermark`', [4], { ...smallest, watermark: 0 }, at('type', 'watermark')],
  ['refuses a reference as text in JSON', [6], { ...smallest, input_reference: url }, at('type', 'input_reference')],
  [
    'refuses a reference without members',
    [6],
    { ...smallest, input_reference: {} },
    at('one-reference', 'input_reference'),
  ],
  [
    'refuses a reference by URL and file id at once',
    [6],
    { ...smallest, input_reference: { image_url: url, file_id: 'file-123' } },
    at('one-reference', 'input_reference'),
  ],
  [
    'refuses a reference that is no absolute URL',
    [6],
    { ...smallest, input_reference: { image_url: 'reference.jpg' } },
    at('pattern', 'input_reference', 'image_url'),
  ],
  [
    'refuses a numeric file id',
    [6],
    { ...smallest, input_reference: { file_id: 123 } },
    at('type', 'input_reference', 'file_id'),
  ],
  ['refuses a body that is a list', [], [smallest], at('type')],
  ['refuses an empty prompt', [6], { ...smallest, prompt: '' }, at('minLength', 'prompt')],
  [
    'refuses a prompt of 32,001 characters',
    [6],
    { ...smallest, prompt: 'a'.repeat(32_001) },
    at('maxLength', 'prompt'),
  ],
]

const acceptedForms: Shown[] = [
  ["accepts the document's form without a file", [1, 2, 3, 4], form],
  ['accepts an image of the size asked for', [5], { ...form, input_reference: pngUpload(720, 1280) }],
  [
    'accepts an image of the default size where none is asked for',
    [2, 5],
    { ...smallest, input_reference: pngUpload(720, 1280) },
  ],
  [
    'accepts a landscape image for a landscape size',
    [2, 5],
    { ...form, size: '1280x720', input_reference: pngUpload(1280, 720) },
  ],
  ['accepts a reference by URL in brackets', [6], { ...form, input_reference: { image_url: url } }],
  ['accepts a reference by file id in brackets', [6], { ...form, input_reference: { file_id: 'file-123' } }],
]

const warnedForms: Found[] = [
  [
    "warns about the document's reference, which is a URL in the place of a file",
    [5],
    { ...form, input_reference: url },
    at('reference-not-a-file', 'input_reference'),
  ],
  [
    'warns about an empty reference',
    [5],
    { ...form, input_reference: '' },
    at('reference-not-a-file', 'input_reference'),
  ],
]

const refusedForms: Found[] = [
  ['refuses a form without a model', [1], { prompt }, at('required', 'model')],
  ['refuses form text that is no truth value', [4], { ...form, watermark: 'yes' }, at('type', 'watermark')],
  [
    'refuses an image of another size',
    [5],
    { ...form, input_reference: pngUpload(1024, 1024) },
    at('image-size-mismatch', 'input_reference'),
  ],
  [
    'refuses an image that lies where the video stands',
    [5],
    { ...form, input_reference: pngUpload(1280, 720) },
    at('image-size-mismatch', 'input_reference'),
  ],
  [
    'refuses an image that differs from the default size',
    [5],
    { ...smallest, input_reference: pngUpload(1280, 720) },
    at('image-size-mismatch', 'input_reference'),
  ],
  [
    'refuses an upload that is no image',
    [5],
    { ...form, input_reference: { ...pngUpload(720, 1280), type: 'video/mp4' } },
    at('enum', 'input_reference', 'type'),
  ],
  [
    'refuses a PNG that declares itself a JPEG',
    [5],
    { ...form, input_reference: { ...pngUpload(720, 1280), type: 'image/jpeg' } },
    at('image-type-mismatch', 'input_reference', 'type'),
  ],
  [
    'refuses brackets with a URL and a file id',
    [6],
    { ...form, input_reference: { image_url: url, file_id: 'file-123' } },
    at('one-reference', 'input_reference'),
  ],
]

const video = {
  id: 'video_123',
  object: 'video',
  model: 'sora-2',
  status: 'queued',
  progress: 0,
  created_at: 1767225600,
  size: '720x1280',
  seconds: '4',
}

/** Document 001, the official request and their rules, as requests. */
export const examples: Examples = {
  requests: [
    ...acceptedBodies.map(accepted),
    ...warnedBodies.map(warned),
    ...refusedBodies.map(refused),
    ...[...acceptedForms.map(accepted), ...warnedForms.map(warned), ...refusedForms.map(refused)].map(inForm),
  ],
  answers: [
    { description: 'accepts a new video', kind: 'created', data: video, valid: true },
    { description: 'accepts an answer of an id alone', kind: 'created', data: { id: 'video_123' }, valid: true },
    { description: "refuses the document's empty answer", kind: 'created', data: {}, valid: false },
    {
      description: 'accepts a finished video',
      kind: 'status',
      data: {
        ...video,
        status: 'completed',
        progress: 100,
        completed_at: 1767225700,
        expires_at: 1767229300,
        remixed_from_video_id: null,
        prompt,
        error: null,
      },
      valid: true,
    },
    {
      description: 'accepts a failed video',
      kind: 'status',
      data: {
        ...video,
        status: 'failed',
        completed_at: null,
        expires_at: null,
        error: { code: 'moderation_blocked', message: 'The prompt was refused.' },
      },
      valid: true,
    },
    {
      description: 'refuses a status that the official object does not have',
      kind: 'status',
      data: { ...video, status: 'succeeded' },
      valid: false,
    },
    {
      description: 'accepts the refusal of a request without a prompt',
      kind: 'error',
      data: {
        error: {
          message: '`prompt` is required and must be text.',
          type: 'invalid_request_error',
          param: 'prompt',
          code: 'required',
        },
      },
      valid: true,
    },
  ],
  translations,
}
