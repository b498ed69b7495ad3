import { describe } from 'vitest'
import type { SizeFact } from '../schemas/model-facts'
import { holdsEach, lost, near } from './plain-dialect'

// Every way that it can go, between dialects that only the tests know: what is said is held word for word.

const sources = ['manual']
const px = (pixels: string) => ({ size: { pixels } })
const words = { to: { expression: { size: 'orientation' } } } as const
const pixelsOnly = { to: { expression: { size: 'pixels' } } } as const
const facts = (...sizes: readonly Omit<SizeFact, 'sources'>[]) => ({
  facts: { sizes: sizes.map((each) => ({ ...each, sources })) },
})
const listed = (...sizes: string[]) => ({ ...facts({ sizes }), ...pixelsOnly })
const document = { to: { expression: { size: 'pixels', sizes: ['720x1280', '1280x720'] } } } as const
const tiers = facts({ resolutions: ['720p', '1080p'], disputedResolutions: ['480p'], aspectRatios: ['16:9', '9:16'] })

describe('a size for a target that knows small and large, upright and lying', () => {
  holdsEach([
    [
      'is small and lies',
      words,
      px('1280x720'),
      { value: { size: { resolution: '720p', orientation: 'landscape' } }, warnings: [] },
    ],
    [
      'is small and stands',
      words,
      px('720x1280'),
      { value: { size: { resolution: '720p', orientation: 'portrait' } }, warnings: [] },
    ],
    [
      'is large and lies',
      words,
      px('1920x1080'),
      { value: { size: { resolution: '1080p', orientation: 'landscape' } }, warnings: [] },
    ],
    [
      'is large and stands',
      words,
      px('1080x1920'),
      { value: { size: { resolution: '1080p', orientation: 'portrait' } }, warnings: [] },
    ],
    [
      'is nearly as wide',
      words,
      px('1792x1024'),
      {
        value: { size: { resolution: '1080p', orientation: 'landscape' } },
        warnings: [near('size', '`size` becomes landscape.', '1792x1024', '16:9')],
      },
    ],
    [
      'is nearly as high',
      words,
      px('1024x1792'),
      {
        value: { size: { resolution: '1080p', orientation: 'portrait' } },
        warnings: [near('size', '`size` becomes portrait.', '1024x1792', '9:16')],
      },
    ],
    [
      'is below the small one',
      words,
      px('854x480'),
      {
        value: { size: { resolution: '720p', orientation: 'landscape' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '854x480', '720p')],
      },
    ],
    [
      'is above the large one',
      words,
      px('3840x2160'),
      {
        value: { size: { resolution: '1080p', orientation: 'landscape' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '3840x2160', '1080p')],
      },
    ],
    [
      'is an unusual small one',
      words,
      px('1248x704'),
      {
        value: { size: { resolution: '720p', orientation: 'landscape' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '1248x704', '720p')],
      },
    ],
    [
      'is an unusual large one',
      words,
      px('1088x1920'),
      {
        value: { size: { resolution: '1080p', orientation: 'portrait' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '1088x1920', '1080p')],
      },
    ],
    [
      'is a square',
      words,
      px('480x480'),
      {
        value: {},
        warnings: [lost('size', '`size` is neither 16:9 nor 9:16, and the target knows no other shape.', '480x480')],
      },
    ],
    [
      'is in no table',
      words,
      px('999x999'),
      {
        value: {},
        warnings: [lost('size', '`size` is neither 16:9 nor 9:16, and the target knows no other shape.', '999x999')],
      },
    ],
    [
      'is no size',
      words,
      px('big'),
      {
        value: {},
        warnings: [lost('size', '`size` is neither 16:9 nor 9:16, and the target knows no other shape.', 'big')],
      },
    ],
    [
      'is an orientation',
      words,
      { size: { orientation: 'portrait' } },
      { value: { size: { orientation: 'portrait' } }, warnings: [] },
    ],
    [
      'is an orientation with a tier of its own',
      words,
      { size: { orientation: 'landscape', resolution: '480p' } },
      { value: { size: { orientation: 'landscape', resolution: '480p' } }, warnings: [] },
    ],
    [
      'is a ratio',
      words,
      { size: { aspectRatio: '16:9' } },
      { value: { size: { orientation: 'landscape' } }, warnings: [] },
    ],
    [
      'is an upright ratio with a tier below',
      words,
      { size: { aspectRatio: '9:16', resolution: '480p' } },
      {
        value: { size: { resolution: '720p', orientation: 'portrait' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '480p', '720p')],
      },
    ],
    [
      'is an upright ratio with the larger tier',
      words,
      { size: { aspectRatio: '9:16', resolution: '1080p' } },
      { value: { size: { resolution: '1080p', orientation: 'portrait' } }, warnings: [] },
    ],
    [
      'is nearly the ratio',
      words,
      { size: { aspectRatio: '7:4' } },
      {
        value: { size: { orientation: 'landscape' } },
        warnings: [near('size', '`size` becomes landscape.', '7:4', '16:9')],
      },
    ],
    [
      'is nearly the upright ratio, with a tier',
      words,
      { size: { aspectRatio: '4:7', resolution: '4k' } },
      {
        value: { size: { resolution: '1080p', orientation: 'portrait' } },
        warnings: [near('size', '`size` becomes portrait.', '4:7', '9:16')],
      },
    ],
    [
      'is another ratio',
      words,
      { size: { aspectRatio: '1:1' } },
      { value: {}, warnings: [lost('size', '`size` is neither 16:9 nor 9:16, and the target knows no other shape.')] },
    ],
    [
      'is another ratio with a tier',
      words,
      { size: { aspectRatio: '1:1', resolution: '720p' } },
      {
        value: {},
        warnings: [lost('size', '`size` is neither 16:9 nor 9:16, and the target knows no other shape.', '720p')],
      },
    ],
    [
      'is a ratio named as no member of a table is',
      words,
      { size: { aspectRatio: 'constructor' } },
      { value: {}, warnings: [lost('size', '`size` is neither 16:9 nor 9:16, and the target knows no other shape.')] },
    ],
    [
      'is the smaller tier',
      words,
      { size: { resolution: '720p' } },
      { value: { size: { resolution: '720p' } }, warnings: [] },
    ],
    [
      'is a tier below both',
      words,
      { size: { resolution: '480p' } },
      {
        value: { size: { resolution: '720p' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '480p', '720p')],
      },
    ],
    [
      'is a tier in the middle of both, of which the lower is written',
      words,
      { size: { resolution: '900p' } },
      {
        value: { size: { resolution: '720p' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '900p', '720p')],
      },
    ],
    [
      'is a tier above both',
      words,
      { size: { resolution: '4k' } },
      {
        value: { size: { resolution: '1080p' } },
        warnings: [near('size', '`size` becomes the nearest of small and large.', '4k', '1080p')],
      },
    ],
    [
      'is a text of its own dialect',
      words,
      { size: { text: 'wide' } },
      { value: {}, warnings: [lost('size', '`size` is no size that another dialect could take.')] },
    ],
    [
      'is pixels beside a text of its own dialect',
      words,
      { size: { pixels: '1280x720', text: 'wide' } },
      { value: {}, warnings: [lost('size', '`size` is no size that another dialect could take.', '1280x720')] },
    ],
  ])
})

describe('a size for a target that takes pixels', () => {
  holdsEach([
    [
      'is in the list of the model',
      listed('1280x720', '720x1280', '1792x1024'),
      px('1280x720'),
      { value: { size: { pixels: '1280x720' }, model: 'm' }, warnings: [] },
    ],
    [
      'has a shape of the list',
      listed('1280x720', '720x1280', '1792x1024'),
      px('1920x1080'),
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [
          near('size', 'there writes 1280x720 for 1920x1080.', '1920x1080', '1280x720', [
            '1280x720',
            '720x1280',
            '1792x1024',
          ]),
        ],
      },
    ],
    [
      'has an upright shape of the list',
      listed('1280x720', '720x1280', '1792x1024'),
      px('480x854'),
      {
        value: { size: { pixels: '720x1280' }, model: 'm' },
        warnings: [
          near('size', 'there writes 720x1280 for 480x854.', '480x854', '720x1280', [
            '1280x720',
            '720x1280',
            '1792x1024',
          ]),
        ],
      },
    ],
    [
      'has no shape of the list',
      listed('1280x720'),
      px('1440x1440'),
      {
        value: { model: 'm' },
        warnings: [lost('size', '`size` has the shape 1:1, in which the target has no size.', '1440x1440')],
      },
    ],
    [
      'is in no table',
      listed('1280x720'),
      px('999x999'),
      {
        value: { size: { pixels: '999x999' }, model: 'm' },
        warnings: [
          {
            code: 'unlisted-size',
            severity: 'warning',
            path: ['size'],
            message: '`size` is in no size table, and travels as it is.',
            dialect: 'there',
            requested: '999x999',
          },
        ],
      },
    ],
    [
      'is no size',
      listed('1280x720'),
      px('big'),
      { value: { model: 'm' }, warnings: [lost('size', '`size` is no size.', 'big')] },
    ],
    [
      'is in no table, and the target has no list',
      pixelsOnly,
      px('999x999'),
      {
        value: { size: { pixels: '999x999' } },
        warnings: [
          {
            code: 'unlisted-size',
            severity: 'warning',
            path: ['size'],
            message: '`size` is in no size table, and travels as it is.',
            dialect: 'there',
            requested: '999x999',
          },
        ],
      },
    ],
    [
      'is no size, and the target has no list',
      pixelsOnly,
      px('big'),
      { value: {}, warnings: [lost('size', '`size` is no size.', 'big')] },
    ],
    [
      'is in the list of some sources',
      { ...facts({ sizes: ['1280x720'], disputedSizes: ['1920x1080'] }), ...pixelsOnly },
      px('1920x1080'),
      { value: { size: { pixels: '1920x1080' }, model: 'm' }, warnings: [] },
    ],
    [
      'is not in the list of the document',
      document,
      px('1920x1080'),
      {
        value: { size: { pixels: '1280x720' } },
        warnings: [
          near('size', 'there writes 1280x720 for 1920x1080.', '1920x1080', '1280x720', ['720x1280', '1280x720']),
        ],
      },
    ],
    [
      'is in no table, where the document has a list',
      document,
      px('999x999'),
      {
        value: {},
        warnings: [lost('size', '`size` is in no table, so nothing of the same shape can be chosen.', '999x999')],
      },
    ],
    [
      'is in the list of the model, and not in that of the document',
      {
        ...facts({ sizes: ['720x1280', '1280x720', '1920x1080'] }),
        to: { expression: { size: 'pixels', sizes: ['1280x720', '854x480'] } },
      },
      px('1920x1080'),
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [near('size', 'there writes 1280x720 for 1920x1080.', '1920x1080', '1280x720', ['1280x720'])],
      },
    ],
    [
      'is in one list of two',
      { ...facts({ sizes: ['1280x720', '1920x1080'] }, { sizes: ['1920x1080', '720x1280'] }), ...pixelsOnly },
      px('1280x720'),
      {
        value: { size: { pixels: '1920x1080' }, model: 'm' },
        warnings: [near('size', 'there writes 1920x1080 for 1280x720.', '1280x720', '1920x1080', ['1920x1080'])],
      },
    ],
    [
      'is in a list, beside a fact of tiers',
      { ...facts({ sizes: ['1280x720', '1920x1080'] }, { resolutions: ['480p'] }), ...pixelsOnly },
      px('1280x720'),
      { value: { size: { pixels: '1280x720' }, model: 'm' }, warnings: [] },
    ],
    [
      'is of another tier',
      { ...facts({ resolutions: ['720p'] }), ...pixelsOnly },
      px('1920x1080'),
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [near('size', 'there writes 1280x720 for 1920x1080.', '1920x1080', '1280x720', ['1280x720'])],
      },
    ],
    [
      'is of a tier that some sources name',
      { ...facts({ resolutions: ['720p'], disputedResolutions: ['1080p'] }), ...pixelsOnly },
      px('1920x1080'),
      { value: { size: { pixels: '1920x1080' }, model: 'm' }, warnings: [] },
    ],
    [
      'is of another ratio',
      { ...facts({ aspectRatios: ['16:9'] }), ...pixelsOnly },
      px('720x1280'),
      {
        value: { model: 'm' },
        warnings: [lost('size', '`size` has the shape 9:16, in which the target has no size.', '720x1280')],
      },
    ],
    [
      'is of a ratio that some sources name',
      { ...facts({ aspectRatios: ['16:9'], disputedAspectRatios: ['9:16'] }), ...pixelsOnly },
      px('720x1280'),
      { value: { size: { pixels: '720x1280' }, model: 'm' }, warnings: [] },
    ],
    [
      'is between two tiers',
      { ...facts({ resolutions: ['1080p', '480p'], aspectRatios: ['16:9'] }), ...pixelsOnly },
      px('1280x720'),
      {
        value: { size: { pixels: '854x480' }, model: 'm' },
        warnings: [near('size', 'there writes 854x480 for 1280x720.', '1280x720', '854x480', ['1920x1080', '854x480'])],
      },
    ],
    [
      'is in the middle of two tiers, of which the lower is written',
      listed('1792x1024', '1280x720', '854x480'),
      { size: { aspectRatio: '16:9', resolution: '600p' } },
      {
        value: { size: { pixels: '854x480' }, model: 'm' },
        warnings: [
          near('size', 'there writes 854x480 for 16:9 600p.', '16:9 600p', '854x480', [
            '1792x1024',
            '1280x720',
            '854x480',
          ]),
        ],
      },
    ],
    [
      'is nearer to the larger of two',
      listed('3840x2160', '1920x1080', '854x480'),
      { size: { aspectRatio: '16:9', resolution: '900p' } },
      {
        value: { size: { pixels: '1920x1080' }, model: 'm' },
        warnings: [
          near('size', 'there writes 1920x1080 for 16:9 900p.', '16:9 900p', '1920x1080', [
            '3840x2160',
            '1920x1080',
            '854x480',
          ]),
        ],
      },
    ],
    [
      'is not in a list for its task',
      { ...facts({ sizes: ['1280x720', '720x1280'], when: { mode: ['t2v'] } }), ...pixelsOnly },
      px('1920x1080'),
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [
          near('size', 'there writes 1280x720 for 1920x1080.', '1920x1080', '1280x720', ['1280x720', '720x1280']),
        ],
      },
    ],
    [
      'is not in a list for another task',
      { ...facts({ sizes: ['1280x720', '720x1280'], when: { mode: ['i2v'] } }), ...pixelsOnly },
      px('1920x1080'),
      { value: { size: { pixels: '1920x1080' }, model: 'm' }, warnings: [] },
    ],
    [
      'is a ratio and a tier',
      pixelsOnly,
      { size: { aspectRatio: '16:9', resolution: '720p' } },
      { value: { size: { pixels: '1280x720' } }, warnings: [] },
    ],
    [
      'is a square and a tier',
      pixelsOnly,
      { size: { aspectRatio: '1:1', resolution: '1080p' } },
      { value: { size: { pixels: '1440x1440' } }, warnings: [] },
    ],
    [
      'is a ratio alone',
      pixelsOnly,
      { size: { aspectRatio: '16:9' } },
      {
        value: {},
        warnings: [lost('size', '`size` needs both a shape and a resolution for a target that takes pixels.')],
      },
    ],
    [
      'is a tier alone',
      pixelsOnly,
      { size: { resolution: '720p' } },
      {
        value: {},
        warnings: [lost('size', '`size` needs both a shape and a resolution for a target that takes pixels.', '720p')],
      },
    ],
    [
      'is an orientation alone',
      pixelsOnly,
      { size: { orientation: 'portrait' } },
      {
        value: {},
        warnings: [lost('size', '`size` needs both a shape and a resolution for a target that takes pixels.')],
      },
    ],
    [
      'is an upright orientation and a tier',
      pixelsOnly,
      { size: { orientation: 'portrait', resolution: '720p' } },
      {
        value: { size: { pixels: '720x1280' } },
        warnings: [near('size', '`size` becomes 720x1280: the word is only about as large.', '720p', '720x1280')],
      },
    ],
    [
      'is a lying orientation and a tier',
      pixelsOnly,
      { size: { orientation: 'landscape', resolution: '1080p' } },
      {
        value: { size: { pixels: '1920x1080' } },
        warnings: [near('size', '`size` becomes 1920x1080: the word is only about as large.', '1080p', '1920x1080')],
      },
    ],
    [
      'is a ratio that is sold nowhere',
      pixelsOnly,
      { size: { aspectRatio: '5:4', resolution: '720p' } },
      { value: {}, warnings: [lost('size', '`size` has the shape 5:4, in which the target has no size.', '5:4 720p')] },
    ],
    [
      'is a tier that is sold nowhere',
      pixelsOnly,
      { size: { aspectRatio: '16:9', resolution: '8k' } },
      {
        value: { size: { pixels: '1920x1080' } },
        warnings: [
          near('size', 'there writes 1920x1080 for 16:9 8k.', '16:9 8k', '1920x1080', [
            '854x480',
            '1280x720',
            '1920x1080',
          ]),
        ],
      },
    ],
    [
      'is a ratio and a tier that is not in the list',
      listed('1280x720', '854x480'),
      { size: { aspectRatio: '16:9', resolution: '1080p' } },
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [
          near('size', 'there writes 1280x720 for 16:9 1080p.', '16:9 1080p', '1280x720', ['1280x720', '854x480']),
        ],
      },
    ],
    [
      'is a ratio that is not in the list',
      listed('1280x720', '854x480'),
      { size: { aspectRatio: '9:16', resolution: '720p' } },
      {
        value: { model: 'm' },
        warnings: [lost('size', '`size` has the shape 9:16, in which the target has no size.', '9:16 720p')],
      },
    ],
    [
      'is an orientation and a tier of the list',
      listed('1248x704', '854x480'),
      { size: { orientation: 'landscape', resolution: '720p' } },
      {
        value: { size: { pixels: '1248x704' }, model: 'm' },
        warnings: [near('size', '`size` becomes 1248x704: the word is only about as large.', '720p', '1248x704')],
      },
    ],
    [
      'is an orientation and a tier that is not in the list',
      listed('1280x720', '854x480'),
      { size: { orientation: 'landscape', resolution: '1080p' } },
      {
        value: { size: { pixels: '1280x720' }, model: 'm' },
        warnings: [
          near('size', 'there writes 1280x720 for 16:9 1080p.', '16:9 1080p', '1280x720', ['1280x720', '854x480']),
        ],
      },
    ],
    [
      'is a text of its own dialect',
      pixelsOnly,
      { size: { text: 'wide' } },
      { value: {}, warnings: [lost('size', '`size` is no size that another dialect could take.')] },
    ],
  ])
})

describe('a size for a target that takes a tier and a ratio', () => {
  holdsEach([
    [
      'is of both',
      tiers,
      { size: { aspectRatio: '16:9', resolution: '720p' } },
      { value: { size: { aspectRatio: '16:9', resolution: '720p' }, model: 'm' }, warnings: [] },
    ],
    [
      'is of another ratio',
      tiers,
      { size: { aspectRatio: '1:1', resolution: '720p' } },
      {
        value: { model: 'm' },
        warnings: [lost('size', '`size` has the shape 1:1, which the model does not have.', '720p')],
      },
    ],
    [
      'is of a tier that some sources name',
      tiers,
      { size: { aspectRatio: '9:16', resolution: '480p' } },
      { value: { size: { aspectRatio: '9:16', resolution: '480p' }, model: 'm' }, warnings: [] },
    ],
    [
      'is of a higher tier',
      tiers,
      { size: { resolution: '4k' } },
      {
        value: { size: { resolution: '1080p' }, model: 'm' },
        warnings: [near('size', '`size` becomes 1080p.', '4k', '1080p')],
      },
    ],
    [
      'is of a tier between',
      tiers,
      { size: { resolution: '900p' } },
      {
        value: { size: { resolution: '720p' }, model: 'm' },
        warnings: [near('size', '`size` becomes 720p.', '900p', '720p')],
      },
    ],
    [
      'is of no tier',
      tiers,
      { size: { aspectRatio: '16:9', resolution: 'fine' } },
      {
        value: { size: { aspectRatio: '16:9' }, model: 'm' },
        warnings: [near('size', '`size` becomes 16:9.', 'fine', '16:9')],
      },
    ],
    [
      'is a ratio',
      tiers,
      { size: { aspectRatio: '9:16' } },
      { value: { size: { aspectRatio: '9:16' }, model: 'm' }, warnings: [] },
    ],
    [
      'is an orientation and a tier',
      tiers,
      { size: { orientation: 'portrait', resolution: '720p' } },
      {
        value: { size: { aspectRatio: '9:16', resolution: '720p' }, model: 'm' },
        warnings: [near('size', '`size` becomes 9:16 at 720p.', '720p', '720p')],
      },
    ],
    [
      'is an orientation alone',
      tiers,
      { size: { orientation: 'landscape' } },
      {
        value: { size: { aspectRatio: '16:9' }, model: 'm' },
        warnings: [near('size', '`size` becomes 16:9.', undefined, '16:9')],
      },
    ],
    [
      'is an orientation and a higher tier',
      tiers,
      { size: { orientation: 'landscape', resolution: '4k' } },
      {
        value: { size: { aspectRatio: '16:9', resolution: '1080p' }, model: 'm' },
        warnings: [near('size', '`size` becomes 16:9 at 1080p.', '4k', '1080p')],
      },
    ],
    [
      'is an orientation, of a model without limits',
      {},
      { size: { resolution: '720p', orientation: 'portrait' } },
      {
        value: { size: { aspectRatio: '9:16', resolution: '720p' } },
        warnings: [near('size', '`size` becomes 9:16 at 720p.', '720p', '720p')],
      },
    ],
    [
      'is of a tier that one of two facts names',
      facts({ resolutions: ['720p', '1080p'] }, { resolutions: ['1080p', '480p'] }, { aspectRatios: ['9:16'] }),
      { size: { resolution: '720p' } },
      {
        value: { size: { resolution: '1080p' }, model: 'm' },
        warnings: [near('size', '`size` becomes 1080p.', '720p', '1080p')],
      },
    ],
    [
      'is of any tier, and none may be',
      facts({ resolutions: [] }),
      { size: { aspectRatio: '16:9', resolution: '720p' } },
      {
        value: { size: { aspectRatio: '16:9' }, model: 'm' },
        warnings: [near('size', '`size` becomes 16:9.', '720p', '16:9')],
      },
    ],
    [
      'is a text of its own dialect',
      {},
      { size: { text: 'wide', pixels: '999x999' } },
      { value: {}, warnings: [lost('size', '`size` is no size that another dialect could take.', '999x999')] },
    ],
  ])
})

describe('a size within one dialect', () => {
  holdsEach([
    [
      'is a text of its own',
      { to: 'same' },
      { size: { text: 'wide' } },
      { value: { size: { text: 'wide' } }, warnings: [] },
    ],
    ['is in a table', { to: 'same' }, px('1280x720'), { value: { size: { pixels: '1280x720' } }, warnings: [] }],
  ])
})
