import { defineFamily, type FieldFact, type InputFact, type SizeFact } from '../model-facts'

const seconds2To12 = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const ratios = ['16:9', '4:3', '1:1', '3:4', '9:16', '21:9']

// Ark's tables of output pixels; the columns are those of `ratios`. Generation 1.0 has a table of its own.
const sizesUpTo720p10 = [
  ...['864x480', '736x544', '640x640', '544x736', '480x864', '960x416'],
  ...['1248x704', '1120x832', '960x960', '832x1120', '704x1248', '1504x640'],
]
const sizes1080p10 = ['1920x1088', '1664x1248', '1440x1440', '1248x1664', '1088x1920', '2176x928']
const sizesUpTo720p = [
  ...['864x496', '752x560', '640x640', '560x752', '496x864', '992x432'],
  ...['1280x720', '1112x834', '960x960', '834x1112', '720x1280', '1470x630'],
]
const sizes1080p = ['1920x1080', '1664x1248', '1440x1440', '1248x1664', '1080x1920', '2206x946']
const sizes4k = ['3840x2160', '3326x2494', '2880x2880', '2494x3326', '2160x3840', '4398x1886']

const tiers10: SizeFact = {
  sizes: [...sizesUpTo720p10, ...sizes1080p10],
  resolutions: ['480p', '720p', '1080p'],
  aspectRatios: [...ratios, 'adaptive'],
  sources: ['ark2025', 'arkFebruary'],
}

const noAdaptiveFromText: SizeFact = {
  when: { mode: ['t2v'] },
  aspectRatios: ratios,
  sources: ['ark2025', 'arkFebruary', 'arkAugust'],
}

const frames: InputFact = {
  counts: { firstFrame: 1, lastFrame: 1, reference: 0, image: 2, video: 0, audio: 0 },
  sources: ['arkFebruary', 'arkMay'],
}

const multimodal: InputFact = {
  counts: { firstFrame: 1, lastFrame: 1, image: 9, video: 3, audio: 3 },
  exclusive: [['firstFrame', 'lastFrame'], ['reference']],
  sources: ['arkMay', 'arkAugust'],
}

const common: readonly FieldFact[] = [
  { field: 'negativePrompt', supported: false, sources: ['ark2025', 'arkFebruary', 'arkMay', 'arkAugust'] },
  { field: 'count', supported: false, sources: ['ark2025', 'arkFebruary', 'arkMay', 'arkAugust'] },
]

const silent: FieldFact = { field: 'audio', supported: false, sources: ['arkFebruary', 'arkMay', 'arkAugust'] }

const fieldsOfLite: readonly FieldFact[] = [
  ...common,
  silent,
  { field: 'seed', supported: true, minimum: -1, maximum: 4294967295, sources: ['ark2025', 'arkFebruary'] },
]

const fieldsOfPro10: readonly FieldFact[] = [
  ...common,
  silent,
  { field: 'seed', supported: true, minimum: -1, maximum: 4294967295, sources: ['ark2025', 'arkFebruary', 'arkMay'] },
  {
    field: 'seed',
    supported: true,
    minimum: -1,
    maximum: 2147483647,
    disputed: true,
    sources: ['ark2025', 'arkFebruary', 'arkMay', 'arkAugust', 'matrix'],
    note: 'The page ends at 2147483647 since August 2026; its earlier copies end at 4294967295.',
  },
]

const fieldsOfPro15: readonly FieldFact[] = [
  ...common,
  { field: 'audio', supported: true, sources: ['arkFebruary', 'arkMay'] },
  { field: 'seed', supported: true, minimum: -1, maximum: 4294967295, sources: ['arkFebruary', 'arkMay'] },
  {
    field: 'seed',
    supported: true,
    minimum: -1,
    maximum: 2147483647,
    disputed: true,
    sources: ['arkFebruary', 'arkMay', 'matrix'],
    note: 'The capability matrix of August 2026 ends at 2147483647; the pages end at 4294967295.',
  },
]

const fieldsOf20: readonly FieldFact[] = [
  ...common,
  { field: 'audio', supported: true, sources: ['arkMay', 'arkAugust'] },
  { field: 'seed', supported: true, minimum: -1, maximum: 4294967295, sources: ['arkMay'] },
  {
    field: 'seed',
    supported: false,
    disputed: true,
    sources: ['arkMay', 'arkAugust', 'matrix'],
    note: 'The page of May 2026 excepts no model from the seed; since August 2026 it gives a seed to 1.0 pro and 1.0 pro fast only.',
  },
]

/** The Seedance models of Volcengine Ark: one call for every mode, with the role on each piece of media. */
export const seedance = defineFamily({
  id: 'seedance',
  title: 'Seedance',
  vendor: 'ByteDance',
  sources: {
    document000: {
      reference: 'OPE.AI API reference, Create Video (document 000)',
      read: '2026-11-21',
    },
    document003: {
      reference: 'New API reference, Create video (document 003)',
      read: '2026-11-21',
    },
    ark2025: {
      reference:
        'Volcengine Ark, Create video generation task (https://www.volcengine.com/docs/82379/1520757), copy of 2025-11-04',
      read: '2026-11-21',
    },
    arkFebruary: {
      reference:
        'Volcengine Ark, Create video generation task (https://www.volcengine.com/docs/82379/1520757), copy of about February 2026',
      read: '2026-11-21',
    },
    arkMay: {
      reference:
        'Volcengine Ark, Create video generation task (https://www.volcengine.com/docs/82379/1520757), copy of about May 2026',
      read: '2026-11-21',
    },
    arkAugust: {
      reference:
        'Volcengine Ark, Create video generation task (https://www.volcengine.com/docs/82379/1520757), copy of about August 2026',
      read: '2026-11-21',
    },
    tutorial: {
      reference: 'BytePlus ModelArk, video generation tutorial, table of the lite models, copy of 2026',
      read: '2026-11-21',
    },
    matrix: {
      reference:
        'Volcengine Ark, Model list (https://www.volcengine.com/docs/82379/1330310), capability matrix of 2026-08-19 in the AI-VIDEO P8 Seedance Cloud Provider Specification',
      read: '2026-11-21',
    },
    retirement: {
      reference:
        'Volcengine Ark, Model retirement notice (https://www.volcengine.com/docs/82379/1350667), as of 2026-08-19 in the AI-VIDEO P8 Seedance Cloud Provider Specification',
      read: '2026-11-21',
    },
    aiSdk: {
      reference:
        'github.com/vercel/ai, packages/bytedance/src/bytedance-video-model.ts and content/providers/01-ai-sdk-providers/85-bytedance.mdx at ed857f50',
      read: '2026-11-21',
    },
  },
  models: [
    {
      id: 'doubao-seedance-1-0-lite-t2v-250428',
      names: { 'new-api': 'doubao-seedance-1-0-lite-t2v-250428' },
      modes: [{ modes: ['t2v'], sources: ['document003', 'ark2025', 'arkFebruary'] }],
      durations: [{ seconds: seconds2To12, sources: ['ark2025', 'arkFebruary'] }],
      sizes: [{ ...tiers10, aspectRatios: ratios }],
      inputs: [{ counts: { image: 0, video: 0, audio: 0 }, sources: ['ark2025', 'arkFebruary'] }],
      fields: fieldsOfLite,
      lifecycle: [{ retired: '2026-05-11', sources: ['retirement'] }],
    },
    {
      id: 'doubao-seedance-1-0-lite-i2v-250428',
      names: { 'new-api': 'doubao-seedance-1-0-lite-i2v-250428' },
      modes: [{ modes: ['i2v', 'i2v-first-last', 'reference'], sources: ['document003', 'ark2025', 'arkFebruary'] }],
      durations: [{ seconds: seconds2To12, sources: ['ark2025', 'arkFebruary'] }],
      sizes: [
        tiers10,
        {
          when: { mode: ['reference'] },
          sizes: sizesUpTo720p10,
          resolutions: ['480p', '720p'],
          aspectRatios: ratios,
          sources: ['ark2025', 'arkFebruary', 'tutorial'],
        },
      ],
      inputs: [
        {
          counts: { firstFrame: 1, lastFrame: 1, reference: 4, image: 4, video: 0, audio: 0 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['ark2025', 'arkFebruary'],
        },
      ],
      fields: fieldsOfLite,
      lifecycle: [{ retired: '2026-05-11', sources: ['retirement'] }],
    },
    {
      id: 'doubao-seedance-1-0-pro-250528',
      names: { 'new-api': 'doubao-seedance-1-0-pro-250528' },
      modes: [{ modes: ['t2v', 'i2v', 'i2v-first-last'], sources: ['document003', 'arkMay', 'arkAugust'] }],
      durations: [{ seconds: seconds2To12, sources: ['ark2025', 'arkMay', 'arkAugust'] }],
      sizes: [{ ...tiers10, sources: ['ark2025', 'arkMay', 'arkAugust'] }, noAdaptiveFromText],
      inputs: [{ ...frames, sources: ['ark2025', 'arkMay', 'arkAugust'] }],
      fields: fieldsOfPro10,
    },
    {
      id: 'doubao-seedance-1-0-pro-fast-251015',
      names: { 'new-api': 'doubao-seedance-1-0-pro-fast-251015' },
      modes: [{ modes: ['t2v', 'i2v'], sources: ['document003', 'arkMay', 'arkAugust'] }],
      durations: [{ seconds: seconds2To12, sources: ['ark2025', 'arkMay', 'arkAugust'] }],
      sizes: [{ ...tiers10, sources: ['ark2025', 'arkMay', 'arkAugust'] }, noAdaptiveFromText],
      inputs: [
        {
          counts: { firstFrame: 1, lastFrame: 0, reference: 0, image: 1, video: 0, audio: 0 },
          sources: ['ark2025', 'arkMay', 'arkAugust'],
        },
      ],
      fields: fieldsOfPro10,
    },
    {
      id: 'doubao-seedance-1-5-pro-251215',
      names: { 'ope-ai': 'bytedance-seedance-1.5', 'new-api': 'doubao-seedance-1-5-pro-251215' },
      modes: [
        { modes: ['t2v', 'i2v', 'i2v-first-last'], sources: ['document000', 'document003', 'arkFebruary', 'arkMay'] },
      ],
      // -1 leaves the length to the model.
      durations: [{ seconds: [4, 5, 6, 7, 8, 9, 10, 11, 12, -1], sources: ['document000', 'arkFebruary', 'arkMay'] }],
      sizes: [
        {
          sizes: [...sizesUpTo720p, ...sizes1080p],
          resolutions: ['480p', '720p', '1080p'],
          aspectRatios: [...ratios, 'adaptive'],
          sources: ['document000', 'arkFebruary', 'arkMay'],
        },
      ],
      inputs: [
        { ...frames, dialects: ['new-api'] },
        {
          ...frames,
          dialects: ['ope-ai'],
          disputedCounts: { reference: 1 },
          sources: ['document000', 'arkFebruary', 'arkMay'],
          note: "Document 000's own example sends a reference image; Ark takes a first and a last frame only.",
        },
      ],
      fields: fieldsOfPro15,
      lifecycle: [{ retired: '2026-09-21', sources: ['retirement'] }],
    },
    {
      id: 'doubao-seedance-2-0-260128',
      names: { 'new-api': 'doubao-seedance-2-0-260128' },
      modes: [
        {
          modes: ['t2v', 'i2v', 'i2v-first-last', 'reference', 'edit', 'extend'],
          sources: ['document003', 'arkMay', 'arkAugust'],
        },
      ],
      // -1 leaves the length to the model.
      durations: [
        { seconds: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, -1], sources: ['arkMay', 'arkAugust', 'matrix'] },
      ],
      sizes: [
        {
          sizes: [...sizesUpTo720p, ...sizes1080p],
          disputedSizes: sizes4k,
          resolutions: ['480p', '720p', '1080p'],
          disputedResolutions: ['4k'],
          aspectRatios: [...ratios, 'adaptive'],
          sources: ['arkMay', 'arkAugust', 'matrix', 'aiSdk'],
          note: 'The page lists 4k since August 2026; its copy of May 2026 ends at 1080p and the AI SDK at 720p.',
        },
      ],
      inputs: [multimodal],
      fields: fieldsOf20,
    },
    {
      id: 'doubao-seedance-2-0-fast-260128',
      names: { 'new-api': 'doubao-seedance-2-0-fast-260128' },
      modes: [
        {
          modes: ['t2v', 'i2v', 'i2v-first-last', 'reference', 'edit', 'extend'],
          sources: ['document003', 'arkMay', 'arkAugust'],
        },
      ],
      // -1 leaves the length to the model.
      durations: [
        { seconds: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, -1], sources: ['arkMay', 'arkAugust', 'matrix'] },
      ],
      sizes: [
        {
          sizes: sizesUpTo720p,
          resolutions: ['480p', '720p'],
          aspectRatios: [...ratios, 'adaptive'],
          sources: ['arkMay', 'arkAugust', 'matrix'],
        },
      ],
      inputs: [multimodal],
      fields: fieldsOf20,
    },
  ],
})
