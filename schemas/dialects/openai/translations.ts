import { approximated, finding, pngUpload, type TranslationExample } from '../../example'

const prompt = 'A lighthouse blinks through fog, seen from a small boat.'
const base = { model: 'sora-2', prompt }
const sized = { ...base, size: '1280x720', seconds: '4' }
const upright = { ...base, size: '720x1280', seconds: '4' }
const url = 'https://example.com/lighthouse.png'

// The bytes of `pngUpload(720, 1280)`.
const dataUrl = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAtAAAAUACAYAAAAAAAAA'

/** Requests of document 001 in the other dialects, by the rules of translation. */
export const translations: readonly TranslationExample[] = [
  {
    description: 'writes the documented size and seconds out',
    data: base,
    to: 'ope-ai',
    expected: { ...base, size: '720x1280', seconds: '4' },
    warnings: [finding('defaulted', 'size'), finding('defaulted', 'seconds')],
  },
  {
    description: 'refuses a wish about the watermark that has no field, beside every documented default',
    data: { prompt, watermark: false },
    to: 'ope-ai',
    issues: [finding('not-expressible', 'watermark')],
    warnings: [
      finding('defaulted', 'model'),
      finding('defaulted', 'size'),
      finding('defaulted', 'seconds'),
      finding('model-default', 'model'),
    ],
  },
  {
    description: 'writes an uploaded image as a Data URL',
    data: { ...upright, input_reference: pngUpload(720, 1280) },
    encoding: 'form',
    to: 'ope-ai',
    expected: {
      ...upright,
      input_reference: { content: [{ type: 'image_url', role: 'first_frame', image_url: { url: dataUrl } }] },
    },
  },
  {
    description: 'says of a default that the target can only approximate just that',
    data: base,
    to: 'sora-web',
    options: { model: 'turbo' },
    expected: { model: 'turbo', prompt, width: 720, height: 1280, n_frames: 150 },
    warnings: [approximated(['seconds'], 4, 5), finding('defaulted', 'size')],
  },
  {
    description: 'leaves out model and file where losses are reported',
    data: { ...sized, input_reference: { file_id: 'file-1' } },
    to: 'sora-web',
    options: { losses: 'report' },
    expected: { prompt, width: 1280, height: 720, n_frames: 120 },
    warnings: [
      finding('not-expressible', 'model'),
      finding('not-expressible', 'input_reference', 'file_id'),
      finding('unlisted-frames', 'n_frames'),
    ],
  },
  {
    description: 'refuses an uploaded file where only URLs go',
    data: { ...upright, input_reference: pngUpload(720, 1280) },
    encoding: 'form',
    to: 'sora-web',
    issues: [finding('not-expressible', 'model'), finding('not-expressible', 'input_reference')],
  },
  {
    description: 'writes the reference as the first frame and the seconds as a number',
    data: { ...base, model: 'sora-2-pro', size: '1024x1792', seconds: '8', input_reference: { image_url: url } },
    to: 'new-api',
    expected: { model: 'sora-2-pro', prompt, size: '1024x1792', seconds: 8, image: url },
  },
  {
    description: 'hands on the id of an uploaded file',
    data: { ...sized, seconds: '12', input_reference: { file_id: 'file-1' } },
    to: 'new-api',
    expected: { ...sized, seconds: 12, input_reference: { file_id: 'file-1' } },
  },
  {
    description: 'hands an uploaded image on as a file',
    data: { ...upright, input_reference: pngUpload(720, 1280) },
    encoding: 'form',
    to: 'new-api',
    expected: { ...upright, seconds: 4, input_reference: pngUpload(720, 1280) },
  },
  {
    description: 'writes a kept watermark as the nearest wish',
    data: { ...sized, seconds: '8', watermark: true },
    to: 'unified',
    expected: { ...base, orientation: 'landscape', size: 'small', duration: 10, watermark: true },
    warnings: [approximated(['seconds'], 8, 10), approximated(['watermark'], 'keep', 'preferNone')],
  },
  {
    description: 'writes an image without its role, and no watermark as none',
    data: { ...base, watermark: false, input_reference: { image_url: url } },
    to: 'unified',
    expected: {
      ...base,
      images: [url],
      orientation: 'portrait',
      size: 'small',
      duration: 10,
      watermark: false,
    },
    warnings: [
      approximated(['seconds'], 4, 10),
      approximated(['input_reference', 'image_url'], 'firstFrame', 'none'),
      finding('defaulted', 'size'),
    ],
  },
  {
    description: 'brings back a form field without its file',
    data: { ...sized, watermark: 'false', input_reference: '' },
    encoding: 'form',
    to: 'openai',
    expected: { ...sized, watermark: false, input_reference: '' },
    warnings: [finding('reference-not-a-file', 'input_reference')],
  },
]
