import { describe, expect, it } from 'vitest'
import type { Medium } from '../schemas/contract'
import type { InputFact, LimitTable, ModelLimits } from '../schemas/model-facts'
import { dialects } from '../src/index'
import { entryIn } from '../src/limits/growing-table'
import {
  isLeftToMedia,
  pixelsFrom,
  ratioIn,
  takesField,
  takesInputs,
  takesMode,
  takesPrompt,
  takesSeconds,
  takesSize,
  tierIn,
} from '../src/limits/takes'
import { modelsIn } from '../src/limits/uniform-limits'

// What decisions ask about a model, each question by itself; the reporters beside them say what is wrong.

const { fields } = dialects['new-api']
const sources = ['manual']
const inText = { when: { mode: ['t2v'] }, sources } as const
const fromFrame = { when: { mode: ['i2v'] }, sources } as const
const at4k = { when: { resolution: ['4k'] }, sources } as const

describe('a fact', () => {
  it.each([
    ['that has no condition', {}, [{ seconds: [4], sources }], false],
    ['in its mode', {}, [{ seconds: [4], ...inText }], false],
    ['in another mode', {}, [{ seconds: [4], ...fromFrame }], true],
    ['at its resolution', { resolution: '4K' }, [{ seconds: [4], ...at4k }], false],
    ['at another resolution', { resolution: '720p' }, [{ seconds: [4], ...at4k }], true],
    ['at no resolution', {}, [{ seconds: [4], ...at4k }], true],
    [
      'after one that allows it',
      {},
      [
        { seconds: [5], sources },
        { seconds: [4], sources },
      ],
      false,
    ],
    [
      'before one that allows it',
      {},
      [
        { seconds: [4], ...fromFrame },
        { seconds: [5], sources },
      ],
      true,
    ],
  ] as const)('counts %s', (_, body, facts, takes) => {
    expect(takesSeconds(facts, 5, body, fields)).toBe(takes)
  })
})

describe('a model takes', () => {
  it.each([
    ['t2v', [{ modes: ['t2v'], sources }], true],
    ['edit', [{ modes: ['t2v'], sources }], false],
    [undefined, [{ modes: ['t2v'], sources }], true],
    ['edit', [{ modes: ['t2v'], ...fromFrame }], true],
    ['edit', [], true],
  ] as const)('the mode %s of %j: %s', (mode, facts, takes) => {
    expect(takesMode(facts, mode, {}, fields)).toBe(takes)
  })

  it('modes that follow from media as their own limits say', () => {
    const modes = ['t2v', 'i2v', 'i2v-first-last', 'reference', 'edit', 'extend', undefined] as const
    expect(modes.map(isLeftToMedia)).toEqual([false, true, true, true, false, false, true])
  })

  it.each([
    ['abc', [{ maxLength: 3, sources }], true],
    ['🎬🎬🎬', [{ maxLength: 3, sources }], true],
    ['abcd', [{ maxLength: 3, sources }], false],
    ['abcd', [{ maxLength: 3, ...fromFrame }], true],
    [
      'abcd',
      [
        { maxLength: 4, sources },
        { maxLength: 3, ...inText },
      ],
      false,
    ],
    ['abcd', [], true],
  ] as const)('the prompt %j of %j: %s', (prompt, facts, takes) => {
    expect(takesPrompt(facts, prompt, {}, fields)).toBe(takes)
  })

  it.each([
    [1, [{ field: 'seed', supported: false, sources }], false],
    [1, [{ field: 'seed', supported: true, minimum: 2, sources }], false],
    [2, [{ field: 'seed', supported: true, minimum: 2, sources }], true],
    [1, [{ field: 'seed', supported: false, ...fromFrame }], true],
    [1, [], true],
  ] as const)('the value %j of %j: %s', (value, facts, takes) => {
    expect(takesField(facts, value, {}, fields)).toBe(takes)
  })
})

describe('a size', () => {
  const listed = [{ sizes: ['1280x720', '123x457'], sources }] as const
  const sold = [
    { resolutions: ['720p'], sources },
    { aspectRatios: ['16:9'], sources },
  ] as const

  it.each([
    ['1280x720', undefined, undefined, listed, true],
    ['123x457', undefined, undefined, listed, true],
    ['720x1280', undefined, undefined, listed, false],
    ['1280x720', '4k', '1:1', listed, true],
    ['1280x720', undefined, undefined, sold, true],
    ['1920x1080', undefined, undefined, sold, false],
    ['720x1280', undefined, undefined, sold, false],
    ['123x457', undefined, undefined, sold, false],
    [undefined, '720p', '16:9', sold, true],
    [undefined, '720p', undefined, sold, true],
    [undefined, undefined, '16:9', sold, true],
    [undefined, '4k', '16:9', sold, false],
    [undefined, '720p', '1:1', sold, false],
    [undefined, undefined, undefined, sold, true],
    ['720x1280', undefined, undefined, [{ sizes: ['1280x720'], ...fromFrame }], true],
    ['123x457', undefined, undefined, [{ sizes: ['1280x720'], ...fromFrame }], false],
    ['720x1280', undefined, undefined, [...listed, { sizes: ['720x1280'], sources }], false],
  ] as const)('of %s, or %s and %s, is taken of %j: %s', (pixels, tier, ratio, facts, takes) => {
    expect(takesSize(facts, pixels, tier, ratio, {}, fields)).toBe(takes)
  })

  it.each([
    ['1280x720', 1, 1, '1280x720'],
    ['720p', 640, 360, '640x360'],
    [undefined, 640, 360, '640x360'],
    [undefined, 640, '360', undefined],
    [undefined, '640', 360, undefined],
    [undefined, '640', '360', undefined],
    [720, undefined, undefined, undefined],
    [null, 0, 1, undefined],
  ])('is read of %j, %j and %j', (text, width, height, pixels) => {
    expect(pixelsFrom(text, width, height)).toBe(pixels)
  })

  it('is named by a tier, a ratio or a word', () => {
    expect(['720P', 'x', 720, undefined].map(tierIn)).toEqual(['720p', undefined, undefined, undefined])
    expect(['16:9', 'adaptive', 'x', 16, undefined].map(ratioIn)).toEqual([
      '16:9',
      'adaptive',
      undefined,
      undefined,
      undefined,
    ])
  })
})

/** The limits of the only model, as decisions look them up. */
function limitsOf(limits: Partial<ModelLimits>) {
  const table: LimitTable = { lamp: { id: 'lamp-1', family: 'lamp', ...limits } }
  return modelsIn((name) => entryIn(table, name))('lamp')
}

describe('media', () => {
  const frame: Medium = { kind: 'image', role: 'firstFrame' }
  const last: Medium = { kind: 'image', role: 'lastFrame' }
  const reference: Medium = { kind: 'audio', role: 'reference' }
  const source: Medium = { kind: 'video', role: 'source' }
  const open: Medium = { kind: 'image', role: undefined }
  const takes = (fact: Partial<InputFact>, ...media: readonly Medium[]) =>
    takesInputs(limitsOf({ inputs: [{ sources, ...fact }] })?.inputs ?? [], media, {}, fields)

  it.each([
    ['image', frame],
    ['firstFrame', frame],
    ['lastFrame', last],
    ['audio', reference],
    ['reference', reference],
    ['video', source],
    ['source', source],
  ] as const)('are counted as %s', (what, medium) => {
    expect([
      takes({ counts: { [what]: 1 } }, medium),
      takes({ counts: { [what]: 1 } }, medium, medium),
      takes({ counts: { [what]: 0 } }, medium),
      takes({ counts: { [what]: 0 }, ...fromFrame }, medium),
    ]).toEqual([true, false, false, true])
  })

  it('of no role are counted by their kind alone', () => {
    expect([takes({ counts: { source: 0 } }, open), takes({ counts: { image: 0 } }, open), takes({}, open)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('exclude one another by groups of roles', () => {
    const exclusive = [['firstFrame', 'lastFrame'], ['reference']] as const
    expect([
      takes({ exclusive }, frame, last),
      takes({ exclusive }, frame, open),
      takes({ exclusive }, frame, reference),
      takes({ exclusive }, open, reference),
      takes({ exclusive, ...fromFrame }, frame, reference),
      takes({ exclusive: [] }, frame, reference),
    ]).toEqual([true, true, false, true, true, true])
  })
})

describe('the limits of a model', () => {
  it('hold the facts about each field that may refuse something', () => {
    const seed = { field: 'seed', supported: false, sources } as const
    const count = { field: 'count', supported: true, maximum: 4, sources } as const
    const least = { field: 'count', supported: true, minimum: 1, sources } as const
    const audio = { field: 'audio', supported: true, sources } as const
    const found = limitsOf({ fields: [seed, count, audio, least] })
    expect([found?.seed, found?.count, found?.audio, found?.negativePrompt]).toStrictEqual([
      [seed],
      [count, least],
      undefined,
      undefined,
    ])
  })

  it('are known by name, once', () => {
    const table: LimitTable = {
      lamp: { id: 'lamp-1', family: 'lamp' },
      box: { variants: { small: { id: 'box-1', family: 'lamp', durations: [{ seconds: [4], sources }] } } },
    }
    const models = modelsIn(
      (name) => entryIn(table, name),
      (name) => (name === 'lamp' ? 5 : 2),
    )
    expect(['lamp', 'box', 'toString', 'vase', 1, undefined].map((name) => models(name)?.kinds)).toEqual([
      5,
      2,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(models('lamp')).toBe(models('lamp'))
    expect(models('lamp')?.variants).toBeUndefined()
    const variants = models('box')?.variants
    expect([variants?.('small')?.kinds, variants?.('small')?.sureSeconds, variants?.('large')]).toEqual([
      0,
      1 << 4,
      undefined,
    ])
  })
})
