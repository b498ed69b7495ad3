import { defineFamily } from '../model-facts'

const read = '2026-11-21'

/** xAI's Grok Imagine under the names of gateways; only one of the three is a model id of xAI's own API. */
export const grok = defineFamily({
  id: 'grok',
  title: 'Grok Imagine',
  vendor: 'xAI',
  sources: {
    document003: { reference: 'New API reference, Create video (document 003)', read },
    documentation: {
      reference: 'xAI documentation, Video, https://docs.x.ai/developers/model-capabilities/video',
      read,
    },
    proto: {
      reference: 'github.com/xai-org/xai-proto, proto/xai/api/v1/video.proto at 9700be4 of 2026-05-17',
      read,
    },
    pythonSdk: {
      reference: 'github.com/xai-org/xai-sdk-python, src/xai_sdk/video.py at v1.19.0 of 2026-08-18',
      read,
    },
    aiSdk: {
      reference:
        'github.com/vercel/ai, packages/xai and content/providers/01-ai-sdk-providers/01-xai.mdx at ed857f5 of 2026-08-22',
      read,
    },
    javaTypes: { reference: 'Generated Java types of the xAI video API (com.xai.api.video.dto)', read },
    higgsfield: {
      reference:
        'Higgsfield documentation, Grok Video 1.5, Reference to video, https://docs.higgsfield.ai/docs/models/grok-video-1-5/reference-to-video.md',
      read,
    },
    comfyReference: {
      reference:
        'ComfyUI documentation, GrokVideoReferenceNode, https://docs.comfy.org/ko/built-in-nodes/GrokVideoReferenceNode',
      read,
    },
    argil: {
      reference: 'Argil documentation and Replicate, Grok video pages (docs.argil.ai, replicate.com/xai)',
      read,
    },
    grok2api: {
      reference: 'github.com/chenyme/grok2api, app/api/v1/video.py and docs/README.en.md at 30ac2b2',
      read,
    },
    grok2apiForks: {
      reference: 'Later forks of github.com/chenyme/grok2api with POST /v1/videos in the form of OpenAI',
      read,
    },
    openCodeClient: {
      reference:
        'Model catalogue of a desktop client for Dreamina and the ForOpenCode gateway (CLI_VIDEO_MODEL_CATALOG), entry grok-imagine-1.0-video',
      read,
    },
    uploadLimits: { reference: 'Upload limits by model in the interface of a gateway for Grok, Veo and Sora', read },
    toapisPreview: {
      reference:
        'ToAPIs API reference, Grok Video 1.5 Preview, https://docs.toapis.com/docs/en/api-reference/videos/grok-video-1.5-preview/generation',
      read,
    },
    toapisClient: {
      reference:
        'Parameter table of a client of ToAPIs (VIDEO_MODEL_PROFILES), entered from docs.toapis.com, entry grok-video-3',
      read,
    },
    geeknow: {
      reference: 'Client of the GeekNow gateway (geeknow-v1-videos protocol), which names its limits for Grok models',
      read,
    },
    comfly: { reference: 'Comfly relay documentation, grok-video-3', read },
    yuto: {
      reference: 'Yuto API reference, POST /v2/videos/generations, https://docs.yutoai.net/en/api/api-375247345.html',
      read,
    },
    fastToken: { reference: 'Fast Token API reference, Grok video, https://docs.fast-token.com', read },
    frameClient: {
      reference: 'Image limits of a gateway client by model (VIDEO_LOSS_CONFIG), entry grok-video-3',
      read,
    },
  },
  models: [
    {
      // The name comes from grok2api, which wraps grok.com.
      id: 'grok-imagine-1.0-video',
      names: { 'new-api': 'grok-imagine-1.0-video' },
      durations: [
        {
          seconds: [6, 10],
          disputed: [
            1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
          ],
          sources: ['document003', 'grok2api', 'grok2apiForks', 'openCodeClient'],
          note: 'grok2api takes 6 and 10 s, its later forks 6 to 30 s, and the ForOpenCode gateway 1 to 15 s.',
        },
      ],
      sizes: [
        {
          resolutions: ['480p', '720p'],
          aspectRatios: ['16:9', '9:16', '3:2', '2:3', '1:1'],
          disputedAspectRatios: ['4:3', '3:4'],
          sources: ['document003', 'grok2api', 'openCodeClient'],
          note: 'grok2api has five ratios; the ForOpenCode gateway adds 4:3 and 3:4.',
        },
      ],
      inputs: [
        {
          counts: { firstFrame: 1, reference: 7, image: 7 },
          sources: ['document003', 'uploadLimits', 'openCodeClient'],
          note: 'Document 003 sends an image or reference images, of which one gateway takes seven; the ForOpenCode client sends the prompt alone.',
        },
      ],
    },
    {
      // Also an alias of grok-imagine-video-1.5 in xAI's own API.
      id: 'grok-imagine-video-1.5-preview',
      names: { 'new-api': 'grok-imagine-video-1.5-preview' },
      modes: [
        {
          modes: ['i2v'],
          disputed: ['t2v', 'reference', 'i2v-first-last'],
          sources: ['documentation', 'higgsfield', 'toapisPreview', 'argil'],
          note: 'The preview needs an image at ToAPIs; xAI now documents text and reference images too. Argil alone names a last frame.',
        },
      ],
      durations: [
        {
          seconds: [10, 15],
          disputed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14],
          sources: ['toapisPreview', 'documentation', 'proto'],
          note: 'ToAPIs sells 10 and 15 s; xAI takes 1 to 15 s.',
        },
        {
          when: { mode: ['reference'] },
          seconds: [2, 3, 4, 5, 6, 7, 8, 9, 10],
          disputed: [1, 11, 12, 13, 14, 15],
          sources: ['comfyReference', 'argil', 'aiSdk'],
          note: 'With reference images ComfyUI takes 2 to 10 s, Argil 1 to 10 s and the AI SDK 1 to 15 s.',
        },
      ],
      sizes: [
        {
          resolutions: ['480p', '720p'],
          disputedResolutions: ['1080p'],
          aspectRatios: ['16:9', '9:16', '3:2', '2:3', '1:1'],
          disputedAspectRatios: ['4:3', '3:4'],
          sources: ['documentation', 'aiSdk', 'geeknow', 'toapisPreview'],
          note: 'xAI has 1080p on 1.5, and seven ratios; GeekNow sends 480p and 720p only, and ToAPIs has five ratios.',
        },
        {
          when: { mode: ['reference'] },
          resolutions: ['480p', '720p'],
          sources: ['higgsfield', 'aiSdk'],
        },
      ],
      inputs: [
        {
          counts: { firstFrame: 1, lastFrame: 0, reference: 1, image: 1, video: 0 },
          disputedCounts: { lastFrame: 1, reference: 7, image: 7 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['documentation', 'aiSdk', 'geeknow', 'toapisPreview', 'argil'],
          note: 'GeekNow and ToAPIs take one image; xAI takes up to seven reference images instead of a first frame. Argil alone names a last frame.',
        },
      ],
      fields: [
        { field: 'seed', supported: false, sources: ['aiSdk'] },
        { field: 'negativePrompt', supported: false, sources: ['pythonSdk'] },
        { field: 'count', supported: true, minimum: 1, maximum: 1, sources: ['aiSdk'] },
      ],
      prompt: [{ maxLength: 4096, sources: ['javaTypes', 'documentation', 'geeknow'] }],
    },
    {
      // A name of resellers; no vendor document has it.
      id: 'grok-video-3',
      names: { 'new-api': 'grok-video-3' },
      durations: [
        {
          seconds: [10],
          disputed: [5, 6, 15],
          sources: ['toapisClient', 'comfly', 'geeknow', 'yuto'],
          note: 'ToAPIs sells 6, 10 and 15 s, Comfly 6 and 10 s, GeekNow 10 and 15 s, Yuto 5, 10 and 15 s.',
        },
      ],
      sizes: [
        {
          resolutions: ['720p'],
          disputedResolutions: ['480p', '540p', '1080p'],
          aspectRatios: ['3:2', '2:3', '1:1'],
          disputedAspectRatios: ['16:9', '9:16'],
          sources: ['toapisClient', 'geeknow', 'yuto', 'fastToken'],
          note: 'ToAPIs has 480p and 720p and five ratios; GeekNow 480p to 1080p and Yuto 720p and 1080p, both with three ratios. Fast Token says that 1080p is listed but does not work.',
        },
      ],
      inputs: [
        {
          counts: { image: 1 },
          disputedCounts: { image: 3 },
          sources: ['toapisClient', 'frameClient'],
          note: 'ToAPIs takes three images, another gateway client one.',
        },
      ],
    },
  ],
})
