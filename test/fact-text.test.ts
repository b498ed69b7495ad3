import { describe, expect, it } from 'vitest'
import { defineFamily } from '../schemas/model-facts'
import { valueText, withScope } from '../src/fact-text'
import { sizeAmong } from '../src/size-of'

describe('what is written of a fact', () => {
  it.each([
    [undefined, undefined, ''],
    [[4, 8], undefined, '4, 8'],
    [[4, 8, 6], [6], '4, 8, 6?'],
    [undefined, [6, 7], '6?, 7?'],
    [['a'], ['b'], 'a, b?'],
  ])('lists %j and, disputed, %j', (agreed, disputed, text) => {
    expect(valueText(agreed, disputed)).toBe(text)
  })

  it.each([
    ['4', {}, '4'],
    ['', { dialects: ['new-api'] }, ''],
    ['4', { when: {} }, '4'],
    ['4', { when: { mode: ['t2v', 'i2v'] } }, '4  (t2v or i2v)'],
    ['4', { when: { resolution: ['720p', '4k'] } }, '4  (720p or 4k)'],
    ['4', { dialects: ['new-api', 'openai'] }, '4  (in new-api, openai)'],
    ['4', { dialects: ['openai'], when: { mode: ['t2v'], resolution: ['4k'] } }, '4  (t2v; 4k; in openai)'],
  ] as const)('%s, scope %j', (text, scope, written) => {
    expect(withScope(text, scope as Parameters<typeof withScope>[1])).toBe(written)
  })
})

describe('the size that is sold as a ratio and a tier', () => {
  const sources = ['manual']
  const lamp = defineFamily({
    id: 'lamp',
    title: 'Lamp',
    vendor: 'Nobody',
    sources: { manual: { reference: 'Lamp manual', read: '2026-11-21' } },
    models: [
      {
        id: 'lamp-1',
        names: {},
        sizes: [
          { sizes: ['1248x704'], sources },
          { disputedSizes: ['864x480'], sources },
        ],
      },
      { id: 'lamp-2', names: {} },
      { id: 'lamp-3', names: {}, sizes: [{ sizes: [], sources }] },
    ],
  })

  it.each([
    ['720p', undefined, '1280x720'],
    ['720P', undefined, '1280x720'],
    ['720p', 'lamp-1', '1248x704'],
    ['480p', 'lamp-1', '864x480'],
    ['1080p', 'lamp-1', undefined],
    ['720p', 'lamp-2', '1280x720'],
    ['720p', 'lamp-3', '1280x720'],
    ['720p', 'lamp-4', '1280x720'],
    ['721p', undefined, undefined],
  ])('%s of the model %s', (resolution, model, size) => {
    expect(sizeAmong([lamp], { aspectRatio: '16:9', resolution, model })).toBe(size)
  })
})
