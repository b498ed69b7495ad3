import type { TObject } from '@sinclair/typebox'
import fc, { type Arbitrary } from 'fast-check'
import type { Dialect, Encoding } from '../schemas/contract'
import type { Examples } from '../schemas/example'
import { type DialectId, dialects } from '../src/index'
import { setOwn } from '../src/own-members'
import { has, isObject } from '../src/shape'
import {
  arbitraryOf,
  type Fitting,
  imageText,
  partOf,
  ratios,
  sidesAs,
  sizeWord,
  text,
  tiers,
  unknownMembers,
} from './arbitrary'

// `npm run laws` runs longer, with another seed each time; a seed that fails is printed, and repeated by
// VIDIALECT_SEED with the same VIDIALECT_RUNS. Without either a run is the same everywhere.
const numRuns = Number(process.env.VIDIALECT_RUNS ?? 300)
const seed = Number(process.env.VIDIALECT_SEED ?? (process.env.VIDIALECT_RUNS === undefined ? 20_260_101 : Date.now()))
export const parameters = { numRuns, seed }
export const timeout = 20_000 + numRuns * 200

/** An object of a request. */
export type Members = Record<string, unknown>

/** A request and how it reaches the library. */
export interface Subject {
  readonly encoding: Encoding
  readonly body: Members
}

/** The ids of every registered dialect. */
export const ids = Object.keys(dialects) as DialectId[]

type Bodies = Partial<Record<Encoding, TObject>>

/** The TypeBox schemas of every dialect's bodies. */
export const schemasOf = new Map<DialectId, Bodies>()

/** The examples of every dialect. */
export const examplesOf = new Map<DialectId, Examples>()

const subjectsOf = new Map<DialectId, Arbitrary<Subject>>()
for (const id of ids) {
  // Both modules are typed where they are written; a path made of an id has no type.
  const { schemas } = (await import(`../schemas/dialects/${id}/schema.ts`)) as { schemas: Readonly<Bodies> }
  const { examples } = (await import(`../schemas/dialects/${id}/examples.ts`)) as { examples: Examples }
  schemasOf.set(id, { ...(schemas.json && { json: schemas.json }), ...(schemas.form && { form: schemas.form }) })
  examplesOf.set(id, examples)
  subjectsOf.set(id, subjectsFor(id, examples))
}

/** Values that fit the members of a dialect, so that its requests are often valid. */
export function fittingFor(id: DialectId): Fitting {
  const { fields, compiled }: Dialect = dialects[id]
  const table = Object.entries(compiled?.limits ?? {})
  const variants = table.flatMap(([, entry]) => ('variants' in entry ? Object.keys(entry.variants) : []))
  const models = fc.constantFrom(...table.map(([name]) => name))
  const open = fields.model[0] === undefined ? text : fc.oneof({ weight: 12, arbitrary: models }, text)
  const lengths = fc.constantFrom(4, 8, 12, 4, 8, 5, 6, 10, 15, 16)
  const seconds = id === 'new-api' ? lengths : lengths.map(String)
  const words: Record<string, Arbitrary<unknown>> = {
    model: open,
    ratio: fc.constantFrom(...ratios),
    aspect_ratio: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ratios) }, text),
    resolution: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...tiers, '720P', '1080P') }, text),
    size: id === 'unified' ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom('small', 'large') }, sizeWord) : sizeWord,
    role: fc.oneof(
      fc.constantFrom('first_frame', 'last_frame', 'reference_image', 'reference_video', 'reference_audio'),
      text,
    ),
    seconds: fc.oneof({ weight: 9, arbitrary: seconds }, id === 'new-api' ? fc.constantFrom(-1, 0.1 + 0.2) : text),
    duration: fc.oneof({ weight: 9, arbitrary: seconds }, fc.constantFrom(-1, 0.1 + 0.2)),
    width: fc.constantFrom(1280, 720, 480, 854, 1920, 999),
    height: fc.constantFrom(1280, 720, 480, 854, 1080, 999),
    n_frames: fc.constantFrom(120, 150, 300, 450, 31, 150.5),
    n: fc.constantFrom(1, 1, 2, 4),
    n_variants: fc.constantFrom(1, 1, 2, 4),
    fps: fc.constantFrom(24, 30),
    response_format: fc.oneof(fc.constant('url'), text),
  }
  if (variants.length > 0) words.model_name = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...variants) }, text)
  const modes = Object.keys(fields.mode?.words ?? {})
  if (modes.length > 0) words.mode = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...modes) }, text)
  return (name) => (has(words, name) ? words[name] : /image|^url$|^input_reference$/.test(name) ? imageText : undefined)
}

function subjectsFor(id: DialectId, { requests }: Examples): Arbitrary<Subject> {
  const { fields }: Dialect = dialects[id]
  const { width, height } = fields
  const fits = fittingFor(id)
  const nothing: Members = {}
  const sides =
    width?.[0] === undefined || height?.[0] === undefined ? fc.constant(nothing) : sidesAs(width[0], height[0])
  const overlay = fc.oneof(
    { weight: 8, arbitrary: fc.constant(nothing) },
    { weight: 2, arbitrary: sides },
    { weight: 1, arbitrary: unknownMembers },
  )
  // Twice as many JSON bodies as forms, which differ by uploads alone.
  const encodings = ['json', 'json', 'form'] as const
  const kinds = encodings.flatMap((encoding) => {
    const schema = schemasOf.get(id)?.[encoding]
    if (schema === undefined) return []
    const examples = requests.filter((each) => each.valid && (each.encoding ?? 'json') === encoding)
    const bodies = examples.flatMap(({ data }) => (isObject(data) ? [data] : []))
    const whole = arbitraryOf(schema, fits).map((body) => (isObject(body) ? body : nothing))
    const mixed = fc.tuple(fc.constantFrom(...bodies), partOf(schema, fits)).map(([body, part]) => merged(body, part))
    return (bodies.length === 0 ? [whole] : [whole, mixed]).map((each) =>
      fc.tuple(each, overlay).map(([body, more]): Subject => ({ encoding, body: merged(body, more) })),
    )
  })
  return fc.oneof(...kinds)
}

/** A copy of the one with the members of the other; `__proto__` is a member like any other. */
export function merged(body: Members, more: Members): Members {
  const copy: Members = {}
  for (const each of [body, more]) {
    for (const [name, value] of Object.entries(structuredClone(each))) setOwn(copy, name, value)
  }
  return copy
}

/** Requests of a dialect, of which at least a third are valid. */
export const subjects = (id: DialectId) => subjectsOf.get(id) ?? fc.constant<Subject>({ encoding: 'json', body: {} })
