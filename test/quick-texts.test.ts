import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeText } from '../schemas/patterns'
import { isQuickSize, quickTests } from '../schemas/quick-texts'

const texts = fc.oneof(
  fc.stringMatching(/^[0-9x:.pPkK-]{0,12}$/),
  fc.stringMatching(/^[0-9]{0,6}x?[0-9]{0,6}$/),
  fc.stringMatching(/^[hH]?[tT]{0,2}[pP]?[sS]?:?[ -~]{0,8}$/),
  fc.string({ unit: 'binary', maxLength: 6 }).map((rest) => `https://${rest}`),
  fc.string({ maxLength: 6 }).map((rest) => `http://${rest}`),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

const edges = [
  '',
  '0',
  '00',
  '07',
  '10',
  '99',
  '100',
  '1280x720',
  '01x1',
  '1x0',
  '12345x12345',
  '123456x1',
  '1x1\n',
  '4\n',
]

describe.each(Object.entries(quickTests))('the quick test of %s', (pattern, isQuick) => {
  it('accepts only what the pattern accepts', () => {
    const expression = new RegExp(pattern, 'u')
    const holds = (text: string) => !isQuick(text) || expression.test(text)
    expect(
      [
        ...edges,
        'http://',
        'https://',
        'https:///',
        'http://#',
        'https://?',
        'https://a b',
        'http:/a',
        'http:',
        'https:',
        'httpx:',
        'http',
        'data:,',
      ].filter((text) => !holds(text)),
    ).toEqual([])
    fc.assert(fc.property(texts, holds), { numRuns: 2000, seed: 20_260_101 })
  })
})

describe('isQuickSize', () => {
  it('accepts all that the pattern accepts', () => {
    const expression = new RegExp(sizeText, 'u')
    const agrees = (text: string) => isQuickSize(text) === expression.test(text)
    expect(edges.filter((text) => !agrees(text))).toEqual([])
    fc.assert(fc.property(texts, agrees), { numRuns: 5000, seed: 20_260_101 })
  })
})
