import { type DurationFact, defineFamily, type InputFact, type SizeFact } from '../model-facts'

const read = '2026-11-21'

const ratios = ['16:9', '9:16']

const veo3Durations: readonly DurationFact[] = [
  {
    seconds: [8],
    disputed: [4, 6],
    sources: ['gemini', 'card30', 'card30Fast', 'catalogue'],
    note: "Google's parameter table and the later model card have 4, 6 and 8 s; its comparison table and an earlier card have 8 s, and a catalogue of gateway models offers no choice.",
  },
]

const veo3Sizes: readonly SizeFact[] = [
  { resolutions: ['720p', '1080p'], aspectRatios: ratios, sources: ['gemini', 'card30', 'fastToken'] },
]

const veo3Inputs: readonly InputFact[] = [
  {
    counts: { firstFrame: 0, lastFrame: 0, reference: 0, image: 0 },
    disputedCounts: { firstFrame: 1, reference: 3, image: 3 },
    sources: ['document003', 'frameClient', 'presets', 'gemini'],
    note: 'Document 003 advises these names for text, but references for Veo 3.x in general; a gateway client sends them no image, another sends one, as Veo 3 takes at Google.',
  },
]

const veo3FrameInputs: readonly InputFact[] = [
  {
    counts: { firstFrame: 1, lastFrame: 0, reference: 0, image: 1 },
    disputedCounts: { lastFrame: 1, reference: 3, image: 3 },
    sources: ['document003', 'frameClient', 'fastToken', 'presets'],
    note: 'Document 003 allows references for Veo 3.x in general; a gateway client has a first frame only, and Fast Token lets the frames models take a first and a last one but veo3-pro-frames one, which another client gives both.',
  },
]

// On the Gemini API, 1080p, 4k and reference images force 8 s. Extensions, which do too, belong to other calls.
const forced: readonly DurationFact[] = [
  {
    when: { resolution: ['1080p', '4k'] },
    seconds: [8],
    sources: ['gemini', 'dossier', 'vertex'],
    note: "The Gemini API forces 8 s at 1080p and 4k; Vertex AI's reference has no such rule and lists 4, 6 and 8 s.",
  },
  { when: { mode: ['reference'] }, seconds: [8], sources: ['gemini', 'vertex', 'dossier'] },
]

const veo31Durations: readonly DurationFact[] = [
  {
    seconds: [8],
    disputed: [4, 6],
    sources: ['catalogue', 'toapisClient', 'gaorui', 'newApiFork', 'gemini', 'card31'],
    note: 'Gateway catalogues have 8 s only; a fork of New API forwards 4 and 6 s, which Veo 3.1 takes at Google.',
  },
  ...forced,
]

const veo31FourKDurations: readonly DurationFact[] = [{ seconds: [8], sources: ['catalogue', 'gemini', 'dossier'] }]

const veo31Sizes: readonly SizeFact[] = [
  {
    resolutions: ['720p', '1080p'],
    disputedResolutions: ['4k'],
    aspectRatios: ratios,
    sources: ['gemini', 'card31', 'toapisClient', 'fastToken', 'comfly'],
    note: 'Google and ToAPIs take 4k as a resolution; gateways with the -4k names sell it by name.',
  },
]

const veo31FourKSizes: readonly SizeFact[] = [
  {
    resolutions: ['4k'],
    disputedResolutions: ['1080p'],
    aspectRatios: ratios,
    sources: ['comfly', 'fastToken', 'catalogue'],
    note: 'The Comfly notes call these the 4k models; a catalogue of gateway models lists them with 1080p.',
  },
]

const veo31Inputs: readonly InputFact[] = [
  {
    counts: { firstFrame: 1, lastFrame: 1, reference: 0, image: 2 },
    disputedCounts: { reference: 3, image: 3 },
    exclusive: [['firstFrame', 'lastFrame'], ['reference']],
    sources: ['frameClient', 'imageLimits', 'presets', 'document003', 'vertex', 'genai'],
    note: 'Gateway clients send references to veo3.1-components only; document 003 allows them for Veo 3.x in general, and Veo 3.1 takes three at Google.',
  },
]

/**
 * Google's Veo under the names of gateways, which are not Google's ids; which model answers them is not documented.
 *
 * Fast Token documents two suffixes: -frames takes frames and -components up to three reference images. It names
 * -fast and -pro as variants only; the Comfly notes introduce -4k as 4k models.
 */
export const veo = defineFamily({
  id: 'veo',
  title: 'Veo',
  vendor: 'Google',
  sources: {
    document003: { reference: 'New API reference, Create video (document 003)', read },
    gemini: {
      reference:
        'Gemini API documentation, Generate videos with Veo 3.1, https://ai.google.dev/gemini-api/docs/veo, copies of 2025-11-05 and later',
      read,
    },
    vertex: {
      reference:
        'Vertex AI, Veo video generation API reference, https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/veo-video-generation',
      read,
    },
    card30: {
      reference:
        'Vertex AI, Veo 3 model card, https://cloud.google.com/vertex-ai/generative-ai/docs/models/veo/3-0-generate-001',
      read,
    },
    card30Fast: {
      reference:
        'Vertex AI, Veo 3 Fast model card, https://cloud.google.com/vertex-ai/generative-ai/docs/models/veo/3-0-fast-generate-001, copy of 2025-09-04',
      read,
    },
    card31: {
      reference:
        'Google Cloud, Veo 3.1 model card, https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/veo/3-1-generate',
      read,
    },
    dossier: {
      reference:
        'Google Veo / Gemini Video + Image Generation, Engineering Dossier: notes of 2026-09-02 on ai.google.dev and docs.cloud.google.com',
      read,
    },
    genai: { reference: 'github.com/googleapis/js-genai, src/types.ts at 6e9b35c of 2026-08-21', read },
    fastToken: {
      reference:
        'Fast Token API reference, Veo, Create video, https://docs.fast-token.com/es/other-model/video/veo/standard/2.VeoCreateVideo.html',
      read,
    },
    gaorui: {
      reference: 'Gaorui API reference, veo_3_1-components, https://ai.gaorui.cc/docs/models/veo_3_1-components',
      read,
    },
    comfly: { reference: 'Comfly nodes for ComfyUI, change notes of 2025-12-16 (Comfly_Googel_Veo3)', read },
    catalogue: {
      reference:
        'Model registry of a web video studio over reseller gateways (TypeScript, T2V_MODELS), entries for Veo 3 and Veo 3.1',
      read,
    },
    toapisClient: {
      reference:
        'Parameter table of a client of ToAPIs (VIDEO_MODEL_PROFILES), entered from docs.toapis.com, entry veo3.1-fast',
      read,
    },
    newApiFork: {
      reference: 'Tests of a fork of github.com/QuantumNous/new-api, relay/channel/task/sora, on veo3.1 names',
      read,
    },
    frameClient: {
      reference: 'Frame control of a gateway client by model (TypeScript, MODEL_CATEGORIES)',
      read,
    },
    imageLimits: {
      reference: 'Image limits and labels of a gateway client by model (TypeScript, VIDEO_LOSS_CONFIG)',
      read,
    },
    presets: {
      reference:
        'Presets of a gateway client (TypeScript, ZHENZHEN_MODELS), entered from the model documentation of ai.t8star.cn',
      read,
    },
  },
  models: [
    {
      id: 'veo3',
      names: { 'new-api': 'veo3' },
      durations: veo3Durations,
      sizes: veo3Sizes,
      inputs: veo3Inputs,
    },
    {
      id: 'veo3-fast',
      names: { 'new-api': 'veo3-fast' },
      durations: veo3Durations,
      sizes: veo3Sizes,
      inputs: veo3Inputs,
    },
    {
      id: 'veo3-fast-frames',
      names: { 'new-api': 'veo3-fast-frames' },
      durations: veo3Durations,
      sizes: veo3Sizes,
      inputs: veo3FrameInputs,
    },
    {
      id: 'veo3-frames',
      names: { 'new-api': 'veo3-frames' },
      durations: veo3Durations,
      sizes: veo3Sizes,
      inputs: veo3FrameInputs,
    },
    {
      id: 'veo3-pro',
      names: { 'new-api': 'veo3-pro' },
      durations: veo3Durations,
      sizes: veo3Sizes,
      inputs: veo3Inputs,
    },
    {
      id: 'veo3-pro-frames',
      names: { 'new-api': 'veo3-pro-frames' },
      durations: veo3Durations,
      sizes: veo3Sizes,
      inputs: veo3FrameInputs,
    },
    {
      id: 'veo3.1',
      names: { 'new-api': 'veo3.1' },
      durations: veo31Durations,
      sizes: veo31Sizes,
      inputs: veo31Inputs,
    },
    {
      id: 'veo3.1-fast',
      names: { 'new-api': 'veo3.1-fast' },
      durations: veo31Durations,
      sizes: veo31Sizes,
      inputs: veo31Inputs,
    },
    {
      id: 'veo3.1-pro',
      names: { 'new-api': 'veo3.1-pro' },
      durations: veo31Durations,
      sizes: veo31Sizes,
      inputs: veo31Inputs,
    },
    {
      id: 'veo3.1-components',
      names: { 'new-api': 'veo3.1-components' },
      durations: veo31Durations,
      sizes: veo31Sizes,
      inputs: [
        {
          counts: { firstFrame: 0, lastFrame: 0, reference: 3, image: 3 },
          disputedCounts: { firstFrame: 1 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['fastToken', 'imageLimits', 'frameClient', 'presets', 'vertex', 'genai'],
          note: 'A gateway client gives it no frames; another lists a single image beside references.',
        },
      ],
    },
    {
      id: 'veo3.1-4k',
      names: { 'new-api': 'veo3.1-4k' },
      durations: veo31FourKDurations,
      sizes: veo31FourKSizes,
      inputs: [
        {
          counts: { firstFrame: 0, lastFrame: 0, reference: 0, image: 0 },
          disputedCounts: { firstFrame: 1, lastFrame: 1, reference: 3, image: 3 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['frameClient', 'imageLimits', 'presets', 'document003', 'vertex', 'genai'],
          note: 'One gateway client sends it no frames, two send a first and a last one; document 003 allows references for Veo 3.x in general, and Veo 3.1 takes three at Google.',
        },
      ],
    },
    {
      id: 'veo3.1-pro-4k',
      names: { 'new-api': 'veo3.1-pro-4k' },
      durations: veo31FourKDurations,
      sizes: veo31FourKSizes,
      inputs: veo31Inputs,
    },
  ],
})
