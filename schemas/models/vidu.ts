import { defineFamily } from '../model-facts'

const ratios = ['16:9', '9:16', '3:4', '4:3', '1:1']

// As hosted by Model Studio: Vidu's own API takes no pixels and publishes none.
const sizesFromText = [
  ...['960x528', '528x960', '720x720', '816x608', '608x816'],
  ...['1280x720', '720x1280', '960x960', '1104x816', '816x1104'],
  ...['1920x1080', '1080x1920', '1440x1440', '1674x1238', '1238x1674'],
]

/** The Vidu model of the gateways; one call per mode at the vendor, so most limits belong to a mode. */
export const vidu = defineFamily({
  id: 'vidu',
  title: 'Vidu',
  vendor: 'Shengshu Technology',
  sources: {
    document003: {
      reference: 'New API reference, Create video (document 003)',
      read: '2026-11-21',
    },
    text: {
      reference: 'Vidu API, Text to video (https://platform.vidu.cn/docs/text-to-video), copy of 2026',
      read: '2026-11-21',
    },
    textApril: {
      reference: 'Vidu API, Text to video (https://platform.vidu.cn/docs/text-to-video), transcription of 2026-04-21',
      read: '2026-11-21',
    },
    referenceApril: {
      reference:
        'Vidu API, Reference to video (https://platform.vidu.cn/docs/reference-to-video), transcription of 2026-04-21',
      read: '2026-11-21',
    },
    startEndApril: {
      reference:
        'Vidu API, Start-end to video (https://platform.vidu.cn/docs/start-end-to-video), transcription of 2026-04-21',
      read: '2026-11-21',
    },
    fourCalls: {
      reference:
        'Vidu API, text2video, img2video, start-end2video and reference2video (https://platform.vidu.cn/docs), copy of early 2026',
      read: '2026-11-21',
    },
    pricing: {
      reference: 'Vidu API, Pricing (https://platform.vidu.com/docs/pricing), notes of June 2026',
      read: '2026-11-21',
    },
    modelMap: {
      reference:
        'Vidu API, Model map (https://platform.vidu.com/docs/model-map.md), as encoded in the litegen catalog conformance tests of 2026-09-11',
      read: '2026-11-21',
    },
    dashscope: {
      reference: 'Alibaba Cloud Model Studio, Vidu text-to-video (https://platform.qianwenai.com), sizes by resolution',
      read: '2026-11-21',
    },
  },
  models: [
    {
      id: 'viduq3-turbo',
      names: { 'new-api': 'viduq3-turbo' },
      modes: [
        { modes: ['t2v', 'i2v', 'i2v-first-last', 'reference'], sources: ['document003', 'pricing', 'modelMap'] },
      ],
      durations: [
        {
          when: { mode: ['t2v'] },
          seconds: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
          disputed: [1, 2],
          sources: ['text', 'pricing', 'modelMap', 'textApril'],
          note: 'The text-to-video page of April 2026 begins at 3 s; its later copy, the pricing page and the model map begin at 1 s.',
        },
        {
          when: { mode: ['i2v', 'i2v-first-last'] },
          seconds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
          sources: ['pricing', 'modelMap'],
        },
        {
          when: { mode: ['reference'] },
          seconds: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
          sources: ['referenceApril', 'pricing', 'modelMap'],
        },
      ],
      sizes: [
        { resolutions: ['540p', '720p', '1080p'], sources: ['text', 'referenceApril', 'pricing', 'modelMap'] },
        { when: { mode: ['t2v'] }, aspectRatios: ratios, sources: ['text'] },
        {
          when: { mode: ['reference'] },
          aspectRatios: ['16:9', '9:16', '1:1'],
          disputedAspectRatios: ['3:4', '4:3'],
          sources: ['referenceApril', 'fourCalls'],
          note: 'The reference page of April 2026 lists 16:9, 9:16 and 1:1 as usual; the text-to-video page gives 3:4 and 4:3 to the q3 models.',
        },
        {
          when: { mode: ['t2v'] },
          sizes: sizesFromText,
          sources: ['dashscope'],
        },
      ],
      inputs: [
        {
          counts: { firstFrame: 1, lastFrame: 1, reference: 7, image: 7, video: 0 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['fourCalls', 'referenceApril', 'startEndApril', 'pricing'],
        },
      ],
      fields: [
        // Absent and 0 are random; no range is published.
        { field: 'seed', supported: true, sources: ['text', 'fourCalls'] },
        {
          field: 'negativePrompt',
          supported: false,
          sources: ['text', 'fourCalls', 'referenceApril', 'startEndApril'],
        },
        {
          when: { mode: ['t2v', 'i2v', 'reference'] },
          field: 'audio',
          supported: true,
          sources: ['text', 'fourCalls', 'referenceApril'],
        },
        { field: 'count', supported: false, sources: ['text', 'fourCalls', 'referenceApril', 'startEndApril'] },
      ],
      // Earlier copies of these pages say 2,000.
      prompt: [{ maxLength: 5000, sources: ['text', 'textApril', 'referenceApril'] }],
    },
  ],
})
