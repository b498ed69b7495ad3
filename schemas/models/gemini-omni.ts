import { defineFamily } from '../model-facts'

const read = '2026-11-21'

/** Gemini Omni under the gateways' name; which of Google's versions it stands for is not documented. */
export const geminiOmni = defineFamily({
  id: 'gemini-omni',
  title: 'Gemini Omni',
  vendor: 'Google',
  sources: {
    document003: { reference: 'New API reference, Create video (document 003)', read },
    card: {
      reference:
        'Google Cloud, Gemini Omni Flash Preview, https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/gemini/omni-flash-preview',
      read,
    },
    toapis: {
      reference:
        'ToAPIs API reference, Gemini Omni, https://docs.toapis.com/docs/en/api-reference/videos/gemini-omni/generation',
      read,
    },
    muapi: {
      reference:
        'Muapi API reference, Gemini Omni text to video, https://muapi.ai/zh/playground/gemini-omni-text-to-video/api',
      read,
    },
  },
  models: [
    {
      id: 'gemini-omni',
      names: { 'new-api': 'gemini-omni' },
      modes: [{ modes: ['t2v', 'reference', 'edit'], sources: ['document003'] }],
      durations: [
        {
          seconds: [4, 6, 8, 10],
          sources: ['document003', 'muapi'],
          note: 'The platform maps any other duration to 4, 6, 8 or 10 s and does not say how.',
        },
      ],
      sizes: [
        {
          aspectRatios: ['16:9', '9:16'],
          sources: ['card', 'toapis', 'muapi'],
          note: 'Document 003 names no ratios; the vendor and two resellers agree on these.',
        },
      ],
    },
  ],
})
