import {
  type DurationFact,
  defineFamily,
  type FieldFact,
  type InputFact,
  type LifecycleFact,
  type PromptFact,
} from '../model-facts'

const read = '2026-11-21'

// The unified dialect has its own durations, and sizes that are words.
const pixelDialects = ['ope-ai', 'openai', 'new-api']

const durations: readonly DurationFact[] = [
  {
    dialects: pixelDialects,
    seconds: [4, 8, 12],
    disputed: [16, 20],
    sources: ['specification', 'package', 'guide', 'document000', 'document001'],
    note: 'The published schema has 4, 8 and 12 s; the guide, which is newer, adds 16 and 20 s.',
  },
]

const inputs: readonly InputFact[] = [
  {
    dialects: pixelDialects,
    counts: { firstFrame: 1, lastFrame: 0, reference: 0, image: 1, video: 0, audio: 0 },
    sources: ['specification', 'guide', 'package'],
  },
]

const fields: readonly FieldFact[] = [
  {
    dialects: ['ope-ai', 'new-api'],
    field: 'seed',
    supported: false,
    disputed: true,
    sources: ['specification', 'package', 'document000', 'document003'],
    note: 'The official request has no seed; documents 000 and 003 have the field without naming the models that use it.',
  },
  {
    dialects: ['ope-ai'],
    field: 'negativePrompt',
    supported: false,
    disputed: true,
    sources: ['specification', 'package', 'document000'],
    note: 'The official request has no negative prompt; document 000 has one without naming the models that use it.',
  },
  {
    dialects: ['new-api'],
    field: 'negativePrompt',
    supported: false,
    sources: ['specification', 'package', 'document003'],
  },
  {
    dialects: ['new-api'],
    field: 'count',
    supported: true,
    minimum: 1,
    maximum: 1,
    sources: ['specification', 'package'],
  },
]

// The openai dialect says this in its schema.
const prompt: readonly PromptFact[] = [
  { dialects: ['ope-ai', 'new-api'], maxLength: 32_000, sources: ['specification'] },
]

const lifecycle: readonly LifecycleFact[] = [{ retired: '2026-09-24', sources: ['deprecations'] }]

/** OpenAI's Sora: the API's models, which live on at gateways, and the model of the Sora web product. */
export const sora = defineFamily({
  id: 'sora',
  title: 'Sora',
  vendor: 'OpenAI',
  sources: {
    document000: {
      reference: 'OPE.AI API reference, Create Video (document 000), https://api-platform.ope.ai',
      read,
    },
    document001: { reference: 'OpenAI-compatible relay reference, POST /v1/videos (document 001)', read },
    document002: {
      reference:
        'Sora web relay reference, POST /sora/v1/videos (document 002), https://docs.yutoai.net/en/api/api-254218816.html',
      read,
    },
    document003: { reference: 'New API reference, Create video (document 003)', read },
    document004: {
      reference:
        'OctopusX API reference, Unified Video, Create Video (document 004), https://docs.octopusx.ai/en/videos/sora/unified-generation',
      read,
    },
    specification: { reference: 'github.com/openai/openai-openapi, openapi.yaml at f85dbe2 of 2026-08-21', read },
    package: { reference: 'npm openai 7.55.0, resources/videos.d.ts', read },
    guide: {
      reference:
        'OpenAI guide, Video generation with Sora (content from March 2026 on), https://developers.openai.com/api/docs/guides/video-generation.md',
      read,
    },
    deprecations: {
      reference: 'OpenAI API, Deprecations, https://developers.openai.com/api/docs/deprecations',
      read,
    },
    webEnd: {
      reference:
        'OpenAI notice of 2026-03-24 on the end of Sora (help.openai.com), as reported at https://thedailyscout.com/briefings/3Y_HeCdf34E/openai-shutters-sora',
      read,
    },
    comfy: {
      reference: 'ComfyUI documentation, OpenAIVideoSora2 node, https://docs.comfy.org/built-in-nodes/OpenAIVideoSora2',
      read,
    },
    pyrit: { reference: 'PyRIT documentation, OpenAISoraTarget, https://azure.github.io/PyRIT', read },
    catalogue: {
      reference:
        'Model registry of a web video studio over reseller gateways (TypeScript, T2V_MODELS), entries openai-sora-2-text-to-video and openai-sora-2-pro-text-to-video',
      read,
    },
    fastToken: {
      reference:
        'Fast Token API reference, Create video sora-2, https://docs.fast-token.com/en/other-model/video/sora2/mode-standard/3.ModeStandardCreateVideoSora2.html',
      read,
    },
    fastTokenPro: {
      reference:
        'Fast Token API reference, Create Video sora-2-pro, https://docs.fast-token.com/en/other-model/video/sora2/mode-standard/4.ModeStandardCreateVideoSora2Pro',
      read,
    },
  },
  models: [
    {
      id: 'sora-2',
      names: { 'ope-ai': 'sora-2', openai: 'sora-2', 'new-api': 'sora-2', unified: 'sora-2' },
      durations: [
        ...durations,
        {
          dialects: ['unified'],
          seconds: [10, 15],
          sources: ['document004', 'catalogue', 'fastToken'],
          note: 'Document 004 leaves 25 s to sora-2-pro; Fast Token sells sora-2 at 10 s only.',
        },
      ],
      sizes: [
        {
          dialects: pixelDialects,
          sizes: ['1280x720', '720x1280'],
          disputedSizes: ['1792x1024', '1024x1792'],
          resolutions: ['720p'],
          disputedResolutions: ['1024p'],
          aspectRatios: ['16:9', '9:16'],
          disputedAspectRatios: ['7:4', '4:7'],
          sources: ['specification', 'document001', 'comfy', 'pyrit'],
          note: 'The published schema and document 001 list four sizes for every model; ComfyUI and PyRIT say that sora-2 takes two.',
        },
      ],
      inputs,
      fields,
      prompt,
      lifecycle,
    },
    {
      id: 'sora-2-pro',
      names: { 'ope-ai': 'sora-2-pro', openai: 'sora-2-pro', 'new-api': 'sora-2-pro', unified: 'sora-2-pro' },
      durations: [
        ...durations,
        {
          dialects: ['unified'],
          seconds: [10, 15, 25],
          sources: ['document004', 'catalogue', 'fastTokenPro'],
          note: 'Fast Token sells sora-2-pro at 15 and 25 s only.',
        },
      ],
      sizes: [
        {
          dialects: pixelDialects,
          sizes: ['1280x720', '720x1280', '1792x1024', '1024x1792'],
          disputedSizes: ['1920x1080', '1080x1920'],
          resolutions: ['720p', '1024p'],
          disputedResolutions: ['1080p'],
          aspectRatios: ['16:9', '9:16', '7:4', '4:7'],
          sources: ['specification', 'package', 'document001', 'comfy', 'guide'],
          note: 'The published schema has no 1080p size; the guide, which is newer, gives sora-2-pro two.',
        },
      ],
      inputs,
      fields,
      prompt,
      lifecycle,
    },
    {
      // Named by document 004 for its styles only.
      id: 'sora_video2',
      names: { unified: 'sora_video2' },
    },
    {
      id: 'turbo',
      names: { 'sora-web': 'turbo' },
      // 150 and 300 frames.
      durations: [{ seconds: [5, 10], sources: ['document002'] }],
      sizes: [
        {
          sizes: ['480x480', '720x720', '480x854', '854x480', '1280x720', '720x1280'],
          sources: ['document002'],
        },
      ],
      lifecycle: [{ retired: '2026-04-26', sources: ['webEnd'] }],
    },
  ],
})
