import type { WireFields, WirePath } from '../../schemas/contract'
import type { Fact, FieldFact, LimitTable, ModelLimits } from '../../schemas/model-facts'
import type { CleanParts, Variables } from './clean-source'
import type { Declarations } from './declarations'

/** Writes the part of a decision that looks the model up: what `model` names, or else its default. */
export function modelLines(parts: CleanParts, variable: Variables, declarations: Declarations): readonly string[] {
  const { dialect, kinds } = parts
  const { model: path, defaultModel } = dialect.fields
  const model = variable(path) ?? 'undefined'
  declarations.use('modelsIn')
  return [
    `const named = ${defaultModel === undefined ? model : `(${model} ?? ${JSON.stringify(defaultModel)})`}`,
    'const entry = modelsByName()(named)',
    ...(kinds.isAsked() ? [`const kinds = entry === undefined ? kindsOf(${model}) : entry.kinds`] : []),
    ...sureSizeLines(parts, variable),
  ]
}

/** Writes whether the size that a body names is one that its model is sure to take. */
function sureSizeLines({ dialect, limits }: CleanParts, variable: Variables): readonly string[] {
  const text = variable(dialect.fields.size?.[0])
  if (text === undefined || !limitsSizes({ limits })) return []
  const isModel = hasContainers(limits) ? 'entry !== undefined && entry.variants === undefined' : 'entry !== undefined'
  return [`const isSureSize = ${isModel} && entry.sureSizes.has(${text})`]
}

/** Whether a model of a dialect limits sizes. */
export function limitsSizes({ limits }: Pick<CleanParts, 'limits'>): boolean {
  return modelsOf(limits).some(({ sizes }) => sizes !== undefined)
}

function hasContainers(limits: LimitTable): boolean {
  return Object.values(limits).some((entry) => 'variants' in entry)
}

/**
 * Writes the part of a decision that asks whether the model takes what the request says.
 *
 * Written out is only what a model of the dialect limits and the dialect has a field for.
 */
export function limitLines(
  { dialect, limits }: CleanParts,
  variable: Variables,
  declarations: Declarations,
): readonly string[] {
  const { fields } = dialect
  const models = modelsOf(limits)
  const code = { fields, models, variable, declarations }
  const isContainer = hasContainers(limits)
  const variant = `entry.variants === undefined ? entry : entry.variants(${variable(fields.variant)})`
  const limited = `return ${declarations.use('noteLimits')}(found)`
  return [
    `if (entry === undefined) return typeof named === 'string' ? ${declarations.use('noteLimits')}(found) : !found.isSuspect`,
    `const model = ${isContainer ? variant : 'entry'}`,
    ...(isContainer ? ['if (model === undefined) return !found.isSuspect'] : []),
    ...[
      ...modeAndMediaLines(code),
      ...durationLines(code),
      ...sizeLines(code),
      ...fieldLines(code),
      ...promptLines(code),
    ].map((line) => line.replace('return false', limited)),
  ]
}

function modelsOf(limits: LimitTable): readonly ModelLimits[] {
  return Object.values(limits).flatMap((entry) => ('variants' in entry ? Object.values(entry.variants) : [entry]))
}

/** Whether a model of a dialect limits media, or the modes that they imply. */
export function asksForMedia({ dialect, limits }: Pick<CleanParts, 'dialect' | 'limits'>): boolean {
  const isLimited = modelsOf(limits).some(({ modes, inputs }) => modes !== undefined || inputs !== undefined)
  return isLimited && (dialect.fields.media ?? []).length > 0
}

interface Code {
  readonly fields: WireFields
  readonly models: readonly ModelLimits[]
  readonly variable: Variables
  readonly declarations: Declarations
}

type FactKind = 'modes' | 'durations' | 'sizes' | 'inputs' | 'fields' | 'prompt'

function factsOf(kind: FactKind, { models }: Code): readonly Fact[] {
  return models.flatMap((model): readonly Fact[] => model[kind] ?? [])
}

function present(paths: readonly (WirePath | undefined)[], { variable }: Code): string {
  const tests = [...new Set(paths.flatMap((path) => variable(path) ?? []))].map((each) => `${each} !== undefined`)
  return tests.length === 0 ? 'false' : `(${tests.join(' || ')})`
}

/**
 * The mode is named, or follows from a target, or from the media, which are read once.
 *
 * Both are read only where the model limits media, or the modes that they imply.
 */
function modeAndMediaLines(code: Code): readonly string[] {
  const { fields, declarations } = code
  const kinds = (['modes', 'inputs'] as const).filter((kind) => factsOf(kind, code).length > 0)
  if (kinds.length === 0) return []
  const implied = (fields.target ?? []).reduceRight(
    (rest, { path, mode }) => `${present([path], code)} ? ${JSON.stringify(mode)} : ${rest}`,
    `${declarations.use('modeOfMedia')}(media)`,
  )
  const takes = `${declarations.use('takesMode')}(model.modes, mode, body, dialect.fields)`
  const isLeft = `${declarations.use('isLeftToMedia')}(mode)`
  return [
    `if ((${kinds.map((kind) => `model.${kind} !== undefined`).join(' || ')}) && !(${isTextAlone(code)})) {`,
    ...namedModeLines(code),
    ...mediaLines(code),
    ...(kinds.includes('modes')
      ? [
          'if (model.modes !== undefined) {',
          `const mode = said ?? (${implied})`,
          `if ((said !== undefined || !${isLeft}) && !${takes}) return false`,
          '}',
        ]
      : []),
    ...inputLines(code),
    '}',
  ]
}

/** A request without media, mode and target asks for a video from text alone. */
function isTextAlone({ fields, variable }: Code): string {
  const paths = [fields.mode?.path, ...(fields.target ?? []).map(({ path }) => path)]
  const said = [...new Set(paths.flatMap((path) => variable(path) ?? []))]
  const hasMedia = (fields.media ?? []).length > 0
  return [
    'model.takesText',
    ...(hasMedia ? ['places === 0'] : []),
    ...said.map((each) => `${each} === undefined`),
  ].join(' && ')
}

function namedModeLines({ fields: { mode }, variable }: Code): readonly string[] {
  const word = variable(mode?.path)
  if (mode === undefined || word === undefined) return ['const said = undefined']
  const meant = Object.entries(mode.words).reduceRight(
    (rest, [name, named]) => `${word} === ${JSON.stringify(name)} ? ${JSON.stringify(named)} : ${rest}`,
    'undefined',
  )
  return [`const said = ${meant}`]
}

/** Media in one place were noted when they were read; the others are read now. */
function mediaLines({ fields, declarations }: Code): readonly string[] {
  if ((fields.media ?? []).length === 0) return [`const media = ${declarations.add('none', '[]')}`]
  const isTold = `said === undefined && places < 2`
  const others = `${declarations.use('meaningsOf')}(body, dialect.fields)`
  return [`const media = ${isTold} ? ${declarations.use('toldMedia')}(found) : ${others}`]
}

function durationLines(code: Code): readonly string[] {
  const { fields, variable, declarations } = code
  const said = (fields.duration ?? []).flatMap(({ path, unit }) => {
    const value = variable(path)
    return value === undefined ? [] : [{ value, unit }]
  })
  if (said.length === 0 || factsOf('durations', code).length === 0) return []
  const reads = said.map(({ value, unit }) =>
    unit === 'seconds'
      ? `${declarations.use('parseSeconds')}(${value})`
      : `${declarations.use('secondsIn')}(${value}, "frames")`,
  )
  const isSure = `${declarations.use('isSureSecond')}(model.sureSeconds, seconds)`
  const takes = `${declarations.use('takesSeconds')}(model.durations, seconds, body, dialect.fields)`
  return [
    'if (model.durations !== undefined) {',
    `const seconds = ${reads.join(' ?? ')}`,
    `if (seconds !== undefined && !${isSure} && !${takes}) return false`,
    '}',
  ]
}

function sizeLines(code: Code): readonly string[] {
  const { fields, variable, declarations } = code
  if (factsOf('sizes', code).length === 0) return []
  const { size = [], resolution = [], aspectRatio = [], width, height } = fields
  const isAsked = present([...size, ...resolution, ...aspectRatio, width, height], code)
  if (isAsked === 'false') return []
  const read = (name: 'tierIn' | 'ratioIn', paths: readonly WirePath[]) => {
    const reads = paths.flatMap((path) => variable(path) ?? []).map((value) => `${declarations.use(name)}(${value})`)
    return `pixels === undefined ? ${reads.length === 0 ? 'undefined' : reads.join(' ?? ')} : undefined`
  }
  const value = (path: WirePath | undefined) => variable(path) ?? 'undefined'
  const text = value(size[0])
  const sides = [value(width), value(height)]
  const hasSides = sides.every((side) => side !== 'undefined')
  // Sides count only where the text is no size in pixels.
  const areSure = hasSides ? [`model.sureSizes.has(${declarations.use('sidesCode')}(${sides.join(', ')}))`] : []
  const isSure =
    text === 'undefined' ? areSure : ['isSureSize', ...areSure.map((each) => `${text} === undefined && ${each}`)]
  const takes = `${declarations.use('takesSize')}(model.sizes, pixels, tier, ratio, body, dialect.fields)`
  return [
    `if (model.sizes !== undefined && ${[isAsked, ...isSure.map((each) => `!(${each})`)].join(' && ')}) {`,
    `const pixels = ${declarations.use('pixelsFrom')}(${[text, ...sides].join(', ')})`,
    `const tier = ${read('tierIn', [...resolution, ...size])}`,
    `const ratio = ${read('ratioIn', [...aspectRatio, ...size])}`,
    `if (!${takes}) return false`,
    '}',
  ]
}

function inputLines(code: Code): readonly string[] {
  if (factsOf('inputs', code).length === 0) return []
  const takes = `${code.declarations.use('takesInputs')}(model.inputs, media, body, dialect.fields)`
  return [`if (model.inputs !== undefined && media.length > 0 && !${takes}) return false`]
}

function fieldLines(code: Code): readonly string[] {
  // Each member was taken from a fact about fields.
  const names = new Set((factsOf('fields', code) as readonly FieldFact[]).map(({ field }) => field))
  return [...names].flatMap((name) => {
    const value = code.variable(code.fields[name])
    if (value === undefined) return []
    const takes = `${code.declarations.use('takesField')}(model.${name}, ${value}, body, dialect.fields)`
    return [`if (model.${name} !== undefined && ${value} !== undefined && !${takes}) return false`]
  })
}

function promptLines(code: Code): readonly string[] {
  const prompt = code.variable(code.fields.prompt)
  if (prompt === undefined || factsOf('prompt', code).length === 0) return []
  const isLong = `typeof ${prompt} === 'string' && ${prompt}.length > model.sureLength`
  const takes = `${code.declarations.use('takesPrompt')}(model.prompt, ${prompt}, body, dialect.fields)`
  return [`if (model.prompt !== undefined && ${isLong} && !${takes}) return false`]
}
