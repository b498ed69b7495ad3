import { defineFamily, type FieldFact, type PromptFact, type SizeFact } from '../model-facts'

const seconds = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

const tiers: SizeFact = {
  resolutions: ['720p', '1080p'],
  disputedResolutions: ['480p'],
  sources: ['text', 'image', 'reference', 'text10', 'prices'],
  note: 'The pages shared by 1.0 and 1.1 list 480p; the page of 1.0 alone does not, and the price tables sell it for 1.1 only.',
}

const ratios: SizeFact = {
  aspectRatios: ['16:9', '9:16', '1:1', '4:3', '3:4'],
  disputedAspectRatios: ['4:5', '5:4', '9:21', '21:9'],
  sources: ['text', 'reference', 'text10', 'skill', 'comfy'],
  note: 'The pages shared by 1.0 and 1.1 list nine ratios; those of 1.0 alone list five.',
}

const fields: readonly FieldFact[] = [
  { field: 'seed', supported: true, minimum: 0, maximum: 2147483647, sources: ['text', 'image', 'reference', 'edit'] },
  { field: 'negativePrompt', supported: false, sources: ['text', 'image', 'reference', 'edit'] },
  // Sound is always on.
  { field: 'audio', supported: false, sources: ['text', 'image', 'reference', 'edit'] },
  { field: 'count', supported: false, sources: ['text', 'image', 'reference', 'edit'] },
]

// Half as much where the text is Chinese; what is longer is cut, not refused.
const prompt: readonly PromptFact[] = [{ maxLength: 5000, sources: ['text', 'image', 'reference', 'edit'] }]

/** HappyHorse 1.0 on Alibaba Cloud Model Studio: one id per task, and a bare id that only gateways know. */
export const happyhorse = defineFamily({
  id: 'happyhorse',
  title: 'HappyHorse',
  vendor: 'Alibaba',
  sources: {
    document003: {
      reference: 'New API reference, Create video (document 003)',
      read: '2026-11-21',
    },
    text: {
      reference:
        'Alibaba Cloud Model Studio (https://help.aliyun.com/zh/model-studio), HappyHorse text-to-video API (1.0 and 1.1), copy of mid-2026',
      read: '2026-11-21',
    },
    image: {
      reference:
        'Alibaba Cloud Model Studio, HappyHorse image-to-video API (1.0 and 1.1), OpenAPI document at https://platform.qianwenai.com/docs, copy of mid-2026',
      read: '2026-11-21',
    },
    reference: {
      reference:
        'Alibaba Cloud Model Studio (https://help.aliyun.com/zh/model-studio), HappyHorse reference-to-video API (1.0 and 1.1), copy of mid-2026',
      read: '2026-11-21',
    },
    edit: {
      reference:
        'Alibaba Cloud Model Studio (https://help.aliyun.com/zh/model-studio), HappyHorse video editing API (1.0), copy of mid-2026',
      read: '2026-11-21',
    },
    text10: {
      reference:
        'Alibaba Cloud Model Studio help (https://www.alibabacloud.com/help/en/model-studio), HappyHorse text-to-video (1.0), copy of 2026-04-26',
      read: '2026-11-21',
    },
    prices: {
      reference: 'Alibaba Cloud Model Studio, Model prices, HappyHorse 1.0 and 1.1, copies of 2026',
      read: '2026-11-21',
    },
    skill: {
      reference: 'ClawHub, happyhorse-video-gen-edit (https://clawhub.ai/skills/happyhorse-video-gen-edit)',
      read: '2026-11-21',
    },
    comfy: {
      reference: 'ComfyUI documentation (https://docs.comfy.org), node HappyHorseTextToVideoApi',
      read: '2026-11-21',
    },
  },
  models: [
    {
      id: 'happyhorse-1.0-t2v',
      names: { 'new-api': 'happyhorse-1.0-t2v' },
      modes: [{ modes: ['t2v'], sources: ['text'] }],
      durations: [{ seconds, sources: ['text', 'skill', 'comfy'] }],
      sizes: [tiers, ratios],
      inputs: [{ counts: { image: 0, video: 0, audio: 0 }, sources: ['text'] }],
      fields,
      prompt,
    },
    {
      id: 'happyhorse-1.0-i2v',
      names: { 'new-api': 'happyhorse-1.0-i2v' },
      modes: [{ modes: ['i2v'], sources: ['image'] }],
      durations: [{ seconds, sources: ['image', 'skill'] }],
      sizes: [tiers],
      inputs: [
        { counts: { firstFrame: 1, lastFrame: 0, reference: 0, image: 1, video: 0, audio: 0 }, sources: ['image'] },
      ],
      fields,
      prompt,
    },
    {
      id: 'happyhorse-1.0-r2v',
      names: { 'new-api': 'happyhorse-1.0-r2v' },
      modes: [{ modes: ['reference'], sources: ['reference'] }],
      durations: [{ seconds, sources: ['reference', 'skill'] }],
      sizes: [tiers, ratios],
      inputs: [
        {
          counts: { firstFrame: 0, lastFrame: 0, reference: 9, image: 9, video: 0, audio: 0 },
          sources: ['reference'],
        },
      ],
      fields,
      prompt,
    },
    {
      // Takes no duration: the output is as long as the video, 15 s at most.
      id: 'happyhorse-1.0-video-edit',
      names: { 'new-api': 'happyhorse-1.0-video-edit' },
      modes: [{ modes: ['edit'], sources: ['edit'] }],
      sizes: [{ resolutions: ['720p', '1080p'], sources: ['edit', 'prices'] }],
      inputs: [{ counts: { firstFrame: 0, lastFrame: 0, source: 1, image: 5, video: 1, audio: 0 }, sources: ['edit'] }],
      fields,
      prompt,
    },
    {
      // The union of the four above: no vendor page knows the bare id.
      id: 'happyhorse-1.0',
      names: { 'new-api': 'happyhorse-1.0' },
      modes: [
        {
          modes: ['t2v', 'i2v', 'reference', 'edit'],
          sources: ['document003', 'text', 'image', 'reference', 'edit'],
          note: 'Unverified: only document 003 names the bare id; it is read as any of the four ids with a suffix.',
        },
      ],
      durations: [
        {
          when: { mode: ['t2v', 'i2v', 'reference'] },
          seconds,
          sources: ['document003', 'text', 'image', 'reference'],
          note: 'Unverified: only document 003 names the bare id; these are the values of the ids with a suffix.',
        },
      ],
      sizes: [
        { ...tiers, when: { mode: ['t2v', 'i2v', 'reference'] } },
        { when: { mode: ['edit'] }, resolutions: ['720p', '1080p'], sources: ['document003', 'edit', 'prices'] },
        { ...ratios, when: { mode: ['t2v', 'reference'] } },
      ],
      inputs: [
        {
          counts: { firstFrame: 1, lastFrame: 0, source: 1, reference: 9, image: 9, video: 1, audio: 0 },
          sources: ['document003', 'image', 'reference', 'edit'],
          note: 'Unverified: only document 003 names the bare id; these are the highest counts of the ids with a suffix.',
        },
        { when: { mode: ['edit'] }, counts: { image: 5 }, sources: ['document003', 'edit'] },
      ],
      fields,
      prompt,
    },
  ],
})
