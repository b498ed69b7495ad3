import {
  type DurationFact,
  defineFamily,
  type FieldFact,
  type InputFact,
  type PromptFact,
  type SizeFact,
} from '../model-facts'

const fiveOrTen: DurationFact = { seconds: [5, 10], sources: ['reference', 'capabilities'] }

const twoTiers: SizeFact = { resolutions: ['720p', '1080p'], sources: ['reference', 'capabilities'] }

// A start and an end frame together need mode pro, which is 1080p.
const framesInPro: SizeFact = {
  when: { mode: ['i2v-first-last'] },
  resolutions: ['1080p'],
  sources: ['reference', 'imageToVideo'],
}

// With an image the video follows its shape.
const textRatios: SizeFact = {
  when: { mode: ['t2v'] },
  aspectRatios: ['16:9', '9:16', '1:1'],
  sources: ['reference'],
}

const bothFrames: InputFact = {
  counts: { firstFrame: 1, lastFrame: 1, reference: 0, image: 2, video: 0, audio: 0 },
  sources: ['reference', 'imageToVideo'],
}

const firstFrameOnly: InputFact = {
  counts: { firstFrame: 1, lastFrame: 0, reference: 0, image: 1, video: 0, audio: 0 },
  sources: ['reference', 'imageToVideo'],
}

// Motion control, a call of its own, takes a video with these models.
const bothFramesOrMotion: readonly InputFact[] = [
  {
    counts: { firstFrame: 1, lastFrame: 1, reference: 0, image: 2, audio: 0 },
    sources: ['reference', 'imageToVideo'],
  },
  {
    when: { mode: ['t2v', 'i2v', 'i2v-first-last'] },
    counts: { video: 0 },
    sources: ['reference', 'imageToVideo'],
  },
]

const fields: readonly FieldFact[] = [
  { field: 'seed', supported: false, sources: ['reference', 'imageToVideo'] },
  { field: 'negativePrompt', supported: true, sources: ['reference', 'imageToVideo'] },
  { field: 'count', supported: false, sources: ['reference', 'imageToVideo'] },
]

const silent: FieldFact = { field: 'audio', supported: false, sources: ['reference', 'capabilities'] }

const withSound: FieldFact = { field: 'audio', supported: true, sources: ['reference', 'capabilities'] }

const prompt: readonly PromptFact[] = [{ maxLength: 2500, sources: ['reference', 'imageToVideo'] }]

/** The Kling models that `kling-video` of the gateways contains. */
export const kling = defineFamily({
  id: 'kling',
  title: 'Kling',
  vendor: 'Kuaishou',
  sources: {
    document003: {
      reference: 'New API reference, Create video (document 003)',
      read: '2026-11-21',
    },
    reference: {
      reference:
        'Kling AI API reference with its table of models (https://klingai.com/document-api), copy of about March 2026',
      read: '2026-11-21',
    },
    imageToVideo: {
      reference:
        'Kling AI API, Image to video (https://klingai.com/document-api/api/video/3-0-omni/image-to-video), copy of 2026, after the reference',
      read: '2026-11-21',
    },
    capabilities: {
      reference:
        'Kling AI API, Capability map: video (https://kling.ai/document-api/guides/capability-map/video), transcription of 2026-08-13',
      read: '2026-11-21',
    },
    conformance: {
      reference:
        'litegen, catalog conformance tests of 2026-09-11, after the Kling AI API pages (https://kling.ai/document-api/api/video)',
      read: '2026-11-21',
    },
    page21: {
      reference:
        'Kling AI API, Text to video 2.1 master (https://kling.ai/document-api/api/video/2-1-master/text-to-video), notes of 2026-09-02',
      read: '2026-11-21',
    },
  },
  models: [
    {
      id: 'kling-v1',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v1' } },
      modes: [{ modes: ['t2v', 'i2v', 'i2v-first-last', 'extend'], sources: ['document003', 'reference'] }],
      durations: [fiveOrTen, { when: { mode: ['i2v-first-last'] }, seconds: [5], sources: ['reference'] }],
      sizes: [
        {
          resolutions: ['720p'],
          disputedResolutions: ['1080p'],
          sources: ['reference', 'capabilities'],
          note: 'The reference gives 720p to mode pro of this model too; the capability map of August 2026 does not except it from pro = 1080p.',
        },
        textRatios,
      ],
      inputs: [bothFrames],
      fields: [...fields, silent],
      prompt,
    },
    {
      id: 'kling-v1-5',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v1-5' } },
      modes: [{ modes: ['i2v', 'i2v-first-last', 'extend'], sources: ['document003', 'reference'] }],
      durations: [fiveOrTen],
      sizes: [twoTiers, framesInPro],
      inputs: [bothFrames],
      fields: [...fields, silent],
      prompt,
    },
    {
      id: 'kling-v1-6',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v1-6' } },
      modes: [
        { modes: ['t2v', 'i2v', 'i2v-first-last', 'reference', 'extend'], sources: ['document003', 'reference'] },
      ],
      durations: [fiveOrTen],
      sizes: [twoTiers, framesInPro, { ...textRatios, when: { mode: ['t2v', 'reference'] } }],
      inputs: [
        {
          counts: { firstFrame: 1, lastFrame: 1, reference: 4, image: 4, video: 0, audio: 0 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['reference', 'imageToVideo'],
        },
      ],
      fields: [...fields, silent],
      prompt,
      lifecycle: [{ retired: '2026-09-15', sources: ['conformance'] }],
    },
    {
      id: 'kling-v2-master',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v2-master' } },
      modes: [{ modes: ['t2v', 'i2v'], sources: ['document003', 'reference'] }],
      durations: [fiveOrTen],
      sizes: [
        {
          resolutions: ['720p'],
          disputedResolutions: ['1080p'],
          sources: ['reference', 'capabilities'],
          note: 'The reference says 720p; the capability map of August 2026 says 1080p only.',
        },
        textRatios,
      ],
      inputs: [firstFrameOnly],
      fields: [...fields, silent],
      prompt,
    },
    {
      id: 'kling-v2-1',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v2-1' } },
      modes: [{ modes: ['i2v', 'i2v-first-last'], sources: ['document003', 'reference', 'conformance'] }],
      durations: [fiveOrTen],
      sizes: [twoTiers, { ...framesInPro, sources: ['reference', 'page21'] }],
      inputs: [bothFrames],
      fields: [...fields, silent],
      prompt,
      lifecycle: [{ retired: '2026-09-15', sources: ['conformance', 'page21'] }],
    },
    {
      id: 'kling-v2-1-master',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v2-1-master' } },
      modes: [{ modes: ['t2v', 'i2v'], sources: ['document003', 'reference'] }],
      durations: [fiveOrTen],
      sizes: [{ resolutions: ['1080p'], sources: ['reference', 'capabilities'] }, textRatios],
      inputs: [firstFrameOnly],
      fields: [...fields, silent],
      prompt,
      lifecycle: [{ retired: '2026-09-15', sources: ['page21'] }],
    },
    {
      id: 'kling-v2-5-turbo',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v2-5-turbo' } },
      modes: [{ modes: ['t2v', 'i2v', 'i2v-first-last'], sources: ['document003', 'reference'] }],
      durations: [fiveOrTen],
      sizes: [twoTiers, framesInPro, textRatios],
      inputs: [bothFrames],
      fields: [...fields, silent],
      prompt,
    },
    {
      id: 'kling-v2-6',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v2-6' } },
      modes: [{ modes: ['t2v', 'i2v', 'i2v-first-last'], sources: ['document003', 'reference'] }],
      durations: [
        {
          seconds: [5, 10],
          disputed: [3, 4, 6, 7, 8, 9],
          sources: ['reference', 'conformance', 'capabilities'],
          note: 'The capability map of August 2026 says 3 to 10 s; the reference and the pages of September 2026 say 5 or 10.',
        },
      ],
      sizes: [twoTiers, framesInPro, textRatios],
      inputs: bothFramesOrMotion,
      fields: [
        ...fields,
        withSound,
        // Sound needs mode pro, which is 1080p, and takes no end frame.
        { when: { resolution: ['720p'] }, field: 'audio', supported: false, sources: ['reference'] },
        { when: { mode: ['i2v-first-last'] }, field: 'audio', supported: false, sources: ['reference'] },
      ],
      prompt,
    },
    {
      id: 'kling-v3',
      names: { 'new-api': { model: 'kling-video', variant: 'kling-v3' } },
      modes: [{ modes: ['t2v', 'i2v', 'i2v-first-last'], sources: ['document003', 'reference'] }],
      durations: [
        {
          seconds: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
          sources: ['reference', 'imageToVideo', 'capabilities'],
        },
      ],
      sizes: [
        // 4k came after the reference.
        { resolutions: ['720p', '1080p', '4k'], sources: ['imageToVideo', 'capabilities'] },
        textRatios,
      ],
      inputs: bothFramesOrMotion,
      fields: [...fields, withSound],
      prompt,
    },
  ],
})
