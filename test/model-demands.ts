import type { Dialect, MediaField, WirePath } from '../schemas/contract'
import type { Mode } from '../schemas/media'
import type { FieldFact, InputFact, ModelLimits } from '../schemas/model-facts'
import { aspectRatioOf, durationOf, mediaOf, resolutionOf, sizeOf } from '../src/limits/quantities'
import { shapeOf, valueAt } from '../src/shape'
import type { DecodedRow } from './conformance-rows'
import type { Demand } from './shape-demands'

type Name = readonly [model: string, variant: string | undefined]

/** What the models of a dialect demand of a suite: each accepted as it is, and each kind of limit kept and broken. */
export function modelDemands(dialect: Dialect): readonly Demand[] {
  return Object.entries(dialect.compiled?.limits ?? {}).flatMap(([model, entry]) =>
    'variants' in entry
      ? Object.entries(entry.variants).flatMap(([variant, limits]) => demandsOf(dialect, [model, variant], limits))
      : demandsOf(dialect, [model, undefined], entry),
  )
}

function demandsOf(dialect: Dialect, [model, variant]: Name, limits: ModelLimits): readonly Demand[] {
  const { fields } = dialect
  const names = ({ body }: DecodedRow) =>
    (valueAt(body, fields.model) ?? fields.defaultModel) === model &&
    (variant === undefined || valueAt(body, fields.variant ?? []) === variant)
  const kinds = limitKinds(dialect, limits)
  return [
    { what: 'accepted', isMet: ({ row }: DecodedRow) => row.valid && row.warnings.length === 0 },
    ...kinds.flatMap(({ what, codes, isSaid, isBreakable }) => [
      {
        what: `${what} kept`,
        isMet: (each: DecodedRow) => each.row.valid && isSaid(each.body) && !reports(each, codes),
      },
      ...(isBreakable ? [{ what: `${what} broken`, isMet: (each: DecodedRow) => reports(each, codes) }] : []),
    ]),
  ].map(({ what, isMet }) => ({
    name: `${variant ?? model}: ${what}`,
    isMet: (rows) => rows.some((each) => names(each) && isMet(each)),
  }))
}

function reports({ row }: DecodedRow, codes: readonly string[]): boolean {
  return [...row.issues, ...row.warnings].some(({ code }) => codes.includes(code))
}

interface LimitKind {
  readonly what: string
  readonly codes: readonly string[]
  /** Whether a body says anything that the limit is about. */
  readonly isSaid: (body: unknown) => boolean
  /** Whether the dialect can say what the limit refuses. */
  readonly isBreakable: boolean
}

function limitKinds(dialect: Dialect, limits: ModelLimits): readonly LimitKind[] {
  const { fields } = dialect
  const {
    modes = [],
    durations = [],
    sizes = [],
    inputs = [],
    fields: facts = [],
    prompt = [],
    lifecycle = [],
  } = limits
  const sizeCodes = ['unsupported-size', 'unsupported-resolution', 'unsupported-aspect-ratio']
  const isSized = fields.size !== undefined || fields.width !== undefined
  const longest = Math.min(...prompt.map(({ maxLength }) => maxLength))
  const kinds: (LimitKind | false)[] = [
    modes.length > 0 && {
      what: 'mode',
      codes: ['unsupported-mode'],
      isSaid: () => true,
      isBreakable: modesOf(dialect).some((mode) => modes.some((fact) => !fact.modes.includes(mode))),
    },
    durations.length > 0 && {
      what: 'duration',
      codes: ['unsupported-duration'],
      isSaid: (body) => durationOf(body, fields) !== undefined,
      isBreakable: canSayOther(
        dialect,
        fields.duration?.[0]?.path,
        durations.map(({ seconds }) => seconds),
      ),
    },
    sizes.length > 0 &&
      isSized && {
        what: 'size',
        codes: sizeCodes,
        isSaid: (body) => [sizeOf, resolutionOf, aspectRatioOf].some((read) => read(body, fields) !== undefined),
        isBreakable: canSayOther(
          dialect,
          fields.size?.[0],
          sizes.map(({ sizes: listed }) => listed ?? []),
        ),
      },
    ...inputs.map((fact) => inputKind(dialect, fact)),
    ...[...new Set(facts.map(({ field }) => field))].map((field) =>
      fieldKind(
        dialect,
        field,
        facts.filter((fact) => fact.field === field),
      ),
    ),
    prompt.length > 0 && {
      what: 'prompt',
      codes: ['prompt-length'],
      isSaid: (body) => [...`${valueAt(body, fields.prompt ?? [])}`].length === longest,
      isBreakable: true,
    },
    lifecycle.length > 0 && { what: 'lifecycle', codes: ['retired-model'], isSaid: () => true, isBreakable: true },
  ]
  return kinds.filter((kind) => kind !== false)
}

/** The modes that a dialect can say: by a word, by a field that names a target, or by no media. */
function modesOf({ fields: { mode, target = [] } }: Dialect): readonly Mode[] {
  return ['t2v', ...Object.values(mode?.words ?? {}), ...target.map((each) => each.mode)]
}

function inputKind({ fields }: Dialect, { counts = {} }: InputFact): LimitKind | false {
  const { media = [] } = fields
  // The keys of `counts` are roles and kinds; `Object.entries` widens them.
  const isBreakable = Object.entries(counts).some(([what, count]) => capacity(media, what) > (count ?? 0))
  const isTaking = Object.values(counts).some((count) => count > 0)
  if (!isTaking && !isBreakable) return false
  const isSaid = (body: unknown) => !isTaking || mediaOf(body, fields).length > 0
  return { what: 'input', codes: ['unsupported-input'], isSaid, isBreakable }
}

/** How many media of a role or kind a dialect can say. */
function capacity(media: readonly MediaField[], what: string): number {
  const holds = ({ kind, role, openRole, kindFrom, roleFrom }: MediaField) =>
    [kind, role, openRole, ...Object.values(kindFrom?.words ?? {}), ...Object.values(roleFrom?.words ?? {})].some(
      (each) => each === what,
    )
  return media.filter(holds).reduce((sum, { path }) => sum + (path.includes('*') ? Number.POSITIVE_INFINITY : 1), 0)
}

function fieldKind({ fields }: Dialect, field: FieldFact['field'], facts: readonly FieldFact[]): LimitKind | false {
  const path = fields[field]
  if (path === undefined) return false
  const isTaken = facts.every(({ supported }) => supported)
  const isBounded = facts.some(({ minimum, maximum }) => minimum !== undefined || maximum !== undefined)
  // What asks nothing of a model without the field, such as an empty text, is no value of the field.
  const isSaid = (body: unknown) => !isTaken || valueAt(body, path) !== undefined
  return { what: field, codes: ['unsupported-field'], isSaid, isBreakable: !isTaken || isBounded }
}

/** Whether the schema lets a request say more than every fact lists. */
function canSayOther(
  { compiled }: Dialect,
  path: WirePath | undefined,
  lists: readonly (readonly unknown[])[],
): boolean {
  const words = shapeOf(compiled?.json?.schema ?? {}).properties?.[path?.[0] ?? '']?.enum
  return words === undefined || words.some((word) => lists.some((list) => !list.includes(word)))
}
