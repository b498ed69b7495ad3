import { approximated, finding, type TranslationExample } from '../../example'

const prompt = 'A fox crosses a frozen pond.'
const base = { model: 'sora-2', prompt }
const one = 'https://example.com/fox.png'
const two = 'https://example.com/pond.png'

/** Requests of document 004 in the other dialects, by the rules of translation. */
export const translations: readonly TranslationExample[] = [
  {
    description: 'fits the documented duration, and says that the documented watermark has no field',
    data: { ...base, orientation: 'portrait', size: 'small' },
    to: 'ope-ai',
    expected: { ...base, size: '720x1280', seconds: '8' },
    warnings: [
      approximated(['size'], '720p', '720x1280'),
      approximated(['duration'], 10, 8),
      finding('not-expressible', 'watermark'),
    ],
  },
  {
    description: 'refuses watermark, privacy, style and storyboard that the target cannot say',
    data: {
      ...base,
      orientation: 'landscape',
      size: 'small',
      duration: 10,
      watermark: false,
      private: true,
      style: 'anime',
      storyboard: true,
    },
    to: 'ope-ai',
    issues: [
      finding('not-expressible', 'watermark'),
      finding('not-expressible', 'private'),
      finding('not-expressible', 'style'),
      finding('not-expressible', 'storyboard'),
    ],
    warnings: [
      approximated(['size'], '720p', '1280x720'),
      approximated(['duration'], 10, 8),
      finding('unsupported-style', 'style'),
    ],
  },
  {
    description: 'writes the duration of an unknown model unchanged',
    data: { model: 'house-model', prompt, duration: 25, orientation: 'landscape', size: 'large' },
    to: 'ope-ai',
    expected: { model: 'house-model', prompt, size: '1920x1080', seconds: '25' },
    warnings: [
      approximated(['size'], '1080p', '1920x1080'),
      finding('not-expressible', 'watermark'),
      finding('unsupported-duration', 'duration'),
      finding('unknown-model', 'model'),
      finding('unknown-model', 'model'),
    ],
  },
  {
    description: 'refuses more images than the model of the target takes',
    data: { ...base, images: [one, two], orientation: 'portrait', size: 'small' },
    to: 'ope-ai',
    issues: [finding('not-expressible', 'images', 1)],
    warnings: [
      approximated(['size'], '720p', '720x1280'),
      approximated(['duration'], 10, 8),
      finding('not-expressible', 'watermark'),
    ],
  },
  {
    description: 'writes the preferred watermark as none, the only image as the first frame, and drops public',
    data: { ...base, orientation: 'landscape', size: 'small', images: [one], private: false },
    to: 'openai',
    expected: {
      ...base,
      size: '1280x720',
      seconds: '8',
      watermark: false,
      input_reference: { image_url: one },
    },
    warnings: [
      approximated(['size'], '720p', '1280x720'),
      approximated(['duration'], 10, 8),
      approximated(['images', 0], 'none', 'firstFrame'),
      approximated(['watermark'], 'preferNone', 'none'),
    ],
  },
  {
    description: 'refuses several images and privacy, and writes a forced watermark as it is',
    data: {
      ...base,
      model: 'sora-2-pro',
      images: [one, two],
      orientation: 'portrait',
      size: 'large',
      duration: 15,
      watermark: false,
      private: true,
    },
    to: 'openai',
    issues: [
      finding('not-expressible', 'images', 0),
      finding('not-expressible', 'images', 1),
      finding('not-expressible', 'private'),
    ],
    warnings: [approximated(['size'], '9:16 1080p', '720x1280'), approximated(['duration'], 15, 12)],
  },
  {
    description: 'leaves size out where the target has its own default',
    data: { ...base, duration: 10, watermark: false, private: false },
    to: 'openai',
    expected: { ...base, seconds: '8', watermark: false },
    warnings: [approximated(['duration'], 10, 8)],
  },
  {
    description: 'refuses an orientation alone where the target takes pixels',
    data: { ...base, orientation: 'portrait' },
    to: 'sora-web',
    options: { model: 'turbo' },
    issues: [finding('not-expressible', 'orientation')],
    warnings: [finding('not-expressible', 'watermark'), finding('defaulted', 'duration')],
  },
  {
    description: 'writes words as pixels, and a storyboard as its operation',
    data: { ...base, orientation: 'portrait', size: 'small', images: [one, two], storyboard: true },
    to: 'sora-web',
    options: { model: 'turbo' },
    expected: {
      model: 'turbo',
      prompt,
      width: 720,
      height: 1280,
      n_frames: 300,
      inpaint_items: [
        { type: 'image', url: one },
        { type: 'image', url: two },
      ],
      operation: 'storyboard',
    },
    warnings: [
      approximated(['size'], '720p', '720x1280'),
      finding('not-expressible', 'watermark'),
      finding('defaulted', 'duration'),
    ],
  },
  {
    description: 'writes words as a ratio and a tier, of which a disputed one stays',
    data: {
      ...base,
      model: 'sora-2-pro',
      orientation: 'landscape',
      size: 'large',
      images: [one],
      duration: 15,
      watermark: true,
    },
    to: 'new-api',
    options: { losses: 'report' },
    expected: {
      model: 'sora-2-pro',
      prompt,
      aspect_ratio: '16:9',
      resolution: '1080P',
      seconds: 12,
      images: [one],
    },
    warnings: [
      approximated(['size'], '1080p', '1080p'),
      approximated(['duration'], 15, 12),
      finding('not-expressible', 'watermark'),
      finding('unsupported-resolution', 'resolution'),
    ],
  },
  {
    description: 'takes the canonical id of another model, and writes an empty list',
    data: { ...base, images: [] },
    to: 'new-api',
    options: { model: 'doubao-seedance-1-5-pro-251215' },
    expected: { model: 'doubao-seedance-1-5-pro-251215', prompt, seconds: 10, images: [] },
    warnings: [finding('not-expressible', 'watermark'), finding('defaulted', 'duration')],
  },
  {
    description: 'brings back a size in other words, false and an empty list, and fills nothing in',
    data: { ...base, size: 'huge', images: [], watermark: true, private: false, storyboard: false },
    to: 'unified',
    expected: { ...base, size: 'huge', images: [], watermark: true, private: false, storyboard: false },
    warnings: [finding('unlisted-size', 'size')],
  },
]
