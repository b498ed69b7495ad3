import type { Condition } from '../../schemas/contract'
import { type Shape, shapeOf } from '../../src/shape'
import { type Edit, type Place, within } from './edit'

// What can be wrong with one schema or condition: each keyword left out, each bound shifted by one to either side, each
// word, entry and branch left out, and in a schema a member demanded that is optional.

/** What the conditions are: a shape names its optional members, a rule only those that it is about. */
type Kind = 'shape' | 'rule'

type EditsOf = (value: never, keyword: string, schema: Condition, kind: Kind) => readonly Edit[]

/** Words for people, which no verdict shows. */
const prose = new Set(['title', 'description', 'examples', 'expects', 'message', 'hint', 'deprecated'])

const bound: EditsOf = (value: number, keyword) => [
  { place: [keyword], what: `without ${keyword}` },
  ...[value - 1, value + 1]
    // No text or list has less than nothing.
    .filter((shifted) => shifted >= 0 || !isCount(keyword))
    .map((shifted) => ({ place: [keyword], what: `${keyword} of ${shifted}`, value: shifted })),
]

function isCount(keyword: string): boolean {
  return keyword.endsWith('Length') || keyword.endsWith('Items') || keyword.endsWith('Properties')
}

const dropped: EditsOf = (_, keyword) => [{ place: [keyword], what: `without ${keyword}` }]

const list: EditsOf = (values: readonly unknown[], keyword) => [
  { place: [keyword], what: `without ${keyword}` },
  ...values.map((value, index) => ({ place: [keyword, index], what: `${keyword} without ${JSON.stringify(value)}` })),
]

const branches: EditsOf = (schemas: readonly Condition[], keyword, _, kind) =>
  schemas.flatMap((schema, index) => [
    { place: [keyword, index], what: `${keyword} without branch ${index}` },
    ...within([keyword, index], conditionEdits(schema, kind)),
  ])

const inner: EditsOf = (schema: Condition, keyword, _, kind) => [
  { place: [keyword], what: `without ${keyword}` },
  ...within([keyword], conditionEdits(schema, kind)),
]

const properties: EditsOf = (members: Readonly<Record<string, Condition>>, keyword, { required = [] }, kind) =>
  Object.entries(members).flatMap(([name, schema]) => {
    const place: Place = [keyword, name]
    // The schemas come from `normalise`, where it is a list of names.
    const names = required as readonly string[]
    const isOptional = kind === 'shape' && schema.not === undefined && !names.includes(name)
    return [
      { place, what: 'without it' },
      ...(isOptional ? [{ place: ['required'], what: `${name} required`, value: [...names, name] }] : []),
      ...within(place, conditionEdits(schema, kind)),
    ]
  })

const annotation: EditsOf = ({ code, severity = 'error' }: { code?: string; severity?: string }, keyword) => [
  ...(code === undefined ? [] : [{ place: [keyword, 'code'], what: `without code ${code}` }]),
  { place: [keyword, 'severity'], what: 'other severity', value: severity === 'error' ? 'warning' : 'error' },
]

const typed: EditsOf = (type: string, keyword) => [
  { place: [keyword], what: `without type ${type}` },
  ...(type === 'integer' ? [{ place: [keyword], what: 'of type number', value: 'number' }] : []),
  ...(type === 'number' ? [{ place: [keyword], what: 'of type integer', value: 'integer' }] : []),
]

const opened: EditsOf = (isOpen: boolean, keyword) => [
  { place: [keyword], what: `without ${keyword}` },
  { place: [keyword], what: `${keyword} of ${!isOpen}`, value: !isOpen },
]

const editsOf: Readonly<Record<string, EditsOf>> = {
  type: typed,
  enum: list,
  required: list,
  const: dropped,
  pattern: dropped,
  multipleOf: dropped,
  quantity: dropped,
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  minLength: bound,
  maxLength: bound,
  minItems: bound,
  maxItems: bound,
  minProperties: bound,
  additionalProperties: opened,
  properties,
  items: inner,
  contains: inner,
  not: inner,
  if: inner,
  then: inner,
  anyOf: branches,
  allOf: branches,
  oneOf: branches,
  issue: annotation,
}

/** Says nothing of a request: a default is never filled in. */
const silent = new Set(['default'])

/**
 * Every single change of a schema or a condition that could make it say something else.
 *
 * @throws TypeError for a keyword that none is known for.
 */
export function conditionEdits(schema: Condition, kind: Kind): readonly Edit[] {
  if (schema.discriminator !== undefined) return taggedEdits(shapeOf(schema))
  return Object.keys(schema).flatMap((keyword) => {
    if (prose.has(keyword) || silent.has(keyword)) return []
    const edits = Object.hasOwn(editsOf, keyword) ? editsOf[keyword] : undefined
    if (edits === undefined) throw new TypeError(`No mutation is known of the keyword ${keyword}.`)
    // The table pairs each keyword with what reads its value.
    return edits(schema[keyword] as never, keyword, schema, kind)
  })
}

/**
 * The changes of a union that is told by a tag: those of its branches and of the tags that it refuses.
 *
 * That it holds objects, and that they have the tag and of which type, the words of the tag say already; `normalise`
 * writes it for validators that know no tags.
 */
function taggedEdits({ oneOf = [], discriminator, refusedTags = {} }: Shape): readonly Edit[] {
  const tag = discriminator?.propertyName ?? ''
  const ofBranches = oneOf.flatMap((branch, index) => [
    { place: ['oneOf', index], what: 'without the branch' },
    ...within(['oneOf', index], conditionEdits({ ...branch }, 'shape')).filter((edit) => !isOfTag(edit, branch, tag)),
  ])
  const ofTags = Object.keys(refusedTags).map((word) => ({ place: ['refusedTags', word], what: 'without it' }))
  return [...ofBranches, ...ofTags]
}

function isOfTag({ place: [, , ...place] }: Edit, { required = [] }: Shape, tag: string): boolean {
  const [first, second, third] = place
  if (first === 'type') return true
  if (first === 'required') return second === undefined ? required.length === 1 : required[Number(second)] === tag
  return first === 'properties' && second === tag && third === 'type'
}
