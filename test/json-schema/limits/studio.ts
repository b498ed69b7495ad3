import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Condition, WireFields } from '../../../schemas/contract'
import type { Model, ModelLimits } from '../../../schemas/model-facts'
import { accepts } from '../../../src/accepts'
import { modelConditions } from '../../../src/json-schema/limits/model-conditions'
import { inlined } from '../../../src/json-schema/share'
import { checkModel } from '../../../src/limits/check-model'
import { createReport } from '../../../src/report'
import type { Shape } from '../../../src/shape'
import { sketch } from '../sketch'

/** A dialect with a place for everything that limits speak about. */
export const fields: WireFields = {
  model: ['model'],
  prompt: ['prompt'],
  duration: [
    { path: ['seconds'], unit: 'seconds' },
    { path: ['frames'], unit: 'frames' },
  ],
  size: [['size']],
  width: ['width'],
  height: ['height'],
  resolution: [['resolution']],
  aspectRatio: [['ratio']],
  mode: {
    path: ['mode'],
    words: {
      text: 't2v',
      start: 'i2v',
      ends: 'i2v-first-last',
      loop: 'i2v-first-last',
      like: 'reference',
      on: 'extend',
    },
    roles: {
      image: { i2v: 'firstFrame', 'i2v-first-last': 'firstFrame', reference: 'reference' },
      video: { extend: 'source', reference: 'reference' },
      audio: {},
    },
  },
  seed: ['seed'],
  negativePrompt: ['without'],
  audio: ['sound'],
  count: ['count'],
  target: [
    { path: ['more_of'], mode: 'extend' },
    { path: ['edit_of'], mode: 'edit' },
  ],
  media: [
    { path: ['image'], kind: 'image', openRole: 'firstFrame' },
    { path: ['last'], kind: 'image', role: 'lastFrame' },
    { path: ['images', '*'], kind: 'image' },
    { path: ['clip'], kind: 'video', role: 'source' },
    { path: ['extra'], kind: 'image', kindFrom: { field: 'type', words: { film: 'video' } } },
    {
      path: ['parts', '*'],
      kindFrom: { field: 'type', words: { picture: 'image', photo: 'image', film: 'video', song: 'audio' } },
      roleFrom: { field: 'role', words: { first: 'firstFrame', last: 'lastFrame', guide: 'reference' } },
    },
  ],
}

export type Facts = Omit<Model, 'id' | 'names'>

export const limits = (facts: Facts): ModelLimits => ({ id: 'studio-1', family: 'studio', ...facts })

/** States limits as conditions, with the definitions that they refer to. */
export function stated(facts: Facts, of: WireFields = fields, shape?: Shape) {
  const definitions = new Map<string, Condition>()
  const conditions = modelConditions(limits(facts), { fields: of, shape, definitions })
  return { conditions, definitions: Object.fromEntries(definitions) }
}

type Decide = (condition: Condition) => (body: object) => boolean

/** Decides at once, which takes less time than compiling conditions of hundreds of sizes. */
const directly: Decide = (condition) => (body) => accepts(condition, body)

/** Decides with a validator that counts what a list contains. */
export const byAjv: Decide = (condition) => {
  const ajv = new Ajv2020({ strict: false, validateSchema: false })
  return ajv.compile(condition)
}

/** Tells by which codes the conditions of limits refuse a body. */
export function refusing(
  facts: Facts,
  { of = fields, shape, decide = directly }: { of?: WireFields; shape?: Shape; decide?: Decide } = {},
): (body: object) => readonly string[] {
  const { conditions, definitions } = stated(facts, of, shape)
  const decisions = conditions.map(({ title, ...condition }) => ({
    title: `${title}`,
    isTaken: decide(inlined({ ...condition, $defs: definitions })),
  }))
  return (body) => [...new Set(decisions.flatMap(({ title, isTaken }) => (isTaken(body) ? [] : [title])))].sort()
}

/** Tells which limits validation finds broken by a body. */
export function finding(facts: Facts, of: WireFields = fields): (body: object) => readonly string[] {
  const dialect = sketch({ fields: of, modelLimit: 'error' })
  return (body) => {
    const report = createReport(dialect.id)
    checkModel(dialect, { 'studio-1': limits(facts) }, { model: 'studio-1', ...body }, report, {})
    return [...new Set(report.issues.map(({ code }) => code))].sort()
  }
}

/** Bodies with each value of each member, and without it, in every combination. */
export function bodiesOf(members: Readonly<Record<string, readonly unknown[]>>): readonly object[] {
  return Object.entries(members).reduce<readonly object[]>(
    (made, [name, values]) => made.flatMap((each) => [each, ...values.map((value) => ({ ...each, [name]: value }))]),
    [{}],
  )
}
