import { describe } from 'vitest'
import type { DurationFact } from '../schemas/model-facts'
import { holdsEach, lost, near } from './plain-dialect'

// Every way that it can go, between dialects that only the tests know: what is said is held word for word.

const sources = ['manual']
const facts = (...durations: readonly Omit<DurationFact, 'sources'>[]) => ({
  facts: { durations: durations.map((each) => ({ ...each, sources })) },
})
const some = facts({ seconds: [4, 8, -1], disputed: [6] })
const document = { to: { expression: { durations: [10, 15] } } }
const spelled = { to: { expression: { textSeconds: true } } }
const frames = { to: { fields: { model: ['model'], duration: [{ path: ['duration'], unit: 'frames' }] } } } as const

describe('seconds for a model that takes some', () => {
  holdsEach([
    ['are among them', some, { duration: 4 }, { value: { duration: 4, model: 'm' }, warnings: [] }],
    ['are taken by some sources', some, { duration: 6 }, { value: { duration: 6, model: 'm' }, warnings: [] }],
    [
      'are as near to a shorter video',
      facts({ seconds: [8, 4] }),
      { duration: 6 },
      {
        value: { duration: 4, model: 'm' },
        warnings: [near('duration', 'there writes 4 seconds for 6.', 6, 4, [8, 4])],
      },
    ],
    [
      'are nearer to the shorter',
      some,
      { duration: 5 },
      {
        value: { duration: 4, model: 'm' },
        warnings: [near('duration', 'there writes 4 seconds for 5.', 5, 4, [4, 8, -1])],
      },
    ],
    [
      'are the longest that any model sells',
      some,
      { duration: 60 },
      {
        value: { duration: 8, model: 'm' },
        warnings: [near('duration', 'there writes 8 seconds for 60.', 60, 8, [4, 8, -1])],
      },
    ],
    [
      'are longer',
      some,
      { duration: 61 },
      {
        value: { duration: 8, model: 'm' },
        warnings: [near('duration', 'there writes 8 seconds for 61.', 61, 8, [4, 8, -1])],
      },
    ],
    [
      'are none',
      some,
      { duration: 0 },
      {
        value: { duration: 4, model: 'm' },
        warnings: [near('duration', 'there writes 4 seconds for 0.', 0, 4, [4, 8, -1])],
      },
    ],
    ['are left to the model', some, { duration: -1 }, { value: { duration: -1, model: 'm' }, warnings: [] }],
    [
      'are left to the model, which does not choose',
      facts({ seconds: [4, 8] }),
      { duration: -1 },
      { value: { model: 'm' }, warnings: [lost('duration', 'A duration of -1 seconds cannot be said in there.', -1)] },
    ],
    [
      'are a fraction',
      some,
      { duration: 7.5 },
      {
        value: { duration: 8, model: 'm' },
        warnings: [near('duration', 'there writes 8 seconds for 7.5.', 7.5, 8, [4, 8, -1])],
      },
    ],
    [
      'are in one of two lists',
      facts({ seconds: [4, 8] }, { seconds: [8, 12] }),
      { duration: 4 },
      { value: { duration: 8, model: 'm' }, warnings: [near('duration', 'there writes 8 seconds for 4.', 4, 8, [8])] },
    ],
    [
      'are in one of two lists that share nothing',
      facts({ seconds: [4] }, { seconds: [12] }),
      { duration: 4 },
      { value: { model: 'm' }, warnings: [lost('duration', 'A duration of 4 seconds cannot be said in there.', 4)] },
    ],
    [
      'are in one of two lists that share nothing, and losses are refused',
      facts({ seconds: [4] }, { seconds: [12] }),
      { duration: 4 },
      {
        issues: [
          {
            code: 'not-expressible',
            severity: 'error',
            path: ['duration'],
            message: 'A duration of 4 seconds cannot be said in there.',
            dialect: 'there',
            requested: 4,
          },
        ],
        warnings: [],
      },
      { losses: 'error' },
    ],
    [
      'are not in the list for their task',
      facts({ seconds: [4, 8], when: { mode: ['t2v'] } }),
      { duration: 5 },
      {
        value: { duration: 4, model: 'm' },
        warnings: [near('duration', 'there writes 4 seconds for 5.', 5, 4, [4, 8])],
      },
    ],
    [
      'are not in the list for another task',
      facts({ seconds: [4, 8], when: { mode: ['t2v'] } }),
      { duration: 5, mode: 'i2v' },
      { value: { duration: 5, mode: 'i2v', model: 'm' }, warnings: [] },
    ],
    [
      'are not in the list for the size that is written',
      {
        facts: {
          durations: [{ seconds: [5], when: { resolution: ['720p'] }, sources }],
          sizes: [{ sizes: ['1280x720'], sources }],
        },
        to: { expression: { size: 'pixels' } },
      },
      { size: { pixels: '1920x1080' }, duration: 9 },
      {
        value: { duration: 5, size: { pixels: '1280x720' }, model: 'm' },
        warnings: [
          near('size', 'there writes 1280x720 for 1920x1080.', '1920x1080', '1280x720', ['1280x720']),
          near('duration', 'there writes 5 seconds for 9.', 9, 5, [5]),
        ],
      },
    ],
    [
      'are not in the list for the tier that is written',
      {
        facts: {
          durations: [{ seconds: [5], when: { resolution: ['720p'] }, sources }],
          sizes: [{ resolutions: ['720p'], sources }],
        },
      },
      { size: { resolution: '1080p' }, duration: 9 },
      {
        value: { duration: 5, size: { resolution: '720p' }, model: 'm' },
        warnings: [
          near('size', '`size` becomes 720p.', '1080p', '720p'),
          near('duration', 'there writes 5 seconds for 9.', 9, 5, [5]),
        ],
      },
    ],
  ])
})

describe('seconds for a document that lists some', () => {
  holdsEach([
    [
      'are between',
      document,
      { duration: 12 },
      { value: { duration: 10 }, warnings: [near('duration', 'there writes 10 seconds for 12.', 12, 10, [10, 15])] },
    ],
    [
      'are of the model, and not of the document',
      { ...facts({ seconds: [5, 10] }), ...document },
      { duration: 5 },
      {
        value: { duration: 10, model: 'm' },
        warnings: [near('duration', 'there writes 10 seconds for 5.', 5, 10, [10])],
      },
    ],
    [
      'are a fraction between',
      document,
      { duration: 14.5 },
      {
        value: { duration: 15 },
        warnings: [near('duration', 'there writes 15 seconds for 14.5.', 14.5, 15, [10, 15])],
      },
    ],
  ])
})

describe('seconds for a target that writes them as text', () => {
  holdsEach([
    ['are whole', spelled, { duration: 4 }, { value: { duration: 4 }, warnings: [] }],
    ['are four digits', spelled, { duration: 5000 }, { value: { duration: 5000 }, warnings: [] }],
    ['are three digits', spelled, { duration: 999 }, { value: { duration: 999 }, warnings: [] }],
    ['are none', spelled, { duration: 0 }, { value: { duration: 0 }, warnings: [] }],
    ['are left to the model', spelled, { duration: -1 }, { value: { duration: -1 }, warnings: [] }],
    ['are a plain decimal', spelled, { duration: 9999.5 }, { value: { duration: 9999.5 }, warnings: [] }],
    [
      'are no plain decimal',
      spelled,
      { duration: 31 / 30 },
      {
        value: { duration: 1.033 },
        warnings: [
          near(
            'duration',
            'there writes 1.033 seconds for 1.0333333333333334.',
            1.0333333333333334,
            1.033,
            [1.033, 1.034],
          ),
        ],
      },
    ],
    [
      'are too short for a plain decimal',
      spelled,
      { duration: 0.0004 },
      {
        value: { duration: 0.001 },
        warnings: [near('duration', 'there writes 0.001 seconds for 0.0004.', 0.0004, 0.001, [0, 0.001])],
      },
    ],
    [
      'are too long for a plain decimal',
      spelled,
      { duration: 1e21 },
      { value: {}, warnings: [lost('duration', 'A duration of 1e+21 seconds cannot be said in there.', 1e21)] },
    ],
  ])
})

describe('seconds for a target that counts frames', () => {
  holdsEach([
    ['are whole', frames, { duration: 4 }, { value: { duration: 4 }, warnings: [] }],
    ['are whole frames', frames, { duration: 31 / 30 }, { value: { duration: 1.0333333333333334 }, warnings: [] }],
    [
      'are between two frames',
      frames,
      { duration: 1.01 },
      {
        value: { duration: 1 },
        warnings: [near('duration', 'there writes 1 seconds for 1.01.', 1.01, 1, [1, 1.0333333333333334])],
      },
    ],
    [
      'are less than a frame',
      frames,
      { duration: 0.01 },
      {
        value: { duration: 0.03333333333333333 },
        warnings: [
          near(
            'duration',
            'there writes 0.03333333333333333 seconds for 0.01.',
            0.01,
            0.03333333333333333,
            [0.03333333333333333],
          ),
        ],
      },
    ],
    [
      'are none',
      frames,
      { duration: 0 },
      { value: {}, warnings: [lost('duration', 'A duration of 0 seconds cannot be said in there.', 0)] },
    ],
    [
      'are left to the model',
      frames,
      { duration: -1 },
      { value: {}, warnings: [lost('duration', 'A duration of -1 seconds cannot be said in there.', -1)] },
    ],
    ['are long', frames, { duration: 70 }, { value: { duration: 70 }, warnings: [] }],
  ])
})
