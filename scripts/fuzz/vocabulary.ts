import type { Dialect } from '../../schemas/contract'
import type { Examples } from '../../schemas/example'
import { hostileNames, hostileNumbers, hostileTexts } from './hostile'

/** The words that a dialect's requests are made of, from its schemas, its limits and its examples. */
export interface Vocabulary {
  readonly names: readonly string[]
  readonly texts: readonly string[]
  readonly numbers: readonly number[]
  /** Values seen or allowed under a name. */
  readonly valuesOf: ReadonlyMap<string, readonly unknown[]>
}

/** Gathers the words of a dialect; of what both have, the examples of all dialects count too. */
export function vocabularyOf(dialect: Dialect, examples: readonly Examples[]): Vocabulary {
  const names = new Set<string>()
  const texts = new Set<string>()
  const numbers = new Set<number>()
  const valuesOf = new Map<string, unknown[]>()
  const learn = (name: string, value: unknown) => {
    if (typeof value === 'string') texts.add(value)
    else if (typeof value === 'number') addAround(numbers, value)
    const known = valuesOf.get(name)
    if (known === undefined) valuesOf.set(name, [value])
    else if (known.length < 200 && !known.includes(value)) known.push(value)
  }
  for (const body of [dialect.compiled?.json, dialect.compiled?.form]) readSchema(body?.schema, '', names, learn)
  readValue([dialect.rules, dialect.compiled?.limits, dialect.fields], '', learn)
  for (const name of Object.keys(dialect.compiled?.limits ?? {})) learn(dialect.fields.model[0] ?? '', name)
  for (const { requests, answers } of examples)
    readValue(
      [requests, answers].flat().map(({ data }) => data),
      '',
      learn,
    )
  return {
    names: [...names],
    texts: [...texts, ...hostileTexts],
    numbers: [...numbers, ...hostileNumbers],
    valuesOf: new Map([...valuesOf].filter(([name]) => !hostileNames.includes(name))),
  }
}

type Learn = (name: string, value: unknown) => void

function addAround(numbers: Set<number>, value: number): void {
  for (const near of [value - 1, value, value + 1]) numbers.add(near)
}

const keywords = ['enum', 'const', 'default', 'examples']

const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'maxItems']

function readSchema(schema: unknown, name: string, names: Set<string>, learn: Learn): void {
  if (typeof schema !== 'object' || schema === null) return
  if (Array.isArray(schema)) {
    for (const branch of schema) readSchema(branch, name, names, learn)
    return
  }
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties') {
      for (const [member, each] of Object.entries(value)) {
        names.add(member)
        readSchema(each, member, names, learn)
      }
    } else if (keywords.includes(keyword)) {
      for (const word of [value].flat()) learn(name, word)
    } else if (bounds.includes(keyword)) {
      for (const near of [value - 1, value, value + 1]) learn(name, near)
    } else readSchema(value, name, names, learn)
  }
}

function readValue(value: unknown, name: string, learn: Learn): void {
  if (typeof value === 'function') return
  if (name !== '') learn(name, value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  for (const [member, each] of Object.entries(value)) readValue(each, Array.isArray(value) ? name : member, learn)
}
