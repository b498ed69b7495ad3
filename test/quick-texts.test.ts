import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as patterns from '../schemas/patterns'
import { isQuickNumber, isQuickScheme, isQuickSize, isQuickUrl, isUrl, quickTests } from '../schemas/quick-texts'

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
    const expression = new RegExp(patterns.sizeText, 'u')
    const agrees = (text: string) => isQuickSize(text) === expression.test(text)
    expect(edges.filter((text) => !agrees(text))).toEqual([])
    fc.assert(fc.property(texts, agrees), { numRuns: 5000, seed: 20_260_101 })
  })
})

describe('isQuickNumber', () => {
  it('accepts whole numbers of one or two digits, and nothing else', () => {
    const numbers = Array.from({ length: 100 }, (_, number) => `${number}`)
    expect(numbers.filter((text) => !isQuickNumber(text))).toEqual([])
    const others = ['', '/', ':', '00', '09', '0/', '1/', '1:', ':1', '/1', '1a', '100', '010', '٤']
    expect(others.filter(isQuickNumber)).toEqual([])
  })
})

describe('isQuickScheme', () => {
  it('accepts what begins with a scheme of the web', () => {
    const texts = ['http:/', 'http:a', 'https:', 'https://example.org', 'http://example.org']
    expect(texts.filter((text) => !isQuickScheme(text))).toEqual([])
    const others = ['', 'http:', 'xttps:', 'hxtps:', 'htxps:', 'httxs:', 'httpx:', 'httpsx', 'httpx:/', 'data:,']
    expect(others.filter(isQuickScheme)).toEqual([])
  })
})

describe('isQuickUrl', () => {
  const ofLength = (length: number) => `https://${'a'.repeat(length - 8)}`

  it('accepts web URLs of up to 2,000 units', () => {
    expect(['http://a', 'https://a/b?c#d', ofLength(2000)].filter((text) => !isQuickUrl(text))).toEqual([])
    expect(['', 'http://', 'ftp://a', 'https://a b', 'data:,', ofLength(2001)].filter(isQuickUrl)).toEqual([])
  })

  it('leaves all other URLs to their pattern', () => {
    expect([ofLength(2001), 'https://a', 'data:image/png;base64,iVBORw0KGgo='].filter((text) => !isUrl(text))).toEqual(
      [],
    )
    expect(['', 'a', 'https://', 'https://a b'].filter(isUrl)).toEqual([])
  })
})

describe('the quick tests', () => {
  it('are those of the patterns that most texts are put to', () => {
    expect(quickTests).toStrictEqual({
      [patterns.sizeText]: isQuickSize,
      [patterns.sizeOrTierOrRatio]: isQuickSize,
      [patterns.plainDecimal]: isQuickNumber,
      [patterns.plainWhole]: isQuickNumber,
      [patterns.absoluteUrl]: isQuickUrl,
      [patterns.absoluteOrDataUrl]: isQuickUrl,
      [patterns.knownScheme]: isQuickScheme,
      [patterns.base64OrKnownScheme]: isQuickScheme,
    })
  })
})
