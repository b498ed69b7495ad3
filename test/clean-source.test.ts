import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import type { AliasGroup, Rule, Suspects, UploadLimits, WireFields } from '../schemas/contract'
import type { LimitTable } from '../schemas/model-facts'
import { sizeText } from '../schemas/patterns'
import { isQuickSize } from '../schemas/quick-texts'
import { aliasesAgree } from '../src/aliases'
import { type CleanParts, cleanSources } from '../src/compile/clean-source'
import { createDeclarations } from '../src/compile/declarations'
import { holdsSoundImages, isSoundImage } from '../src/data-urls'
import { entryIn } from '../src/limits/growing-table'
import { meaningsOf } from '../src/limits/quantities'
import { isSureSecond } from '../src/limits/sure'
import { pixelsFrom, ratioIn, takesInputs, takesSize, tierIn } from '../src/limits/takes'
import { modelsIn } from '../src/limits/uniform-limits'
import { mediaByRole } from '../src/media-by-role'
import { has, isObject, namesIn, type Shape, valueAt } from '../src/shape'
import * as suspects from '../src/suspects'
import { isSoundUpload } from '../src/uploads'
import { partsWith } from './decision-parts'

const library = {
  ...{ aliasesAgree, has, holdsSoundImages, isObject, isQuickSize, isSoundImage, isSoundUpload, meaningsOf, modelsIn },
  ...{ entryIn, isSureSecond, mediaByRole },
  ...{ namesIn, pixelsFrom, ratioIn, takesInputs, takesSize, tierIn, valueAt, ...suspects },
}

const nothing = {
  ...{ isComplete: true, isSuspect: false, members: [], isMissing: false, rules: [], aliases: false, images: false },
  ...{ media: [], isMediaKnown: false, limits: false },
}

/** The functions that are written for the encodings of a dialect, each from a body to what it notes. */
function decisionsOn(...all: readonly [CleanParts, ...CleanParts[]]) {
  const [{ dialect, limits, kinds, upload }] = all
  const declarations = createDeclarations()
  const names = cleanSources(all, declarations)
  // What this declares is written before it.
  const kindsOf = kinds.source(declarations)
  const script = [
    "'use strict'",
    `;({ ${Object.keys(library).join(', ')} }, limits) => {`,
    declarations.source(),
    kindsOf,
    `const models = modelsIn((name) => entryIn(limits, name), ${kinds.isAsked() ? 'kindsOf' : 'undefined'})`,
    'const modelsByName = () => models',
    `return [${names.join(', ')}]\n}`,
  ].join('\n')
  const decisions = runInThisContext(script)(library, limits)
  const known = { ...dialect, compiled: { limits, upload } }
  return names.map((_, index) => (body: unknown) => {
    const found = suspects.takeSuspects()
    const isClean = decisions[index](body, known, found, all[index]?.encoding === 'form')
    const notes = { ...found, members: [...found.members], rules: [...found.rules], media: [...found.media] }
    suspects.returnSuspects(found)
    return { isClean, notes }
  })
}

const text: Shape = { type: 'string' }
const object = (properties: Readonly<Record<string, Shape>>, more: Shape = {}): Shape => ({
  type: 'object',
  properties,
  ...more,
})
const rule = (said: Pick<Rule, 'expects'> & Partial<Rule>): Rule => ({
  code: 'said',
  severity: 'error',
  message: 'Say it.',
  ...said,
})

const sources = ['handbook']
const limits: LimitTable = {
  'm-1': {
    id: 'm-1',
    family: 'm',
    sizes: [{ sources, sizes: ['1280x720'] }],
    inputs: [{ sources, counts: { image: 2 } }],
  },
}
const fields: WireFields = {
  model: ['model'],
  size: [['size']],
  media: [
    { path: ['still'], kind: 'image' },
    { path: ['stills', '*'], kind: 'image' },
    { path: ['frame'], kind: 'image', role: 'firstFrame' },
    { path: ['ends', 'first'], kind: 'image' },
    { path: ['ends', 'last'], kind: 'image' },
  ],
}
const aliases: readonly AliasGroup[] = [{ compare: 'text', fields: [['mood'], ['style', 'mood']] }]

const handbook = partsWith({
  shape: object(
    {
      model: text,
      prompt: { ...text, minLength: 1 },
      size: text,
      mood: text,
      style: object({ mood: text }),
      still: object({ url: text, alt: text }),
      stills: { type: 'array', items: text },
      frame: text,
      ends: object({ first: object({ url: text }), last: text }),
      tags: { type: 'array', items: text },
      either: { anyOf: [text, { type: 'integer' }] },
      any: {},
      old: { not: {} },
    },
    { required: ['model', 'prompt'] },
  ),
  limits,
  fields,
  aliases,
  rules: [
    rule({ on: ['size'], expects: { pattern: sizeText } }),
    rule({ on: ['mood'], expects: { enum: ['calm', 'wild'] } }),
    rule({ on: ['mood'], expects: { minLength: 1 } }),
    rule({ on: ['model'], expects: { pattern: '^m' } }),
    rule({ on: ['style'], expects: { properties: { mood: { enum: ['calm', 'wild'] } } } }),
    rule({ on: ['style'], when: { required: ['mood'] }, expects: { properties: { mood: { enum: ['calm'] } } } }),
    rule({ expects: { properties: { any: { enum: ['x'] } } } }),
    rule({ when: { required: ['any'] }, expects: { required: ['mood'] } }),
    rule({ on: ['either'], expects: { minLength: 1 } }),
    rule({ on: ['either'], expects: { enum: [1, 'a'] } }),
    rule({ on: ['mood'], encoding: 'form', expects: { enum: [] } }),
    rule({ expects: {} }),
    rule({ on: ['tags'], expects: { items: { enum: ['x'] } } }),
    rule({ on: ['tags', '*'], expects: { enum: ['x', 'y'] } }),
    rule({ when: { required: ['old'] }, expects: { required: ['mood'] } }),
    rule({ expects: { minProperties: 2 } }),
    rule({ when: {}, expects: { properties: { mood: { enum: ['calm', 'wild', 'cold', ''] } } } }),
    rule({ on: ['size'], expects: { minLength: 1 } }),
    rule({ on: ['mood'], expects: { required: ['size'] } }),
  ],
})

describe('a decision notes', () => {
  const [decide] = decisionsOn(handbook)
  const small = { model: 'm-1', prompt: 'Rain.' }
  const image = { kind: 'image', role: undefined } as const

  it.each<[what: string, body: unknown, notes: Partial<Suspects>]>([
    ['nothing of the smallest body', small, {}],
    ['nothing of members that are undefined', { ...small, old: undefined, other: undefined }, {}],
    ['a member of another shape', { ...small, prompt: 1 }, { members: ['prompt'] }],
    ['an empty prompt', { ...small, prompt: '' }, { members: ['prompt'] }],
    ['a refused and an unknown member', { ...small, old: 1, other: 1 }, { members: ['old', 'other'] }],
    ['a missing member', { model: 'm-1', any: 'x', mood: 'calm' }, { isMissing: true }],
    ['a missing model, which is no unknown one', { prompt: 'Rain.', mood: 'calm' }, { isMissing: true }],
    ['a rule about the count of members', { model: 'm-1' }, { isMissing: true, rules: [15] }],
    ['a model that it does not know', { ...small, model: 'm-2' }, { limits: true }],
    ['a model of another name than a rule asks for', { ...small, model: 'x' }, { rules: [3], limits: true }],
    ['no size that is right', { ...small, size: '1280x720' }, {}],
    ['a size that the model does not take', { ...small, size: '720x720' }, { limits: true }],
    ['a size that is spelt wrong', { ...small, size: 'wide' }, { rules: [0] }],
    ['each rule about a size once', { ...small, size: '' }, { rules: [17, 0] }],
    ['a size that is no text', { ...small, size: 720 }, { members: ['size'] }],
    ['each rule about a text by itself', { ...small, mood: 'cold' }, { rules: [1] }],
    ['all rules about a text', { ...small, mood: '' }, { rules: [1, 2] }],
    [
      'rules about a text that is none only where its place is not theirs',
      { ...small, mood: 1 },
      { members: ['mood'], rules: [16] },
    ],
    ['rules about an object', { ...small, style: { mood: 'wild' } }, { rules: [5] }],
    ['rules about members of an object', { ...small, style: { mood: '' } }, { rules: [5, 4] }],
    [
      'all rules about an object whose members are of another shape',
      { ...small, style: { mood: 1 } },
      { members: ['style'], rules: [5, 4] },
    ],
    ['rules about items', { ...small, tags: ['y'] }, { rules: [12] }],
    ['rules about each item', { ...small, tags: ['z'] }, { rules: [13, 12] }],
    [
      'rules about a list, but not about items of another shape',
      { ...small, tags: [1] },
      { members: ['tags'], rules: [12] },
    ],
    ['a member of an object', { ...small, style: { other: 1 } }, { members: ['style'] }],
    ['rules that no place is named for', { ...small, any: 'y', mood: 'calm' }, { rules: [6] }],
    ['rules about members that depend on one another', { ...small, any: 'x' }, { rules: [7] }],
    ['rules about a union together', { ...small, either: 'b' }, { members: ['either'], rules: [8, 9] }],
    ['no rules about a union that holds them', { ...small, either: 1 }, {}],
    ['names of one field that agree', { ...small, mood: 'calm', style: { mood: 'calm' } }, {}],
    ['names of one field that disagree', { ...small, mood: 'wild', style: { mood: 'calm' } }, { aliases: true }],
    ['media of one place', { ...small, still: { url: 'x' } }, { media: [image], isMediaKnown: true }],
    ['media in a list', { ...small, stills: ['x', 'y'] }, { media: [image, image], isMediaKnown: true }],
    [
      'more media than the model takes',
      { ...small, stills: ['x', 'y', 'z'] },
      { media: [image, image, image], isMediaKnown: true, limits: true },
    ],
    [
      'media of two places, which are read again',
      { ...small, still: { url: 'x' }, stills: ['x'] },
      { media: [image, image] },
    ],
    [
      'media of two places that are too many',
      { ...small, still: { url: 'x' }, stills: ['x', 'y'] },
      { media: [image, image, image], limits: true },
    ],
    [
      'media of two places in one member, which are read again',
      { ...small, ends: { first: { url: 'x' } } },
      { media: [image] },
    ],
    ['a text that is media, which is read again', { ...small, frame: 'x' }, {}],
    ['an image that is none', { ...small, frame: 'data:image/png;base64,AAAA' }, { images: true }],
    [
      'an image in an object that is none, and reads media again',
      { ...small, still: { url: 'data:image/png;base64,AAAA' } },
      { images: true, media: [image] },
    ],
    [
      'an image of another shape',
      { ...small, still: { alt: 1 } },
      { members: ['still'], media: [image], isMediaKnown: true },
    ],
    [
      'an image with a member that may be one',
      { ...small, still: { other: 1 } },
      { members: ['still'], images: true, media: [image] },
    ],
  ])('%s', (_, body, notes) => {
    const { members = [], rules = [], isMissing, aliases, images, limits } = notes
    const isSuspect = [isMissing, aliases, images, limits].includes(true) || members.length + rules.length > 0
    expect(decide?.(body)).toStrictEqual({ isClean: !isSuspect, notes: { ...nothing, isSuspect, ...notes } })
  })

  it.each<[what: string, body: unknown]>([
    ['a list', []],
    ['a text', 'x'],
    ['bytes', new Uint8Array(1)],
    ['a body with inherited members', Object.create(small)],
  ])('nothing of %s, which it does not go through', (_, body) => {
    expect(decide?.(body)).toStrictEqual({ isClean: false, notes: { ...nothing, isComplete: false } })
  })

  it('no more members than are reported', () => {
    const body = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`member${index}`, 1]))
    expect(decide?.(body)).toStrictEqual({
      isClean: false,
      notes: { ...nothing, isComplete: false, isSuspect: true, members: Object.keys(body).slice(0, 65) },
    })
  })
})

describe('what is written for a decision', () => {
  const written = (parts: CleanParts) => {
    const declarations = createDeclarations()
    cleanSources([parts], declarations)
    return declarations.source()
  }

  it('has no line that says nothing', () => {
    const source = written(handbook)
    expect(source).not.toMatch(/\{\n\}/)
    expect(source).not.toContain('!true')
    expect(source).not.toContain('found, )')
  })

  it('has no case for a member that is refused as an unknown one is', () => {
    expect(written(handbook)).not.toContain('"old"')
  })

  it('asks a model what rules say of it once, before a body is read', () => {
    expect(written(handbook)).toContain('if (!(!($0 !== undefined) || ((kinds & 1) !== 0))) noteRules(found, 3)')
  })

  it('knows the members that a body may have', () => {
    expect(written(partsWith({ fields: { model: ['model', 'name'] } }))).toContain('\nconst named = undefined\n')
    expect(written(partsWith({ shape: object({ model: { not: {} } }) }))).toContain('\nconst named = undefined\n')
    expect(written(partsWith({ shape: object({ model: text }) }))).toContain('\nconst named = $0\n')
    expect(
      written(partsWith({ shape: object({ model: object({}) }), fields: { model: ['model', 'name'] } })),
    ).toContain('\nconst named = valueAt($0, ["name"])\n')
  })
})

describe('decisions on two encodings', () => {
  const shape = object({ model: text, mood: text }, { required: ['model'] })
  const rules = [
    rule({ on: ['mood'], encoding: 'form', expects: { minLength: 1 } }),
    rule({ expects: { required: ['mood'] } }),
  ]
  const json = partsWith({ shape, limits, rules })
  const form = (properties: Readonly<Record<string, Shape>>, more: Shape = {}): CleanParts => ({
    ...json,
    shape: object(properties, { required: ['model'], ...more }),
    encoding: 'form',
  })

  it('are one function where they look models up alike', () => {
    const declarations = createDeclarations()
    const names = cleanSources([json, form({ model: text, file: text })], declarations)
    expect(names).toEqual([names[1], names[0]])
    expect(declarations.source().match(/function clean/g)).toHaveLength(1)
  })

  it('are a function each where they do not', () => {
    const declarations = createDeclarations()
    const names = cleanSources([json, form({}, { additionalProperties: true })], declarations)
    expect(new Set(names).size).toBe(2)
    expect(declarations.source().match(/function clean/g)).toHaveLength(2)
  })

  it('are one function where there is one encoding', () => {
    expect(cleanSources([json], createDeclarations())).toHaveLength(1)
    expect(cleanSources([], createDeclarations())).toEqual([])
  })

  it('tell what only one of them refuses, requires or asks for', () => {
    const [inJson, inForm] = decisionsOn(json, form({ model: text, mood: text, file: text }, { required: ['file'] }))
    const body = { model: 'm-1', mood: '', file: 'x' }
    expect([inJson?.(body), inForm?.(body)]).toStrictEqual([
      { isClean: false, notes: { ...nothing, isSuspect: true, members: ['file'] } },
      { isClean: false, notes: { ...nothing, isSuspect: true, rules: [0] } },
    ])
    expect([inJson?.({}), inForm?.({})].map((each) => each?.notes)).toStrictEqual([
      { ...nothing, isSuspect: true, isMissing: true, rules: [1] },
      { ...nothing, isSuspect: true, isMissing: true, rules: [1] },
    ])
    expect([inJson?.({ model: 'm-1', mood: 'x' }), inForm?.({ file: 'x', mood: 'x' })]).toStrictEqual([
      { isClean: true, notes: nothing },
      { isClean: true, notes: nothing },
    ])
  })
})

describe('a decision on images', () => {
  const upload: UploadLimits = { field: 'file', types: ['image/png'] }
  const sized: UploadLimits = { ...upload, matches: { field: 'size', absent: '1280x720' } }
  const taking = (own: UploadLimits, encoding: CleanParts['encoding']) =>
    partsWith({
      shape: object({ model: text, size: text, still: text, other: object({ url: text }), file: {} }),
      fields: {
        model: ['model'],
        size: [['size']],
        media: [
          { path: ['still'], kind: 'image' },
          { path: ['other', 'url'], kind: 'image' },
        ],
      },
      limits: { 'm-1': { id: 'm-1', family: 'm' } },
      upload: own,
      encoding,
    })
  const file = { type: 'image/png', size: 1, bytes: new Uint8Array(1) }
  const bad = 'data:image/png;base64,AAAA'

  it.each<[what: string, UploadLimits, CleanParts['encoding'], body: object, notes: Partial<Suspects>]>([
    ['notes no text in the place of a file', upload, 'form', { file: 'x' }, {}],
    ['notes a file that is no image', upload, 'form', { file }, { isSuspect: true }],
    ['notes no file in JSON, where none can be', upload, 'json', { file }, {}],
    ['notes an image that is none', upload, 'json', { still: bad }, { isSuspect: true, images: true }],
    ['notes no other text', sized, 'json', { still: 'https://a.example/x' }, {}],
    ['notes an image that may be of another size', sized, 'json', { still: bad }, { isSuspect: true, images: true }],
    ['notes one in an object', sized, 'form', { other: { url: bad } }, { isSuspect: true, images: true }],
  ])('%s', (_, own, encoding, body, notes) => {
    const [decide] = decisionsOn(taking(own, encoding))
    const isClean = notes.isSuspect !== true
    expect(decide?.({ model: 'm-1', ...body })).toStrictEqual({ isClean, notes: { ...nothing, ...notes } })
  })

  it('asks what they are only where that is elsewhere in the body', () => {
    const linesIn = (parts: CleanParts) => {
      const declarations = createDeclarations()
      cleanSources([parts], declarations)
      return declarations
        .source()
        .split('\n')
        .filter((line) => line.includes('holdsSoundImages') || line.includes('isSoundUpload'))
    }
    const linesFor = (own: UploadLimits, encoding: CleanParts['encoding']) => linesIn(taking(own, encoding))
    const holdsSound =
      'if ((false || $2 !== undefined || $3 !== undefined) && !holdsSoundImages(dialect, body)) noteImages(found)'
    expect(linesFor(upload, 'json')).toEqual([])
    expect(linesFor(sized, 'json')).toEqual([holdsSound])
    const isNever = 'if ((false) && !holdsSoundImages(dialect, body)) noteImages(found)'
    expect(linesIn({ ...taking(sized, 'json'), dialect: { fields: { model: ['model'] }, rules: [] } })).toEqual([
      isNever,
    ])
    expect(linesFor(sized, 'form')).toEqual([
      "if (typeof $4 === 'object' && !isSoundUpload(upload1, body)) noteUpload(found)",
      holdsSound,
    ])
  })
})

it('reads no media where no model limits them', () => {
  const [decide] = decisionsOn({ ...handbook, limits: { 'm-1': { id: 'm-1', family: 'm' } } })
  expect(decide?.({ model: 'm-1', prompt: 'Rain.', still: { url: 'x' }, stills: ['x'] })).toStrictEqual({
    isClean: true,
    notes: nothing,
  })
})

it('lets unknown members pass in a body that may hold anything', () => {
  const [decide] = decisionsOn(partsWith({ shape: object({ model: text }, { additionalProperties: true }), limits }))
  expect(decide?.({ model: 'm-1', other: 1 })).toStrictEqual({ isClean: true, notes: nothing })
})
