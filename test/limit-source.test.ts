import { describe, expect, it } from 'vitest'
import type { WireFields, WirePath } from '../schemas/contract'
import type { FieldFact, LimitTable, Model } from '../schemas/model-facts'
import { createDeclarations } from '../src/compile/declarations'
import { asksForMedia, limitLines, limitsSizes, modelLines } from '../src/compile/limit-source'
import { partsWith } from './decision-parts'

const sources = ['handbook']
const all = { id: 'a', family: 'f' }
const one = (facts: Partial<Model>): LimitTable => ({ a: { ...all, ...facts } })
const seconds = { durations: [{ sources, seconds: [4] }] }
const sizes = { sizes: [{ sources, sizes: ['1280x720'] }] }
const modes = { modes: [{ sources, modes: ['t2v'] }] } as const
const inputs = { inputs: [{ sources, counts: { image: 1 } }] }
const prompt = { prompt: [{ sources, maxLength: 9 }] }
const field = (name: FieldFact['field']): FieldFact => ({ field: name, supported: false, sources })
const media = [{ path: ['media'], kind: 'image' }] as const
const roles = { image: {}, video: {}, audio: {} }

const variable = (path: WirePath = []) => (path.length === 0 || path[0] === 'absent' ? undefined : `$${path.join('_')}`)

const dialectWith = (fields: Partial<WireFields>, limits: LimitTable) =>
  partsWith({ fields: { model: ['model'], ...fields }, limits })

describe('the lines about limits ask for', () => {
  const start = [
    "if (entry === undefined) return typeof named === 'string' ? noteLimits(found) : !found.isSuspect",
    'const model = entry',
  ]

  it.each<[what: string, Partial<WireFields>, LimitTable, lines: readonly string[]]>([
    ['no limits', {}, one({}), [...start]],
    [
      'limits for which the dialect has no field',
      {},
      one({ ...seconds, ...sizes, ...prompt, fields: [field('seed')] }),
      [...start],
    ],
    [
      'limits of fields that the body does not have',
      { duration: [{ path: ['absent'], unit: 'seconds' }], size: [['absent']], prompt: ['absent'], seed: ['absent'] },
      one({ ...seconds, ...sizes, ...prompt, fields: [field('seed')] }),
      [...start],
    ],
    [
      'fields without limits',
      {
        duration: [{ path: ['seconds'], unit: 'seconds' }],
        size: [['size']],
        prompt: ['prompt'],
        seed: ['seed'],
        media,
      },
      one({}),
      [...start],
    ],
    [
      'seconds',
      { duration: [{ path: ['seconds'], unit: 'seconds' }] },
      one(seconds),
      [
        ...start,
        'if (model.durations !== undefined) {',
        'const seconds = parseSeconds($seconds)',
        'if (seconds !== undefined && !isSureSecond(model.sureSeconds, seconds) && !takesSeconds(model.durations, seconds, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'several fields for seconds',
      {
        duration: [
          { path: ['seconds'], unit: 'seconds' },
          { path: ['absent'], unit: 'frames' },
          { path: ['ms'], unit: 'seconds' },
          { path: ['frames'], unit: 'frames' },
        ],
      },
      one(seconds),
      [
        ...start,
        'if (model.durations !== undefined) {',
        'const seconds = parseSeconds($seconds) ?? parseSeconds($ms) ?? secondsIn($frames, "frames")',
        'if (seconds !== undefined && !isSureSecond(model.sureSeconds, seconds) && !takesSeconds(model.durations, seconds, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'frames before seconds',
      {
        duration: [
          { path: ['frames'], unit: 'frames' },
          { path: ['seconds'], unit: 'seconds' },
          { path: ['ms'], unit: 'seconds' },
        ],
      },
      one(seconds),
      [
        ...start,
        'if (model.durations !== undefined) {',
        'const seconds = secondsIn($frames, "frames") ?? parseSeconds($seconds) ?? parseSeconds($ms)',
        'if (seconds !== undefined && !isSureSecond(model.sureSeconds, seconds) && !takesSeconds(model.durations, seconds, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'a size',
      { size: [['size']] },
      one(sizes),
      [
        ...start,
        'if (model.sizes !== undefined && ($size !== undefined) && !(isSureSize)) {',
        'const pixels = pixelsFrom($size, undefined, undefined)',
        'const tier = pixels === undefined ? tierIn($size) : undefined',
        'const ratio = pixels === undefined ? ratioIn($size) : undefined',
        'if (!takesSize(model.sizes, pixels, tier, ratio, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'sides',
      { width: ['width'], height: ['height'] },
      one(sizes),
      [
        ...start,
        'if (model.sizes !== undefined && ($width !== undefined || $height !== undefined) && !(model.sureSizes.has(sidesCode($width, $height)))) {',
        'const pixels = pixelsFrom(undefined, $width, $height)',
        'const tier = pixels === undefined ? undefined : undefined',
        'const ratio = pixels === undefined ? undefined : undefined',
        'if (!takesSize(model.sizes, pixels, tier, ratio, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'one side, of which nothing is sure',
      { width: ['width'] },
      one(sizes),
      [
        ...start,
        'if (model.sizes !== undefined && ($width !== undefined)) {',
        'const pixels = pixelsFrom(undefined, $width, undefined)',
        'const tier = pixels === undefined ? undefined : undefined',
        'const ratio = pixels === undefined ? undefined : undefined',
        'if (!takesSize(model.sizes, pixels, tier, ratio, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'a tier and a ratio',
      { resolution: [['tier']], aspectRatio: [['ratio']] },
      one(sizes),
      [
        ...start,
        'if (model.sizes !== undefined && ($tier !== undefined || $ratio !== undefined)) {',
        'const pixels = pixelsFrom(undefined, undefined, undefined)',
        'const tier = pixels === undefined ? tierIn($tier) : undefined',
        'const ratio = pixels === undefined ? ratioIn($ratio) : undefined',
        'if (!takesSize(model.sizes, pixels, tier, ratio, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'everything about a size',
      {
        size: [['size']],
        width: ['width'],
        height: ['height'],
        resolution: [['tier'], ['absent']],
        aspectRatio: [['ratio']],
      },
      one(sizes),
      [
        ...start,
        'if (model.sizes !== undefined && ($size !== undefined || $tier !== undefined || $ratio !== undefined || $width !== undefined || $height !== undefined) && !(isSureSize) && !($size === undefined && model.sureSizes.has(sidesCode($width, $height)))) {',
        'const pixels = pixelsFrom($size, $width, $height)',
        'const tier = pixels === undefined ? tierIn($tier) ?? tierIn($size) : undefined',
        'const ratio = pixels === undefined ? ratioIn($ratio) ?? ratioIn($size) : undefined',
        'if (!takesSize(model.sizes, pixels, tier, ratio, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'a size or a tier in one field',
      { size: [['size']], resolution: [['size']] },
      one(sizes),
      [
        ...start,
        'if (model.sizes !== undefined && ($size !== undefined) && !(isSureSize)) {',
        'const pixels = pixelsFrom($size, undefined, undefined)',
        'const tier = pixels === undefined ? tierIn($size) ?? tierIn($size) : undefined',
        'const ratio = pixels === undefined ? ratioIn($size) : undefined',
        'if (!takesSize(model.sizes, pixels, tier, ratio, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'a prompt',
      { prompt: ['prompt'] },
      one(prompt),
      [
        ...start,
        "if (model.prompt !== undefined && typeof $prompt === 'string' && $prompt.length > model.sureLength && !takesPrompt(model.prompt, $prompt, body, dialect.fields)) return noteLimits(found)",
      ],
    ],
    [
      'fields that have limits, each once',
      { seed: ['seed'], audio: ['audio'], count: ['absent'] },
      {
        a: { ...all, fields: [field('seed'), field('count'), field('seed')] },
        b: { ...all, fields: [field('audio')] },
      },
      [
        ...start,
        'if (model.seed !== undefined && $seed !== undefined && !takesField(model.seed, $seed, body, dialect.fields)) return noteLimits(found)',
        'if (model.audio !== undefined && $audio !== undefined && !takesField(model.audio, $audio, body, dialect.fields)) return noteLimits(found)',
      ],
    ],
    [
      'modes where there are no media',
      { mode: { path: ['mode'], words: { text: 't2v', still: 'i2v' }, roles } },
      one(modes),
      [
        ...start,
        'if ((model.modes !== undefined) && !(model.takesText && $mode === undefined)) {',
        'const said = $mode === "text" ? "t2v" : $mode === "still" ? "i2v" : undefined',
        'const media = none0',
        'if (model.modes !== undefined) {',
        'const mode = said ?? (modeOfMedia(media))',
        'if ((said !== undefined || !isLeftToMedia(mode)) && !takesMode(model.modes, mode, body, dialect.fields)) return noteLimits(found)',
        '}',
        '}',
      ],
    ],
    [
      'modes that only follow',
      {
        media,
        target: [
          { path: ['from'], mode: 'edit' },
          { path: ['extend'], mode: 'extend' },
        ],
      },
      one(modes),
      [
        ...start,
        'if ((model.modes !== undefined) && !(model.takesText && places === 0 && $from === undefined && $extend === undefined)) {',
        'const said = undefined',
        'const media = said === undefined && places < 2 ? toldMedia(found) : meaningsOf(body, dialect.fields)',
        'if (model.modes !== undefined) {',
        'const mode = said ?? (($from !== undefined) ? "edit" : ($extend !== undefined) ? "extend" : modeOfMedia(media))',
        'if ((said !== undefined || !isLeftToMedia(mode)) && !takesMode(model.modes, mode, body, dialect.fields)) return noteLimits(found)',
        '}',
        '}',
      ],
    ],
    [
      'modes where a mode is no field of the body',
      {
        media,
        mode: { path: ['absent'], words: { text: 't2v' }, roles },
        target: [{ path: ['absent'], mode: 'edit' }],
      },
      one(modes),
      [
        ...start,
        'if ((model.modes !== undefined) && !(model.takesText && places === 0)) {',
        'const said = undefined',
        'const media = said === undefined && places < 2 ? toldMedia(found) : meaningsOf(body, dialect.fields)',
        'if (model.modes !== undefined) {',
        'const mode = said ?? (false ? "edit" : modeOfMedia(media))',
        'if ((said !== undefined || !isLeftToMedia(mode)) && !takesMode(model.modes, mode, body, dialect.fields)) return noteLimits(found)',
        '}',
        '}',
      ],
    ],
    [
      'media',
      { media },
      one(inputs),
      [
        ...start,
        'if ((model.inputs !== undefined) && !(model.takesText && places === 0)) {',
        'const said = undefined',
        'const media = said === undefined && places < 2 ? toldMedia(found) : meaningsOf(body, dialect.fields)',
        'if (model.inputs !== undefined && media.length > 0 && !takesInputs(model.inputs, media, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'media and modes',
      { media, mode: { path: ['mode'], words: { text: 't2v' }, roles } },
      one({ ...inputs, ...modes }),
      [
        ...start,
        'if ((model.modes !== undefined || model.inputs !== undefined) && !(model.takesText && places === 0 && $mode === undefined)) {',
        'const said = $mode === "text" ? "t2v" : undefined',
        'const media = said === undefined && places < 2 ? toldMedia(found) : meaningsOf(body, dialect.fields)',
        'if (model.modes !== undefined) {',
        'const mode = said ?? (modeOfMedia(media))',
        'if ((said !== undefined || !isLeftToMedia(mode)) && !takesMode(model.modes, mode, body, dialect.fields)) return noteLimits(found)',
        '}',
        'if (model.inputs !== undefined && media.length > 0 && !takesInputs(model.inputs, media, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'a mode and a target of one field',
      { media, mode: { path: ['mode'], words: {}, roles }, target: [{ path: ['mode'], mode: 'edit' }] },
      one(inputs),
      [
        ...start,
        'if ((model.inputs !== undefined) && !(model.takesText && places === 0 && $mode === undefined)) {',
        'const said = undefined',
        'const media = said === undefined && places < 2 ? toldMedia(found) : meaningsOf(body, dialect.fields)',
        'if (model.inputs !== undefined && media.length > 0 && !takesInputs(model.inputs, media, body, dialect.fields)) return noteLimits(found)',
        '}',
      ],
    ],
    [
      'models in containers',
      { variant: ['variant'], prompt: ['prompt'] },
      { a: { variants: { b: { ...all, ...prompt } } }, c: all },
      [
        "if (entry === undefined) return typeof named === 'string' ? noteLimits(found) : !found.isSuspect",
        'const model = entry.variants === undefined ? entry : entry.variants($variant)',
        'if (model === undefined) return !found.isSuspect',
        "if (model.prompt !== undefined && typeof $prompt === 'string' && $prompt.length > model.sureLength && !takesPrompt(model.prompt, $prompt, body, dialect.fields)) return noteLimits(found)",
      ],
    ],
  ])('%s', (_, fields, limits, lines) => {
    expect(limitLines(dialectWith(fields, limits), variable, createDeclarations())).toEqual(lines)
  })

  it('a list of no media, which is made once', () => {
    const declarations = createDeclarations()
    const parts = dialectWith({ mode: { path: ['mode'], words: {}, roles } }, one(modes))
    expect(limitLines(parts, variable, declarations)).toContain('const media = none0')
    expect(declarations.source()).toBe('const none0 = []')
  })
})

describe('the lines about a model look up', () => {
  it.each<[what: string, Partial<WireFields>, LimitTable, lines: readonly string[]]>([
    ['a model', {}, one({}), ['const named = $model', 'const entry = modelsByName()(named)']],
    [
      'a model that the body does not name',
      { model: ['absent'] },
      one({}),
      ['const named = undefined', 'const entry = modelsByName()(named)'],
    ],
    [
      'a model by default',
      { defaultModel: 'a-"1"' },
      one({}),
      ['const named = ($model ?? "a-\\"1\\"")', 'const entry = modelsByName()(named)'],
    ],
    [
      'whether a size is sure',
      { size: [['size'], ['other']] },
      one(sizes),
      [
        'const named = $model',
        'const entry = modelsByName()(named)',
        'const isSureSize = entry !== undefined && entry.sureSizes.has($size)',
      ],
    ],
    [
      'whether a size is sure, where a model may be a container',
      { size: [['size']] },
      { a: { variants: { b: { ...all, ...sizes } } } },
      [
        'const named = $model',
        'const entry = modelsByName()(named)',
        'const isSureSize = entry !== undefined && entry.variants === undefined && entry.sureSizes.has($size)',
      ],
    ],
    [
      'no size that the body does not have',
      { size: [['absent']] },
      one(sizes),
      ['const named = $model', 'const entry = modelsByName()(named)'],
    ],
    [
      'no size that no model limits',
      { size: [['size']] },
      one(seconds),
      ['const named = $model', 'const entry = modelsByName()(named)'],
    ],
  ])('%s', (_, fields, limits, lines) => {
    const declarations = createDeclarations()
    expect(modelLines(dialectWith(fields, limits), variable, declarations)).toEqual(lines)
    expect([...declarations.used]).toEqual(['modelsIn'])
  })

  it('what rules ask of it, where they ask anything', () => {
    const parts = dialectWith({}, one({}))
    parts.kinds.test({ const: 'a' })
    expect(modelLines(parts, variable, createDeclarations())).toEqual([
      'const named = $model',
      'const entry = modelsByName()(named)',
      'const kinds = entry === undefined ? kindsOf($model) : entry.kinds',
    ])
  })
})

describe('the models of a dialect', () => {
  const inContainer: LimitTable = { a: { variants: { b: all, c: { ...all, ...inputs, ...sizes } } } }

  it.each<[what: string, LimitTable, asksForMedia: boolean, limitsSizes: boolean]>([
    ['of which none is known', {}, false, false],
    ['without limits', one({}), false, false],
    ['with modes', one(modes), true, false],
    ['with counts of media', one(inputs), true, false],
    ['with sizes', one(sizes), false, true],
    ['of which some have limits', { a: all, b: { ...all, ...inputs, ...sizes } }, true, true],
    ['in containers', inContainer, true, true],
  ])('%s are known by what they limit', (_, limits, isForMedia, isOfSizes) => {
    expect(asksForMedia(dialectWith({ media }, limits))).toBe(isForMedia)
    expect(limitsSizes({ limits })).toBe(isOfSizes)
  })

  it('ask for no media where the dialect takes none', () => {
    expect(asksForMedia(dialectWith({}, one(inputs)))).toBe(false)
    expect(asksForMedia(dialectWith({ media: [] }, one(inputs)))).toBe(false)
  })
})
