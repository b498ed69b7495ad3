import { Type } from '@sinclair/typebox'
import { expect, it } from 'vitest'
import {
  type CanonicalField,
  type CanonicalMedia,
  type CanonicalRequest,
  type Codec,
  defineCodec,
  type Expression,
  emptyRequest,
  extensionsOf,
} from '../schemas/canonical'
import type { Dialect } from '../schemas/contract'
import { defineFamily, type Model } from '../schemas/model-facts'
import { compileDialect, defineDialect } from '../src/compile/index'
import { translate } from '../src/index'
import { limitTable } from '../src/limits/limit-table'
import type { SharedOptions } from '../src/translate/translate'

type Body = Partial<Omit<CanonicalRequest, 'model' | 'media' | 'extensions'>> & {
  readonly model?: string
  readonly variant?: string
  readonly media?: readonly Omit<CanonicalMedia, 'path'>[]
  readonly mood?: unknown
  readonly hue?: unknown
}

const { extensions: _, ...members } = emptyRequest()
// The keys of an empty request are all fields; `Object.keys` widens them.
const fields = Object.keys(members) as (keyof typeof members)[]

/** Every field in one place, by its own name. */
export const everywhere: Codec<unknown>['places'] = Object.fromEntries(fields.map((field) => [field, [[field]]]))

const everything: Expression = {
  size: 'any',
  media: [],
  actions: ['remix', 'extend'],
  defaults: {},
  always: {},
}

const codec = defineCodec<Body>({
  expression: everything,
  places: everywhere,
  read(body) {
    const { model, variant, media, mood, hue } = body
    return {
      ...Object.fromEntries(fields.map((field) => [field, body[field]])),
      model: model === undefined ? undefined : { name: model, variant },
      media: media?.map((item, index) => ({ ...item, path: ['media', index] })),
      extensions: extensionsOf({ mood, hue }),
    }
  },
  write({ model, media, extensions, ...rest }) {
    const written = { ...rest, model: model?.name, variant: model?.variant, media: media?.map(withoutPath) }
    return extensionsOf({ ...written, ...extensions }) ?? {}
  },
})

function withoutPath({ path: _path, ...item }: CanonicalMedia) {
  return extensionsOf(item)
}

const any = Type.Optional(Type.Unknown())

const base = compileDialect(
  defineDialect({
    id: 'plain',
    title: 'Plain',
    description: 'A dialect whose requests are the canonical ones.',
    document: { title: 'Plain handbook' },
    endpoints: [],
    schemas: {
      json: Type.Object({
        ...Object.fromEntries(fields.map((field) => [field, any])),
        ...{ model: Type.Optional(Type.String()), variant: any, mood: any, hue: any },
      }),
      created: Type.Object({}),
    },
    codec,
    rules: [],
    fields: { model: ['model'], variant: ['variant'] },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
)

/** How a plain dialect differs from one that can say all. */
export interface PlainDialect extends Partial<Pick<Dialect, 'fields' | 'unknownModel'>> {
  readonly expression?: Partial<Expression>
  readonly places?: Codec<unknown>['places']
  /** Fields that it has no place for. */
  readonly lacks?: readonly CanonicalField[]
  readonly models?: readonly Model[]
}

/** A dialect that says canonical requests as they are, apart from what it is told to lack. */
export function plainDialect(
  id: string,
  { expression, places = everywhere, lacks = [], models = [], ...others }: PlainDialect = {},
): Dialect {
  const family = defineFamily({ id: 'lamp', title: 'Lamp', vendor: 'Nobody', sources: {}, models })
  const kept = Object.entries(places).filter(([field]) => !lacks.some((each) => each === field))
  return {
    ...base,
    id,
    codec: { ...codec, expression: { ...everything, ...expression }, places: Object.fromEntries(kept) },
    compiled: { ...base.compiled, limits: limitTable(id, [family]) },
    ...others,
  }
}

/** Two plain dialects and a model that both sell as `m`. */
export interface PlainPair {
  /** What is known of the model; the requests name it where anything is. */
  readonly facts?: Omit<Model, 'id' | 'names'>
  readonly from?: PlainDialect
  /** Absence means a dialect that can say all; `same` is the source itself. */
  readonly to?: PlainDialect | 'same'
}

/** Translates a request from one plain dialect, here, to another, there; losses are accepted. */
export function translatedPlainly(pair: PlainPair, body: object, options: SharedOptions = {}) {
  const { facts, from, to } = pair
  const models = facts === undefined ? [] : [{ id: 'm-1', names: { here: 'm', there: 'm' }, ...facts }]
  const here = plainDialect('here', { models, ...from })
  const there = to === 'same' ? here : plainDialect('there', { models, ...to })
  const request = facts === undefined ? body : { model: 'm', ...body }
  return translate(request, { from: here, to: there, losses: 'report', ...options })
}

const said = { severity: 'warning', dialect: 'there' }

/** The warning that another value is written than the one that was asked for. */
export const near = (
  place: string,
  message: string,
  requested: unknown,
  achieved: unknown,
  allowed?: readonly unknown[],
) => ({
  ...{ ...said, code: 'approximated', path: pathOf(place), message },
  ...extensionsOf({ requested, achieved, allowed }),
})

/** The warning that a value is left out. */
export const lost = (place: string, message: string, requested?: unknown) => ({
  ...{ ...said, code: 'not-expressible', path: pathOf(place), message },
  ...extensionsOf({ requested }),
})

/** The warning that a model is in no table of a dialect. */
export const unknownModel = (dialect: string) => ({
  ...{ ...said, code: 'unknown-model', path: ['model'], message: '`model` is not a model known here.' },
  dialect,
})

function pathOf(place: string): (string | number)[] {
  return place.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

/** A request between two plain dialects, and what becomes of it. */
type Case = readonly [name: string, pair: PlainPair, body: object, result: object, options?: SharedOptions]

/** Tests what becomes of each request. */
export function holdsEach(cases: readonly Case[]): void {
  for (const [name, pair, body, result, options] of cases) {
    it(name, () => {
      expect(translatedPlainly(pair, body, options)).toEqual(result)
    })
  }
}
