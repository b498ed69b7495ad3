import { defineFamily } from '../model-facts'

/** The one Hailuo name of the gateways; which MiniMax model it stands for is not documented. */
export const hailuo = defineFamily({
  id: 'hailuo',
  title: 'Hailuo',
  vendor: 'MiniMax',
  sources: {
    document003: {
      reference: 'New API reference, Create video (document 003)',
      read: '2026-11-21',
    },
    relay: {
      reference:
        'github.com/QuantumNous/new-api, relay/channel/task/hailuo/models.go and constants.go at 5cb8f6a2e61c9b49607896cc83c15592ce19b4ee',
      read: '2026-11-21',
    },
  },
  models: [
    {
      id: 'hailuo-video',
      names: { 'new-api': 'hailuo-video' },
      durations: [
        {
          seconds: [6],
          disputed: [10],
          sources: ['document003', 'relay'],
          note: 'Unverified: document 003 does not say which MiniMax model this name means. The relay code takes 6 s for a name it does not list, and 6 or 10 s for Hailuo 02, 2.3 and 2.3 Fast.',
        },
      ],
    },
  ],
})
